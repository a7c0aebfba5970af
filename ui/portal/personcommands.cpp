#include "ui/portal/personcommands.h"

#include "app/practice/portaltasks.h"
#include "ui/portal/addresshealthdialog.h"
#include "ui/portal/correctemaildialog.h"
#include "ui/portal/historydialog.h"
#include "ui/portal/outcomenotice.h"
#include "ui/portal/removeaccessdialog.h"
#include "ui/portal/resendinvitedialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

namespace portico {

PersonCommands::PersonCommands(const FirmServices &services, QWidget *dialogParent)
    : QObject(dialogParent), m_services(services), m_dialogParent(dialogParent)
{
}

void PersonCommands::resend(const AccessLine &line)
{
    (new ResendInviteDialog(m_services, line, m_dialogParent->window()))->open();
}

void PersonCommands::copyLink(const AccessLine &line)
{
    runTask(this, m_services.write(CopyInviteLinkTask(line.access.key)),
            [this, name = line.name](const QString &link) {
                QGuiApplication::clipboard()->setText(link);
                m_services.notifier.done(tr("Invite link of %1 copied. Whoever has it can accept the invite").arg(name));
            },
            [this](const Error &error) { m_services.notifier.failed(error.sentence); });
}

void PersonCommands::correctEmail(const AccessLine &line)
{
    (new CorrectEmailDialog(m_services, line.access.contact, m_dialogParent->window()))->open();
}

void PersonCommands::removeAccess(const AccessLine &line)
{
    (new RemoveAccessDialog(m_services, line, m_dialogParent->window()))->open();
}

void PersonCommands::showHistory(const AccessLine &line)
{
    (new HistoryDialog(m_services, line, m_dialogParent->window()))->open();
}

void PersonCommands::showHealth(const AccessLine &line)
{
    (new AddressHealthDialog(m_services, line.email, m_dialogParent->window()))->open();
}

void PersonCommands::settle(const AccessLine &line, SettleMailTask::Verdict verdict)
{
    const bool again = verdict == SettleMailTask::Verdict::again;
    runTask(this, m_services.write(SettleMailTask(line.mail, verdict)),
            [this, line, again] {
                if (again)
                    tellOutcome(m_services, {{QueuedInvite{line.mail, MailKind::invitation, line.email, line.name, {line.access.client}}}, {}});
                else
                    m_services.notifier.done(tr("Invite to %1 counted as arrived").arg(line.email));
            },
            [this](const Error &error) { m_services.notifier.failed(error.sentence); });
}

} // namespace portico
