#include "ui/clients/activeclientdialog.h"

#include "app/practice/clienttasks.h"
#include "ui/clients/clientconsequences.h"
#include "ui/clients/edithistory.h"

#include <QPushButton>

namespace portico {

MakeInactiveDialog::MakeInactiveDialog(const FirmServices &services, const Client &client, EditHistory *history,
                                       QWidget *parent)
    : QuestionDialog(tr("Make %1 inactive?").arg(client.name), {}, parent), m_services(services), m_client(client),
      m_history(history)
{
    setObjectName(QStringLiteral("makeInactiveDialog"));
    setAnswers(tr("Make &Inactive"), tr("Cancel"), ButtonKind::danger);
    noButton()->setFocus(Qt::OtherFocusReason);
    const auto reach = m_services.firm.readHere([&](Connection &connection) -> Result<ClientReach> {
        const auto found = reachOf(connection, m_client.key);
        return found ? Result<ClientReach>(*found)
                     : Result<ClientReach>(Error{ErrorKind::notFound, tr("There is no such client."), {}});
    });
    if (reach.ok()) {
        setSentence(describeInactive(*reach));
    } else {
        showTrouble(reach.error().sentence);
        setWhyNotYes(reach.error().sentence);
    }
}

void MakeInactiveDialog::answeredYes()
{
    setBusy(true);
    runTask(
        this, m_services.write(undoable(m_client.key, SetClientActiveTask(m_client.key, false))),
        [this](const Edited<void> &done) {
            const int mails = done.edit.mailsCancelled;
            QString sentence = tr("%1 is inactive now.").arg(m_client.name);
            if (mails > 0)
                sentence += QLatin1Char(' ') % tr("%n mail(s) cancelled.", nullptr, mails);
            m_history->tell(sentence, tr("%1 made inactive").arg(m_client.name), done.edit);
            accept();
        },
        [this](const Error &error) {
            setBusy(false);
            showTrouble(error.sentence);
        });
}

void makeActive(const FirmServices &services, const Client &client, EditHistory *history, QObject *context)
{
    runTask(
        context, services.write(undoable(client.key, SetClientActiveTask(client.key, true))),
        [name = client.name, history](const Edited<void> &done) {
            history->tell(MakeInactiveDialog::tr("%1 is active again. Whoever had access to its portal can open it; no "
                                                 "mail is sent.")
                              .arg(name),
                          MakeInactiveDialog::tr("%1 made active").arg(name), done.edit);
        },
        [services](const Error &error) { services.notifier.failed(error.sentence); });
}

} // namespace portico
