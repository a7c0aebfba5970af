#include "app/practice/accessending.h"

#include "app/store/activitystore.h"
#include "app/store/clientstore.h"
#include "app/store/healthstore.h"
#include "app/store/templatestore.h"

#include <algorithm>

namespace portico {

namespace {

const QString kAccessRemoved = QStringLiteral("access_removed");

/// Ends a mail that has nothing left to say. One that is unconfirmed may have arrived; its link works no longer, so
/// there is nothing left for a person to decide.
bool endMail(WriteContext &context, const Mail &mail)
{
    if (mail.state == MailState::unconfirmed)
        MailStore::abandon(context, mail.key, kAccessRemoved);
    return MailStore::cancel(context, mail.key, kAccessRemoved);
}

EndedLinks endCoverage(WriteContext &context, const Invitation &invitation, AccessKey access, InvitationState why)
{
    const InvitationStore invitations(context.connection());
    EndedLinks ended;
    InvitationStore::endCoverage(context, invitation.key, access);
    if (!invitations.coverage(invitation.key).isEmpty())
        return ended;
    if (const auto mail = MailStore(context.connection()).ofInvitation(invitation.key))
        ended.queuedMails += endMail(context, *mail) ? 1 : 0;
    ended.links += invitation.openedAt.isValid() ? 1 : 0;
    InvitationStore::end(context, invitation.key, why);
    return ended;
}

int cancelNotices(WriteContext &context, const Access &access)
{
    const MailStore mails(context.connection());
    int cancelled = 0;
    const QList<Mail> known = mails.ofUser(access.portalUser);
    for (const Mail &mail : known) {
        if (mail.kind != MailKind::notice || mail.state != MailState::queued || mail.purpose.room == kAccessRemoved)
            continue;
        if (mails.noticeAccesses(mail.key) == QList<AccessKey>{access.key})
            cancelled += MailStore::cancel(context, mail.key, kAccessRemoved) ? 1 : 0;
    }
    return cancelled;
}

/// Whether a copy of a mail may have arrived already: somebody settled it once, as they cannot know either. Its events
/// tell; its reason is the latest one only.
bool mayHaveArrived(Connection &connection, MailKey mail)
{
    const QList<MailEvent> events = MailStore(connection).events(mail);
    return std::any_of(events.begin(), events.end(), [](const MailEvent &event) { return event.kind == QLatin1StringView("settled"); });
}

/// Takes back the accesses that a cancelled notice of another portal would have told of. Nothing for any other mail: a
/// farewell tells of accesses that may have been granted again since. Nothing, either, where the person may know of them,
/// and use them: nobody would say farewell.
void withdrawTold(WriteContext &context, const Mail &notice)
{
    if (notice.kind != MailKind::notice || notice.purpose != Purpose() || mayHaveArrived(context.connection(), notice.key))
        return;
    const PortalStore portal(context.connection());
    const QList<AccessKey> told = MailStore(context.connection()).noticeAccesses(notice.key);
    for (const AccessKey key : told) {
        const auto access = portal.access(key);
        if (!access || access->state != AccessState::granted)
            continue;
        PortalStore::withdraw(context, key);
        ActivityStore::add(context, access->client, ActivityKind::cancelled, notice.recipientName, notice.recipient,
                           notice.portalUser);
    }
    PortalStore::endSessionsWithoutAccess(context, notice.portalUser);
}

/// Lets a farewell that waits tell of these accesses, too.
void tellAlso(WriteContext &context, const Mail &farewell, const QList<AccessKey> &removed, MailPriority priority)
{
    for (const AccessKey access : removed)
        MailStore::addNoticeAccess(context, farewell.key, access);
    if (priority < farewell.priority)
        MailStore::setPriority(context, farewell.key, priority);
}

} // namespace

EndedLinks endAccess(WriteContext &context, const Access &access, InvitationState why)
{
    EndedLinks total;
    const QList<Invitation> open = InvitationStore(context.connection()).openCovering(access.key);
    for (const Invitation &invitation : open) {
        const EndedLinks ended = endCoverage(context, invitation, access.key, why);
        total.links += ended.links;
        total.queuedMails += ended.queuedMails;
    }
    total.queuedMails += cancelNotices(context, access);
    PortalStore::remove(context, access.key);
    PortalStore::endSessionsWithoutAccess(context, access.portalUser);
    return total;
}

EndedLinks removeAccess(WriteContext &context, const Access &access)
{
    const auto user = PortalStore(context.connection()).user(access.portalUser);
    const auto contact = ContactStore(context.connection()).byKey(access.contact);
    const EndedLinks ended = endAccess(context, access, InvitationState::removed);
    ActivityStore::add(context, access.client, ActivityKind::removed, contact ? contact->name : user->name, user->email,
                       user->key);
    return ended;
}

void queueFarewell(WriteContext &context, const QList<Access> &removed, MailPriority priority)
{
    const Access &first = removed.first();
    const auto user = PortalStore(context.connection()).user(first.portalUser);
    if (HealthStore(context.connection()).of(user->email).state == HealthState::inactive)
        return;
    const auto contact = ContactStore(context.connection()).byKey(first.contact);
    const auto form = TemplateStore(context.connection()).first(TemplateKind::accessRemoved);
    Mail mail;
    mail.kind = MailKind::notice;
    mail.priority = priority;
    mail.recipient = user->email;
    mail.recipientName = contact ? contact->name : user->name;
    mail.portalUser = user->key;
    mail.sender = context.by();
    mail.revision = form ? form->revision : TemplateRevisionKey();
    QList<AccessKey> keys;
    for (const Access &access : removed)
        keys.append(access.key);
    // Each of them may have a farewell on its way: it was removed before, granted again, and is removed once more.
    for (const AccessKey key : std::as_const(keys)) {
        mail.purpose = {kAccessRemoved, QString::number(key.value)};
        const auto waiting = MailStore(context.connection()).underWay(user->key, mail.kind, mail.purpose);
        if (!waiting) {
            MailStore::enqueue(context, mail, keys);
            return;
        }
        if (waiting->state == MailState::queued && !waiting->fixed()) {
            tellAlso(context, *waiting, keys, priority);
            return;
        }
    }
}

bool reactivateAddress(WriteContext &context, const QString &email)
{
    AddressHealth health = HealthStore(context.connection()).of(email);
    if (health.state == HealthState::active)
        return false;
    health.state = HealthState::active;
    health.reason = QStringLiteral("reactivated");
    health.evidence.clear();
    health.since = context.now();
    health.marks = 0;
    health.firstMark = health.lastMark = QDateTime();
    HealthStore::save(context, health);
    return true;
}

bool withdrawMail(WriteContext &context, const Mail &mail, const QString &reason)
{
    if (!MailStore::cancel(context, mail.key, reason))
        return false;
    if (mail.kind != MailKind::invitation) {
        withdrawTold(context, mail);
        return true;
    }
    const InvitationStore invitations(context.connection());
    const PortalStore portal(context.connection());
    const QList<AccessKey> covered = invitations.coverage(mail.invitation);
    InvitationStore::end(context, mail.invitation, InvitationState::cancelled);
    const auto user = portal.user(mail.portalUser);
    for (const AccessKey key : covered) {
        const auto access = portal.access(key);
        if (access)
            ActivityStore::add(context, access->client, ActivityKind::cancelled, mail.recipientName, mail.recipient,
                               mail.portalUser);
        if (user && !user->hasAccount() && invitations.openCovering(key).isEmpty())
            PortalStore::withdraw(context, key);
    }
    return true;
}

QList<Mail> queuedMailOnlyFor(Connection &connection, ClientKey client)
{
    const MailStore mails(connection);
    const InvitationStore invitations(connection);
    const PortalStore portal(connection);
    const ClientStore clients(connection);
    const auto speaksOfNoOther = [&](const QList<AccessKey> &accesses) {
        bool ofThis = false;
        for (const AccessKey key : accesses) {
            const auto access = portal.access(key);
            if (!access)
                continue;
            ofThis = ofThis || access->client == client;
            const auto other = access->client == client ? std::nullopt : clients.byKey(access->client);
            if (other && other->active)
                return false;
        }
        return ofThis;
    };
    QList<Mail> found;
    QList<PortalUserKey> users;
    const QList<AccessLine> lines = portal.linesOfClient(client);
    for (const AccessLine &line : lines) {
        if (users.contains(line.access.portalUser))
            continue;
        users.append(line.access.portalUser);
        const QList<Mail> known = mails.ofUser(line.access.portalUser);
        for (const Mail &mail : known) {
            if (mail.state != MailState::queued || (!mail.invitation && mail.kind != MailKind::notice))
                continue;
            if (speaksOfNoOther(mail.invitation ? invitations.coverage(mail.invitation) : mails.noticeAccesses(mail.key)))
                found.append(mail);
        }
    }
    return found;
}

int cancelMailOnlyFor(WriteContext &context, ClientKey client, const QString &reason)
{
    int cancelled = 0;
    const QList<Mail> waiting = queuedMailOnlyFor(context.connection(), client);
    for (const Mail &mail : waiting)
        cancelled += withdrawMail(context, mail, reason) ? 1 : 0;
    return cancelled;
}

} // namespace portico
