#include "tests/servers/heldport.h"

#include <QTcpServer>
#include <QTest>

/// What the tests that need a port rely on.
class TestHeldPort : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isRefusedUntilSomebodyListens()
    {
        const HeldPort port;
        QVERIFY(port.number() != 0);
        QVERIFY(!reaches(port));
        QTcpServer server;
        // Twice, because servers are stopped and started again on their port.
        for (int time = 0; time < 2; ++time) {
            QVERIFY2(server.listen(QHostAddress::LocalHost, port.number()), qPrintable(server.errorString()));
            QVERIFY(reaches(port));
            server.close();
            QVERIFY(!reaches(port));
        }
    }

    void isOneOfItsOwn()
    {
        const HeldPort one;
        const HeldPort other;
        QVERIFY(one.number() != other.number());
        QTcpSocket stranger;
        QVERIFY2(!stranger.bind(QHostAddress(QHostAddress::LocalHost), one.number(), QAbstractSocket::DontShareAddress),
                 "who does not share addresses is not given it");
    }

private:
    static bool reaches(const HeldPort &port)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port.number());
        return socket.waitForConnected();
    }
};

QTEST_GUILESS_MAIN(TestHeldPort)
#include "tst_heldport.moc"
