#pragma once

#include "app/core/result.h"

#include <QMutex>
#include <QString>

#include <initializer_list>
#include <memory>

namespace portico {

/// A number that an entry of the log carries: its name in the program, and an id, a count or a code.
struct LogValue
{
    const char *name;
    qint64 value;
};

/// The diary that a program keeps on this computer, for whoever helps when something goes wrong. It holds kinds, ids and
/// counts, and by the way it is written nothing else: an entry has no place for text that comes from outside the
/// program. One line an entry, UTC:
///
///     2026-11-22T14:20:31.123Z 4711 info firm.opened migrated=0
///
/// The file is `portico.log`; what was before lies in `portico.1.log`, the oldest in the one with the highest number.
/// Functions may be called from any thread; several processes may write into one folder.
class LogFile
{
public:
    enum class Level { info, warning, error };

    struct Limits
    {
        qint64 bytes = 1024 * 1024; ///< of one file
        int files = 5;              ///< the current one among them
    };

    /// Where the logs of this account's programs lie, among its other application data.
    static QString folderOfThisAccount();
    /// Makes the folder, for this account alone, where it is missing. Fails where it cannot be written into.
    static Result<std::unique_ptr<LogFile>> open(const QString &folder, Limits limits);
    static Result<std::unique_ptr<LogFile>> open(const QString &folder) { return open(folder, Limits()); }

    QString folder() const { return m_folder; }
    QString path() const { return fileOf(0); }

    /// Writes an entry. kind and the names are words of the program ("firm.opened"): whatever in them is no letter,
    /// digit, dot, colon, hyphen or underscore is left out. A disk that refuses is no reason to fail.
    void write(Level level, const char *kind, std::initializer_list<LogValue> values = {});
    /// The same with one more word of the program, such as the name of a class.
    void write(Level level, const char *kind, const char *word, std::initializer_list<LogValue> values = {});

    /// The end of the present file, whole lines, at most so many bytes.
    QString tail(qint64 bytes) const;

private:
    LogFile(const QString &folder, Limits limits) : m_folder(folder), m_limits(limits) {}
    QString fileOf(int number) const;
    void append(const QByteArray &line);
    void rotate();

    QString m_folder;
    Limits m_limits;
    mutable QMutex m_mutex;
};

/// While it lives, the program's log is this file: logEvent() writes into it, and so do Qt's messages (their kind and the
/// class of Qt that sent them, not their words, which may hold names and addresses), exceptions that nobody caught, and
/// crashes. One at a time. Made and destroyed on the main thread.
class LogInstallation
{
public:
    explicit LogInstallation(std::unique_ptr<LogFile> file);
    ~LogInstallation();
    Q_DISABLE_COPY_MOVE(LogInstallation)

    const LogFile &file() const { return *m_file; }

private:
    std::unique_ptr<LogFile> m_file;
};

/// Writes an entry into the log that is installed; nothing without one. Any thread.
void logEvent(LogFile::Level level, const char *kind, std::initializer_list<LogValue> values = {});
void logEvent(const char *kind, std::initializer_list<LogValue> values = {});
/// An error that stopped something: its kind, as the value `error`.
void logError(const char *kind, const Error &error);

} // namespace portico
