#pragma once

#include <QStyledItemDelegate>

namespace portico {

/// Draws a client to choose in two lines: its name, and below it who is spoken to.
class QuickChooserDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight();

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace portico
