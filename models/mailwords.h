#pragma once

#include "app/core/portalstatus.h"
#include "app/store/outboxstore.h"

#include <QString>

namespace portico {

/// The word for a mail's state: what a screen reader says where the delegate draws icon and word.
QString describe(MailState state);
/// What a mail is about, as lists and headings show it.
QString describe(MailSubject subject);

} // namespace portico
