#pragma once

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace portico {

/// A window of `Help`: a title and a sentence, what it shows, and `Close` below. It deletes itself when it closes. GUI
/// thread.
class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    QPushButton *closeButton() const { return m_close; }

protected:
    HelpDialog(const QString &title, const QString &heading, const QString &sentence, QWidget *parent);

    QVBoxLayout *body() const { return m_body; }
    /// Adds a button before `Close`.
    void addButton(QPushButton *button);

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    QPushButton *m_close;
};

} // namespace portico
