#include "app/practice/export/bulksendexport.h"

#include "app/core/portalstatus.h"
#include "app/practice/bulksendtasks.h"
#include "app/practice/rights.h"

#include <QCoreApplication>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BulkSendExport)
};

} // namespace

QString outcomeWord(const BulkSendLine &line)
{
    if (!line.state)
        return Text::tr("Left out");
    return line.bounced ? describe(PortalStatus::undeliverable) : describe(*line.state);
}

Result<qint64> exportBulkSend(Connection &connection, const TeamMember &actor, BulkSendKey send, BulkLineFilter filter,
                              const ExportTarget &target, const std::atomic_bool &cancelled)
{
    if (const auto allowed = mayHandle(connection, actor, send); !allowed)
        return allowed.error();
    ExportRun run(target, cancelled);
    const QStringList names{Text::tr("Name"),   Text::tr("Email"),          Text::tr("Client Records"), Text::tr("Outcome"),
                            Text::tr("Reason"), Text::tr("Server's Reply"), Text::tr("Time")};
    const BulkSendStore store(connection);
    const BulkSendCounts counts = store.counts(send);
    if (const auto begun = run.begin(names, counts.mails() + counts.leftOut); !begun)
        return begun.error();
    std::atomic_bool stopped = false;
    store.forEachLine(
        send, ClientScope::of(actor), filter,
        [&](const BulkSendLine &line) {
            stopped = !run.row({line.person, line.email, line.clients.join(QStringLiteral("; ")), outcomeWord(line),
                                whyOf(line), line.reply, line.at});
        },
        stopped);
    return run.finish();
}

} // namespace portico
