#include "app/practice/importclientstask.h"
#include "app/store/activitystore.h"
#include "app/store/clientlisting.h"
#include "app/store/storecheck.h"
#include "tests/support/testfirm.h"

#include <QBuffer>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

std::shared_ptr<const ImportReview> reviewOf(const QByteArray &file)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(file);
    device->open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(std::move(device), {}).value();
    const auto mapping = ImportReview::readHeader(*reader).value();
    return std::make_shared<const ImportReview>(ImportReview::read(*reader, mapping).value());
}

/// A firm into which files are imported.
struct ImportingFirm : TestFirm
{
    ImportOutcome import(const QByteArray &lines)
    {
        return run(ImportClientsTask(reviewOf("Client,Type,Contact,Email,Phone,Assigned To,Status\n" + lines)));
    }

    QList<ClientRow> list()
    {
        return read([this](Connection &connection) {
            QList<ClientKey> keys;
            ClientListing(connection).forEachText(
                {}, ClientListing::TextOrder::list, [&keys](ClientKey key, const QString &) { keys.append(key); }, false);
            return ClientStore(connection).rows(keys, clock->now());
        });
    }

    QList<ClientContact> contacts(ClientKey client)
    {
        return read([client](Connection &connection) { return ContactStore(connection).ofClient(client); });
    }

    StoreCounts counts()
    {
        return read([](Connection &connection) { return countStore(connection); });
    }
};

} // namespace

/// Writing an import file into a firm; what the file itself may look like is tested with ImportReview.
class TestImportClientsTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesClientsWithTheirContacts();
    void theSameNameAndAddressIsOneContact();
    void oneContactIsLinkedOnce();
    void writesWhatTheWindowsWouldHaveWritten();
    void leavesClientsAloneThatTheFirmHas_data();
    void leavesClientsAloneThatTheFirmHas();
    void findsTeamMembers();
    void needsAnAdmin();
    void cancelledItWritesNothing();
    void tellsHowFarItIs();
};

void TestImportClientsTask::writesClientsWithTheirContacts()
{
    ImportingFirm firm;
    const ImportOutcome outcome = firm.import("Finch,Business,Jane Finch,jane@finch.example,555 0100,Priya Raman,\n"
                                              "Finch,,Tom Harbor,,,,\nOld Oak,Trust,,,,,Inactive\n");
    QCOMPARE(outcome.clients, 2);
    QCOMPARE(outcome.contacts, 2);
    QCOMPARE(outcome.skipped, QList<ImportNote>());
    const QList<ClientRow> rows = firm.list();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].name, QStringLiteral("Finch"));
    QCOMPARE(rows[0].email, QStringLiteral("jane@finch.example"));
    QCOMPARE(rows[0].assignedTo, QStringLiteral("Priya Raman"));
    QCOMPARE(rows[1].type, ClientType::trust);
    QVERIFY(!rows[1].active);
    const QList<ClientContact> people = firm.contacts(rows[0].key);
    QCOMPARE(people.size(), 2);
    QVERIFY(people[0].primary);
    QVERIFY(!people[1].primary);
    QCOMPARE(people[1].contact.name, QStringLiteral("Tom Harbor"));
    const auto activity = firm.read([&](Connection &connection) { return ActivityStore(connection).ofClient(rows[0].key, {}, 10); });
    QCOMPARE(activity.size(), 1);
    QCOMPARE(activity[0].kind, ActivityKind::clientAdded);
    QCOMPARE(activity[0].by, QStringLiteral("Priya Raman"));
}

void TestImportClientsTask::theSameNameAndAddressIsOneContact()
{
    ImportingFirm firm;
    const ClientKey there = firm.addClient(QStringLiteral("There"));
    const ContactKey known = firm.addContact(there, QStringLiteral("José Díaz"), QStringLiteral("jose@diaz.example"));
    const ImportOutcome outcome = firm.import("One,,jose diaz,JOSE@diaz.example,,,\nTwo,,Ann Lee,ann@lee.example,,,\n"
                                              "Three,,ANN LEE,ann@lee.example,,,\nFour,,Ann Other,ann@lee.example,,,\n"
                                              "Five,,Sam,,,,\nSix,,Sam,,,,\n");
    QCOMPARE(outcome.clients, 6);
    QCOMPARE(outcome.knownContacts, 2);
    QCOMPARE(outcome.contacts, 4); // without an address a name says nothing about who it is
    QSet<ContactKey> people;
    const QList<ClientRow> rows = firm.list();
    for (const ClientRow &row : rows)
        people.insert(firm.contacts(row.key).first().contact.key);
    QCOMPARE(people.size(), 5);
    QCOMPARE(firm.read([&](Connection &connection) { return ContactStore(connection).clientsOf(known); }).size(), 2);
}

void TestImportClientsTask::oneContactIsLinkedOnce()
{
    ImportingFirm firm;
    // Without a name of its own, an address belongs to the client itself.
    firm.import("Ann Lee,,,ann@lee.example,,,\nAnn Lee,,Ann Lee,ann@lee.example,,,\n");
    QCOMPARE(firm.contacts(firm.list().first().key).size(), 1);
}

/// The short way into the store leaves the same rows as the long one.
void TestImportClientsTask::writesWhatTheWindowsWouldHaveWritten()
{
    ImportingFirm imported;
    imported.import("Finch,Business,Jane Finch,jane@finch.example,+1 555 0100,Priya Raman,\nFinch,,Tom Harbor,tom@finch.example,,,\n");
    ImportingFirm typed;
    const ClientKey key = typed.addClient(QStringLiteral("Finch"));
    typed.addContact(key, QStringLiteral("Jane Finch"), QStringLiteral("jane@finch.example"), Relation::other, QStringLiteral("+1 555 0100"));
    typed.addContact(key, QStringLiteral("Tom Harbor"), QStringLiteral("tom@finch.example"), Relation::other);
    const auto rowsOf = [](ImportingFirm &firm) {
        return firm.read([](Connection &connection) {
            QStringList rows;
            Statement clients(connection, "SELECT name, name_folded, type, active, phone, search_text FROM client");
            for (clients.run(); clients.next();)
                rows.append(clients.text(0) + u'|' + clients.text(1) + u'|' + clients.text(2) + u'|' + clients.text(4) + u'|' + clients.text(5));
            Statement links(connection, "SELECT relation, position, is_primary, scope = (SELECT id FROM client) FROM client_contact ORDER BY position");
            for (links.run(); links.next();)
                rows.append(links.text(0) + QString::number(links.integer(1)) + QString::number(links.integer(2)) + QString::number(links.integer(3)));
            Statement assigned(connection, "SELECT member, position, scope = (SELECT id FROM client) FROM assignment WHERE deleted = 0");
            for (assigned.run(); assigned.next();)
                rows.append(QString::number(assigned.integer(0)) + QString::number(assigned.integer(1)) + QString::number(assigned.integer(2)));
            return rows;
        });
    };
    const QStringList rows = rowsOf(imported);
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows, rowsOf(typed));
}

void TestImportClientsTask::leavesClientsAloneThatTheFirmHas_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("known");
    QTest::newRow("name and address") << QByteArray("Finch,,Jane Finch,jane@finch.example,,,\n") << true;
    QTest::newRow("in another case") << QByteArray("FÍNCH,,J,JANE@Finch.example,,,\n") << true;
    QTest::newRow("no address given") << QByteArray("Finch,,Somebody,,,,\n") << true;
    QTest::newRow("nothing but the name") << QByteArray("Finch,,,,,,\n") << true;
    QTest::newRow("another contact's address") << QByteArray("Finch,,Tom Harbor,tom@finch.example,,,\n") << true;
    QTest::newRow("a namesake") << QByteArray("Finch,,Bea Finch,bea@elsewhere.example,,,\n") << false;
    QTest::newRow("another name") << QByteArray("Finch Ltd,,Jane Finch,jane@finch.example,,,\n") << false;
    QTest::newRow("the firm knows no address") << QByteArray("Oak,,Tom Oak,tom@oak.example,,,\n") << true;
}

void TestImportClientsTask::leavesClientsAloneThatTheFirmHas()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, known);
    ImportingFirm firm;
    firm.import("Finch,,Jane Finch,jane@finch.example,,,\nFinch,,Tom Harbor,tom@finch.example,,,\nOak,,Tom Oak,,,,\n");
    const StoreCounts before = firm.counts();
    const ImportOutcome outcome = firm.import(line + "New,,,,,,\n");
    QCOMPARE(outcome.clients, known ? 1 : 2);
    QCOMPARE(outcome.skipped.size(), known ? 1 : 0);
    if (known) {
        QCOMPARE(outcome.skipped.first(), (ImportNote{2, QStringLiteral("Line 2: Already a client"), ImportVerdict::alreadyAClient}));
        QCOMPARE(firm.counts().contacts, before.contacts);
    }
}

void TestImportClientsTask::findsTeamMembers()
{
    ImportingFirm firm;
    firm.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"));
    firm.addMember(QStringLiteral("Two Same"), QStringLiteral("one@alderpryce.example"));
    firm.addMember(QStringLiteral("Two Same"), QStringLiteral("two@alderpryce.example"));
    const ImportOutcome outcome = firm.import("A,,,,,SAM@alderpryce.example; priya raman,\nB,,,,,Two Same,\nC,,,,,Nobody,\n"
                                              "D,,,,,nobody; sam staff; Sam Staff,\nE,,,,,two@alderpryce.example,\n");
    const QList<ClientRow> rows = firm.list();
    QStringList assigned;
    for (const ClientRow &row : rows)
        assigned.append(row.assignedTo);
    QCOMPARE(assigned, QStringList({QStringLiteral("Sam Staff, Priya Raman"), QString(), QString(), QStringLiteral("Sam Staff"), QStringLiteral("Two Same")}));
    QCOMPARE(outcome.notes.size(), 2); // the same word once, however many lines have it
    QCOMPARE(outcome.notes[0].line, 3);
    QVERIFY(outcome.notes[0].sentence.contains(QStringLiteral("Two Same")));
    QCOMPARE(outcome.notes[1].line, 4);
    QVERIFY(outcome.notes[1].sentence.contains(QStringLiteral("concerned: 2")));
}

void TestImportClientsTask::needsAnAdmin()
{
    ImportingFirm firm;
    const TeamMember staff = firm.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"));
    const auto refused = firm.firm->write(staff.key, ImportClientsTask(reviewOf("Client\nFinch\n"))).result();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::denied);
    QCOMPARE(firm.list().size(), 0);
}

void TestImportClientsTask::cancelledItWritesNothing()
{
    ImportingFirm firm;
    QByteArray file("Client,Email\n");
    for (int i = 0; i < 1000; ++i)
        file += "Client " + QByteArray::number(i) + ",c" + QByteArray::number(i) + "@clients.example\n";
    const StoreCounts before = firm.counts();
    const CancelFlag cancel = makeCancelFlag();
    qint64 written = 0;
    ImportClientsTask task(reviewOf(file));
    task.cancelledBy(cancel).reporting([&](qint64 done, qint64) {
        written = done;
        if (done > 500)
            *cancel = true;
    });
    const auto cancelled = firm.firm->write(firm.admin.key, task).result();
    QVERIFY(!cancelled.ok());
    QCOMPARE(cancelled.error().kind, ErrorKind::conflict);
    QVERIFY(written > 500);
    QCOMPARE(firm.counts(), before);
}

void TestImportClientsTask::tellsHowFarItIs()
{
    ImportingFirm firm;
    QByteArray file("Client\n");
    for (int i = 0; i < 700; ++i)
        file += "Client " + QByteArray::number(i) + "\n";
    QList<qint64> steps;
    ImportClientsTask task(reviewOf(file));
    task.reporting([&](qint64 done, qint64 total) {
        QCOMPARE(total, 700);
        steps.append(done);
    });
    QCOMPARE(firm.run(task).clients, 700);
    QVERIFY(steps.size() > 100 && steps.size() < 300);
    QVERIFY(std::is_sorted(steps.begin(), steps.end()));
    QCOMPARE(steps.last(), 700);
}

QTEST_GUILESS_MAIN(TestImportClientsTask)
#include "tst_importclientstask.moc"
