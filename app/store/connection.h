#pragma once

#include "app/core/result.h"
#include "app/store/tablerights.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QSqlDatabase;
class QSqlQuery;

namespace portico {

/// One connection to a firm's database. It is opened, used and closed on one thread.
/// Statements are prepared once a connection and kept, found again by their text.
class Connection
{
public:
    enum class Mode { readOnly, readWrite };

    struct Options
    {
        QString file;
        QByteArray key;             ///< the raw 256-bit key
        Mode mode = Mode::readOnly;
        bool keyIsSure = false;     ///< the key is known to be this firm's: a file that it does not open is damaged
        bool createNew = false;     ///< the file must not exist yet; else it must
        int busyTimeout = 10000;    ///< milliseconds to wait for another process's write
        std::optional<TableRights> tables; ///< where given, nothing else may be touched (the portal process)
    };

    /// Opens the file, and refuses to go on unless the engine is new enough, a cipher is on and the key fits; all three
    /// are asked through Qt SQL. A refusal changes nothing on disk.
    /// notFound: no such file. denied: the key does not fit, or the file may not be changed. invalid: a key of a wrong
    /// size, or a file that is not Portico's. internal: damaged.
    static Result<std::unique_ptr<Connection>> open(const Options &options);
    static Result<std::unique_ptr<Connection>> open(const QString &file, const QByteArray &key, Mode mode,
                                                    bool createNew = false);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    Mode mode() const { return m_mode; }

    /// Runs a statement without values or rows, such as BEGIN IMMEDIATE. Throws StoreFailure.
    void execute(const char *sql);
    /// Runs all statements of a script, as the schema files hold them. Throws StoreFailure.
    void executeScript(const QString &script);
    /// A number that grows when another connection or process commits (PRAGMA data_version). Throws StoreFailure.
    qint64 dataVersion();
    /// Copies the whole database as it is now, encrypted as it is, into target: an empty database of the same key.
    /// Throws StoreFailure.
    void copyTo(Connection &target);
    /// Ends what this connection is doing, from any thread; the statement under way throws StoreFailure. It must not be
    /// destroyed meanwhile.
    void interrupt();

    /// Begins a read transaction: one view of the data until the matching endRead(). May be nested. Throws StoreFailure.
    void beginRead();
    void endRead() noexcept;
    /// Rolls back whatever is open; safe where nothing is.
    void rollback() noexcept;

    QSqlDatabase &database();

private:
    friend class Statement;
    struct Private;
    Connection(std::unique_ptr<Private> content, Mode mode);
    Result<void> verify();
    /// A prepared query for sql, whose text must outlive the connection (a literal). Throws StoreFailure.
    std::shared_ptr<QSqlQuery> prepared(const char *sql);

    std::unique_ptr<Private> d;
    Mode m_mode;
};

} // namespace portico
