#pragma once

#include "app/core/clock.h"
#include "app/store/clientstore.h"
#include "app/store/firm.h"
#include "app/store/memberstore.h"
#include "ui/notifier.h"
#include "ui/runtask.h"
#include "ui/senderthread.h"

#include <utility>

namespace portico {

/// What every window, page and card of one open firm works with; handed down through constructors. GUI thread.
/// It owns nothing: whoever opened the firm keeps the parts alive longer than the windows.
struct FirmServices
{
    Firm &firm;
    TeamMember member; ///< who is at the keyboard
    SenderThread &sender;
    Notifier &notifier;

    const Clock &clock() const { return firm.clock(); }
    QDateTime now() const { return firm.clock().now(); }
    ClientScope scope() const { return ClientScope::of(member); }

    /// Runs a task of app/practice in this member's name, on the writer thread.
    template <typename Task>
    auto write(Task task) const
    {
        return firm.write(member.key, std::move(task));
    }
};

} // namespace portico
