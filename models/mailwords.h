#pragma once

#include "app/store/outboxstore.h"

#include <QString>

namespace portico {

/// What a mail is about, as lists and headings show it.
QString describe(MailSubject subject);

} // namespace portico
