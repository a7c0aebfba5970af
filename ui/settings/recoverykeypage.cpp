#include "ui/settings/recoverykeypage.h"

#include "app/practice/recoverykeytasks.h"
#include "ui/look/fonts.h"
#include "ui/settings/renewrecoverykeydialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

RecoveryKeyPage::RecoveryKeyPage(const SettingsServices &services, QWidget *parent)
    : SettingsPart(services, Kind::acts, For::admins, parent), m_key(new QLineEdit),
      m_keyField(new FormField(tr("&Recovery key"), m_key)), m_check(makeButton(tr("Chec&k"))),
      m_good(makeWrappedLabel({}, TextStyle::bodyMedium, Token::active))
{
    form()->addWidget(makeWrappedLabel(tr("The firm’s data is encrypted. The recovery key opens it on another "
                                          "computer, or when this one is lost. Portico "
                                          "keeps no copy of it and cannot show it again.")));
    addHeading(tr("Is the key on paper the right one?"));
    m_keyField->setHelp(tr("Seven groups of five signs. Capitals, spaces and hyphens do not matter."));
    auto *renewButton = makeButton(IconName::key, tr("Make a &New Recovery Key…"));
    form()->addWidget(m_keyField);
    form()->addWidget(m_good);
    form()->addWidget(m_check, 0, Qt::AlignLeft);
    addHeading(tr("Was it lost, or seen by somebody?"));
    form()->addWidget(
        makeWrappedLabel(tr("A new key takes its place. Backups made before still open with the old one.")));
    form()->addWidget(renewButton, 0, Qt::AlignLeft);
    m_good->hide();
    connect(m_key, &QLineEdit::textEdited, this, [this] {
        m_keyField->setError({});
        m_good->hide();
    });
    connect(m_key, &QLineEdit::returnPressed, this, &RecoveryKeyPage::checkKey);
    connect(m_check, &QPushButton::clicked, this, &RecoveryKeyPage::checkKey);
    connect(renewButton, &QPushButton::clicked, this, &RecoveryKeyPage::renew);
}

QString RecoveryKeyPage::outcome() const
{
    return m_good->isVisibleTo(this) ? m_good->text() : m_keyField->error();
}

void RecoveryKeyPage::checkKey()
{
    m_good->hide();
    const auto key = RecoveryKey::fromText(m_key->text());
    if (!key) {
        m_keyField->setError(key.error().sentence);
        return;
    }
    setDisabledReason(m_check, tr("The key is being checked."));
    runTask(
        this, runAside([folder = services().firm.firm.folder(), key = *key] { return checkRecoveryKey(folder, key); }),
        [this] {
            setDisabledReason(m_check, {});
            m_key->clear();
            m_good->setText(tr("This is the firm’s recovery key. Put it back where it is safe."));
            m_good->show();
        },
        [this](const Error &error) {
            setDisabledReason(m_check, {});
            m_keyField->setError(error.sentence);
        });
}

void RecoveryKeyPage::renew()
{
    if (!mayChange())
        return;
    auto *dialog = new RenewRecoveryKeyDialog(services(), window());
    dialog->open();
}

} // namespace portico
