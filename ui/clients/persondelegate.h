#pragma once

#include <QStyledItemDelegate>

namespace portico {

/// Draws a person in two lines: the name and, at the right of it, a note; the address below. Rows that cannot be chosen
/// are in the second colour. Long names elide right, addresses in the middle.
class PersonDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role {
        EmailRole = Qt::UserRole + 1, ///< QString, may be empty
        NoteRole,                     ///< QString: whose contact it is
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace portico
