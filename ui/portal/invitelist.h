#pragma once

#include "ui/portal/invitedraft.h"

#include <QFrame>
#include <QLocale>

class QScrollArea;
class QVBoxLayout;

namespace portico {

class InviteListRow;

/// The tick list of the Client Portal window: one row a person, in a frame that scrolls when there are many. It shows
/// what it is given and tells what people do; it changes nothing by itself.
class InviteList : public QFrame
{
    Q_OBJECT
public:
    explicit InviteList(QWidget *parent = nullptr);

    /// Shows these people; the focus stays with the person who had it.
    void setPeople(const QList<InvitePerson> &people, const QDateTime &now, const QLocale &locale);
    const QList<InviteListRow *> &rows() const { return m_rows; }
    /// Brings a row into view and puts the focus into its tick box.
    void focusRow(qsizetype index);
    /// Puts the focus on the first tick box that can be ticked; false where there is none.
    bool focusFirstTickable();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void tickedByPerson(qsizetype index, bool ticked);
    void emailGiven(qsizetype index, const portico::EmailAddress &email);
    void correctEmailWanted(qsizetype index);
    void reactivateWanted(qsizetype index);
    void removeWanted(qsizetype index);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow(qsizetype index, const InvitePerson &person, const QDateTime &now, const QLocale &locale);

    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_layout;
    QList<InviteListRow *> m_rows;
};

} // namespace portico
