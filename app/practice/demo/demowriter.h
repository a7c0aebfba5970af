#pragma once

#include "app/practice/demo/demomailwriter.h"
#include "app/practice/demo/demotable.h"

namespace portico {

/// How much a demo firm holds.
struct DemoCounts
{
    qint64 clients = 0;
    qint64 contacts = 0;
    qint64 portalUsers = 0;
    qint64 invitations = 0;
    qint64 mails = 0;
    qint64 rows = 0; ///< of all tables

    bool operator==(const DemoCounts &) const = default;
};

/// Writes households into the store. Writer thread, inside one transaction; throws StoreFailure.
class DemoWriter
{
public:
    /// team: the keys of the members that a household's indexes mean. domain: of the message ids.
    DemoWriter(WriteContext &context, quint64 seed, const QByteArray &firmId, QList<MemberKey> team, const QString &domain);

    void write(const DemoHousehold &household);
    /// Writes what still waits.
    void finish() { m_mails.writeAll(); }
    DemoCounts counts() const;

private:
    /// The keys and ids of the household at hand, by its indexes.
    struct Written
    {
        QList<ClientKey> clients;
        QList<QByteArray> clientIds;
        QList<ContactKey> contacts;
        QList<PortalUserKey> users;
        QList<QByteArray> userIds;
        QList<AccessKey> accesses;
        QList<InvitationKey> invitations;
    };

    MemberKey member(int index) const { return index < 0 ? MemberKey() : m_team[index]; }
    void writeClients(const DemoHousehold &household);
    void writeContacts(const DemoHousehold &household);
    void writeUsers(const DemoHousehold &household);
    void writeAccesses(const DemoHousehold &household);
    void writeInvitations(const DemoHousehold &household);
    void writeLink(const DemoInvitation &invitation, InvitationKey key);
    void writeHealth(const DemoHousehold &household);
    void writeActivity(const DemoHousehold &household);
    void handOverMails(const DemoHousehold &household);

    quint64 m_seed;
    QByteArray m_firmId;
    QList<MemberKey> m_team;
    DemoTime m_now;
    Written m_written;
    qint64 m_otherRows = 0;
    DemoTable m_clients;
    DemoTable m_assignments;
    DemoTable m_contacts;
    DemoTable m_links;
    DemoTable m_users;
    DemoTable m_accesses;
    DemoTable m_invitations;
    DemoTable m_covers;
    DemoTable m_health;
    DemoTable m_activity;
    Statement m_session;
    Statement m_tokenHash;
    Statement m_tokenSecret;
    Statement m_replaced;
    DemoMailWriter m_mails;
};

} // namespace portico
