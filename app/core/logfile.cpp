#include "app/core/logfile.h"

#include "app/core/platform.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutexLocker>
#include <QScopedValueRollback>
#include <QStandardPaths>

#include <atomic>
#include <cstring>
#include <exception>
#include <typeinfo>
#include <utility>

namespace portico {

namespace {

constexpr qsizetype kLongestWord = 80;

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::strchr("._:-", c);
}

QByteArray plain(const char *word)
{
    QByteArray kept;
    for (; *word && kept.size() < kLongestWord; ++word) {
        if (isPlain(*word))
            kept.append(*word);
    }
    return kept;
}

const char *nameOf(LogFile::Level level)
{
    switch (level) {
    case LogFile::Level::info: return "info";
    case LogFile::Level::warning: return "warning";
    case LogFile::Level::error: return "error";
    }
    return "";
}

/// The class that begins a message of Qt ("QSslSocket: …", "QObject::connect: …"); empty where none does. Two capitals,
/// or a Q and a capital, tell it from a name.
QByteArray qtClassOf(const QString &message)
{
    qsizetype end = 0;
    while (end < message.size() && message[end].unicode() < 0x80 && (message[end].isLetterOrNumber()))
        ++end;
    const bool isClass = end > 2 && message[0] == QLatin1Char('Q') && message[1].isUpper()
        && end < message.size() && message[end] == QLatin1Char(':');
    return isClass ? message.first(end).toLatin1() : QByteArray();
}

/// A category of Qt or Portico ("qt.network.ssl"); a message without one has "default".
QByteArray categoryOf(const QMessageLogContext &context)
{
    const QByteArray category(context.category);
    return category.startsWith("qt.") || category.startsWith("portico.") ? category : QByteArray();
}

// Message handlers and terminate handlers are plain functions, so that what they need has to lie here.
std::atomic<LogFile *> installed = nullptr;
QtMessageHandler previousMessages = nullptr;
std::terminate_handler previousTerminate = nullptr;
/// A message that comes of writing the log must not be written into it.
thread_local bool writing = false;

void onMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (LogFile *log = installed; log && !writing && type != QtDebugMsg && type != QtInfoMsg) {
        const auto level = type == QtWarningMsg ? LogFile::Level::warning : LogFile::Level::error;
        const char *kind = type == QtFatalMsg ? "message.fatal" : "message";
        QByteArray source = qtClassOf(message);
        if (source.isEmpty())
            source = categoryOf(context);
        if (source.isEmpty() && context.file)
            source = QFileInfo(QString::fromUtf8(context.file)).fileName().toLatin1();
        log->write(level, kind, source.constData(), {{"line", context.line}});
    }
    if (previousMessages)
        previousMessages(type, context, message);
}

void onTerminate()
{
    if (LogFile *log = installed) {
        const char *type = "";
        if (const std::exception_ptr thrown = std::current_exception()) {
            try {
                std::rethrow_exception(thrown);
            } catch (const std::exception &exception) {
                type = typeid(exception).name(); // what() may hold anything
            } catch (...) {
                type = "unknown";
            }
        }
        log->write(LogFile::Level::error, "crash.terminate", type);
    }
    if (previousTerminate)
        previousTerminate();
    std::abort();
}

} // namespace

Result<std::unique_ptr<LogFile>> LogFile::open(const QString &folder, Limits limits)
{
    if (const auto made = platform::createPrivateFolder(folder); !made)
        return made.error();
    if (!platform::isWritableFolder(folder))
        return Error{ErrorKind::denied,
                     QCoreApplication::translate("LogFile", "The log cannot be written into %1.")
                         .arg(QDir::toNativeSeparators(folder)),
                     {}};
    return std::unique_ptr<LogFile>(new LogFile(folder, limits));
}

QString LogFile::folderOfThisAccount()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/logs");
}

QString LogFile::fileOf(int number) const
{
    return number == 0 ? m_folder + QStringLiteral("/portico.log")
                       : QStringLiteral("%1/portico.%2.log").arg(m_folder).arg(number);
}

void LogFile::write(Level level, const char *kind, std::initializer_list<LogValue> values)
{
    write(level, kind, "", values);
}

void LogFile::write(Level level, const char *kind, const char *word, std::initializer_list<LogValue> values)
{
    QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    line += ' ' + QByteArray::number(QCoreApplication::applicationPid()) + ' ' + nameOf(level) + ' ' + plain(kind);
    if (const QByteArray kept = plain(word); !kept.isEmpty())
        line += ' ' + kept;
    for (const LogValue &value : values)
        line += ' ' + plain(value.name) + '=' + QByteArray::number(value.value);
    append(line + '\n');
}

/// The file is opened anew for each entry: entries are rare, and another process may have turned the files round.
void LogFile::append(const QByteArray &line)
{
    const QMutexLocker lock(&m_mutex);
    const QScopedValueRollback<bool> guard(writing, true);
    if (QFileInfo(path()).size() + line.size() > m_limits.bytes)
        rotate();
    QFile file(path());
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return;
    file.write(line);
    file.close();
    if (isNew)
        (void)platform::restrictToOwner(path());
}

void LogFile::rotate()
{
    // Whoever finds the lock taken writes on into the old file, or the new one.
    const auto lock = FileLock::take(m_folder + QStringLiteral("/portico.log.lock"));
    if (!lock)
        return;
    QFile::remove(fileOf(m_limits.files - 1));
    for (int number = m_limits.files - 1; number > 0; --number)
        QFile::rename(fileOf(number - 1), fileOf(number));
    QFile::remove(path()); // only where it is the one file that is kept
}

QString LogFile::tail(qint64 bytes) const
{
    const QMutexLocker lock(&m_mutex);
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const bool cut = file.size() > bytes;
    if (cut) {
        file.seek(file.size() - bytes);
        file.readLine();
    }
    return QString::fromLatin1(file.readAll());
}

LogInstallation::LogInstallation(std::unique_ptr<LogFile> file) : m_file(std::move(file))
{
    installed = m_file.get();
    previousMessages = qInstallMessageHandler(onMessage);
    previousTerminate = std::set_terminate(onTerminate);
    platform::noteCrashesIn(m_file->path());
}

LogInstallation::~LogInstallation()
{
    platform::noteCrashesIn({});
    std::set_terminate(previousTerminate);
    qInstallMessageHandler(previousMessages);
    installed = nullptr;
}

void logEvent(LogFile::Level level, const char *kind, std::initializer_list<LogValue> values)
{
    if (LogFile *log = installed)
        log->write(level, kind, values);
}

void logEvent(const char *kind, std::initializer_list<LogValue> values)
{
    logEvent(LogFile::Level::info, kind, values);
}

void logError(const char *kind, const Error &error)
{
    logEvent(LogFile::Level::warning, kind, {{"error", qint64(error.kind)}});
}

} // namespace portico
