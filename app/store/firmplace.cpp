#include "app/store/firmplace.h"

#include "app/core/platform_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace portico {

FirmPlace::FirmPlace(const QString &databaseFile)
    : m_file(databaseFile), m_identity(platform::fileIdentity(databaseFile))
{
}

Result<void> FirmPlace::check() const
{
    if (m_identity.isEmpty())
        return {};
    const QByteArray now = platform::fileIdentity(m_file);
    if (now == m_identity)
        return {};
    const QString folder = QDir::toNativeSeparators(QFileInfo(m_file).absolutePath());
    const QString sentence = now.isEmpty()
        ? QCoreApplication::translate("FirmPlace", "The firm's folder is not at %1 any more: it was deleted, renamed or "
                                                   "moved while the firm was open. Nothing is saved or sent until the "
                                                   "firm is opened again.")
        : QCoreApplication::translate("FirmPlace", "Another copy of the firm was put at %1 while the firm was open. "
                                                   "Nothing is saved or sent until the firm is opened again.");
    return Error{ErrorKind::conflict, sentence.arg(folder), {}};
}

} // namespace portico
