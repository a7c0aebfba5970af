#include "app/practice/recordsignintask.h"

#include "app/practice/accessending.h"
#include "app/store/activitystore.h"
#include "app/store/portalstore.h"

#include <QCoreApplication>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortalTasks)
};

} // namespace

Result<void> RecordSignInTask::operator()(WriteContext &context)
{
    Connection &connection = context.connection();
    const PortalStore portal(connection);
    const auto user = portal.user(m_user);
    if (!user || !user->hasAccount())
        return Error{ErrorKind::notFound, Text::tr("There is no such account."), {}};
    PortalStore::recordSignIn(context, m_user);
    const bool reactivated = reactivateAddress(context, user->email);

    QList<ClientKey> told; // one access per contact, but one line per client
    const QList<GrantedAccess> opens = portal.opens(m_user, ClientScope());
    for (const GrantedAccess &open : opens) {
        const ClientKey client = open.access.client;
        if (!open.clientActive || told.contains(client))
            continue;
        told.append(client);
        ActivityStore::add(context, client, ActivityKind::signedIn, open.contactName, {}, m_user);
        if (reactivated)
            ActivityStore::add(context, client, ActivityKind::emailReactivated, open.contactName, user->email, m_user);
    }
    return {};
}

} // namespace portico
