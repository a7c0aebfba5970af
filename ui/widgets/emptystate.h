#pragma once

#include <QWidget>

#include "ui/look/icons.h"

class QLabel;
class QPushButton;

namespace portico {

class IconLabel;

/// What stands in the place of a table or list that has nothing to show: icon, heading, one sentence, at most one
/// button, centred. The table's header stays; put both in a QStackedLayout or hide one.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    EmptyState(IconName icon, const QString &heading, const QString &sentence, const QString &action = {},
               QWidget *parent = nullptr);

    /// Sets everything; an empty action takes the button away.
    void setContent(IconName icon, const QString &heading, const QString &sentence, const QString &action = {});
    QString heading() const;
    QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();

private:
    IconLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace portico
