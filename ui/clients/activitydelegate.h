#pragma once

#include <QDate>
#include <QHash>
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

    /// The local day of today, for the headings. Forgets the heights of what was drawn before.
    void setToday(const QDate &today);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What a screen reader says of a row.
    static QString spoken(const QModelIndex &index, const QDate &today);

private:
    /// How high a row's words are at a width; breaking them into lines is what takes time, and a list asks for all its
    /// rows whenever some are added.
    struct Height
    {
        int width = 0;
        int words = 0;
    };
    int wordsHeight(const QModelIndex &index, int width) const;

    QDate m_today;
    mutable QHash<qint64, Height> m_heights; ///< by the line's key; a line never changes
};

} // namespace portico
