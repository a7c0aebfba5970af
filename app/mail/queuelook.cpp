#include "app/mail/queuelook.h"

#include "app/mail/claimmailtask.h"
#include "app/store/firmstore.h"

namespace portico {

namespace {

bool isDue(const Mail &mail, const QDateTime &now, bool codesOnly)
{
    return mail.state == MailState::queued && (!codesOnly || mail.kind == MailKind::code)
        && !(mail.nextAttemptAt.isValid() && mail.nextAttemptAt > now);
}

} // namespace

Result<QueueLook> lookAtQueue(Connection &connection, const QDateTime &now, const QSet<MailKey> &under, int count,
                              MailKey only)
{
    const MailStore mails(connection);
    QueueLook look;
    look.control = mails.control();
    look.account = AccountStore(connection).load();
    look.from = senderMailbox(FirmStore(connection).load().value_or(FirmRecord()), look.account).address;
    const bool held = look.control.holdUntil.isValid() && look.control.holdUntil > now;
    const bool codesOnly = look.control.state != QueueState::running || held;
    QList<Mail> due;
    if (!only)
        due = mails.due(now, codesOnly, count + int(under.size()));
    else if (const auto mail = mails.byKey(only); mail && isDue(*mail, now, codesOnly))
        due.append(*mail);
    for (const Mail &mail : std::as_const(due)) {
        if (!under.contains(mail.key))
            look.due.append(mail);
    }
    look.nextAttempt = held ? look.control.holdUntil : mails.nextAttempt();
    look.anyQueued = mails.anyQueued();
    return look;
}

} // namespace portico
