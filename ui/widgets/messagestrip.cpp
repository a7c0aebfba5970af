#include "ui/widgets/messagestrip.h"

#include <QAccessible>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMetaEnum>
#include <QPushButton>
#include <QStyle>

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"

namespace portico {

MessageStrip::MessageStrip(Kind kind, const QString &sentence, QWidget *parent) : QFrame(parent), m_kind(kind)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(10);
    m_icon = new IconLabel(iconOf(kind), 16, toneOf(kind), this);
    m_heading = makeWrappedLabel({}, TextStyle::strong, Token::text, this);
    m_heading->hide();
    m_sentence = makeWrappedLabel(sentence, TextStyle::body, Token::text, this);
    m_action = makeButton({}, ButtonKind::secondary, this);
    m_action->hide();
    // The icon stands beside the first line, however many there are; all of them are centred beside the button.
    auto *words = new QGridLayout;
    words->setContentsMargins(0, 0, 0, 0);
    words->setHorizontalSpacing(10);
    words->setVerticalSpacing(0);
    words->setRowStretch(0, 1);
    words->addWidget(m_icon, 1, 0, 2, 1, Qt::AlignTop);
    words->addWidget(m_heading, 1, 1);
    words->addWidget(m_sentence, 2, 1);
    words->setRowStretch(3, 1);
    words->setColumnStretch(1, 1);
    layout->addLayout(words, 1);
    layout->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &MessageStrip::actionTriggered);
    setAccessibleName(sentence);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setKind(kind);
}

void MessageStrip::setKind(Kind kind)
{
    m_kind = kind;
    setProperty("kind", QString::fromLatin1(QMetaEnum::fromType<Kind>().valueToKey(int(kind))));
    style()->unpolish(this);
    style()->polish(this);
    showIcon();
}

void MessageStrip::setIcon(IconName icon)
{
    m_ownIcon = icon;
    showIcon();
}

void MessageStrip::showIcon()
{
    m_icon->setIcon(m_ownIcon.value_or(iconOf(m_kind)), toneOf(m_kind));
}

void MessageStrip::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    nameItself();
}

QString MessageStrip::heading() const
{
    return m_heading->text();
}

void MessageStrip::nameItself()
{
    const QString heading = m_heading->text();
    setAccessibleName(heading.isEmpty() ? m_sentence->text() : heading + QLatin1Char(' ') + m_sentence->text());
}

QString MessageStrip::sentence() const
{
    return m_sentence->text();
}

void MessageStrip::setSentence(const QString &sentence)
{
    if (sentence == m_sentence->text())
        return;
    m_sentence->setText(sentence);
    nameItself();
    if (isVisible()) {
        QAccessibleEvent told(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }
}

void MessageStrip::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

IconName MessageStrip::iconOf(Kind kind)
{
    switch (kind) {
    case Kind::queued:
        return IconName::clock;
    case Kind::expired:
    case Kind::undeliverable:
        return IconName::warning;
    case Kind::unconfirmed:
        return IconName::question;
    case Kind::active:
        return IconName::check;
    }
    return IconName::clock;
}

Token MessageStrip::toneOf(Kind kind)
{
    switch (kind) {
    case Kind::queued:
        return Token::queued;
    case Kind::expired:
        return Token::expired;
    case Kind::undeliverable:
        return Token::undeliverable;
    case Kind::unconfirmed:
        return Token::unconfirmed;
    case Kind::active:
        return Token::active;
    }
    return Token::queued;
}

} // namespace portico
