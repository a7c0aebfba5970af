#pragma once

#include "app/core/result.h"
#include "app/store/connection.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class QThread;

namespace portico {

/// Threads that each own one Connection, and do jobs in the order they were posted. The Firm has one with a single
/// thread for writing, and one with several for reading.
class ConnectionThreads
{
public:
    /// Gets the thread's connection, or nullptr and why there is none. Must not throw.
    using Job = std::function<void(Connection *, const Error *)>;
    /// Called on each thread between jobs, about four times a second. Must not throw.
    using Idle = std::function<void(Connection &)>;

    enum class Ending {
        finish,    ///< everything that was posted is still done
        interrupt, ///< what runs is interrupted, what waits gets an Error
    };

    ConnectionThreads(Connection::Options options, int threads, Ending ending, Idle idle = {});
    /// Ends as said, and joins the threads.
    ~ConnectionThreads();
    Q_DISABLE_COPY_MOVE(ConnectionThreads)

    /// Any thread; never blocks for longer than another post.
    void post(Job job);

private:
    void work();
    bool nextJob(Job &job, bool &idle);

    const Connection::Options m_options;
    const Ending m_ending;
    const Idle m_idle;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;               // guarded by m_mutex
    std::vector<Connection *> m_running;  // guarded by m_mutex
    bool m_stopping = false;              // guarded by m_mutex
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace portico
