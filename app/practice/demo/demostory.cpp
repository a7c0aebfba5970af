#include "app/practice/demo/demostory.h"

#include <array>

namespace portico {

namespace {

/// Stories that every firm of some size has, each at its place in a thousand clients.
struct ScriptedStory
{
    int place;
    DemoStory story;
};

constexpr std::array kScript{
    ScriptedStory{10, DemoStory::takenOver},       ScriptedStory{40, DemoStory::idle},
    ScriptedStory{80, DemoStory::refused},         ScriptedStory{110, DemoStory::noAddress},
    ScriptedStory{150, DemoStory::removed},        ScriptedStory{190, DemoStory::neverLoggedIn},
    ScriptedStory{230, DemoStory::bounced},        ScriptedStory{270, DemoStory::expired},
    ScriptedStory{310, DemoStory::reinvited},      ScriptedStory{350, DemoStory::blocked},
    ScriptedStory{390, DemoStory::corrected},      ScriptedStory{430, DemoStory::accountInactive},
    ScriptedStory{470, DemoStory::cancelled},      ScriptedStory{510, DemoStory::expiredTwice},
    ScriptedStory{550, DemoStory::doubtful},       ScriptedStory{590, DemoStory::removedUnaccepted},
    ScriptedStory{630, DemoStory::invitedAgain},   ScriptedStory{670, DemoStory::mailboxFull},
    ScriptedStory{710, DemoStory::addressInactive}, ScriptedStory{750, DemoStory::neverInvited},
    ScriptedStory{800, DemoStory::invited},        ScriptedStory{820, DemoStory::invited},
    ScriptedStory{860, DemoStory::refused},        ScriptedStory{940, DemoStory::unconfirmed},
    ScriptedStory{970, DemoStory::accepted},
};

constexpr int kSmallestScripted = 100;
constexpr int kMostUnconfirmed = 25;

} // namespace

DemoStory DemoStories::next(DemoRandom &random, int done)
{
    const int place = int(qint64(done) * 1000 / m_clients);
    if (m_clients >= kSmallestScripted && m_scripted < int(kScript.size()) && place >= kScript[size_t(m_scripted)].place)
        return kScript[size_t(m_scripted++)].story;
    // The queue is the newest of all; a household has one or two clients.
    if (m_queued < queueRoom() && m_clients - done <= queueRoom() * 3 / 2) {
        return m_queued++ == 0 && m_clients >= kSmallestScripted ? DemoStory::deferred : DemoStory::queued;
    }
    const DemoStory story = often(random, place < kLongAgo);
    if (story == DemoStory::unconfirmed && ++m_unconfirmed > kMostUnconfirmed)
        return DemoStory::invited;
    return story;
}

DemoStory DemoStories::often(DemoRandom &random, bool longAgo)
{
    using enum DemoStory;
    static constexpr std::array kLongAgoStories{takenOver,    accepted,      neverLoggedIn, idle,    accountInactive, invitedAgain,
                                                reinvited,    corrected,     refused,       bounced, mailboxFull,     blocked,
                                                doubtful,     expired,       expiredTwice,  removed, removedUnaccepted, cancelled,
                                                neverInvited, noAddress,     addressInactive};
    static constexpr std::array kRecentStories{accepted, neverLoggedIn, invited, unconfirmed, refused, bounced, doubtful,
                                               blocked,  neverInvited,  noAddress};
    if (longAgo) {
        return kLongAgoStories[size_t(random.weighted({330, 260, 24, 78, 4, 22, 8, 10, 18, 8, 3, 3, 3, 82, 22, 14, 6, 4, 46, 50, 5}))];
    }
    return kRecentStories[size_t(random.weighted({186, 14, 700, 2, 22, 8, 3, 3, 40, 22}))];
}

DemoFirstAddress addressFor(DemoStory story, DemoRandom &random)
{
    switch (story) {
    case DemoStory::noAddress:
        return DemoFirstAddress::none;
    case DemoStory::corrected:
        return DemoFirstAddress::mistyped;
    case DemoStory::refused:
        return random.chance(450) ? DemoFirstAddress::mistyped : DemoFirstAddress::good;
    default:
        return DemoFirstAddress::good;
    }
}

bool fitsInactiveClient(DemoStory story)
{
    switch (story) {
    case DemoStory::takenOver:
    case DemoStory::idle:
    case DemoStory::expired:
    case DemoStory::removed:
    case DemoStory::removedUnaccepted:
    case DemoStory::neverInvited:
    case DemoStory::noAddress:
        return true;
    default:
        return false;
    }
}

} // namespace portico
