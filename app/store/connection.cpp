#include "app/store/connection.h"

#include "app/core/platform.h"
#include "app/store/sqlitedriver.h"
#include "app/store/statement.h"
#include "app/store/storeerror.h"
#include "app/store/storefailure.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVersionNumber>

#include <sqlite3.h>

#include <atomic>
#include <unordered_map>

namespace portico {

namespace {

constexpr qsizetype keySize = 32;

// Before 3.51.3 two connections in WAL mode can lose a commit.
const QVersionNumber &oldestEngine()
{
    static const QVersionNumber version(3, 51, 3);
    return version;
}

QString say(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

QString nextName()
{
    static std::atomic<quint64> counter = 0;
    return QStringLiteral("portico-%1").arg(++counter);
}

/// What can be told of the file before the engine touches it.
Result<void> checkFile(const Connection::Options &options)
{
    const QFileInfo info(options.file);
    if (options.key.size() != keySize) {
        return Error{ErrorKind::invalid,
                     say(QT_TRANSLATE_NOOP("Store", "That is not a key of a firm: a key has 32 bytes. Use the key file "
                                                    "or the recovery key of this firm.")),
                     QStringLiteral("key of %1 bytes").arg(options.key.size())};
    }
    if (options.createNew) {
        if (info.exists()) {
            return Error{ErrorKind::conflict,
                         say(QT_TRANSLATE_NOOP("Store", "There is a firm in this folder already. Choose an empty folder, "
                                                        "or open that firm.")), {}};
        }
        return {};
    }
    if (!info.isFile()) {
        return Error{ErrorKind::notFound,
                     say(QT_TRANSLATE_NOOP("Store", "There is no firm in this folder. Choose the folder that holds "
                                                    "firm.db, or make a new firm.")), {}};
    }
    if (options.mode == Connection::Mode::readWrite
        && (!platform::isWritableFile(options.file) || !platform::isWritableFolder(info.absolutePath())))
        return storeError(SQLITE_READONLY, QStringLiteral("the folder or file is not writable"));

    QFile file(options.file);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorKind::denied,
                     say(QT_TRANSLATE_NOOP("Store", "The firm's data cannot be read. Give your account the right to read "
                                                    "the firm's folder.")), file.errorString()};
    }
    const QByteArray head = file.read(16);
    if (head.startsWith("SQLite format 3")) {
        return Error{ErrorKind::invalid,
                     say(QT_TRANSLATE_NOOP("Store", "The file firm.db in this folder is not encrypted, so Portico did not "
                                                    "make it. Choose the folder of a firm, or restore a backup.")), {}};
    }
    if (head.size() < 16) {
        return Error{ErrorKind::internal,
                     say(QT_TRANSLATE_NOOP("Store", "The file firm.db in this folder is empty or cut off. Keep a copy of "
                                                    "the folder, and restore the newest backup.")), {}};
    }
    return {};
}

} // namespace

struct Connection::Private
{
    QString name;
    SqliteDriver *driver = nullptr; ///< owned by database
    QSqlDatabase database;
    std::unordered_map<const char *, std::shared_ptr<QSqlQuery>> queries; ///< by the place of their literal
    int readDepth = 0;
};

Connection::Connection(std::unique_ptr<Private> content, Mode mode) : d(std::move(content)), m_mode(mode) {}

Connection::~Connection()
{
    d->queries.clear();
    d->database.close();
    d->database = QSqlDatabase();
    QSqlDatabase::removeDatabase(d->name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, const QByteArray &key, Mode mode, bool createNew)
{
    Options options;
    options.file = file;
    options.key = key;
    options.mode = mode;
    options.createNew = createNew;
    return open(options);
}

Result<std::unique_ptr<Connection>> Connection::open(const Options &options)
{
    if (const auto sound = checkFile(options); !sound)
        return sound.error();
    if (options.createNew) {
        // Made first, and by rights: SQLite gives its side files the rights of the database.
        if (const auto made = platform::createPrivateFile(options.file); !made) {
            return made.error().kind == ErrorKind::denied ? storeError(SQLITE_READONLY, made.error().detail)
                                                          : made.error();
        }
    }

    auto content = std::make_unique<Private>();
    content->name = nextName();
    SqliteOptions engine;
    engine.file = options.file;
    engine.key = options.key;
    engine.readOnly = options.mode == Mode::readOnly;
    engine.busyTimeout = options.busyTimeout;
    content->driver = new SqliteDriver(std::move(engine));
    content->database = QSqlDatabase::addDatabase(content->driver, content->name);
    std::unique_ptr<Connection> connection(new Connection(std::move(content), options.mode));
    if (!connection->d->database.open()) {
        const QSqlError error = connection->d->driver->lastError();
        const bool misfit = error.nativeErrorCode().toInt() == SQLITE_NOTADB && !options.keyIsSure;
        return misfit ? storeError(SQLITE_NOTADB, error.driverText()) : storeError(error);
    }
    if (const auto sure = connection->verify(); !sure)
        return sure.error();
    if (options.tables)
        connection->d->driver->restrictTo(*options.tables);
    return connection;
}

Result<void> Connection::verify()
{
    try {
        Statement engine(*this, "SELECT sqlite_version()");
        engine.run().next();
        if (QVersionNumber::fromString(engine.text(0)) < oldestEngine()) {
            return Error{ErrorKind::internal,
                         say(QT_TRANSLATE_NOOP("Store", "This copy of Portico was built with a database engine that is too "
                                                        "old to be safe. Install a proper copy of Portico.")),
                         QStringLiteral("SQLite %1").arg(engine.text(0))};
        }
        // An engine without ciphers takes a key in silence and writes clear text; this one tells of its codec.
        Statement cipher(*this, "SELECT sqlite3mc_config('cipher'), sqlite3mc_codec_data('cipher_salt')");
        cipher.run().next();
        if (cipher.text(0) != QLatin1StringView("chacha20") || cipher.text(1).isEmpty()) {
            return Error{ErrorKind::internal,
                         say(QT_TRANSLATE_NOOP("Store", "The database engine does not encrypt, so Portico will not use it. "
                                                        "Install a proper copy of Portico.")), {}};
        }
    } catch (const StoreFailure &failure) {
        return failure.error();
    }
    return {};
}

QSqlDatabase &Connection::database()
{
    return d->database;
}

void Connection::execute(const char *sql)
{
    if (!d->driver->executeScript(sql))
        throw StoreFailure(storeError(d->driver->lastError()));
}

void Connection::executeScript(const QString &script)
{
    if (!d->driver->executeScript(script.toUtf8()))
        throw StoreFailure(storeError(d->driver->lastError()));
}

qint64 Connection::dataVersion()
{
    Statement version(*this, "PRAGMA data_version");
    version.run().next();
    return version.integer(0);
}

void Connection::copyTo(Connection &target)
{
    if (!d->driver->copyTo(*target.d->driver))
        throw StoreFailure(storeError(d->driver->lastError()));
}

void Connection::interrupt()
{
    d->driver->interrupt();
}

void Connection::beginRead()
{
    if (d->readDepth == 0)
        execute("BEGIN");
    ++d->readDepth;
}

void Connection::endRead() noexcept
{
    if (d->readDepth > 0 && --d->readDepth == 0)
        rollback();
}

void Connection::rollback() noexcept
{
    // Some failures (a full disk, for one) have rolled back already.
    if (d->driver->inTransaction())
        d->driver->executeScript("ROLLBACK");
}

std::shared_ptr<QSqlQuery> Connection::prepared(const char *sql)
{
    const auto known = d->queries.find(sql);
    if (known != d->queries.end() && known->second.use_count() == 1)
        return known->second;
    auto query = std::make_shared<QSqlQuery>(d->database);
    query->setForwardOnly(true);
    if (!query->prepare(QString::fromUtf8(sql)))
        throw StoreFailure(storeError(query->lastError()));
    // One that is in use at this moment stays; this one is then for this once.
    if (known == d->queries.end())
        d->queries.emplace(sql, query);
    return query;
}

} // namespace portico
