#pragma once

#include "models/keyset.h"

#include <QList>

#include <optional>

namespace portico {

/// The ticked rows of a table by their keys, whatever the table shows of them: an eighth of a byte a row, so that a million
/// are ticked in some milliseconds. A value.
template <typename Key>
class TickSet
{
public:
    bool contains(Key key) const { return m_set.contains(key.value); }
    qsizetype count() const { return m_count; }

    void set(Key key, bool ticked)
    {
        if (m_set.contains(key.value) == ticked)
            return;
        if (ticked)
            m_set.insert(key.value);
        else
            m_set.remove(key.value);
        m_count += ticked ? 1 : -1;
    }
    void clear()
    {
        m_set = KeySet();
        m_count = 0;
    }
    /// Lets those go that are among these, or that are not. Whether there were any.
    bool drop(const KeySet &these) { return changed([&] { m_set.subtract(these); }); }
    bool keepOnly(const KeySet &these) { return changed([&] { m_set.intersect(these); }); }

    /// By ascending key.
    QList<Key> keys() const
    {
        QList<Key> keys;
        keys.reserve(m_count);
        m_set.forEach([&keys](qint64 key) { keys.append(Key{key}); });
        return keys;
    }

private:
    template <typename Change>
    bool changed(Change change)
    {
        const qsizetype before = m_count;
        if (before == 0)
            return false;
        change();
        m_count = m_set.count();
        return m_count != before;
    }

    KeySet m_set;
    qsizetype m_count = 0;
};

} // namespace portico
