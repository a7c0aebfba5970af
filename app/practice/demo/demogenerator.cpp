#include "app/practice/demo/demogenerator.h"

#include "app/practice/demo/demohistory.h"

#include <QSet>

#include <cmath>

namespace portico {

namespace {

constexpr quint64 kTeamStream = quint64(1) << 62;
/// One in so many of the clients that may have left has done so.
constexpr int kLeftPerMille = 65;
/// When the firm's first invitation went, in days before today.
constexpr double kFirstDay = 720;
constexpr double kLongAgoEnds = 31.5;
constexpr double kRecentBegins = 28.5;

int activeMembers(const QList<TeamMember> &team)
{
    int active = 0;
    for (const TeamMember &member : team)
        active += member.active ? 1 : 0;
    return active;
}

} // namespace

DemoGenerator::DemoGenerator(const DemoOptions &options)
    : m_options(options),
      m_today(QDateTime(options.today, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()),
      m_team(makeTeam()),
      m_families(m_names, options.clients, activeMembers(m_team)),
      m_stories(options.clients)
{
    Q_ASSERT(options.clients >= 1 && options.clients <= kMostDemoClients && options.today.isValid());
}

int DemoGenerator::teamSize(int clients)
{
    return qBound(1, 1 + int(std::sqrt(double(clients)) / 3), 200);
}

QString DemoGenerator::firmDomain()
{
    return QStringLiteral("alderpryce.example");
}

QList<TeamMember> DemoGenerator::makeTeam() const
{
    const int size = teamSize(m_options.clients);
    DemoRandom random(m_options.seed, kTeamStream);
    TeamMember admin;
    admin.name = QStringLiteral("Priya Raman");
    admin.email = QStringLiteral("priya.raman@") + firmDomain();
    admin.role = Role::admin;
    admin.managesPortals = true;
    QList<TeamMember> team{admin};
    QSet<QString> taken{admin.email};
    while (team.size() < size) {
        const int language = m_names.pickLanguage(random);
        const DemoGender gender = random.chance(550) ? DemoGender::female : DemoGender::male;
        const DemoName name = m_names.person(random, language, gender);
        QString email = name.givenLatin % u'.' % name.familyLatin % u'@' % firmDomain();
        if (taken.contains(email))
            continue;
        taken.insert(email);
        TeamMember member;
        member.name = name.full;
        member.email = email;
        const int place = int(team.size());
        member.role = place % 15 == 1 ? Role::admin : Role::staff;
        member.managesPortals = member.isAdmin() || place % 4 == 2;
        member.seesAllClients = member.isAdmin() || place % 5 < 3;
        member.active = place < size - size / 12; // those who have gone stand last
        team.append(member);
    }
    return team;
}

DemoTime DemoGenerator::timeOf(int done) const
{
    // The clients came in the order of their first invitation, so that the outbox is in the order of time as well.
    const double place = double(done) / m_options.clients;
    const double longAgo = DemoStories::kLongAgo / 1000.0;
    const double days = place < longAgo ? kFirstDay - place / longAgo * (kFirstDay - kLongAgoEnds)
                                        : kRecentBegins - (place - longAgo) / (1 - longAgo) * (kRecentBegins - 0.2);
    // Every day has eight and a half working hours.
    const double whole = std::ceil(days);
    const double working = (13.5 + (whole - days) * 8.5) * double(DemoMailbag::kHour);
    return m_today - DemoTime(whole) * DemoMailbag::kDay + DemoTime(working);
}

void DemoGenerator::leaveSome(DemoHousehold &household, DemoRandom &random, DemoStory story) const
{
    const bool left = random.chance(kLeftPerMille);
    if (!left || !fitsInactiveClient(story))
        return;
    for (DemoClient &client : household.clients)
        client.record.active = false;
}

bool DemoGenerator::next(DemoHousehold &household)
{
    if (m_done >= m_options.clients)
        return false;
    DemoRandom random(m_options.seed, quint64(m_ordinal));
    household = DemoHousehold();
    household.at = timeOf(m_done);
    const DemoStory story = m_stories.next(random, m_done);
    m_families.fill(household, random, m_ordinal, m_options.clients - m_done, addressFor(story, random));
    leaveSome(household, random, story);
    DemoHistory(household, random, m_families.addresses(), m_today).tell(story);
    m_done += int(household.clients.size());
    ++m_ordinal;
    return true;
}

} // namespace portico
