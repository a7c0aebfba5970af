#include "app/mail/undelivered.h"

#include "app/mail/recordoutcometask.h"
#include "app/store/activitystore.h"
#include "app/store/healthstore.h"
#include "app/store/portalstore.h"

namespace portico {

void tellClientsUndelivered(WriteContext &context, const Mail &mail, const QString &sentence)
{
    if (!mail.invitation)
        return;
    const PortalStore portal(context.connection());
    const QList<AccessKey> covered = InvitationStore(context.connection()).coverage(mail.invitation);
    for (const AccessKey key : covered) {
        if (const auto access = portal.access(key))
            ActivityStore::add(context, access->client, ActivityKind::undeliverable, mail.recipientName, sentence,
                               mail.portalUser);
    }
}

void markAddress(WriteContext &context, const QString &email, AddressEffect effect, const QString &reason,
                 const QString &words)
{
    if (effect == AddressEffect::untouched)
        return;
    const AddressHealth health = HealthStore(context.connection()).of(email);
    HealthStore::save(context, marked(health, effect, reason, words, context.now()));
}

} // namespace portico
