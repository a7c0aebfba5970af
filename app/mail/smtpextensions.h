#pragma once

#include "app/mail/smtpreply.h"

#include <QStringList>

namespace portico {

/// What a server offers in its answer to EHLO, as far as we use it.
struct SmtpExtensions
{
    bool pipelining = false;    ///< RFC 2920
    bool eightBitMime = false;  ///< RFC 6152
    bool smtpUtf8 = false;      ///< RFC 6531
    bool startTls = false;      ///< RFC 3207
    bool dsn = false;           ///< RFC 3461
    bool size = false;          ///< RFC 1870
    qint64 maxSize = 0;         ///< bytes of one message; 0: the server names no limit
    QStringList authMechanisms; ///< upper case, RFC 4954

    /// Reads a reply to EHLO; unknown lines are skipped.
    static SmtpExtensions fromEhlo(const SmtpReply &reply);
};

} // namespace portico
