#include "ui/settings/firmpage.h"

#include "app/practice/firmtasks.h"
#include "ui/look/fonts.h"
#include "ui/widgets/formfield.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace portico {

namespace {

constexpr int kShortField = 200;
const QString kMonthFormat = QStringLiteral("yyyy-MM");

bool same(const FirmRecord &a, const FirmRecord &b)
{
    return a.name == b.name && a.phone == b.phone && a.portalUrl == b.portalUrl && a.inviteDays == b.inviteDays &&
           a.sessionsSince == b.sessionsSince && a.reminderDays == b.reminderDays;
}

} // namespace

FirmPage::FirmPage(const SettingsServices &services, QWidget *parent)
    : SettingsPart(services, Kind::form, For::admins, parent), m_name(new QLineEdit), m_phone(new QLineEdit),
      m_portal(new QLineEdit), m_days(new QSpinBox),
      m_reminders(new QCheckBox(tr("&Remind people who have not accepted, after 3, 7 and 14 days"))), m_since(new QDateEdit),
      m_nameField(new FormField(tr("&Name of the firm"), m_name)),
      m_portalField(new FormField(tr("Portal &address"), m_portal))
{
    m_nameField->setHelp(tr("Clients see this name in every mail and on the portal."));
    auto *phone = new FormField(tr("&Phone"), m_phone);
    phone->setHelp(tr("Whom clients ring when something does not work; mails say it. May be empty."));
    m_portal->setPlaceholderText(QStringLiteral("https://portal.example.com"));
    m_portal->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_portalField->setHelp(tr("Where your clients sign in. Without it nobody can be invited."));
    m_days->setRange(1, 90);
    m_days->setFixedWidth(scaled(kShortField));
    auto *days = new FormField(tr("Days that &invites are valid"), m_days);
    days->setHelp(
        tr("From 1 to 90 days, counted from the moment an invite goes out. Invites that went out keep theirs."));
    m_since->setDisplayFormat(QStringLiteral("MMMM yyyy"));
    m_since->setFixedWidth(scaled(kShortField));
    m_since->setDateRange(QDate(1990, 1, 1), QDate(2100, 12, 1));
    auto *since = new FormField(tr("&Web sessions are counted since"), m_since);
    since->setHelp(tr("Earlier sessions are not counted in “All Client Portal Users”."));

    form()->addWidget(m_nameField);
    form()->addWidget(phone);
    form()->addWidget(m_portalField);
    m_reminders->setObjectName(QStringLiteral("reminders"));
    m_reminders->setToolTip(tr("A reminder carries the link of the invite. It goes when Portico sends mail, and no more after the "
                               "invite was accepted, expired, came back, or its access was removed."));
    form()->addWidget(days);
    form()->addWidget(m_reminders);
    form()->addWidget(since);
    for (QLineEdit *edit : {m_name, m_phone, m_portal})
        connect(edit, &QLineEdit::textChanged, this, &FirmPage::noteChange);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->setError({}); });
    connect(m_portal, &QLineEdit::textEdited, this, [this] { m_portalField->setError({}); });
    connect(m_days, &QSpinBox::valueChanged, this, &FirmPage::noteChange);
    connect(m_reminders, &QCheckBox::toggled, this, &FirmPage::noteChange);
    connect(m_since, &QDateEdit::dateChanged, this, &FirmPage::noteChange);
}

void FirmPage::load()
{
    const auto firm = read([](Connection &connection) -> Result<FirmRecord> {
        return FirmStore(connection).load().value_or(FirmRecord());
    });
    if (!firm)
        return;
    m_loaded = *firm;
    m_nameField->setError({});
    m_portalField->setError({});
    m_name->setText(firm->name);
    m_phone->setText(firm->phone);
    m_portal->setText(firm->portalUrl);
    m_days->setValue(firm->inviteDays);
    m_reminders->setChecked(!firm->reminderDays.isEmpty());
    m_since->setDate(QDate::fromString(firm->sessionsSince, kMonthFormat));
}

FirmRecord FirmPage::fields() const
{
    FirmRecord firm = m_loaded;
    firm.name = m_name->text();
    firm.phone = m_phone->text();
    firm.portalUrl = m_portal->text();
    firm.inviteDays = m_days->value();
    if (m_reminders->isChecked() == m_loaded.reminderDays.isEmpty()) // other days, set elsewhere, stay
        firm.reminderDays = m_reminders->isChecked() ? QList<int>{3, 7, 14} : QList<int>();
    firm.sessionsSince = m_since->date().toString(kMonthFormat);
    return firm;
}

bool FirmPage::differs() const
{
    return !same(fields(), m_loaded);
}

bool FirmPage::check()
{
    const bool named = !m_name->text().simplified().isEmpty();
    m_nameField->setError(named ? QString() : tr("The firm needs a name."));
    const auto portal = checkedPortalUrl(m_portal->text());
    m_portalField->setError(portal ? QString() : portal.error().sentence);
    if (!named)
        m_name->setFocus(Qt::OtherFocusReason);
    else if (!portal)
        m_portal->setFocus(Qt::OtherFocusReason);
    return named && portal.ok();
}

void FirmPage::store()
{
    FirmRecord firm = fields();
    firm.phone = firm.phone.simplified();
    runTask(
        this, services().firm.write(SaveFirmTask(firm, m_loaded)), [this] { stored(tr("Firm settings saved")); },
        [this](const Error &error) { refused(error); });
}

} // namespace portico
