#pragma once

#include "app/store/writecontext.h"

#include <QList>
#include <QString>

#include <optional>

namespace portico {

/// What a team member may do by rank.
enum class Role { admin, staff };

/// Somebody who works at the firm.
struct TeamMember
{
    MemberKey key;
    QByteArray id;
    QString name;
    QString email;
    Role role = Role::staff;
    bool managesPortals = false; ///< the permission Manage Client Portals; admins have it anyway
    bool seesAllClients = true;  ///< false: only the clients assigned to this member
    bool active = true;

    bool isAdmin() const { return role == Role::admin; }
    bool mayManagePortals() const { return isAdmin() || managesPortals; }
};

/// Team members, and which of them is at this machine's keyboard.
class MemberStore
{
public:
    explicit MemberStore(Connection &connection) : m_connection(connection) {}

    QList<TeamMember> all() const; ///< by name, inactive ones too
    std::optional<TeamMember> byKey(MemberKey key) const;
    std::optional<TeamMember> byEmail(const QString &email) const; ///< in any case
    int activeAdmins() const;
    /// The member to whom the operating system's account is bound on this machine.
    std::optional<TeamMember> boundTo(const QString &osAccount) const;

    static MemberKey insert(WriteContext &context, const TeamMember &member);
    static void update(WriteContext &context, const TeamMember &member);
    static void bind(WriteContext &context, const QString &osAccount, MemberKey member);

private:
    Connection &m_connection;
};

} // namespace portico
