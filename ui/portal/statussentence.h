#pragma once

#include "app/store/mailstore.h"
#include "app/store/portalstore.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace portico {

/// What a row says below the word of its status, and what its tooltip says in full.
struct StatusSentence
{
    QString line;    ///< short: a date, or a reason and a date
    QString tooltip; ///< whole sentences; never empty

    bool operator==(const StatusSentence &) const = default;
};

/// The second line and the tooltip of one person on a client's portal, at the time now (UTC); dates in the local time
/// zone. queue and offline (the sentence of the sender that cannot reach the server, empty where it can) say why a queued
/// mail waits where the mail itself does not know. Pure; any thread.
StatusSentence statusSentence(const AccessLine &line, const QDateTime &now, const QLocale &locale,
                              const QueueControl &queue = {}, const QString &offline = {});

/// Status and date in one short line, for lists with one line a person: "Active, last login 3 Nov". The year is left
/// out where it is this one.
QString shortStatus(const AccessLine &line, const QDateTime &now, const QLocale &locale);

/// A refusal as people read it: "No such mailbox (550 5.1.1)". reason is a slug of the decision table, reply the
/// server's words; either may be empty.
QString refusalText(const QString &reason, const QString &reply);

} // namespace portico
