#include "ui/bulk/bulkwords.h"

#include "app/mail/recordoutcometask.h"
#include "app/practice/bulksendtasks.h"
#include "ui/timetext.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::BulkSends)
};

/// The reason, or what is said where none is known.
QString because(const BulkSendLine &line, const QString &otherwise)
{
    const QString reason = mailReasonSentence(line.reason, line.reply);
    return reason.isEmpty() ? otherwise : reason;
}

bool allSent(const BulkRun &run)
{
    return !run.underWay() && !run.send.cancelledAt.isValid() && run.counts.sent == run.counts.mails();
}

QString waitingText(const BulkSendLine &line, const QDateTime &now, const QLocale &locale)
{
    if (!line.nextAttemptAt.isValid() || line.nextAttemptAt <= now)
        return line.joined ? Text::tr("Waits for its turn, added to an invite that waited already") : Text::tr("Waits for its turn");
    const QString again = momentText(line.nextAttemptAt, now, locale);
    const QString reason = mailReasonSentence(line.reason, line.reply);
    return reason.isEmpty() ? Text::tr("Another attempt at %1").arg(again) : Text::tr("%1, again at %2").arg(reason, again);
}

} // namespace

QString outcomeText(const BulkSendLine &line, const QDateTime &now, const QLocale &locale)
{
    if (!line.state)
        return whyOf(line);
    switch (*line.state) {
    case MailState::queued:
        return waitingText(line, now, locale);
    case MailState::sending:
        return Text::tr("On its way");
    case MailState::sent:
        if (line.bounced)
            return Text::tr("It came back: %1").arg(because(line, Text::tr("no reason was given")));
        if (line.reason == QLatin1StringView("settled_arrived"))
            return Text::tr("A person said that it arrived");
        return line.joined ? Text::tr("Taken by the mail server, with an invite that waited already") : Text::tr("Taken by the mail server");
    case MailState::failed:
        return because(line, Text::tr("Refused"));
    case MailState::unconfirmed:
        return Text::tr("The connection broke after the message was handed over: it may have arrived");
    case MailState::cancelled:
        return line.reason == QLatin1StringView("person") ? Text::tr("Withdrawn before it went")
                                                           : because(line, Text::tr("Withdrawn before it went"));
    }
    return {};
}

QString bulkWhat(BulkSendKind kind, qint64 mails)
{
    const int count = int(mails);
    if (kind == BulkSendKind::resend)
        return count == 1 ? Text::tr("1 new invite") : Text::tr("%Ln new invites", nullptr, count);
    return count == 1 ? Text::tr("1 invite") : Text::tr("%Ln invites", nullptr, count);
}

QString bulkHeading(const BulkRun &run, Standstill standstill)
{
    const QString what = bulkWhat(run.send.kind, run.counts.mails());
    if (!run.underWay()) {
        if (run.send.cancelledAt.isValid())
            return Text::tr("%1: sending was cancelled").arg(what);
        return allSent(run) ? Text::tr("%1 sent", "heading").arg(what) : Text::tr("%1: sending has ended").arg(what);
    }
    if (standstill == Standstill::paused)
        return Text::tr("%1: sending is paused").arg(what);
    if (standstill == Standstill::stopped)
        return Text::tr("%1: sending has stopped").arg(what);
    return standstill == Standstill::none ? Text::tr("Sending %1").arg(what) : Text::tr("%1 wait").arg(what);
}

QString bulkFigures(const BulkSendCounts &counts)
{
    const QLocale locale;
    QStringList parts{Text::tr("%1 sent").arg(locale.toString(counts.sent))};
    const auto add = [&](qint64 count, const QString &text) {
        if (count > 0)
            parts += text.arg(locale.toString(count));
    };
    add(counts.failed, Text::tr("%1 failed"));
    add(counts.unconfirmed, Text::tr("%1 unconfirmed"));
    add(counts.cancelled, Text::tr("%1 withdrawn"));
    add(counts.left(), Text::tr("%1 left"));
    return parts.join(Text::tr(", "));
}

QString bulkSentence(const BulkRun &run, Standstill standstill)
{
    const QString heading = bulkHeading(run, standstill);
    return allSent(run) ? heading : QStringLiteral("%1: %2").arg(heading, bulkFigures(run.counts));
}

QString bulkTimeLeft(const BulkRun &run)
{
    if (!run.underWay() || !run.secondsLeft)
        return {};
    return timeLeftText(*run.secondsLeft);
}

QString leftOutSentence(const QList<SkippedInvite> &leftOut, BulkSendKind kind)
{
    if (leftOut.isEmpty())
        return {};
    QMap<InviteRefusal, int> counts;
    for (const SkippedInvite &skipped : leftOut)
        ++counts[skipped.reason];
    QList<InviteRefusal> reasons = counts.keys();
    std::stable_sort(reasons.begin(), reasons.end(),
                     [&counts](InviteRefusal a, InviteRefusal b) { return counts.value(a) > counts.value(b); });
    QStringList parts;
    const QLocale locale;
    for (const InviteRefusal reason : std::as_const(reasons))
        parts += Text::tr("%1: %2", "a reason, and how many").arg(describe(reason), locale.toString(counts.value(reason)));
    const int count = int(leftOut.size());
    const QString head = kind == BulkSendKind::invite
        ? (count == 1 ? Text::tr("1 client gets no mail.") : Text::tr("%Ln clients get no mail.", nullptr, count))
        : (count == 1 ? Text::tr("1 person gets no mail.") : Text::tr("%Ln people get no mail.", nullptr, count));
    return head % u' ' % parts.join(Text::tr("; ")) % u'.';
}

QString mistypedSentence(qsizetype addresses)
{
    if (addresses == 0)
        return {};
    return addresses == 1
        ? Text::tr("1 address looks mistyped. Mail goes to it as it stands: if it is wrong, correct it in the client’s "
                   "record first.")
        : Text::tr("%Ln addresses look mistyped. Mail goes to them as they stand: where one is wrong, correct it in the "
                   "client’s record first.",
                   nullptr, int(addresses));
}

} // namespace portico
