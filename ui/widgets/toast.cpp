#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"

namespace portico {

namespace {

/// Gives toasts the role of an alert; Qt has no other way to set a widget's role.
QAccessibleInterface *toastInterface(const QString &, QObject *object)
{
    if (auto *toast = qobject_cast<Toast *>(object))
        return new QAccessibleWidget(toast, QAccessible::AlertMessage);
    return nullptr;
}

IconName iconOf(Toast::Kind kind)
{
    switch (kind) {
    case Toast::Kind::done:
        return IconName::check;
    case Toast::Kind::waiting:
        return IconName::clock;
    case Toast::Kind::failed:
        return IconName::warning;
    }
    return IconName::check;
}

} // namespace

Toast::Toast(QWidget *host) : QFrame(host)
{
    static const bool installed = [] {
        QAccessible::installFactory(toastInterface);
        return true;
    }();
    Q_UNUSED(installed)

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(10);
    m_icon = new IconLabel(IconName::check, 16, Token::onToast, this);
    m_text = makeLabel({}, TextStyle::body, Token::text, this);
    m_action = makeButton({}, ButtonKind::secondary, this);
    m_close = makeIconButton(IconName::close, tr("Close"), this);
    setButtonIcon(m_close, IconName::close, Token::onToast);
    m_close->setIconSize({scaled(12), scaled(12)});
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    hide();

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_close, &QToolButton::clicked, this, &Toast::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        Q_EMIT actionTriggered();
        dismiss();
    });
    connect(qApp, &QApplication::focusChanged, this, [this] { restartTimer(); });
    host->installEventFilter(this);
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::tell(Kind kind, const QString &text, const QString &action)
{
    m_kind = kind;
    m_icon->setIcon(iconOf(kind), Token::onToast);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_close->setVisible(kind == Kind::failed);
    setAccessibleName(text);
    place();
    show();
    raise();
    restartTimer();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void Toast::dismiss()
{
    if (!isShowing())
        return;
    m_timer.stop();
    hide();
    Q_EMIT dismissed();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    restartTimer();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

void Toast::restartTimer()
{
    const QWidget *focused = QApplication::focusWidget();
    const bool inUse = underMouse() || (focused && isAncestorOf(focused));
    if (!isShowing() || m_kind == Kind::failed || inUse)
        m_timer.stop();
    else
        m_timer.start(m_duration);
}

void Toast::place()
{
    const QWidget *host = parentWidget();
    const int room = qMin(host->width() - 32, scaled(560));
    // Long sentences wrap; the label's own width decides, since the toast is in no layout.
    ensurePolished();
    m_text->ensurePolished();
    m_text->setWordWrap(false);
    layout()->activate();
    QSize size = layout()->sizeHint();
    if (size.width() > room) {
        m_text->setWordWrap(true);
        size.setWidth(room);
        layout()->activate();
        size.setHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(room)
                                                     : layout()->totalSizeHint().height());
    } else {
        // A label's own width is rounded down where glyphs have fractions.
        size.rwidth() += 2;
    }
    size.setHeight(qMax(size.height(), scaled(44)));
    resize(size);
    move((host->width() - size.width()) / 2, host->height() - size.height() - 16);
}

} // namespace portico
