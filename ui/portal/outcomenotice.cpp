#include "ui/portal/outcomenotice.h"

#include <QLocale>

namespace portico {

SendOutcomeWatcher *tellOutcome(const FirmServices &services, const InviteOutcome &invites)
{
    auto *watcher = new SendOutcomeWatcher(services.firm, services.sender, &services.notifier);
    QObject::connect(watcher, &SendOutcomeWatcher::finished, &services.notifier,
                     [watcher, &notifier = services.notifier, &clock = services.clock()](const SendOutcome &outcome) {
                         const QString sentence = outcomeSentence(outcome, clock.now(), QLocale());
                         const bool allSent = outcome.count(Delivery::sent) == outcome.mails.size();
                         const Notice::Kind kind = outcome.needsAttention() ? Notice::Kind::failed
                                                   : allSent                ? Notice::Kind::done
                                                                            : Notice::Kind::waiting;
                         Q_EMIT notifier.noticed(Notice{kind, sentence, {}, {}});
                         watcher->deleteLater();
                     });
    watcher->watch(invites);
    return watcher;
}

} // namespace portico
