#include "ui/portal/formpreviewdialog.h"

#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/portal/mailpreview.h"
#include "ui/portal/questiondialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formscroll.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QShowEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

FormPreviewDialog::FormPreviewDialog(QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
}

void FormPreviewDialog::setUp(QWidget *form, LinkButton *link, QSize least, int formWidth)
{
    m_link = link;
    m_formWidth = formWidth;
    m_preview = new MailPreview(this);
    QWidget *footer = buildFooter();
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    m_formScroll = new FormScroll(form, this, FormScroll::Fit::least);
    body->addWidget(m_formScroll);
    body->addWidget(m_preview, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // Form and preview together are wider than the window has to be: one of them makes room.
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumSize(QSize(scaled(least.width()), scaled(least.height())).boundedTo(roomFor(this)));
    layout->addLayout(body, 1);
    layout->addWidget(footer);

    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &FormPreviewDialog::send);
    connect(m_preview, &MailPreview::closeWanted, this, &FormPreviewDialog::closePreview);
    connect(m_send, &QPushButton::clicked, this, &FormPreviewDialog::send);
    connect(m_cancel, &QPushButton::clicked, this, &FormPreviewDialog::reject);
}

QWidget *FormPreviewDialog::buildFooter()
{
    auto *footer = new QFrame(this);
    footer->setProperty("look", QStringLiteral("footer"));
    m_footer = makeWrappedLabel({}, TextStyle::body, Token::text2, footer);
    m_cancel = makeButton(tr("Cancel"), ButtonKind::secondary, footer);
    m_send = makeButton(IconName::sending, {}, ButtonKind::primary, footer);
    // Return belongs to the lines that are typed into; the send key is Ctrl+Enter.
    m_send->setDefault(false);
    m_send->setAutoDefault(false);
    m_footerLine = new QHBoxLayout(footer);
    m_footerLine->setContentsMargins(24, 12, 24, 12);
    m_footerLine->setSpacing(8);
    m_footerLine->addWidget(m_footer, 1);
    m_footerLine->addWidget(m_cancel);
    m_footerLine->addWidget(m_send);
    return footer;
}

QString FormPreviewDialog::sendTip() const
{
    return tr("Sends the invites (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
}

void FormPreviewDialog::openPreview()
{
    if (!m_previewOpen) {
        m_previewOpen = true;
        previewSwitched();
        arrange();
        showPreview();
    }
    m_preview->closeButton()->setFocus(Qt::OtherFocusReason);
}

void FormPreviewDialog::closePreview()
{
    if (!m_previewOpen)
        return;
    m_previewOpen = false;
    previewSwitched();
    arrange();
    m_link->setFocus(Qt::OtherFocusReason);
}

void FormPreviewDialog::setPreviewOpen(bool open)
{
    m_previewOpen = open;
    arrange();
}

int FormPreviewDialog::widestForm() const
{
    return scaled(m_formWidth);
}

void FormPreviewDialog::arrange()
{
    const bool besideEachOther = m_previewOpen && width() >= scaled(kWideWidth);
    m_formScroll->setVisible(!m_previewOpen || besideEachOther);
    m_formScroll->setMaximumWidth(besideEachOther ? std::max(scaled(m_formWidth), widestForm()) : QWIDGETSIZE_MAX);
    m_formScroll->setMinimumWidth(besideEachOther ? scaled(m_formWidth) : std::min(scaled(400), minimumWidth()));
    m_link->setVisible(!m_previewOpen);
    m_preview->setVisible(m_previewOpen);
    layout()->activate();
}

void FormPreviewDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrange();
}

void FormPreviewDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        focusFirst();
}

void FormPreviewDialog::reject()
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
