#include "ui/settings/renewrecoverykeydialog.h"

#include "app/practice/recoverykeytasks.h"
#include "app/store/firmstore.h"
#include "ui/look/fonts.h"
#include "ui/recovery/recoverykeycheck.h"
#include "ui/recovery/recoverykeyview.h"
#include "ui/widgets/buttons.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

namespace portico {

RenewRecoveryKeyDialog::RenewRecoveryKeyDialog(const SettingsServices &services, QWidget *parent)
    : FormDialog(tr("New Recovery Key"), tr("Use This Key"), parent), m_services(services),
      m_key(RecoveryKey::generate()), m_view(new RecoveryKeyView), m_check(new RecoveryKeyCheck)
{
    setObjectName(QStringLiteral("renewRecoveryKeyDialog"));
    const auto name = services.firm.firm.readHere([](Connection &connection) -> Result<QString> {
        const auto firm = FirmStore(connection).load();
        return firm ? firm->name : QString();
    });
    m_view->showKey(m_key, name ? *name : QString(), services.firm.firm.folder());
    m_check->ask(m_key);
    form()->addWidget(makeWrappedLabel(tr("Print it or save it now: it is shown this once.")));
    form()->addWidget(m_view);
    form()->addWidget(
        makeWrappedLabel(tr("Type two groups from the paper, to be sure that it can be read."), TextStyle::bodyMedium));
    form()->addWidget(m_check);
    m_check->edit(0)->setFocus(Qt::OtherFocusReason);
    const QString reason = tr("Type the two groups first.");
    setDisabledReason(confirmButton(), reason);
    connect(m_check, &RecoveryKeyCheck::passedChanged, this,
            [this, reason](bool passed) { setDisabledReason(confirmButton(), passed ? QString() : reason); });
}

void RenewRecoveryKeyDialog::confirm()
{
    if (!m_check->passed())
        return;
    setBusy(true);
    const auto work = [&firm = m_services.firm.firm, by = m_services.firm.member.key, &keys = m_services.keys,
                       key = m_key] { return renewRecoveryKey(firm, by, keys, key); };
    runTask(
        this, QtConcurrent::run(&m_workers, work),
        [this] {
            m_services.firm.notifier.done(tr("The new recovery key is in force"));
            Q_EMIT renewed();
            accept();
        },
        [this](const Error &error) {
            setBusy(false);
            showTrouble(error.sentence);
        });
}

} // namespace portico
