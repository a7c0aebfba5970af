#include "app/practice/import/importfile.h"

#include "app/core/wholefile.h"
#include "app/practice/import/csvwriter.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace portico {

namespace {

constexpr qsizetype kSampleRows = 5;

Error changedMeanwhile()
{
    return {
        ErrorKind::conflict,
        QCoreApplication::translate("ImportFile", "The file was changed since it was looked through. Choose it again."),
        {}};
}

Error notWritten(const QString &target, const QString &detail)
{
    return {ErrorKind::invalid, QCoreApplication::translate("ImportFile", "The file %1 cannot be written.").arg(target),
            detail};
}

} // namespace

Result<std::unique_ptr<CsvReader>> ImportFile::open() const
{
    CsvReader::Options options;
    options.charset = m_charset;
    options.separator = m_separator;
    return CsvReader::openFile(m_path, options);
}

Result<ImportSample> ImportFile::look() const
{
    const auto reader = open();
    if (!reader)
        return reader.error();
    auto mapping = ImportReview::readHeader(**reader);
    if (!mapping)
        return mapping.error();
    ImportSample sample{*std::move(mapping), {}, (*reader)->charset(), (*reader)->separator()};
    while (sample.rows.size() < kSampleRows) {
        auto record = (*reader)->next();
        if (!record)
            return record.error();
        if (!record->has_value())
            break;
        if ((*record)->fault == CsvFault::none)
            sample.rows.append((*record)->fields);
    }
    return sample;
}

Result<ImportReview> ImportFile::review(const ColumnMapping &mapping, const std::atomic_bool &cancelled) const
{
    const auto reader = open();
    if (!reader)
        return reader.error();
    if (const auto header = (*reader)->next(); !header || !header->has_value() || (*header)->fields != mapping.header())
        return header ? changedMeanwhile() : header.error();
    return ImportReview::read(**reader, mapping, &cancelled);
}

Result<qint64> ImportFile::exportProblems(const ImportReview &review, const QString &target) const
{
    const auto reader = open();
    if (!reader)
        return reader.error();
    const auto header = (*reader)->next();
    if (!header)
        return header.error();
    if (!header->has_value())
        return changedMeanwhile();
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(target, file.errorString());
    CsvWriter writer(file, (*reader)->separator());
    const QStringList names = (*header)->fields;
    bool written = writer.write(names + QStringList{QCoreApplication::translate("ImportFile", "Line"),
                                                    QCoreApplication::translate("ImportFile", "Problem")});
    qint64 count = 0;
    for (const ImportRow &row : review.rows()) {
        if (row.verdict == ImportVerdict::ready)
            continue;
        std::optional<CsvRecord> record;
        do {
            auto next = (*reader)->next();
            if (!next)
                return next.error();
            record = *std::move(next);
        } while (record && record->line < row.line);
        if (!record || record->line != row.line)
            return changedMeanwhile();
        QStringList fields = record->fields;
        while (fields.size() < names.size()) // else the two that follow would stand in other columns
            fields.append(QString());
        written = written && writer.write(fields + QStringList{QString::number(row.line), row.reason});
        ++count;
    }
    if (!written || !commitWhole(file))
        return notWritten(target, file.errorString());
    return count;
}

} // namespace portico
