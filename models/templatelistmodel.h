#pragma once

#include "app/store/templatestore.h"
#include "models/roles.h"

#include <QAbstractListModel>

namespace portico {

/// A few templates, by name. It holds values: whoever reads them hands them over. GUI thread.
class TemplateListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// Shows other templates. Where only texts differ, views keep their place; else the model is reset.
    void setTemplates(const QList<Template> &templates);
    const QList<Template> &templates() const { return m_templates; }
    /// The row of a template; -1 where it is not shown.
    int rowOf(TemplateKey key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Template> m_templates;
};

} // namespace portico
