#pragma once

#include <QByteArray>

namespace portico {

/// What is kept of a sign-in with OAuth 2, in the place where a password would lie (see MailSecret).
struct OAuthSecret
{
    QByteArray refreshToken;
    QByteArray clientSecret; ///< some providers give desktop programs one, though it is no secret (RFC 8252, 8.5)

    QByteArray toBytes() const;
    /// Empty fields where the bytes are none of these.
    static OAuthSecret fromBytes(const QByteArray &bytes);
};

} // namespace portico
