#include "ui/portal/correctemaildialog.h"

#include "app/practice/rights.h"
#include "ui/portal/emailfield.h"
#include "ui/portal/outcomenotice.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace portico {

namespace {

/// Reads what hangs on a contact's address.
Result<CorrectionScope> readScope(const FirmServices &services, ContactKey key)
{
    return services.firm.readHere([&](Connection &connection) -> Result<CorrectionScope> {
        const ContactStore contacts(connection);
        const std::optional<Contact> contact = contacts.byKey(key);
        if (!contact)
            return Error{ErrorKind::notFound, CorrectEmailDialog::tr("There is no such contact."), {}};
        CorrectionScope scope;
        scope.name = contact->name;
        scope.oldEmail = contact->email;
        if (const auto allowed = Rights::mayChangePerson(connection, services.member, key); !allowed)
            return allowed.error();
        const ClientStore clients(connection);
        const QList<ClientKey> linked = contacts.clientsOf(key);
        for (const ClientKey client : linked) {
            if (const std::optional<Client> record = clients.byKey(client))
                scope.clients += record->name;
        }
        const PortalStore portals(connection);
        const QList<Access> granted = portals.grantedOfContact(key);
        scope.portals = int(granted.size());
        for (const Access &access : granted) {
            const std::optional<PortalUser> user = portals.user(access.portalUser);
            scope.hasAccount = scope.hasAccount || (user && user->hasAccount());
        }
        return scope;
    });
}

} // namespace

QString describe(const CorrectionScope &scope)
{
    QStringList sentences;
    if (scope.clients.size() > 1) {
        const int n = int(scope.clients.size());
        const QString names =
            n <= 3 ? scope.clients.join(CorrectEmailDialog::tr(", "))
                   : CorrectEmailDialog::tr("%1 and %2 more")
                         .arg(scope.clients.mid(0, 2).join(CorrectEmailDialog::tr(", ")), QString::number(n - 2));
        sentences += CorrectEmailDialog::tr("The address changes on all %1 clients that %2 is a contact of: %3.")
                         .arg(QString::number(n), scope.name, names);
    } else {
        sentences +=
            CorrectEmailDialog::tr("%1 is a contact of one client: %2.").arg(scope.name, scope.clients.join(QString()));
    }
    if (scope.portals == 0) {
        sentences += CorrectEmailDialog::tr("The old address opens no portal, so nothing ends and nothing is sent.");
    } else {
        sentences += scope.portals == 1
                         ? CorrectEmailDialog::tr("The access of %1 ends at once, with its links and its queued mail, "
                                                  "and the new address is invited.")
                               .arg(scope.oldEmail)
                         : CorrectEmailDialog::tr("The access of %1 to %2 portals ends at once, with its links and its "
                                                  "queued mail, and the new address is invited to them.")
                               .arg(scope.oldEmail, QString::number(scope.portals));
        if (scope.hasAccount)
            sentences += CorrectEmailDialog::tr(
                "The account of the old address is not carried over: the person sets a new password.");
    }
    return sentences.join(u' ');
}

CorrectEmailDialog::CorrectEmailDialog(const FirmServices &services, ContactKey contact, QWidget *parent)
    : QuestionDialog(tr("Correct Email"), {}, parent), m_services(services), m_contact(contact)
{
    m_field = new EmailField(tr("New email address"), {}, this);
    body()->addWidget(m_field);
    setAnswers(tr("Correct Email"), tr("Cancel"), ButtonKind::primary);
    connect(m_field, &EmailField::submitted, this, &CorrectEmailDialog::answeredYes);
    load();
    m_field->edit()->selectAll();
    m_field->edit()->setFocus(Qt::OtherFocusReason);
}

void CorrectEmailDialog::load()
{
    const Result<CorrectionScope> scope = readScope(m_services, m_contact);
    if (!scope) {
        showTrouble(scope.error().sentence);
        m_field->hide();
        setWhyNotYes(scope.error().sentence);
        return;
    }
    m_name = scope->name;
    m_oldEmail = scope->oldEmail;
    m_field->setText(scope->oldEmail);
    setSentence(describe(*scope));
    if (scope->portals > 0) {
        setAnswers(tr("Correct and Invite"), tr("Cancel"), ButtonKind::primary);
        setTabOrder(m_field->edit(), noButton());
    }
}

void CorrectEmailDialog::answeredYes()
{
    const std::optional<EmailAddress> email = m_field->take();
    if (!email)
        return;
    if (email->text() == m_oldEmail) {
        m_field->setError(tr("This is the address already."));
        return;
    }
    setBusy(true);
    runTask(this, m_services.write(CorrectEmailTask(m_contact, email->text())),
            [this](const EmailCorrection &correction) {
                if (correction.queued.isEmpty() && correction.skipped.isEmpty())
                    m_services.notifier.done(tr("Email of %1 corrected").arg(m_name));
                else
                    tellOutcome(m_services, {correction.queued, correction.skipped});
                Q_EMIT corrected(correction);
                accept();
            },
            [this](const Error &error) {
                setBusy(false);
                showTrouble(error.sentence);
            });
}

} // namespace portico
