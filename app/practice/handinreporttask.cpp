#include "app/practice/handinreporttask.h"

#include "app/practice/rights.h"

namespace portico {

Result<RecordedBounce> HandInReportTask::operator()(WriteContext &context)
{
    const auto actor = Rights::actor(context);
    if (!actor)
        return actor.error();
    if (const auto allowed = Rights::handsInReports(*actor); !allowed)
        return allowed.error();
    return m_record(context);
}

} // namespace portico
