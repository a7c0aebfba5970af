#include "ui/settings/memberdialog.h"

#include "app/core/emailaddress.h"
#include "app/practice/membertasks.h"
#include "app/store/memberpasswordstore.h"
#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace portico {

MemberDialog::MemberDialog(const FirmServices &services, const TeamMember &member, QWidget *parent)
    : FormDialog(member.key ? tr("Team Member") : tr("Add Team Member"), member.key ? tr("Save") : tr("Add"), parent),
      m_services(services), m_member(member), m_name(new QLineEdit(member.name)), m_email(new QLineEdit(member.email)),
      m_role(new QComboBox), m_portals(new QCheckBox(tr("&Manage Client Portals"))),
      m_allClients(new QRadioButton(tr("A&ll clients"))),
      m_onlyAssigned(new QRadioButton(tr("&Only clients assigned to this person"))),
      m_active(new QCheckBox(tr("A&ctive"), this)), m_nameField(new FormField(tr("&Name"), m_name)),
      m_emailField(new FormField(tr("&Email"), m_email))
{
    setObjectName(QStringLiteral("memberDialog"));
    m_role->addItem(tr("Staff"), int(Role::staff));
    m_role->addItem(tr("Admin"), int(Role::admin));
    m_role->setCurrentIndex(m_role->findData(int(member.role)));
    m_portals->setChecked(member.managesPortals);
    (member.seesAllClients ? m_allClients : m_onlyAssigned)->setChecked(true);
    m_active->setChecked(member.active);
    buildForm();
    showRole();
    connect(m_role, &QComboBox::currentIndexChanged, this, &MemberDialog::showRole);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->setError({}); });
    connect(m_email, &QLineEdit::textEdited, this, [this] { m_emailField->setError({}); });
    m_name->setFocus(Qt::OtherFocusReason);
}

void MemberDialog::buildForm()
{
    m_emailField->setHelp(tr("Clients’ answers to this person’s invites come here."));
    auto *role = new FormField(tr("&Role"), m_role);
    role->setHelp(tr("Admins change settings, import clients, and see everything."));
    auto *clients = new QButtonGroup(this);
    clients->addButton(m_allClients);
    clients->addButton(m_onlyAssigned);
    form()->addWidget(m_nameField);
    form()->addWidget(m_emailField);
    form()->addWidget(role);
    form()->addWidget(makeLabel(tr("Sees"), TextStyle::bodyMedium));
    form()->addWidget(m_allClients);
    form()->addWidget(m_onlyAssigned);
    form()->addWidget(makeLabel(tr("May"), TextStyle::bodyMedium));
    form()->addWidget(m_portals);
    m_active->setVisible(bool(m_member.key));
    if (!m_member.key)
        return; // nobody is added who has left already
    m_active->setAccessibleDescription(tr("Whoever has left the firm is inactive: their name stays on what they did."));
    form()->addWidget(m_active);
    form()->addWidget(makeWrappedLabel(m_active->accessibleDescription(), TextStyle::small, Token::text2));
    const MemberKey key = m_member.key;
    const auto hash = m_services.firm.readHere(
        [key](Connection &connection) -> Result<QString> { return MemberPasswordStore(connection).hashOf(key); });
    if (hash && !hash->isEmpty() && key != m_services.member.key) {
        m_password = makeButton(tr("Take Password Away"));
        m_password->setToolTip(tr("For when it was forgotten. The person can set a new one."));
        form()->addWidget(m_password, 0, Qt::AlignLeft);
        connect(m_password, &QPushButton::clicked, this, &MemberDialog::takePasswordAway);
    }
}

void MemberDialog::showRole()
{
    const bool admin = Role(m_role->currentData().toInt()) == Role::admin;
    const QString reason = admin ? tr("Admins see all clients and manage all portals.") : QString();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_portals, m_allClients, m_onlyAssigned})
        setDisabledReason(widget, reason);
    if (admin) {
        m_portals->setChecked(true);
        m_allClients->setChecked(true);
    }
}

void MemberDialog::takePasswordAway()
{
    setBusy(true);
    runTask(
        this, m_services.write(SetMemberPasswordTask(m_member.key, {}, {})),
        [this] {
            setBusy(false);
            setDisabledReason(m_password, tr("There is no password any more."));
        },
        [this](const Error &error) {
            setBusy(false);
            showTrouble(error.sentence);
        });
}

TeamMember MemberDialog::fields() const
{
    TeamMember member = m_member;
    member.name = m_name->text();
    member.email = m_email->text();
    member.role = Role(m_role->currentData().toInt());
    member.managesPortals = m_portals->isChecked();
    member.seesAllClients = m_allClients->isChecked();
    member.active = m_active->isChecked();
    return member;
}

void MemberDialog::confirm()
{
    showTrouble({});
    const TeamMember member = fields();
    const auto email = EmailAddress::parse(member.email);
    const bool named = !member.name.simplified().isEmpty();
    m_nameField->setError(named ? QString() : tr("A team member needs a name."));
    m_emailField->setError(email ? QString() : email.error().sentence);
    if (!named || !email) {
        (named ? m_email : m_name)->setFocus(Qt::OtherFocusReason);
        return;
    }
    setBusy(true);
    runTask(
        this, m_services.write(SaveMemberTask(member)),
        [this, member](MemberKey key) {
            m_services.notifier.done(m_member.key ? tr("%1 saved").arg(member.name.simplified())
                                                  : tr("%1 added").arg(member.name.simplified()));
            Q_EMIT saved(key);
            accept();
        },
        [this](const Error &error) {
            setBusy(false);
            showTrouble(error.sentence);
        });
}

} // namespace portico
