#include "ui/portal/resendinvitedialog.h"

#include "app/practice/portaltasks.h"
#include "app/store/firmstore.h"
#include "app/store/templatestore.h"
#include "ui/portal/messageeditor.h"
#include "ui/portal/outcomenotice.h"

#include <QVBoxLayout>

namespace portico {

namespace {

/// The message templates, and for how long the new link will work.
struct ResendForm
{
    QList<Template> messages;
    int days = 30;
};

Result<ResendForm> readForm(const FirmServices &services)
{
    return services.firm.readHere([](Connection &connection) -> Result<ResendForm> {
        return ResendForm{TemplateStore(connection).ofKind(TemplateKind::message),
                          FirmStore(connection).load().value_or(FirmRecord{}).inviteDays};
    });
}

} // namespace

ResendInviteDialog::ResendInviteDialog(const FirmServices &services, const AccessLine &line, QWidget *parent)
    : QuestionDialog(tr("Resend the invite?"), {}, parent), m_services(services), m_line(line)
{
    m_message = new MessageEditor(this);
    body()->addWidget(m_message);
    setAnswers(tr("Resend Invite"), tr("Cancel"), ButtonKind::primary);
    yesButton()->setFocus(Qt::OtherFocusReason);

    const Result<ResendForm> form = readForm(services);
    if (form)
        m_message->setTemplates(form->messages);
    const int days = form ? form->days : FirmRecord().inviteDays;
    const QString lasts = days == 1 ? tr("works for 1 day") : tr("works for %n days", nullptr, days);
    setSentence(tr("%1 gets a new link at %2. It %3 after it is sent. The old link ends when the new mail goes out.")
                    .arg(line.name, line.email, lasts));
    connect(m_message, &MessageEditor::changed, this, [this] {
        setWhyNotYes(m_message->tooLong() ? tr("The message is too long.") : QString());
        adjustSize();
    });
}

void ResendInviteDialog::answeredYes()
{
    setBusy(true);
    runTask(this, m_services.write(ResendInviteTask(m_line.access.key, m_message->isOn() ? m_message->text().trimmed() : QString())),
            [this](const QueuedInvite &invite) {
                tellOutcome(m_services, {{invite}, {}});
                Q_EMIT resent();
                accept();
            },
            [this](const Error &error) {
                setBusy(false);
                showTrouble(error.sentence);
            });
}

} // namespace portico
