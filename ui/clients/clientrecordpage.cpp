#include "ui/clients/clientrecordpage.h"

#include "app/store/memberstore.h"
#include "models/clientlistmodel.h"
#include "ui/clients/activeclientdialog.h"
#include "ui/clients/activitycard.h"
#include "ui/clients/clientdialog.h"
#include "ui/clients/contactscard.h"
#include "ui/clients/deleteclientdialog.h"
#include "ui/clients/detailscard.h"
#include "ui/clients/edithistory.h"
#include "ui/clients/notescard.h"
#include "ui/look/fonts.h"
#include "ui/pagelayout.h"
#include "ui/portal/portalcard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace portico {

namespace {

constexpr int kActivityWidth = 296;
constexpr int kActivityHeight = 360; // below the cards

} // namespace

ClientRecordPage::ClientRecordPage(const FirmServices &services, QWidget *parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("clientRecordPage"));
    m_history = new EditHistory(m_services, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildHeader());
    layout->addWidget(buildCards(), 1);
    connect(&m_services.firm, &Firm::changed, this, &ClientRecordPage::refresh);
    connect(m_details, &DetailsCard::editRequested, this, &ClientRecordPage::editClient);
    connect(m_portal, &PortalCard::settingsWanted, this, &ClientRecordPage::portalAddressWanted);
    arrange();
}

QWidget *ClientRecordPage::buildHeader()
{
    auto *back = new LinkButton(IconName::left, tr("Client List"));
    back->setObjectName(QStringLiteral("backToList"));
    back->setAccessibleName(tr("Back to the Client List"));
    m_back = back;
    connect(back, &QAbstractButton::clicked, this, &ClientRecordPage::backRequested);
    m_name = new ElidedLabel;
    setTextStyle(m_name, TextStyle::title);
    m_line = new ElidedLabel;
    setTextStyle(m_line, TextStyle::body);
    setTextTone(m_line, Token::text2);

    auto *header = new QWidget;
    m_names = new QBoxLayout(QBoxLayout::LeftToRight);
    m_names->addWidget(m_name);
    m_names->addWidget(m_line);
    m_names->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addLayout(m_names, 1);
    row->addWidget(buildMenu(), 0, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addLayout(row);
    return header;
}

QToolButton *ClientRecordPage::buildMenu()
{
    auto *more = makeIconButton(IconName::more, tr("More for This Client"));
    more->setObjectName(QStringLiteral("clientMenu"));
    auto *menu = new QMenu(more);
    menu->setToolTipsVisible(true);
    menu->addAction(icon(IconName::edit), tr("&Edit Client…"), this, &ClientRecordPage::editClient);
    menu->addAction(icon(IconName::link), tr("&Link an Existing Person…"), this, &ClientRecordPage::linkPerson);
    menu->addSeparator();
    m_toggleActive = menu->addAction(icon(IconName::clock), {}, this, &ClientRecordPage::toggleActive);
    m_delete = menu->addAction(icon(IconName::ban), tr("&Delete Client…"), this, &ClientRecordPage::deleteClient);
    more->setMenu(menu);
    showActions();
    return more;
}

QWidget *ClientRecordPage::buildCards()
{
    m_portal = new PortalCard(m_services, this);
    m_details = new DetailsCard(this);
    m_contacts = new ContactsCard(m_services, m_history, this);
    m_notes = new NotesCard(m_services, m_history, this);
    m_activity = new ActivityCard(m_services, this);

    auto *pair = new QHBoxLayout;
    pair->setSpacing(16);
    pair->addWidget(m_details, 1);
    pair->addWidget(m_contacts, 1);
    auto *cards = new QVBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(m_portal);
    cards->addLayout(pair);
    cards->addWidget(m_notes);
    cards->addStretch(1);

    auto *content = new QWidget;
    content->setProperty("look", QStringLiteral("scrolled"));
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(16);
    m_columns->addLayout(cards, 1);
    m_columns->addWidget(m_activity);

    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

Result<ClientRecordPage::Record> ClientRecordPage::read(ClientKey client)
{
    return m_services.firm.readHere([&](Connection &connection) -> Result<Record> {
        const ClientStore clients(connection);
        const auto found = clients.visible(client, m_services.scope()) ? clients.byKey(client) : std::nullopt;
        if (!found)
            return Error{ErrorKind::notFound, tr("This client is not there any more."), {}};
        Record record{*found, ContactStore(connection).ofClient(client), {}};
        const MemberStore members(connection);
        for (const MemberKey key : found->assignedTo) {
            if (const auto member = members.byKey(key))
                record.assignedTo.append(member->name);
        }
        return record;
    });
}

bool ClientRecordPage::showClient(ClientKey client)
{
    const auto record = read(client);
    if (!record.ok()) {
        m_services.notifier.failed(record.error().sentence);
        return false;
    }
    show(*record);
    m_portal->showClient(client);
    m_activity->showClient(client);
    return true;
}

void ClientRecordPage::focusFirst()
{
    QWidget *first = m_portal->inviteButton();
    (first->isEnabled() ? first : m_back)->setFocus();
}

void ClientRecordPage::refresh()
{
    if (!m_client.key)
        return;
    const auto record = read(m_client.key);
    if (record.ok()) {
        show(*record);
    } else if (m_deleting) {
        return; // it is told in a moment
    } else if (record.error().kind == ErrorKind::notFound) {
        m_client = {};
        Q_EMIT clientGone();
    } else {
        m_services.notifier.failed(record.error().sentence);
    }
}

void ClientRecordPage::show(const Record &record)
{
    m_client = record.client;
    m_name->setText(m_client.name);
    QStringList parts{describe(m_client.type), m_client.active ? tr("Active") : tr("Inactive")};
    if (record.assignedTo.isEmpty())
        parts.append(tr("Assigned to nobody"));
    else if (record.assignedTo.size() == 1)
        parts.append(tr("Assigned to %1").arg(record.assignedTo.first()));
    else
        parts.append(tr("Assigned to %1 +%2", "the leading member, and how many others")
                         .arg(record.assignedTo.first(), QLocale().toString(record.assignedTo.size() - 1)));
    m_line->setText(parts.join(QStringLiteral("  ·  ")));
    arrange();
    m_details->showClient(m_client, record.assignedTo);
    m_contacts->showContacts(m_client, record.contacts);
    m_notes->showNotes(m_client);
    showActions();
    Q_EMIT titleChanged();
}

QString ClientRecordPage::wordForToggling(bool active)
{
    return active ? tr("Make In&active…") : tr("Make &Active");
}

void ClientRecordPage::showActions()
{
    const bool inactive = m_client.key && !m_client.active;
    m_toggleActive->setText(wordForToggling(!inactive));
    const bool admin = m_services.member.isAdmin();
    m_delete->setEnabled(admin);
    m_delete->setToolTip(admin ? QString() : tr("Only an admin can delete a client."));
}

void ClientRecordPage::leave(const std::function<void()> &go)
{
    if (m_client.key)
        m_notes->leave(go);
    else
        go();
}

void ClientRecordPage::editClient()
{
    if (!m_client.key)
        return;
    m_notes->save();
    auto *dialog = new ClientDialog(m_services, m_client, m_history, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ClientRecordPage::addContact()
{
    if (m_client.key)
        m_contacts->addContact();
}

void ClientRecordPage::linkPerson()
{
    if (m_client.key)
        m_contacts->linkPerson();
}

void ClientRecordPage::toggleActive()
{
    if (!m_client.key)
        return;
    if (m_client.active)
        (new MakeInactiveDialog(m_services, m_client, m_history, this))->open();
    else
        makeActive(m_services, m_client, m_history, this);
}

void ClientRecordPage::deleteClient()
{
    if (!m_client.key || !m_services.member.isAdmin())
        return;
    auto *dialog = new DeleteClientDialog(m_services, m_client, this);
    connect(dialog, &DeleteClientDialog::deleting, this, [this] { m_deleting = true; });
    connect(dialog, &DeleteClientDialog::notDeleted, this, [this] {
        m_deleting = false;
        refresh();
    });
    connect(dialog, &DeleteClientDialog::deleted, this, [this](const QString &name) {
        m_deleting = false;
        m_client = {};
        m_notes->forget();
        m_services.notifier.done(tr("%1 deleted.").arg(name));
        Q_EMIT backRequested();
    });
    dialog->open();
}

void ClientRecordPage::invite()
{
    if (m_client.key)
        m_portal->invite();
}

void ClientRecordPage::arrange()
{
    const bool narrow = isNarrow(this);
    const int room = width() - scaled(120); // margins and the menu
    const bool below = m_name->sizeHint().width() + m_line->sizeHint().width() > room;
    m_names->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_names->setSpacing(below ? 2 : 10);
    // Behind the name it stands a little lower, on the name's base line.
    const int lower = below ? 0 : scaled(4);
    m_line->setContentsMargins(0, lower, 0, 0);
    m_line->setMinimumHeight(m_line->sizeHint().height() + lower);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_activity->setMinimumWidth(narrow ? 0 : scaled(kActivityWidth));
    m_activity->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : scaled(kActivityWidth));
    m_activity->setMinimumHeight(narrow ? scaled(kActivityHeight) : 0);
    fitPage(this, qobject_cast<QBoxLayout *>(layout()));
}

void ClientRecordPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ClientRecordPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back))
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace portico
