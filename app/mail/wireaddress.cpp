#include "app/mail/wireaddress.h"

#include "app/core/emailaddress.h"

#include <QCoreApplication>

namespace portico {

Result<WireAddress> wireAddress(const QString &address)
{
    const auto parsed = EmailAddress::parse(address);
    // What was checked must be all there is: no name, brackets or white space that parse() would take off.
    if (!parsed || parsed->text() != address.normalized(QString::NormalizationForm_C)) {
        return Error{ErrorKind::invalid,
                     QCoreApplication::translate("Mail", "Mail cannot be sent to or from this address."),
                     parsed ? QStringLiteral("email address: not bare") : parsed.error().detail};
    }
    return WireAddress{parsed->wireText().toUtf8(), parsed->needsSmtpUtf8()};
}

} // namespace portico
