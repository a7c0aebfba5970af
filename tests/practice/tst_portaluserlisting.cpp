#include "app/core/textfolding.h"
#include "app/practice/portaltasks.h"
#include "app/store/emailkey.h"
#include "app/store/firmstore.h"
#include "app/store/healthstore.h"
#include "app/store/portaluserlisting.h"
#include "tests/support/portalstory.h"

#include <QSet>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

constexpr qint64 kDay = 86'400'000;
const qint64 kNow = QDateTime(QDate(2026, 11, 12), QTime(14, 12), Qt::UTC).toMSecsSinceEpoch();

using Entries = QHash<qint64, PortalUserEntry>;

Entries all(TestFirm &firm, const ClientScope &scope = {})
{
    return firm.read([&](Connection &connection) {
        Entries entries;
        PortalUserListing(connection).forEach(
            scope, firm.clock->now(), [&](const PortalUserEntry &entry) { entries.insert(entry.key.value, entry); }, false);
        return entries;
    });
}

std::optional<QList<PortalUserEntry>> since(TestFirm &firm, qint64 sequence, const ClientScope &scope = {}, int limit = 10000)
{
    return firm.read([&](Connection &connection) {
        return PortalUserListing(connection).since(sequence, scope, firm.clock->now(), limit);
    });
}

qint64 sequence(TestFirm &firm)
{
    return firm.read([](Connection &connection) { return FirmStore(connection).changeNumber(); });
}

PortalUserRow rowOf(TestFirm &firm, qint64 key, int mostClients = 0)
{
    const auto rows = firm.read([&](Connection &connection) {
        return PortalUserListing(connection).rows({PortalUserKey{key}}, {}, firm.clock->now(), mostClients);
    });
    return rows.value(0);
}

/// A portal user as one who was invited and whose invite a server took.
PortalUserFacts invited()
{
    PortalUserFacts user;
    user.status = PortalStatus::invited;
    user.invitedAt = kNow - 10 * kDay;
    user.expiresAt = kNow + 20 * kDay;
    user.clients = 1;
    user.anyAccess = true;
    return user;
}

} // namespace

Q_DECLARE_METATYPE(portico::PortalUserFacts)

/// The portal users of a firm: who is listed, what is told of them, and which filter shows them.
class TestPortalUserListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data()
    {
        QTest::addColumn<PortalUserFacts>("user");
        QTest::addColumn<QString>("shownBy");
        const auto with = [](auto change) {
            PortalUserFacts user = invited();
            change(user);
            return user;
        };
        using F = PortalUserFacts;
        const auto account = [](F &user) {
            user.status = PortalStatus::active;
            user.accountAt = kNow - 200 * kDay;
            user.expiresAt = 0;
        };
        QTest::newRow("invited") << invited() << QStringLiteral("invited");
        QTest::newRow("expires today") << with([](F &u) { u.expiresAt = kNow + 1; }) << QStringLiteral("invited expiring");
        QTest::newRow("in a week") << with([](F &u) { u.expiresAt = kNow + 7 * kDay; }) << QStringLiteral("invited expiring");
        QTest::newRow("in more") << with([](F &u) { u.expiresAt = kNow + 7 * kDay + 1; }) << QStringLiteral("invited");
        QTest::newRow("expired since it was read") << with([](F &u) { u.expiresAt = kNow; }) << QStringLiteral("invited expired");
        QTest::newRow("queued") << with([](F &u) { u.status = PortalStatus::queued; u.expiresAt = 0; }) << QStringLiteral("invited");
        QTest::newRow("undeliverable") << with([](F &u) {
            u.status = PortalStatus::undeliverable;
            u.health = HealthState::inactive;
        }) << QStringLiteral("invited undeliverable inactive");
        QTest::newRow("doubtful") << with([](F &u) { u.health = HealthState::doubtful; }) << QStringLiteral("invited");
        QTest::newRow("never came") << with(account) << QStringLiteral("idle");
        QTest::newRow("new account") << with([&](F &u) { account(u); u.accountAt = kNow - kDay; }) << QStringLiteral("");
        QTest::newRow("came yesterday") << with([&](F &u) { account(u); u.lastLoginAt = kNow - kDay; }) << QStringLiteral("logged-in");
        QTest::newRow("came long ago") << with([&](F &u) { account(u); u.lastLoginAt = kNow - 90 * kDay; })
                                       << QStringLiteral("logged-in idle");
        QTest::newRow("removed") << with([&](F &u) {
            account(u);
            u.status = PortalStatus::removed;
            u.lastLoginAt = kNow - 100 * kDay;
            u.health = HealthState::inactive;
            u.anyAccess = false;
        }) << QStringLiteral("removed");
    }
    void filters()
    {
        QFETCH(PortalUserFacts, user);
        QFETCH(QString, shownBy);
        QStringList expected = shownBy.split(QLatin1Char(' '), Qt::SkipEmptyParts) + QStringList{QStringLiteral("all")};
        QStringList found;
        for (int filter = 0; filter <= int(PortalUserFilter::removed); ++filter) {
            const auto which = PortalUserFilter(filter);
            QCOMPARE(portalUserFilterFromSlug(QString(slug(which))), which);
            if (belongs(user, which, kNow))
                found.append(QString(slug(which)));
        }
        found.sort();
        expected.sort();
        QCOMPARE(found, expected);
    }

    /// One by one, all at once, and what the client's own card says of a person, are the same.
    void theSameByEveryWay()
    {
        TestFirm demo(DemoOptions{600, 1, {}});
        const Entries entries = all(demo);
        QVERIFY(entries.size() > 200);
        QVERIFY2(!since(demo, 0), "the firm itself was written since");
        const qint64 seen = sequence(demo);
        demo.run([](WriteContext &context) -> Result<void> {
            Statement touch(context.connection(), "UPDATE portal_user SET local_seq = :local_seq, changed_at = :changed_at, "
                                                  "changed_by = :changed_by");
            context.stamp(touch).run();
            return {};
        });
        const auto changed = since(demo, seen);
        QVERIFY(changed);
        QSet<int> statuses;
        qsizetype listed = 0;
        for (const PortalUserEntry &one : *changed) {
            QCOMPARE(one.listed, entries.contains(one.key.value));
            if (!one.listed)
                continue;
            ++listed;
            const PortalUserEntry entry = entries.value(one.key.value);
            QCOMPARE(one.name, entry.name);
            QCOMPARE(one.emailFolded, entry.emailFolded);
            QCOMPARE(one.facts, entry.facts);
            const PortalUserRow row = rowOf(demo, one.key.value);
            QCOMPARE(row.facts, entry.facts);
            QCOMPARE(folded(row.name), entry.name);
            QCOMPARE(emailKey(row.email), entry.emailFolded);
            QCOMPARE(row.clientKeys.size(), entry.facts.clients);
            QCOMPARE(row.clientKeys.first(), entry.facts.firstClient);
            QCOMPARE(row.clients.size(), row.clientKeys.size());
            QCOMPARE(row.healthReason.isEmpty(), entry.facts.health == HealthState::active);
            statuses.insert(int(entry.facts.status));
            // Who opens one client only has that access' status.
            if (row.clientKeys.size() == 1) {
                QList<PortalStatus> ofCard;
                const auto lines = demo.read([&](Connection &c) { return PortalStore(c).linesOfClient(row.clientKeys.first()); });
                for (const AccessLine &line : lines) {
                    if (line.access.portalUser == one.key && (line.access.state == AccessState::granted || !entry.facts.anyAccess))
                        ofCard.append(line.status(demo.clock->now()));
                }
                QVERIFY(ofCard.contains(entry.facts.status));
            }
        }
        QCOMPARE(listed, entries.size());
        QVERIFY2(statuses.size() >= 6, "the demo firm shows most statuses");
    }

    void onlyOnesOwnClients()
    {
        TestFirm demo(DemoOptions{600, 1, {}});
        const MemberKey some = demo.read([](Connection &c) {
            Statement most(c, "SELECT member FROM assignment WHERE deleted = 0 GROUP BY member ORDER BY count(*) LIMIT 1");
            most.run().next();
            return most.key<MemberKey>(0);
        });
        const ClientScope scope{some};
        const Entries own = all(demo, scope);
        QVERIFY(!own.isEmpty());
        QVERIFY(own.size() < all(demo).size());
        for (const PortalUserEntry &entry : own) {
            const auto rows = demo.read([&](Connection &c) {
                return PortalUserListing(c).rows({entry.key}, scope, demo.clock->now());
            });
            QCOMPARE(rows.size(), 1);
            QCOMPARE(rows.first().facts, entry.facts);
            for (const ClientKey client : rows.first().clientKeys)
                QVERIFY(demo.read([&](Connection &c) { return ClientStore(c).visible(client, scope); }));
        }
        // Their addresses, in the order that is asked for.
        QList<PortalUserKey> keys;
        for (const PortalUserEntry &entry : all(demo))
            keys.append(entry.key);
        const auto emails = [&](bool cancelled) {
            return demo.read([&](Connection &c) { return PortalUserListing(c).emails(keys, scope, cancelled); });
        };
        QStringList expected;
        for (const PortalUserKey key : std::as_const(keys)) {
            if (own.contains(key.value))
                expected.append(rowOf(demo, key.value).email);
        }
        QCOMPARE(emails(false), expected);
        QCOMPARE(emails(true), QStringList());
    }

    void whatChanges()
    {
        PortalStory firm;
        const ClientKey harbor = firm.addClient(QStringLiteral("Harbor & Finch LLC"));
        const ContactKey jane = firm.addContact(harbor, QStringLiteral("Jané Finch"), QStringLiteral("Jane@harborfinch.example"));
        QVERIFY(all(firm).isEmpty());
        qint64 seen = sequence(firm);
        const MailKey mail = firm.invite(harbor, jane).queued.first().mail;
        auto changed = since(firm, seen);
        QVERIFY(changed && changed->size() == 1);
        PortalUserEntry entry = changed->first();
        QCOMPARE(entry.name, QStringLiteral("jane finch"));
        QCOMPARE(entry.emailFolded, QStringLiteral("jane@harborfinch.example"));
        QCOMPARE(entry.facts.status, PortalStatus::queued);
        QCOMPARE(entry.facts.expiresAt, 0);
        QCOMPARE(entry.facts.invitedAt, firm.clock->now().toMSecsSinceEpoch());
        QCOMPARE(entry.facts.firstClient, harbor);

        seen = sequence(firm);
        firm.clock->advance(60);
        firm.deliver(mail);
        entry = since(firm, seen)->value(0);
        QCOMPARE(entry.facts.status, PortalStatus::invited);
        QCOMPARE(entry.facts.invitedAt, firm.clock->now().toMSecsSinceEpoch());
        QCOMPARE(entry.facts.expiresAt, firm.clock->now().addDays(30).toMSecsSinceEpoch());
        QVERIFY(since(firm, sequence(firm))->isEmpty());

        seen = sequence(firm);
        firm.run([](WriteContext &context) -> Result<void> {
            AddressHealth health;
            health.emailFolded = QStringLiteral("jane@harborfinch.example");
            health.state = HealthState::inactive;
            health.reason = QStringLiteral("no_such_mailbox");
            HealthStore::save(context, health);
            return {};
        });
        entry = since(firm, seen)->value(0);
        QCOMPARE(entry.facts.health, HealthState::inactive);
        QCOMPARE(entry.facts.healthSince, firm.clock->now().toMSecsSinceEpoch());
        QCOMPARE(rowOf(firm, entry.key.value).healthReason, QStringLiteral("no_such_mailbox"));

        seen = sequence(firm);
        firm.run(RemoveAccessTask(firm.lines(harbor).first().access.key, false));
        entry = since(firm, seen)->value(0);
        QVERIFY(entry.listed);
        QCOMPARE(entry.facts.status, PortalStatus::removed);
        QVERIFY(!entry.facts.anyAccess);
        QCOMPARE(entry.facts.clients, 1);
        QCOMPARE(all(firm).value(entry.key.value).facts, entry.facts);
        QVERIFY(!since(firm, 0, {}, 0)); // more than were asked for
    }

    void sessionsBeforeTheMonthAreNeverCounted()
    {
        PortalStory firm;
        const ClientKey harbor = firm.addClient(QStringLiteral("Harbor"));
        const ContactKey jane = firm.addContact(harbor, QStringLiteral("Jane"), QStringLiteral("jane@x.example"));
        firm.invite(harbor, jane);
        const auto signIn = [&](const QDateTime &at) {
            firm.run([at](WriteContext &context) -> Result<void> {
                Statement insert(context.connection(), "INSERT INTO web_session (portal_user, started_at, seen_at) VALUES "
                                                       "((SELECT key FROM portal_user), :at, :at)");
                insert.bind(":at", at).run();
                return {};
            });
        };
        const auto utc = [](int year, int month, int day, int hour = 0) {
            return QDateTime(QDate(year, month, day), QTime(hour, 0), Qt::UTC);
        };
        signIn(utc(2017, 6, 1));
        signIn(utc(2018, 1, 31, 23));
        signIn(utc(2018, 2, 1));
        signIn(utc(2026, 1, 1));
        QCOMPARE(all(firm).begin()->facts.webSessions, 2);
        const qint64 seen = sequence(firm);
        firm.run([](WriteContext &context) -> Result<void> {
            FirmRecord record = *FirmStore(context.connection()).load();
            record.sessionsSince = QStringLiteral("2020-01");
            FirmStore::update(context, record);
            return {};
        });
        QVERIFY2(!since(firm, seen), "all are counted anew");
        QCOMPARE(all(firm).begin()->facts.webSessions, 1);
        QCOMPARE(rowOf(firm, all(firm).begin()->key.value).facts.webSessions, 1);
    }

    void severalClients()
    {
        PortalStory firm;
        const ClientKey first = firm.addClient(QStringLiteral("Zeta"));
        const ContactKey jane = firm.addContact(first, QStringLiteral("Jane"), QStringLiteral("jane@x.example"));
        const ContactKey same = firm.addContact(first, QStringLiteral("J. Finch"), QStringLiteral("JANE@x.example"));
        firm.deliver(firm.invite(first, jane).queued.first().mail);
        firm.deliver(firm.invite(first, same).queued.first().mail);
        for (int i = 0; i < 3; ++i) {
            const ClientKey client = firm.addClient(QStringLiteral("Client %1").arg(i));
            const ContactKey contact = firm.addContact(client, QStringLiteral("Jane"), QStringLiteral("jane@x.example"));
            firm.deliver(firm.invite(client, contact).queued.first().mail);
        }
        const Entries entries = all(firm);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.begin()->facts.clients, 4);
        QCOMPARE(entries.begin()->facts.firstClient, first);
        const PortalUserRow row = rowOf(firm, entries.begin()->key.value, 2);
        QCOMPARE(row.clients, (QStringList{QStringLiteral("Zeta"), QStringLiteral("Client 0")}));
        QCOMPARE(row.facts, entries.begin()->facts);
    }

    void theNewestFirst()
    {
        PortalStory firm;
        QList<PortalUserKey> expected;
        for (int i = 0; i < 5; ++i) {
            const ClientKey client = firm.addClient(QStringLiteral("Client %1").arg(i));
            const ContactKey who = firm.addContact(client, QStringLiteral("P %1").arg(i), QStringLiteral("p%1@x.example").arg(i));
            firm.invite(client, who);
            expected.prepend(firm.lines(client).first().access.portalUser);
        }
        expected.resize(3);
        QCOMPARE(firm.read([](Connection &c) { return PortalUserListing(c).newest({}, 3); }), expected);
        const auto byEmail = firm.read([](Connection &c) { return PortalUserListing(c).byEmail(false); });
        QCOMPARE(byEmail.size(), size_t(5));
        QVERIFY(std::is_sorted(byEmail.begin(), byEmail.end())); // as they were made
    }
};

QTEST_GUILESS_MAIN(TestPortalUserListing)
#include "tst_portaluserlisting.moc"
