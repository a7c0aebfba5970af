#include "app/practice/demo/demofirmtask.h"
#include "app/practice/export/bulksendexport.h"
#include "app/practice/export/clientexport.h"
#include "app/practice/export/portaluserexport.h"
#include "app/store/portaluserrows.h"
#include "tests/practice/bulkstory.h"
#include "tests/practice/readtable.h"

#include <QFile>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

struct Exports : BulkStory
{
    QTemporaryDir place;
    QString file = place.filePath(QStringLiteral("list.csv"));

    template <typename Export>
    Result<qint64> write(Export work)
    {
        return firm->readHere([&](Connection &connection) {
            const std::atomic_bool cancelled = false;
            return work(connection, cancelled);
        });
    }
};

QStringList column(const QList<QStringList> &rows, int which)
{
    QStringList cells;
    for (qsizetype row = 1; row < rows.size(); ++row)
        cells.append(rows[row][which]);
    return cells;
}

} // namespace

/// What is handed to the partners: lists in files.
class TestExports : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aResultListSaysWhatBecameOfEverybody()
    {
        Exports firm;
        const QList<ClientKey> clients{firm.client(QStringLiteral("=Adams"), QStringLiteral("a@x.example"), QStringLiteral("Ann")),
                                       firm.client(QStringLiteral("Baker"), QStringLiteral("b@x.example"), QStringLiteral("Bob")),
                                       firm.client(QStringLiteral("Clay"), {}, QStringLiteral("Cy"))};
        const BulkSendOutcome outcome = firm.send(clients);
        const QList<BulkSendLine> lines = firm.lines(outcome.send);
        firm.deliver(lines[0].mail);
        firm.claim(lines[1].mail);
        firm.answer(lines[1].mail, 550, QStringLiteral("5.1.1 No such user"), SmtpStage::rcpt);
        const auto exported = [&](const TeamMember &by, BulkLineFilter filter) {
            return firm.write([&](Connection &connection, const std::atomic_bool &cancelled) {
                return exportBulkSend(connection, by, outcome.send, filter, {firm.file, {}}, cancelled);
            });
        };
        QCOMPARE(*exported(firm.admin, BulkLineFilter::all), 3);
        const QList<QStringList> rows = readTable(firm.file);
        QCOMPARE(column(rows, 0), QStringList({QStringLiteral("Ann"), QStringLiteral("Bob"), QStringLiteral("Cy")}));
        QCOMPARE(column(rows, 2), QStringList({QStringLiteral("'=Adams"), QStringLiteral("Baker"), QStringLiteral("Clay")}));
        QCOMPARE(column(rows, 3), QStringList({QStringLiteral("Sent"), QStringLiteral("Failed"), QStringLiteral("Left out")}));
        QVERIFY(rows[2][5].contains(QStringLiteral("5.1.1")));
        QCOMPARE(rows[3][4], QStringLiteral("No email address"));
        QCOMPARE(*exported(firm.admin, BulkLineFilter::failed), 1);

        QVERIFY(QFile::remove(firm.file));
        const TeamMember tom = firm.addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"));
        QCOMPARE(exported(tom, BulkLineFilter::all).error().kind, ErrorKind::denied);
        QCOMPARE(exported(firm.addManager(QStringLiteral("May"), false), BulkLineFilter::all).error().kind, ErrorKind::notFound);
        QVERIFY(!QFile::exists(firm.file));
    }

    void clientsComeInTheOrderGiven()
    {
        Exports firm;
        const ClientKey first = firm.client(QStringLiteral("Adams"), QStringLiteral("a@x.example"));
        const ClientKey second = firm.client(QStringLiteral("Baker"), {});
        const auto exported = [&](const TeamMember &by) {
            return firm.write([&](Connection &connection, const std::atomic_bool &cancelled) {
                return exportClients(connection, by, {second, ClientKey{99}, first}, firm.clock->now(), {firm.file, {}}, cancelled);
            });
        };
        QCOMPARE(*exported(firm.admin), 2);
        QCOMPARE(column(readTable(firm.file), 0), QStringList({QStringLiteral("Baker"), QStringLiteral("Adams")}));
        const TeamMember may = firm.addManager(QStringLiteral("May"), false);
        firm.assign(first, may.key);
        QCOMPARE(*exported(may), 1);
        QCOMPARE(column(readTable(firm.file), 0), QStringList{QStringLiteral("Adams")});
        QCOMPARE(exported(firm.addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"))).error().kind, ErrorKind::denied);
    }

    void rowsReadSideBySideAreTheListsRows_data()
    {
        QTest::addColumn<bool>("seesAll");
        QTest::newRow("all clients") << true;
        QTest::newRow("assigned clients") << false;
    }
    void rowsReadSideBySideAreTheListsRows()
    {
        QFETCH(bool, seesAll);
        QTemporaryDir folder;
        Firm::Options options;
        options.folder = folder.filePath(QStringLiteral("firm"));
        options.key = QByteArray(32, 'k');
        options.clock = std::make_shared<FixedClock>();
        auto firm = Firm::create(options);
        QVERIFY(firm.ok());
        QVERIFY((*firm)->write({}, DemoFirmTask({600, 3, {}}, {}, QStringLiteral("somebody"), QStringLiteral("mail"))).result().ok());
        const QDateTime now = options.clock->now();
        const auto compared = (*firm)->readHere([&](Connection &connection) -> Result<int> {
            const std::atomic_bool cancelled = false;
            const QList<TeamMember> team = MemberStore(connection).all();
            const auto few = std::find_if(team.begin(), team.end(), [](const TeamMember &one) { return !one.seesAllClients; });
            const ClientScope scope = seesAll || few == team.end() ? ClientScope() : ClientScope::of(*few);
            const PortalUserListing listing(connection);
            int same = 0;
            QStringList differing;
            forEachPortalUserRow(connection, scope, PortalUserFilter::all, now, [](qint64) {}, [&](const PortalUserRow &row) {
                const QList<PortalUserRow> listed = listing.rows({row.key}, scope, now);
                // What a server said when it took a mail is no reason for anything.
                const auto why = [](const PortalUserRow &of) { return of.reason.isEmpty() ? QString() : of.reason % of.reply; };
                const bool equal = listed.size() == 1 && listed[0].name == row.name && listed[0].email == row.email
                    && listed[0].facts == row.facts && listed[0].clients == row.clients
                    && listed[0].clientKeys == row.clientKeys && listed[0].healthReason == row.healthReason && why(listed[0]) == why(row);
                same += equal ? 1 : 0;
                if (!equal)
                    differing.append(QString::number(row.key.value));
                return differing.size() < 5;
            }, cancelled);
            if (!differing.isEmpty())
                return Error{ErrorKind::internal, differing.join(u','), {}};
            return same;
        });
        QVERIFY2(compared.ok(), compared.ok() ? "" : qPrintable(compared.error().sentence));
        QVERIFY(*compared > (seesAll ? 300 : 0));
    }

    void chosenPeopleComeInTheOrderGiven()
    {
        Exports firm;
        for (const QString &name : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})
            firm.invite(firm.client(name, name % QStringLiteral("@x.example"), name));
        const QList<PortalUserKey> chosen{firm.user(QStringLiteral("c@x.example")), firm.user(QStringLiteral("a@x.example"))};
        const auto exported = [&](const TeamMember &by) {
            return firm.write([&](Connection &connection, const std::atomic_bool &cancelled) {
                return exportPortalUsers(connection, by, chosen, firm.clock->now(), {firm.file, {}}, cancelled);
            });
        };
        QCOMPARE(*exported(firm.admin), 2);
        QCOMPARE(column(readTable(firm.file), 0), QStringList({QStringLiteral("c"), QStringLiteral("a")}));
        QCOMPARE(*exported(firm.addManager(QStringLiteral("May"), false)), 0);
    }
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
