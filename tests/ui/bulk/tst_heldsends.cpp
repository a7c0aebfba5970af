// The ten seconds after Send: nothing is written in them, they can be undone, and nothing that was asked for is lost.

#include "tests/ui/portal/portalworld.h"
#include "ui/bulk/heldsends.h"
#include "ui/bulk/undobar.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;
using namespace std::chrono_literals;

namespace {

/// A send that writes a client's name, so that the store tells whether it was written.
HeldSend send(PortalWorld &world, const QString &name)
{
    return {name,
            [&world, name] {
                return world.services.write([name](WriteContext &context) -> Result<QueuedSend> {
                    Client client;
                    client.name = name;
                    const auto key = SaveClientTask(client)(context);
                    if (!key)
                        return key.error();
                    return QueuedSend{BulkSendKey{key->value}, 3, 0};
                });
            },
            {}};
}

qsizetype written(PortalWorld &world, const QString &name)
{
    return world.firm.read([&](Connection &connection) { return ClientStore(connection).byFoldedName(name).size(); });
}

} // namespace

class HeldSendsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nothingIsWrittenUntilItIsOver();
    void undoLeavesNothing();
    void undoTakesTheLastOne();
    void theClockStandsStillWhileSomebodyIsAsked();
    void destructionQueuesWhatIsHeld();
    void refusalIsTold();
    void theBarCountsAndUndoes();
    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<Theme> m_theme;
};

void HeldSendsTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{.scheme = Scheme::light, .fontScale = 1.0, .cacheFolder = {}});
}

void HeldSendsTest::nothingIsWrittenUntilItIsOver()
{
    PortalWorld world;
    HeldSends held(world.services);
    QSignalSpy done(&held, &HeldSends::written);
    held.setDuration(1h);
    held.setWaiting(true);
    held.hold(send(world, QStringLiteral("later")));
    QCOMPARE(held.secondsLeft(), 3600);
    held.setWaiting(false);
    QCOMPARE(held.what(), QStringLiteral("later"));
    held.setDuration(1ms);
    held.hold(send(world, QStringLiteral("now")));
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(written(world, QStringLiteral("now")), 1);
    QCOMPARE(written(world, QStringLiteral("later")), 0);
    QCOMPARE(held.count(), 1);
    held.writeNow();
    QVERIFY(held.isEmpty());
    QTRY_COMPARE(done.size(), 2);
    QCOMPARE(written(world, QStringLiteral("later")), 1);
    QVERIFY(!held.isWriting());
}

void HeldSendsTest::undoLeavesNothing()
{
    PortalWorld world;
    HeldSends held(world.services);
    QSignalSpy done(&held, &HeldSends::written);
    bool reopened = false;
    HeldSend asked = send(world, QStringLiteral("undone"));
    asked.reopen = [&reopened] { reopened = true; };
    held.hold(asked);
    held.undo();
    QVERIFY(held.isEmpty());
    QVERIFY(reopened);
    held.writeNow();
    world.firm.run([](WriteContext &) -> Result<void> { return {}; }); // whatever was to be written has been by now
    QCOMPARE(written(world, QStringLiteral("undone")), 0);
    QCOMPARE(done.size(), 0);
}

void HeldSendsTest::undoTakesTheLastOne()
{
    PortalWorld world;
    HeldSends held(world.services);
    held.hold(send(world, QStringLiteral("first")));
    held.hold(send(world, QStringLiteral("second")));
    held.undo();
    QCOMPARE(held.what(), QStringLiteral("first"));
    QSignalSpy done(&held, &HeldSends::written);
    held.writeNow();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(written(world, QStringLiteral("first")), 1);
    QCOMPARE(written(world, QStringLiteral("second")), 0);
}

void HeldSendsTest::theClockStandsStillWhileSomebodyIsAsked()
{
    PortalWorld world;
    HeldSends held(world.services);
    QSignalSpy done(&held, &HeldSends::written);
    QSignalSpy ticks(&held, &HeldSends::changed);
    held.setDuration(1ms);
    held.setWaiting(true);
    held.hold(send(world, QStringLiteral("waits")));
    ticks.clear();
    QTRY_VERIFY(ticks.size() >= 3); // it looked at its clock, and did nothing
    QCOMPARE(done.size(), 0);
    held.setWaiting(false);
    QTRY_COMPARE(done.size(), 1);
}

void HeldSendsTest::destructionQueuesWhatIsHeld()
{
    PortalWorld world;
    {
        HeldSends held(world.services);
        held.hold(send(world, QStringLiteral("kept")));
    }
    world.firm.run([](WriteContext &) -> Result<void> { return {}; }); // the writer has done what came before
    QCOMPARE(written(world, QStringLiteral("kept")), 1);
}

void HeldSendsTest::refusalIsTold()
{
    PortalWorld world;
    HeldSends held(world.services);
    QSignalSpy failed(&held, &HeldSends::failed);
    bool reopened = false;
    held.hold({QStringLiteral("refused"),
               [&world] {
                   return world.services.write(
                       [](WriteContext &) -> Result<QueuedSend> { return Error{ErrorKind::denied, QStringLiteral("No."), {}}; });
               },
               [&reopened] { reopened = true; }});
    held.writeNow();
    QTRY_COMPARE(failed.size(), 1);
    failed.first().at(1).value<std::function<void()>>()();
    QVERIFY(reopened);
    QVERIFY(!held.isWriting());
}

void HeldSendsTest::theBarCountsAndUndoes()
{
    PortalWorld world;
    HeldSends held(world.services);
    UndoBar bar(held, UndoBar::Place::window);
    QVERIFY(bar.isHidden());
    held.setWaiting(true);
    held.hold(send(world, QStringLiteral("412 invites")));
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.sentence(), QStringLiteral("412 invites will be sent in 10 s"));
    bar.show();
    QTest::mouseClick(bar.undoButton(), Qt::LeftButton);
    QVERIFY(bar.isHidden());
    QVERIFY(held.isEmpty());
}

QTEST_MAIN(HeldSendsTest)
#include "tst_heldsends.moc"
