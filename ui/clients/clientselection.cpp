#include "ui/clients/clientselection.h"

#include "models/clientlistmodel.h"
#include "ui/look/tableview.h"

#include <QItemSelectionModel>

#include <algorithm>
#include <utility>

namespace portico {

namespace {

/// A view asks each stretch of chosen rows about each cell that it paints: with more stretches than this, what was
/// chosen is no longer worth its price, and is let go.
constexpr int kMostStretches = 4000;

} // namespace

ClientSelection::ClientSelection(TableView *table, ClientListModel *model)
    : QObject(table), m_table(table), m_model(model)
{
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &ClientSelection::keep);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ClientSelection::putBack);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ClientSelection::changed);
}

int ClientSelection::count() const
{
    int rows = 0;
    const QItemSelection chosen = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : chosen)
        rows += range.height();
    return rows;
}

QList<ClientKey> ClientSelection::keys(int most) const
{
    QList<std::pair<int, int>> stretches;
    const QItemSelection chosen = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : chosen)
        stretches.append({range.top(), range.bottom()});
    std::sort(stretches.begin(), stretches.end());
    QList<ClientKey> keys;
    for (const auto &[top, bottom] : std::as_const(stretches)) {
        for (int row = top; row <= bottom && keys.size() < most; ++row)
            keys.append(m_model->keyAt(row));
    }
    return keys;
}

ClientKey ClientSelection::current() const
{
    return m_model->keyAt(m_table->currentIndex().row());
}

void ClientSelection::clear()
{
    m_table->selectionModel()->clearSelection();
}

void ClientSelection::keep()
{
    m_current = current();
    m_kept = KeySet();
    m_keptCount = 0;
    const QItemSelection chosen = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : chosen) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_kept.insert(m_model->keyAt(row).value);
        m_keptCount += range.height();
    }
}

void ClientSelection::putBack()
{
    QItemSelectionModel *chosen = m_table->selectionModel();
    const int columns = m_model->columnCount();
    QItemSelection stretches;
    int current = -1;
    int begin = -1;
    const int rows = m_keptCount > 0 || m_current ? m_model->rowCount() : 0;
    int left = m_keptCount;
    bool tooMany = false;
    for (int row = 0; row <= rows && (left > 0 || begin >= 0 || (m_current && current < 0)); ++row) {
        const ClientKey key = row < rows ? m_model->keyAt(row) : ClientKey();
        if (key && key == m_current)
            current = row;
        const bool kept = key && !tooMany && m_kept.contains(key.value);
        left -= kept ? 1 : 0;
        if (kept && begin < 0)
            begin = row;
        if (kept || begin < 0)
            continue;
        stretches.append(QItemSelectionRange(m_model->index(begin, 0), m_model->index(row - 1, columns - 1)));
        begin = -1;
        if (stretches.size() > kMostStretches) {
            tooMany = true;
            stretches.clear();
            left = 0;
        }
    }
    m_kept = KeySet();
    m_keptCount = 0;
    if (!stretches.isEmpty())
        chosen->select(stretches, QItemSelectionModel::ClearAndSelect);
    if (current >= 0)
        chosen->setCurrentIndex(m_model->index(current, 0), QItemSelectionModel::NoUpdate);
    Q_EMIT changed();
}

} // namespace portico
