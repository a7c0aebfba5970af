#include "app/desktop/tour.h"

#include "app/store/portalstore.h"
#include "ui/bulk/bulkinvitepanel.h"
#include "ui/bulk/bulkinvitewindow.h"
#include "ui/bulk/bulkresultsmodel.h"
#include "ui/bulk/bulkrunwindow.h"
#include "ui/bulk/recipientsmodel.h"
#include "ui/manager/manageracts.h"
#include "ui/manager/removeaccessesdialog.h"

#include <QPushButton>

namespace portico {

namespace {

constexpr int kInvited = 60;

QList<ClientKey> whomToInvite(Firm &firm)
{
    const auto keys = firm.readHere([](Connection &connection) -> Result<QList<ClientKey>> {
        return PortalStore(connection).clientsWithoutPortal({}, false, kInvited);
    });
    return keys.ok() ? *keys : QList<ClientKey>();
}

} // namespace

/// Sends invites to many clients at once: the form, the ten seconds, the run, and the removal of somebody's access.
void Tour::planManyAtOnce()
{
    MainWindow *window = &m_session->window();
    ManagerActs *acts = window->managerActs();
    const auto form = [window] { return window->findChild<BulkInviteWindow *>(); };
    const auto run = [window] { return window->findChild<BulkRunWindow *>(); };
    const auto removal = [window] { return window->findChild<RemoveAccessesDialog *>(); };
    m_stops.push_back({tr("clients to invite at once"), [] { return true; },
                       [this, acts] { acts->sendInvite(whomToInvite(m_session->firm())); }});
    m_stops.push_back({tr("the list of recipients"),
                       [form] { return form()->sendButton()->isEnabled() && form()->form()->recipients()->rowCount() > 0; },
                       [this, form] {
                           picture(form(), QStringLiteral("bulk-invite"));
                           form()->send();
                       }});
    m_stops.push_back({tr("the ten seconds after Send"), [form, acts] { return !form() && !acts->held().isEmpty(); },
                       [this, window, acts] {
                           picture(window, QStringLiteral("bulk-undo"));
                           acts->held().writeNow();
                       }});
    m_stops.push_back({tr("the invites that are sent"), [acts] { return !acts->runs().runs().isEmpty(); },
                       [acts] { acts->openRun(acts->runs().runs().first().send.key); }});
    m_stops.push_back({tr("the end of sending"),
                       [this, acts, run] {
                           return run()->results()->rowCount() > 0 && !acts->runs().underWay() && m_waiting.elapsed() > kSettleMs;
                       },
                       [this, run] {
                           picture(run(), QStringLiteral("bulk-run"));
                           run()->close();
                       }});
    m_stops.push_back({tr("somebody who has access"), [run] { return !run(); },
                       [this, acts] {
                           const auto user = m_session->firm().readHere([this](Connection &connection) -> Result<PortalUserKey> {
                               return PortalStore(connection).userByEmail(m_email).value_or(PortalUser()).key;
                           });
                           acts->removeAccess({user.ok() ? *user : PortalUserKey()});
                       }});
    m_stops.push_back({tr("what would be lost"), [removal] { return removal()->isReady(); },
                       [this, removal] {
                           picture(removal(), QStringLiteral("remove-access-of-many"));
                           removal()->reject();
                       }});
    m_stops.push_back({tr("the end of the removal"), [removal] { return !removal(); }, [] {}});
}

} // namespace portico
