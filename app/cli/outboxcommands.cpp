#include "app/cli/outboxcommands.h"

#include "app/cli/commandcontext.h"
#include "app/cli/mailtexts.h"
#include "app/cli/sendrun.h"
#include "app/cli/text.h"
#include "app/core/clock.h"
#include "app/core/domainsuggestion.h"
#include "app/core/uuid.h"
#include "app/mail/senderlock.h"
#include "app/practice/mailtasks.h"
#include "app/store/firmstore.h"
#include "app/store/outboxstore.h"

#include <limits>

namespace portico {

namespace {

constexpr int kPage = 500; // mails read at once
constexpr qsizetype kMostNamed = 50; // mails that a run names

/// One page of mails: those of it that the member may see, and where the next page begins.
struct Page
{
    QList<Mail> mails;
    MailKey last; ///< the empty key: there is no next page
};

Result<Page> pageAfter(CommandContext &context, std::optional<MailState> state, MailKey after, const ClientScope &scope)
{
    return context.read([=](Connection &connection, const std::atomic_bool &) -> Result<Page> {
        const QList<Mail> found = MailStore(connection).page(state, after, kPage, false);
        Page page;
        if (found.size() == kPage)
            page.last = found.last().key;
        for (const Mail &mail : found) {
            if (mailVisible(connection, mail, scope))
                page.mails.append(mail);
        }
        return page;
    });
}

/// Whether a mail that stands as on its way was left so by a sender that ended in the middle. The lock that every sender
/// holds tells: where it can be had, nobody sends, and it is held until the mail was looked at once more.
Result<bool> isInterrupted(CommandContext &context, const Mail &mail)
{
    if (mail.state != MailState::sending)
        return false;
    const auto nobodySends = takeSenderLock(context.firm(), FileLock::Mode::shared);
    if (!nobodySends)
        return false;
    return context.firm().readHere([key = mail.key](Connection &connection) -> Result<bool> {
        const auto now = MailStore(connection).byKey(key);
        return now && now->state == MailState::sending;
    });
}

Result<void> tell(CommandContext &context, const Mail &mail)
{
    const auto interrupted = isInterrupted(context, mail);
    if (!interrupted)
        return interrupted.error();
    QJsonObject object = jsonOf(mail);
    object.insert(QStringLiteral("interrupted"), *interrupted);
    context.output().object(object);
    context.output().row({uuidText(mail.id), slug(mail.kind), mail.recipient,
                          *interrupted ? Text::tr("interrupted: it may have arrived; the next “outbox send” makes it unconfirmed")
                                       : outcomeSentence(mail)});
    return {};
}

CommandEnd list(CommandContext &context)
{
    std::optional<MailState> state;
    if (context.arguments().has(QStringLiteral("state"))) {
        state = mailStateFromSlug(context.arguments().value(QStringLiteral("state")));
        if (!state)
            return CommandEnd::usage(Text::tr("--state is queued, sending, sent, failed, unconfirmed or cancelled."));
    }
    const auto member = context.openAs();
    if (!member)
        return member.error();
    MailKey after;
    do {
        if (*context.interrupted())
            return {CommandEnd::refused, Text::tr("Stopped.")};
        const auto page = pageAfter(context, state, after, ClientScope::of(*member));
        if (!page)
            return page.error();
        for (const Mail &mail : page->mails) {
            if (const auto told = tell(context, mail); !told)
                return told.error();
        }
        after = page->last;
    } while (after);
    return {};
}

/// Names a mail that did not go, by id: whoever may see it finds it in the list.
void tellNotSent(Output &output, const Mail &mail)
{
    output.line(Text::tr("%1: %2").arg(uuidText(mail.id), outcomeSentence(mail)));
    // Of the address only what was probably meant behind the @.
    const QString meant = mail.state == MailState::failed ? addressProbablyMeant(mail.recipient) : QString();
    if (!meant.isEmpty())
        output.line(Text::tr("%1: did you mean an address at %2?").arg(uuidText(mail.id), meant.sliced(meant.lastIndexOf(u'@') + 1)));
}

/// What a run left behind.
struct Left
{
    QMap<MailState, qint64> counts;
    bool due = false; ///< mail that need not have waited
    QDateTime nextAttempt;
    QList<Mail> tried = {};   ///< the first of those that were tried, and were not sent
    qint64 notTried = 0;      ///< mails that are not tried any more, of which the sender tells nothing
    QList<Mail> untried = {}; ///< the first of those
};

/// Whether a mail ended without an attempt: its address takes no mail, or it has nothing to say any more.
bool endedUntried(const Mail &mail)
{
    return mail.state == MailState::cancelled
        || (mail.state == MailState::failed
            && (mail.reason == QLatin1StringView("address_inactive") || mail.reason == QLatin1StringView("unsendable")));
}

/// begin: the firm's change number before the run.
Result<Left> leftIn(CommandContext &context, qint64 begin, const SendRun::Report &report)
{
    const auto look = [&report, begin, now = context.firm().clock().now()](Connection &connection) -> Result<Left> {
        const MailStore mails(connection);
        Left left{mails.counts(), !mails.due(now, false, 1).isEmpty(), mails.nextAttempt()};
        for (const SendRun::Ended &ended : report.notSent) {
            if (const auto mail = mails.byKey(ended.mail))
                left.tried.append(*mail);
        }
        constexpr int all = std::numeric_limits<int>::max() - 1;
        const auto written = OutboxStore(connection).since(begin, {}, all).value_or(QList<OutboxEntry>());
        for (const OutboxEntry &entry : written) {
            if (entry.state != MailState::cancelled && entry.state != MailState::failed)
                continue;
            const auto mail = mails.byKey(entry.key);
            if (!mail || !endedUntried(*mail))
                continue;
            ++left.notTried;
            if (left.untried.size() < kMostNamed)
                left.untried.append(*mail);
        }
        return left;
    };
    return context.firm().readHere(look);
}

/// Why mail is still queued after a run that is done, and when it goes on; empty where none is.
QString whyLeft(const Left &left, const SendRun::Report &report)
{
    if (left.due && report.heldUntil.isValid()) {
        return Text::tr("Mail that was due is left (%1). Run “outbox send” again at %2 or later.")
            .arg(report.sentence.endsWith(u'.') ? report.sentence.chopped(1) : report.sentence, isoUtc(report.heldUntil));
    }
    if (left.counts.value(MailState::queued) > 0 && left.nextAttempt.isValid()) {
        return Text::tr("Mail is left that was put off. Its next attempt is due at %1: run “outbox send” again then.")
            .arg(isoUtc(left.nextAttempt));
    }
    return {};
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(isoUtc(time)) : QJsonValue();
}

CommandEnd tell(CommandContext &context, qint64 begin, const SendRun::Report &report)
{
    const auto found = leftIn(context, begin, report);
    if (!found)
        return found.error();
    const QMap<MailState, qint64> *left = &found->counts;
    const bool held = found->due && report.heldUntil.isValid();
    const qint64 unconfirmed = left->value(MailState::unconfirmed);
    context.output().object({{QStringLiteral("sent"), report.counts.value(MailState::sent)},
                             {QStringLiteral("failed"), report.counts.value(MailState::failed)},
                             {QStringLiteral("deferred"), report.counts.value(MailState::queued)},
                             {QStringLiteral("not_tried"), found->notTried},
                             {QStringLiteral("queued"), left->value(MailState::queued)},
                             {QStringLiteral("unconfirmed"), unconfirmed},
                             {QStringLiteral("held_until"), timeOrNull(held ? report.heldUntil : QDateTime())},
                             {QStringLiteral("held_because"), held ? QJsonValue(report.sentence) : QJsonValue()},
                             {QStringLiteral("next_attempt_at"), timeOrNull(found->nextAttempt)}});
    context.output().line(Text::tr("Sent: %L1, failed: %L2, put off: %L3; queued: %L4.")
                              .arg(report.counts.value(MailState::sent))
                              .arg(report.counts.value(MailState::failed))
                              .arg(report.counts.value(MailState::queued))
                              .arg(left->value(MailState::queued)));
    for (const Mail &mail : found->tried)
        tellNotSent(context.output(), mail);
    if (found->notTried > 0) {
        context.output().line(Text::tr("Not tried any more, for the reasons told here: %L1.").arg(found->notTried));
        for (const Mail &mail : found->untried)
            tellNotSent(context.output(), mail);
    }
    if (unconfirmed > 0) {
        context.output().line(
            Text::tr(
                "Unconfirmed: %L1; such a mail may have arrived. Look at “outbox list --state unconfirmed”, and decide "
                "with “outbox settle ID arrived” or “outbox settle ID again”.")
                .arg(unconfirmed));
    }
    if (report.ending == OutboxSender::Ending::done)
        return {CommandEnd::done, whyLeft(*found, report)}; // told, but no failure: it is as it should be
    return {CommandEnd::refused, report.sentence.isEmpty() ? Text::tr("Sending was stopped.") : report.sentence};
}

CommandEnd send(CommandContext &context)
{
    QString bad;
    const int connections =
        context.arguments().number(QStringLiteral("connections"), 1, MailAccount::kMostConnections, bad).value_or(0);
    if (!bad.isEmpty())
        return CommandEnd::usage(bad);
    if (const auto opened = context.open(); !opened)
        return opened;
    if (context.arguments().has(QStringLiteral("as"))) { // sending needs nobody, but who is named must exist
        if (const auto member = context.actor(); !member)
            return member.error();
    }
    const bool untilEmpty = context.arguments().has(QStringLiteral("until-empty"));
    const auto begin = context.firm().readHere([](Connection &connection) -> Result<qint64> {
        return FirmStore(connection).changeNumber();
    });
    if (!begin)
        return begin.error();
    SendRun sending(context.firm(), context.mailSecret());
    const auto mode = untilEmpty ? OutboxSender::Mode::untilEmpty : OutboxSender::Mode::dueNow;
    return tell(context, *begin, sending.run(mode, connections, context.interrupted()));
}

CommandEnd settle(CommandContext &context)
{
    const QString word = context.arguments().operand(1);
    const bool arrived = word == QLatin1StringView("arrived");
    if (!arrived && word != QLatin1StringView("again"))
        return CommandEnd::usage(Text::tr("A mail is settled as “arrived” or “again”."));
    const auto member = context.openAs();
    if (!member)
        return member.error();
    const auto verdict = arrived ? SettleMailTask::Verdict::arrived : SettleMailTask::Verdict::again;
    if (context.arguments().operand(0) == QLatin1StringView("all")) {
        const auto settled = context.write(member->key, SettleAllMailTask(verdict));
        if (!settled)
            return settled.error();
        context.output().object({{QStringLiteral("settled"), *settled}});
        context.output().line(Text::tr("Settled: %L1.").arg(*settled));
        return {};
    }
    const auto id = uuidFromText(context.arguments().operand(0));
    const auto key = context.firm().readHere([&id](Connection &connection) -> Result<MailKey> {
        return id ? MailStore(connection).keyOf(*id).value_or(MailKey()) : MailKey();
    });
    if (!key)
        return key.error();
    const auto settled = context.write(member->key, SettleMailTask(*key, verdict));
    if (settled || settled.error().kind != ErrorKind::conflict)
        return settled;
    const auto mail = context.firm().readHere(
        [key](Connection &connection) -> Result<std::optional<Mail>> { return MailStore(connection).byKey(*key); });
    if (!mail || !mail->has_value())
        return settled;
    const auto interrupted = isInterrupted(context, mail->value());
    if (!interrupted || !*interrupted)
        return settled;
    return Error{ErrorKind::conflict,
                 Text::tr("Sending this mail was interrupted. Run “outbox send” first, which makes it unconfirmed; then it can be "
                          "settled."),
                 {}};
}

CommandEnd setQueue(CommandContext &context, QueueState state)
{
    const auto member = context.openAs();
    if (!member)
        return member.error();
    return context.write(member->key, SetQueueTask(state));
}

CommandEnd pause(CommandContext &context)
{
    return setQueue(context, QueueState::paused);
}

CommandEnd resume(CommandContext &context)
{
    return setQueue(context, QueueState::running);
}

} // namespace

QList<Command> OutboxCommands::commands()
{
    return {
        {QStringLiteral("outbox list"),
         Text::tr("List the mails of the outbox"),
         {},
         {{QStringLiteral("state"), QStringLiteral("S"),
           Text::tr("only queued, sending, sent, failed, unconfirmed or cancelled ones")}},
         QStringLiteral("[--state S]"),
         list},
        {QStringLiteral("outbox send"),
         Text::tr("Send what is due"),
         {},
         {{QStringLiteral("until-empty"), {}, Text::tr("go on, and wait for later attempts, until nothing is queued")},
          {QStringLiteral("connections"), QStringLiteral("N"),
           Text::tr("how many connections at once; else as many as “mail set” said")}},
         QStringLiteral("[--until-empty] [--connections N]"),
         send},
        {QStringLiteral("outbox settle"),
         Text::tr("Decide about an unconfirmed mail, or all of them: it arrived, or send it again"),
         {QStringLiteral("ID|all"), QStringLiteral("arrived|again")},
         {},
         {},
         settle},
        {QStringLiteral("outbox pause"), Text::tr("Let nothing go but sign-in codes, until “outbox resume”"), {}, {}, {}, pause},
        {QStringLiteral("outbox resume"),
         Text::tr("Go on after a pause, a restored backup, or a stop whose cause was mended"),
         {},
         {},
         {},
         resume},
    };
}

} // namespace portico
