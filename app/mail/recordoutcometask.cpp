#include "app/mail/recordoutcometask.h"

#include "app/mail/undelivered.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>
#include <chrono>

namespace portico {

namespace {

using namespace std::chrono_literals;

constexpr std::array kPauses{std::chrono::seconds(5min), std::chrono::seconds(30min), std::chrono::seconds(1h),
                             std::chrono::seconds(2h), std::chrono::seconds(4h)};
static_assert(kPauses.back().count() * 11 / 10 == MailStore::kLongestPause);
constexpr qint64 kLongestTry = 5 * 24 * 3600; // seconds
constexpr int kDaysUntilFullIsInactive = 7;
constexpr int kMarksUntilFullIsInactive = 3;

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MailReason)
};

/// A reminder's refusal counts as the invitation's, whose own mail was taken.
void noteRefusal(WriteContext &context, const Mail &mail, const QString &reason, const QString &words)
{
    if (mail.kind == MailKind::reminder && mail.invitation)
        InvitationStore::markRefused(context, mail.invitation, reason, words);
}

} // namespace

QDateTime nextAttempt(int attempts, const QDateTime &firstClaim, const QDateTime &linkExpires, const QDateTime &now,
                      double share)
{
    qint64 longest = kLongestTry;
    if (linkExpires.isValid())
        longest = std::min(longest, firstClaim.secsTo(linkExpires) / 2);
    const size_t step = std::min<size_t>(size_t(std::max(attempts, 1) - 1), kPauses.size() - 1);
    const double pause = double(kPauses[step].count()) * (0.9 + 0.2 * share);
    const QDateTime next = now.addSecs(qint64(pause));
    return firstClaim.secsTo(next) > longest ? QDateTime() : next;
}

AddressHealth marked(AddressHealth health, AddressEffect effect, const QString &reason, const QString &words,
                     const QDateTime &now)
{
    if (effect == AddressEffect::untouched)
        return health;
    if (doubtIsOver(health, now)) { // whether or not anybody has written that down: this mark counts anew
        health.state = HealthState::active;
        health.reason.clear();
        health.lastMark = QDateTime();
    }
    if (health.reason != reason) {
        health.marks = 0;
        health.firstMark = now;
    }
    const bool anotherDay = health.lastMark.isValid() && health.lastMark.date() != now.date();
    const bool dayLater = health.firstMark.isValid() && health.firstMark.secsTo(now) >= 24 * 3600;
    ++health.marks;
    health.reason = reason;
    health.evidence = words;
    health.lastMark = now;

    const HealthState before = health.state;
    switch (effect) {
    case AddressEffect::inactive:
        health.state = HealthState::inactive;
        break;
    case AddressEffect::doubtful:
        health.state = health.marks > 1 && anotherDay ? HealthState::inactive : HealthState::doubtful;
        break;
    case AddressEffect::noSuchDomain:
        health.state = health.marks > 1 && dayLater ? HealthState::inactive : HealthState::doubtful;
        break;
    case AddressEffect::full:
        if (health.marks >= kMarksUntilFullIsInactive && health.firstMark.daysTo(now) >= kDaysUntilFullIsInactive)
            health.state = HealthState::inactive;
        break;
    case AddressEffect::untouched:
        break;
    }
    if (before == HealthState::inactive)
        health.state = HealthState::inactive;
    if (health.state != before || !health.since.isValid())
        health.since = now;
    return health;
}

Result<RecordedOutcome> RecordOutcomeTask::operator()(WriteContext &context)
{
    const ReplyVerdict verdict = judge(m_outcome);
    const QString words = m_outcome.kind == MailOutcome::Kind::lost ? m_outcome.sentence : m_outcome.reply.text();
    if (verdict.message == MessageFate::sent && MailStore::markSent(context, m_mail, words))
        return RecordedOutcome{MailState::sent, verdict}; // nearly all of them
    const auto mail = MailStore(context.connection()).byKey(m_mail);
    if (!mail)
        return RecordedOutcome{std::nullopt, verdict}; // it was deleted while it was on its way
    const QString reason = slug(verdict.reason);
    switch (verdict.message) {
    case MessageFate::sent: // somebody has settled it since
        break;
    case MessageFate::unconfirmed:
        MailStore::markUnconfirmed(context, m_mail, words);
        break;
    case MessageFate::staysQueued:
        MailStore::requeue(context, m_mail, {}, words, reason);
        break;
    case MessageFate::deferred:
        retryOrGiveUp(context, *mail, verdict, words);
        break;
    case MessageFate::failed:
        if (MailStore::markFailed(context, m_mail, words, reason)) { // else somebody withdrew it meanwhile
            noteRefusal(context, *mail, reason, words);
            tellClientsUndelivered(context, *mail, verdict.sentence);
        }
        break;
    }
    markAddress(context, mail->recipient, verdict.address, reason, words);
    if (verdict.queue == QueueEffect::stops)
        MailStore::stop(context, reason, words);
    const auto now = MailStore(context.connection()).byKey(m_mail);
    return RecordedOutcome{now->state, verdict};
}

void RecordOutcomeTask::retryOrGiveUp(WriteContext &context, const Mail &mail, const ReplyVerdict &verdict, const QString &words)
{
    const auto invitation = InvitationStore(context.connection()).byKey(mail.invitation);
    const QDateTime next = nextAttempt(mail.attempts, mail.claimedAt, invitation ? invitation->expiresAt : QDateTime(),
                                       context.now(), QRandomGenerator::global()->generateDouble());
    if (mail.kind == MailKind::code || !next.isValid()) {
        if (MailStore::markFailed(context, m_mail, words, QStringLiteral("gave_up"))) {
            noteRefusal(context, mail, QStringLiteral("gave_up"), words);
            tellClientsUndelivered(context, mail, mailReasonSentence(QStringLiteral("gave_up"), words));
        }
        return;
    }
    MailStore::requeue(context, m_mail, next, words, slug(verdict.reason));
}

QString mailReasonSentence(const QString &reason, const QString &reply)
{
    if (reason.isEmpty()) // of a mail that waits, too: it says nothing about what became of it
        return {};
    if (const auto known = replyReasonFromSlug(reason)) {
        // What stops a queue may stand as a whole sentence where a server's words stand else: for which name a certificate
        // is, or what was made of the words as soon as they came.
        const bool own = !reply.isEmpty() && !reply.front().isDigit() && !queueAdvice(reason).isEmpty();
        return !own ? reasonSentence(*known, reply) : reply.endsWith(u'.') ? reply.chopped(1) : reply;
    }
    const auto is = [&reason](const char *slug) { return reason == QLatin1StringView(slug); };
    if (is("gave_up"))
        return Text::tr("The server put it off for too long, and it was given up");
    if (is("address_inactive"))
        return Text::tr("This address takes no mail");
    if (is("unsendable"))
        return Text::tr("The mail could not be written: %1").arg(reply);
    if (is("person"))
        return Text::tr("Cancelled");
    if (is("access_removed"))
        return Text::tr("The access was removed");
    if (is("client_inactive"))
        return Text::tr("The client is inactive");
    if (is("invitation_ended"))
        return Text::tr("The invitation had ended");
    if (is("expired"))
        return Text::tr("The link had expired");
    if (is("link_elsewhere"))
        return Text::tr("The link was made on another computer");
    if (is("has_account"))
        return Text::tr("The person has an account by now");
    if (is("test_ended"))
        return Text::tr("The test has ended");
    if (is("nothing_to_tell"))
        return Text::tr("There was nothing left to tell");
    if (is("settled_arrived"))
        return Text::tr("A person said that it arrived");
    if (is("report_arrived"))
        return Text::tr("A report said that it arrived");
    if (is("settled_again"))
        return Text::tr("A person said to send it again");
    if (is("restored"))
        return Text::tr("Paused because the firm was restored from a backup");
    return {};
}

QString queueAdvice(const QString &reason)
{
    const auto is = [&reason](ReplyReason known) { return reason == slug(known); };
    if (is(ReplyReason::signIn))
        return Text::tr("Correct the sign-in in the mail account’s settings; sending then goes on. Nothing was lost.");
    if (is(ReplyReason::senderRefused))
        return Text::tr("Set a sender’s address that belongs to the mail account, or ask the provider to allow it; sending "
                        "then goes on. Nothing was lost.");
    if (is(ReplyReason::certificate))
        return Text::tr("Check the server’s name in the mail account’s settings, or ask whoever runs the server for a valid "
                        "certificate; then resume. Nothing was lost.");
    if (is(ReplyReason::serverRefused))
        return Text::tr("Ask the mail provider why it refuses this computer; then resume. Nothing was lost.");
    if (is(ReplyReason::outOfOrder))
        return Text::tr("Something between Portico and the mail server, such as a virus scanner, may be in the way. Ask the mail "
                        "provider; then resume. Nothing was lost.");
    if (is(ReplyReason::policy))
        return Text::tr("Several mails in a row were blocked. Ask the mail provider about the sender’s reputation (SPF, DKIM, "
                        "block lists) before you resume, or more will be.");
    return {};
}

} // namespace portico
