#include "app/core/platform_file.h"
#include "app/desktop/singleinstance.h"

#include <QLocalSocket>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QUuid>

using namespace portico;

namespace {

/// A first start: it answers on a thread of its own, as another process would.
class First : public QThread
{
public:
    explicit First(const QString &folder) : m_folder(folder)
    {
        start();
        m_ready.acquire();
    }
    ~First() override
    {
        quit();
        wait();
    }
    int raised() const { return m_raised; }

protected:
    void run() override
    {
        SingleInstance first(m_folder);
        QObject::connect(&first, &SingleInstance::raiseRequested, &first, [this] { ++m_raised; });
        first.listen();
        m_ready.release();
        exec();
    }

private:
    const QString m_folder;
    QSemaphore m_ready;
    std::atomic_int m_raised = 0;
};

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSecondRaisesTheFirst()
    {
        const QTemporaryDir folder;
        QVERIFY(!SingleInstance(folder.path()).raisedOther());
        const First first(folder.path());
        QVERIFY(SingleInstance(folder.path()).raisedOther());
        QTRY_COMPARE(first.raised(), 1);
    }

    void otherFirmsAreOthers()
    {
        const QTemporaryDir one, other;
        const First first(one.path());
        QVERIFY(!SingleInstance(other.path()).raisedOther());
        QCOMPARE(first.raised(), 0);
    }

    void theFirstThatEndedIsForgotten()
    {
        const QTemporaryDir folder;
        {
            const First first(folder.path());
        }
        QVERIFY(!SingleInstance(folder.path()).raisedOther());
    }

    /// One that is busy: this thread, which is the first's, too, does nothing else meanwhile.
    void theFirstMayBeBusy()
    {
        const QTemporaryDir folder;
        SingleInstance busy(folder.path());
        int raised = 0;
        connect(&busy, &SingleInstance::raiseRequested, this, [&raised] { ++raised; });
        busy.listen();
        QVERIFY(SingleInstance(folder.path()).raisedOther());
        QCOMPARE(raised, 0);
        QTRY_COMPARE(raised, 1);
    }

    void theSocketIsTheAccountsOwn()
    {
        const QString name = platform::localSocketName(QUuid::createUuid().toString(QUuid::WithoutBraces));
        QLocalServer server;
        QVERIFY2(server.listen(name), qPrintable(server.errorString()));
        QLocalSocket socket;
        socket.connectToServer(name);
        QVERIFY(socket.waitForConnected());
        QVERIFY(platform::serverIsOwnAccount(socket.socketDescriptor()));
        QVERIFY(!platform::serverIsOwnAccount(-1));
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
