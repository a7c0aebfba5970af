#include "ui/clients/contactscard.h"

#include "app/practice/clienttasks.h"
#include "ui/clients/contactdialog.h"
#include "ui/clients/edithistory.h"
#include "ui/clients/linkpersondialog.h"
#include "ui/look/fonts.h"
#include "ui/portal/questiondialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/personrow.h"

#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace portico {

ContactsCard::ContactsCard(const FirmServices &services, EditHistory *history, QWidget *parent)
    : Card(tr("Contacts"), Body::flush, parent), m_services(services), m_history(history)
{
    setObjectName(QStringLiteral("contactsCard"));
    auto *link = makeIconButton(IconName::link, tr("Link an Existing Person…"), this);
    link->setObjectName(QStringLiteral("linkPerson"));
    connect(link, &QAbstractButton::clicked, this, &ContactsCard::linkPerson);
    addHeaderWidget(link);
    auto *add = makeIconButton(IconName::plus, tr("New Contact…"), this);
    add->setObjectName(QStringLiteral("addContact"));
    connect(add, &QAbstractButton::clicked, this, &ContactsCard::addContact);
    addHeaderWidget(add);
}

void ContactsCard::showContacts(const Client &client, const QList<ClientContact> &contacts)
{
    const bool same = m_content && client.key == m_client.key && contacts == m_contacts;
    m_client = client;
    if (same)
        return;
    m_contacts = contacts;
    setCount(contacts.isEmpty() ? QString() : QLocale().toString(contacts.size()));

    // Deleted later: a menu of one of its rows may be what led here.
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto *rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const ClientContact &contact : contacts)
        rows->addWidget(makeRow(contact, rows->isEmpty()));
    if (contacts.isEmpty()) {
        auto *sentence = makeWrappedLabel(tr("Nobody yet. A contact with an email address can be invited to the portal."),
                                          TextStyle::body, Token::text2);
        sentence->setContentsMargins(16, 12, 16, 12);
        rows->addWidget(sentence);
    }
    rows->addStretch();
    body()->addWidget(m_content);
}

QWidget *ContactsCard::makeRow(const ClientContact &contact, bool first)
{
    auto *row = new PersonRow;
    row->setFirst(first);
    row->setName(contact.contact.name);
    row->setNote(contact.primary ? tr("%1, primary contact").arg(describe(contact.relation))
                                 : describe(contact.relation));
    if (contact.contact.email.isEmpty()) {
        auto *add = new LinkButton(tr("Add email…"));
        add->setAccessibleName(tr("Add email of %1").arg(contact.contact.name));
        connect(add, &QAbstractButton::clicked, this, [this, contact] { edit(contact, true); });
        row->setAddressWidget(add);
    } else {
        row->setAddress(contact.contact.email);
    }
    auto *more = makeIconButton(IconName::more, tr("More for %1").arg(contact.contact.name));
    more->setMenu(makeMenu(contact, more));
    row->addTrailing(more);
    return row;
}

QMenu *ContactsCard::makeMenu(const ClientContact &contact, QWidget *owner)
{
    auto *menu = new QMenu(owner);
    menu->setToolTipsVisible(true);
    menu->addAction(icon(IconName::edit), tr("&Edit Contact…"), this, [this, contact] { edit(contact, false); });
    QAction *primary = menu->addAction(icon(IconName::user), tr("Make &Primary Contact"), this,
                                       [this, contact] { makePrimary(contact); });
    primary->setEnabled(!contact.primary);
    primary->setToolTip(contact.primary ? tr("This is the primary contact.") : QString());
    menu->addSeparator();
    menu->addAction(icon(IconName::ban), tr("&Remove from This Client…"), this, [this, contact] { remove(contact); });
    return menu;
}

void ContactsCard::addContact()
{
    auto *dialog = new ContactDialog(m_services, m_client, m_history, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ContactsCard::linkPerson()
{
    auto *dialog = new LinkPersonDialog(m_services, m_client, m_history, this);
    connect(dialog, &LinkPersonDialog::newContactWanted, this, &ContactsCard::addContact);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ContactsCard::edit(const ClientContact &contact, bool atEmail)
{
    auto *dialog = new ContactDialog(m_services, m_client, contact, m_history,
                                     atEmail ? ContactDialog::Begin::atEmail : ContactDialog::Begin::atName, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ContactsCard::makePrimary(const ClientContact &contact)
{
    runTask(
        this, m_services.write(undoable(m_client.key, SetPrimaryContactTask(m_client.key, contact.contact.key))),
        [this, name = contact.contact.name](const Edited<void> &done) {
            m_history->tell(tr("%1 is the primary contact now.").arg(name), tr("%1 made primary contact").arg(name),
                            done.edit);
        },
        [this](const Error &error) { m_services.notifier.failed(error.sentence); });
}

void ContactsCard::remove(const ClientContact &contact)
{
    auto *question = new QuestionDialog(
        tr("Remove %1 from this client?").arg(contact.contact.name),
        contact.primary && m_contacts.size() > 1
            ? tr("The next contact becomes the primary one. Other client records of this contact stay as they are.")
            : tr("Other client records of this contact stay as they are."),
        this);
    question->setObjectName(QStringLiteral("removeContactDialog"));
    question->setAnswers(tr("&Remove"), tr("Cancel"), ButtonKind::danger);
    question->noButton()->setFocus(Qt::OtherFocusReason);
    connect(question, &QDialog::accepted, this, [this, contact] {
        runTask(
            this, m_services.write(undoable(m_client.key, UnlinkContactTask(m_client.key, contact.contact.key))),
            [this, name = contact.contact.name](const Edited<void> &done) {
                m_history->tell(tr("%1 is no contact of this client any more.").arg(name), tr("%1 removed").arg(name),
                                done.edit);
            },
            [this](const Error &error) { m_services.notifier.failed(error.sentence); });
    });
    question->open();
}

} // namespace portico
