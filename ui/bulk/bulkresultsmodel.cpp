#include "ui/bulk/bulkresultsmodel.h"

#include "app/practice/export/bulksendexport.h"
#include "ui/bulk/bulkwords.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace portico {

namespace {
constexpr int kMostPages = 16;
}

BulkResultsModel::BulkResultsModel(const FirmServices &services, QObject *parent)
    : QAbstractTableModel(parent), m_services(services), m_keys(std::make_shared<const Keys>()), m_pages(kMostPages)
{
}

void BulkResultsModel::setKeys(std::shared_ptr<const Keys> keys)
{
    if (*keys == *m_keys) {
        refreshRows();
        return;
    }
    if (keys->size() > m_keys->size() && std::equal(m_keys->begin(), m_keys->end(), keys->begin())) {
        // Some more, as while failures come in: views keep their place.
        beginInsertRows({}, rowCount(), int(keys->size()) - 1);
        m_pages.clear();
        m_keys = std::move(keys);
        endInsertRows();
        refreshRows();
        return;
    }
    if (keys->size() == m_keys->size()) {
        reorder(std::move(keys));
        return;
    }
    beginResetModel();
    m_pages.clear();
    m_keys = std::move(keys);
    endResetModel();
}

void BulkResultsModel::reorder(std::shared_ptr<const Keys> keys)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList held = persistentIndexList();
    const std::shared_ptr<const Keys> before = std::exchange(m_keys, std::move(keys));
    m_pages.clear();
    for (const QModelIndex &index : held) {
        const int row = rowOf(BulkSendLineKey{(*before)[size_t(index.row())]});
        changePersistentIndex(index, row < 0 ? QModelIndex() : this->index(row, index.column()));
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void BulkResultsModel::refreshRows()
{
    m_pages.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount_ - 1));
}

BulkSendLineKey BulkResultsModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? BulkSendLineKey{(*m_keys)[size_t(row)]} : BulkSendLineKey();
}

int BulkResultsModel::rowOf(BulkSendLineKey key) const
{
    const auto at = std::find(m_keys->begin(), m_keys->end(), key.value);
    return at != m_keys->end() ? int(at - m_keys->begin()) : -1;
}

int BulkResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys->size());
}

int BulkResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCount_;
}

QVariant BulkResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    switch (role) {
    case KeyRole:
        return (*m_keys)[size_t(index.row())];
    case ElideRole:
        return int(column == email ? Qt::ElideMiddle : column == status || column == time ? Qt::ElideNone : Qt::ElideRight);
    case NameRole:
        return column == name;
    case Qt::TextAlignmentRole:
        return column == time ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case StatusRole:
    case SuffixRole:
    case QuietRole:
        break;
    default:
        return {};
    }
    const BulkSendLine &line = lineAt(index.row());
    if (!line.key)
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(line, column, m_services.now(), QLocale());
    case Qt::ToolTipRole:
        return column == clients && line.clients.size() > 1 ? QVariant(line.clients.join(u'\n'))
            : column == outcome && !line.reply.isEmpty()    ? QVariant(line.reply)
                                                            : QVariant();
    case StatusRole:
        // A mail that came back was not delivered, whatever the first server said.
        if (column != status || !line.state)
            return {};
        return line.bounced ? QVariant::fromValue(PortalStatus::undeliverable) : QVariant::fromValue(*line.state);
    case SuffixRole:
        return column == clients && line.clients.size() > 1
            ? QStringLiteral("+%1").arg(QLocale().toString(line.clients.size() - 1)) : QString();
    default:
        return (column == name && line.person.isEmpty()) || (column == status && !line.state);
    }
}

QString BulkResultsModel::textOf(const BulkSendLine &line, int column, const QDateTime &now, const QLocale &locale)
{
    switch (column) {
    case name: return line.person.isEmpty() ? tr("No name") : line.person;
    case email: return line.email;
    case clients: return line.clients.value(0);
    case status: return outcomeWord(line);
    case outcome: return outcomeText(line, now, locale);
    case time: {
        const QDateTime at = line.at.toLocalTime();
        if (!at.isValid())
            return {};
        return locale.toString(at, at.date() == now.toLocalTime().date() ? tr("HH:mm") : tr("d MMM, HH:mm"));
    }
    default: return {};
    }
}

QVariant BulkResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == time ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    switch (section) {
    case name: return tr("Name");
    case email: return tr("Email");
    case clients: return tr("Client Records");
    case status: return tr("Status");
    case outcome: return tr("Outcome");
    case time: return tr("Time");
    default: return {};
    }
}

const BulkSendLine &BulkResultsModel::lineAt(int row) const
{
    static const BulkSendLine empty;
    if (row < 0 || row >= rowCount())
        return empty;
    const Page &rows = page(row / kPageRows);
    const int place = row % kPageRows;
    return place < rows.size() ? rows[place] : empty;
}

const BulkResultsModel::Page &BulkResultsModel::page(int number) const
{
    if (const Page *cached = m_pages.object(number))
        return *cached;
    const int first = number * kPageRows;
    const int count = std::min(kPageRows, rowCount() - first);
    QList<BulkSendLineKey> keys;
    keys.reserve(count);
    for (int row = first; row < first + count; ++row)
        keys.append(BulkSendLineKey{(*m_keys)[size_t(row)]});
    const auto read = m_services.firm.readHere([&](Connection &connection) -> Result<Page> {
        return BulkSendStore(connection).rows(keys, m_services.scope());
    });
    auto *rows = new Page(count);
    if (read.ok()) {
        auto next = read->begin();
        for (int place = 0; place < count && next != read->end(); ++place) {
            if (next->key == keys[place])
                (*rows)[place] = *next++;
        }
    } else {
        Q_EMIT readFailed(read.error());
    }
    m_pages.insert(number, rows);
    return *rows;
}

} // namespace portico
