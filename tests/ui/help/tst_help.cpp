// What Help shows: the keys of a window, the parts with their licences, the log.

#include "app/core/logfile.h"
#include "tests/support/ownplaces.h"
#include "ui/help/aboutdialog.h"
#include "ui/help/logdialog.h"
#include "ui/help/programparts.h"
#include "ui/help/shortcutsmodel.h"
#include "ui/look/tableview.h"
#include "ui/look/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;

class TestHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        test::useOwnPlaces();
        m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{Scheme::light, 1.0, m_place.path()});
    }
    void cleanupTestCase() { m_theme.reset(); }

    void keysAreThoseOfTheMenus()
    {
        QMenuBar bar;
        QMenu *file = bar.addMenu(QStringLiteral("&File"));
        file->addAction(QStringLiteral("&Save && Close…"))->setShortcut(QKeySequence(QStringLiteral("Ctrl+S")));
        file->addAction(QStringLiteral("No key"));
        file->addMenu(QStringLiteral("More"))
            ->addAction(QStringLiteral("Deep"))
            ->setShortcuts({QKeySequence(QStringLiteral("F5")), QKeySequence(QStringLiteral("Ctrl+R"))});
        ShortcutsModel model(&bar);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const ShortcutLine save{QStringLiteral("Ctrl+S"), QStringLiteral("Save & Close"), QStringLiteral("File")};
        const ShortcutLine deep{QStringLiteral("F5, Ctrl+R"), QStringLiteral("Deep"), QStringLiteral("File")};
        QCOMPARE(model.lines().mid(0, 2), (QList<ShortcutLine>{save, deep}));
        QVERIFY(model.lines().size() > 4); // those of lists and windows
        QCOMPARE(model.index(0, ShortcutsModel::keys).data().toString(), save.keys);
    }

    void partsHaveVersionsAndLicences()
    {
        const EngineVersion engine = EngineVersion::current();
        const QRegularExpression number(QStringLiteral("\\A\\d+\\.\\d+(\\.\\d+)?"));
        for (const QString &version : {engine.sqlite, engine.multipleCiphers, engine.sodium})
            QVERIFY2(number.match(version).hasMatch(), qPrintable(version));
        ProgramPartsModel model(programParts(engine));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row) {
            const ProgramPart &part = model.part(row);
            shown += part.licences;
            QVERIFY(!part.name.isEmpty() && !part.terms.isEmpty());
            // Every text is really in the program.
            for (const QString &file : part.licences)
                QVERIFY2(QFile::exists(file), qPrintable(file));
            QVERIFY(licenceText(part).size() > 40);
        }
        // No part is forgotten whose licence has to be shown.
        const QStringList texts = QDir(QStringLiteral(":/portico/LICENSES")).entryList(QDir::Files);
        QVERIFY(texts.size() > 5);
        for (const QString &text : texts)
            QVERIFY2(shown.contains(QStringLiteral(":/portico/LICENSES/") + text), qPrintable(text));
        QVERIFY(model.asText().contains(QStringLiteral("SQLite ") + engine.sqlite));
        QVERIFY(model.asText().contains(QStringLiteral("Qt ") + QString::fromLatin1(qVersion())));
    }

    void aboutShowsTheLicenceOfTheChosenPart()
    {
        AboutDialog dialog(EngineVersion::current());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(dialog.shownLicence().contains(QStringLiteral("MIT")));
        QTest::keyClick(dialog.table(), Qt::Key_Down);
        QVERIFY(dialog.shownLicence().contains(QStringLiteral("LESSER GENERAL PUBLIC LICENSE")));
        QTest::mouseClick(dialog.copyButton(), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Portico ")));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void showsTheLog()
    {
        const QString folder = m_place.filePath(QStringLiteral("logs"));
        {
            auto log = LogFile::open(folder);
            QVERIFY(log.ok());
            const LogInstallation installed(std::move(log).value());
            logEvent("firm.opened", {{"clients", 12}});
        }
        LogDialog dialog(folder);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY2(dialog.shownText().contains(QStringLiteral("info firm.opened clients=12")),
                 qPrintable(dialog.shownText()));
    }

private:
    QTemporaryDir m_place;
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
