#pragma once

#include "ui/firmservices.h"

class QWidget;

namespace portico {

/// Asks where to, and writes portal users into a file, in the order given. parent: over which it asks. GUI thread.
void exportPortalUserList(const FirmServices &services, const QList<PortalUserKey> &users, QWidget *parent);

} // namespace portico
