#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QMenu;

namespace portico {

class TableView;

/// The columns of a table as a person arranges them: hidden, moved, widened; kept from run to run. The header's context
/// menu and menu() show and hide them, and put all of them back. GUI thread.
class TableColumns : public QObject
{
    Q_OBJECT
public:
    /// One column, by its number in the model.
    struct Column
    {
        int column = 0;
        QString id;          ///< under which it is kept
        int width = 0;       ///< at the 13 px base; 0 for a column that takes a share of what is left
        int minimum = 0;     ///< of a column that takes a share
        bool always = false; ///< cannot be hidden
    };

    /// group: under which the columns are kept in the settings. The table has its model already.
    TableColumns(TableView *table, const QString &group, const QList<Column> &columns);
    ~TableColumns() override;

    /// Adds an entry for each column, ticked where it shows, and `Reset Columns`. The entries follow what is shown.
    void addTo(QMenu *menu);

public Q_SLOTS:
    void reset();
    void save() const;

Q_SIGNALS:
    /// A column was shown or hidden.
    void shownChanged();

private:
    void restore();
    void show(int column, bool shown);
    bool isShown(int column) const;

    TableView *m_table;
    QString m_group;
    QList<Column> m_columns;
};

} // namespace portico
