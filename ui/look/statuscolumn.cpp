#include "ui/look/statuscolumn.h"

#include <QFontMetrics>

#include "app/core/portalstatus.h"
#include "ui/look/statuslook.h"

namespace portico {

namespace {

/// The icon, the gap behind it and the cell's padding.
constexpr int kBesideWord = 46;

template <typename Statuses>
int widest(const Statuses &all)
{
    QStringList words;
    for (const auto status : all)
        words += statusLook(status).word;
    return columnWidth(words, TextStyle::bodyMedium, kBesideWord);
}

} // namespace

int columnWidth(const QStringList &words, TextStyle style, int beside)
{
    const QFontMetrics metrics(textFont(style));
    int width = 0;
    for (const QString &word : words)
        width = qMax(width, metrics.horizontalAdvance(word));
    return width * 13 / baseFontSize() + beside;
}

int portalColumnWidth()
{
    return widest(kClientStatuses);
}

int portalUserColumnWidth()
{
    return widest(std::array{PortalStatus::active, PortalStatus::invited, PortalStatus::queued, PortalStatus::sending,
                             PortalStatus::unconfirmed, PortalStatus::expired, PortalStatus::undeliverable,
                             PortalStatus::none, PortalStatus::removed});
}

int mailStateColumnWidth()
{
    return widest(std::array{MailState::queued, MailState::sending, MailState::sent, MailState::failed, MailState::unconfirmed,
                             MailState::cancelled});
}

} // namespace portico
