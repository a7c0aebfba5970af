#include "app/desktop/demofolder.h"

#include "app/core/platform.h"
#include "app/store/firmfolder.h"
#include "app/store/keyfile.h"

#include <QFile>
#include <QStandardPaths>

namespace portico {

namespace {

FirmFolder firmFolderOf(const DemoFolder &demo)
{
    Firm::Options options;
    options.folder = demo.firmFolder();
    return FirmFolder(options);
}

} // namespace

DemoFolder DemoFolder::ofThisAccount()
{
    return DemoFolder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/demo"));
}

bool DemoFolder::exists() const
{
    return firmFolderOf(*this).holdsFirm();
}

Result<std::unique_ptr<Firm>> DemoFolder::open() const
{
    KeyFile keys(keyFile(), firmFolder());
    return firmFolderOf(*this).open(keys);
}

Result<DemoCounts> DemoFolder::make(int clients, const DemoProgress &progress) const
{
    if (!exists())
        QFile::remove(keyFile()); // of a demo firm that was deleted by hand
    for (const QString &folder : {m_folder, mailFolder()}) {
        const auto made = platform::createPrivateFolder(folder);
        if (!made.ok())
            return made.error();
    }
    DemoOptions options;
    options.clients = clients;
    DemoCounts counts;
    KeyFile keys(keyFile(), firmFolder());
    const auto fill = [&](Firm &firm, const QByteArray &id) -> Result<void> {
        const DemoFirmTask task(options, id, platform::accountName(), mailFolder());
        const auto filled = firm.write({}, DemoFirmTask(task).reporting(progress)).result();
        if (!filled)
            return filled.error();
        counts = *filled;
        return {};
    };
    const auto made = firmFolderOf(*this).create(keys, FirmKeys::Cost(), fill);
    if (!made)
        return made.error();
    return counts;
}

} // namespace portico
