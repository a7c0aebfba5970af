#include "ui/manager/reactivateemailsdialog.h"

#include "app/practice/bulkremoval.h"

namespace portico {

ReactivateEmailsDialog::ReactivateEmailsDialog(const FirmServices &services, const QList<PortalUserKey> &users, QWidget *parent)
    : QuestionDialog(users.size() == 1 ? tr("Reactivate 1 email address?")
                                       : tr("Reactivate %Ln email addresses?", nullptr, int(users.size())),
                     tr("They get mail again from now on. Do this only where you know that the address works again: one that "
                        "refuses mail once more becomes inactive again, and many refusals harm the standing of your mailbox. "
                        "Nothing is sent by this; addresses that take mail already stay as they are."),
                     parent),
      m_services(services), m_users(users)
{
    setObjectName(QStringLiteral("reactivateEmailsDialog"));
    setAnswers(tr("Reactivate Email"), tr("Cancel"), ButtonKind::primary);
}

void ReactivateEmailsDialog::answeredYes()
{
    setBusy(true);
    runTask(
        this, m_services.write(ReactivateEmailsTask(m_users)),
        [this](int count) {
            m_services.notifier.done(count == 1 ? tr("1 email address reactivated")
                                                : tr("%Ln email addresses reactivated", nullptr, count));
            accept();
        },
        [this](const Error &error) {
            setBusy(false);
            showTrouble(error.sentence);
        });
}

} // namespace portico
