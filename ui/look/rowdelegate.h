#pragma once

#include <QHash>
#include <QStyledItemDelegate>

#include "ui/look/tokens.h"

namespace portico {

/// How one column of a table is drawn, beyond what its cells say by the roles of models/roles.h (StatusRole, NameRole,
/// QuietRole, ElideRole). Roles here are roles of the model; -1 where the column has none.
struct ColumnLook
{
    enum class Kind {
        automatic, ///< by the cell's roles: a status, a name, or text
        text,      ///< body; elides right
        name,      ///< medium; elides right, keeps its own writing direction
        email,     ///< body; elides in the middle; an address is always left to right
        number,    ///< never elided; follows the model's TextAlignmentRole (give it AlignRight)
        date,      ///< never elided
        status,    ///< icon and word of StatusRole, never elided
        tick,      ///< a tick box from CheckStateRole; one column a table
    };
    Kind kind = Kind::automatic;
    int linkRole = -1;   ///< text of a link behind the cell's text, where it is not empty ("Add email…")
    int toneRole = -1;   ///< a PortalStatus or MailState whose colour the text takes (an expiry that has passed)
    int suffixRole = -1; ///< text behind the cell's text that never elides ("+2")
    int troubleRole = -1; ///< what is wrong with what the cell says, before it, with a warning ("Email inactive"): a link
    bool link = false;    ///< the cell's text is a link itself, where there is any; aligned left

    static ColumnLook text() { return {.kind = Kind::text}; }
    static ColumnLook name() { return {.kind = Kind::name}; }
    static ColumnLook email(int linkRole = -1, int troubleRole = -1)
    {
        return {.kind = Kind::email, .linkRole = linkRole, .troubleRole = troubleRole};
    }
    static ColumnLook number() { return {.kind = Kind::number}; }
    static ColumnLook date(int toneRole = -1) { return {.kind = Kind::date, .toneRole = toneRole}; }
    static ColumnLook status() { return {.kind = Kind::status}; }
    static ColumnLook tick() { return {.kind = Kind::tick}; }
};

/// Draws all cells of a table: the row's background by state (hover, ticked, current, current in an idle window),
/// the line below, and the cell by its roles and, where it has one, its ColumnLook.
///
/// Made for TableView, which knows the hovered row, sets the row height and toggles by Space. What a screen reader
/// says is the model's: DisplayRole (for a status: the word, statusLook(…).word) and CheckStateRole with the flag
/// ItemIsUserCheckable. A row whose tick cell lacks that flag or ItemIsEnabled cannot be ticked and turns to `text2`.
/// A click anywhere in the tick cell toggles it through setData(CheckStateRole).
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject *parent = nullptr);

    void setColumn(int column, const ColumnLook &look);
    ColumnLook column(int column) const { return m_columns.value(column); }
    /// How this very cell is drawn: the column's kind, or what the cell's roles make of it.
    ColumnLook::Kind kindOf(const QModelIndex &index) const;
    /// The column with Kind::tick, or -1.
    int tickColumn() const { return m_tickColumn; }

    bool isTickable(const QModelIndex &index) const;
    bool isTicked(const QModelIndex &index) const;
    /// Toggles the tick of an index's row; false where it cannot be ticked, or the model refused.
    bool toggle(QAbstractItemModel *model, const QModelIndex &index) const;
    /// The text of the link in this cell, behind its text, before it, or the text itself; empty where there is none.
    QString linkAt(const QModelIndex &index) const;
    /// Where in the cell the link is drawn, in the view's coordinates.
    QRect linkRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// The height of a row: 36 px, grown with the font.
    static int rowHeight();

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    /// Shows the whole text as a tool tip where it is elided and the model gives no other.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

Q_SIGNALS:
    /// A link in a cell was clicked.
    void linkActivated(const QModelIndex &index);
    /// A tick box was clicked with Shift: the rows between the one that was ticked last and this one are meant.
    void rangeTicked(const QModelIndex &index);

private:
    Token ground(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTick(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintStatus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QRect paintTrouble(QPainter *painter, const QStyleOptionViewItem &option, const QRect &content, const QString &trouble) const;
    QRect paintSuffix(QPainter *painter, const QStyleOptionViewItem &option, const QRect &content, const QString &suffix) const;
    QString suffixOf(const QModelIndex &index) const;
    QString behind(const QModelIndex &index) const;
    QString trouble(const QModelIndex &index) const;

    QHash<int, ColumnLook> m_columns;
    int m_tickColumn = -1;
    bool m_doubleClicked = false; ///< the last mouse event on a tick box was a double click
};

} // namespace portico
