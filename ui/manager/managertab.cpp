#include "ui/manager/managertab.h"

#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tableview.h"
#include "ui/portal/addresshealthdialog.h"
#include "ui/rowmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSettings>

#include <functional>
#include <utility>

namespace portico {

namespace {
/// A table shows its header and three rows, whatever stands above it.
constexpr int kLeastTable = 150;
}

ManagerTab::ManagerTab(const FirmServices &services, const QString &group, const QString &searchWords, QWidget *parent)
    : QWidget(parent), m_services(services), m_group(group), m_table(new TableView(this)),
      m_search(new SearchField(searchWords, this)), m_selected(makeLabel({}, TextStyle::strong)), m_empty(new EmptyState)
{
    m_table->setMinimumHeight(scaled(kLeastTable));
    m_search->setCompact(true);
    m_search->setCompanion(m_table);
    m_selected->setParent(this);
    m_selected->setObjectName(QStringLiteral("selected"));
    m_empty->cover(m_table);
}

ManagerTab::~ManagerTab()
{
    if (m_columns)
        m_columns->save();
}

void ManagerTab::setUp(QAbstractTableModel *model, Ticking *ticks, const QString &name,
                       const QList<TableColumns::Column> &columns)
{
    m_ticks = ticks;
    m_table->setAccessibleName(name);
    m_table->setModel(model);
    m_table->rows()->setColumn(0, ColumnLook::tick());
    m_columns = new TableColumns(m_table, m_group, columns);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSectionResizeMode(0, QHeaderView::Fixed);
    // The tick boxes stay where everybody looks for them.
    connect(header, &QHeaderView::sectionMoved, this, [header] {
        if (header->visualIndex(0) != 0)
            header->moveSection(header->visualIndex(0), 0);
    });
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        if (column != 0)
            sortBy(column);
    });
    connect(m_table, &TableView::tickAllRequested, this, [this] { m_ticks->tickShown(); });
    connect(m_table->rows(), &RowDelegate::rangeTicked, this, [this](const QModelIndex &index) { m_ticks->tickTo(index.row()); });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_table->currentIndex().isValid())
            openRow(m_table->currentIndex().row());
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ManagerTab::popUpMenu);
}

void ManagerTab::popUpMenu(const QPoint &place)
{
    popUpRowMenu(m_table, place, [this](QMenu *menu, int row) {
        fillMenu(menu, row);
        menu->addSeparator();
        addSorting(menu, m_table, [this](int column) { sortBy(column); });
        m_columns->addTo(menu->addMenu(tr("Col&umns")));
    });
}

void ManagerTab::showHealth(const QString &email)
{
    (new AddressHealthDialog(m_services, email, window()))->open();
}

void ManagerTab::addHealth(QMenu *menu, const QString &email)
{
    menu->addAction(tr("Email &Health…"), this, [this, email] { showHealth(email); });
}

void ManagerTab::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ManagerTab::clearTicks()
{
    m_ticks->clearTicks();
}

void ManagerTab::keepOrder(int column, Qt::SortOrder order) const
{
    QSettings settings;
    settings.beginGroup(m_group);
    settings.setValue(QStringLiteral("sortColumn"), column);
    settings.setValue(QStringLiteral("sortDescending"), order == Qt::DescendingOrder);
}

std::pair<int, Qt::SortOrder> ManagerTab::keptOrder(int column, Qt::SortOrder order) const
{
    QSettings settings;
    settings.beginGroup(m_group);
    const int kept = settings.value(QStringLiteral("sortColumn"), column).toInt();
    if (kept <= 0 || kept >= m_table->model()->columnCount())
        return {column, order};
    const bool down = settings.value(QStringLiteral("sortDescending"), order == Qt::DescendingOrder).toBool();
    return {kept, down ? Qt::DescendingOrder : Qt::AscendingOrder};
}

void ManagerTab::showSelected(qint64 all)
{
    const QLocale locale;
    const qint64 ticked = m_ticks->tickedCount();
    m_selected->setText(all < 0 ? tr("%1 selected").arg(locale.toString(ticked))
                                : tr("%1 of %2 selected").arg(locale.toString(ticked), locale.toString(all)));
}

void ManagerTab::keepCurrent(const std::function<void()> &change, const std::function<int(qint64 key)> &rowOf)
{
    const QModelIndex current = m_table->currentIndex();
    const qint64 key = current.isValid() ? current.data(KeyRole).toLongLong() : 0;
    const int column = current.isValid() ? current.column() : 1;
    change();
    const QAbstractItemModel *model = m_table->model();
    if (key != 0 && !m_table->currentIndex().isValid()) {
        const int row = rowOf(key);
        if (row >= 0)
            m_table->selectionModel()->setCurrentIndex(model->index(row, column),
                                                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    if (std::exchange(m_toTop, false)) {
        m_table->scrollToTop();
        // What is found first is what Return opens.
        if (!m_search->text().isEmpty() && model->rowCount() > 0)
            m_table->selectionModel()->setCurrentIndex(model->index(0, column),
                                                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
}

} // namespace portico
