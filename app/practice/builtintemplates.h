#pragma once

#include "app/store/templatestore.h"

#include <QList>

namespace portico {

/// The mail templates and message templates that every firm has from the start.
QList<Template> builtinTemplates();

} // namespace portico
