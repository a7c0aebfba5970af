#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QWidget>

#include <functional>

namespace portico::bench {

/// Tells when a widget has been painted with what somebody waits for on it.
class PaintWatch : public QObject
{
    Q_OBJECT
public:
    /// Milliseconds to wait before giving up.
    static constexpr int kPatience = 240000;

    explicit PaintWatch(QWidget *widget);

    /// Runs the event loop until the widget was painted while shown() held, and returns the time since the last restart()
    /// in milliseconds; ends the program where that never comes.
    double waitFor(const std::function<bool()> &shown);
    void restart() { m_timer.start(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QElapsedTimer m_timer;
    std::function<bool()> m_shown;
    bool m_painted = false;
};

/// Runs the event loop until holds() does; ends the program where that never comes.
void runUntil(const std::function<bool()> &holds, const char *what);

} // namespace portico::bench
