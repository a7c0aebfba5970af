// What the pop-up after Send says, against a real store and a real sender: a server that takes, refuses, breaks off, or
// is not there; and a queue that waits.

#include "tests/ui/portal/littleserver.h"
#include "tests/ui/portal/portalworld.h"
#include "ui/portal/outcomenotice.h"

#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QString kJane = QStringLiteral("jane@harborfinch.example");

struct Story
{
    Story()
    {
        client = world.firm.addClient(QStringLiteral("Harbor & Finch LLC"));
        jane = world.firm.addContact(client, QStringLiteral("Jane Finch"), kJane);
    }
    void send() { tellOutcome(world.services, {{world.invite(client, jane)}, {}}); }

    PortalWorld world;
    ClientKey client;
    ContactKey jane;
};

} // namespace

class SendOutcomeWatcherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sent();
    void refused();
    void brokenOff();
    void offlineThenOnline();
    void pausedQueue();
    void noAccount();
    void anotherProcessSends();
    void theLimitEndsTheWaiting();
    void finishesOnce();
};

void SendOutcomeWatcherTest::sent()
{
    Story story;
    LittleServer server;
    story.world.useServer(server.port());
    story.world.sender.start();
    story.send();
    QTRY_COMPARE_WITH_TIMEOUT(story.world.told, QStringList{QStringLiteral("Invite sent to jane@harborfinch.example")}, 20'000);
    QVERIFY(story.world.failed.isEmpty());
    QCOMPARE(server.recipients.size(), 1);
}

void SendOutcomeWatcherTest::refused()
{
    Story story;
    LittleServer server;
    server.replyToRcpt = "550 5.1.1 no such user";
    story.world.useServer(server.port());
    story.world.sender.start();
    story.send();
    QTRY_COMPARE_WITH_TIMEOUT(story.world.failed,
                              QStringList{QStringLiteral("jane@harborfinch.example refused: No such mailbox (550 5.1.1)")}, 20'000);
    QCOMPARE(story.world.statusOf(story.client, kJane), PortalStatus::undeliverable);
}

void SendOutcomeWatcherTest::brokenOff()
{
    Story story;
    LittleServer server;
    server.dropAfterDot = true;
    story.world.useServer(server.port());
    story.world.sender.start();
    story.send();
    QTRY_COMPARE_WITH_TIMEOUT(story.world.failed.size(), 1, 20'000);
    QVERIFY2(story.world.failed.first().startsWith(QStringLiteral("Unconfirmed: ")), qPrintable(story.world.failed.first()));
    QCOMPARE(story.world.statusOf(story.client, kJane), PortalStatus::unconfirmed);
}

void SendOutcomeWatcherTest::offlineThenOnline()
{
    Story story;
    LittleServer server;
    server.stop();
    story.world.useServer(server.port());
    story.world.sender.start();
    story.send();
    QTRY_COMPARE_WITH_TIMEOUT(story.world.told,
                              QStringList{QStringLiteral("Invite queued: the mail server cannot be reached. It will be sent when it can")},
                              20'000);
    QVERIFY(story.world.failed.isEmpty());
    QCOMPARE(story.world.statusOf(story.client, kJane), PortalStatus::queued);
    QVERIFY(story.world.sender.offline());

    // Whoever invites somebody else meanwhile is told the same.
    const ContactKey tom = story.world.firm.addContact(story.client, QStringLiteral("Tom Harbor"), QStringLiteral("tom@harborfinch.example"));
    tellOutcome(story.world.services, {{story.world.invite(story.client, tom)}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(story.world.told.size(), 2, 20'000);
    QCOMPARE(story.world.told.at(1), story.world.told.at(0));

    QVERIFY(server.start());
    story.world.firm.clock->advance(600);
    story.world.sender.wake();
    QTRY_COMPARE_WITH_TIMEOUT(server.recipients.size(), 2, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(story.world.statusOf(story.client, kJane), PortalStatus::invited, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(story.world.statusOf(story.client, QStringLiteral("tom@harborfinch.example")), PortalStatus::invited, 20'000);
    QVERIFY(!story.world.sender.offline());
}

void SendOutcomeWatcherTest::pausedQueue()
{
    Story story;
    story.world.useFolder();
    story.world.firm.run(SetQueueTask(QueueState::paused));
    story.send();
    QTRY_COMPARE_WITH_TIMEOUT(story.world.told,
                              QStringList{QStringLiteral("Invite queued: sending is paused. It will be sent when somebody resumes it")}, 20'000);
}

void SendOutcomeWatcherTest::noAccount()
{
    Story story;
    story.send();
    QTRY_COMPARE_WITH_TIMEOUT(story.world.failed,
                              QStringList{QStringLiteral("Invite queued: no mail account is set up. It will be sent when there is one")}, 20'000);
}

void SendOutcomeWatcherTest::anotherProcessSends()
{
    Story story;
    story.world.useFolder();
    // No sender runs here; what becomes of the mail is only seen in the store.
    const QueuedInvite invite = story.world.invite(story.client, story.jane);
    tellOutcome(story.world.services, {{invite}, {}});
    story.world.deliver(invite, MailState::sent);
    QTRY_COMPARE_WITH_TIMEOUT(story.world.told, QStringList{QStringLiteral("Invite sent to jane@harborfinch.example")}, 20'000);
}

void SendOutcomeWatcherTest::theLimitEndsTheWaiting()
{
    Story story;
    story.world.useFolder();
    SendOutcomeWatcher watcher(*story.world.firm.firm, story.world.sender);
    SendOutcome outcome;
    QSignalSpy finished(&watcher, &SendOutcomeWatcher::finished);
    connect(&watcher, &SendOutcomeWatcher::finished, this, [&outcome](const SendOutcome &value) { outcome = value; });
    watcher.watch({{story.world.invite(story.client, story.jane)}, {}}, std::chrono::milliseconds(1));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(outcome.mails.first().delivery, Delivery::waiting);
}

void SendOutcomeWatcherTest::finishesOnce()
{
    Story story;
    story.world.useFolder();
    story.world.sender.start();
    SendOutcomeWatcher watcher(*story.world.firm.firm, story.world.sender);
    QSignalSpy finished(&watcher, &SendOutcomeWatcher::finished);
    QSignalSpy progressed(&watcher, &SendOutcomeWatcher::progressed);
    const ContactKey tom = story.world.firm.addContact(story.client, QStringLiteral("Tom Harbor"), QStringLiteral("tom@harborfinch.example"));
    watcher.watch({{story.world.invite(story.client, story.jane), story.world.invite(story.client, tom)}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QCOMPARE(progressed.last().at(0).toInt(), 2);
    QCOMPARE(progressed.last().at(1).toInt(), 2);
    story.world.firm.addClient(QStringLiteral("Another change"));
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
}

QTEST_MAIN(SendOutcomeWatcherTest)
#include "tst_sendoutcomewatcher.moc"
