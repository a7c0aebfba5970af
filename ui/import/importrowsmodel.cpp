#include "ui/import/importrowsmodel.h"

#include "app/core/portalstatus.h"
#include "models/roles.h"
#include "ui/import/importplan.h"

#include <QLocale>

namespace portico {

namespace {

/// A reason without the line's number at its beginning, which has a column of its own here.
QString withoutLine(const QString &reason, qint64 line)
{
    const qsizetype colon = reason.indexOf(QLatin1StringView(": "));
    if (colon < 0 || !QStringView(reason).first(colon).contains(QString::number(line)))
        return reason;
    const QString rest = reason.mid(colon + 2);
    return QLocale().toUpper(rest.left(1)) + rest.mid(1);
}

} // namespace

void ImportRowsModel::setPlan(const ImportPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    endResetModel();
}

void ImportRowsModel::setVerdict(std::optional<ImportVerdict> shown)
{
    if (m_verdict == shown)
        return;
    beginResetModel();
    m_verdict = shown;
    endResetModel();
}

const ImportRow &ImportRowsModel::row(int index) const
{
    return m_plan.review->rows().at(m_verdict ? qsizetype(m_plan.lines[size_t(*m_verdict)].at(index)) : index);
}

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_plan.review)
        return 0;
    return int(m_verdict ? m_plan.count(*m_verdict) : m_plan.review->rows().size());
}

int ImportRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOfAll;
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case line:
            return QLocale().toString(row.line);
        case client:
            return row.client;
        case email:
            return row.email;
        case verdict:
            return verdictWord(row.verdict);
        case reason:
            return withoutLine(row.reason, row.line);
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return index.column() == line ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case NameRole:
        return index.column() == client;
    case QuietRole:
        return row.verdict != ImportVerdict::ready && index.column() != verdict;
    case toneRole:
        if (index.column() != verdict)
            return {};
        switch (row.verdict) {
        case ImportVerdict::ready:
            return QVariant::fromValue(PortalStatus::active);
        case ImportVerdict::malformed:
            return QVariant::fromValue(PortalStatus::undeliverable);
        case ImportVerdict::twiceInThisFile:
            return QVariant::fromValue(PortalStatus::expired);
        case ImportVerdict::alreadyAClient:
            return QVariant::fromValue(PortalStatus::invited);
        }
        return {};
    default:
        return {};
    }
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == line)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case line:
        return tr("Line");
    case client:
        return tr("Client");
    case email:
        return tr("Email");
    case verdict:
        return tr("Result");
    case reason:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace portico
