#pragma once

#include "models/pagedmodel.h"
#include "models/tickset.h"

namespace portico {

/// What a window does with a table's ticks, whatever the rows are.
class Ticking
{
public:
    virtual ~Ticking() = default;
    /// How many are ticked, shown or not.
    virtual qsizetype tickedCount() const = 0;
    /// Ticks all rows that show and that the header ticks; where all of them are, takes the ticks off them again.
    virtual void tickShown() = 0;
    /// Ticks, or not, all rows from the one that was ticked last to this one, as that is.
    virtual void tickTo(int row) = 0;
    virtual void clearTicks() = 0;
};

/// A PagedModel whose first column is a tick box. Ticks belong to keys: they survive sorting, searching, scrolling and
/// refreshing; the derived model says which rows can be ticked, and by the header which. GUI thread.
template <typename Hits, typename Row>
class TickingModel : public PagedModel<Hits, Row>, public Ticking
{
    using Base = PagedModel<Hits, Row>;

public:
    using Key = typename Base::Key;
    static constexpr int kTickColumn = 0;

    qsizetype tickedCount() const override { return m_ticks.count(); }
    /// By ascending key. A million take some milliseconds.
    QList<Key> ticked() const { return m_ticks.keys(); }

    void tickShown() override
    {
        const bool ticked = headerState() != Qt::Checked;
        const auto &hits = Base::hits();
        for (qsizetype row = 0, count = hits.size(); row < count; ++row) {
            const Key key = hits.key(row);
            if (!ticked || tickedByHeader(key))
                m_ticks.set(key, ticked);
        }
        tellTicks();
    }
    void tickTo(int row) override
    {
        int from = row;
        for (int other = 0; m_anchor && other < Base::rowCount(); ++other) {
            if (Base::keyAt(other) == m_anchor)
                from = other;
        }
        const bool ticked = from == row ? !m_ticks.contains(Base::keyAt(row)) : m_ticks.contains(m_anchor);
        for (int other = std::min(from, row); other <= std::max(from, row); ++other) {
            const Key key = Base::keyAt(other);
            if (!ticked || canTick(key))
                m_ticks.set(key, ticked);
        }
        m_anchor = Base::keyAt(row);
        tellTicks();
    }
    void clearTicks() override
    {
        m_ticks.clear();
        tellTicks();
    }

    /// Whether all rows that show and can be ticked by the header are, some, or none. Looks at each row where any is.
    Qt::CheckState headerState() const
    {
        if (m_ticks.count() == 0)
            return Qt::Unchecked;
        const auto &hits = Base::hits();
        bool any = false;
        bool all = true;
        for (qsizetype row = 0, count = hits.size(); row < count && (all || !any); ++row) {
            const Key key = hits.key(row);
            const bool ticked = m_ticks.contains(key);
            any = any || ticked;
            all = all && (ticked || !tickedByHeader(key));
        }
        return !any ? Qt::Unchecked : all ? Qt::Checked : Qt::PartiallyChecked;
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        Qt::ItemFlags flags = Base::flags(index);
        if (index.isValid() && index.column() == kTickColumn)
            flags.setFlag(Qt::ItemIsUserCheckable, canTickRow(index.row()));
        return flags;
    }
    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        const Key key = Base::keyAt(index.row());
        if (role != Qt::CheckStateRole || index.column() != kTickColumn || !key || !canTickRow(index.row()))
            return false;
        m_ticks.set(key, value.toInt() == int(Qt::Checked));
        m_anchor = key;
        tellTicks();
        return true;
    }

protected:
    using Base::Base;

    /// Whether a row can be ticked, and whether the header ticks it. Asked for every row: both must be cheap.
    virtual bool canTick(Key key) const = 0;
    virtual bool tickedByHeader(Key key) const = 0;
    /// Whether one row that shows can be ticked; may look at its values, which are read a page at a time.
    virtual bool canTickRow(int row) const { return canTick(Base::keyAt(row)); }
    /// Told after every change of the ticks.
    virtual void ticksHaveChanged() = 0;

    Qt::CheckState stateOf(Key key) const { return m_ticks.contains(key) ? Qt::Checked : Qt::Unchecked; }
    void dropTicks(const KeySet &these)
    {
        if (m_ticks.drop(these))
            tellTicks();
    }
    void keepTicks(const KeySet &these)
    {
        if (m_ticks.keepOnly(these))
            tellTicks();
    }

private:
    void tellTicks()
    {
        if (Base::rowCount() > 0)
            Q_EMIT Base::dataChanged(Base::index(0, 0), Base::index(Base::rowCount() - 1, Base::columnCount() - 1),
                                     {Qt::CheckStateRole});
        Q_EMIT Base::headerDataChanged(Qt::Horizontal, kTickColumn, kTickColumn);
        ticksHaveChanged();
    }

    TickSet<Key> m_ticks;
    Key m_anchor; ///< ticked, or not, last
};

} // namespace portico
