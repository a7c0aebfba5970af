#pragma once

#include "app/mail/dailyquota.h"
#include "app/store/accountstore.h"
#include "app/store/firmstore.h"
#include "app/store/mailstore.h"
#include "app/store/memberstore.h"
#include "app/store/templatestore.h"

#include <QHash>

#include <optional>

namespace portico {

/// What many mails have in common: the firm, its account, templates, senders, messages and the state of the queue, each
/// read once. Kept from one transaction to the next as long as nobody else has written in between, which the change
/// number tells. One thread; it never outlives the firm that it was read from.
class SharedMailParts
{
public:
    /// A transaction begins: forgets what somebody else may have changed since the last one.
    void begin(const WriteContext &context);
    /// The transaction is about to be committed: what was counted in it is written.
    void end(WriteContext &context);

    const FirmRecord &firm(Connection &connection);
    const MailAccount &account(Connection &connection);
    const QueueControl &control(Connection &connection);
    /// The queue was stopped in this transaction.
    void forgetControl() { m_control.reset(); }
    /// The account's limit of mails a day is used up for now.
    bool quotaUsedUp(WriteContext &context);
    /// So many mails more were begun in this transaction; fewer, where number is negative.
    void countBegun(int number) { m_begun += number; }
    /// Nothing where there is no such member.
    const std::optional<TeamMember> &member(Connection &connection, MemberKey key);
    /// The revision of this key; where there is none, the newest of the firm's first template of the kind.
    const TemplateRevision &revision(Connection &connection, TemplateRevisionKey key, TemplateKind kind);
    const QString &message(Connection &connection, MailMessageKey key);

private:
    qint64 m_sequence = -1; ///< of the transaction that was last seen to its end
    std::optional<FirmRecord> m_firm;
    std::optional<MailAccount> m_account;
    std::optional<QueueControl> m_control;
    std::optional<DailyQuota> m_quota; ///< when the transaction began
    int m_begun = 0;
    QHash<qint64, std::optional<TeamMember>> m_members;
    QHash<qint64, TemplateRevision> m_revisions; ///< by key, or, below zero, by kind
    QHash<qint64, QString> m_messages;
};

} // namespace portico
