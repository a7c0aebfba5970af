#include "ui/settings/confirmrestoredialog.h"

#include "ui/look/fonts.h"
#include "ui/timetext.h"

#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/buttons.h"

namespace portico {

ConfirmRestoreDialog::ConfirmRestoreDialog(const BackupFacts &facts, QWidget *parent)
    : FormDialog(tr("Restore This Backup?"), tr("Restore"), parent)
{
    setObjectName(QStringLiteral("confirmRestoreDialog"));
    const QString time = dayAndTimeText(facts.madeAt, QLocale());
    form()->addWidget(makeWrappedLabel(
        tr("The firm becomes what it was on %1. Everything that was entered, imported or sent since is not in it.")
            .arg(time)));
    form()->addWidget(makeWrappedLabel(tr(
        "What the firm is now is put aside in its folder “backups”. Sending is paused afterwards, so that no mail goes "
        "out twice. Portico closes the firm for a moment.")));
    auto *sure = new QCheckBox(tr("I want to go back to that day"));
    sure->setObjectName(QStringLiteral("sure"));
    form()->addWidget(sure);
    setDisabledReason(confirmButton(), tr("Tick the box first."));
    connect(sure, &QCheckBox::toggled, this,
            [this](bool on) { setDisabledReason(confirmButton(), on ? QString() : tr("Tick the box first.")); });
}

void ConfirmRestoreDialog::confirm()
{
    accept();
    Q_EMIT confirmed();
}

} // namespace portico
