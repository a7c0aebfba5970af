#include "ui/portal/mailpreview.h"

#include "ui/look/fonts.h"
#include "ui/portal/mailbodyview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace portico {

namespace {

/// The sheet that the mail lies on: rounded, its header on a ground of its own.
class Paper : public QWidget
{
public:
    Paper(QWidget *parent) : QWidget(parent) {}

    QWidget *header = nullptr;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath sheet;
        sheet.addRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 8, 8);
        painter.fillPath(sheet, tokenColor(Token::surface));
        if (header->isVisible()) {
            const int bottom = header->geometry().bottom() + 1;
            painter.save();
            painter.setClipPath(sheet);
            painter.fillRect(QRect(0, 0, width(), bottom), tokenColor(Token::header));
            painter.fillRect(QRect(0, bottom, width(), 1), tokenColor(Token::border));
            painter.restore();
        }
        painter.strokePath(sheet, QPen(tokenColor(Token::border)));
    }
};

} // namespace

MailPreview::MailPreview(QWidget *parent) : QWidget(parent)
{
    m_close = new LinkButton(IconName::down, tr("What they will see"), this);
    m_close->setFont(textFont(TextStyle::heading));
    m_close->setToolTip(tr("Close the preview"));
    m_whom = new ElidedLabel({}, Qt::ElideRight, this);
    setTextTone(m_whom, Token::text2);
    m_whom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_previous = makeIconButton(IconName::left, tr("Previous person"), this);
    m_next = makeIconButton(IconName::right, tr("Next person"), this);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addStrut(scaled(32));
    head->addWidget(m_close);
    head->addSpacing(8);
    head->addWidget(m_whom, 1);
    head->addWidget(m_previous);
    head->addWidget(m_next);

    auto *paper = new Paper(this);
    m_paper = paper;
    m_header = new QWidget(paper);
    paper->header = m_header;
    auto *grid = new QGridLayout(m_header);
    grid->setContentsMargins(16, 10, 16, 10);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    m_from = addHeaderLine(0, tr("From"));
    m_replyTo = addHeaderLine(1, tr("Reply to"));
    m_to = addHeaderLine(2, tr("To"));
    m_subject = addHeaderLine(3, tr("Subject"));
    setTextStyle(m_subject, TextStyle::smallStrong);
    m_body = new MailBodyView(paper);
    m_body->setProperty("look", QStringLiteral("flat"));
    m_empty = makeWrappedLabel(tr("Tick somebody to see the mail."), TextStyle::body, Token::text2, paper);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *sheet = new QVBoxLayout(paper);
    sheet->setContentsMargins(1, 1, 1, 1);
    sheet->setSpacing(1);
    sheet->addWidget(m_header);
    sheet->addWidget(m_body, 1);
    sheet->addWidget(m_empty, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 16);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(paper, 1);

    connect(m_close, &QPushButton::clicked, this, &MailPreview::closeWanted);
    connect(m_previous, &QToolButton::clicked, this, [this] { show(m_current - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { show(m_current + 1); });
    show(0);
}

ElidedLabel *MailPreview::addHeaderLine(int row, const QString &name)
{
    auto *grid = static_cast<QGridLayout *>(m_header->layout());
    grid->addWidget(makeLabel(name, TextStyle::small, Token::text2, m_header), row, 0);
    auto *value = new ElidedLabel({}, Qt::ElideRight, m_header);
    setTextStyle(value, TextStyle::small);
    value->setAccessibleName(name);
    grid->addWidget(value, row, 1);
    return value;
}

void MailPreview::setMails(const QList<PreviewMail> &mails)
{
    const QString shown = m_current < m_mails.size() ? m_mails.at(m_current).to : QString();
    qsizetype index = 0;
    for (qsizetype i = 0; i < mails.size(); ++i) {
        if (mails.at(i).to == shown)
            index = i;
    }
    m_mails = mails;
    show(index);
}

QString MailPreview::subject() const
{
    return m_mails.isEmpty() ? QString() : m_subject->text();
}

void MailPreview::show(qsizetype index)
{
    const bool any = !m_mails.isEmpty();
    m_current = any ? qBound(qsizetype(0), index, m_mails.size() - 1) : 0;
    m_header->setVisible(any);
    m_body->setVisible(any);
    m_empty->setVisible(!any);
    m_previous->setVisible(m_mails.size() > 1);
    m_next->setVisible(m_mails.size() > 1);
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_mails.size());
    m_whom->setText(!any ? QString()
                    : m_mails.size() == 1
                        ? tr("Mail to %1").arg(m_mails.first().name)
                        : tr("Mail %1 of %2, to %3").arg(QString::number(m_current + 1), QString::number(m_mails.size()),
                                                         m_mails.at(m_current).name));
    if (!any)
        return;
    const PreviewMail &mail = m_mails.at(m_current);
    m_from->setText(mail.from);
    m_replyTo->setText(mail.replyTo);
    m_to->setText(mail.to);
    m_subject->setText(mail.subject);
    m_body->showHtml(mail.html);
    m_paper->update();
}

void MailPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokenColor(Token::nav));
    painter.fillRect(QRect(layoutDirection() == Qt::LeftToRight ? 0 : width() - 1, 0, 1, height()), tokenColor(Token::border));
}

} // namespace portico
