#include "ui/look/focusring.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>

namespace portico {

namespace {
bool theLastInputWasKeyboard = true;
}

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing()
{
    delete m_frame.data();
}

QWidget *FocusRing::ringed() const
{
    return m_frame ? m_frame->widget() : nullptr;
}

bool FocusRing::lastInputWasKeyboard()
{
    return theLastInputWasKeyboard;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        theLastInputWasKeyboard = true;
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        theLastInputWasKeyboard = false;
        hide();
        break;
    case QEvent::FocusIn: {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (!widget)
            break;
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool byKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                                reason == Qt::ShortcutFocusReason ||
                                (reason != Qt::MouseFocusReason && theLastInputWasKeyboard);
        if (byKeyboard && wantsRing(widget))
            show(widget);
        else
            hide();
        break;
    }
    case QEvent::FocusOut:
        if (watched == ringed())
            hide();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::show(QWidget *widget)
{
    // The frame is a child of the ringed widget's window and dies with it: make another then.
    if (!m_frame)
        m_frame = new QFocusFrame;
    m_frame->setWidget(widget);
}

void FocusRing::hide()
{
    if (m_frame)
        m_frame->setWidget(nullptr);
}

bool FocusRing::wantsRing(const QWidget *widget)
{
    if (widget->isWindow() || qobject_cast<const QLineEdit *>(widget) ||
        qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget) ||
        qobject_cast<const QAbstractScrollArea *>(widget) || qobject_cast<const QMenu *>(widget) ||
        qobject_cast<const QMenuBar *>(widget))
        return false;
    return !widget->property("ownFocusRing").toBool();
}

} // namespace portico
