#pragma once

#include "app/core/result.h"
#include "app/mail/replyverdict.h"
#include "app/store/healthstore.h"
#include "app/store/mailstore.h"

#include <optional>

namespace portico {

/// What an outcome came to on disk.
struct RecordedOutcome
{
    std::optional<MailState> state; ///< nothing: there is no such mail any more
    ReplyVerdict verdict;
};

/// Writes what became of a mail, a claimed one, or one that was refused before a claim could be made: its state by the
/// decision table, the address' health, the activity of the clients that it speaks of, and a stop of the queue where the
/// verdict asks for one. Run it with Firm::write, with nobody acting.
class RecordOutcomeTask
{
public:
    RecordOutcomeTask(MailKey mail, MailOutcome outcome) : m_mail(mail), m_outcome(std::move(outcome)) {}
    Result<RecordedOutcome> operator()(WriteContext &context);

private:
    void retryOrGiveUp(WriteContext &context, const Mail &mail, const ReplyVerdict &verdict, const QString &words);

    MailKey m_mail;
    MailOutcome m_outcome;
};

/// When a mail that was put off is tried again: 5 min, 30 min, 1 h, 2 h, then every 4 h, each up to a tenth later or
/// earlier (share is 0 to 1). attempts counts the one that just failed. Invalid: no more, for half the link's life or
/// five days have passed since firstClaim.
QDateTime nextAttempt(int attempts, const QDateTime &firstClaim, const QDateTime &linkExpires, const QDateTime &now,
                      double share);

/// What an address' health becomes after a mark. A doubt that is over (doubtIsOver) counts for nothing. Pure.
AddressHealth marked(AddressHealth health, AddressEffect effect, const QString &reason, const QString &words,
                     const QDateTime &now);

/// The sentence for what is stored of a mail: its reason and the server's words. Covers the decision table's reasons
/// and those of the practice (cancelled by a person, access removed, …). Empty where there is nothing to say.
QString mailReasonSentence(const QString &reason, const QString &reply);

/// What a person has to do before a queue that stopped for this reason can go on; empty: nothing is known.
QString queueAdvice(const QString &reason);

} // namespace portico
