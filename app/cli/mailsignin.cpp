#include "app/cli/mailsignin.h"

#include "app/cli/arguments.h"
#include "app/cli/commandcontext.h"
#include "app/cli/output.h"
#include "app/cli/text.h"
#include "app/mail/mailpresets.h"
#include "app/mail/oauthsignin.h"

#include <QEventLoop>
#include <QTimer>

#include <optional>

namespace portico {

namespace {

constexpr qint64 kLongestToken = 16384; // bytes
constexpr int kLookAtStop = 100;        // ms

Result<QByteArray> lineOf(const Arguments &given, const QString &option)
{
    if (!given.has(option))
        return QByteArray();
    const auto text = textOfFile(given.value(option), kLongestToken);
    if (!text)
        return text.error();
    return text->trimmed().toLatin1();
}

} // namespace

OAuthSettings oauthSettingsOf(const Arguments &given, const MailAccount &account)
{
    const int preset = presetOf(account);
    OAuthSettings settings = preset < 0 ? OAuthSettings() : mailPresets().at(preset).oauth;
    const auto take = [&given](const char *option, QString &field) {
        const QString name = QString::fromLatin1(option);
        if (given.has(name))
            field = given.value(name);
    };
    take("oauth-client", settings.clientId);
    take("oauth-authorize-url", settings.authorizeUrl);
    take("oauth-token-url", settings.tokenUrl);
    take("oauth-scope", settings.scope);
    return settings;
}

Result<OAuthSecret> oauthSecretOf(const Arguments &given, const OAuthSettings &settings, const QString &user,
                                  const CancelFlag &stop)
{
    const auto clientSecret = lineOf(given, QStringLiteral("oauth-secret-file"));
    if (!clientSecret)
        return clientSecret.error();
    if (const auto token = lineOf(given, QStringLiteral("oauth-token-file")); !token || !token->isEmpty())
        return token ? Result<OAuthSecret>(OAuthSecret{*token, *clientSecret}) : token.error();

    QEventLoop loop;
    OAuthSignIn signIn;
    std::optional<Result<OAuthSecret>> ended;
    QObject::connect(&signIn, &OAuthSignIn::finished, &loop, [&](const OAuthSecret &secret) {
        ended = secret;
        loop.quit();
    });
    QObject::connect(&signIn, &OAuthSignIn::failed, &loop, [&](const Error &error) {
        ended = error;
        loop.quit();
    });
    QTimer watch; // a signal handler can do no more than set the flag
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] {
        if (!*stop)
            return;
        ended = Error{ErrorKind::busy, Text::tr("Stopped."), {}};
        loop.quit();
    });
    watch.start(kLookAtStop);
    const auto page = signIn.start(settings, *clientSecret, user);
    if (!page)
        return page.error();
    Output::complain(Text::tr("Open this page in a browser on this computer, and sign in:\n%1")
                         .arg(QString::fromLatin1(page->toEncoded())));
    loop.exec();
    return *ended;
}

} // namespace portico
