#pragma once

#include "app/core/result.h"
#include "models/roles.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QList>

#include <algorithm>
#include <limits>
#include <utility>

namespace portico {

/// How two lists of hits differ: what they begin and end with alike is left out.
struct HitsDifference
{
    int first = 0;  ///< where it begins in both
    int before = 0; ///< rows of the old list
    int after = 0;  ///< rows of the new list
};

template <typename Hits>
HitsDifference differenceOf(const Hits &old, const Hits &now)
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

/// Whether one row of the stretch moved and the others only made room: 1 from its beginning to its end, -1 the other
/// way, 0 where they differ otherwise.
template <typename Hits>
int movedRow(const Hits &old, const Hits &now, const HitsDifference &differ)
{
    const int last = differ.first + differ.before - 1;
    const auto shifted = [&](const Hits &one, const Hits &other) {
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

/// A table of hits that some index found: a page of rows at a time is read, by key and on the GUI thread, and only the
/// pages that a view shows, so that a million rows cost what a screen of them does. GUI thread.
///
/// Hits is a value with size(), key(row) and hasKeysOf(other), which may answer false where it would have to look at the
/// rows. Row has a member key, empty where the row could not be read.
template <typename Hits, typename Row>
class PagedModel : public QAbstractTableModel
{
public:
    using Key = decltype(Row::key);

    const Hits &hits() const { return m_hits; }

    /// Shows other hits. Where they differ from those shown by one stretch of added or removed rows, or by one row that
    /// moved, views keep their place; else the model is reset. All pages are read again.
    void setHits(const Hits &hits)
    {
        const HitsDifference differ = differenceOf(m_hits, hits);
        const auto take = [&] {
            m_pages.clear();
            m_hits = hits;
        };
        if (differ.before == 0 && differ.after == 0) {
            take();
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
            return;
        }
        refreshRows();
    }

    /// The key of a row; the empty one for a row that does not exist.
    Key keyAt(int row) const { return row >= 0 && row < rowCount() ? m_hits.key(row) : Key(); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(std::min<qsizetype>(m_hits.size(), std::numeric_limits<int>::max()));
    }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_columns; }

    /// Reads the rows that show again.
    void refreshRows()
    {
        m_pages.clear();
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1));
    }

protected:
    PagedModel(int columns, int pageRows, int mostPages, QObject *parent)
        : QAbstractTableModel(parent), m_columns(columns), m_pageRows(pageRows), m_pages(mostPages)
    {
    }

    /// The rows for keys, in their order; those that are gone may be left out, and stay empty.
    virtual Result<QList<Row>> readRows(const QList<Key> &keys) const = 0;
    /// A page could not be read. Called from within data().
    virtual void tellUnreadable(const Error &error) const = 0;

    /// The row's values; with the empty key where it could not be read.
    const Row &rowAt(int row) const
    {
        static const Row empty;
        const QList<Row> &rows = page(row / m_pageRows);
        const int place = row % m_pageRows;
        return place < rows.size() ? rows[place] : empty;
    }

private:
    const QList<Row> &page(int number) const
    {
        if (const QList<Row> *cached = m_pages.object(number))
            return *cached;
        const int first = number * m_pageRows;
        const int count = std::min(m_pageRows, rowCount() - first);
        QList<Key> keys;
        keys.reserve(count);
        for (int row = first; row < first + count; ++row)
            keys.append(m_hits.key(row));
        auto read = readRows(keys);
        auto *rows = new QList<Row>(count);
        if (read.ok()) {
            // What was deleted a moment ago is left out: its row stays empty until the next hits come.
            auto next = read->begin();
            for (int place = 0; place < count && next != read->end(); ++place) {
                if (next->key == keys[place])
                    (*rows)[place] = std::move(*next++);
            }
        } else {
            tellUnreadable(read.error());
        }
        m_pages.insert(number, rows);
        return *rows;
    }

    int m_columns;
    int m_pageRows;
    Hits m_hits;
    mutable QCache<int, QList<Row>> m_pages;
};

} // namespace portico
