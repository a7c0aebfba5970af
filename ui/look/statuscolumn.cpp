#include "ui/look/statuscolumn.h"

#include <QFontMetrics>

#include "app/core/portalstatus.h"
#include "ui/look/fonts.h"
#include "ui/look/statuslook.h"

namespace portico {

namespace {

/// The icon, the gap behind it and the cell's padding.
constexpr int kBesideWord = 46;

template <typename Status>
int widest(std::initializer_list<Status> all)
{
    const QFontMetrics metrics(textFont(TextStyle::bodyMedium));
    int width = 0;
    for (const Status status : all)
        width = qMax(width, metrics.horizontalAdvance(statusLook(status).word));
    return width * 13 / baseFontSize() + kBesideWord;
}

} // namespace

int portalColumnWidth()
{
    return widest({PortalStatus::active, PortalStatus::invited, PortalStatus::expired, PortalStatus::undeliverable,
                   PortalStatus::none});
}

int portalUserColumnWidth()
{
    return widest({PortalStatus::active, PortalStatus::invited, PortalStatus::queued, PortalStatus::sending,
                   PortalStatus::unconfirmed, PortalStatus::expired, PortalStatus::undeliverable, PortalStatus::none,
                   PortalStatus::removed});
}

int mailStateColumnWidth()
{
    return widest({MailState::queued, MailState::sending, MailState::sent, MailState::failed, MailState::unconfirmed,
                   MailState::cancelled});
}

} // namespace portico
