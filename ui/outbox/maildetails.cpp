#include "ui/outbox/maildetails.h"

#include "app/mail/dailyquota.h"
#include "app/mail/recordoutcometask.h"
#include "app/practice/mailtasks.h"
#include "app/store/accountstore.h"
#include "app/store/bouncestore.h"
#include "app/store/healthstore.h"
#include "app/store/outboxstore.h"
#include "models/mailwords.h"
#include "ui/timetext.h"

#include <QCoreApplication>

namespace portico {

namespace {

using Kind = MessageStrip::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::MailDetails)
};

/// A sentence about the reason, with its full stop; empty where there is none.
QString reasonOf(const QString &reason, const QString &reply)
{
    const QString sentence = mailReasonSentence(reason, reply);
    return sentence.isEmpty() ? QString() : Text::tr("%1.").arg(sentence);
}

bool waitsForAttempt(const Mail &mail, const QDateTime &now)
{
    return mail.nextAttemptAt.isValid() && mail.nextAttemptAt > now;
}

MailExplanation explainQueued(const MailDetails &details, const QDateTime &now, const QLocale &locale)
{
    const Mail &mail = details.mail;
    const QueueControl &queue = details.queue;
    const bool held = mail.kind != MailKind::code; // codes wait for nothing
    const QString reason = mail.reason.startsWith(QLatin1StringView("settled")) ? QString() : reasonOf(mail.reason, mail.reply);
    if (held && queue.state == QueueState::paused)
        return {Kind::expired, Text::tr("Sending is paused"), Text::tr("It goes out when somebody resumes sending.")};
    if (held && queue.state == QueueState::stopped)
        return {Kind::undeliverable, Text::tr("Sending has stopped"), reasonOf(queue.reason, queue.detail)};
    if (!details.accountSet)
        return {Kind::expired, Text::tr("No mail account is set up yet"), Text::tr("It goes out when there is one to send by.")};
    if (waitsForAttempt(mail, now))
        return {Kind::queued, Text::tr("Another attempt at %1").arg(momentText(mail.nextAttemptAt, now, locale)), reason};
    return {Kind::queued, Text::tr("Waits for its turn"), Text::tr("It goes out as soon as it can. It is not sent yet.")};
}

QString by(const QString &name, const QString &withName, const QString &without)
{
    return name.isEmpty() ? without : withName.arg(name);
}

MailEventLine lineOf(const MailEvent &event, bool first, int attempt)
{
    const auto is = [&event](const char *kind) { return event.kind == QLatin1StringView(kind); };
    const QString reason = mailReasonSentence(event.reason, event.reply);
    const auto because = [&reason](const QString &withReason, const QString &without) {
        return reason.isEmpty() ? without : withReason.arg(reason);
    };
    MailEventLine line{event.at, event.kind, event.reply};
    if (is("queued") && first)
        line.text = by(event.by, Text::tr("Queued by %1"), Text::tr("Queued"));
    else if (is("queued"))
        line.text = by(event.by, Text::tr("Queued again by %1"), Text::tr("Queued again"));
    else if (is("claimed"))
        line.text = attempt > 1 ? Text::tr("Attempt %1 began").arg(attempt) : Text::tr("Sending began");
    else if (is("sent"))
        line.text = Text::tr("The mail server took it");
    else if (is("deferred"))
        line.text = because(Text::tr("Put off: %1"), Text::tr("Put off"));
    else if (is("failed"))
        line.text = because(Text::tr("Failed: %1"), Text::tr("Failed"));
    else if (is("unconfirmed"))
        line.text = Text::tr("Message handed over, then the connection was lost");
    else if (is("settled") && event.reason == QLatin1StringView("settled_again"))
        line.text = by(event.by, Text::tr("%1 said to send it again"), Text::tr("To be sent again"));
    else if (is("settled"))
        line.text = by(event.by, Text::tr("%1 said that it arrived"), Text::tr("Counted as arrived"));
    else if (is("cancelled") && event.reason == QLatin1StringView("person"))
        line.text = by(event.by, Text::tr("Cancelled by %1"), Text::tr("Cancelled"));
    else if (is("cancelled"))
        line.text = because(Text::tr("Cancelled: %1"), Text::tr("Cancelled"));
    else if (is("bounced"))
        line.text = because(Text::tr("It came back: %1"), Text::tr("It came back"));
    return line;
}

} // namespace

Result<MailDetails> MailDetails::read(Connection &connection, MailKey key, const TeamMember &member)
{
    const MailStore mails(connection);
    const ClientScope scope = ClientScope::of(member);
    const auto mail = mails.byKey(key);
    if (!mail || !mailVisible(connection, *mail, scope))
        return Error{ErrorKind::notFound, Text::tr("There is no such mail."), {}};
    MailDetails details;
    details.mail = *mail;
    if (const auto why = whyNotWhole(connection, *mail, scope))
        details.notWhole = why->sentence;
    details.events = mails.events(key);
    details.queue = mails.control();
    details.accountSet = AccountStore(connection).load().isSet();
    const HealthState health = HealthStore(connection).of(mail->recipient).state;
    details.addressTakesMail = health != HealthState::inactive;
    details.healthTells = health != HealthState::active || !BounceStore(connection).ofMail(key, 1).isEmpty();
    const ClientStore clients(connection);
    const QList<ClientKey> about = OutboxStore(connection).clientsOf(*mail, scope);
    for (const ClientKey client : about) {
        if (const auto record = clients.byKey(client))
            details.clients.append({client, record->name});
    }
    return details;
}

MailExplanation explainMail(const MailDetails &details, const QDateTime &now, const QLocale &locale)
{
    const Mail &mail = details.mail;
    switch (mail.state) {
    case MailState::queued:
        return explainQueued(details, now, locale);
    case MailState::sending:
        return {Kind::queued, Text::tr("On its way right now"), Text::tr("It is being handed to the mail server.")};
    case MailState::unconfirmed:
        return {Kind::unconfirmed, Text::tr("Unconfirmed: did it arrive?"),
                Text::tr("The connection broke after the message was handed over: it may have arrived. Nothing is sent again by itself.")};
    case MailState::failed:
        return {Kind::undeliverable, Text::tr("It was not delivered"), reasonOf(mail.reason, mail.reply)};
    case MailState::cancelled:
        return {Kind::queued, Text::tr("It was cancelled"),
                mail.reason == QLatin1StringView("person") ? Text::tr("It was never sent, and will not be.") : reasonOf(mail.reason, {})};
    case MailState::sent:
        break;
    }
    const QString moment = dayAndTimeText(mail.sentAt, locale);
    if (mail.reason == QLatin1StringView("settled_arrived"))
        return {Kind::active, Text::tr("Counted as arrived"), Text::tr("It was handed over on %1, and a person said that it arrived.").arg(moment)};
    return {Kind::active, Text::tr("A mail server took it"), Text::tr("On %1.").arg(moment)};
}

QList<MailEventLine> mailEventLines(const MailDetails &details)
{
    QList<MailEventLine> lines;
    int attempts = 0;
    for (const MailEvent &event : details.events) {
        attempts += event.kind == QLatin1StringView("claimed") ? 1 : 0;
        lines.prepend(lineOf(event, lines.isEmpty(), attempts));
    }
    return lines;
}

MailActs mailActs(const MailDetails &details, const QDateTime &now)
{
    const Mail &mail = details.mail;
    MailActs acts;
    acts.settle.offered = mail.state == MailState::unconfirmed;
    acts.cancel.offered = mail.state == MailState::queued;
    acts.cancel.whyNot = details.notWhole;
    const bool waits = mail.state == MailState::queued && waitsForAttempt(mail, now);
    acts.retry.offered = (mail.state == MailState::failed || waits) && mail.kind != MailKind::code;
    if (!details.addressTakesMail)
        acts.retry.whyNot = Text::tr("This address takes no mail: correct it, or reactivate it if you know that it works again.");
    acts.open.offered = true;
    acts.open.whyNot = details.notWhole;
    if (mail.kind == MailKind::code)
        acts.open.whyNot = Text::tr("A sign-in code is shown to nobody but the person it is for.");
    acts.openClient.offered = true;
    if (details.clients.isEmpty())
        acts.openClient.whyNot = Text::tr("This mail belongs to no client.");
    return acts;
}

MailExplanation explainQueue(const QueueControl &queue, const QDateTime &now, const QLocale &locale)
{
    const QString since = momentText(queue.since, now, locale);
    switch (queue.state) {
    case QueueState::paused:
        if (queue.reason == QLatin1StringView("restored"))
            return {Kind::expired, Text::tr("Sending is paused: this firm was restored from a backup"),
                    Text::tr("Mail that is queued here may have gone out after the backup was made. Look through it, cancel what "
                             "went already, then resume.")};
        return {Kind::expired, Text::tr("Sending is paused"),
                since.isEmpty() ? Text::tr("Nothing goes out until somebody resumes it. Sign-in codes are sent all the same.")
                                : Text::tr("Since %1. Nothing goes out until somebody resumes it. Sign-in codes are sent all the same.").arg(since)};
    case QueueState::stopped: {
        const QString reason = reasonOf(queue.reason, queue.detail);
        const QString advice = queueAdvice(queue.reason);
        return {Kind::undeliverable, Text::tr("Sending has stopped"),
                advice.isEmpty() ? Text::tr("%1 The mail account needs a look; then resume.").arg(reason).trimmed()
                                 : QString(reason % QLatin1Char(' ') % advice).trimmed()};
    }
    case QueueState::running:
        break;
    }
    return {};
}

MailExplanation explainSending(const SendingFacts &facts, const SenderWords &sender, const QDateTime &now, const QLocale &locale)
{
    switch (standstillOf(facts, sender, now)) {
    case Standstill::ended:
        return {Kind::expired, Text::tr("Nothing is sent from here"), sender.ended};
    case Standstill::paused:
    case Standstill::stopped:
        return explainQueue(facts.control, now, locale);
    case Standstill::noAccount:
        return {Kind::expired, Text::tr("No mail account is set up yet"), Text::tr("Mail goes out when there is one to send by.")};
    case Standstill::offline:
        return {Kind::expired, Text::tr("Nothing can be sent right now"), sender.offline};
    case Standstill::quota:
        return {Kind::expired, Text::tr("Enough for today"), quotaSentence(facts.quotaUntil, now)};
    case Standstill::none:
        break;
    }
    return {};
}

QString mailHeadline(const Mail &mail, const QLocale &locale)
{
    const QString subject = describe(mailSubject(mail.kind, mail.purpose.room));
    const QString day = dayText(mail.queuedAt, locale);
    return mail.attempts > 0 ? Text::tr("%1, attempt %2, %3").arg(subject, locale.toString(mail.attempts), day)
                             : Text::tr("%1, %2").arg(subject, day);
}

} // namespace portico
