#include "app/mail/authorityfile.h"

#include <QSslCertificate>

namespace portico {

bool holdsAuthority(const QString &file)
{
    return !QSslCertificate::fromPath(file, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString).isEmpty();
}

} // namespace portico
