#pragma once

#include "app/store/clientstore.h"

#include <QString>

namespace portico {

// The words for what the store keeps: the same in windows, in files that are exported, and for screen readers.

/// What kind of client a record is about.
QString describe(ClientType type);
/// The word for a status, without date and reason.
QString describe(PortalStatus status);
/// The word for a mail's state.
QString describe(MailState state);

} // namespace portico
