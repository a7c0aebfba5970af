#include "app/mail/oauthsecret.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace portico {

QByteArray OAuthSecret::toBytes() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("refresh_token"), QString::fromLatin1(refreshToken)},
                                     {QStringLiteral("client_secret"), QString::fromLatin1(clientSecret)}})
        .toJson(QJsonDocument::Compact);
}

OAuthSecret OAuthSecret::fromBytes(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    return {object.value(QLatin1StringView("refresh_token")).toString().toLatin1(),
            object.value(QLatin1StringView("client_secret")).toString().toLatin1()};
}

} // namespace portico
