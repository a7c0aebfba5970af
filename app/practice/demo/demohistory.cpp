#include "app/practice/demo/demohistory.h"

#include <QDate>
#include <QTimeZone>

#include <algorithm>

namespace portico {

namespace {

constexpr DemoTime kMinute = DemoMailbag::kMinute;
constexpr DemoTime kHour = DemoMailbag::kHour;
constexpr DemoTime kDay = DemoMailbag::kDay;

DemoTime startOf(int year, int month)
{
    return QDateTime(QDate(year, month, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

bool hasAccount(DemoStory story)
{
    return story == DemoStory::takenOver || story == DemoStory::accepted || story == DemoStory::neverLoggedIn
        || story == DemoStory::idle || story == DemoStory::accountInactive;
}

} // namespace

DemoHistory::DemoHistory(DemoHousehold &household, DemoRandom &random, DemoAddresses &addresses, DemoTime today)
    : m_household(household), m_random(random), m_addresses(addresses), m_today(today), m_mail(household, random, today)
{
}

// ------------------------------------------------------------------------------------------------ People and accesses

int DemoHistory::addUser(const QString &email, const QString &name)
{
    DemoUser user;
    user.email = email;
    user.name = name;
    m_household.users.append(user);
    return int(m_household.users.size()) - 1;
}

int DemoHistory::userOf(int contact)
{
    const Contact &of = m_household.contacts[contact];
    for (int i = 0; i < int(m_household.users.size()); ++i) {
        if (m_household.users[i].email == of.email)
            return i;
    }
    return addUser(of.email, of.name);
}

int DemoHistory::leadOf(int client) const
{
    const QList<int> &members = m_household.clients[client].members;
    return members.isEmpty() ? 0 : members.first();
}

int DemoHistory::primaryOf(int client) const
{
    for (const DemoLink &link : m_household.clients[client].contacts) {
        if (link.primary)
            return link.contact;
    }
    return -1;
}

int DemoHistory::grant(int user, int client, int contact, DemoTime at, int by)
{
    DemoAccess access;
    access.user = user;
    access.client = client;
    access.contact = contact;
    access.grantedAt = at;
    access.grantedBy = by;
    m_household.accesses.append(access);
    return int(m_household.accesses.size()) - 1;
}

QList<int> DemoHistory::grantAll(int user, int contact, DemoTime at)
{
    QList<int> accesses;
    for (int client = 0; client < int(m_household.clients.size()); ++client) {
        for (const DemoLink &link : m_household.clients[client].contacts) {
            if (link.contact == contact)
                accesses.append(grant(user, client, contact, at, leadOf(client)));
        }
    }
    return accesses;
}

void DemoHistory::note(int access, ActivityKind kind, DemoTime at, int by, const QString &detail)
{
    const DemoAccess &of = m_household.accesses[access];
    m_household.activity.append(
        {of.client, of.user, at, kind, m_household.contacts[of.contact].name, detail, by});
}

// ------------------------------------------------------------------------------------------------------- What happens

DemoTime DemoHistory::daysAgo(int first, int last)
{
    // Working hours of the American time zones.
    const int days = m_random.between(first, last);
    return m_today - days * kDay + 13 * kHour + m_random.below(9 * 60 * 60) * DemoMailbag::kSecond;
}

int DemoHistory::invite(int user, int contact, DemoTime at)
{
    const QList<int> accesses = grantAll(user, contact, at);
    const int by = leadOf(m_household.accesses[accesses.first()].client);
    for (const int access : accesses)
        note(access, ActivityKind::invited, at, by, m_household.users[user].email);
    return m_mail.queue(user, accesses, at, by);
}

int DemoHistory::inviteAgain(int invitation, DemoTime at)
{
    const DemoInvitation before = m_household.invitations[invitation];
    const int again = m_mail.queue(before.user, before.accesses, at, before.madeBy);
    m_mail.send(again);
    m_mail.replace(invitation, again);
    note(before.accesses.first(), ActivityKind::resent, at, before.madeBy, m_household.users[before.user].email);
    return again;
}

void DemoHistory::accept(int invitation, DemoTime at)
{
    m_mail.end(invitation, InvitationState::accepted, at);
    const DemoInvitation &accepted = m_household.invitations[invitation];
    m_household.users[accepted.user].accountAt = at;
    for (const int access : accepted.accesses)
        note(access, ActivityKind::accepted, at);
}

void DemoHistory::signIns(int user, DemoTime from, DemoTime last, int count)
{
    QList<DemoTime> times{last};
    const int minutes = int(qMin<DemoTime>((last - from) / kMinute, 20'000'000));
    for (int i = 1; i < count && minutes > 1; ++i)
        times.append(from + m_random.between(1, minutes - 1) * kMinute);
    std::sort(times.begin(), times.end());
    QList<DemoSession> &sessions = m_household.users[user].sessions;
    for (const DemoTime time : std::as_const(times))
        sessions.append({time, time + m_random.between(1, 55) * kMinute});
    for (int access = 0; access < int(m_household.accesses.size()); ++access) {
        const DemoAccess &of = m_household.accesses[access];
        if (of.user == user && of.grantedAt < last)
            note(access, ActivityKind::signedIn, last);
    }
}

DemoTime DemoHistory::lastLogin(DemoTime account, bool idle)
{
    const int longest = qBound(92, int((m_today - account) / kDay), 900);
    // Most of those who come at all were here a short while ago.
    const int days = idle ? m_random.between(91, longest) : m_random.below(m_random.between(1, 89)) + 1;
    return qMax(account + 2 * kMinute, m_today - days * kDay + m_random.below(1400) * kMinute);
}

void DemoHistory::removeAccess(int access, DemoTime at, InvitationState why)
{
    DemoAccess &removed = m_household.accesses[access];
    removed.state = AccessState::removed;
    removed.removedAt = at;
    removed.removedBy = leadOf(removed.client);
    for (int i = 0; i < int(m_household.invitations.size()); ++i) {
        DemoInvitation &invitation = m_household.invitations[i];
        if (invitation.state != InvitationState::open || !invitation.accesses.contains(access))
            continue;
        invitation.ended.append(access);
        if (invitation.ended.size() == invitation.accesses.size())
            m_mail.end(i, why, at);
    }
    if (why == InvitationState::removed)
        note(access, ActivityKind::removed, at, removed.removedBy, m_household.users[removed.user].email);
}

// ------------------------------------------------------------------------------------------------------------ Stories

void DemoHistory::tellOfTakenOver(int contact, DemoStory story)
{
    // The accounts of the system before Portico came along: no invitation of ours.
    const DemoTime moved = m_household.at - 30 * kDay;
    const bool old = m_random.chance(420);
    const DemoTime first = old ? startOf(2015, 3) : startOf(2018, 3);
    const DemoTime last = qMin(old ? startOf(2017, 12) : m_today - 130 * kDay, moved);
    const int days = int(qMax<DemoTime>((last - first) / kDay, 1));
    const DemoTime day = first + m_random.below(days) * kDay;
    const DemoTime account = day + m_random.below(1400) * kMinute;
    const int user = userOf(contact);
    m_household.users[user].accountAt = account;
    const QList<int> accesses = grantAll(user, contact, account);
    for (const int access : accesses)
        m_household.accesses[access].grantedBy = -1;
    if (story == DemoStory::neverLoggedIn)
        return;
    const int count = m_random.chance(150) ? m_random.between(4, 14) : m_random.between(1, 3);
    signIns(user, account, lastLogin(account, story == DemoStory::idle), old ? qMax(count, 2) : count);
    if (old) // who came early has a session of the time that is not counted
        m_household.users[user].sessions.first() = {account + 5 * kMinute, account + 20 * kMinute};
}

void DemoHistory::tellOfAccount(int contact, DemoStory story)
{
    const int user = userOf(contact);
    int invitation = invite(user, contact, m_household.at);
    DemoTime sent = m_mail.send(invitation);
    const bool idle = story == DemoStory::idle;
    if (m_random.chance(90) && m_today - sent > 60 * kDay && !idle) { // the first one was overlooked
        invitation = inviteAgain(invitation, sent + m_random.between(9, 25) * kDay);
        sent = m_household.invitations[invitation].openedAt + kMinute;
    } else if (m_random.chance(100) && m_today - sent > 40 * kDay) {
        m_mail.remind(invitation, sent + m_random.between(7, 14) * kDay);
        sent += 15 * kDay;
    } else if (m_random.chance(30)) {
        const DemoInvitation &of = m_household.invitations[invitation];
        note(of.accesses.first(), ActivityKind::linkCopied, sent + 2 * kMinute, of.madeBy, m_household.users[user].email);
        sent += 3 * kMinute;
    }
    const DemoTime latest = m_today - 30 * kMinute;
    const DemoTime wait = m_random.chance(600) ? m_random.between(2, 1440) * kMinute : m_random.between(1, 12) * kDay;
    const DemoTime accepted = qMin(sent + wait, latest);
    accept(invitation, accepted);
    // A second client's portal may have been opened to the same login only later.
    const QList<int> covered = m_household.invitations[invitation].accesses;
    const DemoTime later = accepted + m_random.between(5, 20) * kDay;
    if (covered.size() > 1 && m_random.chance(400) && later < latest - kDay) {
        const int access = covered.last();
        for (DemoInvitation &each : m_household.invitations)
            each.accesses.removeAll(access);
        DemoAccess &granted = m_household.accesses[access];
        granted.grantedAt = later;
        m_household.activity.removeIf([&granted](const DemoActivity &line) { return line.client == granted.client; });
        note(access, ActivityKind::invited, later, granted.grantedBy, m_household.users[user].email);
        m_mail.notice(user, access, later, granted.grantedBy);
    }
    if (story == DemoStory::neverLoggedIn)
        return;
    const int count = m_random.chance(150) ? m_random.between(4, 12) : m_random.between(1, 3);
    signIns(user, accepted, qMin(lastLogin(accepted, idle), latest), count);
}

void DemoHistory::tellOfUnderWay(int contact, DemoStory story)
{
    const int user = userOf(contact);
    int invitation = invite(user, contact, m_household.at);
    switch (story) {
    case DemoStory::queued:
        return;
    case DemoStory::deferred:
        return m_mail.defer(invitation);
    case DemoStory::unconfirmed:
        return m_mail.loseTrack(invitation);
    case DemoStory::cancelled:
        return m_mail.cancel(invitation);
    default:
        break;
    }
    const DemoTime sent = m_mail.send(invitation);
    const DemoTime age = (m_today - sent) / kDay;
    if (story == DemoStory::expiredTwice && age > 80)
        inviteAgain(invitation, sent + m_random.between(32, 45) * kDay);
    else if (story == DemoStory::invitedAgain)
        inviteAgain(invitation, daysAgo(2, 27));
    else if (m_random.chance(120) && age > 12)
        m_mail.remind(invitation, sent + m_random.between(8, 11) * kDay);
    else if (m_random.chance(40) && age > 1)
        note(m_household.invitations[invitation].accesses.first(), ActivityKind::linkCopied, sent + 10 * kMinute,
             m_household.invitations[invitation].madeBy, m_household.users[user].email);
}

void DemoHistory::tellOfUndeliverable(int contact, DemoStory story)
{
    const int user = userOf(contact);
    const int invitation = invite(user, contact, m_household.at);
    switch (story) {
    case DemoStory::bounced:
        return m_mail.bounce(invitation, DemoRefusal::noMailbox);
    case DemoStory::mailboxFull:
        return m_mail.refuseSlowly(invitation, DemoRefusal::full);
    case DemoStory::blocked:
        return m_mail.refuse(invitation, DemoRefusal::blocked, HealthState::active);
    case DemoStory::doubtful:
        return m_mail.refuse(invitation, DemoRefusal::unclear, HealthState::doubtful);
    default:
        break;
    }
    const bool mistyped = DemoAddresses::isMistyped(m_household.users[user].email);
    m_mail.refuse(invitation, mistyped ? DemoRefusal::noDomain : DemoRefusal::noMailbox,
                  mistyped ? HealthState::doubtful : HealthState::inactive);
}

void DemoHistory::tellOfRemoved(int contact, DemoStory story)
{
    const int user = userOf(contact);
    const int invitation = invite(user, contact, m_household.at);
    DemoTime at = m_mail.send(invitation) + m_random.between(2, 14) * kDay;
    const QList<int> accesses = m_household.invitations[invitation].accesses;
    if (story == DemoStory::removed) {
        accept(invitation, at);
        signIns(user, at, at + m_random.between(2, 90) * kMinute, 1);
        at += m_random.between(1, 10) * kDay;
    }
    at = qMin(at, m_today - 2 * kHour);
    for (const int access : accesses)
        removeAccess(access, at);
    if (story != DemoStory::reinvited)
        return;
    // The same access once more; what is told of the removal stays in the activity.
    const DemoTime soon = at + m_random.between(3, 30) * kDay;
    const DemoTime again = qMax(at + kHour, m_random.chance(500) ? daysAgo(2, 27) : qMin(soon, m_today - 3 * kDay));
    for (const int access : accesses) {
        DemoAccess &granted = m_household.accesses[access];
        granted.state = AccessState::granted;
        granted.grantedAt = again;
        note(access, ActivityKind::invited, again, granted.grantedBy, m_household.users[user].email);
    }
    const int newest = m_mail.queue(user, accesses, again, m_household.invitations[invitation].madeBy);
    const DemoTime sent = m_mail.send(newest);
    if (m_random.chance(350)) {
        const DemoTime accepted = qMin(sent + m_random.between(10, 3000) * kMinute, m_today - kHour);
        accept(newest, accepted);
        signIns(user, accepted, qMin(accepted + kMinute, m_today - 30 * kMinute), 1);
    }
}

void DemoHistory::tellOfCorrected(int contact)
{
    const int old = userOf(contact);
    const int refused = invite(old, contact, m_household.at);
    m_mail.refuse(refused, DemoRefusal::noDomain, HealthState::doubtful);
    const DemoTime at = m_household.invitations[refused].openedAt + m_random.between(30, 4000) * kMinute;
    const QList<int> accesses = m_household.invitations[refused].accesses;
    for (const int access : accesses)
        removeAccess(access, at, InvitationState::corrected);

    const QString was = m_household.contacts[contact].email;
    const QString now = m_addresses.corrected(was);
    m_household.contacts[contact].email = now;
    for (const int access : accesses)
        note(access, ActivityKind::corrected, at, m_household.accesses[access].removedBy, was % QStringLiteral(" → ") % now);
    const int invitation = invite(addUser(now, m_household.contacts[contact].name), contact, at);
    const DemoTime sent = m_mail.send(invitation);
    const DemoTime accepted = qMin(sent + m_random.between(10, 6000) * kMinute, m_today - kHour);
    accept(invitation, accepted);
    signIns(m_household.invitations[invitation].user, accepted, qMin(accepted + kMinute, m_today - 30 * kMinute), 1);
}

void DemoHistory::tellOfInactiveAddress(int contact, bool withAccount)
{
    if (withAccount)
        tellOfTakenOver(contact, DemoStory::takenOver);
    // Nobody was invited: the address went dead before, and only its health tells of it.
    const DemoReply &reply = demoReply(m_random, DemoRefusal::noMailbox);
    AddressHealth health;
    health.emailFolded = m_household.contacts[contact].email.toLower();
    health.state = HealthState::inactive;
    health.reason = slug(reply.reason);
    health.evidence = QString::fromLatin1(reply.words);
    health.since = QDateTime::fromMSecsSinceEpoch(m_household.at, Qt::UTC);
    health.firstMark = health.lastMark = health.since;
    health.marks = 1;
    m_household.health.append(health);
}

void DemoHistory::tellOfSharedAddress(int first)
{
    // A couple with one address has one login. Where both were ticked, it opens the portal for either.
    const QString email = m_household.contacts[first].email;
    const DemoAccess granted = m_household.accesses.first();
    if (granted.client != 0 || granted.removedAt != 0 || granted.state != AccessState::granted || m_household.users[granted.user].email != email)
        return;
    for (const DemoLink &link : std::as_const(m_household.clients[0].contacts)) {
        if (link.contact == first || m_household.contacts[link.contact].email != email || !m_random.chance(400))
            continue;
        const int access = grant(granted.user, 0, link.contact, granted.grantedAt, granted.grantedBy);
        if (granted.grantedBy >= 0)
            note(access, ActivityKind::invited, granted.grantedAt, granted.grantedBy, email);
        for (DemoInvitation &invitation : m_household.invitations) {
            if (invitation.accesses.contains(0))
                invitation.accesses.append(access);
        }
        return;
    }
}

void DemoHistory::tellOfOthers(int first, DemoStory story)
{
    const DemoStory of[] = {DemoStory::takenOver, DemoStory::accepted, DemoStory::invited, DemoStory::expired};
    for (int contact = 0; contact < int(m_household.contacts.size()); ++contact) {
        const QString &email = m_household.contacts[contact].email;
        if (contact == first || email.isEmpty() || email == m_household.contacts[first].email)
            continue;
        // Of an address that somebody else here has already, the story is told.
        const bool known = std::any_of(m_household.users.begin(), m_household.users.end(),
                                       [&email](const DemoUser &user) { return user.email == email; });
        if (known)
            continue;
        // Never further than the first one came, so that the client's status is the first one's.
        const bool recent = m_today - m_household.at < 30 * kDay;
        if (hasAccount(story)) {
            const int what = m_random.weighted({150, recent ? 0 : 120, recent ? 150 : 0, recent ? 0 : 60, 640});
            if (what == 0)
                tellOfTakenOver(contact, DemoStory::takenOver);
            else if (what == 1)
                tellOfAccount(contact, DemoStory::accepted);
            else if (what < 4)
                tellOfUnderWay(contact, of[what]);
        } else if ((story == DemoStory::invited || story == DemoStory::expired) && m_random.chance(250)) {
            tellOfUnderWay(contact, story);
        }
    }
}

void DemoHistory::tell(DemoStory story)
{
    const int contact = primaryOf(0);
    if (contact < 0 || m_household.contacts[contact].email.isEmpty())
        return;
    switch (story) {
    case DemoStory::takenOver:
        tellOfTakenOver(contact, story);
        break;
    case DemoStory::accepted:
    case DemoStory::neverLoggedIn:
        tellOfAccount(contact, story);
        break;
    case DemoStory::idle:
        // Who was invited a short while ago cannot have been away for long.
        if (m_today - m_household.at > 130 * kDay && m_random.chance(500))
            tellOfAccount(contact, story);
        else
            tellOfTakenOver(contact, story);
        break;
    case DemoStory::invited:
    case DemoStory::invitedAgain:
    case DemoStory::queued:
    case DemoStory::deferred:
    case DemoStory::unconfirmed:
    case DemoStory::expired:
    case DemoStory::expiredTwice:
    case DemoStory::cancelled:
        tellOfUnderWay(contact, story);
        break;
    case DemoStory::refused:
    case DemoStory::bounced:
    case DemoStory::mailboxFull:
    case DemoStory::blocked:
    case DemoStory::doubtful:
        tellOfUndeliverable(contact, story);
        break;
    case DemoStory::removed:
    case DemoStory::removedUnaccepted:
    case DemoStory::reinvited:
        tellOfRemoved(contact, story);
        break;
    case DemoStory::corrected:
        tellOfCorrected(contact);
        break;
    case DemoStory::accountInactive:
    case DemoStory::addressInactive:
        tellOfInactiveAddress(contact, story == DemoStory::accountInactive);
        break;
    case DemoStory::neverInvited:
    case DemoStory::noAddress:
        break;
    }
    if (!m_household.accesses.isEmpty())
        tellOfSharedAddress(contact);
    if (m_household.clients[0].record.active)
        tellOfOthers(contact, story);
    std::stable_sort(m_household.activity.begin(), m_household.activity.end(),
                     [](const DemoActivity &a, const DemoActivity &b) { return a.at < b.at; });
}

} // namespace portico
