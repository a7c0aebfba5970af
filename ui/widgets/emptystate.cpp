#include "ui/widgets/emptystate.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"

namespace portico {

EmptyState::EmptyState(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    m_icon = new IconLabel(IconName::none, 28, Token::text2, this);
    m_heading = makeWrappedLabel({}, TextStyle::heading, Token::text, this);
    m_sentence = makeWrappedLabel({}, TextStyle::body, Token::text2, this);
    m_heading->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_action = makeButton({}, ButtonKind::secondary, this);
    layout->addStretch(1);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_heading);
    layout->addWidget(m_sentence);
    layout->addSpacing(4);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

EmptyState::EmptyState(IconName icon, const QString &heading, const QString &sentence, const QString &action,
                       QWidget *parent)
    : EmptyState(parent)
{
    setContent(icon, heading, sentence, action);
}

void EmptyState::cover(QAbstractScrollArea *area)
{
    m_area = area;
    setParent(area);
    hide();
    area->viewport()->installEventFilter(this);
    setGeometry(area->viewport()->geometry());
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        setGeometry(m_area->viewport()->geometry());
    return QWidget::eventFilter(watched, event);
}

void EmptyState::setContent(IconName icon, const QString &heading, const QString &sentence, const QString &action)
{
    m_icon->setIcon(icon, Token::text2);
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(heading);
    setAccessibleDescription(sentence);
}

void EmptyState::setNothingFound(const QString &sentence, const QString &action)
{
    setContent(IconName::search, tr("Nothing found"), sentence, action.isEmpty() ? tr("Clear Search") : action);
}

QString EmptyState::heading() const
{
    return m_heading->text();
}

} // namespace portico
