#pragma once

#include "app/store/writecontext.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace portico {

/// The practice that everything belongs to. One row a database.
struct FirmRecord
{
    QByteArray id;         ///< UUID; also the scope of firm-wide rows
    QString name;
    QString portalUrl;     ///< https://…, no trailing slash; empty until set, and then nobody can be invited
    QString phone;         ///< whom to ring, in the mails; may be empty
    int inviteDays = 30;   ///< 1 to 90, counted from the mail's first claim
    QString sessionsSince = QStringLiteral("2018-02"); ///< YYYY-MM
    QList<int> reminderDays; ///< days after an invitation went out on which who has not accepted is reminded; empty: none
};

/// `3,7,14`, ascending; empty for none.
QString reminderDaysText(const QList<int> &days);
/// Nothing where the text is no such list of 1 to 5 ascending numbers of 1 to 89, nor empty.
std::optional<QList<int>> reminderDaysFromText(const QString &text);

/// Reads and writes the firm's own row, and this machine's settings beside it. Every function throws StoreFailure when
/// the engine fails, as those of all stores do.
class FirmStore
{
public:
    explicit FirmStore(Connection &connection) : m_connection(connection) {}

    /// Empty in a database that was just made.
    std::optional<FirmRecord> load() const;
    /// The firm's id, which is the scope of rows that belong to no client; empty before create().
    QByteArray scope() const;
    /// The newest change number that this connection's transaction sees.
    qint64 changeNumber() const;
    static void create(WriteContext &context, const FirmRecord &firm);
    static void update(WriteContext &context, const FirmRecord &firm);

    /// A setting of this machine; empty where it was never set.
    QString deviceSetting(const QString &name) const;
    static void setDeviceSetting(WriteContext &context, const QString &name, const QString &value);
    /// A secret of this machine, for where there is no key store; empty where there is none.
    QByteArray deviceSecret(const QString &name) const;
    static void setDeviceSecret(WriteContext &context, const QString &name, const QByteArray &value);

private:
    Connection &m_connection;
};

} // namespace portico
