#include "app/mail/mailpresets.h"

#include <QCoreApplication>

namespace portico {

QList<MailPreset> mailPresets()
{
    const QString appPassword = QCoreApplication::translate(
        "MailPresets", "It wants an app password, which you make in the account’s security settings.");
    const QString credentials = QCoreApplication::translate(
        "MailPresets", "User and password are the SMTP credentials that you make in its console.");
    constexpr MailSecurity startTls = MailSecurity::startTls;
    constexpr MailSecurity tls = MailSecurity::tls;
    const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
    const OAuthSettings microsoft{{},
                                  text("https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize"),
                                  text("https://login.microsoftonline.com/organizations/oauth2/v2.0/token"),
                                  text("offline_access https://outlook.office.com/SMTP.Send "
                                       "https://outlook.office.com/IMAP.AccessAsUser.All")};
    const OAuthSettings google{{},
                               text("https://accounts.google.com/o/oauth2/v2/auth"),
                               text("https://oauth2.googleapis.com/token"),
                               text("https://mail.google.com/")};
    return {
        {text("Microsoft 365"),
         text("smtp.office365.com"),
         587,
         startTls,
         30,
         10'000,
         {},
         QCoreApplication::translate("MailPresets", "The mailbox needs authenticated SMTP, which its administrator "
                                                    "switches on. Microsoft takes 30 messages a minute."),
         text("Microsoft"),
         microsoft},
        {text("Gmail"), text("smtp.gmail.com"), 587, startTls, 0, 500, {}, appPassword, text("Google"), google},
        {text("Google Workspace"),
         text("smtp-relay.gmail.com"),
         587,
         startTls,
         0,
         2'000,
         {},
         QCoreApplication::translate("MailPresets",
                                     "The relay is switched on in the admin console. It wants an app password."),
         text("Google"),
         google},
        {text("Yahoo"), text("smtp.mail.yahoo.com"), 465, tls, 0, 500, {}, appPassword},
        {text("Fastmail"), text("smtp.fastmail.com"), 465, tls, 0, 2'000, {}, appPassword},
        {text("iCloud Mail"), text("smtp.mail.me.com"), 587, startTls, 0, 1'000, {}, appPassword},
        {text("Zoho Mail"), text("smtp.zoho.com"), 465, tls, 0, 500, {}, appPassword},
        {text("GMX"),
         text("mail.gmx.com"),
         587,
         startTls,
         0,
         200,
         {},
         QCoreApplication::translate("MailPresets",
                                     "Sending by other programs is switched on in the mailbox’s settings.")},
        {text("IONOS"), text("smtp.ionos.com"), 587, startTls, 0, 500, {}, {}},
        {text("Amazon SES"),
         text("email-smtp.us-east-1.amazonaws.com"),
         587,
         startTls,
         840,
         50'000,
         {},
         QCoreApplication::translate("MailPresets", "User and password are the SMTP credentials of your region. Change "
                                                    "the region in the server’s name if it is "
                                                    "another.")},
        {text("SendGrid"), text("smtp.sendgrid.net"), 587, startTls, 600, 0, text("apikey"),
         QCoreApplication::translate("MailPresets", "The user is “apikey”, the password an API key.")},
        {text("Mailgun"), text("smtp.mailgun.org"), 587, startTls, 600, 0, {}, credentials},
        {text("Postmark"),
         text("smtp.postmarkapp.com"),
         587,
         startTls,
         600,
         0,
         {},
         QCoreApplication::translate("MailPresets", "User and password are both the server’s API token.")},
    };
}

int presetOf(const MailAccount &account)
{
    const QString host = account.host.trimmed().toLower();
    const QList<MailPreset> presets = mailPresets();
    const bool ses =
        host.startsWith(QLatin1StringView("email-smtp.")) && host.endsWith(QLatin1StringView(".amazonaws.com"));
    for (int i = 0; i < presets.size(); ++i) {
        if (presets[i].host == host || (ses && presets[i].host.startsWith(QLatin1StringView("email-smtp."))))
            return i;
    }
    return -1;
}

} // namespace portico
