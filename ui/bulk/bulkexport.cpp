#include "ui/bulk/bulkexport.h"

#include "app/practice/export/bulksendexport.h"
#include "ui/exportdialog.h"

#include <QCoreApplication>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::BulkExport)
};

} // namespace

void exportBulkResults(const FirmServices &services, BulkSendKey bulk, BulkLineFilter filter, QWidget *parent)
{
    exportList(services,
               exportJob(services, Text::tr("Export Results"), Text::tr("Invite results"),
                         [member = services.member, bulk, filter](Connection &connection, const ExportTarget &target,
                                                                  const std::atomic_bool &cancelled) {
                             return exportBulkSend(connection, member, bulk, filter, target, cancelled);
                         }),
               parent);
}

} // namespace portico
