#pragma once

#include "app/core/keys.h"
#include "models/clientview.h"

#include <QString>

namespace portico {

/// Which clients a list shows, and in which order: of one firm and one team member, kept from run to run. What cannot be
/// read is as it is at the beginning. GUI thread.
class KeptClientView
{
public:
    /// firmFolder tells firms apart.
    KeptClientView(const QString &firmFolder, MemberKey member);

    /// The member that it names may be gone.
    ClientFilter filter() const;
    ClientSort sort() const;
    void keep(const ClientFilter &filter, const ClientSort &sort) const;

private:
    QString m_setting;
};

} // namespace portico
