#include "models/outboxmodel.h"

#include "models/mailwords.h"

#include <QLocale>

namespace portico {

namespace {

constexpr int kPageRows = 64;
constexpr int kMostPages = 16;

} // namespace

OutboxModel::OutboxModel(Firm &firm, QObject *parent)
    : PagedModel(columnCount_, kPageRows, kMostPages, parent), m_firm(firm)
{
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    switch (role) {
    case KeyRole:
        return keyAt(index.row()).value;
    case ElideRole:
        return int(column == email ? Qt::ElideMiddle : column == status || column == when ? Qt::ElideNone : Qt::ElideRight);
    case NameRole:
        return column == name;
    case Qt::DisplayRole:
    case StatusRole:
    case QuietRole:
        break;
    default:
        return {};
    }
    const Mail &mail = rowAt(index.row());
    if (!mail.key)
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(mail, column);
    case StatusRole:
        return column == status ? QVariant::fromValue(mail.state) : QVariant();
    default:
        return column == name && mail.recipientName.isEmpty();
    }
}

QString OutboxModel::textOf(const Mail &mail, int column) const
{
    switch (column) {
    case name: return mail.recipientName.isEmpty() ? tr("No name") : mail.recipientName;
    case email: return mail.recipient;
    case subject: return describe(mailSubject(mail.kind, mail.purpose.room));
    case status: return describe(mail.state);
    case when: return whenOf(mail);
    default: return {};
    }
}

QString OutboxModel::whenOf(const Mail &mail) const
{
    const QLocale locale;
    const QDateTime now = m_firm.clock().now().toLocalTime();
    const bool again = mail.state == MailState::queued && mail.nextAttemptAt.isValid() && mail.nextAttemptAt > now;
    QDateTime time = mail.queuedAt;
    if (again)
        time = mail.nextAttemptAt;
    else if (mail.state == MailState::sending)
        time = mail.claimedAt;
    else if (mail.state != MailState::queued)
        time = mail.state == MailState::sent ? mail.sentAt : mail.endedAt;
    if (!time.isValid())
        time = mail.queuedAt;
    time = time.toLocalTime();
    if (again)
        return time.date() == now.date() ? tr("again at %1").arg(locale.toString(time, tr("HH:mm")))
                                         : tr("again on %1").arg(locale.toString(time, tr("d MMM")));
    return locale.toString(time, time.date().year() == now.date().year() ? tr("d MMM, HH:mm") : tr("d MMM yyyy"));
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (role == Qt::ToolTipRole)
        return section == when ? QVariant(tr("What was queued last stands first.")) : QVariant();
    switch (section) {
    case name: return tr("Name");
    case email: return tr("Email");
    case subject: return tr("Kind");
    case status: return tr("Status");
    case when: return tr("When");
    default: return {};
    }
}

Result<QList<Mail>> OutboxModel::readRows(const QList<MailKey> &keys) const
{
    return m_firm.readHere([&](Connection &connection) -> Result<QList<Mail>> { return OutboxStore(connection).rows(keys); });
}

} // namespace portico
