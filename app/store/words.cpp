#include "app/store/words.h"

#include <QCoreApplication>

namespace portico {

QString describe(ClientType type)
{
    switch (type) {
    case ClientType::individual: return QCoreApplication::translate("portico::ClientType", "Individual");
    case ClientType::couple: return QCoreApplication::translate("portico::ClientType", "Couple");
    case ClientType::business: return QCoreApplication::translate("portico::ClientType", "Business");
    case ClientType::trust: return QCoreApplication::translate("portico::ClientType", "Trust");
    }
    return {};
}

} // namespace portico
