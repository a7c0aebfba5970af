#pragma once

#include "app/core/keys.h"

#include <QString>

namespace portico {

/// The name of a setting of this computer that belongs to one firm and one team member; it says nothing of where the firm
/// lies. group: what it is about.
QString firmSetting(const QString &group, const QString &firmFolder, MemberKey member);

} // namespace portico
