#include "models/portalusermodel.h"

#include "models/clientlistmodel.h"

#include <QLocale>

namespace portico {

namespace {

constexpr int kPageRows = 16;
constexpr int kMostPages = 64;
/// Clients that a cell names, and a tool tip.
constexpr int kNamed = 2;
constexpr int kMostListed = 40;

} // namespace

PortalUserModel::PortalUserModel(Firm &firm, const ClientScope &scope, ReasonText reasonText, QObject *parent)
    : TickingModel(columnCount_, kPageRows, kMostPages, parent), m_firm(firm), m_scope(scope), m_reasonText(std::move(reasonText))
{
}

PortalStatus PortalUserModel::statusOf(const PortalUserRow &values) const
{
    return values.facts.statusAt(m_firm.clock().now().toMSecsSinceEpoch());
}

QVariant PortalUserModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    switch (role) {
    case KeyRole: return keyAt(index.row()).value;
    case NameRole: return column == name;
    case ElideRole:
        return int(column == email                                                        ? Qt::ElideMiddle
                   : column == name || column == clientRecords || column == emailInactive ? Qt::ElideRight
                                                                                          : Qt::ElideNone);
    case Qt::TextAlignmentRole: return column == webSessions ? QVariant(int(Qt::AlignRight)) : QVariant();
    case Qt::CheckStateRole: return column == tick ? QVariant(stateOf(keyAt(index.row()))) : QVariant();
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case StatusRole:
    case QuietRole:
    case SuffixRole:
    case ToneRole: break;
    default: return {};
    }
    const PortalUserRow &values = rowAt(index.row());
    if (!values.key)
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return textOf(values, column);
    case StatusRole: return column == status ? QVariant::fromValue(statusOf(values)) : QVariant();
    case QuietRole: return column == lastLogin && values.facts.lastLoginAt == 0;
    case ToneRole: return toneOf(values, column);
    case SuffixRole:
        return column == clientRecords && values.facts.clients > kNamed
            ? QVariant(QStringLiteral("+%1").arg(QLocale().toString(values.facts.clients - kNamed)))
            : QVariant();
    case Qt::AccessibleTextRole:
        if (column == tick)
            return values.name;
        return column == clientRecords && values.facts.clients > kNamed ? QVariant(toolTipOf(values, column)) : QVariant();
    default: {
        const QString text = toolTipOf(values, column);
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    }
}

QString PortalUserModel::clientsOf(const PortalUserRow &values) const
{
    return values.clients.mid(0, kNamed).join(tr(", ", "between the names of clients"));
}

QString PortalUserModel::textOf(const PortalUserRow &values, int column) const
{
    const QLocale locale;
    const auto day = [&](qint64 PortalUserFacts::*which) {
        const QDateTime time = values.time(which).toLocalTime();
        return time.isValid() ? locale.toString(time, tr("d MMM yyyy")) : QString();
    };
    switch (column) {
    case name: return values.name;
    case email: return values.email;
    case clientRecords: return clientsOf(values);
    case status: return describe(statusOf(values));
    case invited: return day(&PortalUserFacts::invitedAt);
    case expires: return day(&PortalUserFacts::expiresAt);
    case lastLogin:
        if (values.facts.lastLoginAt == 0)
            return values.facts.hasAccount() ? tr("Never logged in") : QString();
        return locale.toString(values.time(&PortalUserFacts::lastLoginAt).toLocalTime(), tr("d MMM yyyy, HH:mm"));
    case webSessions: return locale.toString(values.facts.webSessions);
    case emailInactive:
        return values.facts.health == HealthState::inactive
            ? tr("%1, %2", "reason, date").arg(m_reasonText(values.healthReason, {}), day(&PortalUserFacts::healthSince))
            : QString();
    default: return {};
    }
}

QString PortalUserModel::toolTipOf(const PortalUserRow &values, int column) const
{
    if (column == clientRecords && values.facts.clients > 1) {
        const int more = values.facts.clients - int(values.clients.size());
        return values.clients.join(QLatin1Char('\n'))
            + (more > 0 ? QLatin1Char('\n') + tr("and %Ln more", nullptr, more) : QString());
    }
    if (column == status && statusOf(values) == PortalStatus::undeliverable)
        return m_reasonText(values.reason, values.reply);
    if (column == emailInactive && values.facts.health == HealthState::inactive)
        return textOf(values, column);
    return {};
}

QVariant PortalUserModel::toneOf(const PortalUserRow &values, int column) const
{
    if (column == expires && statusOf(values) == PortalStatus::expired)
        return QVariant::fromValue(PortalStatus::expired);
    if (column == emailInactive && values.facts.health == HealthState::inactive)
        return QVariant::fromValue(PortalStatus::undeliverable);
    return {};
}

QVariant PortalUserModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section == tick) {
        switch (role) {
        case Qt::CheckStateRole: return headerState();
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole: return tr("Tick all that show");
        default: return {};
        }
    }
    if (role == Qt::TextAlignmentRole && section == webSessions)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case name: return tr("Name");
    case email: return tr("Email");
    case clientRecords: return tr("Client Records");
    case status: return tr("Status");
    case invited: return tr("Invited");
    case expires: return tr("Expires");
    case lastLogin: return tr("Last Login");
    case webSessions: return tr("Web Sessions");
    case emailInactive: return tr("Email Inactive");
    default: return {};
    }
}

Result<QList<PortalUserRow>> PortalUserModel::readRows(const QList<PortalUserKey> &keys) const
{
    return m_firm.readHere([&](Connection &connection) -> Result<QList<PortalUserRow>> {
        return PortalUserListing(connection).rows(keys, m_scope, m_firm.clock().now(), kMostListed);
    });
}

} // namespace portico
