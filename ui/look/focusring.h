#pragma once

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

namespace portico {

/// Shows one ring around the widget that has the keyboard focus, when the keyboard brought it there. Fields and item
/// views show their focus themselves (a thicker border; a ring on the current row) and get none. Made by Theme, once
/// a program; GUI thread.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    /// Watches all windows of the running QApplication.
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

    /// The widget with the ring, or null.
    QWidget *ringed() const;
    /// Whether the last thing a person used was the keyboard: views ask it when focus reaches them without a reason.
    static bool lastInputWasKeyboard();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(QWidget *widget);
    void hide();
    static bool wantsRing(const QWidget *widget);

    QPointer<QFocusFrame> m_frame;
};

} // namespace portico
