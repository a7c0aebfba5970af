#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

namespace portico {

/// An address as it stands in an envelope or a header, without angle brackets.
struct WireAddress
{
    QByteArray bytes;
    bool needsSmtpUtf8 = false; ///< its local part is not ASCII (RFC 6531)
};

/// The last check before an address meets a server: it must be one bare address by EmailAddress's rules. An
/// internationalised domain becomes its A-label form; a local part outside ASCII stays, and needs SMTPUTF8.
/// Fails (invalid) for everything else; the sentence does not repeat the address.
Result<WireAddress> wireAddress(const QString &address);

} // namespace portico
