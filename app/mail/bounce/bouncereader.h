#pragma once

#include "app/mail/bounce/bouncereport.h"

namespace portico {

/// Reads a message that may be a bounce: a report of RFC 3464 also where it is malformed, the prose of older systems,
/// notifications of Amazon SES, complaints (RFC 5965). An answer of a person or of a machine (RFC 3834) has no
/// recipients and is no bounce. Never fails, whatever the bytes are; time and memory are bounded by MimePart's limits.
/// Pure; any thread.
BounceReport readBounce(QByteArrayView message);

} // namespace portico
