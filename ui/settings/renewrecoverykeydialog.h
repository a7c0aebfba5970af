#pragma once

#include "app/store/recoverykey.h"
#include "ui/settings/formdialog.h"
#include "ui/settings/settingsservices.h"

#include <QThreadPool>

namespace portico {

class RecoveryKeyCheck;
class RecoveryKeyView;

/// Shows a new recovery key, once. It comes into force only when part of it was typed from the paper, and the old one
/// stays until then.
class RenewRecoveryKeyDialog : public FormDialog
{
    Q_OBJECT
public:
    explicit RenewRecoveryKeyDialog(const SettingsServices &services, QWidget *parent = nullptr);

    const RecoveryKey &key() const { return m_key; }
    RecoveryKeyCheck *check() const { return m_check; }
    RecoveryKeyView *view() const { return m_view; }

Q_SIGNALS:
    void renewed();

protected:
    void confirm() override;

private:
    SettingsServices m_services;
    RecoveryKey m_key;
    QThreadPool m_workers;
    RecoveryKeyView *m_view;
    RecoveryKeyCheck *m_check;
};

} // namespace portico
