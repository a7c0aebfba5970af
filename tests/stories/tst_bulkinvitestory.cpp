// A bulk invite from Send to the result list, against a real strict postfix that refuses some recipients; with a pause,
// a restart of the program, and a cancel in the middle.

#include "app/practice/bulkinvite.h"
#include "models/withoutportalmodel.h"
#include "tests/practice/readtable.h"
#include "tests/stories/sendingprogram.h"
#include "ui/bulk/bulkinvitepanel.h"
#include "ui/bulk/bulkinvitewindow.h"
#include "ui/bulk/bulkresultsmodel.h"
#include "ui/bulk/bulkrunwindow.h"
#include "ui/bulk/runcard.h"
#include "ui/look/tableview.h"
#include "ui/manager/managerwindow.h"
#include "ui/manager/withoutportaltab.h"
#include "ui/portal/messageeditor.h"
#include "ui/portal/questiondialog.h"
#include "ui/sendingstatus.h"
#include "ui/widgets/switch.h"

#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

using namespace portico;
using namespace portico::test;
using namespace std::chrono_literals;

namespace {

using Column = BulkResultsModel::Column;
constexpr int kPatience = 60'000;

QString outcomeOf(const BulkRunWindow *window, const QString &email, int column = Column::outcome)
{
    const BulkResultsModel *model = window->results();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, Column::email).data().toString() == email)
            return model->index(row, column).data().toString();
    }
    return QStringLiteral("not in the list");
}

} // namespace

class BulkInviteStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fromSendToTheResultList();
    void undoWithinTheTenSeconds();
    void quittingWithinTheTenSeconds_data();
    void quittingWithinTheTenSeconds();
    void pauseRestartResume();
    void cancelInTheMiddle();
    void cleanupTestCase() { m_program.reset(); }

private:
    static QString at(const char *name) { return mailbox(QString::fromLatin1(name)); }
    void useFolder(TestFirm &firm, int perMinute = 0);

    std::unique_ptr<DesktopProgram> m_program;
    QTemporaryDir m_mail;
    TestCertificates m_certificates;
};

void BulkInviteStory::initTestCase()
{
    m_program = std::make_unique<DesktopProgram>();
    installTranslations(*qApp, QLocale(QLocale::English, QLocale::UnitedStates));
}

void BulkInviteStory::useFolder(TestFirm &firm, int perMinute)
{
    MailAccount account;
    account.transport = MailTransportKind::folder;
    account.folder = m_mail.path();
    account.fromAddress = QStringLiteral("portico@example.test");
    account.perMinute = perMinute;
    firm.run(SaveMailAccountTask(account));
}

void BulkInviteStory::fromSendToTheResultList()
{
    PostfixServer postfix;
    const QString failure = postfix.start(m_certificates.good().certificateFile, m_certificates.good().keyFile);
    if (!failure.isEmpty())
        QSKIP(qPrintable(failure));
    TestFirm firm;
    firm.clock->set(QDateTime::currentDateTimeUtc());
    sendThrough(postfix, m_certificates, firm);
    QList<ClientKey> clients = addClients(firm, {QStringLiteral("jane"), QStringLiteral("tom"), QStringLiteral("nobody1"),
                                                 QStringLiteral("later1"), QStringLiteral("blocked1")});
    // A second client of Jane's, and one without an address.
    clients += firm.addClient(QStringLiteral("Jane's Trust"));
    firm.addContact(clients.last(), QStringLiteral("jane"), at("jane"));
    clients += firm.addClient(QStringLiteral("Amberley Hall"));
    firm.addContact(clients.last(), QStringLiteral("Peter Loxley"));

    SendingProgram program(firm, PostfixServer::kPassword);
    program.sender.start();
    HeldSends &held = program.acts().held();
    program.window->openManager();
    QPointer<ManagerWindow> manager = program.window->manager();
    WithoutPortalTab *tab = manager->withoutPortals();
    QTRY_COMPARE_WITH_TIMEOUT(tab->model()->rowCount(), int(clients.size()), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(tab->model()->canTickShown(), kPatience);
    tab->table()->setFocus();
    QTest::keyClick(tab->table(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(tab->tickedClients().size(), clients.size() - 1, kPatience); // all but the one without an address
    QTest::mouseClick(tab->sendButton(), Qt::LeftButton);
    QPointer<BulkInviteWindow> form = manager->findChild<BulkInviteWindow *>();
    QVERIFY(form);
    QTRY_VERIFY_WITH_TIMEOUT(form->sendButton()->isEnabled(), kPatience);
    QCOMPARE(form->sendButton()->text(), QStringLiteral("Send 5 Invites"));
    form->form()->message()->messageSwitch()->setChecked(true);
    form->form()->message()->edit()->setPlainText(QStringLiteral("Dear {{contact_name}}, welcome."));
    held.setDuration(1s);
    held.setWaiting(true); // the clock stands until all has been looked at that shows while it runs
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!form);
    QCOMPARE(program.undo()->sentence(), QStringLiteral("5 invites will be sent in 1 s"));
    QVERIFY(manager->findChild<UndoBar *>()->isVisible());
    QVERIFY(postfix.taken().isEmpty());
    manager->close();
    QTRY_VERIFY(!manager);
    // The manager and the form are closed by now; the ten seconds end, and it goes out.
    held.setWaiting(false);
    QTRY_VERIFY_WITH_TIMEOUT(program.bar()->bulk(), kPatience);
    QVERIFY(program.undo()->isHidden());

    QTest::mouseClick(program.bar()->openButton(), Qt::LeftButton);
    auto *run = program.window->findChild<BulkRunWindow *>();
    QVERIFY(run);
    QTRY_COMPARE_WITH_TIMEOUT(run->results()->rowCount(), 5, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(outcomeOf(run, at("jane")), QStringLiteral("Taken by the mail server"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(outcomeOf(run, at("tom")), QStringLiteral("Taken by the mail server"), kPatience);
    QTRY_VERIFY2_WITH_TIMEOUT(outcomeOf(run, at("nobody1")).startsWith(QStringLiteral("No such mailbox")),
                              qPrintable(outcomeOf(run, at("nobody1"))), kPatience);
    QTRY_VERIFY2_WITH_TIMEOUT(outcomeOf(run, at("blocked1")).startsWith(QStringLiteral("Blocked by the recipient's server")),
                              qPrintable(outcomeOf(run, at("blocked1"))), kPatience);
    QTRY_VERIFY2_WITH_TIMEOUT(outcomeOf(run, at("later1")).contains(QStringLiteral("again at")),
                              qPrintable(outcomeOf(run, at("later1"))), kPatience);
    QCOMPARE(outcomeOf(run, at("nobody1"), Column::status), QStringLiteral("Failed"));
    // One mail for both of Jane's clients, and the message in it.
    QTRY_COMPARE_WITH_TIMEOUT(postfix.taken().size(), 2, kPatience);
    // The failed ones alone.
    run->showOnly(BulkLineFilter::failed);
    QTRY_COMPARE_WITH_TIMEOUT(run->results()->rowCount(), 2, kPatience);
    m_program->picture(run, QStringLiteral("bulk-run-failed"));
    // And handed on as a list that another program reads.
    QTest::mouseClick(run->exportButton(), Qt::LeftButton);
    const QString file = program.place.filePath(QStringLiteral("failed.csv"));
    Q_EMIT child<QFileDialog>(run, "exportFile")->fileSelected(file);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), kPatience);
    const QList<QStringList> rows = readTable(file);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].first(5), QStringList({QStringLiteral("Name"), QStringLiteral("Email"), QStringLiteral("Client Records"),
                                            QStringLiteral("Outcome"), QStringLiteral("Reason")}));
    for (const QStringList &row : rows.sliced(1)) {
        QCOMPARE(row.value(3), QStringLiteral("Failed"));
        QVERIFY2(row.value(4).startsWith(row.value(1) == at("nobody1") ? QStringLiteral("No such mailbox")
                                                                        : QStringLiteral("Blocked by the recipient's server")),
                 qPrintable(row.join(u'|')));
    }
}

void BulkInviteStory::undoWithinTheTenSeconds()
{
    TestFirm firm;
    useFolder(firm);
    SendingProgram program(firm, {});
    program.acts().held().setDuration(1h);
    QPointer<BulkInviteWindow> form = program.acts().sendInvite(addClients(firm, {QStringLiteral("jane")}));
    QTRY_VERIFY_WITH_TIMEOUT(form->sendButton()->isEnabled(), kPatience);
    QTest::mouseClick(form->sendButton(), Qt::LeftButton);
    QTRY_VERIFY(!form);
    QVERIFY(program.undo()->isVisible());
    m_program->picture(program.window.get(), QStringLiteral("bulk-undo"));
    QTest::mouseClick(program.undo()->undoButton(), Qt::LeftButton);
    QVERIFY(program.undo()->isHidden());
    QVERIFY(program.window->findChild<BulkInviteWindow *>());
    firm.run([](WriteContext &) -> Result<void> { return {}; });
    QVERIFY(!firm.read([](Connection &connection) { return MailStore(connection).anyQueued(); }));
}

void BulkInviteStory::quittingWithinTheTenSeconds_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<bool>("queued");
    QTest::newRow("send") << QStringLiteral("Send") << true << true;
    QTest::newRow("do not send") << QStringLiteral("Do Not Send") << true << false;
    QTest::newRow("cancel") << QStringLiteral("Cancel") << false << false;
}

void BulkInviteStory::quittingWithinTheTenSeconds()
{
    QFETCH(QString, answer);
    QFETCH(bool, closed);
    QFETCH(bool, queued);
    TestFirm firm;
    useFolder(firm);
    SendingProgram program(firm, {});
    program.acts().held().setDuration(1h);
    QPointer<BulkInviteWindow> form = program.acts().sendInvite(addClients(firm, {QStringLiteral("jane")}));
    QTRY_VERIFY_WITH_TIMEOUT(form->sendButton()->isEnabled(), kPatience);
    form->send();
    QTRY_VERIFY(!form);
    program.window->close();
    QVERIFY2(program.window->isVisible(), "it asks first");
    auto *question = child<QuestionDialog>(program.window.get(), "heldQuestion");
    const QList<QPushButton *> buttons = question->findChildren<QPushButton *>();
    const auto button = std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton *one) { return one->text() == answer; });
    QVERIFY(button != buttons.end());
    QTest::mouseClick(*button, Qt::LeftButton);
    if (closed)
        QTRY_VERIFY_WITH_TIMEOUT(!program.window->isVisible(), kPatience);
    else
        QVERIFY(program.window->isVisible());
    QCOMPARE(firm.read([](Connection &connection) { return MailStore(connection).anyQueued(); }), queued);
    program.acts().held().dropAll();
}

void BulkInviteStory::pauseRestartResume()
{
    TestFirm firm;
    useFolder(firm, 2);
    QStringList names;
    for (int i = 0; i < 5; ++i)
        names += QStringLiteral("restart%1").arg(i);
    const QList<ClientKey> clients = addClients(firm, names);
    const qsizetype before = QDir(m_mail.path()).entryList({QStringLiteral("*.eml")}).size();
    const auto gone = [this, before] { return QDir(m_mail.path()).entryList({QStringLiteral("*.eml")}).size() - before; };
    {
        SendingProgram program(firm, {});
        program.sender.start();
        program.acts().held().setDuration(1ms);
        QPointer<BulkInviteWindow> form = program.acts().sendInvite(clients);
        QTRY_VERIFY_WITH_TIMEOUT(form->sendButton()->isEnabled(), kPatience);
        form->send();
        QTRY_COMPARE_WITH_TIMEOUT(gone(), 2, kPatience); // two a minute: the rest waits
        QTRY_VERIFY_WITH_TIMEOUT(program.bar()->bulk(), kPatience);
        auto *run = program.acts().openRun(program.bar()->bulk());
        QTRY_VERIFY_WITH_TIMEOUT(run->card()->pauseButton()->isVisible(), kPatience);
        QTest::mouseClick(run->card()->pauseButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(program.bar()->sentence().startsWith(QStringLiteral("5 invites: sending is paused")), kPatience);
        QVERIFY(program.window->sendingStatus()->sentence().isEmpty()); // one line says it, not two
    }
    // The program starts again: the send is there as it was.
    useFolder(firm);
    SendingProgram program(firm, {});
    program.sender.start();
    QTRY_COMPARE_WITH_TIMEOUT(program.bar()->sentence(), QStringLiteral("5 invites: sending is paused: 2 sent, 3 left"), kPatience);
    QCOMPARE(gone(), 2);
    QTest::mouseClick(program.bar()->openButton(), Qt::LeftButton);
    auto *run = program.window->findChild<BulkRunWindow *>();
    QTRY_VERIFY_WITH_TIMEOUT(run->card()->resumeButton()->isVisible(), kPatience);
    QTest::mouseClick(run->card()->resumeButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(gone(), 5, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(program.bar()->sentence(), QStringLiteral("5 invites sent"), kPatience);
    QTest::mouseClick(run->closeButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(program.bar()->isHidden(), kPatience);
}

void BulkInviteStory::cancelInTheMiddle()
{
    TestFirm firm;
    useFolder(firm, 2);
    QStringList names;
    for (int i = 0; i < 5; ++i)
        names += QStringLiteral("cancel%1").arg(i);
    const QList<ClientKey> clients = addClients(firm, names);
    SendingProgram program(firm, {});
    program.sender.start();
    program.acts().held().setDuration(1ms);
    QPointer<BulkInviteWindow> form = program.acts().sendInvite(clients);
    QTRY_VERIFY_WITH_TIMEOUT(form->sendButton()->isEnabled(), kPatience);
    form->send();
    QTRY_VERIFY_WITH_TIMEOUT(program.bar()->bulk(), kPatience);
    BulkRunWindow *run = program.acts().openRun(program.bar()->bulk());
    QTRY_VERIFY_WITH_TIMEOUT(program.bar()->sentence().endsWith(QStringLiteral("2 sent, 3 left")), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run->card()->cancelButton()->isVisible(), kPatience);
    QTest::mouseClick(run->card()->cancelButton(), Qt::LeftButton);
    auto *question = child<QuestionDialog>(run, "cancelSending");
    QTest::mouseClick(question->yesButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(program.bar()->sentence(), QStringLiteral("5 invites: sending was cancelled: 2 sent, 3 withdrawn"), kPatience);
    // What had gone stays invited; what had not is as if it had never been.
    int invited = 0;
    int none = 0;
    for (const ClientKey client : clients) {
        const auto lines = firm.read([client](Connection &connection) { return PortalStore(connection).linesOfClient(client); });
        const PortalStatus status = lines.isEmpty() ? PortalStatus::none : lines.first().status(firm.clock->now());
        invited += status == PortalStatus::invited ? 1 : 0;
        none += status == PortalStatus::none ? 1 : 0;
    }
    QCOMPARE(invited, 2);
    QCOMPARE(none, 3);
}

QTEST_MAIN(BulkInviteStory)
#include "tst_bulkinvitestory.moc"
