#pragma once

#include "app/store/accountstore.h"

#include <QList>
#include <QString>

namespace portico {

/// What a well-known mail provider wants of an account. The figures are what providers publish; a firm's contract may
/// allow more.
struct MailPreset
{
    QString name; ///< as the provider calls itself
    QString host;
    int port = 587;
    MailSecurity security = MailSecurity::startTls;
    int perMinute = 0; ///< 0: no limit
    int perDay = 0;    ///< 0: no limit
    QString userName;  ///< where it is the same for everybody
    QString advice;    ///< a sentence about user and password, translated; may be empty
    QString signInName = {};  ///< who signs people in with OAuth 2; empty: nobody that is known
    OAuthSettings oauth = {}; ///< how, without the client's id

    bool hasSignIn() const { return !signInName.isEmpty(); }
};

/// The presets, in the order in which they are offered.
QList<MailPreset> mailPresets();

/// The index of the preset that an account follows, by its server; -1 for none.
int presetOf(const MailAccount &account);

} // namespace portico
