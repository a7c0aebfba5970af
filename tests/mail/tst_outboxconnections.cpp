#include "tests/mail/scriptedtransport.h"
#include "tests/servers/scriptedserver.h"

#include <QCoreApplication>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

constexpr int kMails = 20; // more than two for each connection

void queueMails(Sending &firm)
{
    for (int i = 0; i < kMails; ++i)
        firm.queueInvite(QStringLiteral("person%1@x.example").arg(i));
}

} // namespace

/// How many connections a sender uses, and on which thread.
class TestOutboxConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreshAccountHasFour()
    {
        QCOMPARE(MailAccount().connections, 4);
        PortalStory firm; // in which nobody has set up one
        QCOMPARE(firm.read([](Connection &c) { return AccountStore(c).load(); }).connections, 4);
    }

    void asManyAsTheAccountSays_data()
    {
        QTest::addColumn<int>("says"); // 0: what a fresh one says
        QTest::addColumn<int>("connections");
        QTest::newRow("a fresh account") << 0 << 4;
        QTest::newRow("two") << 2 << 2;
        QTest::newRow("seven") << 7 << 7;
    }
    void asManyAsTheAccountSays()
    {
        QFETCH(int, says);
        QFETCH(int, connections);
        // It takes one mail of each connection, and keeps its word to itself.
        ScriptedServer server({"S 220 mx ESMTP", "C EHLO", "S 250 mx", "C MAIL", "S 250 2.1.0 ok", "C RCPT", "S 250 2.1.5 ok",
                               "C DATA", "S 354 go", "B", "W"});
        Sending firm;
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("127.0.0.1");
        account.port = server.serverPort();
        account.security = MailSecurity::none;
        account.fromAddress = QStringLiteral("portal@alderpryce.example");
        if (says > 0)
            account.connections = says;
        firm.run(SaveMailAccountTask(account));
        queueMails(firm);
        OutboxSender sender(*firm.firm, defaultTransports([] { return QByteArray(); }));
        QSignalSpy finished(&sender, &OutboxSender::finished);
        sender.start(OutboxSender::Mode::dueNow);
        QTRY_COMPARE_WITH_TIMEOUT(server.bodies().size(), connections, 20000);
        sender.wake();
        QCoreApplication::processEvents();
        QCOMPARE(server.connections(), connections);
        sender.stop(std::chrono::milliseconds(0));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        QCOMPARE(server.connections(), connections);
        QCOMPARE(server.bodies().size(), connections);
        QCOMPARE(firm.read([](Connection &c) { return MailStore(c).unconfirmed(); }).size(), connections);
    }

    void allLiveOnTheSendersThread()
    {
        Sending firm;
        queueMails(firm);
        QThread thread;
        OutboxSender *sender = firm.sender().release();
        sender->moveToThread(&thread);
        connect(&thread, &QThread::finished, sender, &QObject::deleteLater);
        connect(sender, &OutboxSender::finished, &thread, &QThread::quit, Qt::DirectConnection);
        thread.start();
        QMetaObject::invokeMethod(sender, [sender] { sender->start(OutboxSender::Mode::dueNow); });
        QTRY_VERIFY_WITH_TIMEOUT(thread.isFinished(), 20000);
        QVERIFY(thread.wait());
        QCOMPARE(firm.log->messages.size(), kMails);
        QCOMPARE(firm.log->made, 4);
        QVERIFY(firm.log->threads == QSet<QThread *>{&thread});
    }
};

QTEST_GUILESS_MAIN(TestOutboxConnections)
#include "tst_outboxconnections.moc"
