#include "ui/look/windowsize.h"

#include "ui/look/fonts.h"

#include <QEvent>
#include <QScreen>
#include <QSettings>
#include <QWidget>

namespace portico {

namespace {

/// What the window's own frame takes of the screen, about.
constexpr QSize kFrame{16, 40};
constexpr QSize kSmallest{1024, 680};

/// Writes a window's size down when it goes, for the 13 px base font.
class SizeKeeper final : public QObject
{
public:
    SizeKeeper(QWidget *window, QString setting) : QObject(window), m_window(window), m_setting(std::move(setting))
    {
        window->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_window && event->type() == QEvent::Hide && !event->spontaneous()) {
            const bool filled = m_window->isMaximized() || m_window->isFullScreen();
            const QSize size = filled ? m_window->normalGeometry().size() : m_window->size();
            if (!size.isEmpty())
                QSettings().setValue(m_setting, size * 100.0 / scaled(100));
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget *m_window;
    const QString m_setting;
};

} // namespace

QSize roomFor(const QWidget *window)
{
    const QScreen *screen = window->screen();
    return screen ? (screen->availableSize() - kFrame).expandedTo(kSmallest) : QSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
}

void resizeWithin(QWidget *window, QSize wanted)
{
    window->resize(wanted.boundedTo(roomFor(window)));
}

void resizeToFit(QWidget *window, QSize size)
{
    resizeWithin(window, {scaled(size.width()), scaled(size.height())});
}

void keepSize(QWidget *window, const QString &name, QSize first)
{
    const QString setting = QStringLiteral("windows/") + name;
    const QSize kept = QSettings().value(setting).toSize();
    resizeToFit(window, kept.isEmpty() ? first : kept);
    new SizeKeeper(window, setting);
}

} // namespace portico
