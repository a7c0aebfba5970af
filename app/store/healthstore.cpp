#include "app/store/healthstore.h"

#include "app/store/emailkey.h"
#include "app/store/enumslugs.h"
#include "app/store/sharedrow.h"

namespace portico {

namespace {

const EnumSlugs<HealthState, 3> kStates("active", "doubtful", "inactive");

constexpr int kDaysOfDoubt = 7; // without a mark

#define DOUBT_IS_OVER "state = 'doubtful' AND deleted = 0 AND coalesce(last_mark, since) <= :before"

} // namespace

QLatin1StringView slug(HealthState state)
{
    return kStates[state];
}

HealthState healthStateFromSlug(QStringView text)
{
    return kStates.at(text);
}

bool doubtIsOver(const AddressHealth &health, const QDateTime &now)
{
    const QDateTime last = health.lastMark.isValid() ? health.lastMark : health.since;
    return health.state == HealthState::doubtful && last.isValid() && last <= now.addDays(-kDaysOfDoubt);
}

AddressHealth HealthStore::of(const QString &email) const
{
    AddressHealth health;
    health.emailFolded = emailKey(email);
    Statement find(m_connection, "SELECT state, reason, evidence, since, marks, first_mark, last_mark "
                                 "FROM address_health WHERE email_folded = :email AND deleted = 0");
    find.bind(":email", health.emailFolded).run();
    if (find.next()) {
        health.state = healthStateFromSlug(find.text(0));
        health.reason = find.text(1);
        health.evidence = find.text(2);
        health.since = find.time(3);
        health.marks = int(find.integer(4));
        health.firstMark = find.time(5);
        health.lastMark = find.time(6);
    }
    return health;
}

bool HealthStore::anyDoubtOver(const QDateTime &now) const
{
    Statement find(m_connection, "SELECT 1 FROM address_health WHERE " DOUBT_IS_OVER " LIMIT 1");
    return find.bind(":before", now.addDays(-kDaysOfDoubt)).run().next();
}

int HealthStore::endDoubt(WriteContext &context, int count)
{
    Statement update(context.connection(),
                     "UPDATE address_health SET state = 'active', reason = '', evidence = '', since = :changed_at, marks = 0, "
                     "first_mark = NULL, last_mark = NULL, local_seq = :local_seq, changed_at = :changed_at, "
                     "changed_by = :changed_by WHERE key IN (SELECT key FROM address_health WHERE " DOUBT_IS_OVER
                     " LIMIT :count)");
    context.stamp(update).bind(":before", context.now().addDays(-kDaysOfDoubt)).bind(":count", count).run();
    return update.changes();
}

void HealthStore::save(WriteContext &context, const AddressHealth &health)
{
    const QByteArray scope = firmScope(context.connection());
    Statement put(context.connection(),
                  "INSERT INTO address_health (id, scope, local_seq, changed_at, changed_by, email_folded, state, "
                  "reason, evidence, since, marks, first_mark, last_mark) VALUES (:id, :scope, :local_seq, "
                  ":changed_at, :changed_by, :email, :state, :reason, :evidence, :since, :marks, :first_mark, "
                  ":last_mark) ON CONFLICT (email_folded) WHERE deleted = 0 DO UPDATE SET state = excluded.state, "
                  "reason = excluded.reason, evidence = excluded.evidence, since = excluded.since, "
                  "marks = excluded.marks, first_mark = excluded.first_mark, last_mark = excluded.last_mark, "
                  "local_seq = excluded.local_seq, changed_at = excluded.changed_at, changed_by = excluded.changed_by");
    bindNewRow(context, put, scope);
    put.bind(":email", health.emailFolded)
        .bind(":state", QString(slug(health.state)))
        .bind(":reason", health.reason)
        .bind(":evidence", health.evidence)
        .bind(":since", health.since.isValid() ? health.since : context.now())
        .bind(":marks", health.marks)
        .bind(":first_mark", health.firstMark)
        .bind(":last_mark", health.lastMark)
        .run();
}

} // namespace portico
