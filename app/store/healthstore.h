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

/// Address health, by folded address. An address without a row is active.
class HealthStore
{
public:
    explicit HealthStore(Connection &connection) : m_connection(connection) {}

    AddressHealth of(const QString &email) const;
    static void save(WriteContext &context, const AddressHealth &health);

private:
    Connection &m_connection;
};

} // namespace portico
