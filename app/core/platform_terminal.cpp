// What is asked at a terminal: the part of the platform unit that speaks with the system about the keyboard.

#include "app/core/platform_terminal.h"

#include <QCoreApplication>

#include <array>

#if defined(Q_OS_WIN)
#include <windows.h>
#else
#include <cerrno>
#include <optional>
#include <termios.h>
#include <unistd.h>
#endif

namespace portico::platform {

namespace {

Error notRead()
{
    return {ErrorKind::invalid, QCoreApplication::translate("Platform", "Nothing was typed."), {}};
}

} // namespace

#if defined(Q_OS_WIN)

bool terminalAnswers()
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &mode) != 0;
}

Result<QString> askSecretly(const QString &prompt)
{
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    const HANDLE output = GetStdHandle(STD_ERROR_HANDLE);
    DWORD before = 0;
    if (!GetConsoleMode(input, &before))
        return notRead();
    DWORD written = 0;
    WriteConsoleW(output, prompt.utf16(), DWORD(prompt.size()), &written, nullptr);
    SetConsoleMode(input, (before & ~DWORD(ENABLE_ECHO_INPUT)) | ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT);
    std::array<wchar_t, 1024> line{};
    DWORD count = 0;
    const BOOL fine = ReadConsoleW(input, line.data(), DWORD(line.size()), &count, nullptr);
    SetConsoleMode(input, before);
    WriteConsoleW(output, L"\r\n", 2, &written, nullptr);
    QString typed = QString::fromWCharArray(line.data(), int(count));
    while (typed.endsWith(QLatin1Char('\n')) || typed.endsWith(QLatin1Char('\r')))
        typed.chop(1);
    return fine && count > 0 ? Result<QString>(typed) : Result<QString>(notRead());
}

#else

namespace {

void say(const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t count = ::write(STDERR_FILENO, bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno != EINTR)
            return;
        done += count > 0 ? count : 0;
    }
}

/// Reads up to the end of a line; nothing where the input ends before, or with the key that interrupts.
std::optional<QByteArray> readLine(char interrupts)
{
    QByteArray line;
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) == 1) {
        if (byte == '\n')
            return line;
        if (byte == interrupts)
            return std::nullopt;
        line.append(byte);
    }
    return std::nullopt;
}

} // namespace

bool terminalAnswers()
{
    return ::isatty(STDIN_FILENO) == 1;
}

Result<QString> askSecretly(const QString &prompt)
{
    termios before{};
    if (::tcgetattr(STDIN_FILENO, &before) != 0)
        return notRead();
    termios quiet = before;
    quiet.c_lflag &= ~tcflag_t(ECHO);
    quiet.c_lflag |= ECHONL | ICANON;
    // Ctrl+C must not leave a terminal behind that shows nothing: it comes as a byte that ends the line.
    quiet.c_lflag &= ~tcflag_t(ISIG);
    quiet.c_cc[VEOL] = before.c_cc[VINTR];
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    say(prompt.toLocal8Bit());
    const auto line = readLine(char(before.c_cc[VINTR]));
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    return line ? Result<QString>(QString::fromLocal8Bit(*line)) : Result<QString>(notRead());
}

#endif

} // namespace portico::platform
