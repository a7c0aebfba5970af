#pragma once

#include "app/practice/clientreach.h"

#include <QString>
#include <QStringList>

namespace portico {

/// What making a client inactive means, in sentences. Pure.
QString describeInactive(const ClientReach &reach);
/// What making it active again means.
QString describeActive();

/// What goes when a client is deleted, a line each, and what stays. Pure.
QStringList describeDeletion(const ClientReach &reach);

} // namespace portico
