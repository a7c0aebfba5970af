#include "app/practice/demo/demomailbag.h"

#include "app/mail/replyverdict.h"

#include <array>

namespace portico {

namespace {

constexpr std::array kNoMailbox{
    DemoReply{ReplyReason::noSuchMailbox, "550 5.1.1 The email account that you tried to reach does not exist"},
    DemoReply{ReplyReason::noSuchMailbox, "550 5.1.1 Recipient address rejected: User unknown in virtual mailbox table"},
    DemoReply{ReplyReason::noSuchMailbox, "550 5.1.10 Recipient not found"},
    DemoReply{ReplyReason::mailboxDisabled, "550 5.2.1 This mailbox has been disabled"},
};
constexpr std::array kNoDomain{
    DemoReply{ReplyReason::noSuchDomain, "550 5.1.2 Recipient address rejected: Domain not found"},
    DemoReply{ReplyReason::noSuchDomain, "554 5.4.4 Unable to route: no mail hosts for domain"},
};
constexpr std::array kFull{
    DemoReply{ReplyReason::mailboxFull, "452 4.2.2 The email account that you tried to reach is over quota"},
    DemoReply{ReplyReason::mailboxFull, "452 4.2.2 Mailbox full"},
};
constexpr std::array kBlocked{
    DemoReply{ReplyReason::policy, "554 5.7.1 Message rejected due to local policy"},
    DemoReply{ReplyReason::policy, "550 5.7.26 Unauthenticated email is not accepted due to domain's DMARC policy"},
};
constexpr std::array kUnclear{
    DemoReply{ReplyReason::refused, "550 5.4.1 Recipient address rejected: Access denied"},
    DemoReply{ReplyReason::refused, "550 5.0.0 Command rejected"},
};

QString words(const DemoReply &reply)
{
    return QString::fromLatin1(reply.words);
}

QString reason(const DemoReply &reply)
{
    return slug(reply.reason);
}

} // namespace

const DemoReply &demoReply(DemoRandom &random, DemoRefusal refusal)
{
    switch (refusal) {
    case DemoRefusal::noMailbox:
        return random.pick(kNoMailbox);
    case DemoRefusal::noDomain:
        return random.pick(kNoDomain);
    case DemoRefusal::full:
        return random.pick(kFull);
    case DemoRefusal::blocked:
        return random.pick(kBlocked);
    case DemoRefusal::unclear:
        break;
    }
    return random.pick(kUnclear);
}

int DemoMailbag::queue(int user, const QList<int> &accesses, DemoTime at, int by)
{
    DemoInvitation invitation;
    invitation.user = user;
    invitation.accesses = accesses;
    invitation.madeAt = at;
    invitation.madeBy = by;
    m_household.invitations.append(invitation);

    DemoMail mail;
    const bool bulk = m_random.chance(700);
    mail.priority = bulk ? MailPriority::bulk : MailPriority::single;
    mail.user = user;
    mail.invitation = int(m_household.invitations.size()) - 1;
    mail.sender = by;
    mail.message = m_random.chance(bulk ? 550 : 300) ? m_random.below(kMessages) : -1;
    mail.queuedAt = at;
    mail.events.append({at, "queued", {}, {}});
    m_household.mails.append(mail);
    return mail.invitation;
}

DemoMail &DemoMailbag::mailOf(int invitation)
{
    for (DemoMail &mail : m_household.mails) {
        if (mail.invitation == invitation && mail.kind == MailKind::invitation)
            return mail;
    }
    Q_UNREACHABLE();
}

QString DemoMailbag::acceptance()
{
    const QString name = QString::number(m_random.next() >> 24, 16).toUpper();
    return QStringLiteral("250 2.0.0 Ok: queued as ") + name;
}

void DemoMailbag::claim(DemoMail &mail)
{
    // A single invite can be taken back for ten seconds; a bulk waits for its turn.
    const int seconds = mail.priority == MailPriority::bulk ? m_random.between(1, 1500) : m_random.between(10, 14);
    mail.claimedAt = mail.queuedAt + seconds * kSecond + m_random.below(1000);
    mail.attempts = 1;
    mail.events.append({mail.claimedAt, "claimed", {}, {}});
}

void DemoMailbag::taken(DemoMail &mail)
{
    mail.state = MailState::sent;
    mail.sentAt = mail.events.last().at + m_random.between(300, 2600);
    mail.endedAt = mail.sentAt;
    mail.reply = acceptance();
    mail.events.append({mail.sentAt, "sent", mail.reply, {}});
}

void DemoMailbag::open(int invitation, DemoTime at)
{
    DemoInvitation &opened = m_household.invitations[invitation];
    opened.openedAt = at;
    opened.expiresAt = at + kInviteDays * kDay;
}

DemoTime DemoMailbag::send(int invitation)
{
    DemoMail &mail = mailOf(invitation);
    claim(mail);
    open(invitation, mail.claimedAt);
    if (m_random.chance(25)) { // greylisting
        const QString reply = QStringLiteral("451 4.7.1 Greylisted, please try again in 300 seconds");
        const DemoTime at = mail.claimedAt + m_random.between(200, 900);
        mail.events.append({at, "deferred", reply, slug(ReplyReason::greylisted)});
        mail.events.append({at + 5 * kMinute, "claimed", {}, {}});
        mail.attempts = 2;
    }
    taken(mail);
    return mail.sentAt;
}

void DemoMailbag::addHealth(int user, const DemoReply &reply, HealthState state, DemoTime at, int marks)
{
    if (state == HealthState::active)
        return;
    AddressHealth health;
    health.emailFolded = m_household.users[user].email.toLower();
    health.state = state;
    health.reason = reason(reply);
    health.evidence = words(reply);
    health.since = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    health.marks = marks;
    health.firstMark = health.since;
    health.lastMark = health.since;
    m_household.health.append(health);
}

void DemoMailbag::markRefused(int invitation, const DemoReply &reply, DemoTime at)
{
    DemoInvitation &refused = m_household.invitations[invitation];
    refused.refusedAt = at;
    refused.refusal = reason(reply);
    refused.refusalReply = words(reply);
    for (const int access : std::as_const(refused.accesses)) {
        const DemoAccess &of = m_household.accesses[access];
        m_household.activity.append({of.client, of.user, at, ActivityKind::undeliverable,
                                     m_household.contacts[of.contact].name, reason(reply), -1});
    }
}

void DemoMailbag::refuse(int invitation, DemoRefusal refusal, HealthState health)
{
    DemoMail &mail = mailOf(invitation);
    claim(mail);
    open(invitation, mail.claimedAt);
    const DemoReply &reply = demoReply(m_random, refusal);
    mail.state = MailState::failed;
    mail.endedAt = mail.claimedAt + m_random.between(150, 1200);
    mail.reply = words(reply);
    mail.reason = reason(reply);
    mail.events.append({mail.endedAt, "failed", mail.reply, mail.reason});
    markRefused(invitation, reply, mail.endedAt);
    addHealth(mail.user, reply, health, mail.endedAt);
}

void DemoMailbag::bounce(int invitation, DemoRefusal refusal)
{
    const DemoTime sent = send(invitation);
    const DemoReply &reply = demoReply(m_random, refusal);
    const DemoTime at = qMin(sent + m_random.between(1, 400) * kMinute, m_today - kMinute);
    DemoMail &mail = mailOf(invitation);
    mail.state = MailState::failed;
    mail.endedAt = at;
    mail.reply = words(reply);
    mail.reason = reason(reply);
    mail.events.append({at, "bounced", mail.reply, mail.reason});
    markRefused(invitation, reply, at);
    addHealth(mail.user, reply, HealthState::inactive, at);
}

void DemoMailbag::refuseSlowly(int invitation, DemoRefusal refusal)
{
    DemoMail &mail = mailOf(invitation);
    claim(mail);
    open(invitation, mail.claimedAt);
    const DemoReply &reply = demoReply(m_random, refusal);
    const DemoReply final{reply.reason, "552 5.2.2 Mailbox full"};
    DemoTime at = mail.claimedAt + m_random.between(150, 1200);
    for (const DemoTime pause : {5 * kMinute, 30 * kMinute, kHour, 2 * kHour, 24 * kHour, 72 * kHour}) {
        mail.events.append({at, "deferred", words(reply), reason(reply)});
        at += pause;
        mail.events.append({at, "claimed", {}, {}});
        at += m_random.between(150, 1200);
        ++mail.attempts;
    }
    mail.state = MailState::failed;
    mail.endedAt = at;
    mail.reply = words(final);
    mail.reason = reason(final);
    mail.events.append({at, "failed", mail.reply, mail.reason});
    markRefused(invitation, final, at);
}

void DemoMailbag::defer(int invitation)
{
    DemoMail &mail = mailOf(invitation);
    claim(mail);
    open(invitation, mail.claimedAt);
    mail.reply = QStringLiteral("451 4.7.1 Greylisted, please try again later");
    mail.reason = slug(ReplyReason::greylisted);
    const DemoTime at = mail.claimedAt + m_random.between(200, 900);
    mail.events.append({at, "deferred", mail.reply, mail.reason});
    mail.nextAttemptAt = at + 5 * kMinute;
}

void DemoMailbag::loseTrack(int invitation)
{
    DemoMail &mail = mailOf(invitation);
    claim(mail);
    open(invitation, mail.claimedAt);
    mail.state = MailState::unconfirmed;
    mail.endedAt = mail.claimedAt + m_random.between(30, 300) * kSecond;
    mail.reason = QStringLiteral("lost_after_dot"); // as MailStore writes it
    mail.events.append({mail.endedAt, "unconfirmed", {}, mail.reason});
}

void DemoMailbag::cancel(int invitation)
{
    DemoMail &mail = mailOf(invitation);
    mail.state = MailState::cancelled;
    mail.endedAt = mail.queuedAt + m_random.between(4, 9) * kSecond;
    mail.reason = QStringLiteral("person");
    mail.events.append({mail.endedAt, "cancelled", {}, mail.reason});
    end(invitation, InvitationState::cancelled, mail.endedAt);
    for (const int access : std::as_const(m_household.invitations[invitation].accesses)) {
        DemoAccess &of = m_household.accesses[access];
        of.state = AccessState::withdrawn;
        m_household.activity.append({of.client, of.user, mail.endedAt, ActivityKind::cancelled,
                                     m_household.contacts[of.contact].name, {}, mail.sender});
    }
}

void DemoMailbag::replace(int invitation, int by)
{
    m_household.invitations[invitation].replacedBy = by;
    // The old link ends when the new mail is first claimed.
    end(invitation, InvitationState::replaced, m_household.invitations[by].openedAt);
}

void DemoMailbag::end(int invitation, InvitationState state, DemoTime at)
{
    m_household.invitations[invitation].state = state;
    m_household.invitations[invitation].endedAt = at;
}

void DemoMailbag::notice(int user, int access, DemoTime at, int by)
{
    DemoMail mail;
    mail.kind = MailKind::notice;
    mail.text = TemplateKind::anotherPortal;
    mail.user = user;
    mail.accesses = {access};
    mail.sender = by;
    mail.queuedAt = at;
    mail.events.append({at, "queued", {}, {}});
    claim(mail);
    taken(mail);
    m_household.mails.append(mail);
}

void DemoMailbag::remind(int invitation, DemoTime at)
{
    DemoMail mail;
    mail.kind = MailKind::reminder;
    mail.text = TemplateKind::reminder;
    mail.priority = MailPriority::reminder;
    mail.user = m_household.invitations[invitation].user;
    mail.invitation = invitation;
    mail.sender = m_household.invitations[invitation].madeBy;
    mail.queuedAt = at;
    mail.events.append({at, "queued", {}, {}});
    claim(mail);
    taken(mail);
    m_household.mails.append(mail);
}

} // namespace portico
