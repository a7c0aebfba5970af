#pragma once

#include "app/practice/demo/demofamilies.h"
#include "app/practice/demo/demohousehold.h"
#include "app/practice/demo/demostory.h"
#include "app/store/memberstore.h"

#include <QDate>
#include <QList>

namespace portico {

/// What a demo firm is made from.
///
/// The same seed and number of clients give the same people, clients, portals and mails, ids included, on every machine.
/// Not of the seed are the firm's own id, which its key belongs to, and what every firm is set up with. Only the times move
/// with today: all times are counted back from it, so that what is Invited today is Invited whenever the firm is made.
struct DemoOptions
{
    int clients = 300;  ///< 1 to kMostDemoClients
    quint64 seed = 1;
    QDate today;        ///< UTC; invalid: today by the firm's clock
};
inline constexpr int kMostDemoClients = 5'000'000;

/// The stream of households that a demo firm is made of. Needs no store; one thread at a time. Memory grows by some
/// 10 bytes a client.
class DemoGenerator
{
public:
    explicit DemoGenerator(const DemoOptions &options);

    /// The team, the first admin first, inactive members last: what the indexes of a household mean.
    const QList<TeamMember> &team() const { return m_team; }
    /// Fills the next household, in order of household.at; false when all clients are made.
    bool next(DemoHousehold &household);
    int clientsDone() const { return m_done; }

    /// How many people a firm of that many clients employs, 1 to 200.
    static int teamSize(int clients);
    /// The domain of the firm's own addresses.
    static QString firmDomain();

private:
    QList<TeamMember> makeTeam() const;
    DemoTime timeOf(int done) const;
    void leaveSome(DemoHousehold &household, DemoRandom &random, DemoStory story) const;

    DemoOptions m_options;
    DemoTime m_today;
    DemoNames m_names;
    QList<TeamMember> m_team;
    DemoFamilies m_families;
    DemoStories m_stories;
    int m_done = 0;
    int m_ordinal = 0;
};

} // namespace portico
