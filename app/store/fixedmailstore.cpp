#include "app/store/fixedmailstore.h"

#include "app/store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace portico {

namespace {

QByteArray jsonOf(const FixedMail &values)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("revision"), qint64(values.revision.value)},
                                     {QStringLiteral("from_name"), values.fromName},
                                     {QStringLiteral("from"), values.fromAddress},
                                     {QStringLiteral("reply_name"), values.replyName},
                                     {QStringLiteral("reply"), values.replyAddress},
                                     {QStringLiteral("firm"), values.firmName},
                                     {QStringLiteral("phone"), values.firmPhone},
                                     {QStringLiteral("sender"), values.senderName},
                                     {QStringLiteral("clients"), QJsonArray::fromStringList(values.clientNames)},
                                     {QStringLiteral("portal_url"), values.portalUrl},
                                     {QStringLiteral("expires_on"), values.expiresOn.toString(Qt::ISODate)}})
        .toJson(QJsonDocument::Compact);
}

FixedMail fromJson(const QJsonObject &object)
{
    const auto text = [&object](const char *name) { return object.value(QLatin1StringView(name)).toString(); };
    FixedMail values;
    values.revision = TemplateRevisionKey{object.value(QLatin1StringView("revision")).toInteger()};
    values.fromName = text("from_name");
    values.fromAddress = text("from");
    values.replyName = text("reply_name");
    values.replyAddress = text("reply");
    values.firmName = text("firm");
    values.firmPhone = text("phone");
    values.senderName = text("sender");
    const QJsonArray clients = object.value(QLatin1StringView("clients")).toArray();
    for (const QJsonValue &client : clients)
        values.clientNames.append(client.toString());
    values.portalUrl = text("portal_url");
    values.expiresOn = QDate::fromString(text("expires_on"), Qt::ISODate);
    return values;
}

} // namespace

std::optional<FixedMail> FixedMailStore::of(MailKey mail) const
{
    Statement find(m_connection, "SELECT fixed_values FROM mail WHERE key = :key");
    find.bind(":key", mail).run();
    if (!find.next())
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(find.text(0).toUtf8());
    return document.isObject() ? std::optional(fromJson(document.object())) : std::nullopt;
}

QString FixedMailStore::textOf(const FixedMail &values)
{
    return QString::fromUtf8(jsonOf(values));
}

} // namespace portico
