#pragma once

#include "app/mail/mailmessage.h"
#include "app/mail/recordoutcometask.h"

#include <memory>
#include <optional>
#include <vector>

namespace portico {

class SharedMailParts;

/// One change that a sender makes to a mail.
struct SendingEntry
{
    enum class Kind {
        claim,   ///< ClaimMailTask
        outcome, ///< RecordOutcomeTask
        putBack, ///< claimed, but nothing of it left: queued as if it had not been tried
    };
    Kind kind = Kind::claim;
    MailKey mail;
    MailOutcome outcome; ///< for Kind::outcome
    QString from = {};   ///< for Kind::claim: the sender's address by which its envelope left
};

/// What an entry came to.
struct SendingAnswer
{
    std::optional<ComposedMessage> message; ///< of a claim; nothing: there is nothing to send any more
    RecordedOutcome recorded;               ///< of an outcome
};

/// The answers of a batch, in its order, and the change number that it was written with.
struct SendingBatch
{
    qint64 sequence = 0;
    std::vector<Result<SendingAnswer>> answers;
};

/// Makes all changes of a batch in one transaction, in their order. Run it with Firm::write, with nobody acting.
class SendingBatchTask
{
public:
    /// parts: what the mails have in common, kept from batch to batch; used on the writer's thread only.
    SendingBatchTask(std::vector<SendingEntry> entries, std::shared_ptr<SharedMailParts> parts)
        : m_entries(std::move(entries)), m_parts(std::move(parts))
    {
    }
    Result<SendingBatch> operator()(WriteContext &context);

private:
    std::vector<SendingEntry> m_entries;
    std::shared_ptr<SharedMailParts> m_parts;
};

} // namespace portico
