#include "tests/ui/portal/portalworld.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;

class TestSenderThread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendingThatBeginsAgainHasNotEnded()
    {
        PortalWorld world;
        world.useFolder();
        const QString lock = QDir(world.firm.firm->folder()).filePath(QStringLiteral("sender.lock"));
        QVERIFY(QDir().mkdir(lock)); // no file can be opened there
        world.sender.start();
        QTRY_VERIFY(!world.sender.endedSentence().isEmpty());

        QVERIFY(QDir().rmdir(lock));
        QSignalSpy began(&world.sender, &SenderThread::beganAgain);
        world.sender.wake();
        QTRY_COMPARE(began.size(), 1);
        QCOMPARE(world.sender.endedSentence(), QString());
    }

    void aSecondEndIsToldToo()
    {
        PortalWorld world;
        world.useFolder();
        QVERIFY(QDir().mkdir(QDir(world.firm.firm->folder()).filePath(QStringLiteral("sender.lock"))));
        QSignalSpy ended(&world.sender, &SenderThread::ended);
        world.sender.start();
        QTRY_COMPARE(ended.size(), 1);
        world.sender.wake();
        QTRY_COMPARE(ended.size(), 2);
        QVERIFY(!world.sender.endedSentence().isEmpty());
    }
};

QTEST_MAIN(TestSenderThread)
#include "tst_senderthread.moc"
