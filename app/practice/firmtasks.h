#pragma once

#include "app/core/result.h"
#include "app/store/firmstore.h"
#include "app/store/memberstore.h"

#include <optional>

namespace portico {

/// Fills the database of a new firm: the firm, its first admin, the built-in templates; binds the operating system's
/// account to the admin. Runs once, with nobody acting.
class SetUpFirmTask
{
public:
    SetUpFirmTask(FirmRecord firm, TeamMember admin, QString osAccount)
        : m_firm(std::move(firm)), m_admin(std::move(admin)), m_osAccount(std::move(osAccount))
    {
    }
    Result<MemberKey> operator()(WriteContext &context);

private:
    FirmRecord m_firm;
    TeamMember m_admin;
    QString m_osAccount;
};

/// Whether SetUpFirmTask would take these, before anything is made on disk: the sentence that says what is wrong.
Result<void> checkNewFirm(const FirmRecord &firm, const TeamMember &admin);

/// Writes the firm's settings. Needs an admin. The portal address must be https (http only for the loopback address).
class SaveFirmTask
{
public:
    explicit SaveFirmTask(FirmRecord firm) : m_firm(std::move(firm)) {}
    /// Writes only what differs from the settings as they were shown, so that what others changed meanwhile stays;
    /// conflict, naming the fields, where both changed the same one differently.
    SaveFirmTask(FirmRecord firm, FirmRecord shown) : m_firm(std::move(firm)), m_shown(std::move(shown)) {}
    Result<void> operator()(WriteContext &context);

private:
    FirmRecord m_firm;
    std::optional<FirmRecord> m_shown;
};

/// Checks and tidies a portal address: scheme, host, no trailing slash, no query.
Result<QString> checkedPortalUrl(const QString &text);

} // namespace portico
