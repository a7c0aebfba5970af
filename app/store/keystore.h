#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

namespace portico {

/// Where this machine keeps secrets outside the firm's folder: the database key above all. Blocks; any thread. Secrets
/// are found by name; see keyNameOf() for the database key's.
class KeyStore
{
public:
    virtual ~KeyStore() = default;

    /// notFound: this store works and has no such secret. offline: there is no such store on this machine, or it does
    /// not answer. denied: it refused, or somebody else may read it.
    virtual Result<QByteArray> read(const QString &name) = 0;
    /// Keeps a secret, in place of what was there; it is safe when this returns.
    virtual Result<void> write(const QString &name, const QByteArray &secret) = 0;
    /// Fine where there was none.
    virtual Result<void> remove(const QString &name) = 0;

    /// The name of a firm's database key.
    static QString keyNameOf(const QByteArray &firmId);
};

} // namespace portico
