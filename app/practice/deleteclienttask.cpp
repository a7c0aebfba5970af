#include "app/practice/deleteclienttask.h"

#include "app/practice/accessending.h"
#include "app/practice/rights.h"
#include "app/store/activitystore.h"
#include "app/store/clientremoval.h"

#include <QCoreApplication>

namespace portico {

bool isNameOf(const QString &typed, const QString &name)
{
    return !name.isEmpty()
        && typed.simplified().normalized(QString::NormalizationForm_C)
        == name.simplified().normalized(QString::NormalizationForm_C);
}

Result<ClientReach> DeleteClientTask::operator()(WriteContext &context)
{
    if (const auto admin = Rights::admin(context); !admin)
        return admin.error();
    Connection &connection = context.connection();
    const auto reach = reachOf(connection, m_client);
    if (!reach)
        return Rights::clientNotFound();
    if (!isNameOf(m_typedName, reach->name)) {
        return Error{ErrorKind::invalid,
                     QCoreApplication::translate("DeleteClientTask", "This is not the name of the client: %1.").arg(reach->name),
                     {}};
    }
    cancelMailOnlyFor(context, m_client, QStringLiteral("access_removed"));
    const QList<AccessLine> lines = PortalStore(connection).linesOfClient(m_client);
    for (const AccessLine &line : lines) {
        if (line.access.state == AccessState::granted)
            endAccess(context, line.access, InvitationState::removed);
    }
    ActivityStore::add(context, m_client, ActivityKind::clientDeleted, reach->name);
    const QList<ContactKey> contacts = ClientRemoval(connection).contactsOnlyOf(m_client);
    ClientRemoval::mark(context, m_client);
    for (const ContactKey contact : contacts)
        ClientRemoval::markContact(context, contact);
    return *reach;
}

} // namespace portico
