#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace portico::test {

/// Gives this test program settings and data of its own, in a folder that goes with it: what one run left behind would
/// change what the next one finds, and two that run at once would take each other's. Once a program, however often it is
/// called. GUI thread, before the first window and the first firm.
inline void useOwnPlaces()
{
    static const QTemporaryDir folder;
    static const bool done = [] {
        if (!folder.isValid())
            qFatal("no temporary folder");
        QCoreApplication::setOrganizationName(QStringLiteral("PorticoTests"));
        QCoreApplication::setApplicationName(QStringLiteral("Portico"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.filePath(QStringLiteral("settings")));
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
        for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            qputenv(name, folder.filePath(QString::fromLatin1(name)).toUtf8());
#else
        QStandardPaths::setTestModeEnabled(true);
#endif
        return true;
    }();
    Q_UNUSED(done)
}

} // namespace portico::test
