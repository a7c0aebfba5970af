#pragma once

#include "app/store/writecontext.h"

#include <QString>

namespace portico {

/// The passwords that switching to a team member asks for, as hashes (see passwordhash). Of this machine only.
class MemberPasswordStore
{
public:
    explicit MemberPasswordStore(Connection &connection) : m_connection(connection) {}

    /// Empty where the member has no password.
    QString hashOf(MemberKey member) const;
    /// An empty hash takes the password away.
    static void set(WriteContext &context, MemberKey member, const QString &hash);

private:
    Connection &m_connection;
};

} // namespace portico
