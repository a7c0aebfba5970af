#include "ui/widgets/navigationbar.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/look/fonts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/navigationitem.h"

namespace portico {

NavigationBar::NavigationBar(QWidget *parent) : QFrame(parent)
{
    setAccessibleName(tr("Navigation"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(8, 12, 8, 6);
    outer->setSpacing(2);
    m_entries = new QVBoxLayout;
    m_entries->setContentsMargins(0, 0, 0, 0);
    m_entries->setSpacing(2);
    outer->addLayout(m_entries);
    outer->addStretch(1);
    m_divider = Card::makeDivider(this);
    m_divider->hide();
    outer->addWidget(m_divider);
    m_person = new NavigationItem({}, IconName::user, NavigationItem::Shape::person, this);
    m_person->hide();
    outer->addWidget(m_person);
    connect(m_person, &QAbstractButton::clicked, this, &NavigationBar::personActivated);
    mirror();
    arrange();
}

void NavigationBar::addItem(const QString &id, NavigationItem *item)
{
    m_order.append(id);
    m_items.insert(id, item);
    m_entries->addWidget(item);
    arrange();
}

void NavigationBar::addGroup(const QString &id, const QString &text, IconName icon)
{
    auto *item = new NavigationItem(text, icon, NavigationItem::Shape::group, this);
    connect(item, &QAbstractButton::clicked, this, [this, item] {
        item->setOpen(!item->isOpen());
        arrange();
    });
    addItem(id, item);
}

void NavigationBar::addEntry(const QString &id, const QString &text, IconName icon, const QString &group)
{
    const auto shape = group.isEmpty() ? NavigationItem::Shape::entry : NavigationItem::Shape::child;
    auto *item = new NavigationItem(text, icon, shape, this);
    item->setGroup(group);
    // A screen reader toggles where a person clicks.
    connect(item, &QAbstractButton::toggled, this, [this, id, item](bool on) {
        if (on == (id == m_current))
            return;
        // Only setCurrent() says where the window is.
        item->setChecked(id == m_current);
        Q_EMIT entryActivated(id);
    });
    addItem(id, item);
}

void NavigationBar::setCurrent(const QString &id)
{
    m_current = m_items.contains(id) ? id : QString();
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        it.value()->setChecked(it.key() == m_current);
}

void NavigationBar::setBadge(const QString &id, int count, const QString &meaning)
{
    if (NavigationItem *entry = item(id)) {
        entry->setBadge(count);
        entry->setAccessibleDescription(count > 0 ? meaning : QString());
    }
}

void NavigationBar::setDisabledReason(const QString &id, const QString &reason)
{
    if (NavigationItem *entry = item(id))
        entry->setReason(reason);
}

void NavigationBar::setPerson(const QString &person, const QString &firm)
{
    m_person->setText(person);
    m_person->setAccessibleName(person);
    m_person->setSecondLine(firm);
    m_person->setVisible(!person.isEmpty());
    m_divider->setVisible(!person.isEmpty() && !m_rail);
}

bool NavigationBar::event(QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::ParentChange)
        followWindow();
    return QFrame::event(event);
}

void NavigationBar::followWindow()
{
    if (m_watched != window()) {
        if (m_watched)
            m_watched->removeEventFilter(this);
        m_watched = window();
        if (m_watched != this)
            m_watched->installEventFilter(this);
    }
    if (m_watched != this)
        setRail(m_watched->width() < scaled(railBelow));
}

bool NavigationBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_watched && event->type() == QEvent::Resize)
        followWindow();
    return QFrame::eventFilter(watched, event);
}

void NavigationBar::keyPressEvent(QKeyEvent *event)
{
    const bool forward = event->key() == Qt::Key_Down;
    if (!forward && event->key() != Qt::Key_Up) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            if (auto *focused = qobject_cast<NavigationItem *>(focusWidget()); focused && focused->hasFocus())
                focused->click();
            return;
        }
        QFrame::keyPressEvent(event);
        return;
    }
    QList<NavigationItem *> reachable;
    for (const QString &id : std::as_const(m_order)) {
        NavigationItem *entry = m_items.value(id);
        if (!entry->isHidden() && entry->isEnabled())
            reachable.append(entry);
    }
    if (!m_person->isHidden())
        reachable.append(m_person);
    for (qsizetype i = 0; i < reachable.size(); ++i) {
        if (!reachable.at(i)->hasFocus())
            continue;
        const qsizetype next = forward ? i + 1 : i - 1;
        if (next >= 0 && next < reachable.size())
            reachable.at(next)->setFocus(Qt::TabFocusReason);
        return;
    }
}

void NavigationBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        mirror();
}

void NavigationBar::mirror()
{
    setProperty("mirrored", isRightToLeft());
    style()->unpolish(this);
    style()->polish(this);
}

void NavigationBar::setRail(bool rail)
{
    if (rail == m_rail)
        return;
    m_rail = rail;
    arrange();
}

void NavigationBar::arrange()
{
    setFixedWidth(scaled(m_rail ? 56 : 216));
    for (NavigationItem *entry : std::as_const(m_items)) {
        entry->setRail(m_rail);
        const NavigationItem *group = m_items.value(entry->group());
        const bool folded = group && !group->isOpen() && !m_rail;
        entry->setVisible(entry->shape() == NavigationItem::Shape::group ? !m_rail : !folded);
    }
    m_person->setRail(m_rail);
    m_divider->setVisible(!m_person->text().isEmpty() && !m_rail);
}

} // namespace portico
