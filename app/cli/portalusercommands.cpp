#include "app/cli/portalusercommands.h"

#include "app/cli/commandcontext.h"
#include "app/cli/text.h"
#include "app/core/clock.h"
#include "app/practice/export/portaluserexport.h"
#include "app/practice/rights.h"
#include "app/store/portaluserrows.h"

#include <QFileInfo>
#include <QJsonArray>

namespace portico {

namespace {

constexpr int kFilters = int(PortalUserFilter::removed) + 1;

QString filterNames()
{
    QStringList names;
    for (int i = 0; i < kFilters; ++i)
        names.append(slug(static_cast<PortalUserFilter>(i)));
    return names.join(QStringLiteral(", "));
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(isoUtc(time)) : QJsonValue();
}

void tell(Output &output, const PortalUserRow &row)
{
    const QDateTime invited = row.time(&PortalUserFacts::invitedAt);
    const QDateTime login = row.time(&PortalUserFacts::lastLoginAt);
    output.object({{QStringLiteral("email"), row.email},
                   {QStringLiteral("name"), row.name},
                   {QStringLiteral("clients"), QJsonArray::fromStringList(row.clients)},
                   {QStringLiteral("status"), QString(slug(row.facts.status))},
                   {QStringLiteral("invited_at"), timeOrNull(invited)},
                   {QStringLiteral("expires_at"), timeOrNull(row.time(&PortalUserFacts::expiresAt))},
                   {QStringLiteral("last_login"), timeOrNull(login)},
                   {QStringLiteral("web_sessions"), row.facts.webSessions},
                   {QStringLiteral("email_health"), QString(slug(row.facts.health))}});
    output.row({row.email, row.name, row.clients.join(QStringLiteral("; ")), slug(row.facts.status),
                invited.isValid() ? isoUtc(invited) : QString(), login.isValid() ? isoUtc(login) : QString()});
}

CommandEnd list(CommandContext &context)
{
    const QString word = context.arguments().value(QStringLiteral("show"));
    const auto filter = word.isEmpty() ? PortalUserFilter::all : portalUserFilterFromSlug(word);
    if (!filter)
        return CommandEnd::usage(Text::tr("--show takes one of: %1.").arg(filterNames()));
    const auto member = context.openAs();
    if (!member)
        return member.error();
    Output &output = context.output();
    const auto listed = context.read([&output, member = *member, filter = *filter, now = context.firm().clock().now()](
                                         Connection &connection, const std::atomic_bool &cancelled) -> Result<void> {
        if (const auto allowed = Rights::managesPortals(member); !allowed)
            return allowed;
        const auto each = [&output](const PortalUserRow &row) {
            tell(output, row);
            return true;
        };
        forEachPortalUserRow(connection, ClientScope::of(member), filter, now, [](qint64) {}, each, cancelled);
        return {};
    });
    if (!listed)
        return listed.error();
    return *context.interrupted() ? CommandEnd(CommandEnd::refused, Text::tr("Stopped.")) : CommandEnd();
}

CommandEnd exportThem(CommandContext &context)
{
    const auto member = context.openAs();
    if (!member)
        return member.error();
    const QString file = context.arguments().operand(0);
    const auto rows = context.read([member = *member, file, now = context.firm().clock().now()](
                                       Connection &connection, const std::atomic_bool &cancelled) {
        return exportPortalUsers(connection, member, PortalUserFilter::all, now, {file, {}}, cancelled);
    });
    if (!rows)
        return rows.error();
    context.output().object({{QStringLiteral("exported"), *rows}});
    context.output().line(Text::tr("Portal users exported: %L1").arg(*rows));
    return {};
}

} // namespace

QList<Command> PortalUserCommands::commands()
{
    return {
        {QStringLiteral("portal-users list"),
         Text::tr("List portal users, with their status"),
         {},
         {{QStringLiteral("show"), QStringLiteral("WHOM"), Text::tr("only some of them, one of: %1").arg(filterNames())}},
         QStringLiteral("[--show all|invited|logged-in|expired|expiring|undeliverable|inactive|idle|removed]"),
         list},
        {QStringLiteral("portal-users export"),
         Text::tr("Write all portal users to a CSV or XLSX file"),
         {QStringLiteral("FILE")},
         {},
         {},
         exportThem},
    };
}

} // namespace portico
