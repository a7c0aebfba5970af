#pragma once

#include "app/core/emailaddress.h"

#include <algorithm>

namespace portico {

/// How an address is stored for comparison: EmailAddress' own folding, or, for a text that is no address, the text
/// without case and surrounding space.
inline QString emailKey(const QString &email)
{
    // Nearly all are of these characters. Of such a text both ways below only take away the case, unless the domain is
    // one that was written in ASCII instead of its own letters.
    const auto isPlain = [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'@' || u == u'.'
            || u == u'-' || u == u'_' || u == u'+';
    };
    if (std::all_of(email.begin(), email.end(), isPlain) && !email.contains(QLatin1StringView("--")))
        return email.toLower();
    const auto parsed = EmailAddress::parse(email);
    return parsed ? parsed->folded() : email.trimmed().toCaseFolded();
}

} // namespace portico
