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

QString describe(PortalStatus status)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("portico::StatusLook", text); };
    switch (status) {
    case PortalStatus::removed: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Access removed"));
    case PortalStatus::active: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Active"));
    case PortalStatus::queued: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Queued"));
    case PortalStatus::sending: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Sending"));
    case PortalStatus::unconfirmed: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Unconfirmed"));
    case PortalStatus::undeliverable: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Undeliverable"));
    case PortalStatus::expired: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Expired"));
    case PortalStatus::invited: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "Invited"));
    case PortalStatus::none: return word(QT_TRANSLATE_NOOP("portico::StatusLook", "No invite sent"));
    }
    return {};
}

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

} // namespace portico
