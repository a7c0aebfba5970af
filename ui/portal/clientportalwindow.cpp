#include "ui/portal/clientportalwindow.h"

#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/portal/inviteformpanel.h"
#include "ui/portal/mailpreview.h"
#include "ui/portal/outcomenotice.h"
#include "ui/portal/sendoutcomewatcher.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/progressline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

namespace portico {

namespace {
constexpr int kFormWidth = 584;
constexpr int kHeight = 668;
constexpr QSize kLeast{480, 520};
const QString kPreview = QStringLiteral("clientPortal/preview"); // whether it was open
}

ClientPortalWindow::ClientPortalWindow(const FirmServices &services, ClientKey client, const Purpose &purpose, QWidget *parent)
    : FormPreviewDialog(parent), m_services(services)
{
    m_form = new InviteFormPanel(services, client, purpose, this);
    setUp(m_form, m_form->previewLink(), kLeast, kFormWidth);
    m_progress = new ProgressLine(footerLabel()->parentWidget());
    m_progress->setAccessibleName(tr("Sending"));
    m_progress->setFixedWidth(scaled(160));
    m_progress->hide();
    footerLine()->insertWidget(0, m_progress);
    setWindowTitle(tr("Client Portal – %1").arg(m_form->draft().form().client.name));
    keepSize(this, QStringLiteral("clientPortal"), {kFormWidth, kHeight});

    connect(m_form, &InviteFormPanel::changed, this, &ClientPortalWindow::showState);
    connect(m_form, &InviteFormPanel::previewWanted, this, &ClientPortalWindow::openPreview);
    setPreviewOpen(false);
    showState();
    // Only where it does not take the form's place.
    if (QSettings().value(kPreview).toBool() && roomFor(this).width() >= scaled(kWideWidth)) {
        openPreview();
        m_widthBefore = scaled(kFormWidth);
    }
}

void ClientPortalWindow::showState()
{
    const bool busy = isSending();
    sendButton()->setText(sendButtonText(m_form->plan().mails.size()));
    setDisabledReason(sendButton(), busy ? tr("The invites are being sent.") : m_form->whyNotSend(), sendTip());
    cancelButton()->setEnabled(m_stage != Stage::writing);
    cancelButton()->setText(m_stage == Stage::waiting ? tr("Close") : tr("Cancel"));
    if (!busy)
        footerLabel()->setText(footerSentence(m_form->draft(), m_form->plan()));
    m_progress->setVisible(busy);
    if (previewIsOpen())
        showPreview();
}

/// Opened, the preview widens the window, and closed gives that back; the next window opens as this one was left.
void ClientPortalWindow::previewSwitched()
{
    QSettings().setValue(kPreview, previewIsOpen());
    const bool ownSize = !isMaximized() && !isFullScreen();
    if (previewIsOpen()) {
        m_widthBefore = width();
        const int wanted = std::min(roomFor(this).width(), scaled(kWideWidth));
        if (width() < wanted && ownSize)
            resize(wanted, height());
    } else if (m_widthBefore > 0 && m_widthBefore < width() && ownSize) {
        resize(m_widthBefore, height());
    }
}

void ClientPortalWindow::showPreview()
{
    preview()->setMails(m_form->previewMails());
}

bool ClientPortalWindow::holdsTypedText() const
{
    return m_stage == Stage::form && m_form->draft().holdsTypedText();
}

void ClientPortalWindow::focusFirst()
{
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
    footerLabel()->setText(tr("Sending…"));
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
    footerLabel()->setText(total == 1 ? tr("Sending 1 mail…") : tr("Sending %n mails…", nullptr, total));
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
    // While it is written nobody leaves: a moment later it is known whether it was.
    if (m_stage != Stage::writing)
        FormPreviewDialog::reject();
}

} // namespace portico
