#pragma once

#include "app/store/accountstore.h"
#include "ui/settings/settingspart.h"

namespace portico {

class MailAccountForm;

/// The mail account: where the outbox delivers, with `Send Test Mail` for what stands in the fields.
class MailAccountPage : public SettingsPart
{
    Q_OBJECT
public:
    MailAccountPage(const SettingsServices &services, QWidget *parent = nullptr);

    MailAccountForm *accountForm() const { return m_form; }

protected:
    void load() override;
    bool differs() const override;
    bool check() override;
    void store() override;

private:
    MailAccount m_loaded;
    MailAccountForm *m_form;
};

} // namespace portico
