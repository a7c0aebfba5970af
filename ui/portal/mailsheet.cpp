#include "ui/portal/mailsheet.h"

#include "ui/look/fonts.h"
#include "ui/portal/mailbodyview.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace portico {

MailSheet::MailSheet(QWidget *parent) : QWidget(parent)
{
    m_header = new QWidget(this);
    auto *grid = new QGridLayout(m_header);
    grid->setContentsMargins(16, 10, 16, 10);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    m_from = addHeaderLine(tr("From"));
    m_replyTo = addHeaderLine(tr("Reply to"), &m_replyToName);
    m_to = addHeaderLine(tr("To"));
    m_subject = addHeaderLine(tr("Subject"));
    setTextStyle(m_subject, TextStyle::smallStrong);
    m_body = new MailBodyView(this);
    m_body->setProperty("look", QStringLiteral("flat"));
    m_empty = makeWrappedLabel({}, TextStyle::body, Token::text2, this);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *sheet = new QVBoxLayout(this);
    sheet->setContentsMargins(1, 1, 1, 1);
    sheet->setSpacing(1);
    sheet->addWidget(m_header);
    sheet->addWidget(m_body, 1);
    sheet->addWidget(m_empty, 1);
    showNothing();
}

ElidedLabel *MailSheet::addHeaderLine(const QString &name, QLabel **label)
{
    auto *grid = static_cast<QGridLayout *>(m_header->layout());
    const int row = grid->rowCount();
    QLabel *word = makeLabel(name, TextStyle::small, Token::text2, m_header);
    grid->addWidget(word, row, 0);
    if (label)
        *label = word;
    auto *value = new ElidedLabel({}, Qt::ElideRight, m_header);
    setTextStyle(value, TextStyle::small);
    value->setAccessibleName(name);
    grid->addWidget(value, row, 1);
    return value;
}

void MailSheet::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void MailSheet::showMail(const PreviewMail &mail)
{
    m_mail = mail;
    m_from->setText(mail.from);
    m_replyTo->setText(mail.replyTo);
    m_replyTo->setVisible(!mail.replyTo.isEmpty());
    m_replyToName->setVisible(!mail.replyTo.isEmpty());
    m_to->setText(mail.to);
    m_subject->setText(mail.subject);
    m_body->showHtml(mail.html);
    m_header->show();
    m_body->show();
    m_empty->hide();
    update();
}

void MailSheet::showNothing()
{
    m_mail = {};
    m_header->hide();
    m_body->hide();
    m_empty->show();
    update();
}

void MailSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath sheet;
    sheet.addRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 8, 8);
    painter.fillPath(sheet, tokenColor(Token::surface));
    if (!m_header->isHidden()) {
        const int bottom = m_header->geometry().bottom() + 1;
        painter.save();
        painter.setClipPath(sheet);
        painter.fillRect(QRect(0, 0, width(), bottom), tokenColor(Token::header));
        painter.fillRect(QRect(0, bottom, width(), 1), tokenColor(Token::border));
        painter.restore();
    }
    painter.strokePath(sheet, QPen(tokenColor(Token::border)));
}

} // namespace portico
