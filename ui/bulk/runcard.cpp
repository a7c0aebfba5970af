#include "ui/bulk/runcard.h"

#include "app/practice/bulksendtasks.h"
#include "ui/bulk/bulkwords.h"
#include "ui/bulk/runfigures.h"
#include "ui/look/fonts.h"
#include "ui/outbox/mailcommands.h"
#include "ui/outbox/maildetails.h"
#include "ui/portal/questiondialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/progressline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

namespace {

/// How many were withdrawn, and that some were not.
QString withdrawnSentence(const BulkCancellation &done)
{
    const QString withdrawn = done.withdrawn == 1 ? RunCard::tr("1 mail withdrawn")
                                                  : RunCard::tr("%Ln mails withdrawn", nullptr, done.withdrawn);
    if (done.kept == 0)
        return withdrawn;
    const QString kept = done.kept == 1
        ? RunCard::tr("1 stays: somebody else asked for it, or it also speaks of clients that you do not look after")
        : RunCard::tr("%Ln stay: somebody else asked for them, or they also speak of clients that you do not look after",
                      nullptr, done.kept);
    return withdrawn % RunCard::tr("; ") % kept;
}

/// Done once it is written; tells what was withdrawn.
class CancelSendingDialog : public QuestionDialog
{
public:
    CancelSendingDialog(const FirmServices &services, const BulkRun &run, QWidget *parent)
        : QuestionDialog(RunCard::tr("Cancel sending?"),
                         run.counts.left() == 1
                             ? RunCard::tr("1 mail has not gone yet. It is withdrawn, and with it the access that it would have "
                                           "been the first to offer. What has gone stays valid.")
                             : RunCard::tr("%Ln mails have not gone yet. They are withdrawn, and with them the accesses that "
                                           "they would have been the first to offer. What has gone stays valid.",
                                           nullptr, int(run.counts.left())),
                         parent),
          m_services(services), m_bulk(run.send.key)
    {
        setObjectName(QStringLiteral("cancelSending"));
        setAnswers(RunCard::tr("Cancel Sending"), RunCard::tr("Go On Sending"), ButtonKind::danger);
        noButton()->setFocus(Qt::OtherFocusReason);
    }

protected:
    void answeredYes() override
    {
        setBusy(true);
        runTask(
            this, m_services.write(CancelBulkSendTask(m_bulk)),
            [this](const BulkCancellation &done) {
                m_services.notifier.done(withdrawnSentence(done));
                accept();
            },
            [this](const Error &error) {
                setBusy(false);
                showTrouble(error.sentence);
            });
    }

private:
    FirmServices m_services;
    BulkSendKey m_bulk;
};

} // namespace

void askToCancelSending(const FirmServices &services, const BulkRun &run, QWidget *parent)
{
    (new CancelSendingDialog(services, run, parent))->open();
}

RunCard::RunCard(const FirmServices &services, QWidget *parent)
    : QFrame(parent), m_services(services), m_commands(new MailCommands(services, this)),
      m_strip(new MessageStrip(MessageStrip::Kind::expired, {}, this)),
      m_heading(new ElidedLabel({}, Qt::ElideRight, this)), m_timeLeft(makeLabel({}, TextStyle::body, Token::text2, this)),
      m_pause(makeButton(tr("Pause"), ButtonKind::secondary, this)), m_resume(makeButton(tr("Resume"), ButtonKind::secondary, this)),
      m_cancel(makeButton(tr("Cancel Sending…"), ButtonKind::secondary, this)), m_progress(new ProgressLine(this)),
      m_figures(new RunFigures(this)), m_hint(makeWrappedLabel({}, TextStyle::body, Token::text2, this))
{
    setProperty("look", QStringLiteral("card"));
    m_pause->setObjectName(QStringLiteral("pauseRun"));
    m_resume->setObjectName(QStringLiteral("resumeRun"));
    m_cancel->setObjectName(QStringLiteral("cancelRun"));
    setTextStyle(m_heading, TextStyle::heading);
    m_progress->setAccessibleName(tr("Progress of sending"));
    m_hint->setAlignment(Qt::AlignTrailing | Qt::AlignBottom);
    m_pause->setToolTip(tr("Pauses all mail of the firm; sign-in codes go on"));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_heading);
    head->addWidget(m_timeLeft);
    head->addStretch(1);
    head->addWidget(m_pause);
    head->addWidget(m_resume);
    head->addWidget(m_cancel);
    auto *below = new QHBoxLayout;
    below->setSpacing(16);
    below->addWidget(m_figures);
    below->addWidget(m_hint, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(m_strip);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    layout->addLayout(below);
    m_strip->hide();
    // Nothing can be asked of a run that is not known yet.
    for (QPushButton *button : {m_pause, m_resume, m_cancel})
        button->hide();
    connect(m_pause, &QPushButton::clicked, this, [this] { m_commands->setQueue(QueueState::paused); });
    connect(m_resume, &QPushButton::clicked, this, [this] { m_commands->setQueue(QueueState::running); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { askToCancelSending(m_services, m_run, window()); });
}

QString RunCard::heading() const
{
    return m_heading->text();
}

QString RunCard::timeLeft() const
{
    return m_timeLeft->text();
}

void RunCard::setRun(const BulkRun &run, const BulkRuns &runs)
{
    m_run = run;
    const BulkSendCounts &counts = run.counts;
    m_heading->setText(bulkHeading(run, runs.standstill()));
    m_timeLeft->setText(bulkTimeLeft(run));
    m_progress->setRange(0, std::max(1, int(counts.mails())));
    m_progress->setValue(int(counts.mails() - counts.left()));
    m_figures->setCounts(counts);
    m_hint->setText(run.underWay() ? tr("You can close this window. Sending goes on in the background.") : QString());

    const bool held = runs.queue().state != QueueState::running;
    const QString done = run.underWay() ? QString() : tr("Everything has gone.");
    const QString notAllowed = m_services.member.mayManagePortals()
        ? QString() : tr("This needs the role Admin or the permission Manage Client Portals.");
    const QString reason = !notAllowed.isEmpty() ? notAllowed : done;
    // Whoever pressed Pause by key finds Resume under the same finger.
    const bool hadFocus = m_pause->hasFocus() || m_resume->hasFocus();
    m_resume->setVisible(run.underWay() && held);
    m_pause->setVisible(run.underWay() && !held);
    m_cancel->setVisible(run.underWay());
    if (hadFocus && run.underWay())
        (held ? m_resume : m_pause)->setFocus(Qt::OtherFocusReason);
    setDisabledReason(m_pause, reason, tr("Pauses all mail of the firm; sign-in codes go on"));
    setDisabledReason(m_resume, reason, tr("All mail of the firm goes on"));
    setDisabledReason(m_cancel, reason, tr("Withdraws what has not gone"));
    showQueue(runs);
}

void RunCard::showQueue(const BulkRuns &runs)
{
    const MailExplanation why = m_run.underWay() ? runs.whyNothingGoes() : MailExplanation();
    m_strip->setKind(why.kind);
    m_strip->setHeading(why.heading);
    m_strip->setSentence(why.sentence);
    m_strip->setVisible(!why.heading.isEmpty());
}

void RunCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    // The figures outrank the hint.
    m_hint->setVisible(width() - m_figures->sizeHint().width() > scaled(260));
}

} // namespace portico
