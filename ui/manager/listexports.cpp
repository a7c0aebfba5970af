#include "ui/manager/listexports.h"

#include "app/practice/export/bulksendexport.h"
#include "app/practice/export/portaluserexport.h"
#include "ui/manager/exportdialog.h"

#include <QCoreApplication>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::ListExports)
};

/// The day in the name tells one export from the next.
QString named(const QString &list, const QDateTime &now)
{
    return QStringLiteral("%1 %2").arg(list, now.toLocalTime().date().toString(Qt::ISODate));
}

/// A job that runs work(connection, target, cancelled) on a worker.
template <typename Work>
ExportJob jobOf(const FirmServices &services, const QString &title, const QString &name, Work work)
{
    return {title, named(name, services.now()),
            [&firm = services.firm, work](const QString &file, const ExportJob::Progress &progress, const CancelFlag &cancel) {
                return firm.read(
                    [work, target = ExportTarget{file, progress}](Connection &connection, const std::atomic_bool &cancelled) {
                        return work(connection, target, cancelled);
                    },
                    cancel);
            }};
}

} // namespace

void exportBulkResults(const FirmServices &services, BulkSendKey bulk, BulkLineFilter filter, QWidget *parent)
{
    exportList(services,
               jobOf(services, Text::tr("Export Results"), Text::tr("Invite results"),
                     [member = services.member, bulk, filter](Connection &connection, const ExportTarget &target,
                                                              const std::atomic_bool &cancelled) {
                         return exportBulkSend(connection, member, bulk, filter, target, cancelled);
                     }),
               parent);
}

void exportPortalUserList(const FirmServices &services, const QList<PortalUserKey> &users, QWidget *parent)
{
    exportList(services,
               jobOf(services, Text::tr("Export Portal Users"), Text::tr("Portal users"),
                     [member = services.member, users, now = services.now()](
                         Connection &connection, const ExportTarget &target, const std::atomic_bool &cancelled) {
                         return exportPortalUsers(connection, member, users, now, target, cancelled);
                     }),
               parent);
}

} // namespace portico
