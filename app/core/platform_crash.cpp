// What a crash leaves behind: the half of app/core/platform.h that speaks with the system about signals.

#include "app/core/platform.h"

#include <QFile>

#include <array>
#include <cstring>

#if defined(Q_OS_WIN)
#include <windows.h>
#else
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace portico::platform {

namespace {

// A signal handler may allocate nothing and lock nothing, so that all it needs lies ready.
std::array<char, 4096> crashFile{};

#if defined(Q_OS_WIN)

LPTOP_LEVEL_EXCEPTION_FILTER previousFilter = nullptr;
std::array<wchar_t, 4096> crashFileWide{};

LONG WINAPI onException(EXCEPTION_POINTERS *pointers)
{
    const HANDLE file = CreateFileW(crashFileWide.data(), FILE_APPEND_DATA, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                    OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE) {
        std::array<char, 64> line{};
        const int size = wsprintfA(line.data(), "crash.exception code=%lu\r\n",
                                   pointers->ExceptionRecord->ExceptionCode);
        DWORD written = 0;
        WriteFile(file, line.data(), DWORD(size), &written, nullptr);
        CloseHandle(file);
    }
    return previousFilter ? previousFilter(pointers) : EXCEPTION_CONTINUE_SEARCH;
}

#else

constexpr std::array kSignals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

/// Writes a number behind *at; snprintf may not be called here.
void put(char *&at, unsigned long number)
{
    std::array<char, 24> digits{};
    size_t count = 0;
    do {
        digits[count++] = char('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (count > 0)
        *at++ = digits[--count];
}

void put(char *&at, const char *word)
{
    while (*word)
        *at++ = *word++;
}

extern "C" void onSignal(int number)
{
    const int file = ::open(crashFile.data(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0) {
        std::array<char, 128> line{};
        char *at = line.data();
        put(at, "@");
        put(at, static_cast<unsigned long>(::time(nullptr)));
        put(at, " ");
        put(at, static_cast<unsigned long>(::getpid()));
        put(at, " error crash.signal number=");
        put(at, static_cast<unsigned long>(number));
        put(at, "\n");
        [[maybe_unused]] const auto written = ::write(file, line.data(), size_t(at - line.data()));
        ::close(file);
    }
    // The handler is gone by now (SA_RESETHAND): the system ends the program as it would have, with its core file.
    ::raise(number);
}

#endif

} // namespace

void noteCrashesIn(const QString &file)
{
    const QByteArray path = QFile::encodeName(file);
    const bool wanted = !path.isEmpty() && path.size() < qsizetype(crashFile.size());
    if (wanted)
        std::memcpy(crashFile.data(), path.constData(), size_t(path.size()) + 1);
#if defined(Q_OS_WIN)
    if (wanted && file.size() < qsizetype(crashFileWide.size()))
        crashFileWide[size_t(file.toWCharArray(crashFileWide.data()))] = 0;
    previousFilter = SetUnhandledExceptionFilter(wanted ? onException : previousFilter);
#else
    struct sigaction action{};
    action.sa_handler = wanted ? onSignal : SIG_DFL;
    action.sa_flags = wanted ? int(SA_RESETHAND | SA_NODEFER) : 0;
    sigemptyset(&action.sa_mask);
    for (const int number : kSignals)
        sigaction(number, &action, nullptr);
#endif
}

} // namespace portico::platform
