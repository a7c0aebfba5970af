#pragma once

#include "app/practice/inviteplan.h"
#include "app/store/bulksendstore.h"
#include "ui/bulk/bulkruns.h"

#include <QLocale>
#include <QString>

namespace portico {

/// What became of one line of a result list, and why, as a sentence without its full stop. Pure.
QString outcomeText(const BulkSendLine &line, const QDateTime &now, const QLocale &locale);

/// "412 invites", "1 invite"; of a resend "412 new invites". Pure.
QString bulkWhat(BulkSendKind kind, qint64 mails);

/// The heading of a run: "Sending 412 invites", "412 invites: sending is paused", "412 invites sent". standstill: why
/// no mail goes out. Pure.
QString bulkHeading(const BulkRun &run, Standstill standstill);

/// "267 sent, 2 failed, 1 unconfirmed, 142 left": what is zero is left out, but for those sent. Pure.
QString bulkFigures(const BulkSendCounts &counts);

/// The heading, and the figures where it does not say it all: "412 invites sent", "Sending 412 invites: 142 sent, 270 left".
/// Pure.
QString bulkSentence(const BulkRun &run, Standstill standstill);

/// "about 4 minutes left"; empty where it cannot be told yet, or nothing is left. Pure.
QString bulkTimeLeft(const BulkRun &run);

/// "38 clients get no mail: 30 without an e-mail address, 8 with one that takes no mail." Counted by reason, the most
/// frequent first. Empty where nobody is left out. Pure.
QString leftOutSentence(const QList<SkippedInvite> &leftOut, BulkSendKind kind);

/// That so many addresses look mistyped, and what may be done about it; empty for none. Pure.
QString mistypedSentence(qsizetype addresses);

} // namespace portico
