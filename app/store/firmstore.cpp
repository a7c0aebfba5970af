#include "app/store/firmstore.h"

#include "app/store/sharedrow.h"

namespace portico {

namespace {

void bindFields(Statement &statement, const FirmRecord &firm)
{
    statement.bind(":name", firm.name)
        .bind(":portal_url", firm.portalUrl)
        .bind(":phone", firm.phone)
        .bind(":invite_days", firm.inviteDays)
        .bind(":sessions_since", firm.sessionsSince)
        .bind(":reminder_days", reminderDaysText(firm.reminderDays));
}

} // namespace

QString reminderDaysText(const QList<int> &days)
{
    QStringList numbers;
    for (const int day : days)
        numbers.append(QString::number(day));
    return numbers.join(u',');
}

std::optional<QList<int>> reminderDaysFromText(const QString &text)
{
    constexpr qsizetype most = 5;
    constexpr int last = 89; // an invitation lives 90 days at the most
    QList<int> days;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        bool isNumber = false;
        const int day = part.trimmed().toInt(&isNumber);
        if (!isNumber || day < 1 || day > last || (!days.isEmpty() && day <= days.last()) || days.size() == most)
            return std::nullopt;
        days.append(day);
    }
    return days;
}

std::optional<FirmRecord> FirmStore::load() const
{
    Statement find(m_connection, "SELECT id, name, portal_url, phone, invite_days, sessions_since, reminder_days FROM firm WHERE deleted = 0");
    find.run();
    if (!find.next())
        return std::nullopt;
    FirmRecord firm;
    firm.id = find.blob(0);
    firm.name = find.text(1);
    firm.portalUrl = find.text(2);
    firm.phone = find.text(3);
    firm.inviteDays = int(find.integer(4));
    firm.sessionsSince = find.text(5);
    firm.reminderDays = reminderDaysFromText(find.text(6)).value_or(QList<int>());
    return firm;
}

QByteArray FirmStore::scope() const
{
    return firmScope(m_connection);
}

qint64 FirmStore::changeNumber() const
{
    Statement clock(m_connection, "SELECT local_seq FROM clock WHERE one = 1");
    clock.run();
    return clock.next() ? clock.integer(0) : 0;
}

void FirmStore::create(WriteContext &context, const FirmRecord &firm)
{
    Statement insert(context.connection(),
                     "INSERT INTO firm (id, scope, local_seq, changed_at, changed_by, name, portal_url, phone, "
                     "invite_days, sessions_since, reminder_days) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :name, "
                     ":portal_url, :phone, :invite_days, :sessions_since, :reminder_days)");
    context.stamp(insert).bind(":id", firm.id).bind(":scope", firm.id);
    bindFields(insert, firm);
    insert.run();
}

void FirmStore::update(WriteContext &context, const FirmRecord &firm)
{
    Statement update(context.connection(),
                     "UPDATE firm SET name = :name, portal_url = :portal_url, phone = :phone, "
                     "invite_days = :invite_days, sessions_since = :sessions_since, reminder_days = :reminder_days, local_seq = :local_seq, "
                     "changed_at = :changed_at, changed_by = :changed_by WHERE deleted = 0");
    context.stamp(update);
    bindFields(update, firm);
    update.run();
}

QString FirmStore::deviceSetting(const QString &name) const
{
    Statement find(m_connection, "SELECT value FROM device_setting WHERE name = :name");
    find.bind(":name", name).run();
    return find.next() ? find.text(0) : QString();
}

void FirmStore::setDeviceSetting(WriteContext &context, const QString &name, const QString &value)
{
    Statement put(context.connection(), "INSERT INTO device_setting (name, value) VALUES (:name, :value) "
                                        "ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    put.bind(":name", name).bind(":value", value).run();
}

QByteArray FirmStore::deviceSecret(const QString &name) const
{
    Statement find(m_connection, "SELECT value FROM device_secret WHERE name = :name");
    find.bind(":name", name).run();
    return find.next() ? find.blob(0) : QByteArray();
}

void FirmStore::setDeviceSecret(WriteContext &context, const QString &name, const QByteArray &value)
{
    if (value.isEmpty()) {
        Statement erase(context.connection(), "DELETE FROM device_secret WHERE name = :name");
        erase.bind(":name", name).run();
        return;
    }
    Statement put(context.connection(), "INSERT INTO device_secret (name, value) VALUES (:name, :value) "
                                        "ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    put.bind(":name", name).bind(":value", value).run();
}

} // namespace portico
