#include "app/mail/smtpextensions.h"

namespace portico {

SmtpExtensions SmtpExtensions::fromEhlo(const SmtpReply &reply)
{
    SmtpExtensions offered;
    // The first line is the server's name.
    for (const QString &line : reply.lines.mid(1)) {
        QStringList words = line.toUpper().simplified().split(u' ');
        // Old servers write "AUTH=PLAIN LOGIN" beside or instead of "AUTH PLAIN LOGIN".
        if (words.first().startsWith(QLatin1StringView("AUTH="))) {
            words.first().remove(0, 5);
            words.prepend(QStringLiteral("AUTH"));
        }
        const QString keyword = words.takeFirst();
        if (keyword == QLatin1StringView("PIPELINING")) {
            offered.pipelining = true;
        } else if (keyword == QLatin1StringView("8BITMIME")) {
            offered.eightBitMime = true;
        } else if (keyword == QLatin1StringView("SMTPUTF8")) {
            offered.smtpUtf8 = true;
        } else if (keyword == QLatin1StringView("DSN")) {
            offered.dsn = true;
        } else if (keyword == QLatin1StringView("STARTTLS")) {
            offered.startTls = true;
        } else if (keyword == QLatin1StringView("AUTH")) {
            offered.authMechanisms += words;
        } else if (keyword == QLatin1StringView("SIZE")) {
            offered.size = true;
            bool number = false;
            const qint64 limit = words.isEmpty() ? 0 : words.first().toLongLong(&number);
            offered.maxSize = number && limit > 0 ? limit : 0;
        }
    }
    return offered;
}

} // namespace portico
