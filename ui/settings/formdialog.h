#pragma once

#include "app/core/result.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace portico {

class MessageStrip;

/// A dialog with a form above and `Cancel` and one primary button below. It deletes itself when it closes. Subclasses
/// say in confirm() what the button does; accept() closes. GUI thread.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    FormDialog(const QString &title, const QString &confirmText, QWidget *parent);

    QPushButton *confirmButton() const { return m_confirm; }
    /// What stands above the form because something went wrong; empty for nothing.
    QString trouble() const;

protected:
    virtual void confirm() = 0;
    QVBoxLayout *form() const { return m_form; }
    void showTrouble(const QString &sentence);
    /// While something is written nothing can be changed, and the dialog stays.
    void setBusy(bool busy);
    void reject() override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *m_body;
    QVBoxLayout *m_form;
    MessageStrip *m_trouble;
    QPushButton *m_confirm;
    QPushButton *m_cancel;
    bool m_busy = false;
};

} // namespace portico
