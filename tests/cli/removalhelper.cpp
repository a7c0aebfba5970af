// A process that tst_bulkkilled kills: removalhelper FOLDER KEYFILE. It removes every access of the firm in one go, and
// prints "begun" before it begins, so that the test knows when to strike.

#include "app/practice/bulkremoval.h"
#include "app/store/firmfolder.h"
#include "app/store/keyfile.h"
#include "app/store/statement.h"

#include <QCoreApplication>

#include <cstdio>

using namespace portico;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    Firm::Options options;
    options.folder = arguments[1];
    options.watchOthers = false;
    KeyFile keys(arguments[2], options.folder);
    const auto firm = FirmFolder(options).open(keys);
    if (!firm)
        return 1;
    const auto accesses = (*firm)->readHere([](Connection &connection) -> Result<QList<AccessKey>> {
        Statement list(connection, "SELECT key FROM access WHERE state = 'granted'");
        QList<AccessKey> granted;
        for (list.run(); list.next();)
            granted.append(list.key<AccessKey>(0));
        return granted;
    });
    std::puts("begun");
    std::fflush(stdout);
    return (*firm)->write(MemberKey{1}, RemoveAccessesTask(*accesses, true)).result().ok() ? 0 : 1;
}
