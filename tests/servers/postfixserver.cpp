#include "tests/servers/postfixserver.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <unistd.h>

namespace {

const QStringList kSystemPath{QStringLiteral("/usr/sbin"), QStringLiteral("/sbin"), QStringLiteral("/usr/bin")};

constexpr char kMain[] = R"(compatibility_level = 3.6
queue_directory = @DIR@/queue
data_directory = @DIR@/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.example.test
mydestination =
mynetworks =
inet_protocols = ipv4
maillog_file = @DIR@/postfix.log
maillog_file_prefixes = @DIR@
alias_maps =
alias_database =
local_recipient_maps =
virtual_mailbox_domains = example.test
virtual_mailbox_base = @DIR@/mail
virtual_mailbox_maps = static:inbox/
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
smtpd_tls_cert_file = @CERT@
smtpd_tls_key_file = @KEY@
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_path = smtpd
cyrus_sasl_config_path = @DIR@/etc/sasl
smtpd_sasl_security_options = noanonymous
smtpd_relay_restrictions = reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access regexp:@DIR@/refused, permit_sasl_authenticated, reject
transport_maps = regexp:@DIR@/transport
smtputf8_enable = yes
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
)";

constexpr char kMaster[] = R"(127.0.0.1:@PORT@ inet n - n - - smtpd
  -o smtpd_forbid_bare_newline=reject
  -o smtpd_forbid_bare_newline_exclusions=
  -o smtpd_forbid_unauth_pipelining=yes
  -o strict_rfc821_envelopes=yes
  -o smtpd_tls_security_level=encrypt
@REDUCED@127.0.0.1:@PLAIN@ inet n - n - - smtpd
  -o smtpd_tls_security_level=none
  -o smtpd_sasl_auth_enable=no
  -o smtpd_recipient_restrictions=check_recipient_access,regexp:@DIR@/refused,permit
cleanup   unix n - n - 0 cleanup
qmgr      unix n - n 300 1 qmgr
tlsmgr    unix - - n 1000? 1 tlsmgr
rewrite   unix - - n - - trivial-rewrite
bounce    unix - - n - 0 bounce
defer     unix - - n - 0 bounce
trace     unix - - n - 0 bounce
verify    unix - - n - 1 verify
flush     unix n - n 1000? 0 flush
proxymap  unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp      unix - - n - - smtp
relay     unix - - n - - smtp
error     unix - - n - - error
retry     unix - - n - - error
discard   unix - - n - - discard
local     unix - n n - - local
gone      unix - n n - - pipe user=nobody argv=@DIR@/gone
virtual   unix - n n - - virtual
anvil     unix - - n - 1 anvil
scache    unix - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
)";

/// The strict service again, on another port, without some of what a server may offer.
constexpr char kReduced[] = R"(127.0.0.1:@PORT@ inet n - n - - smtpd
  -o smtpd_discard_ehlo_keywords=@KEYWORDS@
  -o smtpd_forbid_bare_newline=reject
  -o smtpd_forbid_bare_newline_exclusions=
  -o smtpd_forbid_unauth_pipelining=yes
  -o strict_rfc821_envelopes=yes
  -o smtpd_tls_security_level=encrypt
)";

constexpr char kRefused[] = R"(/^nobody/  550 5.1.1 Recipient address rejected: User unknown in virtual mailbox table
/^full/    452 4.2.2 Mailbox full
/^quota/   552 5.2.2 Over quota
/^later/   450 4.2.0 Greylisted
/^blocked/ 554 5.7.1 Blocked for reputation
)";

constexpr char kTransport[] = "/^gone/ gone:\n";
constexpr char kGone[] = "#!/bin/sh\nexit 67\n"; // EX_NOUSER: only whoever delivers finds out

} // namespace

PostfixServer::~PostfixServer()
{
    stop();
}

QString PostfixServer::start(const QString &certificateFile, const QString &keyFile)
{
    if (::geteuid() != 0)
        return QStringLiteral("postfix can only be started by root");
    const QString postfix = QStandardPaths::findExecutable(QStringLiteral("postfix"), kSystemPath);
    const QString saslpasswd = QStandardPaths::findExecutable(QStringLiteral("saslpasswd2"), kSystemPath);
    if (postfix.isEmpty() || saslpasswd.isEmpty())
        return QStringLiteral("postfix or sasl2-bin is not installed");
    // Postfix's own processes run as another user and have to get in.
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther |
                                               QFile::ReadGroup | QFile::ReadOther);
    if (const QString failure = configure(certificateFile, keyFile); !failure.isEmpty())
        return failure;
    const QString password = path("sasl/sasldb2");
    const QString user = QString::fromLatin1(kUser);
    if (const QString failure = runTool(saslpasswd,
                                        {QStringLiteral("-p"), QStringLiteral("-c"), QStringLiteral("-f"), password,
                                         QStringLiteral("-u"), user.section(u'@', 1), user.section(u'@', 0, 0)},
                                        kPassword);
        !failure.isEmpty())
        return failure;
    QFile::setPermissions(password, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);

    // Postfix makes itself a daemon. The shell that started it stops it, when its standard input is closed (by stop(),
    // or because this process died) or five minutes are over.
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral("/bin/sh"),
                    {QStringLiteral("-c"),
                     QStringLiteral("\"$0\" -c \"$1\" start && timeout 300 cat; exec \"$0\" -c \"$1\" stop"), postfix,
                     path("etc")});
    if (waitUntilListening(m_process, port()))
        return {};
    return QStringLiteral("postfix does not start: ") + QString::fromLocal8Bit(m_process.readAll() + log());
}

QString PostfixServer::configure(const QString &certificateFile, const QString &keyFile)
{
    QByteArray reduced;
    for (const char *keywords : {"pipelining", "smtputf8", "dsn", "pipelining,smtputf8,dsn"}) {
        const quint16 number = m_reducedPorts[keywords].number();
        reduced += QByteArray(kReduced).replace("@PORT@", QByteArray::number(number)).replace("@KEYWORDS@", keywords);
    }
    // Debian's postfix looks for SASL's settings in etc/sasl, whatever cyrus_sasl_config_path says.
    for (const char *folder : {"etc/sasl", "queue", "data", "mail", "sasl"}) {
        if (!QDir().mkpath(path(folder)))
            return QStringLiteral("no temporary folder");
    }
    const auto filled = [&](const char *text) {
        QByteArray content(text);
        content.replace("@REDUCED@", reduced);
        content.replace("@DIR@", m_folder.path().toUtf8()).replace("@PORT@", QByteArray::number(port()));
        content.replace("@PLAIN@", QByteArray::number(plainPort()));
        content.replace("@CERT@", certificateFile.toUtf8()).replace("@KEY@", keyFile.toUtf8());
        return content;
    };
    if (!writeFile(path("etc/main.cf"), filled(kMain)) || !writeFile(path("etc/master.cf"), filled(kMaster)) ||
        !writeFile(path("refused"), kRefused) || !writeFile(path("transport"), kTransport) || !writeFile(path("gone"), kGone) ||
        !writeFile(path("etc/sasl/smtpd.conf"),
                   filled("pwcheck_method: auxprop\nauxprop_plugin: sasldb\nmech_list: PLAIN LOGIN\n"
                          "sasldb_path: @DIR@/sasl/sasldb2\n")))
        return QStringLiteral("no temporary files");
    QFile::setPermissions(path("gone"), QFile::permissions(m_folder.path()));
    const QString owner = runTool(QStringLiteral("chown"), {QStringLiteral("postfix"), path("data")});
    return owner.isEmpty() ? runTool(QStringLiteral("chown"), {QStringLiteral("65534:65534"), path("mail")}) : owner;
}

void PostfixServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(kServerPatience)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QList<TakenMail> PostfixServer::taken() const
{
    QList<TakenMail> mails;
    const QDir folder(path("mail/inbox/new"));
    const QStringList names = folder.entryList(QDir::Files, QDir::Time | QDir::Reversed);
    for (const QString &name : names) {
        TakenMail mail;
        mail.content = readFile(folder.filePath(name));
        mail.from = QString::fromUtf8(mail.header("Return-Path")).remove(u'<').remove(u'>');
        mail.to = {QString::fromUtf8(mail.header("X-Original-To"))};
        mails.append(mail);
    }
    return mails;
}

QByteArray PostfixServer::log() const
{
    return readFile(path("postfix.log"));
}
