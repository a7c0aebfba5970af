#pragma once

#include "app/store/mailstore.h"

#include <QDateTime>
#include <QString>

namespace portico {

class Connection;
class SenderThread;

/// What the firm's file says of whether mail goes out.
struct SendingFacts
{
    QueueControl control;
    bool accountSet = true; ///< whether there is a mail account to send by
    QDateTime quotaUntil;   ///< the account's limit a day is used up until then (DailyQuota::heldUntil); invalid: it is not

    static SendingFacts read(Connection &connection, const QDateTime &now);
};

/// What this process's sender says of it; sentences for people, empty where there is nothing to say.
struct SenderWords
{
    QString ended;   ///< why sending ended here
    QString offline; ///< why the mail server cannot be reached

    /// GUI thread.
    static SenderWords of(const SenderThread &sender);
};

/// Why no mail goes out. Of several reasons the one that has to be mended first, in this order: where sending has ended
/// in this process a resumed queue does not move either, and a queue that is held tries no server.
enum class Standstill {
    none, ///< it does go out
    ended,
    paused,
    stopped, ///< by a server's answer
    noAccount,
    offline,
    quota,
};

/// The one place that decides it; every bar, strip and card puts its answer into its own words. Pure.
Standstill standstillOf(const SendingFacts &facts, const SenderWords &sender, const QDateTime &now);

} // namespace portico
