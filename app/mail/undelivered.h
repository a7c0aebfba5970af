#pragma once

#include "app/mail/replyverdict.h"
#include "app/store/mailstore.h"

namespace portico {

/// Writes into the activity of the clients that an invitation opens that its mail could not be delivered.
void tellClientsUndelivered(WriteContext &context, const Mail &mail, const QString &sentence);

/// Marks an address by the decision table; nothing where it is to stay untouched.
void markAddress(WriteContext &context, const QString &email, AddressEffect effect, const QString &reason,
                 const QString &words);

} // namespace portico
