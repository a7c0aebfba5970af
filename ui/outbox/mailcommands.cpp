#include "ui/outbox/mailcommands.h"

#include "ui/outbox/maildialog.h"
#include "ui/portal/questiondialog.h"

#include <QWidget>

namespace portico {

MailCommands::MailCommands(const FirmServices &services, QWidget *dialogParent)
    : QObject(dialogParent), m_services(services), m_dialogParent(dialogParent)
{
}

void MailCommands::fail(const Error &error)
{
    m_services.notifier.failed(error.sentence);
}

void MailCommands::open(const Mail &mail)
{
    (new MailDialog(m_services, mail.key, m_dialogParent->window()))->open();
}

void MailCommands::retry(const Mail &mail)
{
    runTask(
        this, m_services.write(RetryMailTask(mail.key)),
        [this, to = mail.recipient] {
            m_services.sender.wake();
            m_services.notifier.waiting(tr("Mail to %1 is queued again").arg(to));
        },
        [this](const Error &error) { fail(error); });
}

void MailCommands::cancel(const Mail &mail)
{
    const QString sentence = mail.kind == MailKind::invitation
        ? tr("The invitation to %1 has not been sent, and will not be. Access that it would have been the first to offer is "
             "withdrawn; inviting again is possible at any time.").arg(mail.recipient)
        : mail.kind == MailKind::notice && mail.purpose == Purpose()
        ? tr("The notice to %1 has not been sent, and will not be. Access that it would have told of is withdrawn; inviting "
             "again is possible at any time.").arg(mail.recipient)
        : tr("The mail to %1 has not been sent, and will not be.").arg(mail.recipient);
    auto *question = new QuestionDialog(tr("Cancel this mail?"), sentence, m_dialogParent->window());
    question->setAnswers(tr("Cancel Mail"), tr("Keep It"));
    connect(question, &QDialog::accepted, this, [this, mail] {
        runTask(
            this, m_services.write(CancelMailTask(mail.key)),
            [this, to = mail.recipient] { m_services.notifier.done(tr("Mail to %1 cancelled").arg(to)); },
            [this](const Error &error) { fail(error); });
    });
    question->open();
}

void MailCommands::settle(const Mail &mail, SettleMailTask::Verdict verdict)
{
    runTask(
        this, m_services.write(SettleMailTask(mail.key, verdict)),
        [this, to = mail.recipient, verdict] {
            if (verdict == SettleMailTask::Verdict::arrived) {
                m_services.notifier.done(tr("Mail to %1 counted as arrived").arg(to));
                return;
            }
            m_services.sender.wake();
            m_services.notifier.waiting(tr("Mail to %1 is queued again").arg(to));
        },
        [this](const Error &error) { fail(error); });
}

void MailCommands::settleAll(SettleMailTask::Verdict verdict, qint64 count)
{
    const bool arrived = verdict == SettleMailTask::Verdict::arrived;
    auto *question = new QuestionDialog(
        arrived ? tr("Count %Ln unconfirmed mail(s) as arrived?", nullptr, int(count))
                : tr("Send %Ln unconfirmed mail(s) again?", nullptr, int(count)),
        arrived ? tr("They are then sent mail like any other, and are not sent again.")
                : tr("Each goes out once more as it was, with the same link. Whoever has it already gets it twice; that does no harm."),
        m_dialogParent->window());
    question->setAnswers(arrived ? tr("They Arrived") : tr("Send Again"), tr("Cancel"));
    connect(question, &QDialog::accepted, this, [this, verdict, arrived] {
        runTask(
            this, m_services.write(SettleAllMailTask(verdict)),
            [this, arrived](int settled) {
                if (arrived) {
                    m_services.notifier.done(tr("%Ln mail(s) counted as arrived", nullptr, settled));
                    return;
                }
                m_services.sender.wake();
                m_services.notifier.waiting(tr("%Ln mail(s) queued again", nullptr, settled));
            },
            [this](const Error &error) { fail(error); });
    });
    question->open();
}

void MailCommands::setQueue(QueueState state)
{
    runTask(
        this, m_services.write(SetQueueTask(state)), [this] { m_services.sender.wake(); },
        [this](const Error &error) { fail(error); });
}

} // namespace portico
