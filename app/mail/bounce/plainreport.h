#pragma once

#include "app/mail/bounce/bouncereport.h"

#include <QStringList>

namespace portico {

/// A report's text, and the returned message that follows in it, if it does.
struct ReportText
{
    QString report;
    QString returned; ///< from its first header line
};

/// Cuts a text where the returned message begins: at the lines that mail systems put there, or at a block of header
/// fields.
ReportText splitReturned(const QString &text);

/// What else is known of a report, to tell its recipients from other addresses.
struct ReportContext
{
    QStringList named;      ///< recipients that a header names (X-Failed-Recipients)
    QStringList returnedTo; ///< who the returned message was for
    QStringList ours;       ///< who sent it, and who sent the report
};

/// One recipient as the prose of a report tells of it.
struct PlainRecipient
{
    QString address;
    BounceAction action = BounceAction::failed;
    QString quoted;    ///< what the report says right behind the address, up to the next one
    QString narrative; ///< what it says around all of them
};

/// Reads reports in prose (qmail, exim, sendmail, Exchange, gateways …): addresses that stand where reports put
/// recipients (on a line of their own, before `:` or `...`, behind words such as `Recipient:` or `RCPT TO:`), else
/// those that the returned message was for.
QList<PlainRecipient> readPlainReport(const QString &report, const ReportContext &context);

/// Whether a text says that mail did not arrive.
bool tellsFailure(const QString &text);
/// Whether it says that it did not arrive yet.
bool tellsDelay(const QString &text);

} // namespace portico
