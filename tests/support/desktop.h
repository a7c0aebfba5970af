#pragma once

#include "app/store/keyfile.h"
#include "tests/support/ownplaces.h"
#include "tests/support/testfirm.h"
#include "translations/translations.h"
#include "ui/firmservices.h"
#include "ui/look/theme.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingsservices.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace portico::test {

/// What is one per test program that shows windows: the theme, and settings and data of its own. Made in initTestCase().
class DesktopProgram
{
public:
    DesktopProgram()
    {
        useOwnPlaces();
        installTranslations(*qApp);
        m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{Scheme::light, 1.0, m_folder.path()});
    }

    Theme &theme() { return *m_theme; }

    /// Keeps a picture of a window in the folder that PORTICO_PICTURES names, in both schemes; nothing without it.
    void picture(QWidget *window, const QString &name)
    {
        const QString folder = qEnvironmentVariable("PORTICO_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        for (const Scheme scheme : {Scheme::dark, Scheme::light}) {
            m_theme->setForcedScheme(scheme);
            QCoreApplication::processEvents();
            const QString suffix = scheme == Scheme::dark ? QStringLiteral("dark") : QStringLiteral("light");
            window->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, suffix));
        }
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
};

/// A firm with a main window on it, as somebody sits before it. Nothing is sent until sender.start().
struct Desktop
{
    /// Whether the window shows, which lets time pass and events run.
    enum class Start { shown, hidden };

    explicit Desktop(QSize size = {1280, 800}) : Desktop(std::make_unique<TestFirm>(), {}, size) {}
    Desktop(std::unique_ptr<TestFirm> made, std::optional<TeamMember> as = {}, QSize size = {1280, 800}, Start start = Start::shown)
        : test(std::move(made)), member(as ? *as : test->admin), sender(*test->firm, [] { return QByteArray(); }),
          services{*test->firm, member, sender, notifier}, keys(place.filePath(QStringLiteral("keys")), test->folder.path()),
          secret(*test->firm, nullptr), backups(*test->firm, keys),
          all{services, secret, keys, backups, QStringLiteral("tester")},
          window(std::make_unique<MainWindow>(all, QStringLiteral("Alder & Pryce")))
    {
        if (size.isValid())
            window->resize(size);
        if (start == Start::hidden)
            return;
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    std::unique_ptr<TestFirm> test;
    TeamMember member;
    Notifier notifier;
    SenderThread sender;
    FirmServices services;
    QTemporaryDir place;
    KeyFile keys;
    MailSecret secret;
    DailyBackup backups;
    SettingsServices all;
    std::unique_ptr<MainWindow> window;
};

/// The child of a window by its object name; a test that misses it ends.
template <typename T>
T *child(const QObject *parent, const char *name)
{
    T *found = parent->findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("there is no %s", name);
    return found;
}

} // namespace portico::test
