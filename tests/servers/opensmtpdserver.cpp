#include "tests/servers/opensmtpdserver.h"

namespace {

constexpr int kInbox = 103; // a user of its world only

constexpr char kConfiguration[] = R"(table people { "@" = "inbox" }
listen on 127.0.0.1 port @PLAIN@ hostname mail.example.test
listen on 127.0.0.1 port @BARE@ no-dsn hostname mail.example.test
action "gone" mda "exit 67" virtual <people>
action "inbox" maildir "/mail" virtual <people>
match from any for any rcpt-to regex "^nobody" reject
match from any for domain "example.test" rcpt-to regex "^gone" action "gone"
match from any for domain "example.test" action "inbox"
)";

} // namespace

QString OpenSmtpdServer::start()
{
    QString failure = build(QStringLiteral("opensmtpd"),
                            {QStringLiteral("usr/sbin/smtpd"), QStringLiteral("usr/libexec/opensmtpd/mail.maildir"),
                             QStringLiteral("usr/sbin/smtpctl"), QStringLiteral("bin/sh")},
                            {{"opensmtpd", 101}, {"opensmtpq", 102}, {"inbox", kInbox}});
    if (failure.isEmpty())
        failure = makeFolders({"var/lib/opensmtpd", "var/lib/opensmtpd/empty", "var/spool", "var/spool/smtpd", "var/run"}, 0);
    if (!failure.isEmpty())
        return failure;
    // Its queue must be open to nobody but to pass through.
    constexpr QFile::Permissions passThrough = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QFile::setPermissions(path("var/spool/smtpd"), passThrough);
    QByteArray content(kConfiguration);
    content.replace("@PLAIN@", QByteArray::number(plainPort())).replace("@BARE@", QByteArray::number(barePort()));
    if (!write("etc/smtpd.conf", content))
        return QStringLiteral("no temporary files");
    return run({QStringLiteral("-d")}, plainPort());
}
