#include "ui/tablecolumns.h"

#include "ui/look/fonts.h"
#include "ui/look/tableview.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QStringList>

namespace portico {

namespace {
const QString kOrder = QStringLiteral("columnOrder");
const QString kHidden = QStringLiteral("hiddenColumns");
} // namespace

TableColumns::TableColumns(TableView *table, const QString &group, const QList<Column> &columns)
    : QObject(table), m_table(table), m_group(group), m_columns(columns)
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        auto *menu = new QMenu(header);
        menu->setObjectName(QStringLiteral("columnMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addTo(menu);
        menu->popup(header->mapToGlobal(at));
    });
    for (const Column &column : m_columns) {
        if (column.width == 0)
            m_table->setStretchColumn(column.column, column.minimum);
    }
    restore();
}

TableColumns::~TableColumns() = default;

void TableColumns::addTo(QMenu *menu)
{
    menu->setToolTipsVisible(true);
    for (const Column &column : std::as_const(m_columns)) {
        if (m_table->model()->headerData(column.column, Qt::Horizontal, Qt::CheckStateRole).isValid())
            continue; // a column of tick boxes has no name, and always shows
        QAction *action = menu->addAction(m_table->model()->headerData(column.column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(isShown(column.column));
        action->setEnabled(!column.always);
        if (column.always)
            action->setToolTip(tr("This column always shows."));
        connect(action, &QAction::toggled, this, [this, number = column.column](bool on) { show(number, on); });
        connect(this, &TableColumns::shownChanged, action,
                [this, action, number = column.column] { action->setChecked(isShown(number)); });
    }
    menu->addSeparator();
    menu->addAction(tr("Reset Columns"), this, &TableColumns::reset);
}

bool TableColumns::isShown(int column) const
{
    return !m_table->isColumnHidden(column);
}

void TableColumns::show(int column, bool shown)
{
    if (isShown(column) == shown)
        return;
    m_table->setColumnHidden(column, !shown);
    m_table->shareWidth();
    save();
    Q_EMIT shownChanged();
}

void TableColumns::reset()
{
    QHeaderView *header = m_table->horizontalHeader();
    for (qsizetype place = 0; place < m_columns.size(); ++place) {
        const Column &column = m_columns[place];
        m_table->setColumnHidden(column.column, false);
        header->moveSection(header->visualIndex(column.column), int(place));
        if (column.width > 0)
            m_table->setColumnBaseWidth(column.column, column.width);
    }
    m_table->shareWidth();
    save();
    Q_EMIT shownChanged();
}

void TableColumns::restore()
{
    QSettings settings;
    settings.beginGroup(m_group);
    const QStringList hidden = settings.value(kHidden).toStringList();
    const QStringList order = settings.value(kOrder).toStringList();
    QHeaderView *header = m_table->horizontalHeader();
    for (const Column &column : std::as_const(m_columns)) {
        const QString key = column.id + QStringLiteral("Width");
        if (column.width > 0)
            m_table->setColumnBaseWidth(column.column, settings.value(key, column.width).toInt());
        m_table->setColumnHidden(column.column, !column.always && hidden.contains(column.id));
    }
    for (qsizetype place = 0; place < order.size(); ++place) {
        for (const Column &column : std::as_const(m_columns)) {
            if (column.id == order[place] && place < header->count())
                header->moveSection(header->visualIndex(column.column), int(place));
        }
    }
}

void TableColumns::save() const
{
    QSettings settings;
    settings.beginGroup(m_group);
    const QHeaderView *header = m_table->horizontalHeader();
    QStringList order;
    QStringList hidden;
    for (int place = 0; place < header->count(); ++place) {
        for (const Column &column : std::as_const(m_columns)) {
            if (column.column == header->logicalIndex(place))
                order.append(column.id);
        }
    }
    for (const Column &column : std::as_const(m_columns)) {
        if (!isShown(column.column)) {
            hidden.append(column.id);
        } else if (column.width > 0) {
            const QString key = column.id + QStringLiteral("Width");
            const int width = qRound(m_table->columnWidth(column.column) * 100.0 / scaled(100));
            // What nobody changed follows the words in it, which are longer in another language.
            if (qAbs(width - column.width) <= 1)
                settings.remove(key);
            else
                settings.setValue(key, width);
        }
    }
    settings.setValue(kOrder, order);
    settings.setValue(kHidden, hidden);
}

} // namespace portico
