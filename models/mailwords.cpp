#include "models/mailwords.h"

#include <QCoreApplication>

namespace portico {

QString describe(MailState state)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("portico::StatusLook", text); };
    switch (state) {
    case MailState::queued: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Queued"));
    case MailState::sending: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Sending"));
    case MailState::sent: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Sent"));
    case MailState::failed: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Failed"));
    case MailState::unconfirmed: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Unconfirmed"));
    case MailState::cancelled: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Cancelled"));
    }
    return {};
}

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
