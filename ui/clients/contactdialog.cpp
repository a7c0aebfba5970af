#include "ui/clients/contactdialog.h"

#include "app/core/emailaddress.h"
#include "app/practice/recordedit.h"
#include "app/store/portalstore.h"
#include "ui/clients/edithistory.h"
#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

QString describe(Relation relation)
{
    switch (relation) {
    case Relation::self: return QCoreApplication::translate("portico::Relation", "Self");
    case Relation::spouse: return QCoreApplication::translate("portico::Relation", "Spouse");
    case Relation::partner: return QCoreApplication::translate("portico::Relation", "Partner");
    case Relation::owner: return QCoreApplication::translate("portico::Relation", "Owner");
    case Relation::other: return QCoreApplication::translate("portico::Relation", "Other");
    }
    return {};
}

QString describe(const SavedContact &saved, const QString &name)
{
    if (saved.corrected && !saved.corrected->queued.isEmpty()) {
        return QCoreApplication::translate("portico::SavedContact",
                                           "Address corrected on %n client record(s). An invite to the new one is queued.",
                                           nullptr, saved.corrected->clients);
    }
    if (saved.corrected) {
        return QCoreApplication::translate("portico::SavedContact", "Address corrected on %n client record(s).", nullptr,
                                           saved.corrected->clients);
    }
    if (saved.existed) {
        return QCoreApplication::translate("portico::SavedContact",
                                           "%1 was a contact already, and is now one of this client too.").arg(name);
    }
    return QCoreApplication::translate("portico::SavedContact", "%1 saved.").arg(name);
}

ContactDialog::ContactDialog(const FirmServices &services, const Client &client, EditHistory *history, QWidget *parent)
    : QDialog(parent), m_services(services), m_client(client), m_history(history)
{
    setWindowTitle(tr("New Contact"));
    build(Begin::atName);
}

ContactDialog::ContactDialog(const FirmServices &services, const Client &client, const ClientContact &contact,
                             EditHistory *history, Begin begin, QWidget *parent)
    : QDialog(parent), m_services(services), m_client(client), m_contact(contact), m_history(history)
{
    setWindowTitle(tr("Edit Contact"));
    countReach();
    build(begin);
}

void ContactDialog::build(Begin begin)
{
    setObjectName(QStringLiteral("contactDialog"));
    m_name = new QLineEdit(m_contact.contact.name);
    m_email = new QLineEdit(m_contact.contact.email);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_phone = new QLineEdit(m_contact.contact.phone);
    m_relation = new QComboBox;
    for (const Relation relation :
         {Relation::self, Relation::spouse, Relation::partner, Relation::owner, Relation::other})
        m_relation->addItem(describe(relation), int(relation));
    m_relation->setCurrentIndex(m_relation->findData(int(m_contact.relation)));

    m_nameField = new FormField(tr("&Name"), m_name);
    m_emailField = new FormField(tr("&Email"), m_email);
    m_nameField->setHelp(reachSentence());
    for (QLineEdit *edit : {m_name, m_email, m_phone})
        edit->setReadOnly(m_onOthers);
    m_consequence = new MessageStrip(MessageStrip::Kind::expired);
    m_consequence->hide();
    m_problem = makeWrappedLabel(QString(), TextStyle::body, Token::undeliverable);
    m_problem->hide();

    m_save = makeButton(m_contact.contact.key ? tr("Save") : tr("Add Contact"), ButtonKind::primary);
    auto *cancel = makeButton(tr("Cancel"));
    auto *footer = new QFrame;
    footer->setProperty("look", QStringLiteral("footer"));
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(24, 12, 24, 12);
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);

    auto *form = new QVBoxLayout;
    form->setContentsMargins(24, 20, 24, 20);
    form->setSpacing(14);
    form->addWidget(m_nameField);
    form->addWidget(new FormField(tr("&Relation to the client"), m_relation));
    form->addWidget(m_emailField);
    form->addWidget(m_consequence);
    form->addWidget(new FormField(tr("&Phone"), m_phone));
    form->addWidget(m_problem);
    form->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(form, 1);
    layout->addWidget(footer);

    connect(m_save, &QPushButton::clicked, this, &ContactDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &ContactDialog::reject);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->setError({}); });
    connect(m_email, &QLineEdit::textEdited, this, [this] {
        m_emailField->setError({});
        showConsequence();
    });
    (begin == Begin::atEmail ? m_email : m_name)->setFocus();
    setMinimumWidth(scaled(460));
}

/// How far a change of this contact reaches: told before it is made.
void ContactDialog::countReach()
{
    struct Reach
    {
        int clients = 0;
        int seen = 0;
        int accesses = 0;
    };
    const auto reach = m_services.firm.readHere([this](Connection &connection) -> Result<Reach> {
        const ClientStore clients(connection);
        const QList<ClientKey> all = ContactStore(connection).clientsOf(m_contact.contact.key);
        const auto seen = std::count_if(all.begin(), all.end(), [&](ClientKey client) {
            return clients.visible(client, m_services.scope());
        });
        return Reach{int(all.size()), int(seen),
                     int(PortalStore(connection).grantedOfContact(m_contact.contact.key).size())};
    });
    if (reach.ok()) {
        m_clients = reach->seen;
        m_onOthers = reach->seen < reach->clients;
        m_accesses = reach->accesses;
    }
}

/// On how many client records an edit acts. Of clients that the team member does not see not even the number is told.
QString ContactDialog::reachSentence() const
{
    if (m_onOthers)
        return tr("This person is also a contact of clients that you do not look after: somebody who sees all clients can "
                  "change name, email and phone.");
    if (m_clients > 1)
        return tr("An edit acts on all %n client record(s) of this contact: name, email and phone are the same there.",
                  nullptr, m_clients);
    return {};
}

void ContactDialog::showConsequence()
{
    const QString old = m_contact.contact.email;
    const auto now = EmailAddress::parse(m_email->text());
    QString sentence;
    if (!old.isEmpty() && m_accesses > 0) {
        const auto before = EmailAddress::parse(old);
        if (m_email->text().trimmed().isEmpty() || (now.ok() && !(before.ok() && *before == *now))) {
            sentence = tr("Access of %1 to %n client portal(s) ends, and so do its links and mail that waits.", nullptr,
                          m_accesses).arg(old);
            if (now.ok())
                sentence += QLatin1Char(' ') % tr("The new address is invited instead; an account is not carried over.");
        }
    }
    m_consequence->setSentence(sentence);
    m_consequence->setVisible(!sentence.isEmpty());
}

bool ContactDialog::read(ClientContact &contact)
{
    contact = m_contact;
    contact.contact.name = m_name->text().simplified();
    contact.contact.phone = m_phone->text().simplified();
    contact.relation = Relation(m_relation->currentData().toInt());
    contact.contact.email.clear();
    m_nameField->setError(contact.contact.name.isEmpty() ? tr("A contact needs a name.") : QString());
    m_emailField->setError({});
    if (!m_email->text().trimmed().isEmpty()) {
        const auto address = EmailAddress::parse(m_email->text());
        if (address.ok())
            contact.contact.email = address->text();
        else
            m_emailField->setError(address.error().sentence);
    }
    if (m_nameField->hasError())
        m_name->setFocus();
    else if (m_emailField->hasError())
        m_email->setFocus();
    return !m_nameField->hasError() && !m_emailField->hasError();
}

void ContactDialog::setSaving(bool saving)
{
    m_saving = saving;
    setDisabledReason(m_save, saving ? tr("The contact is being saved.") : QString());
}

void ContactDialog::accept()
{
    ClientContact contact;
    if (m_saving || !read(contact))
        return;
    m_problem->hide();
    setSaving(true);
    const bool isNew = !m_contact.contact.key;
    const SaveContactTask task =
        isNew ? SaveContactTask(m_client.key, contact) : SaveContactTask(m_client.key, contact, m_contact);
    runTask(
        this, m_services.write(undoable(m_client.key, task)),
        [this, isNew, name = contact.contact.name](const Edited<SavedContact> &done) {
            Q_EMIT saved(done.value);
            m_history->tell(describe(done.value, name), (isNew ? tr("%1 added") : tr("Edit of %1")).arg(name), done.edit);
            QDialog::accept();
        },
        [this](const Error &error) {
            setSaving(false);
            m_problem->setText(error.sentence);
            m_problem->show();
        });
}

void ContactDialog::reject()
{
    if (!m_saving)
        QDialog::reject();
}

} // namespace portico
