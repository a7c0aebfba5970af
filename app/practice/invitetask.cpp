#include "app/practice/invitetask.h"

#include "app/practice/invitewriter.h"
#include "app/practice/rights.h"
#include "app/store/firmstore.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portico {

namespace {

constexpr qsizetype kLongestMessage = 10'000; // characters

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(InviteTask)
};

} // namespace

QString cleanMessage(const QString &message)
{
    static const QRegularExpression unwritten(
        QStringLiteral("[\\x{0}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{7f}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"));
    QString clean = message;
    return clean.remove(unwritten).trimmed();
}

Result<QString> checkedMessage(const QString &message)
{
    QString clean = cleanMessage(message);
    if (clean.size() > kLongestMessage)
        return Error{ErrorKind::invalid, Text::tr("The message is too long: 10,000 characters are the most."), {}};
    return clean;
}

Result<InviteOutcome> InviteTask::operator()(WriteContext &context)
{
    const auto actor = Rights::actor(context);
    if (!actor)
        return actor.error();
    const auto message = checkedMessage(m_request.message);
    if (!message)
        return message.error();
    const auto plan = planInvites(context.connection(), *actor, m_request, context.now());
    if (!plan)
        return plan.error();
    const auto firm = FirmStore(context.connection()).load();
    InviteWriter writer(context, {*message, m_request.invitation, MailPriority::single, m_request.purpose, firm->inviteDays, {}});
    InviteOutcome outcome;
    outcome.skipped = plan->skipped;
    for (const PlannedMail &planned : plan->mails)
        outcome.queued.append(writer.write(planned));
    return outcome;
}

} // namespace portico
