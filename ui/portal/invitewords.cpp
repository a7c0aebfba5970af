#include "ui/portal/invitewords.h"

#include "app/mail/claimmailtask.h"
#include "app/mail/mailrenderer.h"

#include <QCoreApplication>

#include <algorithm>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::ClientPortalWindow)
};

/// The line that says what is special about the addresses; empty where nothing is.
QString addressNote(const InvitePlan &plan)
{
    QStringList notes;
    for (const PlannedMail &mail : plan.mails) {
        if (mail.sharedAddress()) {
            QStringList names;
            for (const PlannedAccess &access : mail.accesses)
                names += access.contactName;
            names.removeDuplicates();
            notes += Text::tr("%1 share %2: one mail, and one login for all of them.").arg(listedNames(names), mail.email);
        }
        if (mail.hasAccount)
            notes += Text::tr("%1 has an account already, and is told of this portal without a new sign-up.").arg(mail.email);
        else if (mail.joins)
            notes += Text::tr("An invite to %1 waits already. This one is added to it.").arg(mail.email);
    }
    return notes.join(u' ');
}

} // namespace

WaitingMail readWaitingMail(Connection &connection, MailKey key)
{
    const MailStore mails(connection);
    const std::optional<Mail> mail = mails.byKey(key);
    if (!mail)
        return {};
    return {mail->invitation ? InvitationStore(connection).clientNames(mail->invitation) : mails.noticeClientNames(key, false),
            mails.messageBody(mail->message)};
}

QString listedNames(const QStringList &names, qsizetype most)
{
    if (names.size() < 2)
        return names.join(QString());
    if (names.size() > most) {
        const QStringList first = names.mid(0, most - 1);
        return Text::tr("%1 and %n others", nullptr, int(names.size() - first.size())).arg(first.join(Text::tr(", ")));
    }
    return Text::tr("%1 and %2").arg(names.mid(0, names.size() - 1).join(Text::tr(", ")), names.last());
}

PreviewMail previewMail(const InviteForm &form, const PlannedMail &mail, const QString &message, const QDateTime &now,
                        const WaitingMail &waiting)
{
    const Template &text = mail.hasAccount ? form.anotherPortal : form.invitation;
    MailValues values;
    values.contactName = mail.name;
    values.clientNames = waiting.clientNames;
    for (const PlannedAccess &access : mail.accesses) {
        if (!values.clientNames.contains(access.clientName))
            values.clientNames += access.clientName;
    }
    values.firmName = form.firm.name;
    values.firmPhone = form.firm.phone;
    values.senderName = form.sender.name;
    const bool both = !waiting.message.isEmpty() && !message.isEmpty() && waiting.message != message;
    values.message = both              ? QString(waiting.message + QStringLiteral("\n\n") + message)
                     : message.isEmpty() ? waiting.message
                                         : message;
    values.inviteLink = mail.hasAccount ? form.firm.portalUrl : linkPlaceholder(form.firm.portalUrl);
    values.expiresOn = now.toUTC().addDays(form.firm.inviteDays).date(); // as the claim will count it
    const RenderedMail rendered = renderMail(text.subject, text.body, values);

    const Mailbox from = senderMailbox(form.firm, form.account);
    return {mail.name.isEmpty() ? mail.email : mail.name,
            from.name.isEmpty() ? from.address : QStringLiteral("%1 <%2>").arg(from.name, from.address),
            form.sender.email,
            mail.email,
            rendered.subject,
            rendered.html};
}

QString visibilitySentence(const InviteDraft &draft, const InvitePlan &plan)
{
    const QString client = draft.form().client.name;
    QStringList names;
    bool opensOthers = false;
    for (const InvitePerson &person : draft.people()) {
        if (!person.ticked)
            continue;
        names += person.contact.contact.name;
        opensOthers = opensOthers || person.opensOthers;
    }
    if (names.isEmpty())
        return Text::tr("Whoever is invited will see what you share with %1, and nothing of any other client.").arg(client);

    const QString who = names.size() <= 3 ? listedNames(names) : Text::tr("These %n people", nullptr, int(names.size()));
    // Whether an address opens other portals is said without naming them: not everybody may see those clients.
    QString sentence = opensOthers
        ? Text::tr("%1 will see what you share with %2. This invite opens no other client.").arg(who, client)
        : Text::tr("%1 will see what you share with %2, and nothing of any other client.").arg(who, client);
    const QString note = addressNote(plan);
    return note.isEmpty() ? sentence : sentence + u' ' + note;
}

QString footerSentence(const InviteDraft &draft, const InvitePlan &plan)
{
    const int people = int(draft.tickedCount());
    const int mails = int(plan.mails.size());
    if (people == 0)
        return Text::tr("Nobody is ticked yet.");
    const QString who = people == 1 ? Text::tr("1 person") : Text::tr("%n people", nullptr, people);
    const QString what = mails == 1 ? Text::tr("1 mail") : Text::tr("%n mails", nullptr, mails);
    const int days = draft.form().firm.inviteDays;
    const bool links = std::any_of(plan.mails.begin(), plan.mails.end(), [](const PlannedMail &mail) { return !mail.hasAccount; });
    if (!links)
        return Text::tr("%1, %2.").arg(who, what);
    const QString expiry = days == 1 ? Text::tr("Expires 1 day after it is sent.")
                                     : Text::tr("Expires %n days after it is sent.", nullptr, days);
    return Text::tr("%1, %2. %3").arg(who, what, expiry);
}

QString sendButtonText(qsizetype mails)
{
    return mails <= 1 ? Text::tr("Send 1 Invite") : Text::tr("Send %n Invites", nullptr, int(mails));
}

} // namespace portico
