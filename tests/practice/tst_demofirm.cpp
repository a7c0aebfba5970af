#include "app/practice/demo/demofirmtask.h"
#include "app/store/accountstore.h"
#include "app/store/bulksendstore.h"
#include "app/store/mailstore.h"
#include "tests/practice/firmchecks.h"
#include "tests/support/testfirm.h"

#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

/// An open firm that was only created, with a clock that stands still.
struct EmptyFirm
{
    EmptyFirm()
    {
        Firm::Options options;
        options.folder = folder.filePath(QStringLiteral("firm"));
        options.key = QByteArray(32, 'k');
        options.clock = clock;
        auto made = Firm::create(options);
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        firm = std::move(made).value();
    }

    Result<DemoCounts> fill(DemoFirmTask task) { return firm->write({}, std::move(task)).result(); }
    Result<DemoCounts> fill(const DemoOptions &options)
    {
        return fill(DemoFirmTask(options, {}, QStringLiteral("somebody"), QStringLiteral("mail")));
    }

    template <typename F>
    auto read(F work)
    {
        using T = std::invoke_result_t<F &, Connection &>;
        auto result = firm->readHere([&](Connection &connection) -> Result<T> { return work(connection); });
        if (!result.ok())
            qFatal("not read: %s", qPrintable(result.error().detail));
        return std::move(result).value();
    }

    QStringList dump(const QStringList &without)
    {
        return read([&](Connection &connection) { return dumpOf(connection, without); });
    }

    QTemporaryDir folder;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>();
    std::unique_ptr<Firm> firm;
};

DemoOptions options(int clients, quint64 seed = 1)
{
    return {clients, seed, {}};
}

/// Made by the set-up that every firm has, with ids of its own; and the numbers of this machine.
const QStringList kNotOfTheSeed{QStringLiteral("local_seq"),          QStringLiteral("template.id"),
                                QStringLiteral("template_revision.id"), QStringLiteral("mail_account.id"),
                                QStringLiteral("team_member.id")};
/// What moves with the day.
const QStringList kOfTheDay{
    QStringLiteral("changed_at"), QStringLiteral("account_at"), QStringLiteral("last_login_at"), QStringLiteral("granted_at"),
    QStringLiteral("removed_at"), QStringLiteral("opened_at"),  QStringLiteral("expires_at"),    QStringLiteral("ended_at"),
    QStringLiteral("refused_at"), QStringLiteral("queued_at"),  QStringLiteral("next_attempt_at"), QStringLiteral("claimed_at"),
    QStringLiteral("dated_at"),   QStringLiteral("sent_at"),    QStringLiteral("at"),            QStringLiteral("since"),
    QStringLiteral("first_mark"), QStringLiteral("last_mark"),  QStringLiteral("started_at"),    QStringLiteral("seen_at")};

/// The tables that hold who there is, as against what happened.
QStringList ofPeople(const QStringList &dump)
{
    QStringList lines;
    for (const QString &line : dump) {
        const QString table = line.section(u'|', 0, 0);
        if (table == QLatin1StringView("client") || table == QLatin1StringView("contact")
            || table == QLatin1StringView("client_contact") || table == QLatin1StringView("portal_user")
            || table == QLatin1StringView("assignment") || table == QLatin1StringView("team_member"))
            lines.append(line);
    }
    return lines;
}

} // namespace

class TestDemoFirm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHolds_data()
    {
        QTest::addColumn<int>("clients");
        QTest::addColumn<quint64>("seed");
        QTest::newRow("one client") << 1 << quint64(1);
        QTest::newRow("one client of another seed") << 1 << quint64(77);
        QTest::newRow("seven clients") << 7 << quint64(1);
        QTest::newRow("two hundred clients") << 200 << quint64(5);
        QTest::newRow("300 clients") << 300 << quint64(1);
        QTest::newRow("300 clients of another seed") << 300 << quint64(0xffffffffffffffff);
        QTest::newRow("3000 clients") << 3000 << quint64(1);
    }

    void everyRuleHolds()
    {
        QFETCH(int, clients);
        QFETCH(quint64, seed);
        EmptyFirm demo;
        const auto counts = demo.fill(options(clients, seed));
        QVERIFY2(counts.ok(), qPrintable(counts.ok() ? QString() : counts.error().detail));
        QCOMPARE(counts->clients, clients);
        QCOMPARE(demo.read([](Connection &c) { return ClientStore(c).count({}); }), clients);
        const QStringList offences = demo.read([&](Connection &c) { return offencesOf(c, demo.clock->now()); });
        QCOMPARE(offences, QStringList());
    }

    void checksSeeWhatIsWrong_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("no primary contact") << QStringLiteral("UPDATE client_contact SET is_primary = 0 WHERE key = 1");
        QTest::newRow("an address of somebody") << QStringLiteral("UPDATE team_member SET email = 'a@b.com', "
                                                                  "email_folded = 'a@b.com' WHERE key = 1");
        QTest::newRow("search text") << QStringLiteral("UPDATE client SET search_text = 'x' WHERE key = 3");
        QTest::newRow("scope") << QStringLiteral("UPDATE mail SET scope = x'00' WHERE key = 2");
        QTest::newRow("order of the outbox") << QStringLiteral("UPDATE mail SET queued_at = 1 WHERE key = 9");
        QTest::newRow("a lost link") << QStringLiteral("DELETE FROM link WHERE invitation = 4");
        QTest::newRow("left sending") << QStringLiteral("UPDATE mail SET state = 'sending', sent_at = NULL WHERE key = 5");
        QTest::newRow("a reason of nobody's") << QStringLiteral("UPDATE invitation SET refusal = 'because' WHERE key = 2");
    }

    void checksSeeWhatIsWrong()
    {
        QFETCH(QString, damage);
        EmptyFirm demo;
        QVERIFY(demo.fill(options(60)).ok());
        const auto done = demo.firm->write({}, [&damage](WriteContext &context) -> Result<void> {
            context.connection().executeScript(damage);
            return {};
        }).result();
        QVERIFY(done.ok());
        QCOMPARE(demo.read([&](Connection &c) { return offencesOf(c, demo.clock->now()); }).size(), 1);
    }

    void rowsAreCounted()
    {
        EmptyFirm demo;
        const auto counts = demo.fill(options(50));
        QVERIFY(counts.ok());
        // Not told: what the set-up of every firm writes, the templates and the like.
        const QStringList dump = demo.dump({});
        qint64 rows = 0;
        for (const QString &line : dump) {
            static const QStringList ofSetUp{QStringLiteral("clock"), QStringLiteral("firm"), QStringLiteral("template"),
                                             QStringLiteral("template_revision"), QStringLiteral("mail_account"),
                                             QStringLiteral("device_binding"), QStringLiteral("outbox_control")};
            rows += ofSetUp.contains(line.section(u'|', 0, 0)) ? 0 : 1;
        }
        // A text of several lines is one row and one entry.
        QCOMPARE(counts->rows, rows);
    }

    void everyStatusIsThere_data()
    {
        QTest::addColumn<int>("clients");
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {1, 2, 3})
            QTest::addRow("200 clients, seed %d", int(seed)) << 200 << seed;
        QTest::newRow("3000 clients") << 3000 << quint64(1);
    }

    void everyStatusIsThere()
    {
        QFETCH(int, clients);
        QFETCH(quint64, seed);
        EmptyFirm demo;
        QVERIFY(demo.fill(options(clients, seed)).ok());
        const StatusCounts counts = demo.read([&](Connection &c) { return statusesOf(c, demo.clock->now()); });
        for (const PortalStatus status : {PortalStatus::removed, PortalStatus::active, PortalStatus::queued,
                                          PortalStatus::unconfirmed, PortalStatus::undeliverable, PortalStatus::expired,
                                          PortalStatus::invited})
            QVERIFY2(counts.accesses.value(slug(status)) > 0, slug(status).data());
        // What a firm's window starts "unconfirmed" is not made.
        QCOMPARE(counts.accesses.value(slug(PortalStatus::sending)), 0);
        for (const PortalStatus status : {PortalStatus::active, PortalStatus::invited, PortalStatus::expired,
                                          PortalStatus::undeliverable, PortalStatus::none})
            QVERIFY2(counts.activeClients.value(slug(status)) > 0, slug(status).data());

        const auto count = [&](const char *sql) {
            return demo.read([&](Connection &c) {
                Statement query(c, sql);
                query.run();
                return query.next() ? query.integer(0) : -1;
            });
        };
        QVERIFY(count("SELECT count(*) FROM portal_user WHERE account_at IS NOT NULL AND last_login_at IS NULL") > 0);
        QVERIFY(count("SELECT count(*) FROM portal_user WHERE last_login_at < (SELECT max(changed_at) FROM clock, client) "
                      "- 90 * 86400000") > 0);
        QVERIFY(count("SELECT count(*) FROM invitation i, (SELECT max(changed_at) AS now FROM client) WHERE i.state = 'open' "
                      "AND i.expires_at BETWEEN now AND now + 7 * 86400000") > 0);
        QVERIFY(count("SELECT count(*) FROM access WHERE state = 'granted' AND removed_at IS NOT NULL") > 0);
        QVERIFY(count("SELECT count(*) FROM access WHERE state = 'withdrawn'") > 0);
        // A send to many that is done, with its result list: who got it, and who was left out.
        QCOMPARE(count("SELECT count(*) FROM bulk_send WHERE closed_at IS NULL"), 1);
        QVERIFY(count("SELECT count(*) FROM bulk_send_line l JOIN mail m ON m.key = l.mail AND m.bulk_send = l.bulk_send "
                      "WHERE m.state = 'sent'") > 0);
        QVERIFY(count("SELECT count(*) FROM bulk_send_line WHERE mail IS NULL AND reason = 'no_email'") > 0);
        QCOMPARE(count("SELECT count(*) FROM mail WHERE bulk_send IS NOT NULL AND state IN ('queued', 'sending')"), 0);
        QVERIFY(count("SELECT count(*) FROM mail_event e JOIN mail m ON m.key = e.mail WHERE e.kind = 'bounced'") > 0);
        QVERIFY(count("SELECT count(*) FROM address_health WHERE state = 'inactive'") > 0);
        QVERIFY(count("SELECT count(*) FROM address_health WHERE state = 'doubtful'") > 0);
        QVERIFY(count("SELECT count(*) FROM client WHERE active = 0") > 0);
        QVERIFY(count("SELECT count(*) FROM client WHERE key NOT IN (SELECT client FROM client_contact JOIN contact p "
                      "ON p.key = contact WHERE p.email <> '')") > 0);
        QVERIFY(count("SELECT count(*) FROM (SELECT email_folded FROM contact WHERE email_folded <> '' "
                      "GROUP BY email_folded HAVING count(*) > 1)") > 0);
        QVERIFY(count("SELECT count(*) FROM web_session WHERE started_at < 1517443200000") > 0);
        QVERIFY(count("SELECT count(*) FROM web_session WHERE started_at >= 1517443200000") > 0);
        for (const ClientType type : {ClientType::individual, ClientType::couple, ClientType::business, ClientType::trust}) {
            QVERIFY(demo.read([&](Connection &c) {
                Statement query(c, "SELECT count(*) FROM client WHERE type = :type");
                query.bind(":type", QString(slug(type))).run();
                return query.next() && query.integer(0) > 0;
            }));
        }
    }

    void theSendsCountsAreThoseOfItsLines()
    {
        qint64 failed = 0;
        for (quint64 seed = 1; seed <= 10 && failed < 3; ++seed) {
            EmptyFirm demo;
            QVERIFY(demo.fill(options(2000, seed)).ok());
            BulkSendCounts told, listed;
            bool ordered = true;
            demo.read([&](Connection &c) {
                const BulkSendStore sends(c);
                const BulkSendKey key = sends.open({}).first().key;
                told = sends.counts(key);
                InvitationKey last;
                const std::atomic_bool cancelled = false;
                sends.forEachLine(key, {}, BulkLineFilter::all, [&](const BulkSendLine &line) {
                    const auto mail = MailStore(c).byKey(line.mail);
                    if (!mail) {
                        ++listed.leftOut;
                        return;
                    }
                    ordered = ordered && last.value < mail->invitation.value;
                    last = mail->invitation;
                    (line.state == MailState::failed || line.bounced ? listed.failed : listed.sent) += 1;
                }, cancelled);
                return true;
            });
            QVERIFY(ordered);
            QCOMPARE(told, listed);
            failed += told.failed;
        }
        QVERIFY(failed > 0);
    }

    void sharesAreThoseOfAFirm()
    {
        EmptyFirm demo;
        QVERIFY(demo.fill(options(3000)).ok());
        const StatusCounts counts = demo.read([&](Connection &c) { return statusesOf(c, demo.clock->now()); });
        int all = 0;
        for (const int count : counts.activeClients)
            all += count;
        const auto percent = [&](PortalStatus status) { return 100.0 * counts.activeClients.value(slug(status)) / all; };
        const auto near = [](double value, double wanted) { return qAbs(value - wanted) <= 3; };
        QVERIFY2(near(percent(PortalStatus::active), 60), qPrintable(QString::number(percent(PortalStatus::active))));
        QVERIFY2(near(percent(PortalStatus::invited), 15), qPrintable(QString::number(percent(PortalStatus::invited))));
        QVERIFY2(near(percent(PortalStatus::expired), 8), qPrintable(QString::number(percent(PortalStatus::expired))));
        QVERIFY2(near(percent(PortalStatus::undeliverable), 3),
                 qPrintable(QString::number(percent(PortalStatus::undeliverable))));
    }

    void opensWithoutAFlood_data()
    {
        QTest::addColumn<int>("clients");
        QTest::newRow("300") << 300;
        QTest::newRow("3000") << 3000;
    }

    void opensWithoutAFlood()
    {
        QFETCH(int, clients);
        EmptyFirm demo;
        QVERIFY(demo.fill(options(clients)).ok());
        const auto counts = demo.read([](Connection &c) { return MailStore(c).counts(); });
        QVERIFY(counts.value(MailState::queued) > 0);
        QVERIFY(counts.value(MailState::queued) <= DemoStories::kMostQueued);
        const MailAccount account = demo.read([](Connection &c) { return AccountStore(c).load(); });
        QVERIFY(account.transport == MailTransportKind::folder);
        QCOMPARE(account.folder, QStringLiteral("mail"));
    }

    void teamGrowsWithTheFirm()
    {
        EmptyFirm demo;
        QVERIFY(demo.fill(options(300)).ok());
        const QList<TeamMember> team = demo.read([](Connection &c) { return MemberStore(c).all(); });
        QCOMPARE(team.size(), DemoGenerator::teamSize(300));
        const auto any = [&team](auto rule) { return std::any_of(team.begin(), team.end(), rule); };
        QVERIFY(any([](const TeamMember &m) { return m.isAdmin(); }));
        QVERIFY(any([](const TeamMember &m) { return !m.isAdmin() && m.managesPortals; }));
        QVERIFY(any([](const TeamMember &m) { return !m.isAdmin() && !m.managesPortals; }));
        QVERIFY(any([](const TeamMember &m) { return !m.seesAllClients; }));
        const auto bound = demo.read([](Connection &c) { return MemberStore(c).boundTo(QStringLiteral("somebody")); });
        QVERIFY(bound && bound->isAdmin());
        for (const TeamMember &member : team) {
            if (!member.active || member.seesAllClients)
                continue;
            QVERIFY(demo.read([&](Connection &c) { return ClientStore(c).count(ClientScope::of(member)); }) > 0);
        }
    }

    void teamSizes_data()
    {
        QTest::addColumn<int>("clients");
        QTest::addColumn<int>("size");
        QTest::newRow("1") << 1 << 1;
        QTest::newRow("300") << 300 << 6;
        QTest::newRow("3000") << 3000 << 19;
        QTest::newRow("a million") << 1000000 << 200;
    }

    void teamSizes()
    {
        QFETCH(int, clients);
        QFETCH(int, size);
        QCOMPARE(DemoGenerator::teamSize(clients), size);
    }

    void sameSeedSameFirm()
    {
        EmptyFirm one;
        EmptyFirm two;
        EmptyFirm three;
        QVERIFY(one.fill(options(300, 9)).ok());
        QVERIFY(two.fill(options(300, 9)).ok());
        QVERIFY(three.fill(options(300, 10)).ok());
        const QStringList first = one.dump(kNotOfTheSeed);
        QCOMPARE(two.dump(kNotOfTheSeed), first);
        QVERIFY(ofPeople(three.dump(kNotOfTheSeed)) != ofPeople(first));
    }

    void takesTheFirmsId()
    {
        EmptyFirm demo;
        const QByteArray id = demoId(123, DemoTableName::firm, 5);
        QVERIFY(demo.fill(DemoFirmTask(options(20), id, {}, QStringLiteral("mail"))).ok());
        QCOMPARE(demo.read([](Connection &c) { return FirmStore(c).scope(); }), id);
        QCOMPARE(demo.read([&](Connection &c) { return offencesOf(c, demo.clock->now()); }), QStringList());
    }

    void sameFirmOnAnotherDay()
    {
        EmptyFirm one;
        EmptyFirm two;
        two.clock->advance(qint64(200) * 24 * 3600 + 5000);
        QVERIFY(one.fill(options(300)).ok());
        QVERIFY(two.fill(options(300)).ok());
        const QStringList first = one.dump(kNotOfTheSeed + kOfTheDay);
        const QStringList second = two.dump(kNotOfTheSeed + kOfTheDay);
        QCOMPARE(ofPeople(second), ofPeople(first));
        const auto statuses = [](EmptyFirm &demo) {
            return demo.read([&](Connection &c) { return statusesOf(c, demo.clock->now()).activeClients; });
        };
        QCOMPARE(statuses(two), statuses(one));
        QCOMPARE(two.read([&](Connection &c) { return offencesOf(c, two.clock->now()); }), QStringList());
    }

    void leavesTheSchemaAsItWas()
    {
        EmptyFirm demo;
        const QStringList before = demo.read([](Connection &c) { return schemaOf(c); });
        QVERIFY(demo.fill(options(20)).ok());
        QCOMPARE(demo.read([](Connection &c) { return schemaOf(c); }), before);
    }

    void cancelledLeavesNothing_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::newRow("at once") << qint64(0);
        QTest::newRow("among the clients") << qint64(1500);
        QTest::newRow("among the indexes") << qint64(3100);
    }

    void cancelledLeavesNothing()
    {
        QFETCH(qint64, at);
        EmptyFirm demo;
        const QStringList schema = demo.read([](Connection &c) { return schemaOf(c); });
        const QStringList before = demo.dump({});
        const CancelFlag cancel = makeCancelFlag();
        DemoFirmTask task(options(3000), {}, QStringLiteral("somebody"), QStringLiteral("mail"));
        task.cancelledBy(cancel).reporting([cancel, at](qint64 done, qint64) { *cancel = done >= at; });
        const auto counts = demo.fill(std::move(task));
        QVERIFY(!counts.ok());
        QVERIFY(counts.error().kind == ErrorKind::conflict);
        QCOMPARE(demo.dump({}), before);
        QCOMPARE(demo.read([](Connection &c) { return schemaOf(c); }), schema);
        // And it can be made after all.
        QVERIFY(demo.fill(options(20)).ok());
    }

    void tellsProgress()
    {
        EmptyFirm demo;
        QList<std::pair<qint64, qint64>> told;
        DemoFirmTask task(options(3000), {}, {}, QStringLiteral("mail"));
        task.reporting([&told](qint64 done, qint64 total) { told.append({done, total}); });
        QVERIFY(demo.fill(std::move(task)).ok());
        QVERIFY(told.size() > 5);
        for (qsizetype i = 1; i < told.size(); ++i) {
            QVERIFY(told[i].first >= told[i - 1].first);
            QCOMPARE(told[i].second, told[0].second);
        }
        QVERIFY(told.last().first > 3000);
        QVERIFY(told.last().first < told.last().second);
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<int>("clients");
        QTest::newRow("none") << 0;
        QTest::newRow("fewer than none") << -5;
        QTest::newRow("too many") << kMostDemoClients + 1;
    }

    void refusesWhatCannotBe()
    {
        QFETCH(int, clients);
        EmptyFirm demo;
        const auto counts = demo.fill(options(clients));
        QVERIFY(!counts.ok());
        QVERIFY(counts.error().kind == ErrorKind::invalid);
    }

    void refusesAFirmThatIsThere()
    {
        TestFirm firm;
        const auto counts = firm.firm->write({}, DemoFirmTask(options(5), {}, {}, {})).result();
        QVERIFY(!counts.ok());
        QVERIFY(counts.error().kind == ErrorKind::conflict);
    }
};

QTEST_GUILESS_MAIN(TestDemoFirm)
#include "tst_demofirm.moc"
