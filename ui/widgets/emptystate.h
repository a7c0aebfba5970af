#pragma once

#include <QWidget>

#include "ui/look/icons.h"

class QAbstractScrollArea;
class QLabel;
class QPushButton;

namespace portico {

class IconLabel;

/// What stands in the place of a table or list that has nothing to show: icon, heading, one sentence, at most one
/// button, centred. The table's header stays: see cover().
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    EmptyState(IconName icon, const QString &heading, const QString &sentence, const QString &action = {},
               QWidget *parent = nullptr);

    /// Lies over what an area scrolls, whatever its size becomes; hidden until it is shown. The area owns it from then on.
    void cover(QAbstractScrollArea *area);
    /// Sets everything; an empty action takes the button away.
    void setContent(IconName icon, const QString &heading, const QString &sentence, const QString &action = {});
    /// For a search that leaves nothing; without an action, `Clear Search`.
    void setNothingFound(const QString &sentence, const QString &action = {});
    QString heading() const;
    QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractScrollArea *m_area = nullptr; ///< that it covers
    IconLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace portico
