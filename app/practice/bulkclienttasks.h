#pragma once

#include "app/core/keys.h"
#include "app/core/result.h"
#include "app/store/writecontext.h"

#include <QList>

namespace portico {

/// Makes clients active or inactive, all of them or none. Those that are so already, or that are gone, are left as they
/// are. Gives how many were changed. The acting member must see each of them. For some hundred clients at a time:
/// whoever has more runs it again and again, so that others can write in between.
class SetClientsActiveTask
{
public:
    SetClientsActiveTask(QList<ClientKey> clients, bool active) : m_clients(std::move(clients)), m_active(active) {}
    Result<int> operator()(WriteContext &context);

private:
    QList<ClientKey> m_clients;
    bool m_active;
};

/// What becomes of those who look after a client when somebody else is to.
enum class AssignMode {
    instead, ///< the new one alone does from now on
    leading, ///< the new one leads, the others stay
};

/// Has a team member look after clients; the rest as SetClientsActiveTask.
class AssignClientsTask
{
public:
    AssignClientsTask(QList<ClientKey> clients, MemberKey member, AssignMode mode)
        : m_clients(std::move(clients)), m_member(member), m_mode(mode)
    {
    }
    Result<int> operator()(WriteContext &context);

private:
    QList<ClientKey> m_clients;
    MemberKey m_member;
    AssignMode m_mode;
};

} // namespace portico
