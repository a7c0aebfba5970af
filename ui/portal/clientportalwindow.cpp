#include "ui/portal/clientportalwindow.h"

#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/portal/inviteformpanel.h"
#include "ui/portal/mailpreview.h"
#include "ui/portal/outcomenotice.h"
#include "ui/portal/questiondialog.h"
#include "ui/portal/sendoutcomewatcher.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/progressline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QSettings>
#include <QShowEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

namespace {
constexpr int kFormWidth = 584;
constexpr int kWideWidth = 1080;
constexpr int kHeight = 668;
const QString kPreview = QStringLiteral("clientPortal/preview"); // whether it was open
}

ClientPortalWindow::ClientPortalWindow(const FirmServices &services, ClientKey client, const Purpose &purpose, QWidget *parent)
    : QDialog(parent), m_services(services)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_form = new InviteFormPanel(services, client, purpose, this);
    m_preview = new MailPreview(this);
    build();
    setWindowTitle(tr("Client Portal – %1").arg(m_form->draft().form().client.name));
    keepSize(this, QStringLiteral("clientPortal"), {kFormWidth, kHeight});

    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &ClientPortalWindow::send);
    connect(m_form, &InviteFormPanel::changed, this, &ClientPortalWindow::showState);
    connect(m_form, &InviteFormPanel::previewWanted, this, &ClientPortalWindow::openPreview);
    connect(m_preview, &MailPreview::closeWanted, this, &ClientPortalWindow::closePreview);
    connect(m_send, &QPushButton::clicked, this, &ClientPortalWindow::send);
    connect(m_cancel, &QPushButton::clicked, this, &ClientPortalWindow::reject);
    arrange();
    showState();
    // Only where it does not take the form's place.
    if (QSettings().value(kPreview).toBool() && roomFor(this).width() >= scaled(kWideWidth)) {
        openPreview();
        m_widthBefore = scaled(kFormWidth);
    }
}

void ClientPortalWindow::build()
{
    auto *footer = new QFrame(this);
    footer->setProperty("look", QStringLiteral("footer"));
    m_footer = makeWrappedLabel({}, TextStyle::body, Token::text2, footer);
    m_progress = new ProgressLine(footer);
    m_progress->setAccessibleName(tr("Sending"));
    m_progress->setFixedWidth(scaled(160));
    m_progress->hide();
    m_cancel = makeButton(tr("Cancel"), ButtonKind::secondary, footer);
    m_send = makeButton(IconName::sending, sendButtonText(1), ButtonKind::primary, footer);
    // Return belongs to the lines that are typed into; the send key is Ctrl+Enter.
    m_send->setDefault(false);
    m_send->setAutoDefault(false);
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(24, 12, 24, 12);
    line->setSpacing(8);
    line->addWidget(m_progress);
    line->addWidget(m_footer, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_send);

    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    m_formScroll = new FormScroll(m_form, this, FormScroll::Fit::least);
    body->addWidget(m_formScroll);
    body->addWidget(m_preview, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // Form and preview together are wider than the window has to be: one of them makes room.
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumSize(QSize(scaled(480), scaled(520)).boundedTo(roomFor(this)));
    layout->addLayout(body, 1);
    layout->addWidget(footer);
}

void ClientPortalWindow::showState()
{
    const bool busy = isSending();
    m_send->setText(sendButtonText(m_form->plan().mails.size()));
    const QString sendTip = tr("Sends the invites (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    setDisabledReason(m_send, busy ? tr("The invites are being sent.") : m_form->whyNotSend(), sendTip);
    m_cancel->setEnabled(m_stage != Stage::writing);
    m_cancel->setText(m_stage == Stage::waiting ? tr("Close") : tr("Cancel"));
    if (!busy)
        m_footer->setText(footerSentence(m_form->draft(), m_form->plan()));
    m_progress->setVisible(busy);
    if (m_previewOpen)
        m_preview->setMails(m_form->previewMails());
}

void ClientPortalWindow::openPreview()
{
    if (m_previewOpen)
        return;
    m_previewOpen = true;
    QSettings().setValue(kPreview, true);
    m_widthBefore = width();
    const int wanted = std::min(roomFor(this).width(), scaled(kWideWidth));
    if (width() < wanted && !isMaximized() && !isFullScreen())
        resize(wanted, height());
    arrange();
    showState();
    m_preview->closeButton()->setFocus(Qt::OtherFocusReason);
}

void ClientPortalWindow::closePreview()
{
    if (!m_previewOpen)
        return;
    m_previewOpen = false;
    QSettings().setValue(kPreview, false);
    arrange();
    if (m_widthBefore > 0 && m_widthBefore < width() && !isMaximized() && !isFullScreen())
        resize(m_widthBefore, height());
    showState();
    m_form->previewLink()->setFocus(Qt::OtherFocusReason);
}

void ClientPortalWindow::arrange()
{
    const bool besideEachOther = m_previewOpen && width() >= scaled(kWideWidth);
    m_formScroll->setVisible(!m_previewOpen || besideEachOther);
    m_formScroll->setMaximumWidth(besideEachOther ? scaled(kFormWidth) : QWIDGETSIZE_MAX);
    m_formScroll->setMinimumWidth(besideEachOther ? scaled(kFormWidth) : std::min(scaled(400), minimumWidth()));
    m_form->previewLink()->setVisible(!m_previewOpen);
    m_preview->setVisible(m_previewOpen);
    layout()->activate();
}

void ClientPortalWindow::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrange();
}

void ClientPortalWindow::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        m_form->focusFirst();
}

void ClientPortalWindow::send()
{
    // Whoever typed an address and did not press Add meant that person too.
    if (isSending() || !m_form->takeTypedPeople() || !m_form->whyNotSend().isEmpty())
        return;
    m_stage = Stage::writing;
    m_form->showTrouble({});
    m_form->setBusy(true);
    m_progress->setRange(0, 0);
    m_footer->setText(tr("Sending…"));
    showState();
    runTask(this, m_services.write(SendDraftTask(m_form->draft())), [this](const InviteOutcome &invites) { watch(invites); },
            [this](const Error &error) {
                m_stage = Stage::form;
                m_form->setBusy(false);
                m_form->showTrouble(error.sentence);
                showState();
            });
}

void ClientPortalWindow::watch(const InviteOutcome &invites)
{
    m_stage = Stage::waiting;
    const int total = int(invites.queued.size());
    m_progress->setRange(0, total);
    m_progress->setValue(0);
    m_footer->setText(total == 1 ? tr("Sending 1 mail…") : tr("Sending %n mails…", nullptr, total));
    showState();

    // The watcher outlives this window, so that the truth is told also to those who close it at once.
    auto *watcher = tellOutcome(m_services, invites);
    connect(watcher, &SendOutcomeWatcher::progressed, m_progress, [this](int settled) { m_progress->setValue(settled); });
    connect(watcher, &SendOutcomeWatcher::finished, this, [this](const SendOutcome &outcome) {
        Q_EMIT sendEnded(outcome);
        accept();
    });
}

void ClientPortalWindow::reject()
{
    if (m_stage == Stage::writing)
        return; // a moment later it is known whether it was written
    if (m_stage == Stage::form && m_form->draft().holdsTypedText())
        return askBeforeLosing();
    QDialog::reject();
}

void ClientPortalWindow::askBeforeLosing()
{
    auto *question = new QuestionDialog(tr("Close without sending?"),
                                        tr("What you typed has not been sent, and is not kept."), this);
    question->setAnswers(tr("Discard"), tr("Keep Writing"));
    connect(question, &QDialog::accepted, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace portico
