#include "ui/portaladdressdialog.h"

#include "app/practice/firmtasks.h"
#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

PortalAddressDialog::PortalAddressDialog(const FirmServices &services, QWidget *parent)
    : QDialog(parent), m_services(services), m_address(new QLineEdit), m_phone(new QLineEdit),
      m_addressField(new FormField(tr("Portal &address"), m_address)),
      m_problem(makeWrappedLabel({}, TextStyle::body, Token::undeliverable)),
      m_save(makeButton(tr("Save"), ButtonKind::primary))
{
    setObjectName(QStringLiteral("portalAddressDialog"));
    setWindowTitle(tr("Portal Address"));
    m_address->setPlaceholderText(QStringLiteral("https://portal.example.com"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_addressField->setHelp(tr("Where your clients sign in. The links in invites begin with it."));
    auto *phoneField = new FormField(tr("&Phone"), m_phone);
    phoneField->setHelp(tr("Whom clients ring when something does not work; mails say it. May be empty."));
    m_problem->hide();
    auto *cancel = makeButton(tr("Cancel"));

    auto *form = new QVBoxLayout;
    form->setContentsMargins(24, 20, 24, 20);
    form->setSpacing(14);
    form->addWidget(m_addressField);
    form->addWidget(phoneField);
    form->addWidget(m_problem);
    form->addStretch();
    auto *footer = new QFrame;
    footer->setProperty("look", QStringLiteral("footer"));
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(24, 12, 24, 12);
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(form, 1);
    layout->addWidget(footer);
    setMinimumWidth(scaled(480));

    connect(m_save, &QPushButton::clicked, this, &PortalAddressDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &PortalAddressDialog::reject);
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_addressField->setError({}); });

    const auto firm = m_services.firm.readHere([](Connection &connection) -> Result<FirmRecord> {
        const auto record = FirmStore(connection).load();
        if (!record)
            return Error{ErrorKind::internal, tr("The firm's settings cannot be read."), QStringLiteral("no firm row")};
        return *record;
    });
    if (firm.ok()) {
        m_firm = *firm;
        m_address->setText(m_firm.portalUrl);
        m_phone->setText(m_firm.phone);
    } else {
        m_problem->setText(firm.error().sentence);
        m_problem->show();
    }
    if (!m_services.member.isAdmin())
        setDisabledReason(m_save, tr("Only an admin can change the portal address."));
}

void PortalAddressDialog::accept()
{
    if (m_saving || !m_save->isEnabled())
        return;
    const auto address = checkedPortalUrl(m_address->text());
    if (!address.ok()) {
        m_addressField->setError(address.error().sentence);
        m_address->setFocus();
        return;
    }
    FirmRecord firm = m_firm;
    firm.portalUrl = *address;
    firm.phone = m_phone->text().simplified();
    m_problem->hide();
    setSaving(true);
    runTask(
        this, m_services.write(SaveFirmTask(firm, m_firm)),
        [this] {
            m_services.notifier.done(tr("Portal address saved."));
            QDialog::accept();
        },
        [this](const Error &error) {
            setSaving(false);
            m_problem->setText(error.sentence);
            m_problem->show();
        });
}

void PortalAddressDialog::setSaving(bool saving)
{
    m_saving = saving;
    setDisabledReason(m_save, saving ? tr("The address is being saved.") : QString());
}

void PortalAddressDialog::reject()
{
    if (!m_saving)
        QDialog::reject();
}

} // namespace portico
