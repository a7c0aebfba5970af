#pragma once

#include "app/mail/bounce/recordbouncetask.h"

namespace portico {

/// Applies a message that came back and that a person hands in. Such a report can be about any mail of the firm, and
/// nothing vouches for it: only who may manage portals and sees all clients hands one in (Rights::handsInReports). Run it
/// with Firm::write. The bounce mailbox, whose owner no member is, runs RecordBounceTask itself.
class HandInReportTask
{
public:
    /// source: the report as it came.
    HandInReportTask(BounceReport report, QByteArray source) : m_record(std::move(report), std::move(source)) {}
    Result<RecordedBounce> operator()(WriteContext &context);

private:
    RecordBounceTask m_record;
};

} // namespace portico
