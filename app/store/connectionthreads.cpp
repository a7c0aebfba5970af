#include "app/store/connectionthreads.h"

#include "app/core/platform_thread.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <optional>

namespace portico {

namespace {

constexpr std::chrono::milliseconds idleInterval(250);
constexpr std::chrono::milliseconds interruptInterval(10);

Error closing()
{
    return {ErrorKind::busy, QCoreApplication::translate("Store", "This was stopped before it was finished."),
            QStringLiteral("the firm is being closed")};
}

} // namespace

ConnectionThreads::ConnectionThreads(Connection::Options options, int threads, Ending ending, Idle idle)
    : m_options(std::move(options)), m_ending(ending), m_idle(std::move(idle))
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back(QThread::create([this] {
            if (m_options.mode == Connection::Mode::readWrite)
                platform::runBehindOthers(); // windows wait for what they read, hardly for what is written
            work();
        }));
        m_threads.back()->setObjectName(m_options.mode == Connection::Mode::readWrite ? QStringLiteral("store-writer")
                                                                                      : QStringLiteral("store-reader"));
        m_threads.back()->start();
    }
}

ConnectionThreads::~ConnectionThreads()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (const auto &thread : m_threads) {
        if (m_ending == Ending::finish) {
            thread->wait();
            continue;
        }
        // An interruption is heard by the statement that runs, not by the one that comes next: say it again.
        do {
            const std::lock_guard lock(m_mutex);
            for (Connection *connection : m_running)
                connection->interrupt();
        } while (!thread->wait(QDeadlineTimer(interruptInterval)));
    }
}

void ConnectionThreads::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

/// Waits for a job. False where the thread shall end; idle where it is time for the idle call instead.
bool ConnectionThreads::nextJob(Job &job, bool &idle)
{
    std::unique_lock lock(m_mutex);
    const auto ready = [this] { return m_stopping || !m_jobs.empty(); };
    if (m_idle)
        idle = !m_wake.wait_for(lock, idleInterval, ready);
    else
        m_wake.wait(lock, ready);
    if (idle)
        return true;
    if (m_jobs.empty())
        return false;
    job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return true;
}

void ConnectionThreads::work()
{
    std::unique_ptr<Connection> connection;
    std::optional<Error> error;
    const auto connect = [&] {
        auto opened = Connection::open(m_options);
        if (opened)
            connection = std::move(opened).value();
        error = opened ? std::optional<Error>() : opened.error();
    };
    // The one that writes is there from the start, also to be the last one that closes and so tidies up the log.
    if (m_options.mode == Connection::Mode::readWrite)
        connect();
    auto idleSince = std::chrono::steady_clock::now();
    for (;;) {
        Job job;
        bool idle = false;
        if (!nextJob(job, idle))
            return;
        // A stream of jobs must not keep the idle call away.
        const auto now = std::chrono::steady_clock::now();
        if (m_idle && (idle || now - idleSince >= idleInterval)) {
            idleSince = now;
            if (!connection)
                connect();
            if (connection)
                m_idle(*connection);
        }
        if (!job)
            continue;

        bool refused = false;
        {
            const std::lock_guard lock(m_mutex);
            refused = m_stopping && m_ending == Ending::interrupt;
        }
        if (!refused && !connection)
            connect();
        if (refused) {
            const Error stopped = closing();
            job(nullptr, &stopped);
            continue;
        }
        if (!connection) {
            job(nullptr, &*error);
            continue;
        }
        {
            const std::lock_guard lock(m_mutex);
            m_running.push_back(connection.get());
        }
        job(connection.get(), nullptr);
        const std::lock_guard lock(m_mutex);
        m_running.erase(std::find(m_running.begin(), m_running.end(), connection.get()));
    }
}

} // namespace portico
