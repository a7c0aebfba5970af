#pragma once

#include "app/core/emailaddress.h"

namespace portico {

/// How an address is stored for comparison: EmailAddress' own folding, or, for a text that is no address, the text
/// without case and surrounding space.
inline QString emailKey(const QString &email)
{
    const auto parsed = EmailAddress::parse(email);
    return parsed ? parsed->folded() : email.trimmed().toCaseFolded();
}

} // namespace portico
