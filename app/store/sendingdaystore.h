#pragma once

#include "app/store/writecontext.h"

#include <QDate>

namespace portico {

/// How many mails were begun on each day of this machine's time zone: what an account's limit a day is counted by. A
/// device table.
class SendingDayStore
{
public:
    explicit SendingDayStore(Connection &connection) : m_connection(connection) {}

    int begun(QDate day) const;
    /// So many mails more were begun on that day; fewer, where number is negative.
    static void add(WriteContext &context, QDate day, int number);

private:
    Connection &m_connection;
};

} // namespace portico
