#include "app/desktop/demofolder.h"

#include "app/core/platform.h"
#include "app/store/firmfolder.h"
#include "app/store/keyfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace portico {

DemoFolder DemoFolder::ofThisAccount()
{
    return DemoFolder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/demo"));
}

bool DemoFolder::exists() const
{
    Firm::Options options;
    options.folder = firmFolder();
    return QFile::exists(markFile()) && FirmFolder(options).holdsFirm();
}

Result<std::unique_ptr<Firm>> DemoFolder::open() const
{
    Firm::Options options;
    options.folder = firmFolder();
    KeyFile keys(keyFile(), firmFolder());
    return FirmFolder(options).open(keys);
}

Result<std::unique_ptr<Firm>> DemoFolder::create() const
{
    const Error cannot{ErrorKind::internal,
                       QCoreApplication::translate("DemoFolder", "The demo firm cannot be made in %1.").arg(m_folder), {}};
    // Only what this class makes is cleared away, and only where it was not finished.
    if (!exists() && QFile::exists(firmFolder()) && !QDir(firmFolder()).removeRecursively())
        return cannot;
    if (!exists())
        QFile::remove(keyFile());
    for (const QString &folder : {m_folder, mailFolder()}) {
        const auto made = platform::createPrivateFolder(folder);
        if (!made.ok())
            return made.error();
    }
    Firm::Options options;
    options.folder = firmFolder();
    KeyFile keys(keyFile(), firmFolder());
    auto made = FirmFolder(options).create(keys);
    if (!made.ok())
        return made.error();
    return std::move(made->firm);
}

QFuture<Result<DemoCounts>> DemoFolder::fill(Firm &firm, int clients, const DemoProgress &progress) const
{
    DemoOptions options;
    options.clients = clients;
    Firm::Options opened;
    opened.folder = firmFolder();
    const auto keys = FirmKeys::read(FirmFolder(opened).keysFile());
    const QByteArray id = keys.ok() ? keys->firmId() : QByteArray();
    return firm.write({}, DemoFirmTask(options, id, platform::accountName(), mailFolder()).reporting(progress));
}

Result<void> DemoFolder::finish() const
{
    return platform::writePrivateFile(markFile(), "made by Portico\n");
}

} // namespace portico
