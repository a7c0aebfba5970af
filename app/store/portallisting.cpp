#include "app/store/portallisting.h"

#include "app/store/statement.h"

namespace portico {

void PortalListing::forEachStatus(const QDateTime &now, const std::function<void(ClientKey, PortalStatus)> &each,
                                  const std::atomic_bool &cancelled) const
{
    Statement list(m_connection,
                   "SELECT client, state = 'removed', account_at IS NOT NULL, mail_state, refused_at IS NOT NULL, "
                   "expires_at FROM access_facts");
    list.run();
    while (!cancelled.load(std::memory_order_relaxed) && list.next()) {
        AccessFacts facts;
        facts.removed = list.boolean(1);
        facts.hasAccount = list.boolean(2);
        if (!facts.removed && !facts.hasAccount && !list.isNull(3)) {
            InvitationFacts newest;
            newest.mail = mailStateFromSlug(list.text(3)).value_or(MailState::queued);
            newest.refused = list.boolean(4);
            newest.expiresAt = list.time(5);
            facts.newest = newest;
        }
        each(list.key<ClientKey>(0), accessStatus(facts, now));
    }
}

std::optional<QList<ClientKey>> PortalListing::changedSince(qint64 sequence, int limit) const
{
    Statement list(m_connection,
                   "SELECT client FROM access WHERE local_seq > :since "
                   "UNION SELECT a.client FROM portal_user u JOIN access a ON a.portal_user = u.key "
                   "WHERE u.local_seq > :since "
                   "UNION SELECT a.client FROM invitation_access l JOIN access a ON a.key = l.access "
                   "WHERE l.local_seq > :since "
                   "UNION SELECT a.client FROM invitation i JOIN invitation_access l ON l.invitation = i.key "
                   "JOIN access a ON a.key = l.access WHERE i.local_seq > :since "
                   "UNION SELECT a.client FROM mail m JOIN invitation_access l ON l.invitation = m.invitation "
                   "JOIN access a ON a.key = l.access WHERE m.local_seq > :since LIMIT :limit");
    list.bind(":since", sequence).bind(":limit", limit + 1).run();
    QList<ClientKey> clients;
    while (list.next()) {
        if (clients.size() == limit)
            return std::nullopt;
        clients.append(list.key<ClientKey>(0));
    }
    return clients;
}

} // namespace portico
