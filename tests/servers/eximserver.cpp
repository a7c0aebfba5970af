#include "tests/servers/eximserver.h"

namespace {

constexpr int kExim = 101; // a user of its world only

constexpr char kConfiguration[] = R"(primary_hostname = mail.example.test
daemon_smtp_ports = @PORT@
local_interfaces = <; 127.0.0.1.@PORT@ ; 127.0.0.1.@PLAIN@ ; 127.0.0.1.@BARE@ ; 127.0.0.1.@NO_pipelining@ ; 127.0.0.1.@NO_smtputf8@ ; 127.0.0.1.@NO_dsn@
disable_ipv6 = true
tls_advertise_hosts = ${if eq{$received_port}{@PORT@}{*}{}}
tls_certificate = /etc/cert.pem
tls_privatekey = /etc/key.pem
auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}
pipelining_advertise_hosts = ${if or{{eq{$received_port}{@BARE@}}{eq{$received_port}{@NO_pipelining@}}}{}{*}}
smtputf8_advertise_hosts = ${if or{{eq{$received_port}{@BARE@}}{eq{$received_port}{@NO_smtputf8@}}}{}{*}}
dsn_advertise_hosts = ${if or{{eq{$received_port}{@BARE@}}{eq{$received_port}{@NO_dsn@}}}{}{*}}
smtp_enforce_sync = true
smtp_accept_max = 0
smtp_accept_queue_per_connection = 0
acl_smtp_mail = check_mail
acl_smtp_rcpt = check_rcpt
acl_smtp_data = accept
never_users = root
exim_user = Debian-exim
exim_group = Debian-exim
keep_environment =
add_environment =
host_lookup =
rfc1413_query_timeout = 0s
begin acl
check_mail:
  deny
    condition = ${if and{{eq{$received_port}{@PORT@}}{!def:authenticated_id}}}
    message = 530 5.7.0 Authentication required
  accept
check_rcpt:
  deny
    local_parts = ^nobody
    message = 550 5.1.1 Unrouteable address
  defer
    local_parts = ^full
    message = 452 4.2.2 Mailbox full
  deny
    !domains = example.test
    message = relay not permitted
  accept
begin routers
gone:
  driver = redirect
  local_parts = ^gone
  allow_fail
  data = :fail: No such user here
all:
  driver = accept
  transport = inbox
begin transports
inbox:
  driver = appendfile
  directory = /mail
  maildir_format
  user = Debian-exim
  return_path_add
  envelope_to_add
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${if and{{eq{$auth2}{@USER@}}{eq{$auth3}{@PASSWORD@}}}}
  server_set_id = $auth2
)";

} // namespace

QString EximServer::start(const QString &certificateFile, const QString &keyFile)
{
    QString failure = build(QStringLiteral("exim4-daemon-light"), {QStringLiteral("usr/sbin/exim4")}, {{"Debian-exim", kExim}});
    if (failure.isEmpty())
        failure = makeFolders({"var/spool/exim4", "var/log/exim4", "run/exim4"}, kExim);
    if (!failure.isEmpty())
        return failure;
    QByteArray content(kConfiguration);
    content.replace("@PORT@", QByteArray::number(port())).replace("@PLAIN@", QByteArray::number(plainPort()));
    content.replace("@BARE@", QByteArray::number(barePort())).replace("@USER@", kUser).replace("@PASSWORD@", kPassword);
    for (const char *extension : {"pipelining", "smtputf8", "dsn"}) {
        const QByteArray number = QByteArray::number(m_reducedPorts[extension].number());
        content.replace(QByteArray("@NO_" + QByteArray(extension) + '@'), number);
    }
    if (!write("etc/exim4/exim4.conf", content) || !write("etc/cert.pem", readFile(certificateFile)) ||
        !write("etc/key.pem", readFile(keyFile), kExim))
        return QStringLiteral("no temporary files");
    return run({QStringLiteral("-bdf"), QStringLiteral("-q1m")}, port());
}
