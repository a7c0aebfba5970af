#pragma once

#include "models/clienttexts.h"

#include <memory>
#include <vector>

namespace portico {

/// The clients that a search found, in the order in which they are shown. A value that stays what it is while newer
/// ones come.
class ClientHits
{
public:
    ClientHits() = default;
    /// In the order of their names. rows: none for all of them.
    ClientHits(std::shared_ptr<const ClientTexts> texts, std::shared_ptr<const ClientRowNumbers> rows)
        : m_texts(std::move(texts)), m_rows(std::move(rows))
    {
    }
    /// In an order of their own.
    explicit ClientHits(std::shared_ptr<const std::vector<qint64>> keys) : m_keys(std::move(keys)) {}

    qsizetype size() const
    {
        return m_keys ? qsizetype(m_keys->size()) : m_rows ? qsizetype(m_rows->size()) : m_texts ? m_texts->size() : 0;
    }
    ClientKey key(qsizetype row) const
    {
        return m_keys ? ClientKey{(*m_keys)[size_t(row)]} : m_texts->key(m_rows ? (*m_rows)[size_t(row)] : row);
    }
    /// The row of a client; -1 where it is not among them. Looks at each row.
    qsizetype rowOf(ClientKey key) const;
    /// Whether both are the very same value, which is known without looking at the rows.
    bool hasKeysOf(const ClientHits &other) const
    {
        return m_texts == other.m_texts && m_rows == other.m_rows && m_keys == other.m_keys;
    }

private:
    std::shared_ptr<const ClientTexts> m_texts;
    std::shared_ptr<const ClientRowNumbers> m_rows;
    std::shared_ptr<const std::vector<qint64>> m_keys;
};

} // namespace portico
