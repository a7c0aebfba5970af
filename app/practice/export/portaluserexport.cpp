#include "app/practice/export/portaluserexport.h"

#include "app/core/portalstatus.h"
#include "app/mail/recordoutcometask.h"
#include "app/practice/rights.h"
#include "app/store/portaluserrows.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortalUserExport)
};

constexpr qsizetype kMostInOrder = 10'000; // people whose rows are read one by one
constexpr qsizetype kPage = 500;           // rows read at once

QStringList columns()
{
    return {Text::tr("Name"),    Text::tr("Email"),      Text::tr("Client Records"), Text::tr("Status"),
            Text::tr("Invited"), Text::tr("Expires"),    Text::tr("Last Login"),     Text::tr("Web Sessions"),
            Text::tr("Email Inactive"), Text::tr("Reason")};
}

/// Why the newest mail waits or failed; else why the address is in doubt or takes none.
QString reasonOf(const PortalUserRow &row)
{
    const bool mailTells = row.facts.anyAccess && !row.facts.hasAccount();
    const QString mail = mailTells ? mailReasonSentence(row.reason, row.reply) : QString();
    return mail.isEmpty() ? mailReasonSentence(row.healthReason, {}) : mail;
}

QList<TableCell> cellsOf(const PortalUserRow &row)
{
    const bool inactive = row.facts.health == HealthState::inactive;
    return {row.name,
            row.email,
            row.clients.join(QStringLiteral("; ")),
            describe(row.facts.status),
            row.time(&PortalUserFacts::invitedAt),
            row.time(&PortalUserFacts::expiresAt),
            row.time(&PortalUserFacts::lastLoginAt),
            row.facts.webSessions,
            inactive ? row.time(&PortalUserFacts::healthSince) : QDateTime(),
            reasonOf(row)};
}

/// Rows of all tables side by side. wanted: nothing to take all that the filter shows.
Result<qint64> exportAll(Connection &connection, const TeamMember &actor, PortalUserFilter filter,
                         const std::vector<bool> *wanted, const QDateTime &now, const ExportTarget &target,
                         const std::atomic_bool &cancelled)
{
    ExportRun run(target, cancelled);
    Result<void> begun;
    forEachPortalUserRow(
        connection, ClientScope::of(actor), filter, now,
        [&](qint64 of) {
            begun = run.begin(columns(), wanted ? qint64(std::count(wanted->begin(), wanted->end(), true)) : of);
        },
        [&](const PortalUserRow &row) {
            const auto place = size_t(row.key.value);
            const bool meant = !wanted || (place < wanted->size() && (*wanted)[place]);
            return begun && (meant ? run.row(cellsOf(row)) : run.goesOn());
        },
        cancelled);
    return begun ? run.finish() : Result<qint64>(begun.error());
}

} // namespace

Result<qint64> exportPortalUsers(Connection &connection, const TeamMember &actor, PortalUserFilter filter,
                                 const QDateTime &now, const ExportTarget &target, const std::atomic_bool &cancelled)
{
    if (const auto allowed = Rights::managesPortals(actor); !allowed)
        return allowed.error();
    return exportAll(connection, actor, filter, nullptr, now, target, cancelled);
}

Result<qint64> exportPortalUsers(Connection &connection, const TeamMember &actor, const QList<PortalUserKey> &users,
                                 const QDateTime &now, const ExportTarget &target, const std::atomic_bool &cancelled)
{
    if (const auto allowed = Rights::managesPortals(actor); !allowed)
        return allowed.error();
    if (users.size() > kMostInOrder) {
        std::vector<bool> wanted;
        for (const PortalUserKey user : users) {
            if (size_t(user.value) >= wanted.size())
                wanted.resize(size_t(user.value) + 1);
            wanted[size_t(user.value)] = true;
        }
        return exportAll(connection, actor, PortalUserFilter::all, &wanted, now, target, cancelled);
    }
    ExportRun run(target, cancelled);
    if (const auto begun = run.begin(columns(), users.size()); !begun)
        return begun.error();
    const PortalUserListing listing(connection);
    for (qsizetype from = 0; from < users.size() && run.goesOn(); from += kPage) {
        const QList<PortalUserRow> rows = listing.rows(users.mid(from, kPage), ClientScope::of(actor), now);
        for (const PortalUserRow &row : rows)
            run.row(cellsOf(row));
    }
    return run.finish();
}

} // namespace portico
