#include "app/practice/makefirm.h"

#include "app/core/platform.h"
#include "app/practice/firmtasks.h"
#include "app/practice/mailsecret.h"
#include "app/store/firmfolder.h"
#include "app/store/foldermove.h"

#include <QCoreApplication>
#include <QDebug>
#include <QDir>
#include <QFileInfo>

namespace portico {

namespace {

Error invalid(const QString &sentence)
{
    return {ErrorKind::invalid, sentence, {}};
}

Firm::Options optionsFor(const QString &folder)
{
    Firm::Options options;
    options.folder = QDir::cleanPath(folder);
    options.watchOthers = false;
    return options;
}

QString nearestExisting(const QString &folder)
{
    QDir place(folder);
    while (!place.exists()) {
        const QString path = QFileInfo(place.absolutePath()).path();
        if (path == place.absolutePath())
            break;
        place.setPath(path);
    }
    return place.absolutePath();
}

Result<void> fill(Firm &firm, const NewFirmPlan &plan, const FirmRecord &record, KeyStore *system,
                  const QString &osAccount)
{
    const auto admin = firm.write({}, SetUpFirmTask(record, plan.admin, osAccount)).result();
    if (!admin)
        return admin.error();
    if (!plan.account.isSet())
        return {};
    if (plan.account.transport == MailTransportKind::folder && !QDir().mkpath(plan.account.folder))
        return invalid(QCoreApplication::translate("MakeFirm", "The folder for mail cannot be made."));
    const auto saved = MailSecret(firm, system).saveAccount(*admin, plan.account, plan.mailPassword);
    return saved ? Result<void>() : saved.error();
}

} // namespace

Result<void> checkFirmFolder(const QString &folder)
{
    if (folder.trimmed().isEmpty() || !QDir::isAbsolutePath(folder))
        return invalid(QCoreApplication::translate("MakeFirm", "Give the whole path of a folder."));
    const Firm::Options options = optionsFor(folder);
    if (const auto placed = Firm::checkPlace(options); !placed)
        return placed;
    if (FirmFolder(options).holdsFirm())
        return Error{
            ErrorKind::conflict,
            QCoreApplication::translate(
                "MakeFirm", "There is a firm in this folder already. Choose another folder, or open that firm."),
            {}};
    if (const auto free = requireEmptyFolder(options.folder); !free)
        return free;
    if (!platform::isWritableFolder(nearestExisting(options.folder)))
        return Error{
            ErrorKind::denied, QCoreApplication::translate("MakeFirm", "Portico may not write into this folder."), {}};
    return {};
}

Result<StagedFirm> makeFirm(const NewFirmPlan &plan, KeyStore &keys, KeyStore *system, const QString &osAccount,
                          FirmKeys::Cost cost)
{
    if (const auto fine = checkNewFirm(plan.firm, plan.admin); !fine)
        return fine.error();
    const FirmFolder folder(optionsFor(plan.folder));
    FirmRecord record = plan.firm;
    const bool hadMailFolder = QFileInfo::exists(plan.account.folder);
    auto staged = folder.stage(keys, cost, [&](Firm &firm, const QByteArray &id) {
        record.id = id;
        return fill(firm, plan, record, system, osAccount);
    });
    const bool keepsPassword = system && !plan.mailPassword.isEmpty() && !record.id.isEmpty();
    const QString mailFolder = hadMailFolder ? QString() : plan.account.folder;
    const auto takeBack = [keepsPassword, system, password = MailSecret::nameInKeyStore(record.id), mailFolder] {
        if (keepsPassword && !system->remove(password))
            qWarning("The mail password of a firm that was not made stays in the key store");
        if (!mailFolder.isEmpty())
            QDir().rmdir(mailFolder);
    };
    if (staged)
        staged->whenDiscarded(takeBack);
    else
        takeBack();
    return staged;
}

} // namespace portico
