#include "app/mail/sendingbatch.h"

#include "app/mail/claimmailtask.h"
#include "app/mail/sharedmailparts.h"

namespace portico {

namespace {

Result<SendingAnswer> make(WriteContext &context, const SendingEntry &entry, SharedMailParts &parts)
{
    SendingAnswer answer;
    switch (entry.kind) {
    case SendingEntry::Kind::claim: {
        auto claimed = ClaimMailTask(entry.mail, parts, entry.from)(context);
        if (!claimed)
            return claimed.error();
        answer.message = std::move(*claimed);
        break;
    }
    case SendingEntry::Kind::outcome: {
        auto recorded = RecordOutcomeTask(entry.mail, entry.outcome)(context);
        if (!recorded)
            return recorded.error();
        answer.recorded = std::move(*recorded);
        if (answer.recorded.verdict.queue == QueueEffect::stops)
            parts.forgetControl();
        break;
    }
    case SendingEntry::Kind::putBack:
        if (MailStore::requeue(context, entry.mail, {}, {}, {}))
            parts.countBegun(-1);
        break;
    }
    return answer;
}

} // namespace

Result<SendingBatch> SendingBatchTask::operator()(WriteContext &context)
{
    m_parts->begin(context);
    SendingBatch batch;
    batch.sequence = context.sequence();
    batch.answers.reserve(m_entries.size());
    for (const SendingEntry &entry : m_entries)
        batch.answers.push_back(make(context, entry, *m_parts));
    m_parts->end(context);
    return batch;
}

} // namespace portico
