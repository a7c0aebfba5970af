// Which thread goes first: the part of the platform unit that speaks with the system about the processor.

#include "app/core/platform_thread.h"

#include <QtGlobal>

#include <atomic>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(Q_OS_MACOS)
#include <pthread/qos.h>
#elif defined(Q_OS_LINUX)
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace portico::platform {

namespace {

std::atomic_bool windowsFirst = false;

} // namespace

void putWindowsFirst()
{
    windowsFirst = true;
}

void runBehindOthers()
{
    if (!windowsFirst)
        return;
#if defined(Q_OS_WIN)
    SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL);
#elif defined(Q_OS_MACOS)
    pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0);
#elif defined(Q_OS_LINUX)
    // There a thread has a number of its own, and QThread's priorities come to nothing.
    constexpr int kNice = 5;
    (void)setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), kNice);
#endif
}

} // namespace portico::platform
