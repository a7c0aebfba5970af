#include "ui/portal/sendoutcome.h"

#include "ui/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::SendOutcome)
};

/// Why queued mail waits, for one mail or for many: the second half of the sentence.
QString waitingFor(Delivery delivery, const QString &moment)
{
    switch (delivery) {
    case Delivery::offline:
        return Text::tr("the mail server cannot be reached. It will be sent when it can");
    case Delivery::deferred:
        return Text::tr("the server asks to come back later. The next attempt is at %1").arg(moment);
    case Delivery::paused:
        return Text::tr("sending is paused. It will be sent when somebody resumes it");
    case Delivery::stopped:
        return Text::tr("sending has stopped, and the mail account needs a look. It will be sent after that");
    case Delivery::noAccount:
        return Text::tr("no mail account is set up. It will be sent when there is one");
    default:
        return Text::tr("it waits for its turn. It will be sent when it can");
    }
}

QString singleSentence(const InviteDelivery &mail, const QDateTime &now, const QLocale &locale)
{
    switch (mail.delivery) {
    case Delivery::sent:
        return Text::tr("Invite sent to %1").arg(mail.email);
    case Delivery::refused:
        return Text::tr("%1 refused: %2").arg(mail.email, mail.reason);
    case Delivery::unconfirmed:
        return Text::tr("Unconfirmed: the connection broke after the message to %1 was handed over. It may have arrived").arg(mail.email);
    case Delivery::cancelled:
        return Text::tr("Invite to %1 cancelled before it went").arg(mail.email);
    case Delivery::sending:
        return Text::tr("Invite to %1 is on its way: the server has not answered yet").arg(mail.email);
    default:
        return Text::tr("Invite queued: %1").arg(waitingFor(mail.delivery, momentText(mail.nextAttemptAt, now, locale)));
    }
}

} // namespace

int SendOutcome::count(Delivery delivery) const
{
    return int(std::count_if(mails.begin(), mails.end(), [delivery](const InviteDelivery &mail) { return mail.delivery == delivery; }));
}

bool SendOutcome::needsAttention() const
{
    return mails.isEmpty() || count(Delivery::refused) > 0 || count(Delivery::unconfirmed) > 0
        || count(Delivery::stopped) > 0 || count(Delivery::noAccount) > 0;
}

Delivery deliveryOf(const Mail &mail, const QueueControl &queue, bool accountSet, bool offline, const QDateTime &now)
{
    switch (mail.state) {
    case MailState::sent:
        return Delivery::sent;
    case MailState::failed:
        return Delivery::refused;
    case MailState::unconfirmed:
        return Delivery::unconfirmed;
    case MailState::cancelled:
        return Delivery::cancelled;
    case MailState::sending:
        return Delivery::sending;
    case MailState::queued:
        break;
    }
    if (!accountSet)
        return Delivery::noAccount;
    if (queue.state == QueueState::paused)
        return Delivery::paused;
    if (queue.state == QueueState::stopped)
        return Delivery::stopped;
    if (offline)
        return Delivery::offline;
    if (mail.nextAttemptAt.isValid() && mail.nextAttemptAt > now)
        return Delivery::deferred;
    return Delivery::waiting;
}

bool isSettled(Delivery delivery)
{
    return delivery != Delivery::sending && delivery != Delivery::waiting;
}

QString outcomeSentence(const SendOutcome &outcome, const QDateTime &now, const QLocale &locale)
{
    if (outcome.mails.isEmpty())
        return outcome.skipped.size() == 1 ? Text::tr("No invite sent: %1").arg(outcome.skipped.first().sentence) : Text::tr("No invite sent");
    if (outcome.mails.size() == 1 && outcome.skipped.isEmpty())
        return singleSentence(outcome.mails.first(), now, locale);

    QStringList parts;
    if (const int n = outcome.count(Delivery::sent))
        parts += n == 1 ? Text::tr("1 invite sent") : Text::tr("%n invites sent", nullptr, n);
    if (const int n = outcome.count(Delivery::refused))
        parts += Text::tr("%n refused", nullptr, n);
    if (const int n = outcome.count(Delivery::unconfirmed))
        parts += Text::tr("%n unconfirmed", nullptr, n);
    if (const int n = outcome.count(Delivery::cancelled))
        parts += Text::tr("%n cancelled", nullptr, n);
    if (const int n = outcome.count(Delivery::sending))
        parts += Text::tr("%n on the way", nullptr, n);
    int queued = 0;
    Delivery why = Delivery::waiting;
    for (const InviteDelivery &mail : outcome.mails) {
        if (mail.delivery < Delivery::waiting)
            continue;
        ++queued;
        why = std::max(why, mail.delivery);
    }
    if (queued)
        parts += Text::tr("%n queued", nullptr, queued);
    if (!outcome.skipped.isEmpty())
        parts += Text::tr("%n left out", nullptr, int(outcome.skipped.size()));

    QString sentence = parts.join(Text::tr(", "));
    if (why == Delivery::offline)
        sentence += Text::tr(": the mail server cannot be reached. What waits will be sent when it can");
    else if (why == Delivery::paused)
        sentence += Text::tr(": sending is paused");
    else if (why == Delivery::stopped)
        sentence += Text::tr(": sending has stopped, and the mail account needs a look");
    else if (why == Delivery::noAccount)
        sentence += Text::tr(": no mail account is set up");
    return sentence;
}

} // namespace portico
