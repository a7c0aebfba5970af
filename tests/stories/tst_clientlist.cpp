#include "tests/support/desktop.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/look/tableview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

struct Person
{
    const char *client;
    ClientType type;
    const char *contact;
    const char *email;
};

constexpr Person kPeople[] = {
    {"Adebayo & Daughters Ltd", ClientType::business, "Funmilayo Adébáyọ̀", "funmi@adebayo.example"},
    {"Åkesson, Björn & Siân", ClientType::couple, "Siân Åkesson", "sian.akesson@example.com"},
    {"Amberley Parish Hall Trust", ClientType::trust, "Rev. Peter Loxley", ""},
    {"Bąk, Zdzisława", ClientType::individual, "Zdzisława Bąk", "z.bak@example.org"},
    {"Brightwater Veterinary Group Holdings", ClientType::business, "Dr. Eleanor Ashworth-Greenhalgh",
     "accounts.payable.department@brightwater-vets.example"},
    {"Castellano Olive Oil Imports", ClientType::business, "Giulia Castellano", "giulia@castellano.example"},
    {"Demirtaş, Gülşah", ClientType::individual, "Gülşah Demirtaş", "gulsah.demirtas@example.net"},
    {"Finch & Harbor Boatyard", ClientType::business, "Tom Harbor", "tom@harborfinch.example"},
    {"Harbor & Finch LLC", ClientType::business, "Jane Finch", "jane@harborfinch.example"},
    {"Heraklion Ceramics", ClientType::business, "Ελένη Παπαδοπούλου", "eleni@heraklion-ceramics.example"},
    {"Kapoor, Aditi & Rohan", ClientType::couple, "अदिति कपूर", "aditi.kapoor@example.com"},
    {"Mansour Dental Practice", ClientType::business, "ليلى منصور", "leila@mansourdental.example"},
};

std::unique_ptr<TestFirm> peopled()
{
    auto firm = std::make_unique<TestFirm>();
    for (const Person &person : kPeople) {
        const ClientKey client = firm->addClient(QString::fromUtf8(person.client), person.type);
        firm->addContact(client, QString::fromUtf8(person.contact), QString::fromUtf8(person.email), Relation::owner,
                         QLatin1StringView(person.client).startsWith(QLatin1StringView("Harbor"))
                             ? QStringLiteral("(555) 555-0142")
                             : QString());
    }
    return firm;
}

QString shown(const TableView *table)
{
    QStringList names;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        names.append(table->model()->index(row, 0).data().toString());
    return names.join(QLatin1Char('|'));
}

} // namespace

class TestClientList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_program = std::make_unique<DesktopProgram>(); }
    void cleanupTestCase() { m_program.reset(); }

    void opensOnTheListReadyToSearch()
    {
        Desktop desktop(peopled());
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        QTRY_COMPARE(table->model()->rowCount(), 12);
        QVERIFY(child<SearchField>(desktop.window.get(), "clientSearch")->hasFocus());
        m_program->picture(desktop.window.get(), QStringLiteral("a-client-list"));
        desktop.window->resize(1024, 680);
        m_program->picture(desktop.window.get(), QStringLiteral("a3-client-list-1024"));
    }

    void findsAtEveryKeystrokeAndOpensWithReturn()
    {
        Desktop desktop(peopled());
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        auto *search = child<SearchField>(desktop.window.get(), "clientSearch");
        QTRY_COMPARE(table->model()->rowCount(), 12);
        QTest::keyClicks(search, QStringLiteral("akes"));
        QTRY_COMPARE(shown(table), QStringLiteral("Åkesson, Björn & Siân"));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(table->model()->rowCount(), 12);
        QTest::keyClicks(search, QStringLiteral("5550142"));
        QTRY_COMPARE(shown(table), QStringLiteral("Harbor & Finch LLC"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(desktop.window->showsRecord());
        QCOMPARE(desktop.window->clientRecordPage()->clientName(), QStringLiteral("Harbor & Finch LLC"));
        QCOMPARE(desktop.window->windowTitle(), QStringLiteral("Harbor & Finch LLC – Portico"));
        // Back again: the list is as it was, the client current.
        QTest::keyClick(desktop.window->clientRecordPage(), Qt::Key_Escape);
        QVERIFY(!desktop.window->showsRecord());
        QCOMPARE(search->text(), QStringLiteral("5550142"));
        QCOMPARE(table->currentIndex().row(), 0);
        QVERIFY(search->hasFocus());
    }

    void returnPressedAtOnceOpensWhatWasTyped()
    {
        Desktop desktop(peopled());
        auto *search = child<SearchField>(desktop.window.get(), "clientSearch");
        QTest::keyClicks(search, QStringLiteral("heraklion"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(desktop.window->showsRecord());
        QCOMPARE(desktop.window->clientRecordPage()->clientName(), QStringLiteral("Heraklion Ceramics"));
    }

    void arrowsMoveInTheListWhileTyping()
    {
        Desktop desktop(peopled());
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        auto *search = child<SearchField>(desktop.window.get(), "clientSearch");
        QTRY_COMPARE(table->model()->rowCount(), 12);
        QTest::keyClicks(search, QStringLiteral("harbor"));
        QTRY_COMPARE(shown(table), QStringLiteral("Finch & Harbor Boatyard|Harbor & Finch LLC"));
        QTest::keyClick(search, Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(desktop.window->showsRecord());
        QCOMPARE(desktop.window->clientRecordPage()->clientName(), QStringLiteral("Harbor & Finch LLC"));
    }

    void doubleClickOpens()
    {
        Desktop desktop(peopled());
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        QTRY_COMPARE(table->model()->rowCount(), 12);
        const QPoint place = table->visualRect(table->model()->index(2, 1)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(desktop.window->showsRecord());
        QCOMPARE(desktop.window->clientRecordPage()->clientName(), QStringLiteral("Amberley Parish Hall Trust"));
    }

    void sayWhatWasNotFound()
    {
        Desktop desktop(peopled());
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        auto *search = child<SearchField>(desktop.window.get(), "clientSearch");
        auto *empty = child<EmptyState>(desktop.window.get(), "clientListEmpty");
        QTRY_COMPARE(table->model()->rowCount(), 12);
        QVERIFY(!empty->isVisible());
        QTest::keyClicks(search, QStringLiteral("qqq"));
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->accessibleDescription().contains(QStringLiteral("qqq")));
        m_program->picture(desktop.window.get(), QStringLiteral("a4-nothing-found"));
        QCOMPARE(empty->actionButton()->text(), QStringLiteral("Clear Search"));
        QTest::mouseClick(empty->actionButton(), Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 12);
        QVERIFY(!empty->isVisible());
        QVERIFY(search->hasFocus());
    }

    void anEmptyFirmOffersTheFirstClient()
    {
        Desktop desktop;
        auto *empty = child<EmptyState>(desktop.window.get(), "clientListEmpty");
        QTRY_VERIFY(empty->isVisible());
        m_program->picture(desktop.window.get(), QStringLiteral("a5-no-clients"));
        QCOMPARE(empty->actionButton()->text(), QStringLiteral("New Client…"));
        QTest::mouseClick(empty->actionButton(), Qt::LeftButton);
        QTRY_VERIFY(desktop.window->findChild<QDialog *>(QStringLiteral("clientDialog")));
    }

    void staffSeeOnlyTheAssigned()
    {
        auto firm = peopled();
        const TeamMember tom = firm->addMember(QStringLiteral("Tom Weller"), QStringLiteral("tom@alderpryce.example"), false);
        Client client;
        client.name = QStringLiteral("Weller's own");
        client.assignedTo = {tom.key};
        firm->run(SaveClientTask(client));
        Desktop desktop(std::move(firm), tom);
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        QTRY_COMPARE(shown(table), QStringLiteral("Weller's own"));
    }

private:
    std::unique_ptr<DesktopProgram> m_program;
};

QTEST_MAIN(TestClientList)
#include "tst_clientlist.moc"
