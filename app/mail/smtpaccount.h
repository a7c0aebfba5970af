#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace portico {

/// How long to wait for a server: each is the whole time for one reply, however its bytes drip. The defaults are those
/// of RFC 5321, 4.5.3.2, where it has one.
struct SmtpTimeouts
{
    std::chrono::milliseconds connect = std::chrono::seconds(30);
    std::chrono::milliseconds handshake = std::chrono::seconds(60);
    std::chrono::milliseconds greeting = std::chrono::minutes(5);
    std::chrono::milliseconds command = std::chrono::minutes(5);   ///< EHLO, STARTTLS, AUTH, MAIL, RCPT, RSET
    std::chrono::milliseconds dataStart = std::chrono::minutes(2); ///< the answer to DATA
    std::chrono::milliseconds dataBlock =
        std::chrono::minutes(3); ///< a block of the message leaves; the body is supplied
    std::chrono::milliseconds dataEnd = std::chrono::minutes(10); ///< the answer to the dot
    std::chrono::milliseconds quit = std::chrono::seconds(5);
};

/// Everything a connection to a mail server needs.
struct SmtpAccount
{
    enum class Security {
        none,     ///< in clear; then no password is ever sent
        startTls, ///< STARTTLS or nothing
        tls,      ///< TLS from the first byte
    };
    QString host;
    quint16 port = 587;
    Security security = Security::startTls;
    QString user;        ///< empty: no sign-in
    QByteArray password; ///< UTF-8
    QByteArray accessToken; ///< of OAuth 2; where given, the sign-in is by it (XOAUTH2, OAUTHBEARER) and not by password
    QString caFile;      ///< PEM; trusted instead of the system's authorities where given
    QString ehloName;    ///< empty: the connection's own address, as an address literal
    SmtpTimeouts timeouts;
};

} // namespace portico
