#include "tests/support/desktop.h"
#include "ui/clients/activitycard.h"
#include "ui/clients/clientdialog.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/clients/contactdialog.h"
#include "ui/clients/contactscard.h"
#include "ui/clients/detailscard.h"
#include "ui/look/tableview.h"
#include "ui/portal/questiondialog.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/personrow.h"
#include "ui/widgets/toast.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace portico;
using namespace portico::test;

namespace {

template <typename T>
T *dialog(Desktop &desktop, const char *name)
{
    T *found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = desktop.window->findChild<T *>(QString::fromLatin1(name))) != nullptr; }, kTryFor);
    if (!found)
        qFatal("no %s opened", name);
    (void)QTest::qWaitForWindowExposed(found);
    return found;
}

/// The field of a dialog by its label.
template <typename T>
T *field(QWidget *dialog, const char *label)
{
    const auto all = dialog->findChildren<T *>();
    for (T *one : all) {
        if (one->accessibleName() == QLatin1StringView(label))
            return one;
    }
    qFatal("no field %s", label);
}

QPushButton *button(QWidget *dialog, const char *text)
{
    const auto all = dialog->findChildren<QPushButton *>();
    for (QPushButton *one : all) {
        if (one->text().remove(QLatin1Char('&')) == QString::fromUtf8(text))
            return one;
    }
    qFatal("no button %s", text);
}

void press(QPushButton *what)
{
    QTest::mouseClick(what, Qt::LeftButton);
}

QString contactsShown(Desktop &desktop)
{
    QStringList lines;
    const auto rows = child<ContactsCard>(desktop.window.get(), "contactsCard")->findChildren<PersonRow *>();
    for (const PersonRow *row : rows) {
        if (row->isVisible())
            lines.append(row->name() % QLatin1Char(' ') % row->address());
    }
    return lines.join(QLatin1Char('|'));
}

bool says(const QWidget *widget, const QString &text)
{
    const auto labels = widget->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

/// Chooses an entry of a contact's menu.
void choose(Desktop &desktop, const QString &contact, const char *entry)
{
    const auto rows = child<ContactsCard>(desktop.window.get(), "contactsCard")->findChildren<PersonRow *>();
    for (PersonRow *row : rows) {
        if (!row->isVisible() || row->name() != contact)
            continue;
        QMenu *menu = row->findChild<QToolButton *>()->menu();
        const auto actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text().remove(QLatin1Char('&')) == QString::fromUtf8(entry)) {
                QVERIFY2(action->isEnabled(), qPrintable(action->toolTip()));
                action->trigger();
                return;
            }
        }
    }
    QFAIL("no such contact or entry");
}

} // namespace

class TestClientRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_program = std::make_unique<DesktopProgram>(); }
    void cleanupTestCase() { m_program.reset(); }

    void showsWhatIsKnown()
    {
        Desktop desktop;
        const ClientKey harbor = addHarbor(*desktop.test);
        desktop.window->openClient(harbor);
        QVERIFY(desktop.window->showsRecord());
        QVERIFY(says(desktop.window.get(), QStringLiteral("Business  ·  Active  ·  Assigned to Priya Raman")));
        auto *details = child<DetailsCard>(desktop.window.get(), "detailsCard");
        for (const auto &text : {QStringLiteral("(555) 555-0142"), QStringLiteral("31 December"), QStringLiteral("March 2019"),
                                 QStringLiteral("00-0000142"), QStringLiteral("14 Quay Street\nEastport, ME 04631")})
            QVERIFY2(says(details, text), qPrintable(text));
        QVERIFY(!says(details, QStringLiteral("Notes")));
        QCOMPARE(contactsShown(desktop), QStringLiteral("Jane Finch jane@harborfinch.example|Tom Harbor "
                                                        "tom@harborfinch.example|Ann Lee |Owen Pell owen.pell@example.com"));
        auto *activity = child<ActivityCard>(desktop.window.get(), "activityCard")->findChild<QListView *>();
        QVERIFY(activity->model()->rowCount() >= 5);
        QVERIFY(activity->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(
            QStringLiteral("Contact Owen Pell added, Priya Raman · ")));
        m_program->picture(desktop.window.get(), QStringLiteral("b-client-record"));
        desktop.window->resize(1024, 680);
        m_program->picture(desktop.window.get(), QStringLiteral("b3-client-record-1024"));
    }

    void addsAClientAndOpensIt()
    {
        Desktop desktop;
        QTest::keyClick(desktop.window.get(), Qt::Key_N, Qt::ControlModifier);
        auto *form = dialog<ClientDialog>(desktop, "clientDialog");
        m_program->picture(form, QStringLiteral("b4-new-client"));
        // Without a name it says so, below the field, and stays.
        press(button(form, "Add Client"));
        QVERIFY(says(form, QStringLiteral("A client needs a name.")));
        QTest::keyClicks(field<QLineEdit>(form, "Name"), QStringLiteral("Bell, Jo and Sam"));
        QVERIFY(!says(form, QStringLiteral("A client needs a name.")));
        QTest::keyClicks(field<QLineEdit>(form, "Client since"), QStringLiteral("some day"));
        QTest::keyClick(form, Qt::Key_Return);
        QVERIFY(says(form, QStringLiteral("Write the month and the year")));
        m_program->picture(form, QStringLiteral("b5-new-client-wrong"));
        field<QLineEdit>(form, "Client since")->clear();
        QTest::keyClicks(field<QLineEdit>(form, "Client since"), QStringLiteral("3/2019"));
        QTest::keyClick(field<QComboBox>(form, "Type"), Qt::Key_C);
        QTest::keyClicks(field<QLineEdit>(form, "Phone"), QStringLiteral("555 0100"));
        press(button(form, "Add Client"));
        QTRY_VERIFY(desktop.window->showsRecord());
        QCOMPARE(desktop.window->clientRecordPage()->clientName(), QStringLiteral("Bell, Jo and Sam"));
        const auto saved = desktop.test->read(
            [&](Connection &c) { return ClientStore(c).byKey(desktop.window->clientRecordPage()->client()); });
        QCOMPARE(saved->type, ClientType::couple);
        QCOMPARE(saved->clientSince, QStringLiteral("2019-03"));
        QCOMPARE(saved->phone, QStringLiteral("555 0100"));
        QVERIFY(saved->assignedTo.isEmpty());
        // The list has it too.
        desktop.window->openClientList();
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_COMPARE(table->currentIndex().row(), 0);
    }

    void editsAClientAndAssignsIt()
    {
        Desktop desktop;
        const TeamMember tom = desktop.test->addMember(QStringLiteral("Tom Weller"), QStringLiteral("tom@alderpryce.example"));
        const ClientKey harbor = addHarbor(*desktop.test);
        desktop.window->openClient(harbor);
        QTest::mouseClick(child<QToolButton>(desktop.window.get(), "editClient"), Qt::LeftButton);
        auto *form = dialog<ClientDialog>(desktop, "clientDialog");
        QCOMPARE(field<QLineEdit>(form, "Name")->text(), QStringLiteral("Harbor & Finch LLC"));
        QCOMPARE(field<QComboBox>(form, "Year end")->currentText(), QStringLiteral("31 December"));
        field<QComboBox>(form, "Assigned to")->setCurrentText(QStringLiteral("Tom Weller"));
        field<QLineEdit>(form, "Name")->selectAll();
        QTest::keyClicks(field<QLineEdit>(form, "Name"), QStringLiteral("Harbor LLC"));
        press(button(form, "Save"));
        QTRY_COMPARE(desktop.window->clientRecordPage()->clientName(), QStringLiteral("Harbor LLC"));
        QTRY_VERIFY(says(desktop.window.get(), QStringLiteral("Assigned to Tom Weller")));
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("Harbor LLC saved."));
        const auto saved = *desktop.test->read([&](Connection &c) { return ClientStore(c).byKey(harbor); });
        QCOMPARE(saved.assignedTo, QList<MemberKey>{tom.key});
        // What was not touched is as it was.
        QCOMPARE(saved.address, QStringLiteral("14 Quay Street\nEastport, ME 04631"));
        QCOMPARE(saved.yearEnd, QStringLiteral("12-31"));
    }

    void saysWhatInactiveMeansBeforeItIsSaved()
    {
        Desktop desktop;
        const ClientKey harbor = addHarbor(*desktop.test);
        desktop.window->openClient(harbor);
        QTest::mouseClick(child<QToolButton>(desktop.window.get(), "editClient"), Qt::LeftButton);
        auto *form = dialog<ClientDialog>(desktop, "clientDialog");
        auto *active = form->findChild<QCheckBox *>();
        QVERIFY(active->isChecked());
        active->click();
        QVERIFY(says(form, QStringLiteral("portal of an inactive client")));
        m_program->picture(form, QStringLiteral("b6-client-inactive"));
        press(button(form, "Save"));
        QTRY_VERIFY(says(desktop.window.get(), QStringLiteral("This client is inactive. Its portal is closed to everybody.")));
        QVERIFY(!desktop.test->read([&](Connection &c) { return ClientStore(c).byKey(harbor); })->active);
        m_program->picture(desktop.window.get(), QStringLiteral("b7-inactive-record"));
    }

    void addsAContact()
    {
        Desktop desktop;
        const ClientKey harbor = addHarbor(*desktop.test);
        desktop.window->openClient(harbor);
        QTest::mouseClick(child<QToolButton>(desktop.window.get(), "addContact"), Qt::LeftButton);
        auto *form = dialog<ContactDialog>(desktop, "contactDialog");
        QTest::keyClicks(field<QLineEdit>(form, "Name"), QStringLiteral("Maj Lindqvist"));
        QTest::keyClicks(field<QLineEdit>(form, "Email"), QStringLiteral("maj@@example.com"));
        press(button(form, "Add Contact"));
        QTRY_VERIFY(field<QLineEdit>(form, "Email")->property("invalid").toBool());
        m_program->picture(form, QStringLiteral("b8-contact-wrong"));
        field<QLineEdit>(form, "Email")->clear();
        QTest::keyClicks(field<QLineEdit>(form, "Email"), QStringLiteral("Maj@Example.com"));
        press(button(form, "Add Contact"));
        QTRY_VERIFY(contactsShown(desktop).endsWith(QStringLiteral("|Maj Lindqvist Maj@Example.com")));
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("Maj Lindqvist saved."));
    }

    void addsTheMissingAddress()
    {
        Desktop desktop;
        desktop.window->openClient(addHarbor(*desktop.test));
        press(button(child<ContactsCard>(desktop.window.get(), "contactsCard"), "Add email…"));
        auto *form = dialog<ContactDialog>(desktop, "contactDialog");
        QTRY_VERIFY(field<QLineEdit>(form, "Email")->hasFocus());
        QTest::keyClicks(field<QLineEdit>(form, "Email"), QStringLiteral("ann@example.com"));
        QTest::keyClick(form, Qt::Key_Return);
        QTRY_VERIFY(contactsShown(desktop).contains(QStringLiteral("Ann Lee ann@example.com")));
    }

    void sharesAContactThatIsThereAlready()
    {
        Desktop desktop;
        addHarbor(*desktop.test);
        const ClientKey boatyard = desktop.test->addClient(QStringLiteral("Boatyard"));
        desktop.window->openClient(boatyard);
        QTest::mouseClick(child<QToolButton>(desktop.window.get(), "addContact"), Qt::LeftButton);
        auto *form = dialog<ContactDialog>(desktop, "contactDialog");
        QTest::keyClicks(field<QLineEdit>(form, "Name"), QStringLiteral("Jane Finch"));
        QTest::keyClicks(field<QLineEdit>(form, "Email"), QStringLiteral("jane@harborfinch.example"));
        QTest::keyClick(form, Qt::Key_Return);
        QTRY_COMPARE(contactsShown(desktop), QStringLiteral("Jane Finch jane@harborfinch.example"));
        QTRY_COMPARE(desktop.window->toast()->text(),
                     QStringLiteral("Jane Finch was a contact already, and is now one of this client too."));
        // And whoever edits it is told how far that reaches.
        choose(desktop, QStringLiteral("Jane Finch"), "Edit Contact…");
        auto *edit = dialog<ContactDialog>(desktop, "contactDialog");
        QVERIFY(says(edit, QStringLiteral("2 client records")));
        m_program->picture(edit, QStringLiteral("b9-shared-contact"));
    }

    void makesAnotherContactThePrimaryOneAndRemovesOne()
    {
        Desktop desktop;
        const ClientKey harbor = addHarbor(*desktop.test);
        desktop.window->openClient(harbor);
        choose(desktop, QStringLiteral("Tom Harbor"), "Make Primary Contact");
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("Tom Harbor is the primary contact now."));
        QTRY_VERIFY(says(desktop.window.get(), QStringLiteral("Partner, primary contact")));
        choose(desktop, QStringLiteral("Owen Pell"), "Remove from This Client…");
        press(button(dialog<QuestionDialog>(desktop, "removeContactDialog"), "Remove"));
        QTRY_VERIFY(!contactsShown(desktop).contains(QStringLiteral("Owen Pell")));
        QCOMPARE(desktop.test->read([&](Connection &c) { return ContactStore(c).ofClient(harbor); }).size(), 3);
    }

    void followsWhatOthersWrite()
    {
        Desktop desktop;
        const ClientKey harbor = addHarbor(*desktop.test);
        desktop.window->openClient(harbor);
        auto client = *desktop.test->read([&](Connection &c) { return ClientStore(c).byKey(harbor); });
        client.name = QStringLiteral("Renamed");
        desktop.test->run(SaveClientTask(client));
        QTRY_COMPARE(desktop.window->windowTitle(), QStringLiteral("Renamed – Portico"));
        desktop.test->addContact(harbor, QStringLiteral("New Person"));
        QTRY_VERIFY(contactsShown(desktop).contains(QStringLiteral("New Person")));
    }

    void aClientThatIsTakenAwayClosesItsRecord()
    {
        auto firm = std::make_unique<TestFirm>();
        const TeamMember tom = firm->addMember(QStringLiteral("Tom Weller"), QStringLiteral("tom@alderpryce.example"), false);
        Client client;
        client.name = QStringLiteral("Weller's");
        client.assignedTo = {tom.key};
        client.key = firm->run(SaveClientTask(client));
        Desktop desktop(std::move(firm), tom);
        desktop.window->openClient(client.key);
        QVERIFY(desktop.window->showsRecord());
        client.assignedTo = {desktop.test->admin.key};
        desktop.test->run(SaveClientTask(client));
        QTRY_VERIFY(!desktop.window->showsRecord());
        QCOMPARE(desktop.window->toast()->text(), QStringLiteral("That client is not there any more."));
    }

private:
    static ClientKey addHarbor(TestFirm &firm)
    {
        Client client;
        client.name = QStringLiteral("Harbor & Finch LLC");
        client.type = ClientType::business;
        client.phone = QStringLiteral("(555) 555-0142");
        client.address = QStringLiteral("14 Quay Street\nEastport, ME 04631");
        client.taxId = QStringLiteral("00-0000142");
        client.yearEnd = QStringLiteral("12-31");
        client.clientSince = QStringLiteral("2019-03");
        client.assignedTo = {firm.admin.key};
        const ClientKey key = firm.run(SaveClientTask(client));
        firm.addContact(key, QStringLiteral("Jane Finch"), QStringLiteral("jane@harborfinch.example"));
        firm.addContact(key, QStringLiteral("Tom Harbor"), QStringLiteral("tom@harborfinch.example"), Relation::partner);
        firm.addContact(key, QStringLiteral("Ann Lee"), {}, Relation::other);
        firm.addContact(key, QStringLiteral("Owen Pell"), QStringLiteral("owen.pell@example.com"), Relation::other);
        return key;
    }

    std::unique_ptr<DesktopProgram> m_program;
};

QTEST_MAIN(TestClientRecord)
#include "tst_clientrecord.moc"
