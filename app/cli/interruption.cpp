#include "app/cli/interruption.h"

#include "app/core/platform_ending.h"

namespace portico {

void watchForInterruption()
{
    platform::noteEndRequests();
}

CancelFlag interruption()
{
    return CancelFlag(CancelFlag(), &platform::endRequest()); // owns nothing: the flag lives as long as the process
}

} // namespace portico
