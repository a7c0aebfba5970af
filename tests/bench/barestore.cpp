#include "tests/bench/barestore.h"

#include "app/store/statement.h"

#include <QElapsedTimer>
#include <QStringList>

#include <sqlite3.h>

#include <algorithm>
#include <variant>
#include <vector>

namespace portico::bench {

namespace {

using Value = std::variant<std::monostate, qint64, QByteArray, std::string>;
using Row = std::vector<Value>;

void need(int code, sqlite3 *database)
{
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        qFatal("the engine: %s", sqlite3_errmsg(database));
}

void run(sqlite3 *database, const char *sql)
{
    need(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), database);
}

void bind(sqlite3_stmt *statement, int place, const Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        sqlite3_bind_int64(statement, place, *integer);
    else if (const auto *blob = std::get_if<QByteArray>(&value))
        sqlite3_bind_blob(statement, place, blob->constData(), int(blob->size()), SQLITE_STATIC);
    else if (const auto *text = std::get_if<std::string>(&value))
        sqlite3_bind_text(statement, place, text->c_str(), int(text->size()), SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, place);
}

} // namespace

struct BareStore::Table
{
    const char *select;
    const char *insert;
    int columns;
    /// Columns that hold blobs and texts, a letter each: i, b or t.
    const char *types;
    std::vector<Row> rows = {};
};

std::vector<BareStore::Table> BareStore::tablesOf(What what)
{
    if (what == What::bulkSend) {
        return {
            {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, kind, queued_at, queued_by FROM "
         "bulk_send WHERE local_seq > :after ORDER BY key",
         "INSERT INTO bulk_send (key, id, scope, local_seq, deleted, changed_at, changed_by, kind, queued_at, "
         "queued_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         10, "ibbiiiitii"},
            {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, body FROM mail_message WHERE "
         "local_seq > :after ORDER BY key",
         "INSERT INTO mail_message (key, id, scope, local_seq, deleted, changed_at, changed_by, body) VALUES "
         "(?, ?, ?, ?, ?, ?, ?, ?)",
         8, "ibbiiiit"},
            {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, email, email_folded, name, "
         "account_at, last_login_at FROM portal_user WHERE local_seq > :after ORDER BY key",
         "INSERT INTO portal_user (key, id, scope, local_seq, deleted, changed_at, changed_by, email, "
         "email_folded, name, account_at, last_login_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         12, "ibbiiiitttii"},
            {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, portal_user, client, contact, "
         "state, granted_at, granted_by FROM access WHERE local_seq > :after ORDER BY key",
         "INSERT INTO access (key, id, scope, local_seq, deleted, changed_at, changed_by, portal_user, "
         "client, contact, state, granted_at, granted_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         13, "ibbiiiiiiitii"},
            {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, portal_user, purpose, "
         "purpose_item, valid_days, state, refusal, refusal_reply FROM invitation WHERE local_seq > :after "
         "ORDER BY key",
         "INSERT INTO invitation (key, id, scope, local_seq, deleted, changed_at, changed_by, portal_user, "
         "purpose, purpose_item, valid_days, state, refusal, refusal_reply) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
         "?, ?, ?, ?, ?, ?)",
         14, "ibbiiiiittittt"},
            {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, invitation, access, ended FROM "
         "invitation_access WHERE local_seq > :after ORDER BY key",
         "INSERT INTO invitation_access (key, id, scope, local_seq, deleted, changed_at, changed_by, "
         "invitation, access, ended) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         10, "ibbiiiiiii"},
            {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, kind, state, priority, "
         "recipient, recipient_name, portal_user, invitation, purpose, purpose_item, sender, revision, "
         "message, bulk_send, queued_at, attempts, message_id, boundary, reply, reason FROM mail WHERE "
         "local_seq > :after ORDER BY key",
         "INSERT INTO mail (key, id, scope, local_seq, deleted, changed_at, changed_by, kind, state, "
         "priority, recipient, recipient_name, portal_user, invitation, purpose, purpose_item, sender, "
         "revision, message, bulk_send, queued_at, attempts, message_id, boundary, reply, reason) VALUES (?, "
         "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         26, "ibbiiiittittiittiiiiiitttt"},
            {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, mail, at, kind, reply, reason "
         "FROM mail_event WHERE local_seq > :after ORDER BY key",
         "INSERT INTO mail_event (key, id, scope, local_seq, deleted, changed_at, changed_by, mail, at, kind, "
         "reply, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         12, "ibbiiiiiittt"},
            {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, client, portal_user, at, kind, "
         "subject, detail FROM activity WHERE local_seq > :after ORDER BY key",
         "INSERT INTO activity (key, id, scope, local_seq, deleted, changed_at, changed_by, client, "
         "portal_user, at, kind, subject, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         13, "ibbiiiiiiittt"},
            {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, bulk_send, mail, joined, client, "
         "person, email, reason FROM bulk_send_line WHERE local_seq > :after ORDER BY key",
         "INSERT INTO bulk_send_line (key, id, scope, local_seq, deleted, changed_at, changed_by, bulk_send, "
         "mail, joined, client, person, email, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         14, "ibbiiiiiiiittt"},
        };
    }
    return {
        {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, name, name_folded, email, email_folded, phone "
         "FROM contact WHERE local_seq > :after ORDER BY key",
         "INSERT INTO contact (key, id, scope, local_seq, deleted, changed_at, changed_by, name, name_folded, email, "
         "email_folded, phone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         12, "ibbiiiittttt"},
        {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, name, name_folded, type, active, phone, address, "
         "tax_id, year_end, client_since, notes, search_text FROM client WHERE local_seq > :after ORDER BY key",
         "INSERT INTO client (key, id, scope, local_seq, deleted, changed_at, changed_by, name, name_folded, type, active, "
         "phone, address, tax_id, year_end, client_since, notes, search_text) "
         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         18, "ibbiiiitttittttttt"},
        {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, client, contact, relation, position, is_primary "
         "FROM client_contact WHERE local_seq > :after ORDER BY key",
         "INSERT INTO client_contact (key, id, scope, local_seq, deleted, changed_at, changed_by, client, contact, relation, "
         "position, is_primary) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         12, "ibbiiiiiitii"},
        {"SELECT key, id, scope, local_seq, deleted, changed_at, changed_by, client, member, position "
         "FROM assignment WHERE local_seq > :after ORDER BY key",
         "INSERT INTO assignment (key, id, scope, local_seq, deleted, changed_at, changed_by, client, member, position) "
         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         10, "ibbiiiiiii"},
    };
}

BareStore::BareStore(Connection &connection, qint64 after, What what)
    : m_tables(std::make_unique<std::vector<Table>>(tablesOf(what)))
{
    for (Table &table : *m_tables) {
        Statement select(connection, table.select);
        select.bind(":after", after).run();
        while (select.next()) {
            Row row;
            for (int column = 0; column < table.columns; ++column) {
                if (select.isNull(column))
                    row.emplace_back();
                else if (table.types[column] == 'i')
                    row.emplace_back(select.integer(column));
                else if (table.types[column] == 'b')
                    row.emplace_back(select.blob(column));
                else
                    row.emplace_back(select.text(column).toStdString());
            }
            table.rows.push_back(std::move(row));
        }
    }
}

BareStore::~BareStore() = default;

qsizetype BareStore::rowCount() const
{
    qsizetype count = 0;
    for (const Table &table : *m_tables)
        count += qsizetype(table.rows.size());
    return count;
}

double BareStore::write(const QString &file, const QByteArray &key) const
{
    sqlite3 *database = nullptr;
    need(sqlite3_open_v2(file.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE, nullptr), database);
    run(database, "PRAGMA cipher = 'chacha20'");
    const QByteArray raw = QByteArrayLiteral("raw:") + key.toHex();
    need(sqlite3_key(database, raw.constData(), int(raw.size())), database);
    run(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;"
                  "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF;"
                  "PRAGMA cache_size = -16000; PRAGMA journal_size_limit = 67108864");
    QElapsedTimer timer;
    timer.start();
    run(database, "BEGIN IMMEDIATE");
    std::vector<sqlite3_stmt *> statements;
    for (const Table &table : *m_tables) {
        sqlite3_stmt *statement = nullptr;
        need(sqlite3_prepare_v3(database, table.insert, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr), database);
        statements.push_back(statement);
    }
    // As a program writes them: each client with what belongs to it, not table by table.
    size_t longest = 0;
    for (const Table &table : *m_tables)
        longest = std::max(longest, table.rows.size());
    for (size_t row = 0; row < longest; ++row) {
        for (size_t place = 0; place < m_tables->size(); ++place) {
            const Table &table = (*m_tables)[place];
            if (row >= table.rows.size())
                continue;
            sqlite3_stmt *statement = statements[place];
            for (int column = 0; column < table.columns; ++column)
                bind(statement, column + 1, table.rows[row][size_t(column)]);
            need(sqlite3_step(statement), database);
            sqlite3_reset(statement);
        }
    }
    for (sqlite3_stmt *statement : statements)
        sqlite3_finalize(statement);
    run(database, "COMMIT");
    const double took = double(timer.nsecsElapsed()) / 1e6;
    sqlite3_close_v2(database);
    return took;
}

} // namespace portico::bench
