#include "app/store/sendingdaystore.h"

namespace portico {

int SendingDayStore::begun(QDate day) const
{
    Statement find(m_connection, "SELECT begun FROM sending_day WHERE day = :day");
    find.bind(":day", day.toString(Qt::ISODate)).run();
    return find.next() ? int(find.integer(0)) : 0;
}

void SendingDayStore::add(WriteContext &context, QDate day, int number)
{
    Statement put(context.connection(), "INSERT INTO sending_day (day, begun) VALUES (:day, max(:number, 0)) "
                                        "ON CONFLICT (day) DO UPDATE SET begun = max(begun + :number, 0)");
    put.bind(":day", day.toString(Qt::ISODate)).bind(":number", number).run();
}

} // namespace portico
