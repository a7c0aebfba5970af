#include "ui/portal/statussentence.h"

#include "app/mail/replyverdict.h"
#include "ui/timetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::StatusSentence)
};

/// The codes a server's words begin with: "550 5.1.1", "550", or nothing.
QString replyCodes(const QString &reply)
{
    static const QRegularExpression codes(QStringLiteral("^([245]\\d\\d)(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3}))?\\b"));
    const QRegularExpressionMatch match = codes.match(reply);
    if (!match.hasMatch())
        return {};
    return match.captured(2).isEmpty() ? match.captured(1) : match.captured(1) + u' ' + match.captured(2);
}

/// The tooltip's last part where a server said something.
QString withReply(const QString &sentence, const QString &reply)
{
    return reply.isEmpty() ? sentence : sentence + u'\n' + Text::tr("The server's words: %1").arg(reply);
}

StatusSentence removedSentence(const AccessFacts &facts, const QLocale &locale)
{
    const QString day = dayText(facts.removedAt, locale);
    const QString line = facts.removedBy.isEmpty() ? day : day.isEmpty() ? Text::tr("By %1").arg(facts.removedBy)
                                                                         : Text::tr("By %1, %2").arg(facts.removedBy, day);
    return {line, Text::tr("This person can no longer open this portal. Inviting again is possible at any time.")};
}

StatusSentence activeSentence(const AccessFacts &facts, const QLocale &locale)
{
    if (!facts.lastLoginAt.isValid())
        return {Text::tr("Never logged in"), Text::tr("This person has an account, and has never logged in since it was made.")};
    const QString line = Text::tr("Last login %1").arg(dayAndTimeText(facts.lastLoginAt, locale));
    return {line, line};
}

StatusSentence queuedSentence(const AccessLine &line, const QDateTime &now, const QLocale &locale,
                              const QueueControl &queue, const QString &offline)
{
    const QString codes = replyCodes(line.mailReply);
    if (queue.state == QueueState::paused)
        return {Text::tr("Sending is paused"), Text::tr("The mail waits because sending is paused. It goes out when somebody resumes it.")};
    if (queue.state == QueueState::stopped)
        return {Text::tr("Sending has stopped"),
                withReply(Text::tr("The mail waits because a server's answer stopped all sending. The mail account needs a look."),
                          queue.detail)};
    if (!offline.isEmpty())
        return {Text::tr("The mail server cannot be reached"),
                Text::tr("The mail waits because the mail server cannot be reached. It goes out when it can.") + u'\n' + offline};
    if (line.nextAttemptAt.isValid() && line.nextAttemptAt > now) {
        const QString moment = momentText(line.nextAttemptAt, now, locale);
        if (codes.isEmpty())
            return {Text::tr("Another attempt at %1").arg(moment),
                    Text::tr("The last attempt did not get through. Another one follows at %1.").arg(moment)};
        return {Text::tr("Another attempt at %1").arg(moment),
                withReply(Text::tr("The recipient's server asked to come back later. Another attempt follows at %1.").arg(moment),
                          line.mailReply)};
    }
    return {Text::tr("Waits for its turn"), Text::tr("The mail waits for its turn, and goes out as soon as it can. It is not sent yet.")};
}

StatusSentence undeliverableSentence(const AccessLine &line, const QLocale &locale)
{
    const std::optional<InvitationFacts> &newest = line.facts.newest;
    const QString what = refusalText(line.mailReason.isEmpty() && newest ? newest->reason : line.mailReason, line.mailReply);
    const QString day = newest ? dayText(newest->endedBadlyAt, locale) : QString();
    return {day.isEmpty() ? what : Text::tr("%1, %2").arg(what, day), withReply(Text::tr("The mail did not arrive: %1.").arg(what), line.mailReply)};
}

StatusSentence expiredSentence(const InvitationFacts &newest, const QLocale &locale)
{
    const QString sent = dayText(newest.sentAt, locale);
    const QString expired = dayText(newest.expiresAt, locale);
    return {sent.isEmpty() ? Text::tr("Expired %1").arg(expired) : Text::tr("%1, expired %2").arg(sent, expired),
            Text::tr("The invite was not accepted in time, and its link no longer works. %1 sends a new one.").arg(Text::tr("Resend Invite"))};
}

StatusSentence invitedSentence(const InvitationFacts &newest, const QLocale &locale)
{
    const QString sent = dayText(newest.sentAt, locale);
    const QString expires = dayText(newest.expiresAt, locale);
    return {expires.isEmpty() ? sent : Text::tr("%1, expires %2").arg(sent, expires),
            Text::tr("A mail server took the invite on %1. It has not been accepted yet; its link works until %2.")
                .arg(dayAndTimeText(newest.sentAt, locale), dayAndTimeText(newest.expiresAt, locale))};
}

} // namespace

StatusSentence statusSentence(const AccessLine &line, const QDateTime &now, const QLocale &locale,
                              const QueueControl &queue, const QString &offline)
{
    const InvitationFacts newest = line.facts.newest.value_or(InvitationFacts{});
    switch (line.status(now)) {
    case PortalStatus::removed:
        return removedSentence(line.facts, locale);
    case PortalStatus::active:
        return activeSentence(line.facts, locale);
    case PortalStatus::queued:
        return queuedSentence(line, now, locale, queue, offline);
    case PortalStatus::sending:
        return {Text::tr("On its way right now"), Text::tr("The mail is being handed to the mail server right now.")};
    case PortalStatus::unconfirmed:
        return {newest.endedBadlyAt.isValid() ? Text::tr("Did it arrive? %1").arg(dayText(newest.endedBadlyAt, locale))
                                              : Text::tr("Did it arrive?"),
                Text::tr("The connection broke after the message was handed over, so it may have arrived. "
                   "Nothing is sent again by itself: ask the person, then say which it is.")};
    case PortalStatus::undeliverable:
        return undeliverableSentence(line, locale);
    case PortalStatus::expired:
        return expiredSentence(newest, locale);
    case PortalStatus::invited:
        return invitedSentence(newest, locale);
    case PortalStatus::none:
        break;
    }
    return {Text::tr("The invite was cancelled before it went"), Text::tr("No invite went to this person: it was cancelled before it was sent.")};
}

QString shortStatus(const AccessLine &line, const QDateTime &now, const QLocale &locale)
{
    const auto day = [&](const QDateTime &time) {
        const QDateTime local = time.toLocalTime();
        return local.date().year() == now.toLocalTime().date().year() ? locale.toString(local.date(), Text::tr("d MMM"))
                                                                     : dayText(time, locale);
    };
    const InvitationFacts newest = line.facts.newest.value_or(InvitationFacts{});
    switch (line.status(now)) {
    case PortalStatus::removed:
        return Text::tr("Access removed");
    case PortalStatus::active:
        return line.facts.lastLoginAt.isValid() ? Text::tr("Active, last login %1").arg(day(line.facts.lastLoginAt))
                                                : Text::tr("Active, never logged in");
    case PortalStatus::queued:
        return Text::tr("Queued");
    case PortalStatus::sending:
        return Text::tr("Sending");
    case PortalStatus::unconfirmed:
        return Text::tr("Unconfirmed");
    case PortalStatus::undeliverable:
        return Text::tr("Undeliverable");
    case PortalStatus::expired:
        return newest.expiresAt.isValid() ? Text::tr("Expired %1").arg(day(newest.expiresAt)) : Text::tr("Expired");
    case PortalStatus::invited:
        return newest.expiresAt.isValid() ? Text::tr("Invited, expires %1").arg(day(newest.expiresAt)) : Text::tr("Invited");
    case PortalStatus::none:
        break;
    }
    return Text::tr("No invite sent");
}

QString refusalText(const QString &reason, const QString &reply)
{
    const std::optional<ReplyReason> known = replyReasonFromSlug(reason);
    if (known && *known != ReplyReason::none)
        return reasonSentence(*known, reply);
    if (reason == QLatin1StringView("address_inactive"))
        return Text::tr("This address takes no mail");
    if (reason == QLatin1StringView("unsendable") && !reply.isEmpty())
        return reply; // no server's words, but what is wrong with the mail
    const QString codes = replyCodes(reply);
    const QString words = Text::tr("The recipient's server refused it");
    return codes.isEmpty() ? words : Text::tr("%1 (%2)").arg(words, codes);
}

} // namespace portico
