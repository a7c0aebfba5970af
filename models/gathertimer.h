#pragma once

#include "app/store/firm.h"

#include <QTimer>

#include <chrono>

namespace portico {

/// Answers many changes that come close together once, a moment after the first of them: while mail goes out a firm
/// changes all the time. What it calls goes with the context object. The thread of its owner.
///
///     m_soon.gather(250ms, this, &Card::refresh);
///     m_soon.follow(services.firm);
class GatherTimer : public QTimer
{
public:
    GatherTimer() { setSingleShot(true); }

    /// From now on each ask() is answered by act, a function or a member function of context, at most this much later.
    template <typename Context, typename Act>
    void gather(std::chrono::milliseconds wait, Context *context, Act act)
    {
        setInterval(wait);
        connect(this, &QTimer::timeout, context, act);
    }
    /// The firm's changes ask. The firm outlives this.
    void follow(Firm &firm) { connect(&firm, &Firm::changed, this, &GatherTimer::ask); }

    void ask()
    {
        if (!isActive())
            start();
    }
};

} // namespace portico
