#include "app/mail/foldertransport.h"
#include "app/mail/oauthtokens.h"
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

TransportFactory defaultTransports(std::function<QByteArray()> secret, KeepSecret keep)
{
    // One for all connections to an account: they share the token.
    struct Shared
    {
        MailAccount account;
        std::shared_ptr<OAuthAccess> access;
    };
    return [secret = std::move(secret), keep = std::move(keep), shared = std::make_shared<Shared>()](const MailAccount &account) -> std::unique_ptr<MailTransport> {
        if (account.transport == MailTransportKind::folder)
            return std::make_unique<FolderTransport>(account.folder);
        SmtpAccount server;
        server.host = account.host;
        server.port = quint16(account.port);
        server.security = securityOf(account);
        server.user = account.userName;
        server.caFile = account.caFile;
        if (account.signIn == MailSignIn::oauth) {
            if (!shared->access || shared->account != account)
                *shared = {account, std::make_shared<OAuthAccess>(account.oauth, secret, keep)};
            return std::make_unique<SmtpTransport>(server, shared->access);
        }
        if (!server.user.isEmpty())
            server.password = secret();
        return std::make_unique<SmtpTransport>(server);
    };
}

} // namespace portico
