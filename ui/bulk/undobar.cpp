#include "ui/bulk/undobar.h"

#include "ui/bulk/heldsends.h"
#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace portico {

UndoBar::UndoBar(HeldSends &held, Place place, QWidget *parent) : QWidget(parent), m_held(held)
{
    const bool small = place == Place::statusBar;
    setObjectName(QStringLiteral("undoBar"));
    auto *icon = new IconLabel(IconName::sending, 16, Token::text, this);
    m_sentence = makeLabel({}, small ? TextStyle::smallMedium : TextStyle::strong, Token::text, this);
    m_undo = small ? makeStatusBarButton(IconName::close, tr("Undo"), Token::accent, this)
                   : makeButton(tr("Undo"), ButtonKind::secondary, this);
    m_undo->setToolTip(tr("Takes the send back: nothing has been queued yet"));
    m_undo->setAccessibleDescription(m_undo->toolTip());
    auto *row = new QHBoxLayout(this);
    const int edge = small ? 8 : 0; // as beside the sentence that stands in its place otherwise
    row->setContentsMargins(edge, 0, edge, 0);
    row->setSpacing(8);
    row->addWidget(icon);
    row->addWidget(m_sentence);
    row->addWidget(m_undo);
    if (!small)
        row->addStretch(1);
    connect(m_undo, &QPushButton::clicked, &m_held, &HeldSends::undo);
    connect(&m_held, &HeldSends::changed, this, &UndoBar::showHeld);
    showHeld();
}

QString UndoBar::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

void UndoBar::showHeld()
{
    setVisible(!m_held.isEmpty());
    if (!m_held.isEmpty())
        m_sentence->setText(tr("%1 will be sent in %2 s").arg(m_held.what()).arg(m_held.secondsLeft()));
    // Announced once: a count of seconds read aloud would drown everything else.
    if (m_held.count() > m_told && isVisible()) {
        m_sentence->setAccessibleName(tr("%1 will be sent in ten seconds. Undo takes it back.").arg(m_held.what()));
        QAccessibleEvent event(m_sentence, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    m_told = m_held.count();
}

} // namespace portico
