#include "ui/settings/keyboardpage.h"

#include "app/store/memberpasswordstore.h"
#include "ui/look/fonts.h"
#include "ui/settings/memberpassworddialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

KeyboardPage::KeyboardPage(const SettingsServices &services, QWidget *parent)
    : SettingsPart(services, Kind::acts, For::everybody, parent),
      m_now(makeWrappedLabel({}, TextStyle::body, Token::text)), m_who(new QComboBox), m_password(new QLineEdit),
      m_passwordField(new FormField(tr("Their &password"), m_password)),
      m_switch(makeButton(tr("Switch"), ButtonKind::secondary)),
      m_own(makeWrappedLabel({}, TextStyle::body, Token::text)), m_set(makeButton({}, ButtonKind::secondary))
{
    m_password->setEchoMode(QLineEdit::Password);
    form()->addWidget(m_now);
    addHeading(tr("Switch to somebody else"));
    form()->addWidget(new FormField(tr("&Team member"), m_who));
    form()->addWidget(m_passwordField);
    form()->addWidget(m_switch, 0, Qt::AlignLeft);
    addHeading(tr("Your password"));
    form()->addWidget(m_own);
    form()->addWidget(m_set, 0, Qt::AlignLeft);
    connect(m_who, &QComboBox::currentIndexChanged, this, &KeyboardPage::showChoice);
    connect(m_password, &QLineEdit::textEdited, this, [this] { m_passwordField->setError({}); });
    connect(m_password, &QLineEdit::returnPressed, this, &KeyboardPage::switchMember);
    connect(m_switch, &QPushButton::clicked, this, &KeyboardPage::switchMember);
    connect(m_set, &QPushButton::clicked, this, &KeyboardPage::openPasswordDialog);
}

void KeyboardPage::load()
{
    const MemberKey self = services().firm.member.key;
    struct Stored
    {
        QList<Choice> others;
        TeamMember self;
        bool hasPassword = false;
    };
    const auto stored = read([self](Connection &connection) -> Result<Stored> {
        const MemberPasswordStore passwords(connection);
        Stored found;
        const QList<TeamMember> members = MemberStore(connection).all();
        for (const TeamMember &member : members) {
            const bool hasPassword = !passwords.hashOf(member.key).isEmpty();
            if (member.key == self) {
                found.self = member;
                found.hasPassword = hasPassword;
            } else if (member.active) {
                found.others.append({member, hasPassword});
            }
        }
        return found;
    });
    if (!stored)
        return;
    const QString role = stored->self.isAdmin() ? tr("Admin") : tr("Staff");
    m_now->setText(services().osAccount.isEmpty()
                       ? tr("You work as %1, %2.").arg(stored->self.name, role)
                       : tr("You work as %1, %2. Portico knows you by this computer’s account “%3”.")
                             .arg(stored->self.name, role, services().osAccount));
    const MemberKey chosen = m_who->currentIndex() >= 0 ? m_choices[m_who->currentIndex()].member.key : MemberKey();
    m_choices = stored->others;
    m_who->clear();
    for (const Choice &choice : std::as_const(m_choices))
        m_who->addItem(choice.member.name);
    for (int i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i].member.key == chosen)
            m_who->setCurrentIndex(i);
    }
    m_hasPassword = stored->hasPassword;
    m_own->setText(m_hasPassword
                       ? tr("Switching to you asks for your password.")
                       : tr("Whoever sits here can switch to you without being asked. Set a password to prevent "
                            "mistakes; it does not protect against the owner of this computer."));
    m_set->setText(m_hasPassword ? tr("Change Password…") : tr("Set a Password…"));
    showChoice();
}

void KeyboardPage::showChoice()
{
    const int index = m_who->currentIndex();
    const bool any = index >= 0 && index < m_choices.size();
    m_passwordField->setVisible(any && m_choices[index].hasPassword);
    m_passwordField->setError({});
    m_password->clear();
    setDisabledReason(m_who, any ? QString() : tr("You are the only active team member."));
    setDisabledReason(m_switch, any ? QString() : tr("You are the only active team member."));
}

void KeyboardPage::switchMember()
{
    const int index = m_who->currentIndex();
    if (index < 0 || index >= m_choices.size() || !m_switch->isEnabled())
        return;
    showTrouble({});
    setDisabledReason(m_switch, tr("The password is being checked."));
    const TeamMember member = m_choices[index].member;
    const auto proving = services().firm.firm.read(
        [key = member.key, password = m_password->text()](Connection &connection, const std::atomic_bool &) {
            return provePassword(connection, key, password);
        });
    runTask(
        this, proving, [this, member](const PasswordProof &proof) { bind(member, proof); },
        [this](const Error &error) {
            setDisabledReason(m_switch, {});
            m_passwordField->setError(error.sentence);
            m_password->setFocus(Qt::OtherFocusReason);
        });
}

void KeyboardPage::bind(const TeamMember &member, const PasswordProof &proof)
{
    runTask(
        this, services().firm.write(SwitchMemberTask(member.key, services().osAccount, proof)),
        [this](const TeamMember &now) {
            setDisabledReason(m_switch, {});
            Q_EMIT memberSwitched(now);
        },
        [this](const Error &error) {
            setDisabledReason(m_switch, {});
            showTrouble(error.sentence);
        });
}

void KeyboardPage::openPasswordDialog()
{
    auto *dialog = new MemberPasswordDialog(services().firm, m_hasPassword, window());
    connect(dialog, &MemberPasswordDialog::changed, this, &KeyboardPage::refresh);
    dialog->open();
}

} // namespace portico
