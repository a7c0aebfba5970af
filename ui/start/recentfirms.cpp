#include "ui/start/recentfirms.h"

#include "app/store/firmfolder.h"

#include <QDir>
#include <QSettings>

namespace portico {

namespace {

const QString kArray = QStringLiteral("recentFirms");
const QString kFolder = QStringLiteral("folder");
const QString kName = QStringLiteral("name");

bool holdsFirm(const QString &folder)
{
    Firm::Options options;
    options.folder = folder;
    return FirmFolder(options).holdsFirm();
}

void keep(const QList<RecentFirm> &firms)
{
    QSettings settings;
    settings.remove(kArray);
    settings.beginWriteArray(kArray, int(firms.size()));
    for (int i = 0; i < firms.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(kFolder, firms[i].folder);
        settings.setValue(kName, firms[i].name);
    }
    settings.endArray();
}

void removeFolder(QList<RecentFirm> &firms, const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    firms.removeIf([&path](const RecentFirm &firm) { return firm.folder == path; });
}

} // namespace

QList<RecentFirm> RecentFirms::list()
{
    QList<RecentFirm> firms;
    QSettings settings;
    const int count = settings.beginReadArray(kArray);
    for (int i = 0; i < count && i < most; ++i) {
        settings.setArrayIndex(i);
        const QString folder = settings.value(kFolder).toString();
        if (!folder.isEmpty())
            firms.append({folder, settings.value(kName).toString(), holdsFirm(folder)});
    }
    return firms;
}

void RecentFirms::add(const QString &folder, const QString &name)
{
    QList<RecentFirm> firms = list();
    removeFolder(firms, folder);
    firms.prepend({QDir(folder).absolutePath(), name, true});
    keep(firms.mid(0, most));
}

void RecentFirms::drop(const QString &folder)
{
    QList<RecentFirm> firms = list();
    removeFolder(firms, folder);
    keep(firms);
}

} // namespace portico
