#pragma once

#include "app/mail/testmail.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace portico {

class IconLabel;
class MessageStrip;

/// The button `Send Test Mail` with what became of it: beside it while all is well, in a strip below it where not. GUI
/// thread.
class TestMailLine : public QWidget
{
    Q_OBJECT
public:
    explicit TestMailLine(QWidget *parent = nullptr);

    QPushButton *button() const { return m_button; }
    /// Sends it; the button waits meanwhile.
    void run(const TestMailRequest &request);
    /// Shows that a test is being prepared.
    void showBusy();
    /// Shows why no test was begun.
    void showRefusal(const QString &sentence);
    /// Takes the outcome away: the account it spoke of has changed.
    void forget();
    /// The sentence that stands there now.
    QString sentence() const;

Q_SIGNALS:
    /// The button was pressed.
    void requested();
    void finished(const portico::TestMailOutcome &outcome);

private:
    void showOutcome(const TestMailOutcome &outcome);

    TestMail m_test;
    bool m_intoFolder = false;
    QPushButton *m_button;
    QPointer<QWidget> m_wentTo; ///< who got the keyboard when the button, which had it, was disabled
    IconLabel *m_icon;
    QLabel *m_good;
    MessageStrip *m_bad;
    QLabel *m_server; ///< the server's own words
};

} // namespace portico
