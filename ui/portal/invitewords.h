#pragma once

#include "app/practice/inviteplan.h"
#include "ui/portal/invitedraft.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace portico {

/// A mail as one person will get it, for the preview. Nothing of it is stored.
struct PreviewMail
{
    QString name;    ///< whom it goes to, for the preview's own heading
    QString from;
    QString replyTo;
    QString to;
    QString subject;
    QString html;

    bool operator==(const PreviewMail &) const = default;
};

/// What a mail that waits already says, to which a planned one is added.
struct WaitingMail
{
    QStringList clientNames;
    QString message;
};

/// Reads it; empty where the mail is not there any more.
WaitingMail readWaitingMail(Connection &connection, MailKey key);

/// Renders a planned mail with the message as typed so far; the link stands for the one that is made when the mail goes
/// out. waiting: of the mail that it joins. Pure.
PreviewMail previewMail(const InviteForm &form, const PlannedMail &mail, const QString &message, const QDateTime &now,
                        const WaitingMail &waiting = {});

/// "Jane Finch, Tom Harbor and Ann Lee"; of more than most of them, the first ones "and 27 others".
QString listedNames(const QStringList &names, qsizetype most = 4);

/// What the people of the plan will be able to see, and what is special about their addresses: said before sending.
QString visibilitySentence(const InviteDraft &draft, const InvitePlan &plan);

/// "1 person, 1 mail. Expires 30 days after it is sent."
QString footerSentence(const InviteDraft &draft, const InvitePlan &plan);

/// The words of the button: "Send 1 Invite", "Send 3 Invites".
QString sendButtonText(qsizetype mails);

} // namespace portico
