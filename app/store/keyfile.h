#pragma once

#include "app/store/keystore.h"

namespace portico {

/// A key store in a file, for machines without one: services, containers, the demo firm. Mode 0600, outside the firm's
/// folder, because a key beside the lock protects nothing.
///
/// Text, a line a secret: name, a space, hexadecimal digits.
class KeyFile final : public KeyStore
{
public:
    /// firmFolder is where the file must not lie; read and write refuse with invalid.
    KeyFile(QString file, QString firmFolder);

    Result<QByteArray> read(const QString &name) override;
    Result<void> write(const QString &name, const QByteArray &secret) override;
    Result<void> remove(const QString &name) override;

private:
    Result<void> checkPlace() const;
    Result<QList<std::pair<QString, QByteArray>>> load() const;
    Result<void> save(const QList<std::pair<QString, QByteArray>> &secrets) const;

    const QString m_file;
    const QString m_firmFolder;
};

} // namespace portico
