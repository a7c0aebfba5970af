#include "models/templatelistmodel.h"

#include <algorithm>

namespace portico {

void TemplateListModel::setTemplates(const QList<Template> &templates)
{
    if (templates == m_templates)
        return;
    const bool sameRows = std::equal(templates.begin(), templates.end(), m_templates.begin(), m_templates.end(),
                                     [](const Template &a, const Template &b) { return a.key == b.key; });
    if (sameRows) {
        m_templates = templates;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_templates = templates;
    endResetModel();
}

int TemplateListModel::rowOf(TemplateKey key) const
{
    for (int row = 0; row < m_templates.size(); ++row) {
        if (m_templates.at(row).key == key)
            return row;
    }
    return -1;
}

int TemplateListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_templates.size());
}

QVariant TemplateListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Template &value = m_templates.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return value.name;
    case KeyRole: return value.key.value;
    case NameRole: return true;
    case ElideRole: return int(Qt::ElideRight);
    default: return {};
    }
}

} // namespace portico
