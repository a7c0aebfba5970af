#pragma once

#include "app/store/writecontext.h"

#include <QStringList>

#include <optional>

namespace portico {

/// What one import made, so that it can be taken back: an import is one transaction, so its rows carry one change
/// number until somebody changes them, and their keys follow one another.
struct ImportReceipt
{
    qint64 sequence = 0; ///< the import's change number
    ClientKey firstClient;
    ClientKey lastClient;
    ContactKey firstContact; ///< empty where it made none
    ContactKey lastContact;

    bool operator==(const ImportReceipt &) const = default;
};

/// The rows that an import made. Rows that are taken back are marked deleted, as all shared rows are.
class ImportedRows
{
public:
    ImportedRows(Connection &connection, const ImportReceipt &receipt) : m_connection(connection), m_receipt(receipt) {}

    /// Of the import's clients, how many are still there.
    qint64 clientCount() const;
    /// How many of these nobody changed since, so that taking the import back would remove them. Grows with the import.
    qint64 untouchedCount() const;
    /// The names of the first of them, in the order of the file.
    QStringList clientNames(int most) const;

    /// Takes back those of the import's clients from the key from to the key to that nobody changed since: neither
    /// fields, assignments, contacts nor portal. Their number.
    static qint64 removeClients(WriteContext &context, const ImportReceipt &receipt, ClientKey from, ClientKey to);
    /// Takes back the import's contacts that nobody changed since and that no client has any more. Their number.
    static qint64 removeContacts(WriteContext &context, const ImportReceipt &receipt);

    /// The newest import that was not taken back; nothing where there is none. Of this machine.
    static std::optional<ImportReceipt> last(Connection &connection);
    static void keepAsLast(WriteContext &context, const ImportReceipt &receipt);
    static void forgetLast(WriteContext &context);

private:
    Connection &m_connection;
    ImportReceipt m_receipt;
};

} // namespace portico
