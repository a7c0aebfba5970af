#pragma once

#include "app/mail/replyverdict.h"
#include "app/practice/demo/demohousehold.h"
#include "app/practice/demo/demorandom.h"

namespace portico {

/// What a mail server said, and what it means.
struct DemoReply
{
    ReplyReason reason;
    const char *words;
};

/// What a server can have against an address or a mail.
enum class DemoRefusal { noMailbox, noDomain, full, blocked, unclear };
/// A refusal as real servers word it.
const DemoReply &demoReply(DemoRandom &random, DemoRefusal refusal);

/// Writes invitations and mails into a household, in the states that sending them would have led to.
class DemoMailbag
{
public:
    static constexpr DemoTime kSecond = 1000;
    static constexpr DemoTime kMinute = 60 * kSecond;
    static constexpr DemoTime kHour = 60 * kMinute;
    static constexpr DemoTime kDay = 24 * kHour;
    static constexpr int kInviteDays = 30;
    static constexpr int kMessages = 3; ///< how many personal messages the firm has sent

    /// today: midnight, UTC, of the day that the statuses are made for.
    DemoMailbag(DemoHousehold &household, DemoRandom &random, DemoTime today)
        : m_household(household), m_random(random), m_today(today)
    {
    }

    /// Puts an invitation and its mail into the queue; the index of the invitation.
    int queue(int user, const QList<int> &accesses, DemoTime at, int by);
    /// A server takes it; when.
    DemoTime send(int invitation);
    /// A server refuses the address.
    void refuse(int invitation, DemoRefusal refusal, HealthState health);
    /// A server takes it, and sends it back later.
    void bounce(int invitation, DemoRefusal refusal);
    /// Attempts over days, always the same answer, then the end.
    void refuseSlowly(int invitation, DemoRefusal refusal);
    /// A server asks to come again later.
    void defer(int invitation);
    /// The connection breaks after the message was handed over.
    void loseTrack(int invitation);
    /// Cancelled before it went.
    void cancel(int invitation);
    /// A new invitation takes the place of this one.
    void replace(int invitation, int by);
    void end(int invitation, InvitationState state, DemoTime at);
    /// Somebody with an account is told of one more portal.
    void notice(int user, int access, DemoTime at, int by);
    /// The same link once more.
    void remind(int invitation, DemoTime at);

private:
    DemoMail &mailOf(int invitation);
    void claim(DemoMail &mail);
    void taken(DemoMail &mail);
    void open(int invitation, DemoTime at);
    void markRefused(int invitation, const DemoReply &reply, DemoTime at);
    void addHealth(int user, const DemoReply &reply, HealthState state, DemoTime at, int marks = 1);
    QString acceptance();

    DemoHousehold &m_household;
    DemoRandom &m_random;
    DemoTime m_today;
};

} // namespace portico
