// Importing a file, and taking exactly that back again: what was changed since stays, what was there before stays.

#include "app/practice/import/importfile.h"
#include "app/practice/invitetask.h"
#include "app/practice/undoimporttask.h"
#include "app/store/clientlisting.h"
#include "tests/support/testfirm.h"

#include <QFile>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QByteArray kFile = "Client,Contact,Email,Assigned To\n"
                         "Harbor & Finch LLC,Jane Finch,jane@harborfinch.example,Priya Raman\n"
                         "Harbor & Finch LLC,Tom Harbor,tom@harborfinch.example,\n"
                         "Bluebird Bakery,Jane Finch,jane@harborfinch.example,\n"
                         "Cole Trust,Ann Cole,ann@cole.example,\n";

struct Story
{
    Story() { write(kFile); }
    void write(const QByteArray &content)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
    }
    QString path() const { return folder.filePath(QStringLiteral("clients.csv")); }

    ImportOutcome import()
    {
        const ImportFile file(path());
        const std::atomic_bool never = false;
        return firm.run(
            ImportClientsTask(std::make_shared<const ImportReview>(*file.review(file.look()->mapping, never))));
    }
    Result<UndoneImport> undo(const ImportReceipt &receipt)
    {
        return firm.firm->write(firm.admin.key, UndoImportTask(receipt)).result();
    }

    qint64 untouched(const ImportReceipt &receipt)
    {
        return firm.read([&](Connection &connection) { return ImportedRows(connection, receipt).untouchedCount(); });
    }

    QStringList clients()
    {
        return firm.read([](Connection &connection) {
            QStringList names;
            ClientListing(connection).forEachText(
                {}, ClientListing::TextOrder::list,
                [&](ClientKey key, const QString &) { names += ClientStore(connection).byKey(key)->name; },
                std::atomic_bool(false));
            return names;
        });
    }
    ClientKey client(const QString &name)
    {
        return firm.read(
            [&](Connection &connection) { return ClientStore(connection).byFoldedName(name.toLower()).first(); });
    }
    qsizetype contactsAt(const QString &email)
    {
        return firm.read([&](Connection &connection) { return ContactStore(connection).byEmail(email).size(); });
    }

    QTemporaryDir folder;
    TestFirm firm;
};

} // namespace

class TestUndoImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesBackEverything();
    void keepsWhatWasChanged_data();
    void keepsWhatWasChanged();
    void keepsWhatWasThereBefore();
    void needsAnAdmin();
    void cancelledLeavesEverything();
    void nothingLeft();
};

void TestUndoImport::takesBackEverything()
{
    Story story;
    story.firm.addClient(QStringLiteral("Older Client"));
    const ImportOutcome outcome = story.import();
    QCOMPARE(outcome.clients, 3);
    QVERIFY(outcome.receipt.has_value());
    QCOMPARE(story.clients().size(), 4);
    QVERIFY(story.firm.read([](Connection &connection) { return ImportedRows::last(connection); }) == outcome.receipt);
    QCOMPARE(story.untouched(*outcome.receipt), 3);

    const auto undone = story.undo(*outcome.receipt);
    QVERIFY2(undone.ok(), qPrintable(undone.ok() ? QString() : undone.error().sentence));
    QCOMPARE(undone->clients, 3);
    QCOMPARE(undone->contacts, 3);
    QCOMPARE(undone->kept, 0);
    QCOMPARE(story.clients(), QStringList{QStringLiteral("Older Client")});
    QCOMPARE(story.contactsAt(QStringLiteral("jane@harborfinch.example")), 0);
    QVERIFY(!story.firm.read([](Connection &connection) { return ImportedRows::last(connection); }));
    // The same file can be imported again.
    QCOMPARE(story.import().clients, 3);
}

void TestUndoImport::keepsWhatWasChanged_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("its fields") << 0;
    QTest::newRow("a new contact") << 1;
    QTest::newRow("an address") << 2;
    QTest::newRow("its primary contact") << 3;
    QTest::newRow("its assignments") << 4;
    QTest::newRow("an invite") << 5;
}

void TestUndoImport::keepsWhatWasChanged()
{
    QFETCH(int, change);
    Story story;
    const ImportOutcome outcome = story.import();
    const ClientKey harbor = story.client(QStringLiteral("Harbor & Finch LLC"));
    const auto contacts =
        story.firm.read([&](Connection &connection) { return ContactStore(connection).ofClient(harbor); });
    Client client = story.firm.read([&](Connection &connection) { return *ClientStore(connection).byKey(harbor); });
    ClientContact tom = contacts.last();
    switch (change) {
    case 0:
        client.notes = QStringLiteral("Rings on Mondays");
        story.firm.run(SaveClientTask(client));
        break;
    case 1:
        story.firm.addContact(harbor, QStringLiteral("New Person"), QStringLiteral("new@harborfinch.example"));
        break;
    case 2:
        tom.contact.email = QStringLiteral("tom.harbor@harborfinch.example");
        story.firm.run(SaveContactTask(harbor, tom));
        break;
    case 3:
        story.firm.run(SetPrimaryContactTask(harbor, tom.contact.key));
        break;
    case 4:
        client.assignedTo.clear();
        story.firm.run(SaveClientTask(client));
        break;
    case 5: {
        InviteRequest request;
        request.people = {{harbor, tom.contact.key, {}, {}}};
        story.firm.run(InviteTask(request));
        break;
    }
    }
    QCOMPARE(story.untouched(*outcome.receipt), 2);
    const auto undone = story.undo(*outcome.receipt);
    QVERIFY(undone.ok());
    QCOMPARE(undone->clients, 2);
    QCOMPARE(undone->kept, 1);
    QCOMPARE(undone->keptNames, QStringList{QStringLiteral("Harbor & Finch LLC")});
    QCOMPARE(story.clients(), QStringList{QStringLiteral("Harbor & Finch LLC")});
    // Jane stays with the client that stays, though another client of hers went; Ann's went with her.
    QCOMPARE(story.contactsAt(QStringLiteral("jane@harborfinch.example")), 1);
    QCOMPARE(story.contactsAt(QStringLiteral("ann@cole.example")), 0);
    const auto after =
        story.firm.read([&](Connection &connection) { return ContactStore(connection).ofClient(harbor).size(); });
    QCOMPARE(after, change == 1 ? 3 : 2);
}

void TestUndoImport::keepsWhatWasThereBefore()
{
    Story story;
    const ClientKey older = story.firm.addClient(QStringLiteral("Older Client"));
    story.firm.addContact(older, QStringLiteral("Jane Finch"), QStringLiteral("jane@harborfinch.example"));
    const ImportOutcome outcome = story.import();
    QCOMPARE(outcome.knownContacts, 2);
    const auto undone = story.undo(*outcome.receipt);
    QVERIFY(undone.ok());
    QCOMPARE(undone->contacts, 2);
    QCOMPARE(story.contactsAt(QStringLiteral("jane@harborfinch.example")), 1);
    QCOMPARE(story.firm.read([&](Connection &connection) { return ContactStore(connection).ofClient(older).size(); }),
             1);
}

void TestUndoImport::needsAnAdmin()
{
    Story story;
    const ImportOutcome outcome = story.import();
    const TeamMember tom = story.firm.addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"));
    const auto undone = story.firm.firm->write(tom.key, UndoImportTask(*outcome.receipt)).result();
    QVERIFY(!undone.ok());
    QCOMPARE(undone.error().kind, ErrorKind::denied);
    QCOMPARE(story.clients().size(), 3);
}

void TestUndoImport::cancelledLeavesEverything()
{
    Story story;
    const ImportOutcome outcome = story.import();
    const CancelFlag cancel = makeCancelFlag();
    *cancel = true;
    const auto undone =
        story.firm.firm->write(story.firm.admin.key, UndoImportTask(*outcome.receipt).cancelledBy(cancel)).result();
    QVERIFY(!undone.ok());
    QCOMPARE(undone.error().detail, QStringLiteral("cancelled"));
    QCOMPARE(story.clients().size(), 3);
}

void TestUndoImport::nothingLeft()
{
    Story story;
    const ImportOutcome outcome = story.import();
    QVERIFY(story.undo(*outcome.receipt).ok());
    const auto again = story.undo(*outcome.receipt);
    QVERIFY(!again.ok());
    QCOMPARE(again.error().kind, ErrorKind::conflict);
}

QTEST_GUILESS_MAIN(TestUndoImport)
#include "tst_undoimport.moc"
