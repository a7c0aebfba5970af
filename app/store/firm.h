#pragma once

#include "app/core/clock.h"
#include "app/core/platform.h"
#include "app/core/result.h"
#include "app/store/connection.h"
#include "app/store/migrations.h"
#include "app/store/storefailure.h"
#include "app/store/writecontext.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace portico {

/// Lets the owner of long reading work ask it to stop; shared between the asking and the working thread.
using CancelFlag = std::shared_ptr<std::atomic_bool>;
inline CancelFlag makeCancelFlag() { return std::make_shared<std::atomic_bool>(false); }

/// An open firm: its folder, its key, the one writer thread of this process, and the connections to read by.
///
/// Made and destroyed on one thread (the "home" thread, in a window program the GUI thread); signals come there.
/// write() and read() may be called from any thread and never block; what they return is a future with a Result.
/// Destruction waits for writes that were begun, drops none that was accepted, and stops the threads.
class Firm : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString folder;          ///< the firm's folder, with firm.db and firm.keys
        QByteArray key;          ///< the raw database key, 32 bytes
        std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
        bool watchOthers = true; ///< look for what other processes wrote (four times a second)
        /// Where given, every connection of this process touches these tables only (the portal). Migrating is then left
        /// to others.
        std::optional<TableRights> tables;
        /// The schema steps; tests put in their own.
        Migrations migrations = Migrations();
        /// Whether a folder lies on another machine's file system; tests put in their own.
        std::function<bool(const QString &folder)> isOnNetwork = platform::isOnNetwork;
    };

    /// Opens an existing firm: refuses a network file system, a wrong engine, a wrong or missing key, a newer schema;
    /// migrates an older schema after a backup. Nothing on disk is changed by a refusal. Blocks.
    static Result<std::unique_ptr<Firm>> open(Options options);
    /// Makes the database of a new firm (the current schema, the clock row) in options.folder, which must hold none,
    /// and opens it. Blocks.
    static Result<std::unique_ptr<Firm>> create(Options options);
    ~Firm() override;

    /// invalid, with the reason, where options.folder lies on another machine's file system.
    static Result<void> checkPlace(const Options &options);

    /// Whether the database is still where it was opened; conflict, with the sentence for people, where its folder was
    /// deleted, moved or replaced. Asks the file system; any thread.
    Result<void> checkStands() const;

    const QString &folder() const;
    const Clock &clock() const;
    QString databaseFile() const;

    /// Runs task(WriteContext &) -> Result<T> in one transaction (BEGIN IMMEDIATE; the change number is raised first)
    /// on the writer thread, in the order of the calls. An Error rolls everything back. When the future holds a value,
    /// the change is on disk, and changed() follows. In one case an Error comes after the commit: conflict, where the
    /// firm lost its place at that very moment (checkStands()). Then the change is in the file that was moved, which no
    /// longer is this firm, or in none.
    template <typename F>
    auto write(MemberKey by, F task) -> QFuture<std::invoke_result_t<F &, WriteContext &>>
    {
        using R = std::invoke_result_t<F &, WriteContext &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        auto outcome = std::make_shared<std::unique_ptr<R>>();
        postWrite(
            by,
            [task = std::move(task), outcome](WriteContext &context) mutable {
                *outcome = std::make_unique<R>(task(context));
                return (*outcome)->ok();
            },
            [promise, outcome](const Error *error) {
                promise->addResult(error ? R(*error) : std::move(**outcome));
                promise->finish();
            });
        return future;
    }

    /// Runs work(Connection &, const std::atomic_bool &cancelled) -> Result<T> in one read transaction on a worker
    /// thread with a read-only connection of its own. For all that grows with the number of clients.
    template <typename F>
    auto read(F work, CancelFlag cancel = {}) -> QFuture<std::invoke_result_t<F &, Connection &, const std::atomic_bool &>>
    {
        using R = std::invoke_result_t<F &, Connection &, const std::atomic_bool &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        if (!cancel)
            cancel = makeCancelFlag();
        postRead([work = std::move(work), promise, cancel](Connection *connection, const Error *error) mutable {
            promise->addResult(error ? R(*error) : guarded<R>(*connection, [&](Connection &c) { return work(c, *cancel); }));
            promise->finish();
        });
        return future;
    }

    /// Runs work(Connection &) -> Result<T> at once on the home thread's read-only connection: only for what a window
    /// shows (a page of rows, one record).
    template <typename F>
    auto readHere(F work) -> std::invoke_result_t<F &, Connection &>
    {
        using R = std::invoke_result_t<F &, Connection &>;
        auto connection = homeConnection();
        if (!connection)
            return R(connection.error());
        return guarded<R>(**connection, work);
    }

Q_SIGNALS:
    /// Rows with a change number above the last announced one were committed, by this process or another; sequence is
    /// the newest. Always emitted on the home thread.
    void changed(qint64 sequence);

private:
    explicit Firm(Options options);
    /// body returns false to roll back with the Error it keeps itself; done gets nullptr, or what the engine said.
    void postWrite(MemberKey by, std::function<bool(WriteContext &)> body, std::function<void(const Error *)> done);
    void postRead(std::function<void(Connection *, const Error *)> work);
    Result<Connection *> homeConnection();
    Result<std::unique_ptr<Connection>> connectFirst() const;
    Result<void> migrate(Connection &connection);
    Result<void> takePresence(FileLock::Mode mode);
    Result<void> start();
    void lookForOthers(Connection &connection);
    void announce(qint64 sequence);

    template <typename R, typename F>
    static R guarded(Connection &connection, F &&work)
    {
        try {
            connection.beginRead();
            R result = work(connection);
            connection.endRead();
            return result;
        } catch (const StoreFailure &failure) {
            connection.endRead();
            return R(failure.error());
        }
    }

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace portico
