#pragma once

#include "app/store/memberstore.h"
#include "ui/firmservices.h"
#include "ui/settings/formdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QRadioButton;

namespace portico {

class FormField;

/// Adds a team member, or changes one: name, address, role and rights. For admins.
class MemberDialog : public FormDialog
{
    Q_OBJECT
public:
    /// An empty key adds one.
    MemberDialog(const FirmServices &services, const TeamMember &member, QWidget *parent = nullptr);

    QLineEdit *nameEdit() const { return m_name; }
    QLineEdit *emailEdit() const { return m_email; }
    QComboBox *roleBox() const { return m_role; }
    QCheckBox *portalsBox() const { return m_portals; }
    QRadioButton *onlyAssignedButton() const { return m_onlyAssigned; }
    QCheckBox *activeBox() const { return m_active; }
    QPushButton *passwordButton() const { return m_password; }

Q_SIGNALS:
    void saved(portico::MemberKey member);

protected:
    void confirm() override;

private:
    void buildForm();
    void showRole();
    void takePasswordAway();
    TeamMember fields() const;

    FirmServices m_services;
    TeamMember m_member;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QComboBox *m_role;
    QCheckBox *m_portals;
    QRadioButton *m_allClients;
    QRadioButton *m_onlyAssigned;
    QCheckBox *m_active;
    QPushButton *m_password = nullptr;
    FormField *m_nameField;
    FormField *m_emailField;
};

} // namespace portico
