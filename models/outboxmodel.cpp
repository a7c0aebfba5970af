#include "models/outboxmodel.h"

#include "models/mailwords.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace portico {

namespace {

constexpr int kMostPages = 16;

/// How two lists of hits differ: what they begin and end with alike is left out.
struct Difference
{
    int first = 0;  ///< where it begins in both
    int before = 0; ///< rows of the old list
    int after = 0;  ///< rows of the new list
};

Difference difference(const MailHits &old, const MailHits &now)
{
    if (now.hasKeysOf(old))
        return {};
    const qsizetype shorter = std::min(old.size(), now.size());
    qsizetype head = 0;
    while (head < shorter && old.key(head) == now.key(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old.key(old.size() - 1 - tail) == now.key(now.size() - 1 - tail))
        ++tail;
    return {int(head), int(old.size() - head - tail), int(now.size() - head - tail)};
}

} // namespace

OutboxModel::OutboxModel(Firm &firm, QObject *parent) : QAbstractTableModel(parent), m_firm(firm), m_pages(kMostPages) {}

void OutboxModel::setHits(const MailHits &hits)
{
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
        refreshRows();
    } else if (differ.after == 0) {
        beginRemoveRows({}, differ.first, differ.first + differ.before - 1);
        take();
        endRemoveRows();
        refreshRows();
    } else {
        beginResetModel();
        take();
        endResetModel();
    }
}

MailKey OutboxModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_hits.key(row) : MailKey();
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::min<qsizetype>(m_hits.size(), std::numeric_limits<int>::max()));
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCount_;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    switch (role) {
    case KeyRole:
        return m_hits.key(index.row()).value;
    case ElideRole:
        return int(column == email ? Qt::ElideMiddle : column == status || column == when ? Qt::ElideNone : Qt::ElideRight);
    case NameRole:
        return column == name;
    case Qt::DisplayRole:
    case StatusRole:
    case QuietRole:
        break;
    default:
        return {};
    }
    const Mail &mail = rowAt(index.row());
    if (!mail.key)
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(mail, column);
    case StatusRole:
        return column == status ? QVariant::fromValue(mail.state) : QVariant();
    default:
        return column == name && mail.recipientName.isEmpty();
    }
}

QString OutboxModel::textOf(const Mail &mail, int column) const
{
    switch (column) {
    case name: return mail.recipientName.isEmpty() ? tr("No name") : mail.recipientName;
    case email: return mail.recipient;
    case subject: return describe(mailSubject(mail.kind, mail.purpose.room));
    case status: return describe(mail.state);
    case when: return whenOf(mail);
    default: return {};
    }
}

QString OutboxModel::whenOf(const Mail &mail) const
{
    const QLocale locale;
    const QDateTime now = m_firm.clock().now().toLocalTime();
    const bool again = mail.state == MailState::queued && mail.nextAttemptAt.isValid() && mail.nextAttemptAt > now;
    QDateTime time = mail.queuedAt;
    if (again)
        time = mail.nextAttemptAt;
    else if (mail.state == MailState::sending)
        time = mail.claimedAt;
    else if (mail.state != MailState::queued)
        time = mail.state == MailState::sent ? mail.sentAt : mail.endedAt;
    if (!time.isValid())
        time = mail.queuedAt;
    time = time.toLocalTime();
    if (again)
        return time.date() == now.date() ? tr("again at %1").arg(locale.toString(time, tr("HH:mm")))
                                         : tr("again on %1").arg(locale.toString(time, tr("d MMM")));
    return locale.toString(time, time.date().year() == now.date().year() ? tr("d MMM, HH:mm") : tr("d MMM yyyy"));
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (role == Qt::ToolTipRole)
        return section == when ? QVariant(tr("What was queued last stands first.")) : QVariant();
    switch (section) {
    case name: return tr("Name");
    case email: return tr("Email");
    case subject: return tr("Kind");
    case status: return tr("Status");
    case when: return tr("When");
    default: return {};
    }
}

const Mail &OutboxModel::rowAt(int row) const
{
    static const Mail empty;
    const Page &rows = page(row / kPageRows);
    const int place = row % kPageRows;
    return place < rows.size() ? rows[place] : empty;
}

const OutboxModel::Page &OutboxModel::page(int number) const
{
    if (const Page *cached = m_pages.object(number))
        return *cached;
    const int first = number * kPageRows;
    const int count = std::min(kPageRows, rowCount() - first);
    QList<MailKey> keys;
    keys.reserve(count);
    for (int row = first; row < first + count; ++row)
        keys.append(m_hits.key(row));

    const auto read = m_firm.readHere(
        [&](Connection &connection) -> Result<Page> { return OutboxStore(connection).rows(keys); });
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

void OutboxModel::refreshRows()
{
    m_pages.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount_ - 1));
}

} // namespace portico
