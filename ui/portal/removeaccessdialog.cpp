#include "ui/portal/removeaccessdialog.h"

#include "app/practice/portaltasks.h"
#include "app/store/healthstore.h"
#include "ui/widgets/buttons.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace portico {

namespace {

/// What the dialog has to know beyond the line.
struct Surroundings
{
    QString clientName;
    bool keepsOthers = false;
    bool takesNoMail = false;
};

Result<Surroundings> readSurroundings(const FirmServices &services, const AccessLine &line)
{
    return services.firm.readHere([&](Connection &connection) -> Result<Surroundings> {
        Surroundings found;
        if (const std::optional<Client> client = ClientStore(connection).byKey(line.access.client))
            found.clientName = client->name;
        const QList<Access> granted = PortalStore(connection).grantedOf(line.access.portalUser);
        for (const Access &access : granted)
            found.keepsOthers = found.keepsOthers || access.client != line.access.client;
        found.takesNoMail = HealthStore(connection).of(line.email).state == HealthState::inactive;
        return found;
    });
}

} // namespace

QString describeLoss(const AccessLine &line, const QString &clientName, bool keepsOthers, const QDateTime &now)
{
    QStringList sentences;
    sentences += RemoveAccessDialog::tr("%1 (%2) can no longer open the portal of %3, at once.")
                     .arg(line.name, line.email, clientName);
    switch (line.status(now)) {
    case PortalStatus::active:
        sentences += keepsOthers ? RemoveAccessDialog::tr("Whoever is signed in to it is signed out.")
                                 : RemoveAccessDialog::tr("Whoever is signed in is signed out.");
        break;
    case PortalStatus::queued:
        sentences += RemoveAccessDialog::tr("The queued invite is cancelled.");
        break;
    case PortalStatus::invited:
    case PortalStatus::sending:
    case PortalStatus::unconfirmed:
        sentences += RemoveAccessDialog::tr("The link in the invite no longer opens it.");
        break;
    default:
        break;
    }
    if (keepsOthers)
        sentences += RemoveAccessDialog::tr("Other portals that this address opens stay open.");
    sentences += RemoveAccessDialog::tr("The contact stays, and can be invited again at any time.");
    return sentences.join(u' ');
}

RemoveAccessDialog::RemoveAccessDialog(const FirmServices &services, const AccessLine &line, QWidget *parent)
    : QuestionDialog(tr("Remove the access of %1?").arg(line.name), {}, parent), m_services(services), m_line(line)
{
    m_tellThem = new QCheckBox(tr("Tell them by mail"), this);
    body()->addWidget(m_tellThem);
    setAnswers(tr("Remove Access"), tr("Cancel"), ButtonKind::danger);
    noButton()->setFocus(Qt::OtherFocusReason);

    const Result<Surroundings> found = readSurroundings(m_services, m_line);
    if (!found) {
        showTrouble(found.error().sentence);
        setWhyNotYes(found.error().sentence);
        return;
    }
    setSentence(describeLoss(m_line, found->clientName, found->keepsOthers, m_services.now()));
    if (found->takesNoMail)
        setDisabledReason(m_tellThem, tr("This address takes no mail."));
}

void RemoveAccessDialog::answeredYes()
{
    setBusy(true);
    const bool tell = m_tellThem->isChecked();
    runTask(this, m_services.write(RemoveAccessTask(m_line.access.key, tell)),
            [this, tell](const AccessRemoval &) {
                m_services.sender.wake();
                m_services.notifier.done(tell ? tr("Access of %1 removed. A mail that says so is queued").arg(m_line.name)
                                              : tr("Access of %1 removed").arg(m_line.name));
                Q_EMIT removed();
                accept();
            },
            [this](const Error &error) {
                setBusy(false);
                showTrouble(error.sentence);
            });
}

} // namespace portico
