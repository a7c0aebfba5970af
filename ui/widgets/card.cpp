#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/look/fonts.h"

namespace portico {

Card::Card(const QString &heading, Body body, QWidget *parent) : QFrame(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);

    auto *headerBox = new QWidget(this);
    headerBox->setMinimumHeight(scaled(48));
    m_header = new QHBoxLayout(headerBox);
    // A layout's margins do not mirror, a spacing does.
    m_header->setContentsMargins(8, 4, 8, 4);
    m_header->setSpacing(8);
    m_header->addSpacing(8);
    m_heading = makeWrappedLabel(heading, TextStyle::heading, Token::text, headerBox);
    m_heading->setWordWrap(false);
    m_count = makeLabel({}, TextStyle::body, Token::text2, headerBox);
    m_count->hide();
    m_header->addWidget(m_heading);
    m_header->addWidget(m_count);
    m_header->addStretch(1);
    outer->addWidget(headerBox);

    m_body = new QVBoxLayout;
    if (body == Body::flush) {
        outer->addWidget(makeDivider(this));
        m_body->setContentsMargins(0, 0, 0, 0);
        m_body->setSpacing(0);
    } else {
        m_body->setContentsMargins(16, 4, 16, 16);
        m_body->setSpacing(8);
    }
    outer->addLayout(m_body, 1);
    setAccessibleName(heading);
}

void Card::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeading();
}

void Card::fitHeading()
{
    int others = 0;
    for (int i = 0; i < m_header->count(); ++i) {
        const QLayoutItem *item = m_header->itemAt(i);
        if (item->widget() != m_heading && !item->isEmpty())
            others += item->sizeHint().width() + m_header->spacing();
    }
    const QMargins margins = m_header->contentsMargins();
    const int room = width() - margins.left() - margins.right() - others - m_header->spacing();
    m_heading->setWordWrap(m_heading->fontMetrics().horizontalAdvance(m_heading->text()) > room);
}

QString Card::heading() const
{
    return m_heading->text();
}

void Card::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
    fitHeading();
}

void Card::setCount(const QString &count)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
    fitHeading();
}

void Card::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget);
}

QFrame *Card::makeDivider(QWidget *parent)
{
    auto *divider = new QFrame(parent);
    divider->setProperty("look", QStringLiteral("divider"));
    divider->setFixedHeight(1);
    return divider;
}

} // namespace portico
