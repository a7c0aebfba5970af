#pragma once

#include "app/practice/bulkremoval.h"
#include "app/practice/bulkresend.h"
#include "app/practice/bulksendtasks.h"
#include "tests/support/portalstory.h"

namespace portico::test {

/// What tests on many at once do again and again.
struct BulkStory : PortalStory
{
    /// A client with one contact; without an address where email is empty.
    ClientKey client(const QString &name, const QString &email, const QString &person = QStringLiteral("Jane Finch"))
    {
        const ClientKey key = addClient(name);
        addContact(key, person, email);
        return key;
    }

    InvitePlan plan(const QList<ClientKey> &clients)
    {
        return read([&](Connection &connection) {
            const std::atomic_bool cancelled = false;
            auto made = planBulkInvite(connection, admin, clients, clock->now(), cancelled);
            if (!made.ok())
                qFatal("%s", qPrintable(made.error().sentence));
            return *made;
        });
    }

    BulkSendOutcome send(const QList<ClientKey> &clients, const QString &message = {})
    {
        return run(BulkInviteTask({clients, message, {}}));
    }

    BulkSendCounts counts(BulkSendKey send)
    {
        return read([send](Connection &connection) { return BulkSendStore(connection).counts(send); });
    }

    QList<BulkSendLine> lines(BulkSendKey send, BulkLineFilter filter = BulkLineFilter::all, const ClientScope &scope = {})
    {
        return read([&](Connection &connection) {
            QList<BulkSendLine> lines;
            const std::atomic_bool cancelled = false;
            BulkSendStore(connection).forEachLine(
                send, scope, filter, [&lines](const BulkSendLine &line) { lines.append(line); }, cancelled);
            return lines;
        });
    }

    BulkCancellation cancel(BulkSendKey send) { return run(CancelBulkSendTask(send)); }

    PortalUserKey user(const QString &email)
    {
        return read([&](Connection &connection) { return PortalStore(connection).userByEmail(email).value_or(PortalUser()).key; });
    }

    /// Somebody who may manage portals, of all clients or of those assigned.
    TeamMember addManager(const QString &name, bool seesAll)
    {
        TeamMember member = addMember(name, name.toLower() % QStringLiteral("@alderpryce.example"), seesAll);
        member.managesPortals = true;
        run([&](WriteContext &context) -> Result<void> {
            MemberStore::update(context, member);
            return {};
        });
        return member;
    }

    void assign(ClientKey key, MemberKey member)
    {
        auto client = read([key](Connection &connection) { return *ClientStore(connection).byKey(key); });
        client.assignedTo = {member};
        run(SaveClientTask(client));
    }

    /// How many rows a table holds.
    qint64 rows(const char *sql)
    {
        return read([sql](Connection &connection) {
            Statement count(connection, sql);
            count.run().next();
            return count.integer(0);
        });
    }
};

} // namespace portico::test
