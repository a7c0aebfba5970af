#include "app/practice/export/clientexport.h"

#include "app/practice/rights.h"

#include <QCoreApplication>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ClientExport)
};

constexpr qsizetype kPage = 500; // clients read at once

} // namespace

Result<qint64> exportClients(Connection &connection, const TeamMember &actor, const QList<ClientKey> &clients,
                             const QDateTime &now, const ExportTarget &target, const std::atomic_bool &cancelled)
{
    if (const auto allowed = Rights::managesPortals(actor); !allowed)
        return allowed.error();
    ExportRun run(target, cancelled);
    const QStringList names{Text::tr("Client"), Text::tr("Type"),   Text::tr("Primary Contact"),
                            Text::tr("Email"),  Text::tr("Portal"), Text::tr("Assigned To")};
    if (const auto begun = run.begin(names, clients.size()); !begun)
        return begun.error();
    const ClientStore store(connection);
    const ClientScope scope = ClientScope::of(actor);
    for (qsizetype from = 0; from < clients.size() && run.goesOn(); from += kPage) {
        QList<ClientKey> page = clients.mid(from, kPage);
        if (scope.onlyOf)
            page.removeIf([&](ClientKey key) { return !store.visible(key, scope); });
        const QList<ClientRow> rows = store.rows(page, now);
        for (const ClientRow &row : rows)
            run.row({row.name, describe(row.type), row.primaryContact, row.email, describe(row.portal), row.assignedTo});
    }
    return run.finish();
}

} // namespace portico
