#include "app/practice/recoverykeytasks.h"

#include "app/practice/rights.h"
#include "app/store/firmfolder.h"
#include "app/store/memberstore.h"

namespace portico {

namespace {

FirmFolder folderAt(const QString &folder)
{
    Firm::Options options;
    options.folder = folder;
    return FirmFolder(std::move(options));
}

} // namespace

Result<void> checkRecoveryKey(const QString &folder, const RecoveryKey &key)
{
    const auto keys = FirmKeys::read(folderAt(folder).keysFile());
    if (!keys)
        return keys.error();
    const auto opened = keys->databaseKey(key);
    return opened ? Result<void>() : opened.error();
}

Result<void> renewRecoveryKey(Firm &firm, MemberKey by, KeyStore &keys, const RecoveryKey &key, FirmKeys::Cost cost)
{
    const auto allowed = firm.read([by](Connection &connection, const std::atomic_bool &) -> Result<bool> {
                                 const auto member = MemberStore(connection).byKey(by);
                                 return member && member->active && member->isAdmin();
                             })
                             .result();
    if (!allowed)
        return allowed.error();
    if (!*allowed)
        return Rights::notAdmin();
    const FirmFolder folder = folderAt(firm.folder());
    const auto old = FirmKeys::read(folder.keysFile());
    if (!old)
        return old.error();
    const auto databaseKey = folder.databaseKey(keys);
    if (!databaseKey)
        return databaseKey.error();
    const auto renewed = FirmKeys::make(old->firmId(), *databaseKey, key, cost);
    return renewed ? renewed->write(folder.keysFile()) : renewed.error();
}

} // namespace portico
