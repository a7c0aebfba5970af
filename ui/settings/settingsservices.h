#pragma once

#include "app/practice/dailybackup.h"
#include "app/practice/mailsecret.h"
#include "app/store/keystore.h"
#include "ui/firmservices.h"

#include <QString>

namespace portico {

class BounceWatch;

/// What the pages of the settings work with beyond what every window has. It owns nothing; everything outlives the
/// pages.
struct SettingsServices
{
    FirmServices firm;
    MailSecret &mailSecret;
    KeyStore &keys; ///< where the firm's database key is kept
    DailyBackup &backups;
    QString osAccount; ///< the operating system's account, as platform::accountName() tells it
    BounceWatch *bounces = nullptr; ///< reads the bounce mailbox; nullptr: nobody does

    bool isAdmin() const { return firm.member.isAdmin(); }
};

} // namespace portico
