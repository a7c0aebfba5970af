#pragma once

#include <QMetaType>
#include <QString>
#include <QVariant>

#include <array>
#include <optional>

#include "app/core/portalstatus.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

namespace portico {

/// The statuses that a client can have, in the order in which they are listed everywhere.
inline constexpr std::array kClientStatuses{PortalStatus::active, PortalStatus::invited, PortalStatus::expired,
                                            PortalStatus::undeliverable, PortalStatus::none};

/// How a status is shown everywhere: icon, word and colour, always the same three.
struct StatusLook
{
    IconName icon = IconName::none;
    QString word;                 ///< translated, exactly the word of the product's table
    Token text = Token::text2;    ///< of the word and the icon
    Token tint = Token::noneTint; ///< behind a chip or a strip
    Token bar = Token::noneBar;   ///< parts of a bar, edges of strips

    bool operator==(const StatusLook &) const = default;
};

StatusLook statusLook(PortalStatus status);
StatusLook statusLook(MailState state);
/// For a model's role that holds a PortalStatus or a MailState; nothing for any other value.
std::optional<StatusLook> statusLook(const QVariant &value);

} // namespace portico
