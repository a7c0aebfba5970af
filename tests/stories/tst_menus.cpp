// The File and Help menus of the main window: firms, and what Help shows.

#include "app/core/logfile.h"
#include "tests/support/desktop.h"
#include "ui/help/aboutdialog.h"
#include "ui/help/logdialog.h"
#include "ui/help/shortcutsdialog.h"
#include "ui/look/tableview.h"
#include "ui/start/recentfirms.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace portico;
using namespace portico::test;

namespace {

QString plain(QString text)
{
    return text.remove(QLatin1Char('&'));
}

/// A menu of the window, or a menu in it, as it shows when it is opened.
QMenu *menu(const QWidget *window, const char *title)
{
    const auto menus = window->findChildren<QMenu *>();
    for (QMenu *one : menus) {
        if (plain(one->title()) == QLatin1StringView(title)) {
            Q_EMIT one->aboutToShow();
            return one;
        }
    }
    qFatal("no menu %s", title);
}

QAction *entry(const QMenu *menu, const QString &text)
{
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->text() == text || plain(action->text()) == text)
            return action;
    }
    qFatal("no entry %s", qPrintable(text));
}

} // namespace

class TestMenus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_program = std::make_unique<portico::test::DesktopProgram>();
    }
    void cleanupTestCase() { m_program.reset(); }
    void init() { QSettings().clear(); }

    void listsTheFirmsThatWereOpen()
    {
        Desktop desktop;
        TestFirm other;
        const QString gone = other.folder.filePath(QStringLiteral("gone"));
        RecentFirms::add(gone, QStringLiteral("Gone & Co"));
        RecentFirms::add(other.folder.path(), QStringLiteral("Other"));
        RecentFirms::add(desktop.test->folder.path(), QStringLiteral("This One"));
        QMenu *recent = menu(desktop.window.get(), "Open Recent");
        QVERIFY(!entry(recent, QStringLiteral("This One"))->isEnabled());
        const QAction *lost = entry(recent, QStringLiteral("Gone && Co (not there any more)"));
        QVERIFY(!lost->isEnabled());
        QVERIFY(lost->toolTip().contains(QDir::toNativeSeparators(gone)));
        QSignalSpy asked(desktop.window.get(), &MainWindow::openFirmRequested);
        entry(recent, QStringLiteral("Other"))->trigger();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), other.folder.path());
        // What is gone can be dropped, and then the entry says that nothing is.
        entry(recent, QStringLiteral("Remove What Is Gone"))->trigger();
        QCOMPARE(RecentFirms::list().size(), 2);
        recent = menu(desktop.window.get(), "Open Recent");
        QVERIFY(!entry(recent, QStringLiteral("Remove What Is Gone"))->isEnabled());
    }

    void closesTheFirm()
    {
        Desktop desktop;
        QSignalSpy closed(desktop.window.get(), &MainWindow::closeFirmRequested);
        entry(menu(desktop.window.get(), "File"), QStringLiteral("Close Firm"))->trigger();
        QCOMPARE(closed.size(), 1);
    }

    void showsTheKeys()
    {
        Desktop desktop;
        QTest::keyClick(desktop.window.get(), Qt::Key_Slash, Qt::ControlModifier);
        auto *dialog = desktop.window->findChild<ShortcutsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->table()->model()->rowCount() > 10);
        m_program->picture(dialog, QStringLiteral("k1-shortcuts"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!desktop.window->findChild<ShortcutsDialog *>());
    }

    void showsThePartsAndTheirLicences()
    {
        Desktop desktop;
        entry(menu(desktop.window.get(), "Help"), QStringLiteral("About Portico"))->trigger();
        auto *dialog = desktop.window->findChild<AboutDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog->table(), Qt::Key_Down);
        QVERIFY(dialog->shownLicence().contains(QStringLiteral("GNU")));
        m_program->picture(dialog, QStringLiteral("k2-about"));
        QTest::mouseClick(dialog->closeButton(), Qt::LeftButton);
        QTRY_VERIFY(!desktop.window->findChild<AboutDialog *>());
    }

    void showsTheLog()
    {
        {
            auto log = LogFile::open(LogFile::folderOfThisAccount());
            QVERIFY(log.ok());
            const LogInstallation installed(std::move(log).value());
            logEvent("program.started", {{"qt", 60402}});
            logEvent("firm.opened");
            logEvent("import.done", {{"clients", 1284}, {"contacts", 1802}});
        }
        Desktop desktop;
        entry(menu(desktop.window.get(), "Help"), QStringLiteral("Show Log"))->trigger();
        auto *dialog = desktop.window->findChild<LogDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->shownText().contains(QStringLiteral("import.done clients=1284")));
        m_program->picture(dialog, QStringLiteral("k3-log"));
        QTest::mouseClick(dialog->closeButton(), Qt::LeftButton);
        QTRY_VERIFY(!desktop.window->findChild<LogDialog *>());
    }

private:
    std::unique_ptr<portico::test::DesktopProgram> m_program;
};

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
