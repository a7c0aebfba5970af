#pragma once

#include "app/store/firm.h"
#include "ui/runtask.h"

#include <utility>

namespace portico {

/// The answer to the last question alone, as a search needs it while one types: each read ends the one before it, whose
/// answer is dropped. What is under way ends with it. GUI thread.
class LatestRead
{
public:
    LatestRead() = default;
    ~LatestRead() { stop(); }
    Q_DISABLE_COPY_MOVE(LatestRead)

    /// Reads on a worker (see Firm::read); then calls onValue or onError on context's thread, unless another read began.
    template <typename F, typename OnValue, typename OnError>
    void start(QObject *context, Firm &firm, F work, OnValue onValue, OnError onError)
    {
        stop();
        m_cancel = makeCancelFlag();
        runTask(
            context, firm.read(std::move(work), m_cancel),
            [cancel = m_cancel, onValue = std::move(onValue)](auto value) mutable {
                if (!cancel->load())
                    onValue(std::move(value));
            },
            [cancel = m_cancel, onError = std::move(onError)](const Error &error) mutable {
                if (!cancel->load())
                    onError(error);
            });
    }

private:
    void stop()
    {
        if (m_cancel)
            m_cancel->store(true);
    }

    CancelFlag m_cancel;
};

} // namespace portico
