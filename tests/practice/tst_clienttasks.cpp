#include "app/practice/clienttasks.h"
#include "app/store/activitystore.h"
#include "tests/support/portalstory.h"

#include <QTest>

using namespace portico;
using portico::test::PortalStory;

namespace {

/// A firm with a client of Tom, who sees only his own, and one that he does not see.
struct TwoClients : PortalStory
{
    TeamMember tom = addMember(QStringLiteral("Tom Weller"), QStringLiteral("tom@alderpryce.example"), false);
    ClientKey his = addAssigned(QStringLiteral("Bell"), tom.key);
    ClientKey other = addClient(QStringLiteral("Castellano"));
    ContactKey jo = addContact(his, QStringLiteral("Jo Bell"), QStringLiteral("jo@bell.example"));
    ContactKey giulia = addContact(other, QStringLiteral("Giulia"), QStringLiteral("giulia@castellano.example"));

    ClientKey addAssigned(const QString &name, MemberKey member)
    {
        Client client;
        client.name = name;
        client.assignedTo = {member};
        return run(SaveClientTask(client));
    }
    template <typename Task>
    Error refused(Task task, MemberKey by)
    {
        const auto result = firm->write(by, std::move(task)).result();
        return result.ok() ? Error{ErrorKind::internal, QStringLiteral("done"), {}} : result.error();
    }
    Client client(ClientKey key)
    {
        return read([key](Connection &c) { return *ClientStore(c).byKey(key); });
    }
    QList<ClientContact> contacts(ClientKey key)
    {
        return read([key](Connection &c) { return ContactStore(c).ofClient(key); });
    }
    Activity newest(ClientKey key)
    {
        return read([key](Connection &c) { return ActivityStore(c).ofClient(key, {}, 1).value(0); });
    }
    /// Every row that a refused task may not have touched.
    qint64 sequence()
    {
        return read([](Connection &c) {
            Statement find(c, "SELECT local_seq FROM clock");
            find.run().next();
            return find.integer(0);
        });
    }
};

} // namespace

/// The tasks of the client record: what they write, and for whom.
class TestClientTasks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staffEditOnlyWhatTheySee()
    {
        TwoClients firm;
        const qint64 before = firm.sequence();
        const ClientContact hers = firm.contacts(firm.other).first();
        const MemberKey tom = firm.tom.key;
        QCOMPARE(firm.refused(SaveClientTask(firm.client(firm.other)), tom).kind, ErrorKind::notFound);
        QCOMPARE(firm.refused(SaveNotesTask(firm.other, QStringLiteral("x"), {}), tom).kind, ErrorKind::notFound);
        QCOMPARE(firm.refused(SetClientActiveTask(firm.other, false), tom).kind, ErrorKind::notFound);
        QCOMPARE(firm.refused(SaveContactTask(firm.other, hers), tom).kind, ErrorKind::notFound);
        QCOMPARE(firm.refused(SetPrimaryContactTask(firm.other, firm.giulia), tom).kind, ErrorKind::notFound);
        QCOMPARE(firm.refused(UnlinkContactTask(firm.other, firm.giulia), tom).kind, ErrorKind::notFound);
        QCOMPARE(firm.refused(LinkContactTask(firm.other, firm.jo, Relation::other), tom).kind, ErrorKind::notFound);
        // Nor may they draw somebody whom they do not see onto a client that they do.
        QCOMPARE(firm.refused(LinkContactTask(firm.his, firm.giulia, Relation::other), tom).kind, ErrorKind::notFound);
        QCOMPARE(firm.refused(SaveContactTask(firm.his, hers), tom).kind, ErrorKind::notFound);
        QCOMPARE(firm.refused(SetPrimaryContactTask(firm.his, firm.giulia), tom).kind, ErrorKind::notFound);
        QCOMPARE(firm.refused(UnlinkContactTask(firm.his, firm.giulia), tom).kind, ErrorKind::notFound);
        // Nobody at the keyboard may do nothing.
        QCOMPARE(firm.refused(SaveNotesTask(firm.his, QStringLiteral("x"), {}), {}).kind, ErrorKind::denied);
        QCOMPARE(firm.sequence(), before);
        firm.run(SaveNotesTask(firm.his, QStringLiteral("Rings on Mondays."), {}), tom);
        QCOMPARE(firm.client(firm.his).notes, QStringLiteral("Rings on Mondays."));
    }

    void anEditKeepsWhatOthersWroteMeanwhile()
    {
        TwoClients firm;
        const Client shown = firm.client(firm.other);
        Client theirs = shown;
        theirs.phone = QStringLiteral("555 0101");
        theirs.name = QStringLiteral("Castellano Srl");
        firm.run(SaveClientTask(theirs));
        Client mine = shown;
        mine.taxId = QStringLiteral("00-1");
        firm.run(SaveClientTask(mine, shown));
        const Client now = firm.client(firm.other);
        QCOMPARE(now.phone, QStringLiteral("555 0101"));
        QCOMPARE(now.name, QStringLiteral("Castellano Srl"));
        QCOMPARE(now.taxId, QStringLiteral("00-1"));
        QCOMPARE(firm.newest(firm.other).detail, QStringLiteral("tax_id"));

        // The same part, differently: somebody has to look.
        mine.phone = QStringLiteral("555 0202");
        const Error error = firm.refused(SaveClientTask(mine, shown), firm.admin.key);
        QCOMPARE(error.kind, ErrorKind::conflict);
        QVERIFY2(error.sentence.contains(QStringLiteral("Phone")), qPrintable(error.sentence));
        QCOMPARE(firm.client(firm.other).phone, QStringLiteral("555 0101"));
    }

    void aContactsEditKeepsWhatOthersWroteMeanwhile()
    {
        TwoClients firm;
        const ClientContact shown = firm.contacts(firm.other).first();
        ClientContact theirs = shown;
        theirs.contact.phone = QStringLiteral("555 0101");
        firm.run(SaveContactTask(firm.other, theirs));
        ClientContact mine = shown;
        mine.contact.name = QStringLiteral("Giulia Castellano");
        mine.relation = Relation::self;
        firm.run(SaveContactTask(firm.other, mine, shown));
        QCOMPARE(firm.newest(firm.other).detail, QStringLiteral("name,relation"));
        const ClientContact now = firm.contacts(firm.other).first();
        QCOMPARE(now.contact.phone, QStringLiteral("555 0101"));
        QCOMPARE(now.contact.name, QStringLiteral("Giulia Castellano"));
        QCOMPARE(now.relation, Relation::self);
        mine.contact.phone = QStringLiteral("555 0303");
        QCOMPARE(firm.refused(SaveContactTask(firm.other, mine, shown), firm.admin.key).kind, ErrorKind::conflict);
        mine.contact.phone = shown.contact.phone;
        mine.relation = Relation::partner;
        QCOMPARE(firm.refused(SaveContactTask(firm.other, mine, shown), firm.admin.key).kind, ErrorKind::conflict);
    }

    void savingWhatIsThereLeavesNoTrace()
    {
        TwoClients firm;
        const Activity before = firm.newest(firm.other);
        firm.run(SaveClientTask(firm.client(firm.other)));
        firm.run(SaveNotesTask(firm.other, {}, {}));
        firm.run(SetClientActiveTask(firm.other, true));
        firm.run(SetPrimaryContactTask(firm.other, firm.giulia));
        firm.run(SaveContactTask(firm.other, firm.contacts(firm.other).first()));
        QCOMPARE(firm.newest(firm.other).key, before.key);
    }

    void notesAreNotOverwrittenUnseen()
    {
        TwoClients firm;
        firm.run(SaveNotesTask(firm.his, QStringLiteral("One"), {}));
        QCOMPARE(firm.newest(firm.his).kind, ActivityKind::clientEdited);
        QCOMPARE(firm.newest(firm.his).detail, QStringLiteral("notes"));
        QCOMPARE(firm.refused(SaveNotesTask(firm.his, QStringLiteral("Two"), {}), firm.tom.key).kind, ErrorKind::conflict);
        // Both wrote the same: no conflict.
        firm.run(SaveNotesTask(firm.his, QStringLiteral("One"), {}));
        QCOMPARE(firm.client(firm.his).notes, QStringLiteral("One"));
        QCOMPARE(firm.refused(SaveNotesTask(firm.his, QString(20'001, QLatin1Char('x')), QStringLiteral("One")),
                              firm.tom.key).kind,
                 ErrorKind::invalid);
    }

    void assignsSeveralTheFirstLeading()
    {
        TwoClients firm;
        Client client = firm.client(firm.other);
        client.assignedTo = {firm.tom.key, firm.admin.key};
        firm.run(SaveClientTask(client));
        QCOMPARE(firm.client(firm.other).assignedTo, client.assignedTo);
        // Tom sees it from now on.
        firm.run(SetPrimaryContactTask(firm.other, firm.giulia), firm.tom.key);
        client.assignedTo = {MemberKey{4711}};
        QCOMPARE(firm.refused(SaveClientTask(client), firm.admin.key).kind, ErrorKind::notFound);
    }

    void linksSomebodyOfTheFirm()
    {
        TwoClients firm;
        firm.run(LinkContactTask(firm.other, firm.jo, Relation::partner));
        const QList<ClientContact> linked = firm.contacts(firm.other);
        QCOMPARE(linked.size(), 2);
        QCOMPARE(linked.last().contact.key, firm.jo);
        QCOMPARE(linked.last().relation, Relation::partner);
        QVERIFY(!linked.last().primary);
        QCOMPARE(firm.newest(firm.other).kind, ActivityKind::contactAdded);
        QCOMPARE(firm.refused(LinkContactTask(firm.other, firm.jo, Relation::other), firm.admin.key).kind,
                 ErrorKind::conflict);
        QCOMPARE(firm.refused(LinkContactTask(firm.other, ContactKey{4711}, Relation::other), firm.admin.key).kind,
                 ErrorKind::notFound);
        // Tom sees Jo through his own client, and so may link her to another one of his.
        const ClientKey second = firm.addAssigned(QStringLiteral("Second"), firm.tom.key);
        firm.run(LinkContactTask(second, firm.jo, Relation::self), firm.tom.key);
        QVERIFY(firm.contacts(second).first().primary);
    }

    void inactiveClosesAndCancels()
    {
        TwoClients firm;
        firm.invite(firm.other);
        QCOMPARE(firm.status(firm.other), QStringLiteral("queued"));
        firm.run(SetClientActiveTask(firm.other, false));
        QVERIFY(!firm.client(firm.other).active);
        QCOMPARE(firm.newest(firm.other).kind, ActivityKind::clientMadeInactive);
        QCOMPARE(firm.status(firm.other), QStringLiteral("nobody"));
        firm.run(SetClientActiveTask(firm.other, true));
        QCOMPARE(firm.newest(firm.other).kind, ActivityKind::clientMadeActive);
        QVERIFY(!firm.read([](Connection &c) { return MailStore(c).anyQueued(); }));
    }

    void theActivityNamesThePrimaryContact()
    {
        TwoClients firm;
        const ContactKey ann = firm.addContact(firm.other, QStringLiteral("Ann Lee"));
        firm.run(SetPrimaryContactTask(firm.other, ann));
        QCOMPARE(firm.newest(firm.other).kind, ActivityKind::primaryContactChanged);
        QCOMPARE(firm.newest(firm.other).subject, QStringLiteral("Ann Lee"));
        QCOMPARE(firm.newest(firm.other).by, firm.admin.name);
    }
};

QTEST_GUILESS_MAIN(TestClientTasks)
#include "tst_clienttasks.moc"
