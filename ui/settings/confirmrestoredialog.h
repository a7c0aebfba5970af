#pragma once

#include "app/store/backupfile.h"
#include "ui/settings/formdialog.h"

namespace portico {

/// Says what restoring a backup loses, before it is done.
class ConfirmRestoreDialog : public FormDialog
{
    Q_OBJECT
public:
    explicit ConfirmRestoreDialog(const BackupFacts &facts, QWidget *parent = nullptr);

Q_SIGNALS:
    void confirmed();

protected:
    void confirm() override;
};

} // namespace portico
