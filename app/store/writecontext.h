#pragma once

#include "app/core/keys.h"
#include "app/store/connection.h"
#include "app/store/statement.h"

#include <QDateTime>

namespace portico {

/// What a write transaction works with: the write connection, the change number that every row written carries, the
/// time, and the team member who does it. Lives on the writer thread for the length of one transaction.
class WriteContext
{
public:
    WriteContext(Connection &connection, qint64 sequence, QDateTime now, MemberKey by)
        : m_connection(connection), m_sequence(sequence), m_now(std::move(now)), m_by(by)
    {
    }

    Connection &connection() { return m_connection; }
    qint64 sequence() const { return m_sequence; }
    const QDateTime &now() const { return m_now; }
    /// The empty key where no team member acts: the sender, the portal, first run.
    MemberKey by() const { return m_by; }

    /// Binds the change columns of a shared row: :local_seq, :changed_at, :changed_by.
    Statement &stamp(Statement &statement) const
    {
        return statement.bind(":local_seq", m_sequence).bind(":changed_at", m_now).bind(":changed_by", m_by);
    }

private:
    Connection &m_connection;
    qint64 m_sequence;
    QDateTime m_now;
    MemberKey m_by;
};

} // namespace portico
