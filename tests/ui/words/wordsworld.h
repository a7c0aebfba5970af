#pragma once

#include "app/store/keyfile.h"
#include "tests/ui/outbox/outboxworld.h"
#include "ui/bouncewatch.h"
#include "ui/bulk/bulkruns.h"
#include "ui/bulk/heldsends.h"
#include "ui/settings/settingsservices.h"

#include <QSet>

namespace portico::test {

/// A small firm with something in every window: clients with every status, mail in every state, members, templates,
/// backups. Whatever a person or a server wrote is in Greek letters, so that Latin ones are the program's own words.
/// Nothing is sent.
class WordsWorld : public OutboxWorld
{
public:
    WordsWorld();

    SettingsServices settings() { return {services, m_secret, m_keys, m_backups, QStringLiteral("χρήστης"), &m_bounces}; }
    FirmServices servicesOf(const TeamMember &member) { return {*firm.firm, member, sender, notifier}; }

    /// Data with Latin letters all the same: the built-in templates, which are English by intent.
    QSet<QString> latinData();

    ClientKey full;   ///< a client with everything filled in, and people of every status on its portal
    ClientKey closed; ///< an inactive one
    BulkSendKey bulk; ///< a send to many, with somebody who was left out
    TeamMember staff; ///< sees assigned clients only, of whom there are none

private:
    void fillClients();
    void fillMail();
    void sendToMany();

    QTemporaryDir m_place;
    KeyFile m_keys{m_place.filePath(QStringLiteral("keys")), firm.folder.path()};
    MailSecret m_secret{*firm.firm, nullptr};
    DailyBackup m_backups{*firm.firm, m_keys};
    BounceWatch m_bounces{*firm.firm, m_secret};

public:
    HeldSends held{services};
    BulkRuns runs{services};
};

} // namespace portico::test
