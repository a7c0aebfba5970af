#include "app/practice/demo/demoindexes.h"

#include "app/store/statement.h"
#include "app/store/storefailure.h"

namespace portico {

DemoIndexes::DemoIndexes(Connection &connection) : m_connection(connection)
{
    {
        Statement cache(m_connection, "PRAGMA cache_size");
        cache.run();
        if (cache.next())
            m_cacheBefore = cache.integer(0);
    }
    m_connection.execute("PRAGMA cache_size = -262144"); // 256 MiB
}

DemoIndexes::~DemoIndexes()
{
    try {
        // A number that the engine itself has told: the only thing that a PRAGMA takes no bound value for.
        m_connection.executeScript(QStringLiteral("PRAGMA cache_size = %1; PRAGMA shrink_memory").arg(m_cacheBefore));
    } catch (const StoreFailure &) {
        // Then the cache stays large until the connection is closed; nothing depends on it.
    }
}

void DemoIndexes::drop()
{
    {
        // Those without a text are parts of their tables (UNIQUE), and stay. Table by table, so that the second index of
        // a table finds its pages in the cache.
        Statement list(m_connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL "
                                     "ORDER BY tbl_name, name");
        list.run();
        while (list.next()) {
            m_names.append(list.text(0));
            m_statements.append(list.text(1));
        }
    }
    // The schema's own texts, not anybody's input.
    for (const QString &name : std::as_const(m_names))
        m_connection.executeScript(QStringLiteral("DROP INDEX \"%1\"").arg(name));
}

bool DemoIndexes::restore(const std::function<bool(int made)> &made)
{
    for (int i = 0; i < count(); ++i) {
        if (!made(i))
            return false;
        m_connection.executeScript(m_statements[i]);
    }
    return made(count());
}

} // namespace portico
