#pragma once

#include "app/core/result.h"
#include "app/mail/mailmessage.h"
#include "app/store/accountstore.h"
#include "app/store/firmstore.h"
#include "app/store/mailstore.h"

#include <optional>

namespace portico {

class SharedMailParts;

/// Claims a queued mail: it becomes "sending", and at the first claim its Message-ID, date, boundary, link and
/// values are fixed, the expiry begins to count and older links to the same portals end, all in one transaction. Gives the bytes
/// to send, or nothing where there is no longer anything to send (the mail is then what it has become) or the queue has
/// stopped (the mail still waits; codes go). Run it with
/// Firm::write, with nobody acting.
class ClaimMailTask
{
public:
    explicit ClaimMailTask(MailKey mail) : m_mail(mail) {}
    /// The same, with what mails have in common read before; parts must live as long as the task. from: the sender's
    /// address that the server was told. Where the account has another one by now, the mail still waits, for nothing must
    /// go out whose header and envelope name two senders; empty: nobody was told.
    ClaimMailTask(MailKey mail, SharedMailParts &parts, const QString &from) : m_mail(mail), m_parts(&parts), m_from(from) {}
    Result<std::optional<ComposedMessage>> operator()(WriteContext &context);

private:
    MailKey m_mail;
    SharedMailParts *m_parts = nullptr;
    QString m_from;
};

/// Subject and bodies of a mail as it went out first, whatever was renamed since, or as it would go out now. withLink: with the secret link where there is one, else
/// with a stand-in, for screens.
struct MailView
{
    Mailbox from;
    std::optional<Mailbox> replyTo;
    Mailbox to;
    QString subject;
    QString text;
    QString html;
};
MailView viewMail(Connection &connection, const Mail &mail, bool withLink, const QDateTime &now);

/// Sender and Reply-To of the firm's mails.
Mailbox senderMailbox(const FirmRecord &firm, const MailAccount &account);
/// The domain that Message-IDs are made in: the sender's, else the portal's.
QString messageIdDomain(const FirmRecord &firm, const MailAccount &account);

} // namespace portico
