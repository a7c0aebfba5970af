#include "app/store/accountstore.h"

#include "app/store/enumslugs.h"
#include "app/store/sharedrow.h"

namespace portico {

namespace {

const EnumSlugs<MailTransportKind, 3> kTransports("none", "smtp", "folder");
const EnumSlugs<MailSecurity, 3> kSecurities("none", "starttls", "tls");
const EnumSlugs<MailSignIn, 2> kSignIns("password", "oauth");

} // namespace

QLatin1StringView slug(MailSecurity security)
{
    return kSecurities[security];
}

MailAccount AccountStore::load() const
{
    Statement find(m_connection, "SELECT transport, host, port, security, user_name, ca_file, from_address, from_name, "
                                 "folder, per_minute, per_day, connections, sign_in, "
                                 "oauth_client, oauth_authorize_url, oauth_token_url, oauth_scope FROM mail_account WHERE deleted = 0");
    find.run();
    MailAccount account;
    if (!find.next())
        return account;
    account.transport = kTransports.at(find.text(0));
    account.host = find.text(1);
    account.port = int(find.integer(2));
    account.security = kSecurities.at(find.text(3));
    account.userName = find.text(4);
    account.caFile = find.text(5);
    account.fromAddress = find.text(6);
    account.fromName = find.text(7);
    account.folder = find.text(8);
    account.perMinute = int(find.integer(9));
    account.perDay = int(find.integer(10));
    account.connections = int(find.integer(11));
    account.signIn = kSignIns.at(find.text(12));
    account.oauth = {find.text(13), find.text(14), find.text(15), find.text(16)};
    return account;
}

void AccountStore::save(WriteContext &context, const MailAccount &account)
{
    const QByteArray scope = firmScope(context.connection());
    Statement put(context.connection(),
                  "INSERT INTO mail_account (key, id, scope, local_seq, changed_at, changed_by, transport, host, port, "
                  "security, user_name, ca_file, from_address, from_name, folder, per_minute, per_day, connections, sign_in, "
                  "oauth_client, oauth_authorize_url, oauth_token_url, oauth_scope) "
                  "VALUES (1, :id, "
                  ":scope, :local_seq, :changed_at, :changed_by, :transport, :host, :port, :security, :user_name, "
                  ":ca_file, :from_address, :from_name, :folder, :per_minute, :per_day, :connections, :sign_in, "
                  ":oauth_client, :oauth_authorize, :oauth_token, :oauth_scope) "
                  "ON CONFLICT (key) DO UPDATE SET "
                  "transport = excluded.transport, host = excluded.host, port = excluded.port, "
                  "security = excluded.security, user_name = excluded.user_name, ca_file = excluded.ca_file, "
                  "from_address = excluded.from_address, from_name = excluded.from_name, folder = excluded.folder, "
                  "per_minute = excluded.per_minute, per_day = excluded.per_day, connections = excluded.connections, "
                  "sign_in = excluded.sign_in, oauth_client = excluded.oauth_client, "
                  "oauth_authorize_url = excluded.oauth_authorize_url, oauth_token_url = excluded.oauth_token_url, "
                  "oauth_scope = excluded.oauth_scope, "
                  "local_seq = excluded.local_seq, "
                  "changed_at = excluded.changed_at, changed_by = excluded.changed_by, deleted = 0");
    bindNewRow(context, put, scope);
    put.bind(":transport", QString(kTransports[account.transport]))
        .bind(":host", account.host)
        .bind(":port", account.port)
        .bind(":security", QString(slug(account.security)))
        .bind(":user_name", account.userName)
        .bind(":ca_file", account.caFile)
        .bind(":from_address", account.fromAddress)
        .bind(":from_name", account.fromName)
        .bind(":folder", account.folder)
        .bind(":per_minute", account.perMinute)
        .bind(":per_day", account.perDay)
        .bind(":connections", account.connections)
        .bind(":sign_in", QString(kSignIns[account.signIn]))
        .bind(":oauth_client", account.oauth.clientId)
        .bind(":oauth_authorize", account.oauth.authorizeUrl)
        .bind(":oauth_token", account.oauth.tokenUrl)
        .bind(":oauth_scope", account.oauth.scope)
        .run();
}

} // namespace portico
