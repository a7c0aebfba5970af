#pragma once

#include "app/store/connection.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace portico::bench {

/// All rows that one transaction wrote, held in memory, to be written again through the engine's bare C interface: what
/// the store is compared with.
class BareStore
{
public:
    /// Whose rows are meant: of every table that a client is made of, or of those that a send to many writes.
    enum class What { clients, bulkSend };

    /// Reads the rows with a change number above after from those tables.
    BareStore(Connection &connection, qint64 after, What what = What::clients);
    ~BareStore();
    Q_DISABLE_COPY_MOVE(BareStore)

    qsizetype rowCount() const;
    /// Writes them in one transaction, prepared statements and all values bound, into a database of the same schema that
    /// nobody else has open, under the same settings as the store's. Returns milliseconds from BEGIN to COMMIT's end.
    double write(const QString &file, const QByteArray &key) const;

private:
    struct Table;
    static std::vector<Table> tablesOf(What what);
    std::unique_ptr<std::vector<Table>> m_tables;
};

} // namespace portico::bench
