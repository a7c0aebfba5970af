#pragma once

#include "app/practice/import/importfile.h"

#include <QWidget>

#include <array>
#include <optional>

class QComboBox;
class QLabel;

namespace portico {

/// Which column of the file holds what: as it was recognised, to be changed, with the first values beside it. GUI
/// thread.
class ImportColumns : public QWidget
{
    Q_OBJECT
public:
    explicit ImportColumns(QWidget *parent = nullptr);

    void setSample(const ImportSample &sample);
    /// What is chosen now; nothing before a sample was set.
    const std::optional<ColumnMapping> &mapping() const { return m_mapping; }
    QComboBox *boxOf(ImportColumn column) const { return m_boxes[size_t(column)]; }
    QString sampleOf(ImportColumn column) const;

Q_SIGNALS:
    void mappingChanged();

private:
    void choose(ImportColumn column, int index);
    void showSample(ImportColumn column);

    std::array<QComboBox *, kImportColumns> m_boxes{};
    std::array<QLabel *, kImportColumns> m_samples{};
    std::optional<ColumnMapping> m_mapping;
    QList<QStringList> m_rows;
};

} // namespace portico
