#pragma once

#include "app/mail/bounce/bouncereport.h"

namespace portico {

/// Reads what Amazon SES tells of bounces, complaints and deliveries as JSON, bare or within a notification of Amazon
/// SNS. Nothing if the text is none of these. Whether it makes a bounce is left to whoever reads the whole message.
std::optional<BounceReport> readSesNotification(const QString &text);

} // namespace portico
