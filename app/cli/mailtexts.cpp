#include "app/cli/mailtexts.h"

#include "app/core/clock.h"
#include "app/core/uuid.h"
#include "app/mail/recordoutcometask.h"

#include <QCoreApplication>
#include <QJsonValue>

namespace portico {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(isoUtc(time)) : QJsonValue();
}

QString stateSentence(const Mail &mail)
{
    switch (mail.state) {
    case MailState::queued:
        return mail.nextAttemptAt.isValid() ? tr("not sent yet, tried again at %1").arg(isoUtc(mail.nextAttemptAt))
                                            : tr("not sent yet");
    case MailState::sending:
        return tr("on its way");
    case MailState::sent:
        return tr("sent");
    case MailState::failed:
        return tr("failed");
    case MailState::unconfirmed:
        return tr("unconfirmed: it may have arrived");
    case MailState::cancelled:
        return tr("cancelled");
    }
    return {};
}

} // namespace

QJsonObject jsonOf(const Mail &mail)
{
    return {{QStringLiteral("id"), uuidText(mail.id)},
            {QStringLiteral("kind"), QString(slug(mail.kind))},
            {QStringLiteral("recipient"), mail.recipient},
            {QStringLiteral("state"), QString(slug(mail.state))},
            {QStringLiteral("attempts"), mail.attempts},
            {QStringLiteral("message_id"), mail.messageId.isEmpty() ? QJsonValue() : QJsonValue(mail.messageId)},
            {QStringLiteral("reply"), mail.reply},
            {QStringLiteral("queued_at"), timeOrNull(mail.queuedAt)},
            {QStringLiteral("next_attempt_at"), timeOrNull(mail.nextAttemptAt)},
            {QStringLiteral("sent_at"), timeOrNull(mail.sentAt)}};
}

QString outcomeSentence(const Mail &mail)
{
    const QString why = mail.reason.isEmpty() ? QString() : mailReasonSentence(mail.reason, mail.reply);
    const QString what = stateSentence(mail);
    return why.isEmpty() || mail.state == MailState::sent ? what : tr("%1 (%2)").arg(what, why);
}

} // namespace portico
