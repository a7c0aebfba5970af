#pragma once

#include "app/store/keystore.h"

#include <QMap>

namespace portico::test {

/// Keys in memory. Tests that have somebody come between override what they need.
class MemoryKeyStore : public KeyStore
{
public:
    Result<QByteArray> read(const QString &name) override
    {
        if (!secrets.contains(name))
            return Error{ErrorKind::notFound, QStringLiteral("No such key."), {}};
        return secrets.value(name);
    }
    Result<void> write(const QString &name, const QByteArray &secret) override
    {
        secrets.insert(name, secret);
        return {};
    }
    Result<void> remove(const QString &name) override
    {
        secrets.remove(name);
        return {};
    }
    QMap<QString, QByteArray> secrets;
};

} // namespace portico::test
