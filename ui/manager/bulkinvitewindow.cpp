#include "ui/manager/bulkinvitewindow.h"

#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/manager/bulkinvitepanel.h"
#include "ui/manager/bulkwords.h"
#include "ui/manager/heldsends.h"
#include "ui/portal/mailpreview.h"
#include "ui/portal/messageeditor.h"
#include "ui/portal/questiondialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formscroll.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QShortcut>
#include <QShowEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

namespace {

constexpr int kFormWidth = 600;
constexpr int kWideWidth = 1080; ///< from here on form and preview stand beside each other
constexpr QSize kFirst{1180, 760};

QString sendText(BulkSendKind kind, qsizetype mails)
{
    const int count = int(mails);
    if (kind == BulkSendKind::resend)
        return count == 1 ? BulkInviteWindow::tr("Resend 1 Invite") : BulkInviteWindow::tr("Resend %Ln Invites", nullptr, count);
    return count == 1 ? BulkInviteWindow::tr("Send 1 Invite") : BulkInviteWindow::tr("Send %Ln Invites", nullptr, count);
}

} // namespace

BulkInviteWindow::BulkInviteWindow(const FirmServices &services, HeldSends &held, const BulkAsk &ask, QWidget *parent)
    : QDialog(parent), m_services(services), m_held(held)
{
    setObjectName(QStringLiteral("bulkInviteWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    setWindowTitle(ask.kind == BulkSendKind::resend ? tr("Resend Invite") : tr("Send Invite"));
    m_form = new BulkInvitePanel(services, ask, this);
    m_preview = new MailPreview(this);
    m_preview->setEmptyText(tr("The mails are being made."));
    build();
    keepSize(this, QStringLiteral("bulkInvite"), kFirst);
    m_previewOpen = width() >= scaled(kWideWidth);

    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &BulkInviteWindow::send);
    const auto step = [this](Qt::Key key, int by, QToolButton *button) {
        const QKeySequence keys(Qt::ALT | key);
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, by] { m_preview->setCurrent(m_preview->current() + by); });
        button->setToolTip(QStringLiteral("%1 (%2)").arg(button->accessibleName(), keys.toString(QKeySequence::NativeText)));
    };
    step(Qt::Key_PageUp, -1, m_preview->previousButton());
    step(Qt::Key_PageDown, 1, m_preview->nextButton());
    connect(m_form, &BulkInvitePanel::offered, this, &BulkInviteWindow::showOffer);
    connect(m_form, &BulkInvitePanel::messageChanged, this, [this] {
        showState();
        showMails();
    });
    connect(m_form, &BulkInvitePanel::placeChosen, m_preview, &MailPreview::setCurrent);
    connect(m_form, &BulkInvitePanel::previewWanted, this, &BulkInviteWindow::openPreview);
    connect(m_preview, &MailPreview::currentChanged, m_form, &BulkInvitePanel::showPlace);
    connect(m_preview, &MailPreview::closeWanted, this, &BulkInviteWindow::closePreview);
    connect(m_send, &QPushButton::clicked, this, &BulkInviteWindow::send);
    connect(m_cancel, &QPushButton::clicked, this, &BulkInviteWindow::reject);
    arrange();
    showState();
}

void BulkInviteWindow::build()
{
    auto *footer = new QFrame(this);
    footer->setProperty("look", QStringLiteral("footer"));
    m_footer = makeWrappedLabel({}, TextStyle::body, Token::text2, footer);
    m_cancel = makeButton(tr("Cancel"), ButtonKind::secondary, footer);
    m_send = makeButton(IconName::sending, {}, ButtonKind::primary, footer);
    // Return belongs to the lines that are typed into; the send key is Ctrl+Enter.
    m_send->setDefault(false);
    m_send->setAutoDefault(false);
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(24, 12, 24, 12);
    line->setSpacing(8);
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
    setMinimumSize(QSize(scaled(560), scaled(560)).boundedTo(roomFor(this)));
    layout->addLayout(body, 1);
    layout->addWidget(footer);
}

QString BulkInviteWindow::footerText() const
{
    return m_footer->text();
}

void BulkInviteWindow::showOffer()
{
    showState();
    if (!m_form->isReady())
        return;
    // Whoever looks at a mail goes on looking at it where it is still among them.
    const BulkOffer &offer = m_form->offer();
    const qsizetype count = offer.list->mails().size();
    m_preview->setSource(
        count,
        [this](qsizetype index) { return previewBulkMail(m_services, m_form->offer(), index, m_form->ask().sentMessage()); },
        std::min(m_preview->current(), std::max<qsizetype>(0, count - 1)));
}

void BulkInviteWindow::showMails()
{
    if (m_form->isReady() && m_previewOpen)
        m_preview->refresh();
}

void BulkInviteWindow::showState()
{
    const BulkAsk ask = m_form->ask();
    const bool ready = m_form->isReady();
    const qsizetype mails = ready ? m_form->offer().list->mails().size() : 0;
    m_send->setText(sendText(ask.kind, mails));
    const QString tip = tr("Sends the invites (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    setDisabledReason(m_send, m_form->whyNotSend(), tip);
    if (!ready || mails == 0) {
        m_footer->setText({});
        return;
    }
    const BulkOffer &offer = m_form->offer();
    const QString what = mails == 1 ? tr("1 mail.") : tr("%Ln mails.", nullptr, int(mails));
    m_footer->setText(what % u' ' % sendingTimeSentence(mails, offer.waiting, offer.mail.account));
}

void BulkInviteWindow::openPreview()
{
    m_previewOpen = true;
    arrange();
    showMails();
    m_preview->closeButton()->setFocus(Qt::OtherFocusReason);
}

void BulkInviteWindow::closePreview()
{
    m_previewOpen = false;
    arrange();
    m_form->previewLink()->setFocus(Qt::OtherFocusReason);
}

void BulkInviteWindow::arrange()
{
    const bool besideEachOther = m_previewOpen && width() >= scaled(kWideWidth);
    m_formScroll->setVisible(!m_previewOpen || besideEachOther);
    m_formScroll->setMaximumWidth(besideEachOther ? std::max(scaled(kFormWidth), width() * 54 / 100) : QWIDGETSIZE_MAX);
    m_formScroll->setMinimumWidth(besideEachOther ? scaled(kFormWidth) : std::min(scaled(400), minimumWidth()));
    m_form->previewLink()->setVisible(!m_previewOpen);
    m_preview->setVisible(m_previewOpen);
    layout()->activate();
}

void BulkInviteWindow::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrange();
}

void BulkInviteWindow::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
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
    Q_EMIT handedOver();
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

void BulkInviteWindow::reject()
{
    if (!holdsTypedText()) {
        QDialog::reject();
        return;
    }
    auto *question = new QuestionDialog(tr("Close without sending?"),
                                        tr("What you typed has not been sent, and is not kept."), this);
    question->setAnswers(tr("Discard"), tr("Keep Writing"));
    connect(question, &QDialog::accepted, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace portico
