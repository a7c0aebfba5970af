#include "ui/widgets/personrow.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/look/fonts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statuslabel.h"

namespace portico {

PersonRow::PersonRow(QWidget *parent) : QWidget(parent)
{
    m_layout = new QHBoxLayout(this);
    // A layout's margins do not mirror, a spacing does.
    m_layout->setContentsMargins(8, 1, 8, 0);
    m_layout->setSpacing(8);
    m_layout->addSpacing(8);

    m_person = new QWidget(this);
    auto *lines = new QVBoxLayout(m_person);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(1);
    m_name = new ElidedLabel({}, Qt::ElideRight, m_person);
    setTextStyle(m_name, TextStyle::strong);
    m_note = new ElidedLabel({}, Qt::ElideRight, m_person);
    setTextTone(m_note, Token::text2);
    m_note->hide();
    m_address = new ElidedLabel({}, Qt::ElideMiddle, m_person);
    setTextStyle(m_address, TextStyle::small);
    setTextTone(m_address, Token::text2);
    auto *nameLine = new QHBoxLayout;
    nameLine->setContentsMargins(0, 0, 0, 0);
    nameLine->setSpacing(4);
    nameLine->addWidget(m_name);
    nameLine->addWidget(m_note);
    nameLine->addStretch(1);
    lines->addStretch(1);
    lines->addLayout(nameLine);
    lines->addWidget(m_address);
    lines->addStretch(1);

    m_status = new StatusLabel(this);
    m_status->hide();
    m_layout->addWidget(m_person, 1);
    m_layout->addWidget(m_status, 1);
    setMinimumHeight(scaled(48));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PersonRow::setName(const QString &name)
{
    m_name->setText(name);
    describe();
}

void PersonRow::setNote(const QString &note)
{
    m_note->setText(note.isEmpty() ? QString() : QStringLiteral("· ") + note);
    m_note->setVisible(!note.isEmpty());
}

void PersonRow::setAddress(const QString &address)
{
    m_address->setText(address);
    describe();
}

void PersonRow::setAddressWidget(QWidget *widget)
{
    auto *lines = static_cast<QVBoxLayout *>(m_person->layout());
    lines->insertWidget(lines->indexOf(m_address), widget, 0, Qt::AlignLeading);
    m_address->hide();
}

void PersonRow::setStatus(const StatusLook &look, const QString &detail)
{
    m_status->setLook(look);
    m_status->setDetail(detail);
    m_status->show();
    setMinimumHeight(scaled(56));
}

void PersonRow::addTrailing(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void PersonRow::setFirst(bool first)
{
    m_first = first;
    update();
}

QString PersonRow::name() const
{
    return m_name->text();
}

QString PersonRow::address() const
{
    return m_address->text();
}

void PersonRow::describe()
{
    setAccessibleName(m_name->text() + QStringLiteral(", ") + m_address->text());
}

void PersonRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // With a status beside it, the name's column has one width in all rows, so that the statuses stand in line.
    if (!m_status->isHidden())
        m_person->setFixedWidth(qBound(scaled(120), width() / 3, scaled(226)));
}

void PersonRow::paintEvent(QPaintEvent *)
{
    if (m_first)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), tokenColor(Token::border));
}

} // namespace portico
