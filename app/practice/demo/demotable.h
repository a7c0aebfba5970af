#pragma once

#include "app/practice/demo/demohousehold.h"
#include "app/store/writecontext.h"

namespace portico {

/// The shared tables of a demo firm, in the order of their numbers. The number is part of every id: it never changes.
enum class DemoTableName {
    firm, member, client, assignment, contact, clientContact, portalUser, access, message, invitation, invitationAccess,
    mail, mailAccess, mailEvent, health, activity, link, bulkSend, bulkSendLine,
};

/// A UUID of version 7 that depends on the seed, the table and the row's ordinal, and on nothing else. Ids of a table
/// grow with the ordinal, and are older than any that a real firm makes.
QByteArray demoId(quint64 seed, DemoTableName table, quint64 ordinal);

/// Writes the rows of one table, one after another, with one prepared insert. The stores write what people do, one row
/// at a time with all the questions that it takes; here nothing is to be asked, and a million clients are to be written.
/// The statement names :id, :scope, :local_seq, :changed_at and :changed_by. Writer thread; throws StoreFailure.
class DemoTable
{
public:
    DemoTable(WriteContext &context, quint64 seed, DemoTableName table, const char *insert);

    /// Begins a row; its own columns are bound next, then run() writes it. The empty scope is the row's own id.
    Statement &row(const QByteArray &scope = {});
    /// Who wrote the row; without it, nobody.
    void by(MemberKey member) { m_insert.bind(":changed_by", member); }
    /// Writes the row; its key.
    qint64 run();

    const QByteArray &id() const { return m_id; }
    qint64 rows() const { return qint64(m_ordinal); }

private:
    Statement m_insert;
    quint64 m_seed;
    DemoTableName m_table;
    quint64 m_ordinal = 0;
    QByteArray m_id;
};

/// Binds a time, or NULL for "never".
void bindTime(Statement &statement, const char *name, DemoTime time);

} // namespace portico
