#pragma once

#include "app/practice/demo/demofamilies.h"
#include "app/practice/demo/demorandom.h"

#include <QList>

namespace portico {

/// What became of the invite of a household's first contact. Each status of the product comes of at least one story.
enum class DemoStory {
    takenOver,       ///< had an account before the firm came to Portico; Active
    accepted,        ///< Active
    neverLoggedIn,   ///< Active, never logged in
    idle,            ///< Active, not for 90 days
    accountInactive, ///< Active, but the address takes no mail any more
    invited,         ///< Invited; the older ones expire within 7 days
    invitedAgain,    ///< Expired once, then resent; Invited
    reinvited,       ///< Access removed, then invited again
    corrected,       ///< a mistyped address, corrected and invited again
    queued,
    deferred,        ///< Queued, with another attempt
    unconfirmed,
    refused,         ///< Undeliverable: no such mailbox, or no such domain where the address is mistyped
    bounced,         ///< Undeliverable, though a server took it at first
    mailboxFull,     ///< Undeliverable after days of attempts
    blocked,         ///< Undeliverable; says nothing of the address
    doubtful,        ///< Undeliverable; the address is doubtful
    expired,
    expiredTwice,
    removed,           ///< Access removed of somebody who had an account
    removedUnaccepted, ///< Access removed of somebody who never had one
    cancelled,         ///< No invite sent: cancelled before it went
    neverInvited,      ///< No invite sent
    noAddress,         ///< No invite sent, and no address to send it to
    addressInactive,   ///< No invite sent, and the address takes no mail
};
inline constexpr int kDemoStories = int(DemoStory::addressInactive) + 1;

/// Decides which story comes next. In a firm of some size each comes at least once, and the shares are those of a
/// real firm: of the clients about 60 in 100 are active, 15 invited, 8 expired, 3 undeliverable.
class DemoStories
{
public:
    explicit DemoStories(int clients) : m_clients(clients) {}

    /// The story of the household that begins with client number done (from 0).
    DemoStory next(DemoRandom &random, int done);

    /// How many mails may wait in the queue at most: opening a demo firm must not send a flood.
    static constexpr int kMostQueued = 12;
    /// Of a thousand clients, those that the firm has invited long ago; the others were invited in the last weeks.
    static constexpr int kLongAgo = 800;

private:
    DemoStory often(DemoRandom &random, bool longAgo);
    int queueRoom() const { return qMin(kMostQueued - 2, m_clients / 40); }

    int m_clients;
    int m_scripted = 0;    ///< how many of the script's stories were told
    int m_queued = 0;
    int m_unconfirmed = 0;
};

/// What kind of address a story needs.
DemoFirstAddress addressFor(DemoStory story, DemoRandom &random);
/// Whether the story may be that of a client who has left.
bool fitsInactiveClient(DemoStory story);

} // namespace portico
