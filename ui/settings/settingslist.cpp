#include "ui/settings/settingslist.h"

#include "ui/widgets/navigationitem.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace portico {

SettingsList::SettingsList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_layout->addStretch(1);
    setAccessibleName(tr("Pages of the settings"));
}

void SettingsList::add(const QString &title, IconName icon)
{
    auto *item = new NavigationItem(title, icon, NavigationItem::Shape::entry, this);
    item->setCheckable(true);
    const int index = int(m_items.size());
    // A screen reader toggles where a person clicks.
    connect(item, &NavigationItem::toggled, this, [this, index](bool on) {
        if (on == (index == m_current))
            return;
        m_items[index]->setChecked(index == m_current); // until whoever listens has gone there
        Q_EMIT activated(index);
    });
    m_layout->insertWidget(index, item);
    m_items.append(item);
}

void SettingsList::setCurrent(int index)
{
    m_current = index;
    for (int i = 0; i < m_items.size(); ++i)
        m_items[i]->setChecked(i == index);
}

void SettingsList::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const int step = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
    const int focused = int(m_items.indexOf(static_cast<NavigationItem *>(focusWidget())));
    if (step != 0 && focused + step >= 0 && focused + step < m_items.size())
        m_items[focused + step]->setFocus(Qt::TabFocusReason);
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && focused >= 0)
        Q_EMIT activated(focused);
    else
        QWidget::keyPressEvent(event);
}

} // namespace portico
