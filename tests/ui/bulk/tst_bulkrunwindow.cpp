// A run and its result list: progress, pause, resume, cancel, who did not get it and why, kept until it is closed.

#include "app/mail/outboxsender.h"
#include "app/store/accountstore.h"
#include "app/store/sendingdaystore.h"
#include "tests/support/rowmenu.h"
#include "tests/ui/bulk/bulkworld.h"
#include "tests/ui/portal/littleserver.h"
#include "ui/bulk/bulkresultsmodel.h"
#include "ui/bulk/bulkrunwindow.h"
#include "ui/bulk/runbar.h"
#include "ui/bulk/runcard.h"
#include "ui/look/tableview.h"
#include "ui/look/theme.h"
#include "ui/portal/questiondialog.h"
#include "ui/sendingstatus.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace portico;
using namespace portico::test;

namespace {

using Column = BulkResultsModel::Column;
constexpr int kPatience = 30'000;

QString cell(const BulkRunWindow *window, int row, int column)
{
    return window->results()->index(row, column).data().toString();
}

} // namespace

class BulkRunWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tellsWhatBecameOfEachPerson();
    void saysWhyNothingGoes_data();
    void saysWhyNothingGoes();
    void pauseAndResume();
    void cancelWithdrawsWhatHasNotGone();
    void closeOnlyWhenEverythingHasGone();
    void searchAndFilter();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void sortsByKeyboard();
    void theBarLeadsThere();
    void aRowOpensItsClient();
    void longResultLists();
    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<Theme> m_theme;
};

void BulkRunWindowTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{.scheme = Scheme::light, .fontScale = 1.0, .cacheFolder = {}});
}

void BulkRunWindowTest::tellsWhatBecameOfEachPerson()
{
    LittleServer server;
    BulkWorld world;
    world.useServer(server.port());
    QList<ClientKey> clients = world.addMany(2);
    clients += world.add(QStringLiteral("Amberley Hall"), QStringLiteral("Peter Loxley"), {});
    const BulkSendKey bulk = world.firm.run(BulkInviteTask({clients, {}, {}})).send;
    BulkRunWindow *window = world.acts->openRun(bulk);
    QAbstractItemModelTester tester(window->results(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTRY_COMPARE_WITH_TIMEOUT(window->results()->rowCount(), 3, kPatience);
    QCOMPARE(cell(window, 0, Column::outcome), QStringLiteral("Waits for its turn"));
    QCOMPARE(cell(window, 2, Column::status), QStringLiteral("Left out"));
    QCOMPARE(cell(window, 2, Column::outcome), QStringLiteral("No email address"));

    server.replyToRcpt = "550 5.1.1 User unknown";
    world.sender.start();
    QTRY_COMPARE_WITH_TIMEOUT(cell(window, 0, Column::status), QStringLiteral("Failed"), kPatience);
    QVERIFY2(cell(window, 0, Column::outcome).startsWith(QStringLiteral("No such mailbox")), qPrintable(cell(window, 0, Column::outcome)));
    QTRY_COMPARE_WITH_TIMEOUT(window->card()->heading(), QStringLiteral("2 invites: sending has ended"), kPatience);
    window->showOnly(BulkLineFilter::failed);
    QTRY_COMPARE_WITH_TIMEOUT(window->results()->rowCount(), 2, kPatience);
    window->showOnly(BulkLineFilter::leftOut);
    QTRY_COMPARE_WITH_TIMEOUT(window->results()->rowCount(), 1, kPatience);
    QCOMPARE(cell(window, 0, Column::clients), QStringLiteral("Amberley Hall"));
}

void BulkRunWindowTest::saysWhyNothingGoes_data()
{
    QTest::addColumn<int>("perDay"); // negative: there is no mail account
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("sentence"); // of the status bar
    QTest::newRow("no mail account") << -1 << QStringLiteral("No mail account is set up yet")
                                     << QStringLiteral("No mail account is set up yet. 3 mail(s) wait.");
    QTest::newRow("the day’s limit is used up")
        << 2 << QStringLiteral("Enough for today")
        << QStringLiteral("The mail account’s limit a day is used up: continues tomorrow at 08:00. 3 mail(s) wait.");
}

void BulkRunWindowTest::saysWhyNothingGoes()
{
    QFETCH(int, perDay);
    QFETCH(QString, heading);
    QFETCH(QString, sentence);
    BulkWorld world;
    world.useFolder();
    const BulkSendKey bulk = world.firm.run(BulkInviteTask({world.addMany(3), {}, {}})).send;
    RunBar bar(world.acts->runs(), RunBar::Place::statusBar);
    bar.show();
    SendingStatus status(world.services);
    status.setAside(true); // as beside the bar
    BulkRunWindow *window = world.acts->openRun(bulk);
    auto *strip = window->card()->findChild<MessageStrip *>();
    QTRY_COMPARE_WITH_TIMEOUT(window->card()->heading(), QStringLiteral("Sending 3 invites"), kPatience);
    QVERIFY(strip->isHidden());

    world.firm.run([perDay](WriteContext &context) -> Result<bool> {
        MailAccount account = perDay < 0 ? MailAccount() : AccountStore(context.connection()).load();
        account.perDay = std::max(0, perDay);
        AccountStore::save(context, account);
        SendingDayStore::add(context, context.now().toLocalTime().date(), account.perDay);
        return true;
    });
    QTRY_COMPARE_WITH_TIMEOUT(window->card()->heading(), QStringLiteral("3 invites wait"), kPatience);
    QVERIFY(!strip->isHidden());
    QCOMPARE(strip->heading(), heading);
    QVERIFY(window->card()->timeLeft().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(bar.sentence(), QStringLiteral("3 invites wait: 0 sent, 3 left"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(status.sentence(), sentence, kPatience);
}

void BulkRunWindowTest::pauseAndResume()
{
    BulkWorld world;
    world.useFolder();
    const QList<ClientKey> clients = world.addMany(3);
    const BulkSendKey bulk = world.firm.run(BulkInviteTask({clients, {}, {}})).send;
    BulkRunWindow *window = world.acts->openRun(bulk);
    QTRY_COMPARE_WITH_TIMEOUT(window->card()->heading(), QStringLiteral("Sending 3 invites"), kPatience);
    QTest::mouseClick(window->card()->pauseButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(window->card()->heading(), QStringLiteral("3 invites: sending is paused"), kPatience);
    QVERIFY(window->card()->resumeButton()->isVisible());
    QVERIFY(!window->card()->pauseButton()->isVisible());
    {
        OutboxSender whoAsks(*world.firm.firm, defaultTransports([] { return QByteArray(); }));
        QSignalSpy finished(&whoAsks, &OutboxSender::finished);
        whoAsks.start(OutboxSender::Mode::dueNow);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
        QCOMPARE(finished.first().first().value<OutboxSender::Ending>(), OutboxSender::Ending::stopped);
    }
    QCOMPARE(world.mailFiles().size(), 0);
    world.sender.start();
    QTest::mouseClick(window->card()->resumeButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(world.mailFiles().size(), 3, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(window->card()->heading(), QStringLiteral("3 invites sent"), kPatience);
    QVERIFY(!window->card()->cancelButton()->isVisible());
}

void BulkRunWindowTest::cancelWithdrawsWhatHasNotGone()
{
    BulkWorld world;
    world.useFolder();
    const QList<ClientKey> clients = world.addMany(3);
    const BulkSendKey bulk = world.firm.run(BulkInviteTask({clients, {}, {}})).send;
    BulkRunWindow *window = world.acts->openRun(bulk);
    QTRY_COMPARE_WITH_TIMEOUT(window->card()->heading(), QStringLiteral("Sending 3 invites"), kPatience);
    QTest::mouseClick(window->card()->cancelButton(), Qt::LeftButton);
    auto *question = window->findChild<QuestionDialog *>();
    QVERIFY(question);
    QVERIFY2(question->sentence().startsWith(QStringLiteral("3 mails have not gone yet.")), qPrintable(question->sentence()));
    QVERIFY2(question->noButton()->hasFocus() || !question->isActiveWindow(), "Return does not take anything away");
    QTest::mouseClick(question->yesButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(window->card()->heading(), QStringLiteral("3 invites: sending was cancelled"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(world.told.value(0), QStringLiteral("3 mails withdrawn"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(cell(window, 0, Column::outcome), QStringLiteral("Withdrawn before it went"), kPatience);
    for (const ClientKey client : clients)
        QCOMPARE(world.statusOf(client, QStringLiteral("person1@example.test")), PortalStatus::none);
}

void BulkRunWindowTest::closeOnlyWhenEverythingHasGone()
{
    BulkWorld world;
    world.useFolder();
    const BulkSendKey bulk = world.firm.run(BulkInviteTask({world.addMany(1), {}, {}})).send;
    QPointer<BulkRunWindow> window = world.acts->openRun(bulk);
    QTRY_VERIFY_WITH_TIMEOUT(window->card()->cancelButton()->isVisible(), kPatience);
    QTest::mouseClick(window->closeButton(), Qt::LeftButton);
    QTRY_VERIFY(!window);
    QCOMPARE(world.openSends().size(), 1); // the window alone was closed

    world.sender.start();
    QTRY_COMPARE_WITH_TIMEOUT(world.mailFiles().size(), 1, kPatience);
    window = world.acts->openRun(bulk);
    QTRY_COMPARE_WITH_TIMEOUT(window->card()->heading(), QStringLiteral("1 invite sent"), kPatience);
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!window);
    QCOMPARE(world.openSends().size(), 1); // Escape keeps the list, too
    window = world.acts->openRun(bulk);
    QTest::mouseClick(window->closeButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!window, kPatience);
    QCOMPARE(world.openSends().size(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(world.acts->runs().runs().isEmpty(), kPatience);
}

void BulkRunWindowTest::searchAndFilter()
{
    BulkWorld world;
    world.useFolder();
    const BulkSendKey bulk = world.firm.run(BulkInviteTask({world.addMany(40), {}, {}})).send;
    BulkRunWindow *window = world.acts->openRun(bulk);
    QTRY_COMPARE_WITH_TIMEOUT(window->results()->rowCount(), 40, kPatience);
    window->search()->setText(QStringLiteral("person37@"));
    QTRY_COMPARE_WITH_TIMEOUT(window->results()->rowCount(), 1, kPatience);
    QCOMPARE(cell(window, 0, Column::email), QStringLiteral("person37@example.test"));
    window->search()->setText(QStringLiteral("nobody at all"));
    QTRY_COMPARE_WITH_TIMEOUT(window->results()->rowCount(), 0, kPatience);
    window->showOnly(BulkLineFilter::waiting);
    QTRY_COMPARE_WITH_TIMEOUT(window->results()->rowCount(), 40, kPatience);
}

void BulkRunWindowTest::sortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("order");
    const auto row = [](const char *name, Column column, const char *order) {
        QTest::newRow(name) << int(column) << QString::fromLatin1(order);
    };
    row("name", Column::name, "Ann Lee|Bob Ray|Peter Loxley");
    row("address", Column::email, "Peter Loxley|Bob Ray|Ann Lee");
    row("client", Column::clients, "Peter Loxley|Bob Ray|Ann Lee");
    row("status", Column::status, "Bob Ray|Peter Loxley|Ann Lee");
    row("outcome", Column::outcome, "Peter Loxley|Bob Ray|Ann Lee");
    row("time", Column::time, "Ann Lee|Peter Loxley|Bob Ray");
}

void BulkRunWindowTest::sortsByEveryColumn()
{
    QFETCH(int, column);
    QFETCH(QString, order);
    BulkWorld world;
    const QList<ClientKey> clients{world.add(QStringLiteral("Zed"), QStringLiteral("Ann Lee"), QStringLiteral("z@example.test")),
                                   world.add(QStringLiteral("Mill"), QStringLiteral("Bob Ray"), QStringLiteral("b@example.test")),
                                   world.add(QStringLiteral("Amberley"), QStringLiteral("Peter Loxley"), {})};
    const BulkSendKey bulk = world.firm.run(BulkInviteTask({clients, {}, {}})).send;
    // Bob's was refused, a minute later.
    world.firm.clock->advance(60);
    world.firm.run([&](WriteContext &context) -> Result<void> {
        QList<BulkSendLine> lines;
        const std::atomic_bool goOn = false;
        BulkSendStore(context.connection()).forEachLine(bulk, {}, BulkLineFilter::all, [&](const BulkSendLine &line) { lines += line; }, goOn);
        MailStore::markFailed(context, lines.at(1).mail, QStringLiteral("550 5.1.1 User unknown"), QStringLiteral("no_such_mailbox"));
        return {};
    });
    BulkRunWindow *window = world.acts->openRun(bulk);
    QAbstractItemModelTester tester(window->results(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto names = [window] {
        QStringList shown;
        for (int row = 0; row < window->results()->rowCount(); ++row)
            shown += cell(window, row, Column::name);
        return shown;
    };
    QTRY_COMPARE_WITH_TIMEOUT(names().join(u'|'), QStringLiteral("Ann Lee|Bob Ray|Peter Loxley"), kPatience);
    window->table()->setCurrentIndex(window->results()->index(0, 0));
    QHeaderView *header = window->table()->horizontalHeader();
    const auto click = [&] {
        window->table()->scrollTo(window->results()->index(0, column));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 14, header->height() / 2));
    };
    click();
    QTRY_COMPARE_WITH_TIMEOUT(names().join(u'|'), order, kPatience);
    QCOMPARE(header->sortIndicatorSection(), column);
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    QStringList turned = order.split(u'|');
    std::reverse(turned.begin(), turned.end());
    click();
    QTRY_COMPARE_WITH_TIMEOUT(names(), turned, kPatience);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    // Whoever stood on a row stands there still, and a filter and a search keep the order.
    QCOMPARE(window->table()->currentIndex().siblingAtColumn(Column::name).data().toString(), QStringLiteral("Ann Lee"));
    window->search()->setText(QStringLiteral("example.test"));
    turned.removeOne(QStringLiteral("Peter Loxley"));
    QTRY_COMPARE_WITH_TIMEOUT(names(), turned, kPatience);
}

void BulkRunWindowTest::sortsByKeyboard()
{
    BulkWorld world;
    const BulkSendKey bulk = world.firm.run(BulkInviteTask({world.addMany(3), {}, {}})).send;
    BulkRunWindow *window = world.acts->openRun(bulk);
    QTRY_COMPARE_WITH_TIMEOUT(window->results()->rowCount(), 3, kPatience);
    for (const char *first : {"Person 1", "Person 3"}) {
        QMenu *columns = sortMenu(window->table());
        QVERIFY(columns);
        QCOMPARE(columns->actions().size(), int(Column::columnCount_));
        columns->actions().at(Column::name)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(cell(window, 0, Column::name), QString::fromLatin1(first), kPatience);
    }
    QVERIFY(sortMenu(window->table())->actions().at(Column::name)->isChecked());
}

void BulkRunWindowTest::theBarLeadsThere()
{
    BulkWorld world;
    world.useFolder();
    RunBar bar(world.acts->runs(), RunBar::Place::window);
    bar.show();
    QVERIFY2(!bar.bulk(), "no send, no bar");
    const BulkSendKey bulk = world.firm.run(BulkInviteTask({world.addMany(2), {}, {}})).send;
    QTRY_COMPARE_WITH_TIMEOUT(bar.bulk(), bulk, kPatience);
    QCOMPARE(bar.sentence(), QStringLiteral("Sending 2 invites: 0 sent, 2 left"));
    QVERIFY2(bar.timeLeft().isEmpty(), "nothing is guessed before five seconds of data");
    QSignalSpy wanted(&bar, &RunBar::openRequested);
    QTest::mouseClick(bar.openButton(), Qt::LeftButton);
    QCOMPARE(wanted.value(0).value(0).value<BulkSendKey>(), bulk);
    world.sender.start();
    QTRY_COMPARE_WITH_TIMEOUT(bar.sentence(), QStringLiteral("2 invites sent"), kPatience);
}

void BulkRunWindowTest::aRowOpensItsClient()
{
    BulkWorld world;
    const QList<ClientKey> clients = world.addMany(2);
    const BulkSendKey bulk = world.firm.run(BulkInviteTask({clients, {}, {}})).send;
    BulkRunWindow *window = world.acts->openRun(bulk);
    QTRY_COMPARE_WITH_TIMEOUT(window->results()->rowCount(), 2, kPatience);
    QSignalSpy opened(world.acts.get(), &ManagerActs::clientOpened);
    window->table()->setCurrentIndex(window->results()->index(1, 0));
    QTest::keyClick(window->table(), Qt::Key_Return);
    QCOMPARE(opened.value(0).value(0).value<ClientKey>(), clients.at(1));
}

void BulkRunWindowTest::longResultLists()
{
    BulkWorld world;
    world.useFolder();
    const BulkSendKey bulk = world.firm.run(BulkInviteTask({world.addMany(2000), {}, {}})).send;
    BulkRunWindow *window = world.acts->openRun(bulk);
    QTRY_COMPARE_WITH_TIMEOUT(window->results()->rowCount(), 2000, kPatience);
    window->table()->setFocus();
    QTest::keyClick(window->table(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(window->table()->currentIndex().row(), 1999);
    QCOMPARE(cell(window, 1999, Column::email), QStringLiteral("person2000@example.test"));
    // What is looked at stays while the list is read again.
    world.sender.start();
    QTRY_VERIFY_WITH_TIMEOUT(world.counts(bulk).sent > 20, kPatience);
    QCOMPARE(window->table()->currentIndex().row(), 1999);
    world.sender.stop();
}

QTEST_MAIN(BulkRunWindowTest)
#include "tst_bulkrunwindow.moc"
