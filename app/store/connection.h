#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QSqlDatabase;
class QSqlQuery;

namespace portico {

/// One connection to a firm's database. It is opened, used and closed on one thread.
/// Statements are prepared once a connection and kept, found again by their text.
class Connection
{
public:
    enum class Mode { readOnly, readWrite };

    /// Opens file with the raw 256-bit key, and refuses to go on unless the engine is new enough, a cipher is on and
    /// the key fits. createNew: the file must not exist yet.
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
    /// Ends what this connection is doing, from any thread; the statement under way throws StoreFailure.
    void interrupt();

    QSqlDatabase &database();

private:
    friend class Statement;
    Connection(QString name, Mode mode);
    /// A prepared query for sql, whose text must outlive the connection (a literal). Throws StoreFailure.
    std::shared_ptr<QSqlQuery> prepared(const char *sql);

    struct Private;
    std::unique_ptr<Private> d;
    Mode m_mode;
};

} // namespace portico
