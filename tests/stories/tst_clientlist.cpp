#include "app/practice/bulkclienttasks.h"
#include "models/clientlistmodel.h"
#include "tests/support/desktop.h"
#include "ui/clients/bulkclientdialog.h"
#include "ui/clients/clientcommands.h"
#include "ui/clients/clientfilterbar.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/look/tableview.h"
#include "ui/tablecolumns.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
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

QString chosen(const TableView *table)
{
    QStringList names;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->selectionModel()->isRowSelected(row, {}))
            names.append(table->model()->index(row, 0).data().toString());
    }
    return names.join(QLatin1Char('|'));
}

int indexOf(const TableView *table, const char *name)
{
    return int(shown(table).split(QLatin1Char('|')).indexOf(QString::fromUtf8(name)));
}

void clickRow(TableView *table, int row, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, table->visualRect(table->model()->index(row, 0)).center());
}

void clickHeader(TableView *table, int column)
{
    QHeaderView *header = table->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(column) + 30, header->height() / 2));
}

void choose(QComboBox *box, const char *text)
{
    box->setFocus();
    const int index = box->findText(QString::fromUtf8(text));
    if (index < 0)
        qFatal("no %s", text);
    while (box->currentIndex() != index)
        QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
}

QAction *action(const QMenu *menu, const char *text)
{
    const auto actions = menu->actions();
    for (QAction *one : actions) {
        if (one->text().remove(QLatin1Char('&')) == QString::fromUtf8(text))
            return one;
    }
    qFatal("no entry %s", text);
}

} // namespace

class TestClientList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_program = std::make_unique<DesktopProgram>(); }
    void cleanupTestCase() { m_program.reset(); }

    void keepsItsOrderAndFiltersFromRunToRun()
    {
        auto firm = peopled();
        QString before;
        ClientFilter filter;
        filter.state = ClientFilter::State::all;
        filter.assignedTo = firm->admin.key;
        filter.portal = PortalStatus::none;
        {
            Desktop desktop(std::move(firm));
            auto *table = child<TableView>(desktop.window.get(), "clientTable");
            QTRY_COMPARE(table->model()->rowCount(), 12);
            desktop.window->clientListPage()->filters()->setFilter(filter);
            clickHeader(table, ClientListModel::email);
            clickHeader(table, ClientListModel::email);
            const auto *index = desktop.window->clientListPage()->index();
            QTRY_COMPARE(index->sort(), (ClientSort{ClientSort::By::email, Qt::DescendingOrder}));
            QTRY_VERIFY(!index->isPreparing());
            QTRY_COMPARE(shown(table).section(QLatin1Char('|'), 0, 1), QStringLiteral("Bąk, Zdzisława|Finch & Harbor Boatyard"));
            before = shown(table);
            firm = std::move(desktop.test);
        }
        {
            Desktop desktop(std::move(firm));
            auto *table = child<TableView>(desktop.window.get(), "clientTable");
            QTRY_COMPARE(shown(table), before);
            const auto *page = desktop.window->clientListPage();
            QCOMPARE(page->index()->filter(), filter);
            QCOMPARE(page->filters()->filter(), filter);
            QCOMPARE(page->index()->sort(), (ClientSort{ClientSort::By::email, Qt::DescendingOrder}));
            QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), int(ClientListModel::email));
            QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
            // What attention asked for is no filter of theirs.
            desktop.window->showAttention(AttentionStore::Kind::undeliverable);
            firm = std::move(desktop.test);
        }
        Desktop desktop(std::move(firm));
        QTRY_COMPARE(shown(child<TableView>(desktop.window.get(), "clientTable")), before);
    }

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

    void sortsByTheHeaderAndKeepsTheChosen()
    {
        Desktop desktop(peopled());
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        QTRY_COMPARE(table->model()->rowCount(), 12);
        // Two are chosen, the second with Ctrl; the current one is the second.
        clickRow(table, 1);
        clickRow(table, 8, Qt::ControlModifier);
        QTRY_COMPARE(chosen(table), QStringLiteral("Åkesson, Björn & Siân|Harbor & Finch LLC"));
        QVERIFY(child<QPushButton>(desktop.window.get(), "chosenClients")->isVisible());
        m_program->picture(desktop.window.get(), QStringLiteral("a6-two-chosen"));
        clickHeader(table, ClientListModel::email);
        QTRY_VERIFY(shown(table).startsWith(QStringLiteral("Brightwater")));
        QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), int(ClientListModel::email));
        QVERIFY(shown(table).endsWith(QStringLiteral("Amberley Parish Hall Trust")));
        QCOMPARE(chosen(table), QStringLiteral("Harbor & Finch LLC|Åkesson, Björn & Siân"));
        QCOMPARE(table->currentIndex().data(KeyRole), table->model()->index(indexOf(table, "Harbor & Finch LLC"), 0).data(KeyRole));
        clickHeader(table, ClientListModel::email);
        QTRY_VERIFY(shown(table).startsWith(QStringLiteral("Bąk")));
        QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        // A search keeps those of them that it finds.
        auto *search = child<SearchField>(desktop.window.get(), "clientSearch");
        QTest::keyClicks(search, QStringLiteral("harbor"));
        QTRY_COMPARE(shown(table), QStringLiteral("Finch & Harbor Boatyard|Harbor & Finch LLC"));
        QCOMPARE(chosen(table), QStringLiteral("Harbor & Finch LLC"));
    }

    void filtersByTheDropDowns()
    {
        auto firm = peopled();
        const TeamMember tom = firm->addMember(QStringLiteral("Tom Weller"), QStringLiteral("tom@alderpryce.example"));
        firm->run(AssignClientsTask({ClientKey{2}, ClientKey{3}}, tom.key, AssignMode::instead));
        firm->run(SetClientsActiveTask({ClientKey{3}, ClientKey{4}}, false));
        Desktop desktop(std::move(firm));
        MainWindow *window = desktop.window.get();
        auto *table = child<TableView>(window, "clientTable");
        QTRY_COMPARE(table->model()->rowCount(), 10);
        auto *clear = child<QPushButton>(window, "clearFilter");
        QVERIFY(!clear->isVisible());
        choose(child<QComboBox>(window, "filterAssigned"), "Tom Weller");
        QTRY_COMPARE(shown(table), QStringLiteral("Åkesson, Björn & Siân"));
        choose(child<QComboBox>(window, "filterState"), "All clients");
        QTRY_COMPARE(shown(table), QStringLiteral("Åkesson, Björn & Siân|Amberley Parish Hall Trust (inactive)"));
        m_program->picture(window, QStringLiteral("a7-filtered"));
        choose(child<QComboBox>(window, "filterPortal"), "Active");
        auto *empty = child<EmptyState>(window, "clientListEmpty");
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->accessibleDescription().contains(QStringLiteral("filters")));
        m_program->picture(window, QStringLiteral("a8-filtered-away"));
        QVERIFY(clear->isVisible());
        QTest::mouseClick(clear, Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 10);
        QVERIFY(!clear->isVisible());
        // Somebody inactive is found by looking among all.
        QTest::keyClicks(child<SearchField>(window, "clientSearch"), QStringLiteral("amberley"));
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->actionButton()->text(), QStringLiteral("Look Among All Clients"));
        QTest::mouseClick(empty->actionButton(), Qt::LeftButton);
        QTRY_COMPARE(shown(table), QStringLiteral("Amberley Parish Hall Trust (inactive)"));
    }

    void hidesAndMovesColumns()
    {
        auto firm = peopled();
        {
            Desktop desktop(std::move(firm));
            auto *table = child<TableView>(desktop.window.get(), "clientTable");
            QTRY_COMPARE(table->model()->rowCount(), 12);
            QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(20, 10), table->horizontalHeader()->mapToGlobal(QPoint(20, 10)));
            QApplication::sendEvent(table->horizontalHeader()->viewport(), &event);
            auto *menu = table->findChild<QMenu *>(QStringLiteral("columnMenu"));
            QVERIFY(menu && menu->isVisible());
            QVERIFY(!action(menu, "Client")->isEnabled());
            action(menu, "Type")->trigger();
            QVERIFY(table->isColumnHidden(ClientListModel::type));
            table->horizontalHeader()->moveSection(5, 1);
            table->horizontalHeader()->resizeSection(ClientListModel::primaryContact, 222);
            menu->close();
            desktop.window->close();
            firm = std::move(desktop.test);
        }
        Desktop again(std::move(firm));
        auto *table = child<TableView>(again.window.get(), "clientTable");
        QVERIFY(table->isColumnHidden(ClientListModel::type));
        QCOMPARE(table->horizontalHeader()->visualIndex(ClientListModel::assignedTo), 1);
        QCOMPARE(table->columnWidth(ClientListModel::primaryContact), 222);
        // What nobody changed is not kept: it follows the words of the language.
        const QStringList widths = QSettings().allKeys().filter(QStringLiteral("Width"));
        QCOMPARE(widths, QStringList(QStringLiteral("clientList/primaryContactWidth")));
        QMenu menu;
        again.window->clientListPage()->columns()->addTo(&menu);
        action(&menu, "Reset Columns")->trigger();
        QVERIFY(!table->isColumnHidden(ClientListModel::type));
        QCOMPARE(table->horizontalHeader()->visualIndex(ClientListModel::assignedTo), 5);
        QVERIFY(action(&menu, "Type")->isChecked());
        QSettings().clear();
    }

    void copiesWhatIsChosen()
    {
        Desktop desktop(peopled());
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        QTRY_COMPARE(table->model()->rowCount(), 12);
        clickRow(table, 0);
        clickRow(table, 2, Qt::ShiftModifier);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("3 rows copied"));
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[2], QStringLiteral("Amberley Parish Hall Trust\tTrust\tRev. Peter Loxley\t\tNo invite sent\tPriya Raman"));
        desktop.window->clientListPage()->commands()->copyEmails();
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("2 addresses copied"));
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("funmi@adebayo.example; sian.akesson@example.com"));
    }

    void makesSeveralInactiveAndSaysWhatThatMeans()
    {
        Desktop desktop(peopled());
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        QTRY_COMPARE(table->model()->rowCount(), 12);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QMenu menu;
        desktop.window->clientListPage()->commands()->addTo(&menu);
        action(&menu, "Make Inactive…")->trigger();
        auto *dialog = desktop.window->findChild<SetActiveDialog *>();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Make 12 clients inactive?"));
        QVERIFY(dialog->sentence().contains(QStringLiteral("closed to everybody")));
        m_program->picture(dialog, QStringLiteral("a9-make-inactive"));
        QTest::mouseClick(dialog->yesButton(), Qt::LeftButton);
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("12 clients made inactive"));
        QTRY_COMPARE(table->model()->rowCount(), 0);
        choose(child<QComboBox>(desktop.window.get(), "filterState"), "Inactive clients");
        QTRY_COMPARE(table->model()->rowCount(), 12);
    }

    void assignsSeveral()
    {
        auto firm = peopled();
        firm->addMember(QStringLiteral("Tom Weller"), QStringLiteral("tom@alderpryce.example"));
        Desktop desktop(std::move(firm));
        auto *table = child<TableView>(desktop.window.get(), "clientTable");
        QTRY_COMPARE(table->model()->rowCount(), 12);
        clickRow(table, 0);
        clickRow(table, 1, Qt::ControlModifier);
        QMenu menu;
        desktop.window->clientListPage()->commands()->addTo(&menu);
        action(&menu, "Assign To…")->trigger();
        auto *dialog = desktop.window->findChild<AssignDialog *>();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        choose(dialog->findChild<QComboBox *>(), "Tom Weller");
        m_program->picture(dialog, QStringLiteral("a10-assign"));
        QTest::mouseClick(dialog->yesButton(), Qt::LeftButton);
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("2 clients assigned to Tom Weller"));
        QTRY_COMPARE(table->model()->index(1, ClientListModel::assignedTo).data().toString(), QStringLiteral("Tom Weller"));
        QCOMPARE(table->model()->index(2, ClientListModel::assignedTo).data().toString(), QStringLiteral("Priya Raman"));
        QCOMPARE(chosen(table), QStringLiteral("Adebayo & Daughters Ltd|Åkesson, Björn & Siân"));
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
