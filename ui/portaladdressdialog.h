#pragma once

#include "app/store/firmstore.h"
#include "ui/firmservices.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace portico {

class FormField;

/// Asks for the address at which the firm's clients find their portal, and the phone number that mails give. Saving
/// needs an admin.
class PortalAddressDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PortalAddressDialog(const FirmServices &services, QWidget *parent = nullptr);

public Q_SLOTS:
    void accept() override;
    /// Ignored while it is being written: whether that failed could be told nowhere else.
    void reject() override;

private:
    void setSaving(bool saving);

    FirmServices m_services;
    FirmRecord m_firm;
    QLineEdit *m_address;
    QLineEdit *m_phone;
    FormField *m_addressField;
    QLabel *m_problem;
    QPushButton *m_save;
    bool m_saving = false;
};

} // namespace portico
