#include "ui/manager/portaluserexports.h"

#include "app/practice/export/portaluserexport.h"
#include "ui/exportdialog.h"

#include <QCoreApplication>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::PortalUserExports)
};

} // namespace

void exportPortalUserList(const FirmServices &services, const QList<PortalUserKey> &users, QWidget *parent)
{
    exportList(services,
               exportJob(services, Text::tr("Export Portal Users"), Text::tr("Portal users"),
                         [member = services.member, users, now = services.now()](
                             Connection &connection, const ExportTarget &target, const std::atomic_bool &cancelled) {
                             return exportPortalUsers(connection, member, users, now, target, cancelled);
                         }),
               parent);
}

} // namespace portico
