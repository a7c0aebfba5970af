#include "app/cli/interruption.h"

#include <atomic>
#include <csignal>

namespace portico {

namespace {

std::atomic_bool interrupted = false;
static_assert(std::atomic_bool::is_always_lock_free, "a signal handler may touch nothing else");

extern "C" void setInterrupted(int signal)
{
    interrupted = true;
    std::signal(signal, SIG_DFL);
}

} // namespace

void watchForInterruption()
{
    std::signal(SIGINT, setInterrupted);
    std::signal(SIGTERM, setInterrupted);
}

CancelFlag interruption()
{
    return CancelFlag(CancelFlag(), &interrupted); // owns nothing: the flag lives as long as the process
}

} // namespace portico
