#include "tests/ui/sampletable.h"

#include "ui/look/statuslook.h"

namespace portico {

SampleTable::SampleTable(QObject *parent) : QAbstractTableModel(parent)
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    m_rows = {
        {s("Jane Finch"),
         s("jane@harborfinch.example"),
         s("Harbor & Finch LLC"),
         {},
         PortalStatus::invited,
         s("12 Dec 2026"),
         0,
         false},
        {s("Łukasz Wójcik"), s("l.wojcik@example.org"), s("Wójcik Stolarnia"), {}, PortalStatus::active, {}, 3, false},
        {s("Ελένη Παπαδοπούλου"),
         s("eleni.papadopoulou@heraklion-ceramics.example"),
         s("Heraklion Ceramics"),
         {},
         PortalStatus::expired,
         s("3 Nov 2026"),
         0,
         true},
        {s("Дмитрий Соколов"), s("d.sokolov@example.org"), s("Ivanova & Sokolov Translations"), s("+2"),
         PortalStatus::sending, s("10 Dec 2026"), 0, false},
        {s("ليلى منصور"),
         s("leila@mansourdental.example"),
         s("Mansour Dental Practice"),
         {},
         PortalStatus::unconfirmed,
         s("10 Dec 2026"),
         0,
         false},
        {s("अदिति कपूर"), {}, s("Kapoor, Aditi & Rohan"), {}, PortalStatus::none, {}, 0, false},
        {s("Marguerite Delacroix-Whittingstall of Brightwater"),
         s("marguerite.delacroix-whittingstall@brightwater-vets.example"),
         s("Brightwater Veterinary Group Holdings (North West) Limited"), s("+11"), PortalStatus::undeliverable,
         s("12 Dec 2026"), 0, false},
        {s("Nguyễn Thị Minh Khai"),
         s("khai@example.com"),
         s("Minh Khai Imports"),
         {},
         PortalStatus::queued,
         {},
         0,
         true},
        {s("נועה מזרחי"),
         s("noa@mizrahi.example"),
         s("Mizrahi Architects"),
         {},
         PortalStatus::removed,
         s("2 Oct 2026"),
         107,
         false},
    };
}

int SampleTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SampleTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SampleTable::text(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case Email:
        return row.email.isEmpty() ? QStringLiteral("No email address") : row.email;
    case Clients:
        return row.client;
    case Status:
        return statusLook(row.status).word;
    case Expires:
        return row.expires;
    case Sessions:
        return QString::number(row.sessions);
    default:
        return {};
    }
}

QVariant SampleTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::CheckStateRole:
        return index.column() == Tick ? QVariant(int(row.ticked ? Qt::Checked : Qt::Unchecked)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Sessions ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case StatusRole:
        return index.column() == Status ? QVariant::fromValue(row.status) : QVariant();
    case NameRole:
        return index.column() == Name;
    case LinkRole:
        return index.column() == Email && row.email.isEmpty() ? QStringLiteral("Add email…") : QString();
    case ToneRole:
        return row.status == PortalStatus::expired ? QVariant::fromValue(row.status) : QVariant();
    case SuffixRole:
        return row.suffix;
    default:
        return {};
    }
}

bool SampleTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Tick || role != Qt::CheckStateRole ||
        !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    m_rows[index.row()].ticked = value.toInt() == int(Qt::Checked);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

QVariant SampleTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Sessions)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    static const char *const words[] = {"", "Name", "Email", "Client Records", "Status", "Expires", "Web Sessions"};
    return role == Qt::DisplayRole ? QVariant(QString::fromLatin1(words[section])) : QVariant();
}

Qt::ItemFlags SampleTable::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Tick && index.row() != untickable)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace portico
