#pragma once

#include "models/tickingmodel.h"
#include "ui/firmservices.h"
#include "ui/tablecolumns.h"

#include <QWidget>

class QAbstractTableModel;
class QLabel;

namespace portico {

class EmptyState;
class SearchField;
class TableView;

/// What both tabs of `Manage Client Portals` have: a search, a table whose rows are ticked one by one, by Shift from one to
/// another, by Space, by the header and by Ctrl+A, how many of how many are ticked, columns that are arranged and kept,
/// and what stands in the place of an empty table. GUI thread.
class ManagerTab : public QWidget
{
    Q_OBJECT
public:
    ManagerTab(const FirmServices &services, const QString &group, const QString &searchWords, QWidget *parent);
    ~ManagerTab() override;

    TableView *table() const { return m_table; }
    SearchField *search() const { return m_search; }
    TableColumns *columns() const { return m_columns; }
    EmptyState *emptyState() const { return m_empty; }
    /// `4,310 of 39,822 selected`.
    QLabel *selectedLabel() const { return m_selected; }
    /// Puts the cursor into the search box, with what stands there selected.
    void focusSearch();

public Q_SLOTS:
    void clearTicks();

Q_SIGNALS:
    /// How many there are in all, as far as it is known.
    void countChanged(qint64 count);
    void ticksChanged();
    void clientOpened(portico::ClientKey client);

protected:
    /// Gives the table its model; both live as long as the tab. The first column is the one of the tick boxes.
    void setUp(QAbstractTableModel *model, Ticking *ticks, const QString &name, const QList<TableColumns::Column> &columns);
    const FirmServices &services() const { return m_services; }
    /// Keeps and gives the order of the rows from run to run.
    void keepOrder(int column, Qt::SortOrder order) const;
    std::pair<int, Qt::SortOrder> keptOrder(int column, Qt::SortOrder order) const;
    /// Says how many of all are ticked. all: below 0 while it is not known.
    void showSelected(qint64 all);
    /// The row that is current keeps being so when the rows are others; called around a change of the model's hits.
    void keepCurrent(const std::function<void()> &change, const std::function<int(qint64 key)> &rowOf);
    /// `Email Health…` of an address: whether it takes mail, since when, why, and back into use.
    void showHealth(const QString &email);
    void addHealth(QMenu *menu, const QString &email);
    /// The next hits are another list: it is shown from its beginning.
    void goToTop() { m_toTop = true; }

    virtual void sortBy(int column) = 0;
    /// Return or a double click on a row.
    virtual void openRow(int row) = 0;
    /// What can be done with a row.
    virtual void fillMenu(QMenu *menu, int row) = 0;


private:
    void popUpMenu(const QPoint &place);

    FirmServices m_services;
    QString m_group;
    TableView *m_table;
    SearchField *m_search;
    QLabel *m_selected;
    EmptyState *m_empty;
    TableColumns *m_columns = nullptr;
    Ticking *m_ticks = nullptr;
    bool m_toTop = false;
};

} // namespace portico
