#pragma once

#include "app/store/connection.h"

#include <QList>
#include <QString>

#include <functional>

namespace portico {

/// Takes the indexes of the schema away for the length of one transaction, and makes the same ones again: one that is
/// sorted once is written page after page, where one that every row is put into touches a page at random for each. A rollback, or a process that dies,
/// leaves them as they were. Raises the page cache meanwhile. Writer thread, inside a transaction; throws StoreFailure.
class DemoIndexes
{
public:
    explicit DemoIndexes(Connection &connection);
    /// Gives the memory back.
    ~DemoIndexes();
    Q_DISABLE_COPY_MOVE(DemoIndexes)

    void drop();
    int count() const { return int(m_statements.size()); }
    /// Makes them again; made is told how many are done, and ends it by returning false.
    bool restore(const std::function<bool(int made)> &made);

private:
    Connection &m_connection;
    QList<QString> m_names;
    QList<QString> m_statements;
    qint64 m_cacheBefore = 0;
};

} // namespace portico
