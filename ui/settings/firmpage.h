#pragma once

#include "app/store/firmstore.h"
#include "ui/settings/settingspart.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace portico {

class FormField;

/// The firm: its name and phone, where its portal is, how long invites last, and from when web sessions are counted.
class FirmPage : public SettingsPart
{
    Q_OBJECT
public:
    FirmPage(const SettingsServices &services, QWidget *parent = nullptr);

    QLineEdit *nameEdit() const { return m_name; }
    QLineEdit *phoneEdit() const { return m_phone; }
    QLineEdit *portalEdit() const { return m_portal; }
    QSpinBox *daysEdit() const { return m_days; }
    QCheckBox *remindersBox() const { return m_reminders; }
    QDateEdit *sinceEdit() const { return m_since; }

protected:
    void load() override;
    bool differs() const override;
    bool check() override;
    void store() override;

private:
    FirmRecord fields() const;

    FirmRecord m_loaded;
    QLineEdit *m_name;
    QLineEdit *m_phone;
    QLineEdit *m_portal;
    QSpinBox *m_days;
    QCheckBox *m_reminders;
    QDateEdit *m_since;
    FormField *m_nameField;
    FormField *m_portalField;
};

} // namespace portico
