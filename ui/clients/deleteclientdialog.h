#pragma once

#include "app/practice/clientreach.h"
#include "ui/firmservices.h"
#include "ui/portal/questiondialog.h"

class QLineEdit;

namespace portico {

class FormField;

/// Asks twice before a client is deleted: first says what goes, then wants the client's name typed.
class DeleteClientDialog : public QuestionDialog
{
    Q_OBJECT
public:
    DeleteClientDialog(const FirmServices &services, const Client &client, QWidget *parent = nullptr);

    /// Whether the name is asked for now.
    bool asksForName() const { return m_second; }
    QLineEdit *nameField() const { return m_name; }

Q_SIGNALS:
    /// It is about to be written: what follows the firm should not wonder where the client went.
    void deleting();
    void deleted(const QString &name);
    void notDeleted();

protected:
    void answeredYes() override;

private:
    void showFirst(const ClientReach &reach);
    void askForName();
    void checkName();
    void deleteIt();

    FirmServices m_services;
    Client m_client;
    QWidget *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    FormField *m_nameField = nullptr;
    bool m_second = false;
};

} // namespace portico
