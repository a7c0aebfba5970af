#include "app/store/returnmailstore.h"

namespace portico {

ReturnMailbox ReturnMailStore::load() const
{
    Statement find(m_connection, "SELECT imap_host, imap_port, imap_security, imap_user, imap_folder, verp "
                                 "FROM mail_account WHERE deleted = 0");
    find.run();
    ReturnMailbox mailbox;
    if (!find.next())
        return mailbox;
    mailbox.host = find.text(0);
    mailbox.port = int(find.integer(1));
    mailbox.security = find.text(2) == slug(MailSecurity::startTls) ? MailSecurity::startTls : MailSecurity::tls;
    mailbox.userName = find.text(3);
    mailbox.folder = find.text(4);
    mailbox.verp = find.boolean(5);
    return mailbox;
}

bool ReturnMailStore::save(WriteContext &context, const ReturnMailbox &mailbox)
{
    Statement update(context.connection(),
                     "UPDATE mail_account SET imap_host = :host, imap_port = :port, imap_security = :security, "
                     "imap_user = :user_name, imap_folder = :folder, verp = :verp, local_seq = :local_seq, "
                     "changed_at = :changed_at, changed_by = :changed_by WHERE deleted = 0");
    context.stamp(update)
        .bind(":host", mailbox.host)
        .bind(":port", mailbox.port)
        .bind(":security", QString(slug(mailbox.security)))
        .bind(":user_name", mailbox.userName)
        .bind(":folder", mailbox.folder)
        .bind(":verp", mailbox.verp)
        .run();
    return update.changes() == 1;
}

} // namespace portico
