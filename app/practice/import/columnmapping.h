#pragma once

#include "app/core/result.h"

#include <QStringList>

#include <array>

namespace portico {

/// What a column of an import file can hold.
enum class ImportColumn { client, type, contact, firstName, lastName, email, phone, assignedTo, status };
constexpr int kImportColumns = 9;

/// Which column of a CSV file holds what. Only the client's name is needed.
class ColumnMapping
{
public:
    /// From the names in the first line, in any case, without regard to spaces, hyphens and underscores: Client (or
    /// Name, Company), Type, Contact (or Contact Name, or First Name and Last Name), Email (or E-mail), Phone,
    /// Assigned To, Status. Of several names for one thing the first in this list counts. Refused: a name that counts
    /// and stands there twice.
    static Result<ColumnMapping> recognise(const QStringList &header);

    /// Chooses the column with this name for column, compared as in recognise(); an empty name chooses none.
    Result<void> choose(ImportColumn column, const QString &name);
    /// Chooses the column at index, -1 for none.
    void choose(ImportColumn column, int index);

    /// Whether it can be imported by: a client's name is there. The Error says which names are recognised.
    Result<void> check() const;

    /// The index of a column, -1 where there is none.
    int indexOf(ImportColumn column) const { return m_indexes[size_t(column)]; }
    const QStringList &header() const { return m_header; }

private:
    explicit ColumnMapping(QStringList header);
    Result<int> find(const QString &name) const;

    QStringList m_header;
    std::array<int, kImportColumns> m_indexes;
};

} // namespace portico
