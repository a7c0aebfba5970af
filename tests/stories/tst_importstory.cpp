// Importing clients in its window, as an admin does it: by keys and mouse, with errors, and taking it back.

#include "app/core/logfile.h"
#include "tests/support/desktop.h"
#include "ui/clients/clientlistpage.h"
#include "ui/import/importcolumns.h"
#include "ui/import/importreading.h"
#include "ui/import/importreviewpage.h"
#include "ui/import/importrowsmodel.h"
#include "ui/import/importrunpage.h"
#include "ui/import/importwindow.h"
#include "ui/look/tableview.h"
#include "ui/mainmenu.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentbar.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>

using namespace portico;
using namespace portico::test;

namespace {

const QByteArray kFile = "Client,Type,Contact,Email,Assigned To\n"
                         "Harbor & Finch LLC,business,Jane Finch,jane@harborfinch.example,Priya Raman\n"
                         "Harbor & Finch LLC,business,Jane Finch,jane@harborfinch.example,Priya Raman\n"
                         "Cole Trust,trust,Ann Cole,ann@cole,\n"
                         ",,Nobody,nobody@cole.example,\n"
                         "Old Client,individual,,,\n"
                         "Bluebird Bakery,business,Łucja Wójcik,lucja@bluebird.example,Tom Unknown\n";

/// A firm with one client, its main window, and the import window on top.
struct Story
{
    Story() : desktop(makeFirm()) { open(); }
    explicit Story(const TeamMember &as, std::unique_ptr<TestFirm> firm) : desktop(std::move(firm), as) {}

    static std::unique_ptr<TestFirm> makeFirm()
    {
        auto firm = std::make_unique<TestFirm>();
        firm->addClient(QStringLiteral("Old Client"));
        return firm;
    }
    void open()
    {
        desktop.window->importClients();
        window = desktop.window->findChild<ImportWindow *>();
        if (!window || !QTest::qWaitForWindowActive(window))
            qFatal("no import window");
    }
    QString write(const QByteArray &content, const QString &name = QStringLiteral("clients.csv"))
    {
        QFile file(desktop.test->folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }
    /// Types the file's path and goes on with Return.
    void choose(const QString &path)
    {
        window->fileField()->edit()->clear();
        QTest::keyClicks(window->fileField()->edit(), path);
        QTest::keyClick(window->fileField()->edit(), Qt::Key_Return);
    }
    bool comesTo(ImportWindow::Step step)
    {
        return QTest::qWaitFor([&] { return window->current() == step && !window->isBusy(); }, 20'000);
    }
    void press(QPushButton *button) { QTest::mouseClick(button, Qt::LeftButton); }
    qint64 clients()
    {
        return desktop.test->read([](Connection &connection) { return ClientStore(connection).count({}); });
    }
    QString segment(int index) const { return window->review()->filter()->segment(index)->count(); }

    Desktop desktop;
    QPointer<ImportWindow> window;
};

} // namespace

class TestImportStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_program = std::make_unique<portico::test::DesktopProgram>(); }
    void cleanupTestCase() { m_program.reset(); }
    void cleanup() { QSettings().clear(); }

    void importsWhatIsReadyAndTakesItBack()
    {
        const QTemporaryDir logs;
        auto log = LogFile::open(logs.filePath(QStringLiteral("logs")));
        QVERIFY(log.ok());
        const LogInstallation installed(std::move(log).value());
        Story story;
        ImportWindow *window = story.window;
        QVERIFY(!window->lastImport()->isVisible());
        story.choose(story.write(kFile));
        QVERIFY(story.comesTo(ImportWindow::columnsStep));
        QCOMPARE(window->columns()->sampleOf(ImportColumn::email),
                 QStringLiteral("jane@harborfinch.example · ann@cole · nobody@cole.example"));
        m_program->picture(window, QStringLiteral("i1-columns"));
        QTest::keyClick(window, Qt::Key_Return);
        QVERIFY(story.comesTo(ImportWindow::reviewStep));

        // Everything is told before anything is written.
        QCOMPARE(story.segment(0), QStringLiteral("6"));
        QCOMPARE(story.segment(1), QStringLiteral("2"));
        QCOMPARE(story.segment(2), QStringLiteral("2"));
        QCOMPARE(story.segment(3), QStringLiteral("1"));
        QCOMPARE(story.segment(4), QStringLiteral("1"));
        QCOMPARE(window->review()->summary(), QStringLiteral("2 clients will be added. 2 new contacts come with them."));
        QVERIFY(window->review()->notes().contains(QStringLiteral("Tom Unknown")));
        m_program->picture(window, QStringLiteral("i2-review"));
        QTest::mouseClick(window->review()->filter()->segment(2), Qt::LeftButton);
        const ImportRowsModel *rows = window->review()->model();
        QCOMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->row(0).line, 4);
        QVERIFY(rows->row(0).reason.startsWith(QStringLiteral("Line 4")));
        QCOMPARE(rows->row(1).line, 5);
        QCOMPARE(story.clients(), 1);

        QCOMPARE(window->nextButton()->text(), QStringLiteral("Import 2 Clients"));
        story.press(window->nextButton());
        QVERIFY(story.comesTo(ImportWindow::runStep));
        QCOMPARE(window->run()->outcome(), QStringLiteral("2 clients imported."));
        QVERIFY(window->run()->details().contains(QStringLiteral("4 lines were not imported.")));
        QCOMPARE(story.clients(), 3);
        m_program->picture(window, QStringLiteral("i3-done"));
        // The list behind it has them too.
        auto *table = child<TableView>(story.desktop.window.get(), "clientTable");
        QTRY_COMPARE(table->model()->rowCount(), 3);

        story.press(window->run()->undoButton());
        QTRY_COMPARE(window->run()->outcome(), QStringLiteral("2 clients taken back."));
        QVERIFY(!window->run()->undoButton()->isVisible());
        QCOMPARE(story.clients(), 1);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        story.press(window->nextButton());
        QTRY_VERIFY(!story.window);
        // The log has the counts, and nothing of anybody.
        const QString logged = installed.file().tail(1'000'000);
        QVERIFY2(logged.contains(QStringLiteral("info import.done clients=2 contacts=2\n")), qPrintable(logged));
        QVERIFY2(logged.contains(QStringLiteral("info import.undone clients=2 kept=0\n")), qPrintable(logged));
        for (const char *canary : {"arbor", "Finch", "jane", "Cole", "ucja", "Unknown", "clients.csv", "@"})
            QVERIFY2(!logged.contains(QLatin1StringView(canary)), qPrintable(logged));
    }

    void exportsTheProblemLines()
    {
        Story story;
        story.choose(story.write(kFile));
        QVERIFY(story.comesTo(ImportWindow::columnsStep));
        story.press(story.window->nextButton());
        QVERIFY(story.comesTo(ImportWindow::reviewStep));
        QVERIFY(story.window->review()->exportButton()->isEnabled());
        const QString target = story.desktop.test->folder.filePath(QStringLiteral("problems.csv"));
        story.window->writeProblems(target);
        QTRY_VERIFY(QFile::exists(target));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("\r\n"), 5); // the names and four lines
        QVERIFY2(text.contains("Cole Trust,trust,Ann Cole,ann@cole,,4,"), text.constData());
    }

    /// A file in a language that nobody thought of: the columns are chosen by keys.
    void columnsAreChosenByHand()
    {
        Story story;
        story.choose(story.write("Kunde;Post\nHarbor;jane@harbor.example\n"));
        QVERIFY(story.comesTo(ImportWindow::columnsStep));
        QVERIFY(!story.window->nextButton()->isEnabled());
        QVERIFY(!story.window->nextButton()->toolTip().isEmpty());
        QComboBox *client = story.window->columns()->boxOf(ImportColumn::client);
        QVERIFY(client->hasFocus());
        QTest::keyClick(client, Qt::Key_Down);
        QCOMPARE(client->currentText(), QStringLiteral("Kunde"));
        QVERIFY(story.window->nextButton()->isEnabled());
        QComboBox *email = story.window->columns()->boxOf(ImportColumn::email);
        QTest::keyClick(email, Qt::Key_End);
        QCOMPARE(story.window->columns()->sampleOf(ImportColumn::email), QStringLiteral("jane@harbor.example"));
        QTest::keyClick(email, Qt::Key_Return);
        QVERIFY(story.comesTo(ImportWindow::reviewStep));
        QCOMPARE(story.window->review()->model()->row(0).email, QStringLiteral("jane@harbor.example"));
        // Back, and the choice is still there.
        story.press(story.window->backButton());
        QCOMPARE(story.window->current(), int(ImportWindow::columnsStep));
        QCOMPARE(client->currentText(), QStringLiteral("Kunde"));
    }

    void characterSetAndSeparatorAreShownAndChosen()
    {
        Story story;
        story.choose(story.write("Client,Email\nZo\xeb,zoe@x.example\n"));
        QVERIFY(story.comesTo(ImportWindow::columnsStep));
        ImportReading *reading = story.window->reading();
        QCOMPARE(reading->charset(), QByteArray("WINDOWS-1252"));
        QCOMPARE(reading->separator(), ',');
        QCOMPARE(story.window->columns()->sampleOf(ImportColumn::client), QStringLiteral("Zoë"));
        // As Mac text the same byte is another letter; what was chosen for the columns stays.
        const int mac = reading->charsetBox()->findData(QByteArray("MACINTOSH"));
        if (mac < 0)
            QSKIP("Qt was built without ICU here: this character set is not known.");
        reading->charsetBox()->setFocus();
        while (reading->charsetBox()->currentIndex() < mac && !story.window->isBusy()) {
            QTest::keyClick(reading->charsetBox(), Qt::Key_Down);
            QTRY_VERIFY(!story.window->isBusy());
        }
        QCOMPARE(story.window->columns()->sampleOf(ImportColumn::client), QStringLiteral("ZoÎ"));
        QCOMPARE(story.window->current(), int(ImportWindow::columnsStep));
        QTest::keyClick(reading->separatorBox(), Qt::Key_Down);
        QTRY_VERIFY(!story.window->isBusy());
        QCOMPARE(reading->separator(), ';');
        QVERIFY(!story.window->nextButton()->isEnabled()); // one column without a name that counts
    }

    void saysThatAFileMixesCharacterSets()
    {
        Story story;
        story.choose(story.write("Client\nJos\xc3\xa9\nZo\xeb\n"));
        QVERIFY(story.comesTo(ImportWindow::columnsStep));
        QCOMPARE(story.window->reading()->charsetBox()->currentText(), QStringLiteral("Mixed: UTF-8 and WINDOWS-1252"));
        story.press(story.window->nextButton());
        QVERIFY(story.comesTo(ImportWindow::reviewStep));
        QVERIFY2(story.window->review()->notes().contains(QStringLiteral("two character sets")),
                 qPrintable(story.window->review()->notes()));
        QCOMPARE(story.window->review()->model()->row(1).client, QStringLiteral("Zoë"));
    }

    void refusesWhatIsNoFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("nothing chosen") << QString();
        QTest::newRow("not there") << QStringLiteral("missing.csv");
        QTest::newRow("empty") << QStringLiteral("empty.csv");
        QTest::newRow("a folder") << QStringLiteral(".");
    }

    void refusesWhatIsNoFile()
    {
        QFETCH(QString, name);
        Story story;
        story.write({}, QStringLiteral("empty.csv"));
        story.choose(name.isEmpty() ? QString() : story.desktop.test->folder.filePath(name));
        QTRY_VERIFY(story.window->fileFormField()->hasError());
        QCOMPARE(story.window->current(), int(ImportWindow::fileStep));
        // Typing takes the complaint away.
        QTest::keyClicks(story.window->fileField()->edit(), QStringLiteral("x"));
        QVERIFY(!story.window->fileFormField()->hasError());
    }

    void takesADroppedFileAndRemembersIt()
    {
        Story story;
        const QString path = story.write(kFile);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(story.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(story.window, &drop);
        QCOMPARE(story.window->fileField()->path(), path);
        story.press(story.window->nextButton());
        QVERIFY(story.comesTo(ImportWindow::columnsStep));
        QTest::keyClick(story.window, Qt::Key_Escape);
        QTRY_VERIFY(!story.window);

        story.open();
        const auto links = story.window->findChildren<QPushButton *>();
        const auto link = std::find_if(links.begin(), links.end(), [](const QPushButton *button) {
            return button->text() == QStringLiteral("clients.csv");
        });
        QVERIFY(link != links.end());
        m_program->picture(story.window, QStringLiteral("i0-file"));
        story.press(*link);
        QCOMPARE(story.window->fileField()->path(), path);
    }

    void cancellingLeavesNothingWritten()
    {
        Story story;
        QByteArray content = "Client,Email\n";
        for (int i = 0; i < 20'000; ++i)
            content += "Client " + QByteArray::number(i) + ",c" + QByteArray::number(i) + "@x.example\n";
        story.choose(story.write(content));
        QVERIFY(story.comesTo(ImportWindow::columnsStep));
        story.press(story.window->nextButton());
        QVERIFY(story.comesTo(ImportWindow::reviewStep));
        story.press(story.window->nextButton());
        QVERIFY(story.window->isBusy());
        QVERIFY(story.window->cancelButton()->isVisible());
        story.press(story.window->cancelButton());
        QTRY_VERIFY_WITH_TIMEOUT(!story.window->isBusy(), 60'000);
        QVERIFY2(story.window->run()->outcome().contains(QStringLiteral("nothing was written")),
                 qPrintable(story.window->run()->outcome()));
        QCOMPARE(story.clients(), 1);
        // And the way back to the review is open.
        story.press(story.window->backButton());
        QCOMPARE(story.window->current(), int(ImportWindow::reviewStep));
        QVERIFY(story.window->nextButton()->isEnabled());
    }

    void keepsWhatWasChangedSince()
    {
        Story story;
        story.choose(story.write("Client\nHarbor\nFinch\n"));
        QVERIFY(story.comesTo(ImportWindow::columnsStep));
        story.press(story.window->nextButton());
        QVERIFY(story.comesTo(ImportWindow::reviewStep));
        story.press(story.window->nextButton());
        QVERIFY(story.comesTo(ImportWindow::runStep));
        story.press(story.window->nextButton());
        QTRY_VERIFY(!story.window);
        Client finch = story.desktop.test->read([](Connection &connection) {
            const ClientStore clients(connection);
            return *clients.byKey(clients.byFoldedName(QStringLiteral("finch")).first());
        });
        finch.notes = QStringLiteral("Rings on Mondays");
        story.desktop.test->run(SaveClientTask(finch));

        // Later, in a new window: the last import is offered to be taken back, but for what was changed.
        story.open();
        QTRY_VERIFY(story.window->lastImport()->isVisible());
        QVERIFY(story.window->lastImport()->sentence().contains(QStringLiteral("since: 1.")));
        story.press(story.window->lastImport()->actionButton());
        QTRY_COMPARE(story.window->run()->outcome(), QStringLiteral("1 client taken back."));
        QVERIFY(story.window->run()->details().contains(QStringLiteral("Finch")));
        QCOMPARE(story.clients(), 2);
    }

    void onlyAdminsImport()
    {
        auto firm = Story::makeFirm();
        const TeamMember staff = firm->addMember(QStringLiteral("Sam"), QStringLiteral("sam@alderpryce.example"));
        Story story(staff, std::move(firm));
        const auto actions = story.desktop.window->findChildren<QAction *>();
        const auto entry = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
            return action->text() == QStringLiteral("&Import Clients…");
        });
        QVERIFY(entry != actions.end());
        QVERIFY(!(*entry)->isEnabled());
        QCOMPARE((*entry)->toolTip(), QStringLiteral("Only an admin can import clients."));
        // Nor in the window itself, however it was opened.
        story.open();
        QVERIFY(!story.window->nextButton()->isEnabled());
        QVERIFY(!story.window->fileField()->isEnabled());
        QCOMPARE(story.window->lastImport()->sentence(), QStringLiteral("Only an admin can import clients."));
    }

private:
    std::unique_ptr<portico::test::DesktopProgram> m_program;
};

QTEST_MAIN(TestImportStory)
#include "tst_importstory.moc"
