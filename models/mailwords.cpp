#include "models/mailwords.h"

#include <QCoreApplication>

namespace portico {

QString describe(MailSubject subject)
{
    switch (subject) {
    case MailSubject::invitation: return QCoreApplication::translate("portico::MailSubject", "Invitation");
    case MailSubject::reminder: return QCoreApplication::translate("portico::MailSubject", "Reminder");
    case MailSubject::anotherPortal: return QCoreApplication::translate("portico::MailSubject", "Another portal");
    case MailSubject::accessRemoved: return QCoreApplication::translate("portico::MailSubject", "Access removed");
    case MailSubject::code: return QCoreApplication::translate("portico::MailSubject", "Sign-in code");
    case MailSubject::test: return QCoreApplication::translate("portico::MailSubject", "Test mail");
    }
    return {};
}

} // namespace portico
