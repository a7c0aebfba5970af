#pragma once

#include "ui/import/importplan.h"

#include <QAbstractTableModel>

#include <optional>

namespace portico {

/// The lines of an import file with their verdicts, all or those of one verdict. GUI thread.
class ImportRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { line, client, email, verdict, reason, columnCountOfAll };
    /// A status whose colour the verdict's word takes.
    static constexpr int toneRole = Qt::UserRole + 33;

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const ImportPlan &plan);
    /// Shows the lines of one verdict; nothing shows all.
    void setVerdict(std::optional<ImportVerdict> shown);
    const ImportRow &row(int index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ImportPlan m_plan;
    std::optional<ImportVerdict> m_verdict;
};

} // namespace portico
