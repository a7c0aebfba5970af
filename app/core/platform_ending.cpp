// How a process is asked to end: the part of the platform unit that hears it.

#include "app/core/platform_ending.h"

#include <QObject>

#include <csignal>
#include <utility>

#if !defined(Q_OS_WIN)
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace portico::platform {

namespace {

std::atomic_bool asked = false;
static_assert(std::atomic_bool::is_always_lock_free, "a signal handler may touch nothing else");

#if defined(Q_OS_WIN)

extern "C" void onEndRequest(int number)
{
    asked = true;
    std::signal(number, SIG_DFL);
}

#else

std::atomic_int wakeUp = -1; // what a handler writes to, for the event loop to hear of it
static_assert(std::atomic_int::is_always_lock_free, "a signal handler may touch nothing else");

extern "C" void onEndRequest(int number)
{
    const int before = errno;
    asked = true;
    if (const int target = wakeUp; target >= 0) {
        [[maybe_unused]] const auto written = ::write(target, "e", 1);
    }
    // The system and the shell both tell of a terminal that closes: that is one request.
    if (number != SIGHUP)
        std::signal(number, SIG_DFL);
    errno = before;
}

#endif

} // namespace

void noteEndRequests()
{
    std::signal(SIGINT, onEndRequest);
    std::signal(SIGTERM, onEndRequest);
#if !defined(Q_OS_WIN)
    struct sigaction present{};
    if (::sigaction(SIGHUP, nullptr, &present) == 0 && present.sa_handler != SIG_IGN) // as nohup(1) leaves it
        std::signal(SIGHUP, onEndRequest);
#endif
}

std::atomic_bool &endRequest()
{
    return asked;
}

void whenAskedToEnd(QObject *context, std::function<void()> then)
{
#if defined(Q_OS_WIN)
    Q_UNUSED(context)
    Q_UNUSED(then)
#else
    std::array<int, 2> ends{-1, -1};
    if (::pipe(ends.data()) != 0)
        return; // a request ends the process on the spot then, as it always did
    for (const int one : ends) {
        ::fcntl(one, F_SETFD, FD_CLOEXEC);
        ::fcntl(one, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, call = std::move(then)] {
        notifier->setEnabled(false);
        call();
    });
    wakeUp = ends[1];
    noteEndRequests();
#endif
}

} // namespace portico::platform
