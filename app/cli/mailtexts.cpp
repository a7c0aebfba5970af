#include "app/cli/mailtexts.h"

#include "app/cli/text.h"
#include "app/core/clock.h"
#include "app/core/uuid.h"
#include "app/mail/recordoutcometask.h"

#include <QJsonValue>

namespace portico {

namespace {

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(isoUtc(time)) : QJsonValue();
}

QString stateSentence(const Mail &mail)
{
    switch (mail.state) {
    case MailState::queued:
        return mail.nextAttemptAt.isValid()
                   ? Text::tr("not sent yet, tried again at %1").arg(isoUtc(mail.nextAttemptAt))
                   : Text::tr("not sent yet");
    case MailState::sending:
        return Text::tr("on its way");
    case MailState::sent:
        return Text::tr("sent");
    case MailState::failed:
        return Text::tr("failed");
    case MailState::unconfirmed:
        return Text::tr("unconfirmed: it may have arrived");
    case MailState::cancelled:
        return Text::tr("cancelled");
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
    return why.isEmpty() || mail.state == MailState::sent ? what : Text::tr("%1 (%2)").arg(what, why);
}

} // namespace portico
