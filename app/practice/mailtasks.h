#pragma once

#include "app/core/result.h"
#include "app/store/accountstore.h"
#include "app/store/bouncestore.h"
#include "app/store/clientstore.h"
#include "app/store/mailstore.h"

#include <optional>

namespace portico {

/// A mail server's name as it is kept, without white space around it: a host's name in letters of any script, or an IP
/// address, without brackets. invalid where it is neither. Empty is fine.
Result<QString> serverName(const QString &entered);

/// invalid where a user's name holds control characters, which no server could be told.
Result<void> checkUserName(const QString &entered);

/// Whether somebody with this scope may see a mail: it speaks of a client of theirs.
bool mailVisible(Connection &connection, const Mail &mail, const ClientScope &scope);
/// Why somebody with this scope may neither read a mail's text nor withdraw it: it also speaks of clients of others.
/// Nothing where it does not. Trying again and settling concern the person, and need only mailVisible().
std::optional<Error> whyNotWhole(Connection &connection, const Mail &mail, const ClientScope &scope);

/// What somebody with this scope may know of a report that came back.
enum class ReportReach {
    nothing, ///< it is about a mail that only speaks of clients of others
    verdict, ///< what it said of the address, but not its text, which may quote what was sent to others
    source,  ///< its text too
};
/// As of the mail that it is about. One that is known by its address alone may quote any mail: its text is for those who
/// see all clients.
ReportReach reportReach(Connection &connection, const Bounce &report, const ClientScope &scope);

/// Withdraws a mail that has not gone; the accesses of a first invite that never went, or that a notice of another portal
/// would have told of, are withdrawn with it, unless an earlier copy of the notice may have arrived. denied where the mail
/// also speaks of clients that the acting member does not see.
class CancelMailTask
{
public:
    explicit CancelMailTask(MailKey mail) : m_mail(mail) {}
    Result<void> operator()(WriteContext &context);

private:
    MailKey m_mail;
};

/// Settles an unconfirmed mail: it arrived, or it is sent again (same link, same Message-ID).
class SettleMailTask
{
public:
    enum class Verdict { arrived, again };
    SettleMailTask(MailKey mail, Verdict verdict) : m_mail(mail), m_verdict(verdict) {}
    Result<void> operator()(WriteContext &context);

private:
    MailKey m_mail;
    Verdict m_verdict;
};

/// Settles all unconfirmed mails that the acting member may see, with one word for all; gives how many they were.
/// Needs an admin or the permission Manage Client Portals.
class SettleAllMailTask
{
public:
    explicit SettleAllMailTask(SettleMailTask::Verdict verdict) : m_verdict(verdict) {}
    Result<int> operator()(WriteContext &context);

private:
    SettleMailTask::Verdict m_verdict;
};

/// Tries a failed or waiting mail again now.
class RetryMailTask
{
public:
    explicit RetryMailTask(MailKey mail) : m_mail(mail) {}
    Result<void> operator()(WriteContext &context);

private:
    MailKey m_mail;
};

/// Pauses or resumes the whole queue; one that is paused already keeps the reason why. Needs an admin or the permission
/// Manage Client Portals.
class SetQueueTask
{
public:
    explicit SetQueueTask(QueueState state) : m_state(state) {}
    Result<void> operator()(WriteContext &context);

private:
    QueueState m_state;
};

/// What else became of writing a mail account.
struct SavedMailAccount
{
    bool mailboxCleared = false; ///< no bounce mailbox is read any more: it signed in as the account did before
};

/// Writes the mail account; a queue that had stopped for the old one goes on. Where the account moves to another server
/// or user, a bounce mailbox that signs in as the account does is given up: its server may belong to somebody else, and
/// must not be shown the new sign-in. Needs an admin.
class SaveMailAccountTask
{
public:
    explicit SaveMailAccountTask(MailAccount account) : m_account(std::move(account)) {}
    /// Writes only what differs from the account as it was shown; conflict where both changed the same. Server, security
    /// and user are one: a password belongs to all three.
    SaveMailAccountTask(MailAccount account, std::optional<MailAccount> shown)
        : m_account(std::move(account)), m_shown(std::move(shown))
    {
    }
    Result<SavedMailAccount> operator()(WriteContext &context);

private:
    MailAccount m_account;
    std::optional<MailAccount> m_shown;
};

/// Queues a test mail. Needs an admin.
class QueueTestMailTask
{
public:
    explicit QueueTestMailTask(QString to) : m_to(std::move(to)) {}
    Result<MailKey> operator()(WriteContext &context);

private:
    QString m_to;
};

} // namespace portico
