#pragma once

#include "app/core/result.h"
#include "app/store/firm.h"
#include "app/store/firmkeys.h"
#include "app/store/keystore.h"

namespace portico {

/// Whether this is the recovery key of the firm in folder: denied where it is another's. Takes a fifth of a second; any
/// thread.
Result<void> checkRecoveryKey(const QString &folder, const RecoveryKey &key);

/// Gives an open firm a new recovery key; the old one ends for the firm, and goes on opening the backups that were made
/// before. The acting member must be an admin. Blocks; any thread but the firm's writer.
Result<void> renewRecoveryKey(Firm &firm, MemberKey by, KeyStore &keys, const RecoveryKey &key,
                              FirmKeys::Cost cost = FirmKeys::Cost());

} // namespace portico
