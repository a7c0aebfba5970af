#pragma once

#include "ui/widgets/buttons.h"

#include <QDialog>
#include <QList>
#include <QPointer>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace portico {

class MessageStrip;

/// A small dialog with a heading, a sentence, room for more, and two answers: yes (accept) and no (reject). It deletes
/// itself when it closes; open it with open(). Base of the dialogs of the Client Portal card. GUI thread.
class QuestionDialog : public QDialog
{
    Q_OBJECT
public:
    QuestionDialog(const QString &heading, const QString &sentence, QWidget *parent = nullptr);

    void setAnswers(const QString &yes, const QString &no, ButtonKind yesKind = ButtonKind::secondary);
    /// One more answer at the leading side, which closes the dialog with this result; what it does is the caller's to
    /// connect, to the button or to finished().
    QPushButton *addAnswer(const QString &text, int result = QDialog::Rejected);
    void setSentence(const QString &sentence);
    /// Disables yes and says why; empty enables it. While something is written it is disabled anyway, and comes back as
    /// it was told last.
    void setWhyNotYes(const QString &reason);
    /// Shows what went wrong below the body; empty takes it away.
    void showTrouble(const QString &sentence);
    /// Between the sentence and the buttons.
    QVBoxLayout *body() const { return m_body; }
    QPushButton *yesButton() const { return m_yes; }
    QPushButton *noButton() const { return m_no; }
    QString sentence() const;
    QString trouble() const;

public Q_SLOTS:
    /// Ignored while something is written: who is told of its end would be gone.
    void reject() override;

protected:
    /// What yes does; accepts by default.
    virtual void answeredYes() { accept(); }
    /// While something is written neither answer can be given, nothing in the body can be changed, and the dialog stays.
    void setBusy(bool busy);
    void showEvent(QShowEvent *event) override;

private:
    void showYes();

    QLabel *m_sentence;
    MessageStrip *m_trouble;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    QPushButton *m_yes;
    QPushButton *m_no;
    QString m_whyNotYes;
    QList<QPointer<QWidget>> m_held; ///< of the body, disabled while busy
    QPointer<QWidget> m_focused;     ///< when that began
    bool m_busy = false;
};

} // namespace portico
