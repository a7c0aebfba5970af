#pragma once

#include "app/core/keys.h"

#include <QList>
#include <QString>

namespace portico {

/// Which clients somebody opened last, of one firm and one team member; kept from run to run, as keys only. GUI thread.
class RecentClients
{
public:
    static constexpr int kept = 12;

    /// firmFolder tells firms apart.
    RecentClients(const QString &firmFolder, MemberKey member);

    /// The newest first.
    QList<ClientKey> all() const;
    void add(ClientKey client);

private:
    QString m_setting;
};

} // namespace portico
