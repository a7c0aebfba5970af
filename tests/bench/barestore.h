#pragma once

#include "app/store/connection.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace portico::bench {

/// All rows that one transaction wrote, held in memory, to be written again through the engine's bare C interface: what
/// the store is compared with.
class BareStore
{
public:
    /// Reads the rows with a change number above after from every table that a client is made of.
    BareStore(Connection &connection, qint64 after);
    ~BareStore();
    Q_DISABLE_COPY_MOVE(BareStore)

    qsizetype rowCount() const;
    /// Writes them in one transaction, prepared statements and all values bound, into a database of the same schema that
    /// nobody else has open, under the same settings as the store's. Returns milliseconds from BEGIN to COMMIT's end.
    double write(const QString &file, const QByteArray &key) const;

private:
    struct Table;
    std::unique_ptr<std::vector<Table>> m_tables;
};

} // namespace portico::bench
