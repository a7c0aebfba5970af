#pragma once

#include <QTableView>

namespace portico {

class RowDelegate;

/// The program's table: whole rows, one current row, no grid, our header and RowDelegate, a ring on the current row
/// while the keyboard has it.
///
///     auto *table = new TableView(this);
///     table->setAccessibleName(tr("Clients"));
///     table->setModel(model);
///     table->rows()->setColumn(ClientListModel::Email, ColumnLook::email());
///     table->setStretchColumn(ClientListModel::Name, 138);
///
/// Keys: arrows, Page Up and Down, Home and End move the current row; Space toggles its tick, Shift+Space those between
/// the one that was ticked last and it (rows()->rangeTicked()), Ctrl+A all by the header's tick box; Return and Enter emit
/// activated() on every system, Ctrl+Return follows the row's first link. A double click emits activated() too, except
/// on tick boxes and links. Tab leaves the table.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    RowDelegate *rows() const { return m_rows; }
    /// The row under the mouse, or -1.
    int hoveredRow() const { return m_hoveredRow; }
    /// Whether the ring stands on the current row now.
    bool showsRing() const { return m_keyboardFocus && hasFocus(); }

    /// This column takes a share of the width that is left, and never gets narrower than `minimum` (at the 13 px
    /// base); below that the table scrolls sideways. The other columns keep their width.
    void setStretchColumn(int column, int minimum);
    /// A fixed width at the 13 px base; grows with the font, and to what the header's word needs.
    void setColumnBaseWidth(int column, int width);
    /// Inside a card, whose frame is enough: no border of its own.
    void setFlush(bool flush);

    void setModel(QAbstractItemModel *model) override;
    /// Gives the columns that take a share what the others leave: after a column was shown or hidden.
    void shareWidth();

public Q_SLOTS:
    /// Asks for the chosen rows to be copied, as Ctrl+C does.
    void copy() { Q_EMIT copyRequested(); }

Q_SIGNALS:
    void copyRequested();
    /// The header's tick box was clicked, or Ctrl+A pressed: all rows are meant.
    void tickAllRequested();
    /// A link in a cell was clicked or followed by key.
    void linkActivated(const QModelIndex &index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Stretch
    {
        int column;
        int minimum;
    };

    void setHoveredRow(int row);
    void updateRow(int row);
    void updateMetrics();

    RowDelegate *m_rows;
    QList<Stretch> m_stretches;
    int m_hoveredRow = -1;
    bool m_keyboardFocus = false;
};

} // namespace portico
