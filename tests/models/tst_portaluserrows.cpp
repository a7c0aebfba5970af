#include "models/portaluserrows.h"
#include "models/tickset.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace portico;

namespace {

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kNow = 1'790'000'000'000;
const std::atomic_bool kGoOn = false;

PortalUserEntry made(qint64 key, QRandomGenerator &random)
{
    static const char *const names[] = {"ann lee", "ann leeson", "bela", "caoimhe o'sullivan", "dmitri", "zoe"};
    PortalUserEntry entry;
    entry.key = PortalUserKey{key};
    entry.name = QString::fromLatin1(names[random.bounded(6)]);
    entry.emailFolded = QStringLiteral("p%1@x.example").arg(random.bounded(1'000'000));
    PortalUserFacts &facts = entry.facts;
    facts.status = PortalStatus(random.bounded(9));
    facts.anyAccess = facts.status != PortalStatus::removed;
    facts.accountAt = facts.status == PortalStatus::active ? kNow - 300 * kDay : 0;
    facts.lastLoginAt = facts.accountAt != 0 && random.bounded(2) ? kNow - random.bounded(200) * kDay : 0;
    facts.invitedAt = kNow - random.bounded(60) * kDay;
    facts.expiresAt = facts.accountAt == 0 && facts.anyAccess ? facts.invitedAt + 30 * kDay : 0;
    facts.health = HealthState(random.bounded(3));
    facts.healthSince = facts.health == HealthState::active ? 0 : kNow - random.bounded(30) * kDay;
    facts.webSessions = random.bounded(50);
    facts.clients = 1;
    facts.firstClient = ClientKey{1 + random.bounded(20)};
    return entry;
}

QList<PortalUserEntry> many(int count, quint32 seed = 3)
{
    QRandomGenerator random(seed);
    QList<PortalUserEntry> entries;
    for (int key = 1; key <= count; ++key)
        entries.append(made(key, random));
    return entries;
}

std::shared_ptr<const PortalUserRows> rowsOf(const QList<PortalUserEntry> &entries)
{
    PortalUserRows::Builder builder;
    for (const PortalUserEntry &entry : entries)
        builder.add(entry);
    return builder.finish();
}

QString dump(const PortalUserRows &rows)
{
    QStringList lines;
    for (qsizetype row = 0; row < rows.size(); ++row)
        lines.append(QStringLiteral("%1 %2 %3").arg(rows.key(row).value).arg(int(rows.facts(row).status)).arg(rows.facts(row).webSessions));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

/// The portal users in memory: the same whichever way they came there, and shown as asked for.
class TestPortalUserRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byNameAndThenByKey()
    {
        const QList<PortalUserEntry> entries = many(300);
        const auto rows = rowsOf(entries);
        QCOMPARE(rows->size(), 300);
        for (qsizetype row = 1; row < rows->size(); ++row) {
            const QString before = entries[rows->key(row - 1).value - 1].name;
            const QString after = entries[rows->key(row).value - 1].name;
            QVERIFY(before < after || (before == after && rows->key(row - 1) < rows->key(row)));
        }
        for (qsizetype row = 0; row < rows->size(); ++row)
            QCOMPARE(rows->facts(row), entries[rows->key(row).value - 1].facts);
    }

    void changesAreAsIfReadAnew()
    {
        QList<PortalUserEntry> entries = many(300);
        const auto before = rowsOf(entries);
        QRandomGenerator random(9);
        QList<PortalUserEntry> changes;
        for (const int place : {299, 7, 8, 150}) {
            entries[place] = made(place + 1, random);
            changes.append(entries[place]);
        }
        PortalUserEntry gone = entries.takeAt(20);
        gone.listed = false;
        changes.append(gone);
        changes.append(made(301, random));
        entries.append(changes.last());
        PortalUserEntry unknown;
        unknown.key = PortalUserKey{999};
        unknown.listed = false;
        changes.append(unknown);
        const auto next = before->with(changes);
        QCOMPARE(dump(*next.rows), dump(*rowsOf(entries)));
        QVERIFY(next.others);
    }

    void saysWhetherSomebodyCameOrWent()
    {
        const QList<PortalUserEntry> entries = many(6);
        const auto before = rowsOf(entries);
        QRandomGenerator random(11);
        const auto gone = [](qint64 key) {
            PortalUserEntry entry;
            entry.key = PortalUserKey{key};
            entry.listed = false;
            return entry;
        };
        QVERIFY(!before->with({}).others);
        QVERIFY(!before->with({made(2, random), made(6, random)}).others);
        QVERIFY(!before->with({gone(99)}).others);
        QVERIFY(before->with({gone(2)}).others);
        QVERIFY(before->with({made(7, random)}).others);
        QVERIFY(before->with({gone(6), made(7, random)}).others); // as many as before
    }

    void sortsWithBlanksLast_data()
    {
        QTest::addColumn<int>("by");
        for (int by = 0; by <= int(PortalUserSort::By::emailInactive); ++by)
            QTest::addRow("%d", by) << by;
    }
    void sortsWithBlanksLast()
    {
        QFETCH(int, by);
        using By = PortalUserSort::By;
        const QList<PortalUserEntry> entries = many(400);
        const auto rows = rowsOf(entries);
        std::vector<qint64> emails;
        for (const PortalUserEntry &entry : entries)
            emails.push_back(entry.key.value);
        std::sort(emails.begin(), emails.end(), [&](qint64 a, qint64 b) { return entries[a - 1].emailFolded < entries[b - 1].emailFolded; });
        PortalUserOrders orders;
        orders.emails = std::make_shared<const KeyRanks>(emails);
        orders.clients = std::make_shared<const KeyRanks>(std::vector<qint64>{20, 3, 7, 1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19});
        const auto value = [&](qint64 key) -> qint64 {
            const PortalUserFacts &facts = entries[key - 1].facts;
            switch (By(by)) {
            case By::email: return qint64(orders.emails->of(key)) + 1;
            case By::clients: return qint64(orders.clients->of(facts.firstClient.value)) + 1;
            case By::invited: return facts.invitedAt;
            case By::expires: return facts.expiresAt;
            case By::lastLogin: return facts.lastLoginAt;
            case By::webSessions: return facts.webSessions + 1;
            case By::emailInactive: return facts.health == HealthState::inactive ? facts.healthSince : 0;
            default: return 1;
            }
        };
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const auto keys = rows->arranged({}, nullptr, {By(by), order}, orders, kNow, kGoOn);
            QVERIFY(keys);
            QCOMPARE(qsizetype(keys->size()), entries.size());
            for (size_t i = 1; i < keys->size(); ++i) {
                const qint64 before = value((*keys)[i - 1]);
                const qint64 after = value((*keys)[i]);
                if (before == 0)
                    QCOMPARE(after, 0);
                else if (after != 0)
                    QVERIFY(order == Qt::AscendingOrder ? before <= after : before >= after);
            }
        }
    }

    void showsWhomTheQueryMeans()
    {
        const QList<PortalUserEntry> entries = many(400);
        const auto rows = rowsOf(entries);
        const auto counted = [&](const PortalUserQuery &query) {
            const auto found = query.text.isEmpty() ? std::nullopt : rows->find(query.text, nullptr, kGoOn);
            return rows->arranged(query, found ? &*found : nullptr, {}, {}, kNow, kGoOn)->size();
        };
        for (int filter = 0; filter <= int(PortalUserFilter::removed); ++filter) {
            const auto expected = std::count_if(entries.begin(), entries.end(), [&](const PortalUserEntry &entry) {
                return belongs(entry.facts, PortalUserFilter(filter), kNow);
            });
            QCOMPARE(counted({PortalUserFilter(filter), {}, {}}), size_t(expected));
        }
        // The parts of the summary do not overlap.
        size_t parts = 0;
        for (const PortalStatus part : {PortalStatus::active, PortalStatus::invited, PortalStatus::expired, PortalStatus::undeliverable})
            parts += counted({PortalUserFilter::all, part, {}});
        QCOMPARE(parts, size_t(std::count_if(entries.begin(), entries.end(), [](const PortalUserEntry &entry) {
            return entry.facts.anyAccess && entry.facts.statusAt(kNow) != PortalStatus::none;
        })));
        const auto called = std::count_if(entries.begin(), entries.end(), [](const PortalUserEntry &entry) {
            return entry.name.contains(QStringLiteral("lees")) && belongs(entry.facts, PortalUserFilter::invited, kNow);
        });
        QCOMPARE(counted({PortalUserFilter::invited, {}, SearchQuery(QStringLiteral("LEES"))}), size_t(called));
    }

    void cancelledFindsNothing()
    {
        const std::atomic_bool cancelled = true;
        QVERIFY(!rowsOf(many(10))->arranged({}, nullptr, {}, {}, kNow, cancelled));
    }

    void ticksBelongToKeys()
    {
        TickSet<PortalUserKey> ticks;
        for (const qint64 key : {5, 64, 128, 1000, 64})
            ticks.set(PortalUserKey{key}, true);
        QCOMPARE(ticks.count(), 4);
        ticks.set(PortalUserKey{64}, false);
        ticks.set(PortalUserKey{65}, false);
        QCOMPARE(ticks.keys(), (QList<PortalUserKey>{PortalUserKey{5}, PortalUserKey{128}, PortalUserKey{1000}}));
        QVERIFY(!ticks.drop(KeySet(std::vector<qint64>{6, 2000})));
        QVERIFY(ticks.drop(KeySet(std::vector<qint64>{5})));
        QVERIFY(ticks.keepOnly(KeySet(std::vector<qint64>{128})));
        QCOMPARE(ticks.keys(), QList<PortalUserKey>{PortalUserKey{128}});
        ticks.clear();
        QCOMPARE(ticks.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPortalUserRows)
#include "tst_portaluserrows.moc"
