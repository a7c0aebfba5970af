#include "app/core/uuid.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <thread>
#include <vector>

using namespace portico;

namespace {

QDateTime utc(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

qint64 timeOf(const QByteArray &uuid)
{
    return uuid.left(6).toHex().toLongLong(nullptr, 16);
}

} // namespace

class TestUuid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // First, while no later time was seen in this process.
    void layout()
    {
        const QByteArray uuid = newUuid(utc(0x017f22e279b0)); // the time of the example in RFC 9562, appendix A.6
        QCOMPARE(uuid.size(), 16);
        QCOMPARE(timeOf(uuid), 0x017f22e279b0);
        QCOMPARE(uchar(uuid[6]) >> 4, 7);
        QCOMPARE(uchar(uuid[8]) >> 6, 2);
    }

    void growsWithTheTime()
    {
        const QByteArray first = newUuid(utc(1'700'000'000'000));
        const QByteArray second = newUuid(utc(1'700'000'000'001));
        QCOMPARE(timeOf(first), 1'700'000'000'000);
        QCOMPARE(timeOf(second), 1'700'000'000'001);
        QVERIFY(first < second);
    }

    void growsWithinAMillisecondAndWhenTheClockStepsBack()
    {
        QByteArray last = newUuid(utc(1'800'000'000'000));
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray next = newUuid(utc(i % 2 == 0 ? 1'800'000'000'000 : 1'600'000'000'000));
            QVERIFY(last < next);
            QCOMPARE(timeOf(next), 1'800'000'000'000);
            QCOMPARE(uchar(next[6]) >> 4, 7);
            QCOMPARE(uchar(next[8]) >> 6, 2);
            last = next;
        }
    }

    void randomBitsDiffer()
    {
        QSet<QByteArray> tails;
        for (int i = 0; i < 1'000; ++i)
            tails.insert(newUuid(utc(1'900'000'000'000 + i)).mid(8));
        QCOMPARE(tails.size(), 1'000);
    }

    void threadsNeverMeet()
    {
        constexpr int threads = 4;
        constexpr int each = 5'000;
        std::vector<std::vector<QByteArray>> made(threads);
        std::vector<std::thread> workers;
        for (int t = 0; t < threads; ++t) {
            workers.emplace_back([&list = made[size_t(t)]] {
                for (int i = 0; i < each; ++i)
                    list.push_back(newUuid(utc(2'000'000'000'000)));
            });
        }
        for (std::thread &worker : workers)
            worker.join();
        QSet<QByteArray> all;
        for (const auto &list : made) {
            QVERIFY(std::is_sorted(list.begin(), list.end()));
            for (const QByteArray &uuid : list)
                all.insert(uuid);
        }
        QCOMPARE(all.size(), threads * each);
    }

    void text()
    {
        const QByteArray bytes = QByteArray::fromHex("017f22e279b07cc398c4dc0c0c07398f");
        const QString text = QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
        QCOMPARE(uuidText(bytes), text);
        QCOMPARE(uuidFromText(text).value_or(QByteArray()), bytes);
        QCOMPARE(uuidFromText(text.toUpper()).value_or(QByteArray()), bytes);
        QCOMPARE(uuidText(QByteArray(15, 'x')), QString());
        QCOMPARE(uuidText(QByteArray()), QString());
    }

    void wrongText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("braces") << QStringLiteral("{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}");
        QTest::newRow("no hyphens") << QStringLiteral("017f22e279b07cc398c4dc0c0c07398f");
        QTest::newRow("hyphen moved") << QStringLiteral("017f22e27-9b0-7cc3-98c4-dc0c0c07398f");
        QTest::newRow("too short") << QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398");
        QTest::newRow("too long") << QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398f0");
        QTest::newRow("no digit") << QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398g");
        QTest::newRow("sign") << QStringLiteral("+17f22e2-79b0-7cc3-98c4-dc0c0c07398f");
        QTest::newRow("fullwidth digit") << QStringLiteral("\uff1017f22e-79b0-7cc3-98c4-dc0c0c07398f");
        QTest::newRow("space") << QStringLiteral(" 017f22e-79b0-7cc3-98c4-dc0c0c07398f");
    }

    void wrongText()
    {
        QFETCH(QString, text);
        QVERIFY(!uuidFromText(text));
    }
};

QTEST_APPLESS_MAIN(TestUuid)
#include "tst_uuid.moc"
