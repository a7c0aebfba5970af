#pragma once

#include "app/practice/demo/demomailbag.h"
#include "app/practice/demo/demostory.h"

namespace portico {

/// Plays what happened to a household's portals: who was invited when, what became of the mail, who signed in.
/// Writes users, accesses, invitations, mails and activity of a household whose people and clients are there.
class DemoHistory
{
public:
    /// today: midnight, UTC; all that is told happened before it. household.at: when the first mail went.
    DemoHistory(DemoHousehold &household, DemoRandom &random, DemoAddresses &addresses, DemoTime today);

    /// Tells the story of the first contact, and what goes with it of the others.
    void tell(DemoStory story);

private:
    int userOf(int contact);
    int addUser(const QString &email, const QString &name);
    int grant(int user, int client, int contact, DemoTime at, int by);
    /// The accesses of a contact on all its active clients, granted for a user.
    QList<int> grantAll(int user, int contact, DemoTime at);
    int leadOf(int client) const;
    int primaryOf(int client) const;
    void note(int access, ActivityKind kind, DemoTime at, int by = -1, const QString &detail = {});

    /// Grants, and queues an invitation that covers all that the contact may open.
    int invite(int user, int contact, DemoTime at);
    int inviteAgain(int invitation, DemoTime at);
    void accept(int invitation, DemoTime at);
    void signIns(int user, DemoTime from, DemoTime last, int count);
    void removeAccess(int access, DemoTime at, InvitationState why = InvitationState::removed);

    void tellOfAccount(int contact, DemoStory story);
    void tellOfTakenOver(int contact, DemoStory story);
    void tellOfUnderWay(int contact, DemoStory story);
    void tellOfUndeliverable(int contact, DemoStory story);
    void tellOfRemoved(int contact, DemoStory story);
    void tellOfCorrected(int contact);
    void tellOfInactiveAddress(int contact, bool withAccount);
    void tellOfOthers(int first, DemoStory story);
    void tellOfSharedAddress(int first);
    DemoTime lastLogin(DemoTime account, bool idle);
    DemoTime daysAgo(int first, int last);

    DemoHousehold &m_household;
    DemoRandom &m_random;
    DemoAddresses &m_addresses;
    DemoTime m_today;
    DemoMailbag m_mail;
};

} // namespace portico
