#include "ui/bulk/bulkinvitewindow.h"

#include "ui/bulk/bulkinvitepanel.h"
#include "ui/bulk/bulkwords.h"
#include "ui/bulk/heldsends.h"
#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/portal/mailpreview.h"
#include "ui/portal/messageeditor.h"
#include "ui/widgets/buttons.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace portico {

namespace {

constexpr int kFormWidth = 600;
constexpr QSize kFirst{1180, 760};
constexpr QSize kLeast{560, 560};

QString sendText(BulkSendKind kind, qsizetype mails)
{
    const int count = int(mails);
    if (kind == BulkSendKind::resend)
        return count == 1 ? BulkInviteWindow::tr("Resend 1 Invite") : BulkInviteWindow::tr("Resend %Ln Invites", nullptr, count);
    return count == 1 ? BulkInviteWindow::tr("Send 1 Invite") : BulkInviteWindow::tr("Send %Ln Invites", nullptr, count);
}

} // namespace

BulkInviteWindow::BulkInviteWindow(const FirmServices &services, HeldSends &held, const BulkAsk &ask, QWidget *parent)
    : FormPreviewDialog(parent), m_services(services), m_held(held)
{
    setObjectName(QStringLiteral("bulkInviteWindow"));
    setWindowTitle(ask.kind == BulkSendKind::resend ? tr("Resend Invite") : tr("Send Invite"));
    m_form = new BulkInvitePanel(services, ask, this);
    setUp(m_form, m_form->previewLink(), kLeast, kFormWidth);
    preview()->setEmptyText(tr("The mails are being made."));
    keepSize(this, QStringLiteral("bulkInvite"), kFirst);

    stepThroughMails();
    connect(m_form, &BulkInvitePanel::offered, this, &BulkInviteWindow::showOffer);
    connect(m_form, &BulkInvitePanel::messageChanged, this, [this] {
        showState();
        if (previewIsOpen())
            showPreview();
    });
    connect(m_form, &BulkInvitePanel::placeChosen, preview(), &MailPreview::setCurrent);
    connect(m_form, &BulkInvitePanel::previewWanted, this, &BulkInviteWindow::openPreview);
    connect(preview(), &MailPreview::currentChanged, m_form, &BulkInvitePanel::showPlace);
    setPreviewOpen(width() >= scaled(kWideWidth));
    showState();
}

void BulkInviteWindow::stepThroughMails()
{
    const auto step = [this](Qt::Key key, int by, QToolButton *button) {
        const QKeySequence keys(Qt::ALT | key);
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, by] { preview()->setCurrent(preview()->current() + by); });
        button->setToolTip(QStringLiteral("%1 (%2)").arg(button->accessibleName(), keys.toString(QKeySequence::NativeText)));
    };
    step(Qt::Key_PageUp, -1, preview()->previousButton());
    step(Qt::Key_PageDown, 1, preview()->nextButton());
}

QString BulkInviteWindow::footerText() const
{
    return footerLabel()->text();
}

void BulkInviteWindow::showOffer()
{
    showState();
    if (!m_form->isReady())
        return;
    // Whoever looks at a mail goes on looking at it where it is still among them.
    const BulkOffer &offer = m_form->offer();
    const qsizetype count = offer.list->mails().size();
    preview()->setSource(
        count,
        [this](qsizetype index) { return previewBulkMail(m_services, m_form->offer(), index, m_form->ask().sentMessage()); },
        std::min(preview()->current(), std::max<qsizetype>(0, count - 1)));
}

void BulkInviteWindow::showPreview()
{
    if (m_form->isReady())
        preview()->refresh();
}

void BulkInviteWindow::showState()
{
    const BulkAsk ask = m_form->ask();
    const bool ready = m_form->isReady();
    const qsizetype mails = ready ? m_form->offer().list->mails().size() : 0;
    sendButton()->setText(sendText(ask.kind, mails));
    setDisabledReason(sendButton(), m_form->whyNotSend(), sendTip());
    if (!ready || mails == 0) {
        footerLabel()->setText({});
        return;
    }
    const BulkOffer &offer = m_form->offer();
    const QString what = mails == 1 ? tr("1 mail.") : tr("%Ln mails.", nullptr, int(mails));
    footerLabel()->setText(what % u' ' % sendingTimeSentence(mails, offer.waiting, offer.mail.account));
}

int BulkInviteWindow::widestForm() const
{
    return width() * 54 / 100;
}

void BulkInviteWindow::focusFirst()
{
    m_form->focusFirst();
}

void BulkInviteWindow::send()
{
    if (!m_form->whyNotSend().isEmpty())
        return;
    const BulkAsk ask = m_form->ask();
    HeldSend send{bulkWhat(ask.kind, m_form->offer().list->mails().size()),
                  [services = m_services, ask] { return writeBulkSend(services, ask); }, {}};
    if (m_reopen)
        send.reopen = [reopen = m_reopen, ask] { reopen(ask); };
    m_held.hold(std::move(send));
    accept();
}

bool BulkInviteWindow::holdsTypedText() const
{
    const QString typed = m_form->ask().message.trimmed();
    const QList<Template> &templates = m_form->offer().mail.messages;
    return !typed.isEmpty() && std::none_of(templates.begin(), templates.end(), [&typed](const Template &text) {
        return text.body.trimmed() == typed;
    });
}

} // namespace portico
