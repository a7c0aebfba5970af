#pragma once

#include "app/core/keys.h"
#include "app/store/bulksendstore.h"

#include <QList>
#include <QString>

namespace portico {

/// Whom somebody wants to write to, and what: what the bulk form starts from, and what it comes back with after `Undo`.
struct BulkAsk
{
    BulkSendKind kind = BulkSendKind::invite;
    QList<ClientKey> clients;   ///< of a first invite: whose primary contacts are invited
    QList<PortalUserKey> users; ///< of a resend: who gets a new link
    QString message;            ///< as typed
    bool includesMessage = false;

    /// What goes out: empty where the switch is off or only blanks were typed.
    QString sentMessage() const { return includesMessage ? message.trimmed() : QString(); }
};

} // namespace portico
