#pragma once

#include "app/store/keyfile.h"
#include "app/store/systemkeystore.h"

#include <QString>

namespace portico {

/// Where this account keeps the keys of its firms when nobody names a key file: the system's key store, or, where there
/// is none that answers (services, containers), a key file of the account. Blocks; any thread.
class MachineKeyStore final : public KeyStore
{
public:
    /// firmFolder is where the key file must not lie.
    explicit MachineKeyStore(const QString &firmFolder);

    /// The key file that stands in for a key store; it lies with the account's other application data.
    static QString fallbackFile();

    /// Looks into the key file first, which asks nobody. notFound where neither has it.
    Result<QByteArray> read(const QString &name) override;
    Result<void> write(const QString &name, const QByteArray &secret) override;
    Result<void> remove(const QString &name) override;

private:
    SystemKeyStore m_system;
    KeyFile m_file;
};

} // namespace portico
