#pragma once

#include <QByteArray>

#include <functional>

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

/// Keeps what a provider renewed in the place of the secret (as bytes) that was used to ask for it.
using KeepSecret = std::function<void(const QByteArray &used, const QByteArray &renewed)>;

} // namespace portico
