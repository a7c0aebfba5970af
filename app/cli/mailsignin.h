#pragma once

#include "app/core/result.h"
#include "app/mail/oauthsecret.h"
#include "app/store/accountstore.h"
#include "app/store/firm.h"

namespace portico {

class Arguments;

/// The options of `mail set` for a sign-in with OAuth 2; the provider's presets fill in what is not given.
OAuthSettings oauthSettingsOf(const Arguments &given, const MailAccount &account);

/// The sign-in's secret: from --oauth-token-file where it is given (a refresh token that was made elsewhere), else a
/// person signs in: the page to open is printed, and the browser's answer awaited. Blocks in an event loop of its own.
Result<OAuthSecret> oauthSecretOf(const Arguments &given, const OAuthSettings &settings, const QString &user,
                                  const CancelFlag &stop);

} // namespace portico
