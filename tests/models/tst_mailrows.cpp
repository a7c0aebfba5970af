#include "models/mailrows.h"

#include <QTest>

using namespace portico;

namespace {

struct Row
{
    qint64 key;
    MailState state;
    MailSubject subject;
    const char *text;
};

const QList<Row> kRows{
    {3, MailState::sent, MailSubject::invitation, "jose alvarez jose@example.com"},
    {5, MailState::queued, MailSubject::reminder, "jane finch jane@harbor.example"},
    {6, MailState::failed, MailSubject::invitation, "tom harbor tom@harbor.example"},
    {9, MailState::sent, MailSubject::accessRemoved, "lodz owner o@lodz.example"},
    {12, MailState::unconfirmed, MailSubject::test, "invitation fan fan@example.org"},
};

std::shared_ptr<const MailRows> rowsOf(const QList<Row> &list)
{
    MailRows::Builder builder;
    for (const Row &row : list)
        builder.add({MailKey{row.key}, row.state, row.subject, true});
    return builder.finish();
}

MailTexts textsOf(const QList<Row> &list)
{
    MailTextBuilder builder{MailTexts()};
    for (const Row &row : list)
        builder.append(MailKey{row.key}, QString::fromUtf8(row.text));
    return builder.finish();
}

QList<qint64> keysOf(const MailRows &rows)
{
    QList<qint64> keys;
    for (qsizetype row = 0; row < rows.size(); ++row)
        keys.append(rows.key(row).value);
    return keys;
}

const std::atomic_bool kGoOn{false};

} // namespace

class TestMailRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatIsAdded()
    {
        const auto rows = rowsOf(kRows);
        QCOMPARE(keysOf(*rows), QList<qint64>({3, 5, 6, 9, 12}));
        QCOMPARE(rows->state(2), MailState::failed);
        QCOMPARE(rows->subject(3), MailSubject::accessRemoved);
        QCOMPARE(rows->subject(4), MailSubject::test);
        QCOMPARE(rows->rowOf(MailKey{9}), 3);
        QCOMPARE(rows->rowOf(MailKey{7}), -1);
        QCOMPARE(rows->last(), MailKey{12});
        QCOMPARE(MailRows().last(), MailKey());
        QCOMPARE(MailRows().rowOf(MailKey{1}), -1);
        QCOMPARE(rows->counts().of(MailState::sent), 2);
        QCOMPARE(rows->counts().of(MailState::cancelled), 0);
        QCOMPARE(rows->counts().all(), 5);
    }

    void takesChanges()
    {
        const auto rows = rowsOf(kRows);
        const auto sent = rows->with({{MailKey{5}, MailState::sent, MailSubject::reminder, true}});
        QVERIFY(sent->hasKeysOf(*rows));
        QCOMPARE(sent->state(1), MailState::sent);
        QCOMPARE(rows->state(1), MailState::queued);

        const auto changed = rows->with({{MailKey{20}, MailState::queued, MailSubject::code, true},
                                         {MailKey{6}, MailState::failed, MailSubject::invitation, false},
                                         {MailKey{4}, MailState::sending, MailSubject::invitation, true},
                                         {MailKey{99}, MailState::sent, MailSubject::test, false},
                                         {MailKey{12}, MailState::sent, MailSubject::test, true}});
        QCOMPARE(keysOf(*changed), QList<qint64>({3, 4, 5, 9, 12, 20}));
        QCOMPARE(changed->state(4), MailState::sent);
        QCOMPARE(changed->state(1), MailState::sending);
        QCOMPARE(changed->subject(5), MailSubject::code);
        QVERIFY(!changed->hasKeysOf(*rows));
        QCOMPARE(keysOf(*rows), QList<qint64>({3, 5, 6, 9, 12}));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("state"); // -1: all
        QTest::addColumn<QList<qint64>>("keys");
        QTest::addColumn<int>("inAllStates");
        using Keys = QList<qint64>;
        QTest::newRow("a name, with its accent") << QStringLiteral("José") << -1 << Keys{3} << 1;
        QTest::newRow("any part of an address") << QStringLiteral("rbor.ex") << -1 << Keys{5, 6} << 2;
        QTest::newRow("all words") << QStringLiteral("harbor jane") << -1 << Keys{5} << 1;
        QTest::newRow("what it is about") << QStringLiteral("reminder") << -1 << Keys{5} << 1;
        QTest::newRow("what it is about, and a name") << QStringLiteral("removed owner") << -1 << Keys{9} << 1;
        QTest::newRow("by word or by name") << QStringLiteral("invitation") << -1 << Keys{3, 6, 12} << 3;
        QTest::newRow("in one state") << QStringLiteral("invitation") << int(MailState::failed) << Keys{6} << 3;
        QTest::newRow("a state alone") << QString() << int(MailState::sent) << Keys{3, 9} << 5;
        QTest::newRow("nothing") << QStringLiteral("nobody") << -1 << Keys{} << 0;
    }
    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(int, state);
        QFETCH(QList<qint64>, keys);
        QFETCH(int, inAllStates);
        const auto rows = rowsOf(kRows);
        MailQuery query;
        query.text = SearchQuery(typed);
        if (state >= 0)
            query.state = MailState(state);
        const auto finding = findMails(*rows, textsOf(kRows), query, kGoOn);
        QVERIFY(finding && finding->rows);
        QList<qint64> found;
        for (const quint32 row : *finding->rows)
            found.append(rows->key(row).value);
        QCOMPARE(found, keys);
        QCOMPARE(finding->counts.all(), inAllStates);
    }

    void everythingNeedsNoList()
    {
        const auto rows = rowsOf(kRows);
        const auto finding = findMails(*rows, {}, {}, kGoOn);
        QVERIFY(finding && !finding->rows);
        QCOMPARE(finding->counts, rows->counts());
    }

    void endsWhenCancelled()
    {
        const std::atomic_bool cancelled{true};
        QVERIFY(!findMails(*rowsOf(kRows), textsOf(kRows), {}, cancelled));
    }

    void textsGrowWithoutChangingOlderOnes()
    {
        const MailTexts first = textsOf(kRows.mid(0, 2));
        MailTextBuilder builder(first);
        builder.append(MailKey{6}, QStringLiteral("tom"));
        const MailTexts second = builder.finish();
        QCOMPARE(first.last(), MailKey{5});
        QCOMPARE(second.last(), MailKey{6});
        QCOMPARE(MailTexts().last(), MailKey());
        MailTextCursor older(first);
        QVERIFY(older.textOf(MailKey{6}).empty());
        MailTextCursor newer(second);
        QCOMPARE(newer.textOf(MailKey{5}), std::string_view("jane finch jane@harbor.example"));
        QCOMPARE(newer.textOf(MailKey{6}), std::string_view("tom"));
        QVERIFY(newer.textOf(MailKey{7}).empty());
    }

    void textsGoFarBeyondOneBlock()
    {
        constexpr int count = 50000;
        MailTextBuilder builder{MailTexts()};
        for (int key = 1; key <= count; ++key)
            builder.append(MailKey{key * 2}, QString::number(key));
        const MailTexts texts = builder.finish();
        MailTextCursor cursor(texts);
        for (int key = 1; key <= count; ++key) {
            QVERIFY(cursor.textOf(MailKey{key * 2 - 1}).empty());
            QCOMPARE(QByteArray::fromStdString(std::string(cursor.textOf(MailKey{key * 2}))), QByteArray::number(key));
        }
        QVERIFY(cursor.textOf(MailKey{count * 2 + 1}).empty());
    }
};

QTEST_GUILESS_MAIN(TestMailRows)
#include "tst_mailrows.moc"
