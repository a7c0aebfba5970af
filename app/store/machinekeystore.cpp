#include "app/store/machinekeystore.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

namespace portico {

MachineKeyStore::MachineKeyStore(const QString &firmFolder) : m_file(fallbackFile(), firmFolder) {}

QString MachineKeyStore::fallbackFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/portico/firm-keys");
}

Result<QByteArray> MachineKeyStore::read(const QString &name)
{
    const bool hasFile = QFile::exists(fallbackFile());
    const auto filed = hasFile ? m_file.read(name) : Result<QByteArray>(Error{ErrorKind::notFound, {}, {}});
    if (filed || filed.error().kind != ErrorKind::notFound)
        return filed;
    const auto kept = m_system.read(name);
    if (kept || kept.error().kind == ErrorKind::denied)
        return kept;
    return Error{ErrorKind::notFound,
                 QCoreApplication::translate("Store", "This computer holds no key of this firm. Use the firm's key file, or "
                                                      "its recovery key."),
                 kept.error().detail};
}

Result<void> MachineKeyStore::write(const QString &name, const QByteArray &secret)
{
    const auto kept = m_system.write(name, secret);
    return kept || kept.error().kind != ErrorKind::offline ? kept : m_file.write(name, secret);
}

Result<void> MachineKeyStore::remove(const QString &name)
{
    if (QFile::exists(fallbackFile())) {
        if (const auto removed = m_file.remove(name); !removed)
            return removed;
    }
    const auto removed = m_system.remove(name);
    return removed || removed.error().kind == ErrorKind::offline ? Result<void>() : removed;
}

} // namespace portico
