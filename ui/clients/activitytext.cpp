#include "ui/clients/activitytext.h"

#include "app/mail/recordoutcometask.h"
#include "app/practice/recordparts.h"

#include <QCoreApplication>
#include <QLocale>

namespace portico {

namespace {

/// The sentence, with %1 where the name goes, and how it is marked.
struct Wording
{
    IconName icon;
    Token tone;
    QString sentence;
};

QString tell(const char *sentence)
{
    return QCoreApplication::translate("portico::ActivityText", sentence);
}

Wording wordingOf(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::invited:
        return {IconName::mail, Token::invited, tell(QT_TRANSLATE_NOOP("portico::ActivityText", "%1 invited"))};
    case ActivityKind::resent:
        return {IconName::resend, Token::invited,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "Invite sent again to %1"))};
    case ActivityKind::linkCopied:
        return {IconName::link, Token::text2,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "Invite link of %1 copied"))};
    case ActivityKind::corrected:
        return {IconName::edit, Token::text2,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "Email of %1 corrected"))};
    case ActivityKind::removed:
        return {IconName::ban, Token::removed,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "Access of %1 removed"))};
    case ActivityKind::accepted:
        return {IconName::check, Token::active,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "%1 accepted the invite"))};
    case ActivityKind::signedIn:
        return {IconName::user, Token::text2, tell(QT_TRANSLATE_NOOP("portico::ActivityText", "%1 signed in"))};
    case ActivityKind::undeliverable:
        return {IconName::warning, Token::undeliverable,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "Mail to %1 came back"))};
    case ActivityKind::cancelled:
        return {IconName::close, Token::text2,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "Invite of %1 cancelled"))};
    case ActivityKind::clientMadeInactive:
        return {IconName::ban, Token::text2, tell(QT_TRANSLATE_NOOP("portico::ActivityText", "%1 made inactive"))};
    case ActivityKind::clientMadeActive:
        return {IconName::check, Token::text2,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "%1 made active again"))};
    case ActivityKind::clientAdded:
        return {IconName::plus, Token::text2, tell(QT_TRANSLATE_NOOP("portico::ActivityText", "%1 added"))};
    case ActivityKind::clientEdited:
        return {IconName::edit, Token::text2, tell(QT_TRANSLATE_NOOP("portico::ActivityText", "%1 edited"))};
    case ActivityKind::contactAdded:
        return {IconName::plus, Token::text2,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "Contact %1 added"))};
    case ActivityKind::contactEdited:
        return {IconName::edit, Token::text2,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "Contact %1 edited"))};
    case ActivityKind::contactRemoved:
        return {IconName::ban, Token::text2,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "Contact %1 removed"))};
    case ActivityKind::emailReactivated:
        return {IconName::check, Token::active,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "Email of %1 reactivated"))};
    case ActivityKind::primaryContactChanged:
        return {IconName::user, Token::text2,
                tell(QT_TRANSLATE_NOOP("portico::ActivityText", "%1 made primary contact"))};
    case ActivityKind::editUndone:
        return {IconName::resend, Token::text2, tell(QT_TRANSLATE_NOOP("portico::ActivityText", "Edit of %1 undone"))};
    case ActivityKind::clientDeleted:
        return {IconName::ban, Token::removed, tell(QT_TRANSLATE_NOOP("portico::ActivityText", "%1 deleted"))};
    }
    return {};
}

/// What stands behind the sentence: where the address went, why a mail came back, which parts were edited. Other
/// details say no more than the name does.
QString shownDetail(ActivityKind kind, const QString &detail)
{
    switch (kind) {
    case ActivityKind::corrected:
        return detail;
    case ActivityKind::undeliverable: {
        const QString reason = mailReasonSentence(detail, {});
        return reason.isEmpty() ? detail : reason;
    }
    case ActivityKind::clientEdited:
    case ActivityKind::contactEdited:
    case ActivityKind::editUndone:
        return describe(partsOf(detail));
    default:
        return {};
    }
}

} // namespace

ActivityText activityText(ActivityKind kind, const QString &subject, const QString &detail)
{
    const Wording wording = wordingOf(kind);
    ActivityText line{wording.icon, wording.tone, wording.sentence, 0, int(subject.size())};
    line.strongStart = int(line.text.indexOf(QStringLiteral("%1")));
    line.text.replace(line.strongStart, 2, subject);
    if (const QString more = shownDetail(kind, detail); !more.isEmpty())
        line.text += QStringLiteral(": ") % more;
    return line;
}

QString describeDay(const QDate &day, const QDate &today)
{
    if (day == today)
        return QCoreApplication::translate("portico::ActivityText", "Today");
    if (day == today.addDays(-1))
        return QCoreApplication::translate("portico::ActivityText", "Yesterday");
    return QLocale().toString(day, QStringLiteral("d MMMM yyyy"));
}

} // namespace portico
