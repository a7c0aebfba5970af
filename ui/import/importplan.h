#pragma once

#include "app/practice/import/importfile.h"
#include "app/practice/importclientstask.h"

#include <QList>
#include <QStringList>

#include <array>
#include <memory>

namespace portico {

/// How many verdicts there are.
constexpr int kImportVerdicts = 4;

/// A file that was looked through against the firm: what each line is, and what importing it would do. A plain value,
/// cheap to copy.
struct ImportPlan
{
    /// With the lines of known clients marked. A worker takes it apart in the end, because that takes its time.
    std::shared_ptr<const ImportReview> review;
    std::array<QList<quint32>, kImportVerdicts> lines; ///< by verdict: places in review->rows()
    qint64 clients = 0;  ///< that would be added
    qint64 contacts = 0; ///< new ones that come with them
    QStringList notes;

    /// Reads the file and asks the firm; nothing is written. For Firm::read: it grows with the file.
    static Result<ImportPlan> make(Connection &connection, const ImportFile &file, const ColumnMapping &mapping,
                                   const std::atomic_bool &cancelled);

    qsizetype count(ImportVerdict verdict) const { return lines[size_t(verdict)].size(); }
    /// Lines that are not imported.
    qsizetype problems() const { return review ? review->rows().size() - count(ImportVerdict::ready) : 0; }
};

/// The word for a verdict, exactly as the product has it.
QString verdictWord(ImportVerdict verdict);

/// The name that the columns page gives what a column can hold.
QString columnWord(ImportColumn column);

} // namespace portico
