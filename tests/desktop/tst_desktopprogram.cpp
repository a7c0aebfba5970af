#include "app/core/platform.h"
#include "app/desktop/demofolder.h"
#include "app/desktop/desktopprogram.h"
#include "app/practice/clienttasks.h"
#include "app/practice/firmtasks.h"
#include "app/store/firmfolder.h"
#include "app/store/keyfile.h"
#include "app/store/migrations.h"
#include "tests/support/desktop.h"
#include "ui/firstrun/firstrundialog.h"
#include "ui/look/tableview.h"
#include "ui/recovery/recoverykeycheck.h"
#include "ui/sendingstatus.h"
#include "ui/settings/mailaccountform.h"
#include "ui/start/askrecoverykeydialog.h"
#include "ui/start/recentfirms.h"
#include "ui/start/startwindow.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/messagestrip.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

/// The window of a type that shows now; a test that misses it ends.
template <typename T>
T *shown()
{
    T *found = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            const auto widgets = QApplication::allWidgets();
            for (QWidget *widget : widgets) {
                if (auto *one = qobject_cast<T *>(widget); one && one->isVisible())
                    found = one;
            }
            return found != nullptr;
        },
        20000);
    if (!found)
        qFatal("no %s shows", T::staticMetaObject.className());
    return found;
}

QLineEdit *field(QWidget *dialog, const char *name)
{
    const auto all = dialog->findChildren<QLineEdit *>();
    for (QLineEdit *one : all) {
        if (one->accessibleName() == QLatin1StringView(name))
            return one;
    }
    qFatal("no field %s", name);
}

void press(QWidget *dialog, const char *text)
{
    const auto all = dialog->findChildren<QPushButton *>();
    for (QPushButton *one : all) {
        if (one->text().remove(QLatin1Char('&')) == QString::fromUtf8(text)) {
            QTest::mouseClick(one, Qt::LeftButton);
            return;
        }
    }
    qFatal("no button %s", text);
}

/// Where firms of one test lie.
struct Place
{
    QString firm() const { return folder.filePath(QStringLiteral("firm")); }
    QString keyFile() const { return folder.filePath(QStringLiteral("key")); }
    DesktopOptions options() const
    {
        DesktopOptions options;
        options.firm = firm();
        options.keyFile = keyFile();
        return options;
    }
    /// Makes a firm; bound: whether this account's owner is its admin.
    RecoveryKey make(bool bound)
    {
        Firm::Options opened;
        opened.folder = firm();
        KeyFile keys(keyFile(), firm());
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
        const QString account = bound ? platform::accountName() : QStringLiteral("somebody else");
        if (!made->firm->write({}, SetUpFirmTask(record, admin, account)).result().ok())
            qFatal("the firm was not set up");
        return made->recovery;
    }
    /// Puts data in the firm's place that an older Portico wrote, under the same key.
    void makeOlder()
    {
        Firm::Options options;
        options.folder = firm();
        KeyFile keys(keyFile(), firm());
        const FirmFolder place(options);
        const auto key = place.databaseKey(keys);
        const auto steps = Migrations::builtIn();
        const int version = steps.last().version - 1;
        QFile rows(QStringLiteral(PORTICO_SOURCE_DIR "/tests/store/schemas/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
        if (!key.ok() || !rows.open(QIODevice::ReadOnly) || !QFile::remove(place.databaseFile()))
            qFatal("no firm to make older");
        auto made = Connection::open(place.databaseFile(), *key, Connection::Mode::readWrite, true);
        if (!made.ok() || !Migrations(steps.mid(0, version)).run(**made, {}).ok())
            qFatal("no older firm");
        (*made)->executeScript(QString::fromUtf8(rows.readAll()));
    }
    QTemporaryDir folder;
};

} // namespace

class TestDesktopProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_look = std::make_unique<portico::test::DesktopProgram>();
    }
    void cleanupTestCase() { m_look.reset(); }
    void cleanup() { QSettings().clear(); }

    void opensAFirmAndRemembersIt()
    {
        Place place;
        place.make(true);
        portico::DesktopProgram program(place.options());
        QVERIFY(program.start());
        auto *window = shown<MainWindow>();
        QCOMPARE(QSettings().value(QStringLiteral("lastFirm")).toString(), place.firm());
        window->close();
    }

    /// From the backup that somebody chose to the firm that is open again, as it was, with nothing on its way.
    void restoresTheFirmThatIsOpen()
    {
        Place place;
        place.make(true);
        const QString file = place.folder.filePath(QStringLiteral("before.portico-backup"));
        Firm::Options options;
        options.folder = place.firm();
        options.watchOthers = false;
        KeyFile keys(place.keyFile(), place.firm());
        QVERIFY(FirmFolder(options).backup(keys, file).ok());
        {
            const auto firm = FirmFolder(options).open(keys);
            QVERIFY(firm.ok());
            const auto admin = (*firm)->readHere(
                [](Connection &connection) -> Result<MemberKey> { return MemberStore(connection).all().first().key; });
            Client newer;
            newer.name = QStringLiteral("Newer than the backup");
            QVERIFY((*firm)->write(*admin, SaveClientTask(newer)).result().ok());
        }
        portico::DesktopProgram program(place.options());
        QVERIFY(program.start());
        QPointer<MainWindow> window = shown<MainWindow>();
        QTRY_COMPARE(child<TableView>(window, "clientTable")->model()->rowCount(), 1);
        Q_EMIT window->restoreRequested(file);
        QTRY_VERIFY_WITH_TIMEOUT(!window, 20'000);
        window = shown<MainWindow>();
        auto *empty = child<EmptyState>(window, "clientListEmpty");
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(child<TableView>(window, "clientTable")->model()->rowCount(), 0);
        QTRY_COMPARE(window->sendingStatus()->sentence(), QStringLiteral("Sending is paused."));
        window->close();
    }

    void aSecondStartRaisesTheWindowThatIsOpen()
    {
        Place place;
        place.make(true);
        portico::DesktopProgram first(place.options());
        QVERIFY(first.start());
        auto *window = shown<MainWindow>();
        window->showMinimized();
        portico::DesktopProgram second(place.options());
        QVERIFY(!second.start());
        QTRY_VERIFY(!window->isMinimized());
        window->close();
    }

    void bringsOlderDataUpToDateAfterABackup()
    {
        Place place;
        place.make(true);
        place.makeOlder();
        portico::DesktopProgram program(place.options());
        QVERIFY(program.start());
        // The window says what goes on while a worker does it.
        const auto *start = shown<StartWindow>();
        const auto texts = start->findChildren<QLabel *>();
        QVERIFY(std::any_of(texts.begin(), texts.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("up to date"));
        }));
        shown<AskRecoveryKeyDialog>()->reject(); // of these rows nobody belongs to this account
        QCOMPARE(QDir(place.firm() + QStringLiteral("/backups")).entryList({QStringLiteral("before-update-*")}, QDir::Files).size(), 1);
    }

    void saysWhyAFirmCannotBeOpened()
    {
        Place place;
        portico::DesktopProgram program(place.options());
        QVERIFY(program.start());
        auto *strip = shown<StartWindow>()->findChild<MessageStrip *>();
        QVERIFY(strip->isVisible());
        QVERIFY2(strip->sentence().size() > 20, qPrintable(strip->sentence()));
        // There is no firm whose recovery key would help.
        QVERIFY(!strip->actionButton()->isVisible());
    }

    void theRecoveryKeyIsTheWayOutOfALostKey()
    {
        Place place;
        const RecoveryKey recovery = place.make(true);
        QVERIFY(QFile::remove(place.keyFile()));
        portico::DesktopProgram program(place.options());
        QVERIFY(program.start());
        auto *strip = shown<StartWindow>()->findChild<MessageStrip *>();
        QVERIFY(strip->actionButton()->isVisible());
        m_look->picture(shown<StartWindow>(), QStringLiteral("h-lost-key"));
        QTest::mouseClick(strip->actionButton(), Qt::LeftButton);
        auto *dialog = shown<AskRecoveryKeyDialog>();
        QTest::keyClicks(field(dialog, "Recovery key"), QStringLiteral("ABC"));
        press(dialog, "Open the Firm");
        QVERIFY(field(dialog, "Recovery key")->property("invalid").toBool());
        QTest::keyClicks(field(dialog, "Recovery key"), RecoveryKey::generate().text());
        field(dialog, "Recovery key")->setText(RecoveryKey::generate().text());
        press(dialog, "Open the Firm");
        QTRY_VERIFY(field(dialog, "Recovery key")->property("invalid").toBool());
        m_look->picture(dialog, QStringLiteral("h-recovery"));
        field(dialog, "Recovery key")->setText(recovery.text().toLower());
        press(dialog, "Open the Firm");
        shown<MainWindow>()->close();
        // The key is kept again.
        QVERIFY(QFile::exists(place.keyFile()));
    }

    void theRecoveryKeyBringsOlderDataUpToDateOnAWorker()
    {
        Place place;
        const RecoveryKey recovery = place.make(true);
        place.makeOlder();
        QVERIFY(QFile::remove(place.keyFile()));
        portico::DesktopProgram program(place.options());
        QVERIFY(program.start());
        QTest::mouseClick(shown<StartWindow>()->findChild<MessageStrip *>()->actionButton(), Qt::LeftButton);
        QPointer<AskRecoveryKeyDialog> dialog = shown<AskRecoveryKeyDialog>();
        field(dialog, "Recovery key")->setText(recovery.text());
        press(dialog, "Open the Firm");
        // Nothing has been waited for: the window is there, and says what goes on.
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(field(dialog, "Recovery key")->isReadOnly());
        QTRY_VERIFY(!dialog);
        // Of the older rows nobody belongs to this account.
        shown<AskRecoveryKeyDialog>()->reject();
        QVERIFY(QFile::exists(place.keyFile()));
        QCOMPARE(QDir(place.firm() + QStringLiteral("/backups")).entryList({QStringLiteral("before-update-*")}, QDir::Files).size(), 1);
    }

    void anotherAccountSaysWhoItIs()
    {
        Place place;
        const RecoveryKey recovery = place.make(false);
        portico::DesktopProgram program(place.options());
        QVERIFY(program.start());
        auto *dialog = shown<AskRecoveryKeyDialog>();
        QCOMPARE(dialog->findChild<QComboBox *>()->count(), 1);
        field(dialog, "Recovery key")->setText(RecoveryKey::generate().text());
        press(dialog, "Open the Firm");
        QVERIFY(field(dialog, "Recovery key")->property("invalid").toBool());
        field(dialog, "Recovery key")->setText(recovery.text());
        press(dialog, "Open the Firm");
        shown<MainWindow>()->close();
    }

    void theFirstStartLeadsToAFirm()
    {
        Place place;
        DesktopOptions options;
        options.keyFile = place.keyFile();
        portico::DesktopProgram program(options);
        QVERIFY(program.start());
        auto *run = shown<FirstRunDialog>();
        QTest::keyClicks(run->firmEdit(), QStringLiteral("Alder & Pryce"));
        QTest::keyClicks(run->nameEdit(), QStringLiteral("Priya Raman"));
        QTest::keyClicks(run->emailEdit(), QStringLiteral("priya@alderpryce.example"));
        QTest::mouseClick(run->nextButton(), Qt::LeftButton);
        QTest::mouseClick(run->mailForm()->folderButton(), Qt::LeftButton, {}, {8, 8});
        QTest::mouseClick(run->nextButton(), Qt::LeftButton);
        run->placeField()->edit()->setText(place.firm());
        QTest::mouseClick(run->nextButton(), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([run] { return run->current() == FirstRunDialog::keyStep; }, 20'000));
        const QStringList groups = run->staged()->recovery().text().split(QLatin1Char('-'));
        for (int i = 0; i < 2; ++i)
            QTest::keyClicks(run->keyCheck()->edit(i), groups.at(run->keyCheck()->asked().at(i)));
        QTest::mouseClick(run->nextButton(), Qt::LeftButton);
        auto *window = shown<MainWindow>();
        QCOMPARE(RecentFirms::list(), (QList<RecentFirm>{{place.firm(), QStringLiteral("Alder & Pryce"), true}}));
        window->close();
    }

    void cancellingTheFirstRunLeadsToTheOtherWays()
    {
        portico::DesktopProgram program({});
        QVERIFY(program.start());
        QTest::keyClick(shown<FirstRunDialog>(), Qt::Key_Escape);
        auto *start = shown<StartWindow>();
        m_look->picture(start, QStringLiteral("h-start"));
        QVERIFY(!start->findChild<MessageStrip *>()->isVisible());
        QTest::mouseClick(child<QPushButton>(start, "makeFirm"), Qt::LeftButton);
        shown<FirstRunDialog>();
    }

    void closesAFirmAndOpensItFromTheList()
    {
        Place place;
        place.make(true);
        portico::DesktopProgram program(place.options());
        QVERIFY(program.start());
        QPointer<MainWindow> window = shown<MainWindow>();
        window->closeFirm();
        QTRY_VERIFY(!window);
        auto *start = shown<StartWindow>();
        m_look->picture(start, QStringLiteral("h-start-recent"));
        QVERIFY(QSettings().value(QStringLiteral("lastFirm")).isNull()); // the next start shows this window, too
        QTest::mouseClick(child<QPushButton>(start, "openRecent"), Qt::LeftButton);
        window = shown<MainWindow>();
        window->close();
    }

    void opensAnotherFirmInItsPlace()
    {
        Place place;
        place.make(true);
        Place other;
        other.make(true);
        auto options = place.options();
        portico::DesktopProgram program(options);
        QVERIFY(program.start());
        QPointer<MainWindow> window = shown<MainWindow>();
        // The other firm's key is not in this one's key file: it says so, and this firm is one press away.
        window->openFirm(other.firm());
        QTRY_VERIFY(!window);
        auto *start = shown<StartWindow>();
        QVERIFY(start->findChild<MessageStrip *>()->isVisible());
        QTest::mouseClick(child<QPushButton>(start, "openRecent"), Qt::LeftButton);
        shown<MainWindow>()->close();
    }

    void aFirmThatHasGoneCanBeDropped()
    {
        Place place;
        RecentFirms::add(place.firm(), QStringLiteral("Alder & Pryce"));
        portico::DesktopProgram program({});
        QVERIFY(program.start());
        auto *start = shown<StartWindow>();
        m_look->picture(start, QStringLiteral("h-start-gone"));
        QVERIFY(!start->findChild<QPushButton *>(QStringLiteral("openRecent")));
        QTest::mouseClick(child<QPushButton>(start, "dropRecent"), Qt::LeftButton);
        QVERIFY(RecentFirms::list().isEmpty());
        QTRY_VERIFY(!start->findChild<QPushButton *>(QStringLiteral("dropRecent")));
    }

    void makesTheDemoFirmOnceAndOpensItThen()
    {
        QVERIFY(!DemoFolder::ofThisAccount().exists());
        DesktopOptions options;
        options.demo = true;
        for (int time = 0; time < 2; ++time) {
            portico::DesktopProgram program(options);
            QVERIFY(program.start());
            shown<MainWindow>()->close();
            QVERIFY(DemoFolder::ofThisAccount().exists());
        }
        // Deleted by hand but for the note that it was complete: it is made again.
        QVERIFY(QDir(DemoFolder::ofThisAccount().firmFolder()).removeRecursively());
        portico::DesktopProgram program(options);
        QVERIFY(program.start());
        shown<MainWindow>()->close();
    }

private:
    std::unique_ptr<portico::test::DesktopProgram> m_look;
};

QTEST_MAIN(TestDesktopProgram)
#include "tst_desktopprogram.moc"
