#pragma once

#include <QDate>
#include <QStyledItemDelegate>

class QTextLayout;

namespace portico {

/// Draws a client's activity: a heading where a day begins, then icon and sentence, who and when below. Sentences wrap,
/// so that a row is as high as its words need.
class ActivityDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The local day of today, for the headings.
    void setToday(const QDate &today) { m_today = today; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What a screen reader says of a row.
    static QString spoken(const QModelIndex &index, const QDate &today);

private:
    QDate m_today;
};

} // namespace portico
