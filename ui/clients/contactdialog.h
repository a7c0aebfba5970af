#pragma once

#include "app/core/result.h"
#include "app/practice/clienttasks.h"
#include "app/store/contactstore.h"
#include "ui/firmservices.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace portico {

class EditHistory;
class FormField;
class MessageStrip;

/// Adds a contact to a client, or edits one. While the address is being changed it says what that does to the
/// accesses of the old one; what is wrong with an answer stands below its field.
class ContactDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Begin { atName, atEmail };

    /// A new contact of the client. history is told of the edit, and outlives the dialog.
    ContactDialog(const FirmServices &services, const Client &client, EditHistory *history, QWidget *parent = nullptr);
    /// That contact of the client.
    ContactDialog(const FirmServices &services, const Client &client, const ClientContact &contact,
                  EditHistory *history, Begin begin = Begin::atName, QWidget *parent = nullptr);

Q_SIGNALS:
    /// It is on disk.
    void saved(const portico::SavedContact &contact);

public Q_SLOTS:
    void accept() override;
    /// Ignored while it is being written: the window that is told of it would be gone.
    void reject() override;

private:
    void build(Begin begin);
    void countReach();
    QString reachSentence() const;
    void showConsequence();
    bool read(ClientContact &contact);
    void setSaving(bool saving);

    FirmServices m_services;
    Client m_client;
    ClientContact m_contact;
    EditHistory *m_history;
    int m_clients = 0;  ///< how many client records the contact is on, of those that the team member sees
    bool m_onOthers = false; ///< it is on others too, of which nothing is told
    int m_accesses = 0; ///< how many portals its address opens

    QLineEdit *m_name = nullptr;
    QComboBox *m_relation = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_phone = nullptr;
    FormField *m_nameField = nullptr;
    FormField *m_emailField = nullptr;
    MessageStrip *m_consequence = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
    bool m_saving = false;
};

/// The word for what a contact is to a client.
QString describe(Relation relation);

/// What saving a contact did beyond what was asked, as one sentence for people.
QString describe(const SavedContact &saved, const QString &name);

} // namespace portico
