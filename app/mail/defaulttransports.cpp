#include "app/mail/foldertransport.h"
#include "app/mail/outboxsender.h"
#include "app/mail/smtptransport.h"

namespace portico {

namespace {

SmtpAccount::Security securityOf(const MailAccount &account)
{
    switch (account.security) {
    case MailSecurity::none:
        return SmtpAccount::Security::none;
    case MailSecurity::startTls:
        return SmtpAccount::Security::startTls;
    case MailSecurity::tls:
        return SmtpAccount::Security::tls;
    }
    return SmtpAccount::Security::startTls;
}

} // namespace

TransportFactory defaultTransports(std::function<QByteArray()> secret)
{
    return [secret = std::move(secret)](const MailAccount &account) -> std::unique_ptr<MailTransport> {
        if (account.transport == MailTransportKind::folder)
            return std::make_unique<FolderTransport>(account.folder);
        SmtpAccount server;
        server.host = account.host;
        server.port = quint16(account.port);
        server.security = securityOf(account);
        server.user = account.userName;
        server.caFile = account.caFile;
        if (!server.user.isEmpty())
            server.password = secret();
        return std::make_unique<SmtpTransport>(server);
    };
}

} // namespace portico
