#include "models/sharedwork.h"

#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <vector>

using namespace portico;

class TestSharedWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doesEachPartOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("nothing") << 0;
        QTest::newRow("one part") << 1;
        QTest::newRow("many parts") << 1000;
    }
    void doesEachPartOnce()
    {
        QFETCH(int, count);
        std::vector<std::atomic_int> times(static_cast<size_t>(count));
        shareWork(count, [&](qsizetype part) { ++times[size_t(part)]; });
        for (const std::atomic_int &done : times)
            QCOMPARE(done.load(), 1);
    }

    void endsWhereEveryThreadSharesWorkItself()
    {
        QThreadPool *pool = QThreadPool::globalInstance();
        std::atomic_int done = 0;
        const int tasks = 4 * pool->maxThreadCount();
        for (int task = 0; task < tasks; ++task)
            pool->start([&] { shareWork(100, [&](qsizetype) { ++done; }); });
        QVERIFY(pool->waitForDone(30'000));
        QCOMPARE(done.load(), tasks * 100);
    }
};

QTEST_GUILESS_MAIN(TestSharedWork)
#include "tst_sharedwork.moc"
