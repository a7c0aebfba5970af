#include "app/core/textfolding.h"
#include "models/withoutportalmodel.h"
#include "tests/support/desktop.h"
#include "tests/support/portalstory.h"
#include "tests/support/rowmenu.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tableview.h"
#include "ui/manager/addemailfield.h"
#include "ui/manager/managerwindow.h"
#include "ui/manager/portalbar.h"
#include "ui/manager/portaltile.h"
#include "ui/manager/portaltiles.h"
#include "ui/manager/withoutportaltab.h"
#include "ui/portal/addresshealthdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

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

/// Those of the drawn window.
constexpr Person kPeople[] = {
    {"Amberley Parish Hall Trust", ClientType::trust, "Rev. Peter Loxley", ""},
    {"Beaumont, Théodore & Inès", ClientType::couple, "Inès Beaumont", "ines.beaumont@example.com"},
    {"Cartwright Joinery", ClientType::business, "Neil Cartwright", "neil@cartwrightjoinery.example"},
    {"Cartwright Joinery Pension Scheme", ClientType::trust, "Neil Cartwright", "neil@cartwrightjoinery.example"},
    {"Hollingsworth-Featherstonehaugh Discretionary Will Trust (1987)", ClientType::trust,
     "Margaret Hollingsworth-Featherstonehaugh", "m.hollingsworth-featherstonehaugh@example.com"},
    {"Lindqvist, Maj-Britt", ClientType::individual, "Maj-Britt Lindqvist", ""},
    {"Marsh Lane Bakery", ClientType::business, "Sunita Rao", "orders@marshlane.example"},
    {"Okonkwo, Chiamaka", ClientType::individual, "Chiamaka Okonkwo", "chiamaka@example.net"},
    {"Pemberton Plumbing", ClientType::business, "Gareth Pemberton", "gareth@pembertonplumbing.example"},
    {"Şahin, Emre & Elif", ClientType::couple, "Emre Şahin", "emre.sahin@example.com"},
    {"Thornbury Allotment Society", ClientType::business, "", ""},
    {"Wetherby Chess Club", ClientType::business, "Harold Nakamura", "treasurer@wetherbychess.example"},
};
constexpr int kCount = int(std::size(kPeople));

std::unique_ptr<PortalStory> peopled()
{
    auto firm = std::make_unique<PortalStory>();
    for (const Person &person : kPeople) {
        const ClientKey client = firm->addClient(QString::fromUtf8(person.client), person.type);
        if (*person.contact)
            firm->addContact(client, QString::fromUtf8(person.contact), QString::fromUtf8(person.email));
    }
    firm->setHealth(QStringLiteral("gareth@pembertonplumbing.example"), HealthState::inactive);
    return firm;
}

/// The main window, and the manager opened from it as a person opens it.
struct Manager : Desktop
{
    explicit Manager(std::unique_ptr<TestFirm> made, int rows = kCount) : Desktop(std::move(made))
    {
        QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        manager = window->manager();
        if (!manager)
            qFatal("the manager did not open");
        (void)QTest::qWaitForWindowActive(manager);
        tab = manager->withoutPortals();
        table = tab->table();
        model = tab->model();
        if (!QTest::qWaitFor([&] { return model->rowCount() == rows && model->canTickShown() && manager->tiles()->tile(PortalStatus::none)->count() >= 0; }, kTryFor))
            qFatal("the manager shows %d rows", model->rowCount());
    }

    int rowOf(const char *name) const
    {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, WithoutPortalModel::client).data().toString() == QString::fromUtf8(name))
                return row;
        }
        qFatal("no row %s", name);
    }
    QRect cell(const char *name, int column) const { return table->visualRect(model->index(rowOf(name), column)); }
    void click(const char *name, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, cell(name, WithoutPortalModel::tick).center());
    }
    void clickHeader(int column) const
    {
        QHeaderView *header = table->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    }
    QString selected() const { return tab->selectedLabel()->text(); }
    QString tickedNames() const
    {
        QStringList names;
        for (const ClientKey key : tab->tickedClients())
            names.append(test->read([key](Connection &c) { return ClientStore(c).byKey(key)->name; }));
        names.sort();
        return names.join(QLatin1Char('|'));
    }
    Qt::CheckState header() const
    {
        return Qt::CheckState(model->headerData(WithoutPortalModel::tick, Qt::Horizontal, Qt::CheckStateRole).toInt());
    }

    ManagerWindow *manager = nullptr;
    WithoutPortalTab *tab = nullptr;
    TableView *table = nullptr;
    WithoutPortalModel *model = nullptr;
};

} // namespace

/// `Without client portals`, from the first look to the ticked clients that the bulk form gets.
class TestWithoutPortals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_program = std::make_unique<DesktopProgram>(); }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { m_program.reset(); }

    void showsWhomNobodyInvitedYet()
    {
        Manager desktop(peopled());
        const QAbstractItemModelTester tester(desktop.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(desktop.manager->windowTitle(), QStringLiteral("Manage Client Portals"));
        QCOMPARE(desktop.selected(), QStringLiteral("0 of 12 selected"));
        QCOMPARE(desktop.manager->tabs()->tabText(0), QStringLiteral("Without client portals  12"));
        QCOMPARE(child<QLabel>(desktop.manager, "managerStatus")->text(),
                 QStringLiteral("12 clients without a portal   |   3 cannot be invited: no email address   |   1 address is inactive"));
        QVERIFY(desktop.manager->tiles()->tile(PortalStatus::none)->isChecked());
        QVERIFY(!desktop.tab->sendButton()->isEnabled());
        QCOMPARE(desktop.tab->sendButton()->toolTip(), QStringLiteral("Tick the clients to invite first."));
        const auto textOf = [&](const char *name, int column) {
            return desktop.model->index(desktop.rowOf(name), column).data().toString();
        };
        QCOMPARE(textOf("Thornbury Allotment Society", WithoutPortalModel::primaryContact), QStringLiteral("–"));
        QCOMPARE(textOf("Lindqvist, Maj-Britt", WithoutPortalModel::email), QStringLiteral("No email address"));
        QCOMPARE(textOf("Okonkwo, Chiamaka", WithoutPortalModel::assignedTo), QStringLiteral("Priya Raman"));
        for (const char *name : {"Beaumont, Théodore & Inès", "Cartwright Joinery", "Okonkwo, Chiamaka"})
            desktop.click(name);
        m_program->picture(desktop.manager, QStringLiteral("d-without-portals"));
        desktop.manager->resize(1024, 680);
        m_program->picture(desktop.manager, QStringLiteral("d3-without-portals-1024"));
    }

    void ticksOneByOneByShiftAndBySpace()
    {
        Manager desktop(peopled());
        desktop.click("Beaumont, Théodore & Inès");
        QCOMPARE(desktop.selected(), QStringLiteral("1 of 12 selected"));
        QCOMPARE(desktop.header(), Qt::PartiallyChecked);
        desktop.click("Hollingsworth-Featherstonehaugh Discretionary Will Trust (1987)", Qt::ShiftModifier);
        QCOMPARE(desktop.selected(), QStringLiteral("4 of 12 selected"));
        // The range takes ticks off too, and leaves what cannot be ticked.
        desktop.click("Cartwright Joinery");
        desktop.click("Pemberton Plumbing", Qt::ShiftModifier);
        QCOMPARE(desktop.tickedNames(), QStringLiteral("Beaumont, Théodore & Inès"));
        desktop.table->setFocus();
        desktop.table->setCurrentIndex(desktop.model->index(desktop.rowOf("Marsh Lane Bakery"), 1));
        QTest::keyClick(desktop.table, Qt::Key_Space);
        QTest::keyClick(desktop.table, Qt::Key_Down);
        QTest::keyClick(desktop.table, Qt::Key_Down);
        QTest::keyClick(desktop.table, Qt::Key_Down);
        QTest::keyClick(desktop.table, Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(desktop.tickedNames(), QStringLiteral("Beaumont, Théodore & Inès|Marsh Lane Bakery|Okonkwo, Chiamaka|Şahin, Emre & Elif"));
    }

    void whoCannotBeTickedSaysWhy()
    {
        Manager desktop(peopled());
        desktop.click("Lindqvist, Maj-Britt");
        desktop.click("Pemberton Plumbing");
        QCOMPARE(desktop.selected(), QStringLiteral("0 of 12 selected"));
        const int row = desktop.rowOf("Pemberton Plumbing");
        QCOMPARE(desktop.model->index(row, WithoutPortalModel::email).data(WithoutPortalModel::TroubleRole).toString(),
                 QStringLiteral("Email inactive"));
        QCOMPARE(desktop.model->index(row, WithoutPortalModel::tick).data(Qt::AccessibleDescriptionRole).toString(),
                 QStringLiteral("Email inactive"));
        QVERIFY(!desktop.table->rows()->isTickable(desktop.model->index(row, 0)));
    }

    void anInactiveAddressTellsWhyAndIsTakenBackIntoUse_data() { addWaysToALink(); }

    void anInactiveAddressTellsWhyAndIsTakenBackIntoUse()
    {
        Manager desktop(peopled());
        const QModelIndex cell = desktop.model->index(desktop.rowOf("Pemberton Plumbing"), WithoutPortalModel::email);
        followLink(desktop.table, cell, QStringLiteral("Email &Health…"));
        auto *dialog = child<AddressHealthDialog>(desktop.manager, "addressHealthDialog");
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Email Health of gareth@pembertonplumbing.example"));
        QVERIFY(dialog->strip()->sentence().startsWith(QStringLiteral("No such mailbox")));
        QTest::mouseClick(dialog->reactivateButton(), Qt::LeftButton);
        QTRY_VERIFY(desktop.manager->toast()->text().startsWith(QStringLiteral("gareth@pembertonplumbing.example")));
        QTRY_COMPARE(cell.data(WithoutPortalModel::TroubleRole).toString(), QString());
        QTRY_VERIFY(desktop.table->rows()->isTickable(desktop.model->index(desktop.rowOf("Pemberton Plumbing"), 0)));
    }

    void theHeaderTicksAllThatShowAndCanBeInvited()
    {
        auto firm = peopled();
        // Somebody's access was removed: ticked one by one only.
        const ClientKey chess = firm->read([](Connection &c) { return ClientStore(c).byFoldedName(QStringLiteral("wetherby chess club")).first(); });
        firm->invite(chess);
        firm->run(RemoveAccessTask(firm->lines(chess).first().access.key, false));
        Manager desktop(std::move(firm));
        desktop.clickHeader(WithoutPortalModel::tick);
        QCOMPARE(desktop.selected(), QStringLiteral("7 of 12 selected"));
        QCOMPARE(desktop.header(), Qt::Checked);
        QVERIFY(!desktop.tickedNames().contains(QStringLiteral("Wetherby")));
        desktop.click("Wetherby Chess Club");
        QCOMPARE(desktop.selected(), QStringLiteral("8 of 12 selected"));
        desktop.clickHeader(WithoutPortalModel::tick);
        QCOMPARE(desktop.selected(), QStringLiteral("0 of 12 selected"));
        // Only what the search shows.
        desktop.tab->search()->setText(QStringLiteral("cartwright"));
        QTRY_COMPARE(desktop.model->rowCount(), 2);
        desktop.table->setFocus();
        QTest::keyClick(desktop.table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(desktop.selected(), QStringLiteral("2 of 12 selected"));
        QCOMPARE(desktop.header(), Qt::Checked);
        desktop.tab->search()->clear();
        QTRY_COMPARE(desktop.model->rowCount(), kCount);
        QCOMPARE(desktop.header(), Qt::PartiallyChecked);
        QCOMPARE(desktop.tickedNames(), QStringLiteral("Cartwright Joinery|Cartwright Joinery Pension Scheme"));
    }

    void ticksSurviveSortingAndRefreshingAndEndWithAnInvite()
    {
        Manager desktop(peopled());
        desktop.click("Marsh Lane Bakery");
        desktop.click("Okonkwo, Chiamaka");
        const QString ticked = desktop.tickedNames();
        for (int column = WithoutPortalModel::client; column < WithoutPortalModel::columnCount_; ++column) {
            const QModelIndex first = desktop.model->index(0, WithoutPortalModel::client);
            const QString before = first.data().toString();
            desktop.clickHeader(column);
            if (column == WithoutPortalModel::client)
                QTRY_VERIFY(desktop.model->index(0, WithoutPortalModel::client).data().toString() != before);
            QCOMPARE(desktop.tickedNames(), ticked);
        }
        desktop.test->addClient(QStringLiteral("Brand New Client"));
        QTRY_COMPARE(desktop.model->rowCount(), kCount + 1);
        QCOMPARE(desktop.tickedNames(), ticked);
        // Whoever was invited elsewhere is not without a portal any more.
        static_cast<PortalStory *>(desktop.test.get())->invite(desktop.tab->tickedClients().first());
        QTRY_COMPARE(desktop.model->rowCount(), kCount);
        QTRY_COMPARE(desktop.selected(), QStringLiteral("1 of 12 selected"));
        QTRY_COMPARE(desktop.manager->tiles()->tile(PortalStatus::invited)->count(), 1);
        QVERIFY(!desktop.manager->tiles()->bar()->partRect(PortalStatus::invited).isEmpty());
    }

    void sortsByEveryColumn_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("client") << int(WithoutPortalModel::client);
        QTest::newRow("type") << int(WithoutPortalModel::type);
        QTest::newRow("primary contact") << int(WithoutPortalModel::primaryContact);
        QTest::newRow("email") << int(WithoutPortalModel::email);
        QTest::newRow("assigned to") << int(WithoutPortalModel::assignedTo);
    }

    void sortsByEveryColumn()
    {
        QFETCH(int, column);
        auto firm = peopled();
        int number = 0;
        for (const char *name : {"Marsh Lane Bakery", "Okonkwo, Chiamaka", "Wetherby Chess Club"}) {
            const TeamMember member = firm->addMember(QStringLiteral("Member %1").arg(3 - number), QStringLiteral("m%1@x.example").arg(number));
            Client client = firm->read([name](Connection &c) {
                return *ClientStore(c).byKey(ClientStore(c).byFoldedName(QString::fromLatin1(name).toLower()).first());
            });
            client.assignedTo = {member.key};
            firm->run(SaveClientTask(client));
            ++number;
        }
        Manager desktop(std::move(firm));
        const auto texts = [&] {
            QStringList shown;
            for (int row = 0; row < desktop.model->rowCount(); ++row) {
                const QString text = desktop.model->index(row, column).data().toString();
                if (!text.isEmpty() && text != QStringLiteral("–") && text != QStringLiteral("No email address"))
                    shown += folded(text);
            }
            return shown;
        };
        QStringList expected = texts();
        std::sort(expected.begin(), expected.end());
        QVERIFY(expected.size() >= 3);
        QStringList turned = expected;
        std::reverse(turned.begin(), turned.end());
        // The table stands by client already.
        if (column == WithoutPortalModel::client)
            std::swap(expected, turned);
        desktop.clickHeader(column);
        QTRY_COMPARE(texts(), expected);
        desktop.clickHeader(column);
        QTRY_COMPARE(texts(), turned);
        // By keyboard too: the row's menu.
        desktop.table->setCurrentIndex(desktop.model->index(0, 1));
        const QList<QAction *> columns = sortMenu(desktop.table)->actions();
        QCOMPARE(columns.size(), int(WithoutPortalModel::columnCount_) - 1);
        QVERIFY(columns.at(column - 1)->isChecked());
        columns.at(column - 1)->trigger();
        QTRY_COMPARE(texts(), expected);
    }

    void addsAMissingAddressInItsPlace()
    {
        Manager desktop(peopled());
        const char *client = "Lindqvist, Maj-Britt";
        const QModelIndex cell = desktop.model->index(desktop.rowOf(client), WithoutPortalModel::email);
        QStyleOptionViewItem option;
        option.rect = desktop.table->visualRect(cell);
        QTest::mouseClick(desktop.table->viewport(), Qt::LeftButton, {}, desktop.table->rows()->linkRect(option, cell).center());
        AddEmailField *field = desktop.tab->addEmailField();
        QVERIFY(field && field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("maj-britt@@example"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->trouble().isEmpty());
        QCOMPARE(field->accessibleDescription(), field->trouble());
        field->clear();
        QTest::keyClicks(field, QStringLiteral("maj-britt@example.se"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!desktop.tab->addEmailField());
        QTRY_COMPARE(desktop.model->index(desktop.rowOf(client), WithoutPortalModel::email).data().toString(), QStringLiteral("maj-britt@example.se"));
        QTRY_VERIFY(desktop.table->rows()->isTickable(desktop.model->index(desktop.rowOf(client), 0)));
        desktop.click(client);
        QCOMPARE(desktop.tickedNames(), QString::fromUtf8(client));

        // By keyboard, of a client that has no contact at all; and Escape takes the field away.
        desktop.table->setCurrentIndex(desktop.model->index(desktop.rowOf("Thornbury Allotment Society"), 1));
        QTest::keyClick(desktop.table, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desktop.tab->addEmailField());
        QTest::keyClick(desktop.tab->addEmailField(), Qt::Key_Escape);
        QVERIFY(!desktop.tab->addEmailField());
        QTest::keyClick(desktop.table, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClicks(desktop.tab->addEmailField(), QStringLiteral("plots@thornbury.example"));
        QTest::keyClick(desktop.tab->addEmailField(), Qt::Key_Return);
        QTRY_COMPARE(desktop.model->index(desktop.rowOf("Thornbury Allotment Society"), WithoutPortalModel::primaryContact).data().toString(),
                     QStringLiteral("Thornbury Allotment Society"));
    }

    void theFieldHidesWithItsClient()
    {
        Manager desktop(peopled());
        desktop.table->setCurrentIndex(desktop.model->index(desktop.rowOf("Lindqvist, Maj-Britt"), 1));
        QTest::keyClick(desktop.table, Qt::Key_Return, Qt::ControlModifier);
        AddEmailField *field = desktop.tab->addEmailField();
        QVERIFY(field && field->isVisible());
        QTest::keyClicks(field, QStringLiteral("maj"));
        desktop.tab->search()->setText(QStringLiteral("cartwright"));
        QTRY_COMPARE(desktop.model->rowCount(), 2);
        QTRY_VERIFY(!field->isVisible());
        desktop.tab->search()->clear();
        QTRY_COMPARE(desktop.model->rowCount(), kCount);
        QTRY_VERIFY(field->isVisible());
        QCOMPARE(desktop.tab->addEmailField(), field);
        QCOMPARE(field->text(), QStringLiteral("maj"));
        const QRect cell = desktop.cell("Lindqvist, Maj-Britt", WithoutPortalModel::email);
        QVERIFY(cell.contains(field->geometry()));
    }

    void handsTheTickedClientsOver()
    {
        Manager desktop(peopled());
        QSignalSpy wanted(desktop.manager, &ManagerWindow::sendInviteRequested);
        desktop.clickHeader(WithoutPortalModel::tick);
        QTest::mouseClick(desktop.tab->sendButton(), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<QList<ClientKey>>().size(), 8);
    }

    void opensTheRecordInTheMainWindow()
    {
        Manager desktop(peopled());
        desktop.table->setCurrentIndex(desktop.model->index(desktop.rowOf("Okonkwo, Chiamaka"), 1));
        QTest::keyClick(desktop.table, Qt::Key_Return);
        QTRY_VERIFY(desktop.window->showsRecord());
        QVERIFY(desktop.window->windowTitle().startsWith(QStringLiteral("Okonkwo")));
    }

    void saysWhatAnEmptyTableMeans()
    {
        Manager desktop(peopled());
        desktop.tab->search()->setText(QStringLiteral("zzz"));
        QTRY_VERIFY(desktop.tab->emptyState()->isVisible());
        QCOMPARE(desktop.tab->emptyState()->heading(), QStringLiteral("Nothing found"));
        desktop.tab->emptyState()->actionButton()->click();
        QTRY_COMPARE(desktop.model->rowCount(), kCount);
        QVERIFY(!desktop.tab->emptyState()->isVisible());
        Manager none(std::make_unique<PortalStory>(), 0);
        QTRY_COMPARE(none.tab->emptyState()->heading(), QStringLiteral("No clients yet"));
    }

    void keepsWindowAndOrder()
    {
        {
            Manager desktop(peopled());
            desktop.clickHeader(WithoutPortalModel::type);
            desktop.table->setColumnHidden(WithoutPortalModel::assignedTo, true);
            desktop.table->horizontalHeader()->moveSection(WithoutPortalModel::email, WithoutPortalModel::type);
            desktop.manager->resize(1100, 720);
            desktop.manager->close();
            QTRY_VERIFY(!desktop.window->manager());
        }
        Manager again(peopled());
        QCOMPARE(again.manager->size(), QSize(1100, 720));
        QCOMPARE(again.table->horizontalHeader()->sortIndicatorSection(), int(WithoutPortalModel::type));
        QTRY_COMPARE(again.model->index(0, WithoutPortalModel::type).data().toString(), QStringLiteral("Business"));
        QVERIFY(again.table->isColumnHidden(WithoutPortalModel::assignedTo));
        QCOMPARE(again.table->horizontalHeader()->visualIndex(WithoutPortalModel::email), int(WithoutPortalModel::type));
    }

    void isForThoseWhoMayManagePortals()
    {
        auto firm = peopled();
        const TeamMember tom = firm->addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"));
        Desktop desktop(std::move(firm), tom);
        QTest::keyClick(desktop.window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!desktop.window->manager());
        desktop.window->openManager();
        QVERIFY(!desktop.window->manager());
    }

private:
    std::unique_ptr<DesktopProgram> m_program;
};

QTEST_MAIN(TestWithoutPortals)
#include "tst_withoutportals.moc"
