// Language and colours, chosen in the settings of a program that runs.

#include "app/core/platform.h"
#include "app/desktop/desktopprogram.h"
#include "app/practice/firmtasks.h"
#include "app/store/firmfolder.h"
#include "app/store/keyfile.h"
#include "tests/support/desktop.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/settingspage.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace portico;

namespace {

/// A firm in a folder, whose admin is this account's owner.
class Place
{
public:
    Place()
    {
        Firm::Options opened;
        opened.folder = m_folder.filePath(QStringLiteral("firm"));
        KeyFile keys(keyFile(), opened.folder);
        auto made = FirmFolder(opened).create(keys, FirmKeys::Cost{1, 8 * 1024 * 1024});
        if (!made.ok())
            qFatal("no firm: %s", qPrintable(made.error().sentence));
        FirmRecord record;
        record.id = made->id;
        record.name = QStringLiteral("Alder & Pryce");
        TeamMember admin;
        admin.name = QStringLiteral("Priya Raman");
        admin.email = QStringLiteral("priya@alderpryce.example");
        admin.role = Role::admin;
        if (!made->firm->write({}, SetUpFirmTask(record, admin, platform::accountName())).result().ok())
            qFatal("the firm was not set up");
    }

    QString keyFile() const { return m_folder.filePath(QStringLiteral("key")); }
    DesktopOptions options() const
    {
        DesktopOptions options;
        options.firm = m_folder.filePath(QStringLiteral("firm"));
        options.keyFile = keyFile();
        return options;
    }

private:
    QTemporaryDir m_folder;
};

MainWindow *mainWindow()
{
    const auto all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (window && window->isVisible())
            return window;
    }
    return nullptr;
}

AppearancePage *appearancePage(MainWindow *window)
{
    return static_cast<AppearancePage *>(window->pages()->settings()->part(SettingsPage::Part::appearance));
}

} // namespace

class TestLanguageChoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_look = std::make_unique<test::DesktopProgram>();
    }
    void cleanupTestCase() { m_look.reset(); }
    void cleanup()
    {
        QSettings().clear();
        installTranslations(*qApp);
        m_look->theme().setForcedScheme(Scheme::light);
    }

    void isRemembered_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("colours");
        QTest::addColumn<Appearance>("expected");
        QTest::newRow("nothing") << QString() << QString() << Appearance();
        QTest::newRow("system") << QStringLiteral("system") << QStringLiteral("system") << Appearance();
        QTest::newRow("spanish") << QStringLiteral("es") << QStringLiteral("dark")
                                 << Appearance{QStringLiteral("es"), Scheme::dark};
        QTest::newRow("english") << QStringLiteral("en") << QStringLiteral("light")
                                 << Appearance{QStringLiteral("en"), Scheme::light};
        QTest::newRow("unknown") << QStringLiteral("tlh") << QStringLiteral("sepia") << Appearance();
    }
    void isRemembered()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, colours);
        QFETCH(const Appearance, expected);
        QSettings().setValue(QStringLiteral("appearance/language"), language);
        QSettings().setValue(QStringLiteral("appearance/colours"), colours);
        QCOMPARE(Appearance::load(), expected);
        QSettings().clear();
        expected.save();
        QCOMPARE(Appearance::load(), expected);
    }

    void windowsSpeakTheChosenLanguage()
    {
        const Place place;
        DesktopProgram program(place.options());
        connect(&program, &DesktopProgram::appearanceChanged, this, [this](const Appearance &chosen) {
            installTranslations(*qApp, localeOfLanguage(chosen.language));
            m_look->theme().setForcedScheme(chosen.scheme);
        });
        QVERIFY(program.start());
        QPointer<MainWindow> english = mainWindow();
        QVERIFY(english);
        english->openAppearanceSettings();
        AppearancePage *page = appearancePage(english);
        QCOMPARE(SettingsPage::title(SettingsPage::Part::appearance), QStringLiteral("Appearance"));
        QVERIFY(!page->saveButton()->isEnabled());

        page->languageBox()->setCurrentIndex(page->languageBox()->findText(QStringLiteral("Español")));
        QVERIFY(page->isDirty());
        page->saveButton()->click();
        QTRY_VERIFY(!english);
        MainWindow *spanish = mainWindow();
        QVERIFY(spanish);
        QCOMPARE(spanish->pages()->current(), MainPages::Page::settings);
        QCOMPARE(spanish->pages()->settings()->current(), SettingsPage::Part::appearance);
        page = appearancePage(spanish);
        QCOMPARE(SettingsPage::title(SettingsPage::Part::appearance), QStringLiteral("Apariencia"));
        QCOMPARE(page->languageBox()->currentText(), QStringLiteral("Español"));
        QCOMPARE(QLocale().toString(QDate(2026, 11, 3), QStringLiteral("MMMM")), QStringLiteral("noviembre"));
        spanish->close();
    }

    void coloursChangeInTheOpenWindow()
    {
        const Place place;
        DesktopProgram program(place.options());
        connect(&program, &DesktopProgram::appearanceChanged, this,
                [this](const Appearance &chosen) { m_look->theme().setForcedScheme(chosen.scheme); });
        QSignalSpy changed(&program, &DesktopProgram::appearanceChanged);
        QVERIFY(program.start());
        QPointer<MainWindow> window = mainWindow();
        window->openAppearanceSettings();
        AppearancePage *page = appearancePage(window);
        page->coloursBox()->setCurrentIndex(page->coloursBox()->findText(QStringLiteral("Dark")));
        page->saveButton()->click();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_look->theme().scheme(), Scheme::dark);
        QCOMPARE(mainWindow(), window);
        QVERIFY(!page->isDirty());

        page->coloursBox()->setCurrentIndex(0);
        page->revertButton()->click();
        QCOMPARE(page->coloursBox()->currentText(), QStringLiteral("Dark"));
        window->close();
    }

private:
    std::unique_ptr<test::DesktopProgram> m_look;
};

QTEST_MAIN(TestLanguageChoice)
#include "tst_languagechoice.moc"
