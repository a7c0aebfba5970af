#pragma once

#include "app/store/clientstore.h"

#include <QString>

#include <atomic>
#include <functional>
#include <vector>

namespace portico {

/// What a list of all clients is made of, read so that a million of them take as little as can be: the order alone from
/// the index over the names, and the texts in the order in which they lie on the disk, not in that of the list, which
/// would visit every page of the table many times over. Throws StoreFailure; for a worker's connection.
///
/// All but keys() and forEachText() look at clients of every scope: they say of listed clients where these belong, and
/// are never listed themselves.
class ClientListing
{
public:
    using Cancelled = std::atomic_bool;

    explicit ClientListing(Connection &connection) : m_connection(connection) {}

    /// The keys of the visible clients in the order of the list (folded name, then key); ends early when cancelled.
    std::vector<qint64> keys(const ClientScope &scope, const Cancelled &cancelled) const;
    /// The first count of these keys, of active clients only or of all: what a window shows at once, whatever the firm's
    /// size. For a member who sees all clients.
    std::vector<qint64> firstKeys(bool activeOnly, int count) const;
    enum class TextOrder {
        list, ///< folded name, then key: for whoever wants the first of them, and stops there
        disk, ///< none: for whoever wants all of them
    };
    /// Hands the search text of every visible client to each; ends early when cancelled. Search text: folded name, then
    /// contacts' names, addresses and phones, a line each.
    void forEachText(const ClientScope &scope, TextOrder order,
                     const std::function<void(ClientKey, const QString &)> &each, const Cancelled &cancelled) const;

    /// The keys of the inactive clients, in no order.
    std::vector<qint64> inactive(const Cancelled &cancelled) const;
    /// The keys of the clients that a member looks after, leading or not, in no order; deleted ones too.
    std::vector<qint64> assignedTo(MemberKey member, const Cancelled &cancelled) const;
    /// Every client's type.
    void forEachType(const std::function<void(ClientKey, ClientType)> &each, const Cancelled &cancelled) const;
    /// Every assignment; the one of a client with the smallest position is the leading one.
    void forEachAssignment(const std::function<void(ClientKey, MemberKey, int position)> &each,
                           const Cancelled &cancelled) const;

    enum class ContactText { name, email };
    /// The folded name or address of every client's primary contact; clients without are left out.
    void forEachContactText(ContactText which, const std::function<void(ClientKey, const QString &)> &each,
                            const Cancelled &cancelled) const;

    /// Gives back the memory in which the connection keeps pages: after a look at all clients hardly one is asked for
    /// again.
    void releaseMemory() const;

private:
    Connection &m_connection;
};

} // namespace portico
