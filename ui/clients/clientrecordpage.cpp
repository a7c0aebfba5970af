#include "ui/clients/clientrecordpage.h"

#include "app/store/memberstore.h"
#include "models/clientlistmodel.h"
#include "ui/clients/activitycard.h"
#include "ui/clients/clientdialog.h"
#include "ui/clients/contactscard.h"
#include "ui/clients/detailscard.h"
#include "ui/look/fonts.h"
#include "ui/pagelayout.h"
#include "ui/portal/portalcard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
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
    m_line = makeLabel({}, TextStyle::body, Token::text2);
    m_line->setContentsMargins(0, 4, 0, 0);

    auto *header = new QWidget;
    auto *names = new QHBoxLayout;
    names->setSpacing(10);
    names->addWidget(m_name, 0, Qt::AlignVCenter);
    names->addWidget(m_line, 0, Qt::AlignVCenter);
    names->addStretch(1);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addLayout(names);
    return header;
}

QWidget *ClientRecordPage::buildCards()
{
    m_portal = new PortalCard(m_services, this);
    m_details = new DetailsCard(this);
    m_contacts = new ContactsCard(m_services, this);
    m_activity = new ActivityCard(m_services, this);

    auto *pair = new QHBoxLayout;
    pair->setSpacing(16);
    pair->addWidget(m_details, 1);
    pair->addWidget(m_contacts, 1);
    auto *cards = new QVBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(m_portal);
    cards->addLayout(pair);
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
    parts.append(record.assignedTo.isEmpty() ? tr("Assigned to nobody")
                                             : tr("Assigned to %1").arg(record.assignedTo.join(QStringLiteral(", "))));
    m_line->setText(parts.join(QStringLiteral("  ·  ")));
    m_details->showClient(m_client);
    m_contacts->showContacts(m_client.key, record.contacts);
    Q_EMIT titleChanged();
}

void ClientRecordPage::editClient()
{
    if (!m_client.key)
        return;
    auto *dialog = new ClientDialog(m_services, m_client, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ClientRecordPage::addContact()
{
    if (m_client.key)
        m_contacts->addContact();
}

void ClientRecordPage::invite()
{
    if (m_client.key)
        m_portal->invite();
}

void ClientRecordPage::arrange()
{
    const bool narrow = isNarrow(this);
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
