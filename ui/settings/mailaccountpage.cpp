#include "ui/settings/mailaccountpage.h"

#include "app/store/firmstore.h"
#include "ui/settings/mailaccountform.h"

#include <QVBoxLayout>

namespace portico {

MailAccountPage::MailAccountPage(const SettingsServices &services, QWidget *parent)
    : SettingsPart(services, Kind::form, For::admins, parent),
      m_form(new MailAccountForm(MailAccountForm::Extent::whole))
{
    form()->addWidget(m_form);
    connect(m_form, &MailAccountForm::changed, this, &MailAccountPage::noteChange);
}

void MailAccountPage::load()
{
    struct Stored
    {
        MailAccount account;
        QString firmName;
    };
    const auto stored = read([](Connection &connection) -> Result<Stored> {
        const auto firm = FirmStore(connection).load();
        return Stored{AccountStore(connection).load(), firm ? firm->name : QString()};
    });
    if (!stored)
        return;
    m_loaded = stored->account;
    const TeamMember &member = services().firm.member;
    m_form->setAccount(stored->account, !stored->account.userName.isEmpty());
    m_form->setDefaults(member.email, services().firm.firm.folder() + QStringLiteral(" mail"));
    m_form->setTestContext(
        {{member.name, member.email}, stored->firmName, [&secret = services().mailSecret] { return secret.load(); },
         [&secret = services().mailSecret](const QByteArray &used, const QByteArray &renewed) {
             secret.keepRenewed(used, renewed);
         }});
}

bool MailAccountPage::differs() const
{
    return m_form->differs();
}

bool MailAccountPage::check()
{
    return m_form->check();
}

void MailAccountPage::store()
{
    // The key store may ask a person for a password of its own: nothing here waits for that.
    const auto saving = runAside([&secret = services().mailSecret, by = services().firm.member.key,
                                  account = m_form->account(), shown = m_loaded, password = m_form->password()] {
        return secret.saveAccount(by, account, password, shown);
    });
    runTask(
        this, saving,
        [this](const SavedMailAccount &saved) {
            stored(saved.mailboxCleared ? tr("Mail account saved. The bounce mailbox signed in as the old account did: set it up "
                                             "again under Returned Mail.")
                                        : tr("Mail account saved"));
            services().firm.sender.wake();
        },
        [this](const Error &error) { refused(error); });
}

} // namespace portico
