#pragma once

#include "app/store/writecontext.h"

namespace portico {

/// What one write did beside the record that it was made for, by its change number: mail and access that ended with it.
/// Counts hold until somebody changes the same rows again. Throws StoreFailure.
class RecordChanges
{
public:
    explicit RecordChanges(Connection &connection) : m_connection(connection) {}

    /// Mails that the write cancelled.
    int mailsCancelled(qint64 sequence) const;
    /// Accesses that the write ended; those whose first invite was cancelled with it do not count.
    int accessesEnded(qint64 sequence) const;
    /// Whether the contact opens a portal that this write did not open: granted before or after it, or accepted since.
    bool opensMoreThan(ContactKey contact, qint64 sequence) const;

private:
    Connection &m_connection;
};

} // namespace portico
