#pragma once

#include "app/store/mailstore.h"

#include <QJsonObject>
#include <QString>

namespace portico {

/// A mail as the command line prints it with --json.
QJsonObject jsonOf(const Mail &mail);
/// What became of a mail, as a sentence: its state, and why where there is a reason.
QString outcomeSentence(const Mail &mail);

} // namespace portico
