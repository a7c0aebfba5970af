#include "ui/portal/mailpreview.h"

#include "ui/look/fonts.h"
#include "ui/portal/mailsheet.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace portico {

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

    m_sheet = new MailSheet(this);
    m_sheet->setEmptyText(tr("Tick somebody to see the mail."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 16);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_sheet, 1);

    connect(m_close, &QPushButton::clicked, this, &MailPreview::closeWanted);
    connect(m_previous, &QToolButton::clicked, this, [this] { setCurrent(m_current - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { setCurrent(m_current + 1); });
    show(0);
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
    setSource(mails.size(), [this](qsizetype at) { return m_mails.at(at); }, index);
}

void MailPreview::setSource(qsizetype count, Source source, qsizetype index)
{
    m_count = count;
    m_source = std::move(source);
    show(index);
}

void MailPreview::setCurrent(qsizetype index)
{
    const qsizetype before = m_current;
    show(index);
    if (m_current != before)
        Q_EMIT currentChanged(m_current);
}

void MailPreview::setEmptyText(const QString &text)
{
    m_sheet->setEmptyText(text);
}

MailBodyView *MailPreview::body() const
{
    return m_sheet->body();
}

QString MailPreview::subject() const
{
    return m_count == 0 ? QString() : m_sheet->mail().subject;
}

void MailPreview::show(qsizetype index)
{
    const bool any = m_count > 0;
    m_current = any ? qBound(qsizetype(0), index, m_count - 1) : 0;
    m_previous->setVisible(m_count > 1);
    m_next->setVisible(m_count > 1);
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_count);
    if (!any) {
        m_whom->setText({});
        m_sheet->showNothing();
        return;
    }
    const PreviewMail mail = m_source(m_current);
    const QLocale locale;
    m_whom->setText(m_count == 1 ? tr("Mail to %1").arg(mail.name)
                                 : tr("Mail %1 of %2, to %3").arg(locale.toString(m_current + 1), locale.toString(m_count), mail.name));
    m_sheet->showMail(mail);
}

void MailPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokenColor(Token::nav));
    painter.fillRect(QRect(layoutDirection() == Qt::LeftToRight ? 0 : width() - 1, 0, 1, height()), tokenColor(Token::border));
}

} // namespace portico
