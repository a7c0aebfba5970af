#pragma once

#include "app/core/result.h"
#include "app/mail/bounce/bouncereport.h"
#include "app/store/mailstore.h"

namespace portico {

/// What a report came to on disk.
struct RecordedBounce
{
    bool knownBefore = false; ///< this very report was read before: nothing was changed
    int mails = 0;            ///< mails of ours that it is about
    int failed = 0;           ///< those of them that count as failed from now on
    int arrived = 0;          ///< those that were unconfirmed, and count as sent from now on
};

/// Applies a report that came back to the firm, in one transaction. It finds its mail by the envelope's id (ENVID, or
/// VERP in the address that it was sent to), else by the Message-ID of what it returns (ours, or the one that a server
/// named when it took the mail), else by the recipient, where the report has one only, names no other mail, and one of
/// ours went to that address within the last 30 days. A mail that came back counts as failed, its invitation as refused,
/// and the address is marked by the same decision table as while sending. An unconfirmed mail of which the report says
/// that it was delivered to the mail's own recipient counts as sent, but not where only the recipient told which mail was
/// meant, and not where its status or its words are a refusal. What concerns no mail of ours changes nothing. A report
/// that was read before changes nothing either. Fails (busy) while the mail is still being sent: then nothing is changed,
/// and the same report has to be read again. Run it with Firm::write, with nobody acting; a report that a person hands in
/// goes through HandInReportTask.
class RecordBounceTask
{
public:
    /// source: the report as it came.
    RecordBounceTask(BounceReport report, QByteArray source);
    Result<RecordedBounce> operator()(WriteContext &context);

private:
    std::optional<Mail> findNamed(Connection &connection) const;
    std::optional<Mail> findByRecipient(Connection &connection, const BounceRecipient &recipient, const QDateTime &now) const;
    void apply(WriteContext &context, const Mail &mail, const BounceRecipient &recipient, RecordedBounce &recorded) const;

    BounceReport m_report;
    QByteArray m_source;
    QByteArray m_digest;
};

} // namespace portico
