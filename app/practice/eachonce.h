#pragma once

#include <QList>
#include <QSet>

namespace portico {

/// The keys of a list, each once, at its first place.
template <typename Key>
QList<Key> eachOnce(const QList<Key> &keys)
{
    QSet<Key> seen;
    seen.reserve(keys.size());
    QList<Key> once;
    once.reserve(keys.size());
    for (const Key key : keys) {
        const qsizetype before = seen.size();
        seen.insert(key);
        if (seen.size() != before)
            once.append(key);
    }
    return once;
}

} // namespace portico
