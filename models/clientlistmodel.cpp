#include "models/clientlistmodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace portico {

namespace {

constexpr int kMostPages = 64;

/// How two lists of hits differ: what they begin and end with alike is left out.
struct Difference
{
    int first = 0; ///< where it begins in both
    int before = 0; ///< rows of the old list
    int after = 0;  ///< rows of the new list
};

Difference difference(const ClientHits &old, const ClientHits &now)
{
    const qsizetype shorter = std::min(old.size(), now.size());
    qsizetype head = 0;
    while (head < shorter && old.key(head) == now.key(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old.key(old.size() - 1 - tail) == now.key(now.size() - 1 - tail))
        ++tail;
    return {int(head), int(old.size() - head - tail), int(now.size() - head - tail)};
}

/// Whether one row of the stretch moved and the others only made room: 1 from its beginning to its end, -1 the other
/// way, 0 where they differ otherwise.
int movedRow(const ClientHits &old, const ClientHits &now, const Difference &differ)
{
    const int last = differ.first + differ.before - 1;
    const auto shifted = [&](const ClientHits &one, const ClientHits &other) {
        if (one.key(differ.first) != other.key(last))
            return false;
        for (int row = differ.first; row < last; ++row) {
            if (one.key(row + 1) != other.key(row))
                return false;
        }
        return true;
    };
    return shifted(old, now) ? 1 : shifted(now, old) ? -1 : 0;
}

} // namespace

ClientListModel::ClientListModel(Firm &firm, QObject *parent)
    : QAbstractTableModel(parent), m_firm(firm), m_pages(kMostPages)
{
    connect(&m_firm, &Firm::changed, this, &ClientListModel::refreshRows);
}

void ClientListModel::setHits(const ClientHits &hits)
{
    if (hits.isSame(m_hits)) {
        refreshRows();
        return;
    }
    const Difference differ = difference(m_hits, hits);
    const auto take = [&] {
        m_pages.clear();
        m_hits = hits;
    };
    if (differ.before == 0 && differ.after == 0) {
        take();
        refreshRows();
    } else if (differ.before == 0) {
        beginInsertRows({}, differ.first, differ.first + differ.after - 1);
        take();
        endInsertRows();
    } else if (differ.after == 0) {
        beginRemoveRows({}, differ.first, differ.first + differ.before - 1);
        take();
        endRemoveRows();
    } else if (const int moved = differ.before == differ.after ? movedRow(m_hits, hits, differ) : 0; moved != 0) {
        const int last = differ.first + differ.before - 1;
        if (moved > 0)
            beginMoveRows({}, differ.first, differ.first, {}, last + 1);
        else
            beginMoveRows({}, last, last, {}, differ.first);
        take();
        endMoveRows();
    } else {
        beginResetModel();
        take();
        endResetModel();
    }
}

ClientKey ClientListModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_hits.key(row) : ClientKey();
}

int ClientListModel::rowOf(ClientKey key) const
{
    return int(m_hits.rowOf(key));
}

int ClientListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::min<qsizetype>(m_hits.size(), std::numeric_limits<int>::max()));
}

int ClientListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCount_;
}

QVariant ClientListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    switch (role) {
    case KeyRole:
        return m_hits.key(index.row()).value;
    case ElideRole:
        return int(column == email ? Qt::ElideMiddle : column == portal ? Qt::ElideNone : Qt::ElideRight);
    case NameRole:
        return column == client;
    case Qt::DisplayRole:
    case StatusRole:
    case QuietRole:
    case ActiveRole:
        break;
    default:
        return {};
    }
    const ClientRow &row = rowAt(index.row());
    if (!row.key)
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case StatusRole:
        return column == portal ? QVariant::fromValue(row.portal) : QVariant();
    case QuietRole:
        return column == email && row.email.isEmpty();
    default:
        return row.active;
    }
}

QString ClientListModel::textOf(const ClientRow &row, int column)
{
    switch (column) {
    case client: return row.active ? row.name : tr("%1 (inactive)").arg(row.name);
    case type: return describe(row.type);
    case primaryContact: return row.primaryContact;
    case email: return row.email.isEmpty() ? tr("No email address") : row.email;
    case portal: return describe(row.portal);
    case assignedTo: return row.assignedTo;
    default: return {};
    }
}

QVariant ClientListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case client: return tr("Client");
    case type: return tr("Type");
    case primaryContact: return tr("Primary Contact");
    case email: return tr("Email");
    case portal: return tr("Portal");
    case assignedTo: return tr("Assigned To");
    default: return {};
    }
}

const ClientRow &ClientListModel::rowAt(int row) const
{
    static const ClientRow empty;
    const Page &rows = page(row / kPageRows);
    const int place = row % kPageRows;
    return place < rows.size() ? rows[place] : empty;
}

const ClientListModel::Page &ClientListModel::page(int number) const
{
    if (const Page *cached = m_pages.object(number))
        return *cached;
    const int first = number * kPageRows;
    const int count = std::min(kPageRows, rowCount() - first);
    QList<ClientKey> keys;
    keys.reserve(count);
    for (int row = first; row < first + count; ++row)
        keys.append(m_hits.key(row));

    const auto read = m_firm.readHere([&](Connection &connection) -> Result<Page> {
        return ClientStore(connection).rows(keys, m_firm.clock().now());
    });
    auto *rows = new Page(count);
    if (read.ok()) {
        // A client that was deleted a moment ago is left out: its row stays empty until the next hits come.
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

void ClientListModel::refreshRows()
{
    m_pages.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount_ - 1));
}

} // namespace portico
