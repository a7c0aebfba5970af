#pragma once

#include "ui/notifier.h"

#include <QObject>

#include <functional>

namespace portico {

class Toast;

/// Shows in a window's toast what a notifier tells, and keeps the action of what shows until it is chosen or something
/// else is told. The toast owns it. GUI thread.
class NoticeToast : public QObject
{
    Q_OBJECT
public:
    NoticeToast(Notifier &notifier, Toast *toast);

private:
    void show(const Notice &notice);
    void act();

    Toast *m_toast;
    std::function<void()> m_action;
};

} // namespace portico
