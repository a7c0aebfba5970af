#include "tests/servers/testcertificates.h"

#include "tests/servers/serverprocess.h"

#include <QFile>

namespace {

const QString kOpenssl = QStringLiteral("openssl");

} // namespace

QSslCertificate TestCertificates::Pair::certificate() const
{
    return QSslCertificate(readFile(certificateFile), QSsl::Pem);
}

QSslKey TestCertificates::Pair::key() const
{
    return QSslKey(readFile(keyFile), QSsl::Ec, QSsl::Pem);
}

QString TestCertificates::path(const char *name) const
{
    return m_folder.filePath(QString::fromLatin1(name));
}

TestCertificates::TestCertificates()
{
    // `openssl ca` is the one of its commands that takes both dates of a certificate.
    const QString configuration = path("ca.cnf");
    writeFile(configuration,
              "[ca]\ndefault_ca=it\n[it]\ndir=" + m_folder.path().toUtf8() +
                  "\nnew_certs_dir=$dir\ndatabase=$dir/index.txt\nserial=$dir/serial\ncertificate=$dir/ca.pem\n"
                  "private_key=$dir/ca.key\ndefault_md=sha256\npolicy=any\nunique_subject=no\ncopy_extensions=copy\n"
                  "email_in_dn=no\ndefault_days=1\n[any]\ncommonName=supplied\n[req]\ndistinguished_name=dn\n[dn]\n");
    writeFile(path("index.txt"), {});
    writeFile(path("serial"), "1000\n");
    const QStringList newKey{QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                             QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes")};
    m_failure = runTool(kOpenssl, QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-days"),
                                              QStringLiteral("1"), QStringLiteral("-subj"),
                                              QStringLiteral("/CN=Portico Test Authority"), QStringLiteral("-keyout"),
                                              path("ca.key"), QStringLiteral("-out"), path("ca.pem")} +
                                      newKey);
    const QString local = QStringLiteral("DNS:localhost,IP:127.0.0.1");
    m_good = issue("good", local, {});
    m_expired = issue("expired", local,
                      {QStringLiteral("-startdate"), QStringLiteral("20200101000000Z"), QStringLiteral("-enddate"),
                       QStringLiteral("20210101000000Z")});
    m_otherName = issue("other", QStringLiteral("DNS:mail.elsewhere.example"), {});
    m_selfSigned = {path("self.pem"), path("self.key")};
    if (m_failure.isEmpty())
        m_failure =
            runTool(kOpenssl, QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-days"),
                                          QStringLiteral("1"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                                          QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + local,
                                          QStringLiteral("-keyout"), m_selfSigned.keyFile, QStringLiteral("-out"),
                                          m_selfSigned.certificateFile} +
                                  newKey);
}

TestCertificates::Pair TestCertificates::issue(const char *name, const QString &names, const QStringList &validity)
{
    const QString base = path(name);
    const Pair pair{base + QStringLiteral(".pem"), base + QStringLiteral(".key")};
    const QString request = base + QStringLiteral(".csr");
    if (m_failure.isEmpty())
        m_failure = runTool(kOpenssl, {QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"),
                                       QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                                       QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                                       QStringLiteral("-subj"), QStringLiteral("/CN=") + QString::fromLatin1(name),
                                       QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + names,
                                       QStringLiteral("-keyout"), pair.keyFile, QStringLiteral("-out"), request});
    if (m_failure.isEmpty())
        m_failure =
            runTool(kOpenssl, QStringList{QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
                                          QStringLiteral("-config"), path("ca.cnf"), QStringLiteral("-in"), request,
                                          QStringLiteral("-out"), pair.certificateFile} +
                                  validity);
    return pair;
}
