#pragma once

#include "ui/look/icons.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace portico {

class NavigationItem;

/// The list of the settings' pages: one of them is current. Up and Down move; like the main navigation, activating an
/// entry only tells. GUI thread.
class SettingsList : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsList(QWidget *parent = nullptr);

    void add(const QString &title, IconName icon);
    void setCurrent(int index);
    int current() const { return m_current; }
    NavigationItem *item(int index) const { return m_items[index]; }

Q_SIGNALS:
    void activated(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_layout;
    QList<NavigationItem *> m_items;
    int m_current = -1;
};

} // namespace portico
