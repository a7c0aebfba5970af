#include "models/activitymodel.h"

#include <algorithm>

namespace portico {

namespace {

constexpr int kPage = 50;
constexpr int kLargestPage = 500; // a few milliseconds

} // namespace

ActivityModel::ActivityModel(Firm &firm, QObject *parent) : QAbstractListModel(parent), m_firm(firm)
{
    connect(&m_firm, &Firm::changed, this, &ActivityModel::refresh);
}

void ActivityModel::showClient(ClientKey client)
{
    beginResetModel();
    m_client = client;
    m_lines.clear();
    m_more = false;
    if (client) {
        auto lines = read({}, kPage);
        if (lines.ok()) {
            m_lines = *lines;
            m_more = m_lines.size() == kPage;
        }
    }
    endResetModel();
}

Result<QList<Activity>> ActivityModel::read(ActivityKey before, int count)
{
    auto lines = m_firm.readHere([&](Connection &connection) -> Result<QList<Activity>> {
        return ActivityStore(connection).ofClient(m_client, before, count);
    });
    if (!lines.ok())
        Q_EMIT readFailed(lines.error());
    return lines;
}

void ActivityModel::refresh()
{
    if (!m_client)
        return;
    const auto lines = read({}, kPage);
    if (!lines.ok() || lines->isEmpty())
        return;
    const ActivityKey newest = m_lines.isEmpty() ? ActivityKey() : m_lines.first().key;
    const qsizetype added = std::count_if(lines->begin(), lines->end(),
                                          [newest](const Activity &line) { return newest < line.key; });
    if (added == 0)
        return;
    if (added == kPage && !m_lines.isEmpty()) {
        // Lines between the newest page and those that are shown may be missing: begin again.
        showClient(m_client);
        return;
    }
    const bool wasEmpty = m_lines.isEmpty();
    beginInsertRows({}, 0, int(added) - 1);
    m_lines = lines->first(added) + m_lines;
    if (wasEmpty)
        m_more = added == kPage;
    endInsertRows();
    // The row that began the newest day may do so no longer.
    if (added < m_lines.size())
        Q_EMIT dataChanged(index(int(added)), index(int(added)), {StartsDayRole});
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QDate ActivityModel::dayAt(int row) const
{
    return m_lines[row].at.toLocalTime().date();
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Activity &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case SubjectRole: return line.subject;
    case KeyRole: return line.key.value;
    case KindRole: return int(line.kind);
    case DetailRole: return line.detail;
    case ByRole: return line.by;
    case TimeRole: return line.at.toLocalTime();
    case DayRole: return dayAt(index.row());
    case StartsDayRole: return index.row() == 0 || dayAt(index.row() - 1) != dayAt(index.row());
    default: return {};
    }
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more;
}

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    // The more there is, the more comes at once: a view lays all its rows out anew whenever some are added.
    const int page = std::clamp(int(m_lines.size()) / 2, kPage, kLargestPage);
    const auto older = read(m_lines.isEmpty() ? ActivityKey() : m_lines.last().key, page);
    m_more = older.ok() && older->size() == page;
    if (!older.ok() || older->isEmpty())
        return;
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + older->size()) - 1);
    m_lines += *older;
    endInsertRows();
}

} // namespace portico
