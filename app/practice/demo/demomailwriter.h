#pragma once

#include "app/practice/demo/demotable.h"

#include <map>

namespace portico {

/// Writes the mails of households in the order of time, as an outbox has them: a mail waits here until no earlier one
/// can come. Writer thread; throws StoreFailure.
class DemoMailWriter
{
public:
    /// The keys of what a mail refers to.
    struct Keys
    {
        PortalUserKey user;
        QByteArray userId;
        QString recipient;
        QString recipientName;
        InvitationKey invitation;
        QList<AccessKey> accesses;
        MemberKey sender;
    };

    /// domain: of the message ids.
    DemoMailWriter(WriteContext &context, quint64 seed, const QByteArray &firmId, const QString &domain);

    void add(const DemoMail &mail, Keys keys);
    /// Writes what was queued before time.
    void writeUntil(DemoTime time);
    void writeAll();

    qint64 mails() const { return m_mails.rows(); }
    qint64 rows() const { return m_mails.rows() + m_events.rows() + m_tellings.rows() + m_messages.rows(); }

private:
    struct Waiting
    {
        DemoMail mail;
        Keys keys;
    };
    void write(const Waiting &waiting);

    quint64 m_seed;
    QString m_domain;
    std::multimap<DemoTime, Waiting> m_waiting;
    DemoTable m_mails;
    DemoTable m_events;
    DemoTable m_tellings; ///< mail_access
    DemoTable m_messages;
    QList<MailMessageKey> m_messageKeys;
    TemplateRevisionKey m_texts[4]; ///< by TemplateKind
};

} // namespace portico
