#include "app/practice/recordedit.h"
#include "app/store/activitystore.h"
#include "tests/support/portalstory.h"

#include <QTest>

using namespace portico;
using portico::test::PortalStory;

namespace {

/// A client with two contacts.
struct Harbor : PortalStory
{
    ClientKey harbor = addClient(QStringLiteral("Harbor LLC"));
    ContactKey jane = addContact(harbor, QStringLiteral("Jane Finch"), QStringLiteral("jane@harbor.example"));
    ContactKey tom = addContact(harbor, QStringLiteral("Tom Harbor"), QStringLiteral("tom@harbor.example"));

    template <typename Task>
    RecordEdit edit(Task task)
    {
        return run(undoable(harbor, std::move(task))).edit;
    }
    Result<UndoneEdit> undo(const RecordEdit &edit, MemberKey by = {})
    {
        return firm->write(by ? by : admin.key, UndoEditTask(edit)).result();
    }
    RecordState state()
    {
        return read([this](Connection &c) { return RecordState::of(c, harbor); });
    }
    Client client() { return state().client; }
    ClientContact contact(ContactKey key) { return *state().contact(key); }
    Activity newest()
    {
        return read([this](Connection &c) { return ActivityStore(c).ofClient(harbor, {}, 1).first(); });
    }
    RecordEdit rename(const QString &name)
    {
        Client changed = client();
        changed.name = name;
        return edit(SaveClientTask(changed));
    }
};

} // namespace

/// Edits of a record, and taking them back.
class TestRecordEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPartOfAClientGoesBack_data()
    {
        QTest::addColumn<QString>("part");
        for (const char *part : {"name", "type", "active", "phone", "address", "tax_id", "year_end", "client_since",
                                 "assigned_to", "notes"})
            QTest::newRow(part) << QString::fromLatin1(part);
    }
    void everyPartOfAClientGoesBack()
    {
        QFETCH(QString, part);
        Harbor firm;
        const TeamMember ann = firm.addMember(QStringLiteral("Ann"), QStringLiteral("ann@alderpryce.example"));
        Client other;
        other.name = QStringLiteral("Another Name");
        other.type = ClientType::trust;
        other.active = false;
        other.phone = QStringLiteral("555 0100");
        other.address = QStringLiteral("1 Quay\nEastport");
        other.taxId = QStringLiteral("00-2");
        other.yearEnd = QStringLiteral("06-30");
        other.clientSince = QStringLiteral("2020-02");
        other.assignedTo = {ann.key, firm.admin.key};
        other.notes = QStringLiteral("Line\nLine");
        const RecordState before = firm.state();
        Client changed = before.client;
        const QList<RecordPart> parts = partsOf(part);
        QCOMPARE(parts.size(), 1);
        copyPart(parts.first(), other, changed);
        const RecordEdit edit = firm.edit(SaveClientTask(changed));
        QVERIFY(edit.canUndo);
        QCOMPARE(firm.client(), changed);
        const auto undone = firm.undo(edit);
        QVERIFY(undone.ok());
        QCOMPARE(undone->restored, parts);
        QCOMPARE(undone->kept, QList<RecordPart>());
        QVERIFY(firm.state() == before);
        QCOMPARE(firm.newest().kind, ActivityKind::editUndone);
        QCOMPARE(firm.newest().detail, part);
        QCOMPARE(firm.newest().subject, QStringLiteral("Harbor LLC"));
    }

    void whatSomebodyChangedSinceStays()
    {
        Harbor firm;
        Client changed = firm.client();
        changed.name = QStringLiteral("Harbor & Finch");
        changed.phone = QStringLiteral("555 0100");
        const RecordEdit edit = firm.edit(SaveClientTask(changed));
        changed.phone = QStringLiteral("555 0199");
        changed.taxId = QStringLiteral("00-7");
        firm.run(SaveClientTask(changed));
        const auto undone = firm.undo(edit);
        QVERIFY(undone.ok());
        QCOMPARE(undone->restored, QList<RecordPart>{RecordPart::name});
        QCOMPARE(undone->kept, QList<RecordPart>{RecordPart::phone});
        QCOMPARE(firm.client().name, QStringLiteral("Harbor LLC"));
        QCOMPARE(firm.client().phone, QStringLiteral("555 0199"));
        QCOMPARE(firm.client().taxId, QStringLiteral("00-7"));
        // Once more there is nothing left to take back, and a sentence says which parts stay.
        const auto again = firm.undo(edit);
        QVERIFY(!again.ok());
        QCOMPARE(again.error().kind, ErrorKind::conflict);
        QVERIFY2(again.error().sentence.contains(QStringLiteral("Name, Phone")), qPrintable(again.error().sentence));
    }

    void anEditThatChangedNothingCannotBeUndone()
    {
        Harbor firm;
        QVERIFY(!firm.edit(SaveClientTask(firm.client())).canUndo);
        QVERIFY(!firm.edit(SetPrimaryContactTask(firm.harbor, firm.jane)).canUndo);
    }

    void aRefusedTaskIsRefused()
    {
        Harbor firm;
        Client nameless = firm.client();
        nameless.name.clear();
        const auto result = firm.firm->write(firm.admin.key, undoable(firm.harbor, SaveClientTask(nameless))).result();
        QCOMPARE(result.error().kind, ErrorKind::invalid);
        const auto unlinked =
            firm.firm->write(firm.admin.key, undoable(firm.harbor, UnlinkContactTask(firm.harbor, ContactKey{99}))).result();
        QCOMPARE(unlinked.error().kind, ErrorKind::notFound);
    }

    void cancelledMailStaysCancelled()
    {
        Harbor firm;
        firm.invite(firm.harbor, firm.jane);
        firm.deliver(firm.invite(firm.harbor, firm.tom).queued.first().mail);
        const RecordEdit edit = firm.edit(SetClientActiveTask(firm.harbor, false));
        QCOMPARE(edit.mailsCancelled, 1);
        const auto undone = firm.undo(edit);
        QVERIFY(undone.ok());
        QCOMPARE(undone->mailsNotSent, 1);
        QVERIFY(firm.client().active);
        QVERIFY(!firm.read([](Connection &c) { return MailStore(c).anyQueued(); }));
        // Tom's invite, which had gone, opens the portal again; Jane's never went.
        QCOMPARE(firm.lines(firm.harbor).size(), 1);
        QCOMPARE(firm.status(firm.harbor), QStringLiteral("invited"));
    }

    void aContactGoesBack()
    {
        Harbor firm;
        const ClientKey second = firm.addClient(QStringLiteral("Second"));
        firm.run(LinkContactTask(second, firm.jane, Relation::self));
        const RecordState before = firm.state();
        ClientContact changed = firm.contact(firm.jane);
        changed.contact.name = QStringLiteral("Jane Harbor");
        changed.contact.phone = QStringLiteral("555 0101");
        changed.relation = Relation::spouse;
        const RecordEdit edit = firm.edit(SaveContactTask(firm.harbor, changed));
        const auto undone = firm.undo(edit);
        QVERIFY(undone.ok());
        QCOMPARE(undone->subject, QStringLiteral("Jane Finch"));
        QVERIFY(firm.state() == before);
        const auto there = firm.read([&](Connection &c) { return ContactStore(c).ofClient(second); });
        QCOMPARE(there.first().contact, before.contact(firm.jane)->contact);
        QCOMPARE(there.first().relation, Relation::self);
    }

    void anAddressGoesBackAndNobodyIsInvited()
    {
        Harbor firm;
        firm.deliver(firm.invite(firm.harbor, firm.jane).queued.first().mail);
        ClientContact changed = firm.contact(firm.jane);
        changed.contact.email = QStringLiteral("jane@other.example");
        const RecordEdit edit = firm.edit(SaveContactTask(firm.harbor, changed));
        QCOMPARE(edit.accessesEnded, 1);
        QVERIFY(firm.read([](Connection &c) { return MailStore(c).anyQueued(); }));
        const auto undone = firm.undo(edit);
        QVERIFY(undone.ok());
        QCOMPARE(undone->accessesNotRestored, 1);
        QCOMPARE(firm.contact(firm.jane).contact.email, QStringLiteral("jane@harbor.example"));
        // The invite to the other address is off, and the old one's access stays ended.
        QVERIFY(!firm.read([](Connection &c) { return MailStore(c).anyQueued(); }));
        QVERIFY(firm.read([&](Connection &c) { return PortalStore(c).grantedOfContact(firm.jane); }).isEmpty());
    }

    void anAddressThatLetSomebodyInStays()
    {
        Harbor firm;
        ClientContact changed = firm.contact(firm.jane);
        changed.contact.email = QStringLiteral("jane@other.example");
        changed.contact.phone = QStringLiteral("1");
        const RecordEdit edit = firm.edit(SaveContactTask(firm.harbor, changed));
        firm.deliver(firm.invite(firm.harbor, firm.jane).queued.first().mail);
        const auto undone = firm.undo(edit);
        QVERIFY(undone.ok());
        QCOMPARE(undone->restored, QList<RecordPart>{RecordPart::phone});
        QCOMPARE(undone->kept, QList<RecordPart>{RecordPart::email});
        QCOMPARE(firm.contact(firm.jane).contact.email, QStringLiteral("jane@other.example"));
        QCOMPARE(firm.status(firm.harbor), QStringLiteral("invited"));
    }

    void anAddressThatAnotherTookSinceStays()
    {
        Harbor firm;
        ClientContact changed = firm.contact(firm.jane);
        changed.contact.email = QStringLiteral("jane@other.example");
        const RecordEdit edit = firm.edit(SaveContactTask(firm.harbor, changed));
        const ClientKey second = firm.addClient(QStringLiteral("Second"));
        firm.addContact(second, QStringLiteral("Jane Finch"), QStringLiteral("jane@harbor.example"));
        QCOMPARE(firm.undo(edit).error().kind, ErrorKind::conflict);
        QCOMPARE(firm.contact(firm.jane).contact.email, QStringLiteral("jane@other.example"));
    }

    void aNewContactGoesAndLeavesNothing()
    {
        Harbor firm;
        const RecordState before = firm.state();
        ClientContact added;
        added.contact.name = QStringLiteral("Ann Lee");
        added.primary = true;
        const auto done = firm.run(undoable(firm.harbor, SaveContactTask(firm.harbor, added)));
        QVERIFY(firm.contact(done.value.contact).primary);
        QVERIFY(firm.undo(done.edit).ok());
        QVERIFY(firm.state() == before);
        QVERIFY(!firm.read([&](Connection &c) { return ContactStore(c).byKey(done.value.contact); }));
    }

    void aNewContactWhoWasInvitedStays()
    {
        Harbor firm;
        ClientContact added;
        added.contact.name = QStringLiteral("Ann Lee");
        added.contact.email = QStringLiteral("ann@harbor.example");
        const auto done = firm.run(undoable(firm.harbor, SaveContactTask(firm.harbor, added)));
        firm.invite(firm.harbor, done.value.contact);
        const auto undone = firm.undo(done.edit);
        QCOMPARE(undone.error().kind, ErrorKind::conflict);
        QVERIFY2(undone.error().sentence.contains(QStringLiteral("Contacts")), qPrintable(undone.error().sentence));
        QVERIFY(firm.state().contact(done.value.contact));
    }

    void aLinkedPersonGoesFromThisClientOnly()
    {
        Harbor firm;
        const ClientKey second = firm.addClient(QStringLiteral("Second"));
        const ContactKey maj = firm.addContact(second, QStringLiteral("Maj"), QStringLiteral("maj@second.example"));
        const RecordState before = firm.state();
        QVERIFY(firm.undo(firm.edit(LinkContactTask(firm.harbor, maj, Relation::owner))).ok());
        QVERIFY(firm.state() == before);
        QCOMPARE(firm.read([&](Connection &c) { return ContactStore(c).clientsOf(maj); }), QList<ClientKey>{second});
    }

    void aRemovedContactComesBackToItsPlace()
    {
        Harbor firm;
        const RecordState before = firm.state();
        const RecordEdit edit = firm.edit(UnlinkContactTask(firm.harbor, firm.jane));
        QCOMPARE(firm.state().primary(), firm.tom);
        QVERIFY(firm.undo(edit).ok());
        QVERIFY(firm.state() == before);
        // Removed by somebody else again: it can be brought back once more.
        firm.run(UnlinkContactTask(firm.harbor, firm.jane));
        QVERIFY(firm.undo(edit).ok());
        QVERIFY(firm.state() == before);
        QCOMPARE(firm.undo(edit).error().kind, ErrorKind::conflict);
    }

    void theOnlyContactComesBackAsPrimary()
    {
        Harbor firm;
        firm.run(UnlinkContactTask(firm.harbor, firm.tom));
        const RecordEdit edit = firm.edit(UnlinkContactTask(firm.harbor, firm.jane));
        QVERIFY(!firm.state().primary());
        QVERIFY(firm.undo(edit).ok());
        QCOMPARE(firm.state().primary(), firm.jane);
    }

    void thePrimaryContactGoesBack()
    {
        Harbor firm;
        const ContactKey ann = firm.addContact(firm.harbor, QStringLiteral("Ann"));
        const RecordEdit edit = firm.edit(SetPrimaryContactTask(firm.harbor, firm.tom));
        QVERIFY(firm.undo(edit).ok());
        QCOMPARE(firm.state().primary(), firm.jane);
        // A third was chosen since.
        const RecordEdit again = firm.edit(SetPrimaryContactTask(firm.harbor, firm.tom));
        firm.run(SetPrimaryContactTask(firm.harbor, ann));
        QCOMPARE(firm.undo(again).error().kind, ErrorKind::conflict);
        QCOMPARE(firm.state().primary(), ann);
    }

    void twoContactsThatBecameOneStayOne()
    {
        Harbor firm;
        const ClientKey second = firm.addClient(QStringLiteral("Second"));
        firm.addContact(second, QStringLiteral("Jane Finch"), QStringLiteral("jane@other.example"));
        ClientContact changed = firm.contact(firm.jane);
        changed.contact.email = QStringLiteral("jane@other.example");
        QVERIFY(!firm.edit(SaveContactTask(firm.harbor, changed)).canUndo);
    }

    void undoNeedsTheSameRights()
    {
        Harbor firm;
        const TeamMember staff = firm.addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"), false);
        const RecordEdit edit = firm.rename(QStringLiteral("Renamed"));
        QCOMPARE(firm.undo(edit, staff.key).error().kind, ErrorKind::notFound);
        QCOMPARE(firm.client().name, QStringLiteral("Renamed"));
        // Who hands a client over to others sees it no longer, and cannot take that back.
        Client given = firm.client();
        given.assignedTo = {staff.key};
        firm.run(SaveClientTask(given));
        given.assignedTo = {firm.admin.key};
        QVERIFY(!firm.run(undoable(firm.harbor, SaveClientTask(given)), staff.key).edit.canUndo);
    }
};

QTEST_GUILESS_MAIN(TestRecordEdit)
#include "tst_recordedit.moc"
