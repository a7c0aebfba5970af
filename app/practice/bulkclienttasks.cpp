#include "app/practice/bulkclienttasks.h"

#include "app/practice/clienttasks.h"
#include "app/practice/rights.h"
#include "app/store/memberstore.h"

#include <QCoreApplication>

namespace portico {

namespace {

/// Calls change with each client that is there, and counts those that it changed. Ends with the first refusal, which
/// undoes all of it.
template <typename Change>
Result<int> changeEach(WriteContext &context, const QList<ClientKey> &clients, Change change)
{
    int changed = 0;
    for (const ClientKey key : clients) {
        const auto client = ClientStore(context.connection()).byKey(key);
        if (!client)
            continue;
        if (const auto actor = Rights::forClient(context, key); !actor)
            return actor.error();
        const Result<bool> done = change(*client);
        if (!done)
            return done.error();
        changed += *done ? 1 : 0;
    }
    return changed;
}

} // namespace

Result<int> SetClientsActiveTask::operator()(WriteContext &context)
{
    return changeEach(context, m_clients, [&](const Client &client) -> Result<bool> {
        if (client.active == m_active)
            return false;
        if (const auto set = SetClientActiveTask(client.key, m_active)(context); !set)
            return set.error();
        return true;
    });
}

Result<int> AssignClientsTask::operator()(WriteContext &context)
{
    const auto member = MemberStore(context.connection()).byKey(m_member);
    if (!member || !member->active) {
        return Error{ErrorKind::notFound,
                     QCoreApplication::translate("ClientTasks", "There is no such team member."), {}};
    }
    return changeEach(context, m_clients, [&](const Client &client) -> Result<bool> {
        Client changed = client;
        changed.assignedTo.removeAll(m_member);
        if (m_mode == AssignMode::instead)
            changed.assignedTo.clear();
        changed.assignedTo.prepend(m_member);
        if (changed == client)
            return false;
        if (const auto saved = SaveClientTask(changed, client)(context); !saved)
            return saved.error();
        return true;
    });
}

} // namespace portico
