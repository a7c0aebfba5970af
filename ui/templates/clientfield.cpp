#include "ui/templates/clientfield.h"

#include "app/store/clientlisting.h"
#include "models/roles.h"
#include "models/searchquery.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QStandardItemModel>

#include <algorithm>

namespace portico {

namespace {

constexpr int kMostOffers = 10;
constexpr int kTypingMs = 80;

bool matches(const QByteArray &text, const SearchQuery &query)
{
    const auto contains = [&text](const QByteArray &word) { return text.contains(word); };
    return std::all_of(query.words().begin(), query.words().end(), contains)
        || (!query.digits().isEmpty() && contains(query.digits()));
}

Result<QList<ClientRow>> findClients(Connection &connection, const ClientScope &scope, const QString &typed,
                                     const QDateTime &now, const std::atomic_bool &cancelled)
{
    const SearchQuery query(typed);
    QList<ClientKey> keys;
    std::atomic_bool enough{false};
    ClientListing(connection).forEachText(
        scope, ClientListing::TextOrder::list,
        [&](ClientKey key, const QString &text) {
            if (keys.size() < kMostOffers && matches(text.toUtf8(), query))
                keys.append(key);
            enough = keys.size() >= kMostOffers || cancelled.load();
        },
        enough);
    return ClientStore(connection).rows(keys, now);
}

} // namespace

ClientField::ClientField(const FirmServices &services, QWidget *parent)
    : QLineEdit(parent), m_services(services), m_found(new QStandardItemModel(this)), m_offers(new QCompleter(m_found, this))
{
    setPlaceholderText(tr("Choose a client"));
    m_offers->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_offers->setWidget(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTypingMs);
    connect(&m_soon, &QTimer::timeout, this, &ClientField::look);
    connect(this, &QLineEdit::textEdited, this, [this] { m_soon.start(); });
    connect(m_offers, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ClientField::choose);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (m_found->rowCount() > 0 && text() != m_name)
            choose(m_found->index(0, 0));
    });
}

ClientField::~ClientField() = default;

void ClientField::setClient(ClientKey client, const QString &name)
{
    m_client = client;
    m_name = name;
    setText(name);
    setCursorPosition(0);
}

QStringList ClientField::offered() const
{
    QStringList names;
    for (int row = 0; row < m_found->rowCount(); ++row)
        names += m_found->index(row, 0).data().toString();
    return names;
}

void ClientField::look()
{
    m_looking.start(
        this, m_services.firm,
        [scope = m_services.scope(), typed = text(), now = m_services.now()](
            Connection &connection, const std::atomic_bool &cancelled) {
            return findClients(connection, scope, typed, now, cancelled);
        },
        [this](const QList<ClientRow> &clients) {
            m_found->clear();
            for (const ClientRow &client : clients) {
                auto *item = new QStandardItem(client.name);
                item->setData(client.key.value, KeyRole);
                item->setEditable(false);
                m_found->appendRow(item);
            }
            if (hasFocus() && !clients.isEmpty())
                m_offers->complete();
            else
                m_offers->popup()->hide();
        },
        [this](const Error &error) { m_services.notifier.failed(error.sentence); });
}

void ClientField::choose(const QModelIndex &offer)
{
    const ClientKey client{offer.data(KeyRole).toLongLong()};
    setClient(client, offer.data().toString());
    selectAll();
    Q_EMIT clientChosen(client);
}

void ClientField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        selectAll();
}

void ClientField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // What was typed and not chosen names no client.
    if (event->reason() != Qt::PopupFocusReason && !m_offers->popup()->isVisible())
        setText(m_name);
}

} // namespace portico
