#include "ui/standstill.h"

#include "app/mail/dailyquota.h"
#include "app/store/accountstore.h"
#include "ui/senderthread.h"

namespace portico {

SendingFacts SendingFacts::read(Connection &connection, const QDateTime &now)
{
    const MailAccount account = AccountStore(connection).load();
    return {MailStore(connection).control(), account.isSet(),
            DailyQuota::load(connection, account.perDay, now).heldUntil(now)};
}

SenderWords SenderWords::of(const SenderThread &sender)
{
    return {sender.endedSentence(), sender.offlineSentence()};
}

Standstill standstillOf(const SendingFacts &facts, const SenderWords &sender, const QDateTime &now)
{
    if (!sender.ended.isEmpty())
        return Standstill::ended;
    if (facts.control.state == QueueState::paused)
        return Standstill::paused;
    if (facts.control.state == QueueState::stopped)
        return Standstill::stopped;
    if (!facts.accountSet)
        return Standstill::noAccount;
    if (!sender.offline.isEmpty())
        return Standstill::offline;
    if (facts.quotaUntil.isValid() && facts.quotaUntil > now)
        return Standstill::quota;
    return Standstill::none;
}

} // namespace portico
