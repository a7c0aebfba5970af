#include "app/practice/demo/demowriter.h"

#include "app/core/textfolding.h"
#include "app/practice/demo/demomailbag.h"
#include "app/practice/demo/demorandom.h"

#include <QCryptographicHash>

#include <cstring>

namespace portico {

namespace {

/// What stands in a link: as long as a real one, and as unlike another.
QByteArray demoToken(quint64 seed, quint64 ordinal)
{
    QByteArray bytes(32, Qt::Uninitialized);
    for (quint64 i = 0; i < 4; ++i) {
        const quint64 part = DemoRandom::at(seed, quint64(DemoTableName::link), ordinal * 4 + i);
        std::memcpy(bytes.data() + i * 8, &part, 8);
    }
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString stateSlug(AccessState state)
{
    switch (state) {
    case AccessState::removed: return QStringLiteral("removed");
    case AccessState::withdrawn: return QStringLiteral("withdrawn");
    case AccessState::granted: break;
    }
    return QStringLiteral("granted");
}

QString stateSlug(InvitationState state)
{
    switch (state) {
    case InvitationState::accepted: return QStringLiteral("accepted");
    case InvitationState::replaced: return QStringLiteral("replaced");
    case InvitationState::removed: return QStringLiteral("removed");
    case InvitationState::corrected: return QStringLiteral("corrected");
    case InvitationState::cancelled: return QStringLiteral("cancelled");
    case InvitationState::open: break;
    }
    return QStringLiteral("open");
}

} // namespace

DemoWriter::DemoWriter(WriteContext &context, quint64 seed, const QByteArray &firmId, QList<MemberKey> team,
                       const QString &domain)
    : m_seed(seed),
      m_firmId(firmId),
      m_team(std::move(team)),
      m_now(context.now().toMSecsSinceEpoch()),
      m_clients(context, seed, DemoTableName::client,
                "INSERT INTO client (id, scope, local_seq, changed_at, changed_by, name, name_folded, type, active, "
                "phone, address, tax_id, year_end, client_since, notes, search_text) VALUES (:id, :scope, :local_seq, "
                ":changed_at, :changed_by, :name, :name_folded, :type, :active, :phone, :address, :tax_id, :year_end, "
                ":client_since, :notes, :search_text)"),
      m_assignments(context, seed, DemoTableName::assignment,
                    "INSERT INTO assignment (id, scope, local_seq, changed_at, changed_by, client, member, position) "
                    "VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :client, :member, :position)"),
      m_contacts(context, seed, DemoTableName::contact,
                 "INSERT INTO contact (id, scope, local_seq, changed_at, changed_by, name, name_folded, email, "
                 "email_folded, phone) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :name, :name_folded, "
                 ":email, :email_folded, :phone)"),
      m_links(context, seed, DemoTableName::clientContact,
              "INSERT INTO client_contact (id, scope, local_seq, changed_at, changed_by, client, contact, relation, "
              "position, is_primary) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :client, :contact, "
              ":relation, :position, :is_primary)"),
      m_users(context, seed, DemoTableName::portalUser,
              "INSERT INTO portal_user (id, scope, local_seq, changed_at, changed_by, email, email_folded, name, "
              "account_at, last_login_at) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :email, "
              ":email_folded, :name, :account_at, :last_login_at)"),
      m_accesses(context, seed, DemoTableName::access,
                 "INSERT INTO access (id, scope, local_seq, changed_at, changed_by, portal_user, client, contact, state, "
                 "granted_at, granted_by, removed_at, removed_by) VALUES (:id, :scope, :local_seq, :changed_at, "
                 ":changed_by, :user, :client, :contact, :state, :granted_at, :granted_by, :removed_at, :removed_by)"),
      m_invitations(context, seed, DemoTableName::invitation,
                    "INSERT INTO invitation (id, scope, local_seq, changed_at, changed_by, portal_user, purpose, "
                    "purpose_item, valid_days, opened_at, expires_at, state, ended_at, refused_at, refusal, "
                    "refusal_reply) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :user, 'portal', '', "
                    ":valid_days, :opened_at, :expires_at, :state, :ended_at, :refused_at, :refusal, :refusal_reply)"),
      m_covers(context, seed, DemoTableName::invitationAccess,
               "INSERT INTO invitation_access (id, scope, local_seq, changed_at, changed_by, invitation, access, ended) "
               "VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :invitation, :access, :ended)"),
      m_health(context, seed, DemoTableName::health,
               "INSERT INTO address_health (id, scope, local_seq, changed_at, changed_by, email_folded, state, reason, "
               "evidence, since, marks, first_mark, last_mark) VALUES (:id, :scope, :local_seq, :changed_at, "
               ":changed_by, :email, :state, :reason, :evidence, :since, :marks, :first_mark, :last_mark)"),
      m_activity(context, seed, DemoTableName::activity,
                 "INSERT INTO activity (id, scope, local_seq, changed_at, changed_by, client, portal_user, at, kind, "
                 "subject, detail) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :client, :user, :at, "
                 ":kind, :subject, :detail)"),
      m_session(context.connection(), "INSERT INTO web_session (portal_user, started_at, seen_at, ended_at) "
                                      "VALUES (:user, :started_at, :ended_at, :ended_at)"),
      m_tokenHash(context.connection(), "INSERT INTO link (invitation, token_hash) VALUES (:invitation, :hash)"),
      m_tokenSecret(context.connection(), "INSERT INTO link_secret (invitation, token) VALUES (:invitation, :token)"),
      m_replaced(context.connection(), "UPDATE invitation SET replaced_by = :newer WHERE key = :key"),
      m_mails(context, seed, firmId, domain)
{
}

void DemoWriter::write(const DemoHousehold &household)
{
    m_mails.writeUntil(household.at);
    m_written = Written();
    writeClients(household);
    writeContacts(household);
    writeUsers(household);
    writeAccesses(household);
    writeInvitations(household);
    writeHealth(household);
    writeActivity(household);
    handOverMails(household);
}

void DemoWriter::writeClients(const DemoHousehold &household)
{
    for (const DemoClient &client : household.clients) {
        const Client &record = client.record;
        QList<Contact> contacts;
        for (const DemoLink &link : client.contacts)
            contacts.append(household.contacts[link.contact]);
        m_clients.row()
            .bind(":name", record.name)
            .bind(":name_folded", folded(record.name))
            .bind(":type", QString(slug(record.type)))
            .bind(":active", record.active)
            .bind(":phone", record.phone)
            .bind(":address", record.address)
            .bind(":tax_id", record.taxId)
            .bind(":year_end", record.yearEnd)
            .bind(":client_since", record.clientSince)
            .bind(":notes", record.notes)
            .bind(":search_text", clientSearchText(record, contacts));
        const ClientKey key{m_clients.run()};
        m_written.clients.append(key);
        m_written.clientIds.append(m_clients.id());
        for (int i = 0; i < int(client.members.size()); ++i) {
            m_assignments.row(m_clients.id())
                .bind(":client", key)
                .bind(":member", member(client.members[i]))
                .bind(":position", i);
            m_assignments.run();
        }
    }
}

void DemoWriter::writeContacts(const DemoHousehold &household)
{
    for (const Contact &contact : household.contacts) {
        m_contacts.row()
            .bind(":name", contact.name)
            .bind(":name_folded", folded(contact.name))
            .bind(":email", contact.email)
            .bind(":email_folded", contact.email.toLower())
            .bind(":phone", contact.phone);
        m_written.contacts.append(ContactKey{m_contacts.run()});
    }
    for (int i = 0; i < int(household.clients.size()); ++i) {
        int position = 0;
        for (const DemoLink &link : household.clients[i].contacts) {
            m_links.row(m_written.clientIds[i])
                .bind(":client", m_written.clients[i])
                .bind(":contact", m_written.contacts[link.contact])
                .bind(":relation", QString(slug(link.relation)))
                .bind(":position", position++)
                .bind(":is_primary", link.primary);
            m_links.run();
        }
    }
}

void DemoWriter::writeUsers(const DemoHousehold &household)
{
    for (const DemoUser &user : household.users) {
        Statement &row = m_users.row();
        row.bind(":email", user.email).bind(":email_folded", user.email.toLower()).bind(":name", user.name);
        bindTime(row, ":account_at", user.accountAt);
        bindTime(row, ":last_login_at", user.sessions.isEmpty() ? 0 : user.sessions.last().startedAt);
        const PortalUserKey key{m_users.run()};
        m_written.users.append(key);
        m_written.userIds.append(m_users.id());
        for (const DemoSession &session : user.sessions) {
            m_session.bind(":user", key).bind(":started_at", session.startedAt).bind(":ended_at", session.endedAt).run();
            ++m_otherRows;
        }
    }
}

void DemoWriter::writeAccesses(const DemoHousehold &household)
{
    for (const DemoAccess &access : household.accesses) {
        Statement &row = m_accesses.row(m_written.clientIds[access.client]);
        row.bind(":user", m_written.users[access.user])
            .bind(":client", m_written.clients[access.client])
            .bind(":contact", m_written.contacts[access.contact])
            .bind(":state", stateSlug(access.state))
            .bind(":granted_by", member(access.grantedBy))
            .bind(":removed_by", member(access.removedBy));
        bindTime(row, ":granted_at", access.grantedAt);
        bindTime(row, ":removed_at", access.removedAt);
        m_written.accesses.append(AccessKey{m_accesses.run()});
    }
}

void DemoWriter::writeInvitations(const DemoHousehold &household)
{
    for (const DemoInvitation &invitation : household.invitations) {
        const QByteArray &scope = m_written.userIds[invitation.user];
        Statement &row = m_invitations.row(scope);
        row.bind(":user", m_written.users[invitation.user])
            .bind(":valid_days", DemoMailbag::kInviteDays)
            .bind(":state", stateSlug(invitation.state))
            .bind(":refusal", invitation.refusal)
            .bind(":refusal_reply", invitation.refusalReply);
        bindTime(row, ":opened_at", invitation.openedAt);
        bindTime(row, ":expires_at", invitation.expiresAt);
        bindTime(row, ":ended_at", invitation.endedAt);
        bindTime(row, ":refused_at", invitation.refusedAt);
        m_invitations.by(member(invitation.madeBy)); // who invited: Invitation::invitedBy
        const InvitationKey key{m_invitations.run()};
        m_written.invitations.append(key);
        for (const int access : invitation.accesses) {
            m_covers.row(scope)
                .bind(":invitation", key)
                .bind(":access", m_written.accesses[access])
                .bind(":ended", invitation.ended.contains(access));
            m_covers.by(member(invitation.madeBy));
            m_covers.run();
        }
        if (invitation.openedAt)
            writeLink(invitation, key);
    }
    for (int i = 0; i < int(household.invitations.size()); ++i) {
        if (const int newer = household.invitations[i].replacedBy; newer >= 0)
            m_replaced.bind(":newer", m_written.invitations[newer]).bind(":key", m_written.invitations[i]).run();
    }
}

void DemoWriter::writeLink(const DemoInvitation &invitation, InvitationKey key)
{
    const QByteArray token = demoToken(m_seed, quint64(m_invitations.rows()));
    m_tokenHash.bind(":invitation", key).bind(":hash", QCryptographicHash::hash(token, QCryptographicHash::Sha256)).run();
    ++m_otherRows;
    // The link itself is kept only as long as it opens something.
    if (invitation.state == InvitationState::open && invitation.expiresAt > m_now) {
        m_tokenSecret.bind(":invitation", key).bind(":token", QString::fromLatin1(token)).run();
        ++m_otherRows;
    }
}

void DemoWriter::writeHealth(const DemoHousehold &household)
{
    for (const AddressHealth &health : household.health) {
        m_health.row(m_firmId)
            .bind(":email", health.emailFolded)
            .bind(":state", QString(slug(health.state)))
            .bind(":reason", health.reason)
            .bind(":evidence", health.evidence)
            .bind(":since", health.since)
            .bind(":marks", health.marks)
            .bind(":first_mark", health.firstMark)
            .bind(":last_mark", health.lastMark);
        m_health.run();
    }
}

void DemoWriter::writeActivity(const DemoHousehold &household)
{
    for (const DemoActivity &line : household.activity) {
        m_activity.row(m_written.clientIds[line.client])
            .bind(":client", m_written.clients[line.client])
            .bind(":user", line.user < 0 ? PortalUserKey() : m_written.users[line.user])
            .bind(":at", line.at)
            .bind(":kind", QString(slug(line.kind)))
            .bind(":subject", line.subject)
            .bind(":detail", line.detail);
        m_activity.by(member(line.by));
        m_activity.run();
    }
}

void DemoWriter::handOverMails(const DemoHousehold &household)
{
    for (const DemoMail &mail : household.mails) {
        DemoMailWriter::Keys keys;
        keys.user = m_written.users[mail.user];
        keys.userId = m_written.userIds[mail.user];
        keys.recipient = household.users[mail.user].email;
        keys.recipientName = household.users[mail.user].name;
        if (mail.invitation >= 0)
            keys.invitation = m_written.invitations[mail.invitation];
        for (const int access : mail.accesses)
            keys.accesses.append(m_written.accesses[access]);
        keys.sender = member(mail.sender);
        m_mails.add(mail, std::move(keys));
    }
}

DemoCounts DemoWriter::counts() const
{
    DemoCounts counts;
    counts.clients = m_clients.rows();
    counts.contacts = m_contacts.rows();
    counts.portalUsers = m_users.rows();
    counts.invitations = m_invitations.rows();
    counts.mails = m_mails.mails();
    counts.rows = m_clients.rows() + m_assignments.rows() + m_contacts.rows() + m_links.rows() + m_users.rows()
        + m_accesses.rows() + m_invitations.rows() + m_covers.rows() + m_health.rows() + m_activity.rows() + m_mails.rows()
        + m_otherRows;
    return counts;
}

} // namespace portico
