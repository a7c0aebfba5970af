#include "models/activitymodel.h"

#include <algorithm>

namespace portico {

namespace {

constexpr int kPage = 50;
constexpr int kLargerPage = 200; // for who scrolls on

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
    m_newer = false;
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
    if (!m_client || m_newer)
        return; // what is new is read when somebody scrolls there
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
    if (m_lines.isEmpty())
        m_more = added == kPage;
    addInFront(lines->first(added));
}

void ActivityModel::addInFront(const QList<Activity> &lines)
{
    const int added = int(lines.size());
    beginInsertRows({}, 0, added - 1);
    m_lines = lines + m_lines;
    endInsertRows();
    // The row that began the newest day may do so no longer.
    if (added < m_lines.size())
        Q_EMIT dataChanged(index(added), index(added), {StartsDayRole});
    letGoOfLast();
}

void ActivityModel::letGoOfFirst()
{
    const int over = int(m_lines.size()) - most;
    if (over <= 0)
        return;
    beginRemoveRows({}, 0, over - 1);
    m_lines.remove(0, over);
    m_newer = true;
    endRemoveRows();
    Q_EMIT dataChanged(index(0), index(0), {StartsDayRole});
}

void ActivityModel::letGoOfLast()
{
    if (m_lines.size() <= most)
        return;
    beginRemoveRows({}, most, int(m_lines.size()) - 1);
    m_lines.resize(most);
    m_more = true;
    endRemoveRows();
}

void ActivityModel::fetchNewer()
{
    if (!m_newer || m_lines.isEmpty())
        return;
    const auto newer = m_firm.readHere([&](Connection &connection) -> Result<QList<Activity>> {
        return ActivityStore(connection).after(m_client, m_lines.first().key, kLargerPage);
    });
    if (!newer.ok()) {
        Q_EMIT readFailed(newer.error());
        return;
    }
    m_newer = newer->size() == kLargerPage;
    if (newer->isEmpty())
        return;
    m_fetchingNewer = true;
    addInFront(*newer);
    m_fetchingNewer = false;
}

void ActivityModel::showNewest()
{
    if (m_newer)
        showClient(m_client);
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
    const int page = m_lines.size() < kLargerPage ? kPage : kLargerPage;
    const auto older = read(m_lines.isEmpty() ? ActivityKey() : m_lines.last().key, page);
    m_more = older.ok() && older->size() == page;
    if (!older.ok() || older->isEmpty())
        return;
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + older->size()) - 1);
    m_lines += *older;
    endInsertRows();
    letGoOfFirst();
}

} // namespace portico
