#pragma once

#include "app/store/keystore.h"

#include <chrono>

namespace portico {

/// The operating system's key store: the Secret Service or KWallet on Linux, the keychain on macOS, the credential
/// store on Windows. Each call runs on a thread of its own with an event loop, so that no loop is nested in the
/// caller's; it fails with offline where there is no such store, or none that answers within the time.
class SystemKeyStore final : public KeyStore
{
public:
    /// patience: how long one call may take; the system may be asking a person for a password meanwhile.
    explicit SystemKeyStore(std::chrono::milliseconds patience = std::chrono::seconds(60)) : m_patience(patience) {}

    Result<QByteArray> read(const QString &name) override;
    Result<void> write(const QString &name, const QByteArray &secret) override;
    Result<void> remove(const QString &name) override;

private:
    const std::chrono::milliseconds m_patience;
};

} // namespace portico
