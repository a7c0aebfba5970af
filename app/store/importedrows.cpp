#include "app/store/importedrows.h"

#include "app/store/firmstore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace portico {

namespace {

constexpr QLatin1StringView kLastImport("import.last");

/// Binds an empty key as 0, which no row has.
template <typename Tag>
qint64 bound(Key<Tag> key)
{
    return key.value;
}

/// A client row of the import that nobody changed since: neither fields, assignments, contacts nor portal.
#define PORTICO_UNTOUCHED \
    "key BETWEEN :from AND :to AND deleted = 0 AND local_seq = :imported " \
    "AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.client = client.key AND a.local_seq <> :imported) " \
    "AND NOT EXISTS (SELECT 1 FROM client_contact cc WHERE cc.client = client.key AND cc.local_seq <> :imported) " \
    "AND NOT EXISTS (SELECT 1 FROM client_contact cc JOIN contact p ON p.key = cc.contact " \
    "WHERE cc.client = client.key AND p.key BETWEEN :first_contact AND :last_contact AND p.local_seq <> :imported) " \
    "AND NOT EXISTS (SELECT 1 FROM access x WHERE x.client = client.key) " \
    "AND NOT EXISTS (SELECT 1 FROM activity v WHERE v.client = client.key AND v.local_seq <> :imported)"

Statement &bindUntouched(Statement &statement, const ImportReceipt &receipt, ClientKey from, ClientKey to)
{
    return statement.bind(":from", from)
        .bind(":to", to)
        .bind(":imported", receipt.sequence)
        .bind(":first_contact", bound(receipt.firstContact))
        .bind(":last_contact", bound(receipt.lastContact));
}

} // namespace

qint64 ImportedRows::untouchedCount() const
{
    Statement count(m_connection, "SELECT count(*) FROM client WHERE " PORTICO_UNTOUCHED);
    bindUntouched(count, m_receipt, m_receipt.firstClient, m_receipt.lastClient).run();
    return count.next() ? count.integer(0) : 0;
}

qint64 ImportedRows::clientCount() const
{
    Statement count(m_connection, "SELECT count(*) FROM client WHERE key BETWEEN :first AND :last AND deleted = 0");
    count.bind(":first", bound(m_receipt.firstClient)).bind(":last", bound(m_receipt.lastClient)).run();
    return count.next() ? count.integer(0) : 0;
}

QStringList ImportedRows::clientNames(int most) const
{
    Statement list(m_connection, "SELECT name FROM client WHERE key BETWEEN :first AND :last AND deleted = 0 "
                                 "ORDER BY key LIMIT :most");
    list.bind(":first", bound(m_receipt.firstClient))
        .bind(":last", bound(m_receipt.lastClient))
        .bind(":most", most)
        .run();
    QStringList names;
    while (list.next())
        names.append(list.text(0));
    return names;
}

qint64 ImportedRows::removeClients(WriteContext &context, const ImportReceipt &receipt, ClientKey from, ClientKey to)
{
    Statement clients(
        context.connection(),
        "UPDATE client SET deleted = 1, local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
        "WHERE " PORTICO_UNTOUCHED);
    context.stamp(clients);
    bindUntouched(clients, receipt, from, to).run();
    const qint64 removed = clients.changes();
    if (removed == 0)
        return 0;

    // What hangs on the clients that this transaction has just marked.
    Statement assignments(context.connection(),
                          "UPDATE assignment SET deleted = 1, local_seq = :local_seq, changed_at = :changed_at, "
                          "changed_by = :changed_by WHERE deleted = 0 AND client IN (SELECT key FROM client "
                          "WHERE key BETWEEN :from AND :to AND deleted = 1 AND local_seq = :local_seq)");
    context.stamp(assignments).bind(":from", from).bind(":to", to).run();
    Statement links(context.connection(),
                    "UPDATE client_contact SET deleted = 1, is_primary = 0, local_seq = :local_seq, "
                    "changed_at = :changed_at, changed_by = :changed_by WHERE deleted = 0 AND client IN (SELECT key "
                    "FROM client WHERE key BETWEEN :from AND :to AND deleted = 1 AND local_seq = :local_seq)");
    context.stamp(links).bind(":from", from).bind(":to", to).run();
    Statement activity(context.connection(),
                       "UPDATE activity SET deleted = 1, local_seq = :local_seq, changed_at = :changed_at, "
                       "changed_by = :changed_by WHERE deleted = 0 AND client IN (SELECT key FROM client "
                       "WHERE key BETWEEN :from AND :to AND deleted = 1 AND local_seq = :local_seq)");
    context.stamp(activity).bind(":from", from).bind(":to", to).run();
    return removed;
}

qint64 ImportedRows::removeContacts(WriteContext &context, const ImportReceipt &receipt)
{
    Statement contacts(
        context.connection(),
        "UPDATE contact SET deleted = 1, local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
        "WHERE key BETWEEN :first AND :last AND deleted = 0 AND local_seq = :imported "
        "AND NOT EXISTS (SELECT 1 FROM client_contact cc JOIN client c ON c.key = cc.client "
        "WHERE cc.contact = contact.key AND cc.deleted = 0 AND c.deleted = 0)");
    context.stamp(contacts)
        .bind(":first", bound(receipt.firstContact))
        .bind(":last", bound(receipt.lastContact))
        .bind(":imported", receipt.sequence)
        .run();
    return contacts.changes();
}

std::optional<ImportReceipt> ImportedRows::last(Connection &connection)
{
    const QString text = FirmStore(connection).deviceSetting(kLastImport);
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto number = [&object](const char *name) { return object.value(QLatin1StringView(name)).toInteger(); };
    const ImportReceipt receipt{number("sequence"), ClientKey{number("first_client")}, ClientKey{number("last_client")},
                                ContactKey{number("first_contact")}, ContactKey{number("last_contact")}};
    return receipt.sequence > 0 ? std::optional(receipt) : std::nullopt;
}

void ImportedRows::keepAsLast(WriteContext &context, const ImportReceipt &receipt)
{
    const QJsonObject object{{QStringLiteral("sequence"), receipt.sequence},
                             {QStringLiteral("first_client"), receipt.firstClient.value},
                             {QStringLiteral("last_client"), receipt.lastClient.value},
                             {QStringLiteral("first_contact"), receipt.firstContact.value},
                             {QStringLiteral("last_contact"), receipt.lastContact.value}};
    FirmStore::setDeviceSetting(context, kLastImport,
                                QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void ImportedRows::forgetLast(WriteContext &context)
{
    FirmStore::setDeviceSetting(context, kLastImport, {});
}

} // namespace portico
