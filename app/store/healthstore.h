#pragma once

#include "app/store/writecontext.h"

#include <QList>
#include <QString>

#include <optional>

namespace portico {

/// Whether an e-mail address still takes mail: yes, in doubt, or no.
enum class HealthState { active, doubtful, inactive };
QLatin1StringView slug(HealthState state);
/// The state of a stored word; active where there is none.
HealthState healthStateFromSlug(QStringView text);

/// Whether an e-mail address still takes mail, with reason and evidence.
struct AddressHealth
{
    QString emailFolded;
    HealthState state = HealthState::active;
    QString reason;   ///< slug of the decision table
    QString evidence; ///< the server's words
    QDateTime since;
    int marks = 0; ///< how often the same reason came in a row
    QDateTime firstMark;
    QDateTime lastMark;
};

/// Whether an address was doubtful, and nothing has been held against it for seven days: then it is in doubt no longer.
/// Pure.
bool doubtIsOver(const AddressHealth &health, const QDateTime &now);

/// Address health, by folded address. An address without a row is active.
class HealthStore
{
public:
    explicit HealthStore(Connection &connection) : m_connection(connection) {}

    AddressHealth of(const QString &email) const;
    /// Whether there is an address whose doubt is over (doubtIsOver) and that is called doubtful still.
    bool anyDoubtOver(const QDateTime &now) const;
    static void save(WriteContext &context, const AddressHealth &health);
    /// Calls such addresses active, so that whoever lists, counts or filters them agrees: count at the most. Gives how
    /// many.
    static int endDoubt(WriteContext &context, int count);

private:
    Connection &m_connection;
};

} // namespace portico
