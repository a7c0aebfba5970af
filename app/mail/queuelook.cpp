#include "app/mail/queuelook.h"

#include "app/mail/bounce/verp.h"
#include "app/mail/claimmailtask.h"
#include "app/mail/dailyquota.h"
#include "app/mail/recordoutcometask.h"
#include "app/store/firmstore.h"
#include "app/store/returnmailstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace portico {

namespace {

constexpr int kBatch = 256; // mails looked up at once

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OutboxSender)
};

bool isDue(const Mail &mail, const QDateTime &now, bool codesOnly)
{
    return mail.state == MailState::queued && (!codesOnly || mail.kind == MailKind::code)
        && MailStore::isDue(mail.nextAttemptAt, now);
}

} // namespace

Result<QueueLook> QueueLook::at(Connection &connection, const QDateTime &now, const QSet<MailKey> &under, MailKey only)
{
    const MailStore mails(connection);
    QueueLook look;
    look.control = mails.control();
    look.account = AccountStore(connection).load();
    look.from = senderMailbox(FirmStore(connection).load().value_or(FirmRecord()), look.account).address;
    const DailyQuota quota = DailyQuota::load(connection, look.account.perDay, now);
    look.quotaUntil = quota.heldUntil(now);
    look.quotaLeft = quota.perDay > 0 ? std::max(quota.perDay - quota.today, 0) : -1;
    const bool codesOnly = look.control.state != QueueState::running || look.quotaUntil.isValid();
    look.sequence = FirmStore(connection).changeNumber();
    const bool verp = ReturnMailStore(connection).load().verp;
    QList<DueMail> due;
    if (!only)
        due = mails.due(now, codesOnly, kBatch + int(under.size()));
    else if (const auto mail = mails.byKey(only); mail && isDue(*mail, now, codesOnly))
        due.append({mail->key, mail->id, mail->kind, mail->recipient});
    for (const DueMail &mail : std::as_const(due)) {
        if (!under.contains(mail.key))
            look.due.append(OutgoingMail{mail, verp ? verpSender(look.from, mail.id) : QString()});
    }
    look.more = look.due.size() >= kBatch;
    look.nextAttempt = mails.nextAttempt();
    if (look.quotaUntil.isValid())
        look.nextAttempt = std::max(look.nextAttempt, look.quotaUntil);
    look.anyQueued = mails.anyQueued();
    return look;
}

QString QueueLook::whyStopped() const
{
    switch (control.state) {
    case QueueState::running:
        return {};
    case QueueState::paused:
        return control.reason == QLatin1StringView("restored")
                   ? Text::tr("The queue is paused because the firm was restored from a backup. Look through it before "
                              "you resume.")
                   : Text::tr("The queue is paused.");
    case QueueState::stopped:
        break;
    }
    const QString why = Text::tr("The queue has stopped: %1").arg(mailReasonSentence(control.reason, control.detail));
    const QString advice = queueAdvice(control.reason);
    return advice.isEmpty() ? why : why % QStringLiteral(". ") % advice;
}

} // namespace portico
