#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace portico {

/// What the placeholders of a template stand for.
struct MailValues
{
    QString contactName;
    QStringList clientNames;
    QString firmName;
    QString firmPhone;
    QString senderName;
    QString message;    ///< the personal message as typed; its own placeholders are filled too, but never {{message}}
    QString inviteLink; ///< empty in mails without a link
    QDate expiresOn;
};

/// The text of a test mail, with placeholders.
struct MailText
{
    QString subject;
    QString body;
};
MailText testMailText();

/// A mail's subject and its two bodies.
struct RenderedMail
{
    QString subject;
    QString text;
    QString html;
};

/// Fills a template. Only the placeholders that the product knows are replaced, in one pass, so that a name or a
/// message that looks like a placeholder stays what it is; everything else is text. In the HTML body all values are
/// escaped, a line with {{invite_link}} alone becomes the button, one with {{client_names}} alone a list.
/// Pure; any thread.
RenderedMail renderMail(const QString &subject, const QString &body, const MailValues &values);

/// Fills the placeholders of a message template or a personal message, as plain text.
QString renderMessage(const QString &message, const MailValues &values);

/// The secret link of an invitation.
QString inviteLink(const QString &portalUrl, const QString &token);

/// What the preview shows in the place of the link: the real one exists only once the mail goes out.
QString linkPlaceholder(const QString &portalUrl);

} // namespace portico
