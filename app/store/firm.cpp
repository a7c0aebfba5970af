#include "app/store/firm.h"

#include "app/store/backupfile.h"
#include "app/store/connectionthreads.h"
#include "app/store/firmkeys.h"
#include "app/store/firmplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QThread>

namespace portico {

namespace {

constexpr int readerThreads = 3;
// The home thread draws windows: better to be told "busy" than to wait.
constexpr int homeBusyTimeout = 1000;

QString say(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

qint64 currentSequence(Connection &connection)
{
    Statement clock(connection, "SELECT local_seq FROM clock WHERE one = 1");
    clock.run().next();
    return clock.integer(0);
}

/// The first statement of every write transaction.
qint64 raiseSequence(Connection &connection)
{
    Statement raise(connection, "UPDATE clock SET local_seq = local_seq + 1 WHERE one = 1 RETURNING local_seq");
    raise.run().next();
    const qint64 sequence = raise.integer(0);
    while (raise.next()) { }
    return sequence;
}

} // namespace

struct Firm::Private
{
    Options options;
    qint64 announced = 0;      ///< home thread only
    qint64 seenByWriter = 0;   ///< writer thread only: the newest change number announced from there
    qint64 dataVersion = -1;   ///< writer thread only
    FirmPlace place;           ///< where the database was opened; set before the threads start
    std::unique_ptr<FileLock> presence; ///< shared by all who have the firm open; a restore takes it alone
    std::unique_ptr<Connection> home;
    std::unique_ptr<ConnectionThreads> readers;
    std::unique_ptr<ConnectionThreads> writer;

    Connection::Options connectionOptions(Connection::Mode mode) const
    {
        Connection::Options connection;
        connection.file = options.folder + QStringLiteral("/firm.db");
        connection.key = options.key;
        connection.mode = mode;
        connection.tables = options.tables;
        return connection;
    }
};

Firm::Firm(Options options) : d(std::make_unique<Private>())
{
    options.folder = QDir::cleanPath(QDir(options.folder).absolutePath());
    d->options = std::move(options);
}

Firm::~Firm()
{
    Q_ASSERT(QThread::currentThread() == thread());
    // The writer last: it does what was accepted, and only a connection that may write tidies up the log as it closes.
    d->home.reset();
    d->readers.reset();
    d->writer.reset();
}

Result<void> Firm::checkPlace(const Options &options)
{
    if (options.isOnNetwork(options.folder)) {
        return Error{ErrorKind::invalid,
                     say(QT_TRANSLATE_NOOP("Store", "This folder lies on another computer or a network drive, where the "
                                                    "firm's data would be damaged sooner or later. Choose a folder on "
                                                    "this computer's own disk.")), {}};
    }
    return {};
}

/// The connection that finds out whether this firm can be opened at all.
Result<std::unique_ptr<Connection>> Firm::connectFirst() const
{
    auto options = d->connectionOptions(Connection::Mode::readWrite);
    options.tables.reset();
    const auto keys = FirmKeys::read(d->options.folder + QStringLiteral("/firm.keys"));
    if (keys) {
        if (!keys->fits(options.key)) {
            return Error{ErrorKind::denied,
                         say(QT_TRANSLATE_NOOP("Store", "This key does not fit the firm. Use the key file of this firm, or its "
                                                        "recovery key.")), {}};
        }
        options.keyIsSure = true;
    }
    return Connection::open(options);
}

Result<void> Firm::takePresence(FileLock::Mode mode)
{
    d->presence.reset();
    auto lock = FileLock::take(d->options.folder + QStringLiteral("/firm.lock"), mode);
    if (!lock) {
        const Error &error = lock.error();
        return Error{error.kind,
                     error.kind == ErrorKind::busy
                         ? say(QT_TRANSLATE_NOOP("Store", "The firm is being changed by another program at the moment (a "
                                                          "restore or an update), or is open in it. Close it there, then "
                                                          "try again."))
                         : error.sentence,
                     error.detail};
    }
    d->presence = std::move(lock).value();
    return {};
}

/// Brings the schema up to date, alone with the firm, after a backup.
Result<void> Firm::migrate(Connection &connection)
{
    if (d->options.tables) {
        return Error{ErrorKind::conflict,
                     say(QT_TRANSLATE_NOOP("Store", "The firm's data is of an older Portico. Open the firm once with the "
                                                    "program Portico, then start this again.")), {}};
    }
    if (const auto alone = takePresence(FileLock::Mode::exclusive); !alone)
        return alone;
    const auto backup = [this]() -> Result<void> {
        const QString folder = d->options.folder + QStringLiteral("/backups");
        if (const auto made = platform::createPrivateFolder(folder); !made)
            return made;
        const QString stamp = d->options.clock->now().toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
        const auto written = BackupFile::write(folder + QStringLiteral("/before-update-%1.portico-backup").arg(stamp),
                                               d->options.folder, d->options.key, *d->options.clock);
        return written ? Result<void>() : Result<void>(written.error());
    };
    const MigrationReport report = d->options.migrations.run(connection, backup);
    return report.ok() ? Result<void>() : Result<void>(report.error);
}

Result<std::unique_ptr<Firm>> Firm::open(Options options)
{
    if (const auto placed = checkPlace(options); !placed)
        return placed.error();
    std::unique_ptr<Firm> firm(new Firm(std::move(options)));
    firm->d->place = FirmPlace(firm->databaseFile());
    auto connection = firm->connectFirst();
    if (!connection)
        return connection.error();
    const MigrationReport found = firm->d->options.migrations.look(**connection);
    if (!found.ok())
        return found.error;
    if (found.outcome == MigrationOutcome::created) {
        return Error{ErrorKind::internal,
                     say(QT_TRANSLATE_NOOP("Store", "The firm in this folder was not made to the end, and holds nothing. Remove "
                                                    "the folder and make the firm again, or restore a backup.")), {}};
    }
    if (found.outcome == MigrationOutcome::migrated) {
        if (const auto migrated = firm->migrate(**connection); !migrated)
            return migrated.error();
    }
    if (const auto present = firm->takePresence(FileLock::Mode::shared); !present)
        return present.error();
    connection->reset();
    if (const auto started = firm->start(); !started)
        return started.error();
    return firm;
}

Result<std::unique_ptr<Firm>> Firm::create(Options options)
{
    if (const auto placed = checkPlace(options); !placed)
        return placed.error();
    if (const auto made = platform::createPrivateFolder(options.folder); !made)
        return made.error();
    std::unique_ptr<Firm> firm(new Firm(std::move(options)));
    auto settings = firm->d->connectionOptions(Connection::Mode::readWrite);
    settings.createNew = true;
    settings.tables.reset();
    auto connection = Connection::open(settings);
    if (!connection)
        return connection.error();
    firm->d->place = FirmPlace(firm->databaseFile());
    const MigrationReport report = firm->d->options.migrations.run(**connection, {});
    if (!report.ok())
        return report.error;
    if (const auto present = firm->takePresence(FileLock::Mode::shared); !present)
        return present.error();
    connection->reset();
    if (const auto started = firm->start(); !started)
        return started.error();
    return firm;
}

Result<void> Firm::start()
{
    d->writer = std::make_unique<ConnectionThreads>(
        d->connectionOptions(Connection::Mode::readWrite), 1, ConnectionThreads::Ending::finish,
        d->options.watchOthers ? ConnectionThreads::Idle([this](Connection &connection) { lookForOthers(connection); })
                               : ConnectionThreads::Idle());
    d->readers = std::make_unique<ConnectionThreads>(d->connectionOptions(Connection::Mode::readOnly), readerThreads,
                                                     ConnectionThreads::Ending::interrupt);
    const auto sequence = readHere([](Connection &connection) -> Result<qint64> { return currentSequence(connection); });
    if (!sequence)
        return sequence.error();
    d->announced = *sequence;
    return {};
}

const QString &Firm::folder() const
{
    return d->options.folder;
}

const Clock &Firm::clock() const
{
    return *d->options.clock;
}

QString Firm::databaseFile() const
{
    return d->options.folder + QStringLiteral("/firm.db");
}

Result<Connection *> Firm::homeConnection()
{
    if (QThread::currentThread() != thread()) {
        return Error{ErrorKind::internal, say(QT_TRANSLATE_NOOP("Store", "The firm's data was asked for in a wrong place.")),
                     QStringLiteral("readHere() outside the home thread")};
    }
    if (!d->home) {
        auto options = d->connectionOptions(Connection::Mode::readOnly);
        options.busyTimeout = homeBusyTimeout;
        auto opened = Connection::open(options);
        if (!opened)
            return opened.error();
        d->home = std::move(opened).value();
    }
    return d->home.get();
}

void Firm::postWrite(MemberKey by, std::function<bool(WriteContext &)> body, std::function<void(const Error *)> done)
{
    d->writer->post([this, by, body = std::move(body), done = std::move(done)](Connection *connection, const Error *error) {
        if (!connection) {
            done(error);
            return;
        }
        qint64 sequence = 0;
        try {
            connection->execute("BEGIN IMMEDIATE");
            sequence = raiseSequence(*connection);
            WriteContext context(*connection, sequence, d->options.clock->now(), by);
            if (!body(context)) {
                connection->rollback();
                done(nullptr);
                return;
            }
            // What is committed to a file that lost its place is nowhere: it must not be called saved.
            if (const auto stands = checkStands(); !stands) {
                connection->rollback();
                done(&stands.error());
                return;
            }
            connection->execute("COMMIT");
        } catch (const StoreFailure &failure) {
            connection->rollback();
            done(&failure.error());
            return;
        }
        const auto stands = checkStands(); // it may have gone at that very moment
        done(stands ? nullptr : &stands.error());
        d->seenByWriter = sequence;
        announce(sequence);
    });
}

Result<void> Firm::checkStands() const
{
    return d->place.check();
}

void Firm::postRead(std::function<void(Connection *, const Error *)> work)
{
    d->readers->post(std::move(work));
}

void Firm::lookForOthers(Connection &connection)
{
    try {
        // This number stands still for the connection's own commits.
        const qint64 version = connection.dataVersion();
        if (version == d->dataVersion)
            return;
        d->dataVersion = version;
        const qint64 sequence = currentSequence(connection);
        if (sequence > d->seenByWriter) {
            d->seenByWriter = sequence;
            announce(sequence);
        }
    } catch (const StoreFailure &) {
        // Asked again in a quarter of a second; whoever reads or writes is told.
    }
}

void Firm::announce(qint64 sequence)
{
    // Queued also on the home thread; what is still queued when the firm is destroyed is dropped with it.
    QMetaObject::invokeMethod(this, [this, sequence] {
        if (sequence <= d->announced)
            return;
        d->announced = sequence;
        Q_EMIT changed(sequence);
    }, Qt::QueuedConnection);
}

} // namespace portico
