#include "app/mail/certificatesentence.h"

#include "app/mail/headertext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSslCertificate>

namespace portico {

namespace {

QString day(const QDateTime &time)
{
    return QLocale().toString(time.date(), QLocale::ShortFormat);
}

/// The names a certificate is for, at most three of them, as it gives them.
QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values(QSsl::DnsEntry);
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    QStringList shown;
    for (const QString &name : names.mid(0, 3))
        shown.append(cleanHeaderText(name).left(100));
    return shown.join(QLatin1StringView(", "));
}

QString clauseFor(const QSslError &error, const QString &host)
{
    const QSslCertificate certificate = error.certificate();
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return QCoreApplication::translate("Mail", "it expired on %1").arg(day(certificate.expiryDate()));
    case QSslError::CertificateNotYetValid:
        return QCoreApplication::translate("Mail", "it is valid from %1 only").arg(day(certificate.effectiveDate()));
    case QSslError::HostNameMismatch:
        return QCoreApplication::translate("Mail", "it is for another name (%1), not for %2")
            .arg(namesOf(certificate), host);
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return QCoreApplication::translate("Mail",
                                           "it is signed by itself, not by an authority that this computer trusts");
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return QCoreApplication::translate("Mail", "it is from an authority that this computer does not know");
    case QSslError::CertificateRevoked:
        return QCoreApplication::translate("Mail", "it was revoked");
    default:
        return error.errorString();
    }
}

} // namespace

QString certificateSentence(const QList<QSslError> &errors, const QString &host)
{
    // The commonest fault of a hand-written account, said without more words than it needs.
    if (errors.size() == 1 && errors.first().error() == QSslError::HostNameMismatch) {
        return QCoreApplication::translate(
                   "Mail", "The certificate is for another name: %1, and the server was asked for as %2.")
            .arg(namesOf(errors.first().certificate()), host);
    }
    QStringList clauses;
    for (const QSslError &error : errors) {
        const QString clause = clauseFor(error, host);
        if (!clauses.contains(clause))
            clauses.append(clause);
    }
    return QCoreApplication::translate("Mail", "The certificate of the mail server %1 is not to be trusted: %2.")
        .arg(host, clauses.join(QCoreApplication::translate("Mail", "; ")));
}

} // namespace portico
