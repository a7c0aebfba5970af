#pragma once

#include <QFrame>
#include <QTimer>

#include <chrono>

class QLabel;
class QPushButton;
class QToolButton;

namespace portico {

class IconLabel;

/// The pop-up that tells what just happened; never something that needs a decision. One per window, made once with
/// the widget whose bottom centre it floats over (the content above the status bar):
///
///     m_toast = new Toast(content);
///     m_toast->tell(Toast::Kind::waiting, tr("Invite queued: the mail server cannot be reached. …"), tr("Show"));
///     connect(m_toast, &Toast::actionTriggered, …);
///
/// It shows one message at a time (a new one takes the place of the old one) for 6 s, longer while the mouse is over
/// it or the focus in it; an error stays until it is closed. Escape closes it. A screen reader is told at once.
class Toast : public QFrame
{
    Q_OBJECT

public:
    enum class Kind {
        done,    ///< it truly happened
        waiting, ///< it will, when it can
        failed,  ///< it did not: stays until closed
    };

    explicit Toast(QWidget *host);

    /// Shows a message; `action` are the words of its one button, empty for none.
    void tell(Kind kind, const QString &text, const QString &action = {});
    /// Takes the message away, if any.
    void dismiss();

    bool isShowing() const { return isVisibleTo(parentWidget()); }
    Kind kind() const { return m_kind; }
    QString text() const;
    QPushButton *actionButton() const { return m_action; }
    QToolButton *closeButton() const { return m_close; }
    /// How long a message stays that is no error; 6 s. Tests shorten it.
    void setDuration(std::chrono::milliseconds duration) { m_duration = duration; }

Q_SIGNALS:
    void actionTriggered();
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();
    void restartTimer();

    Kind m_kind = Kind::done;
    std::chrono::milliseconds m_duration{6000};
    QTimer m_timer;
    IconLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace portico
