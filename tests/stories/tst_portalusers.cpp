#include "app/core/textfolding.h"
#include "app/practice/portaltasks.h"
#include "app/store/firmstore.h"
#include "models/portalusermodel.h"
#include "tests/support/desktop.h"
#include "tests/support/portalstory.h"
#include "tests/support/rowmenu.h"
#include "ui/look/tableview.h"
#include "ui/manager/managerwindow.h"
#include "ui/manager/portaltile.h"
#include "ui/manager/portaltiles.h"
#include "ui/manager/portaluserstab.h"
#include "ui/manager/withoutportaltab.h"
#include "ui/portal/addresshealthdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
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

using Column = PortalUserModel::Column;

/// The manager, opened from the main window, at the tab of the portal users.
struct Manager : Desktop
{
    explicit Manager(std::unique_ptr<TestFirm> made) : Desktop(std::move(made))
    {
        window->openManager();
        manager = window->manager();
        (void)QTest::qWaitForWindowActive(manager);
        manager->showTab(ManagerWindow::Tab::portalUsers);
        tab = manager->portalUsers();
        table = tab->table();
        model = tab->model();
        if (!QTest::qWaitFor([&] { return tab->index()->isReady() && model->hits().all() >= 0; }, kTryFor))
            qFatal("the portal users were not read");
    }

    /// What the firm itself says, by key.
    QHash<qint64, PortalUserEntry> entries() const
    {
        return test->read([this](Connection &connection) {
            QHash<qint64, PortalUserEntry> found;
            PortalUserListing(connection).forEach({}, test->clock->now(), [&](const PortalUserEntry &entry) {
                found.insert(entry.key.value, entry);
            }, false);
            return found;
        });
    }
    qsizetype countOf(PortalUserFilter filter) const
    {
        const auto known = entries();
        return std::count_if(known.begin(), known.end(), [&](const PortalUserEntry &entry) {
            return belongs(entry.facts, filter, test->clock->now().toMSecsSinceEpoch());
        });
    }
    void clickHeader(int column) const
    {
        table->scrollTo(model->index(0, column));
        QHeaderView *header = table->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(column) + 14, header->height() / 2));
    }
    void tick(int row) const
    {
        table->setFocus();
        table->setCurrentIndex(model->index(row, Column::name));
        QTest::keyClick(table, Qt::Key_Space);
    }
    QString text(int row, int column) const { return model->index(row, column).data().toString(); }
    int rowOf(const QString &email) const
    {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (text(row, Column::email) == email)
                return row;
        }
        return -1;
    }

    ManagerWindow *manager = nullptr;
    PortalUsersTab *tab = nullptr;
    TableView *table = nullptr;
    PortalUserModel *model = nullptr;
};

std::unique_ptr<TestFirm> demo(int clients = 400)
{
    return std::make_unique<TestFirm>(DemoOptions{clients, 1, {}});
}

/// Jane opens four clients, Tom one, and neither has signed up.
std::unique_ptr<PortalStory> twoPeople()
{
    auto firm = std::make_unique<PortalStory>();
    for (const char *name : {"Cartwright Joinery", "Cartwright Pension Scheme", "Boatyard", "Marsh & Lane"}) {
        const ClientKey client = firm->addClient(QString::fromLatin1(name));
        const ContactKey jane = firm->addContact(client, QStringLiteral("Jane Finch"), QStringLiteral("jane@x.example"));
        firm->deliver(firm->invite(client, jane).queued.first().mail);
    }
    const ClientKey harbor = firm->addClient(QStringLiteral("Harbor"));
    firm->addContact(harbor, QStringLiteral("Tom Harbor"), QStringLiteral("tom@x.example"));
    firm->clock->advance(86'400);
    firm->deliver(firm->invite(harbor).queued.first().mail);
    return firm;
}

} // namespace

/// `With portal users`: everybody who has access to a portal, filtered, sorted, searched, ticked.
class TestPortalUsers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_program = std::make_unique<DesktopProgram>(); }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { m_program.reset(); }

    void showsEverybody()
    {
        Manager desktop(demo());
        const QAbstractItemModelTester tester(desktop.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(desktop.tab->title(), QStringLiteral("All Client Portal Users"));
        QCOMPARE(desktop.model->rowCount(), int(desktop.entries().size()));
        QCOMPARE(desktop.manager->tabs()->tabText(1), QStringLiteral("With portal users  %1").arg(desktop.entries().size()));
        QCOMPARE(child<QLabel>(desktop.manager, "managerStatus")->text(), QStringLiteral("Web sessions are counted since February 2018"));
        QStringList headers;
        for (int column = Column::name; column < Column::columnCount_; ++column)
            headers.append(desktop.model->headerData(column, Qt::Horizontal).toString());
        QCOMPARE(headers.join(QLatin1Char('|')),
                 QStringLiteral("Name|Email|Client Records|Status|Invited|Expires|Last Login|Web Sessions|Email Inactive"));
        QTRY_VERIFY(desktop.manager->tiles()->tile(PortalStatus::active)->count() > 0);
        for (const int row : {1, 7, 9})
            desktop.tick(row);
        m_program->picture(desktop.manager, QStringLiteral("e-portal-users"));
        desktop.manager->resize(1024, 680);
        m_program->picture(desktop.manager, QStringLiteral("e3-portal-users-1024"));
        desktop.manager->resize(1280, 800);
        desktop.tab->filterBox()->showPopup();
        QCOMPARE(desktop.tab->filterBox()->itemText(desktop.tab->filterBox()->count() - 1), QStringLiteral("Show access removed"));
        desktop.tab->filterBox()->hidePopup();
    }

    void filters_data()
    {
        QTest::addColumn<int>("filter");
        QTest::addColumn<QString>("words");
        const auto add = [](PortalUserFilter filter, const char *words) {
            QTest::newRow(words) << int(filter) << QString::fromLatin1(words);
        };
        add(PortalUserFilter::invited, "Show all invited but not accepted");
        add(PortalUserFilter::loggedIn, "Show all who have logged in");
        add(PortalUserFilter::expired, "Show expired");
        add(PortalUserFilter::expiring, "Show expiring within 7 days");
        add(PortalUserFilter::undeliverable, "Show undeliverable");
        add(PortalUserFilter::inactive, "Show email inactive");
        add(PortalUserFilter::idle, "Show not logged in for 90 days");
        add(PortalUserFilter::removed, "Show access removed");
    }
    void filters()
    {
        QFETCH(int, filter);
        QFETCH(QString, words);
        Manager desktop(demo(600));
        const qsizetype expected = desktop.countOf(PortalUserFilter(filter));
        QVERIFY2(expected > 0, "the demo firm shows every filter");
        QComboBox *box = desktop.tab->filterBox();
        box->setCurrentIndex(box->findText(words));
        QTRY_COMPARE(desktop.model->rowCount(), int(expected));
        QVERIFY(desktop.tab->title() != QStringLiteral("All Client Portal Users"));
        const auto all = desktop.entries();
        for (int row = 0; row < desktop.model->rowCount(); ++row) {
            const PortalUserEntry entry = all.value(desktop.model->keyAt(row).value);
            QVERIFY(belongs(entry.facts, PortalUserFilter(filter), desktop.test->clock->now().toMSecsSinceEpoch()));
        }
        // Below a line stand those that the system we follow does not have.
        QCOMPARE(box->itemData(3, Qt::AccessibleDescriptionRole).toString(), QStringLiteral("separator"));
    }

    void sortsByEveryColumn()
    {
        Manager desktop(demo());
        const auto all = desktop.entries();
        const auto clients = desktop.test->read([](Connection &connection) {
            QHash<qint64, QString> names;
            Statement list(connection, "SELECT key, name_folded FROM client");
            list.run();
            while (list.next())
                names.insert(list.integer(0), list.text(1));
            return names;
        });
        using Compare = std::function<int(const PortalUserEntry &, const PortalUserEntry &)>;
        const auto byTime = [](qint64 PortalUserFacts::*which) {
            return Compare([which](const PortalUserEntry &a, const PortalUserEntry &b) {
                return a.facts.*which / 1000 < b.facts.*which / 1000 ? -1 : a.facts.*which / 1000 > b.facts.*which / 1000;
            });
        };
        const auto byText = [](auto text) {
            return Compare([text](const PortalUserEntry &a, const PortalUserEntry &b) {
                return text(a).toUtf8().compare(text(b).toUtf8());
            });
        };
        const std::pair<int, Compare> orders[] = {
            {Column::name, byText([](const PortalUserEntry &e) { return e.name; })},
            {Column::email, byText([](const PortalUserEntry &e) { return e.emailFolded; })},
            {Column::clientRecords, byText([&](const PortalUserEntry &e) { return clients.value(e.facts.firstClient.value); })},
            {Column::invited, byTime(&PortalUserFacts::invitedAt)},
            {Column::expires, byTime(&PortalUserFacts::expiresAt)},
            {Column::lastLogin, byTime(&PortalUserFacts::lastLoginAt)},
            {Column::webSessions, byTime(&PortalUserFacts::webSessions)},
        };
        for (const auto &[column, compare] : orders) {
            for (int turn = 0; turn < 2; ++turn) {
                QSignalSpy found(desktop.tab->index(), &PortalUserIndex::found);
                desktop.clickHeader(column);
                QTRY_VERIFY(!found.isEmpty());
                const PortalUserSort sort = desktop.tab->index()->sort();
                const int sign = sort.order == Qt::AscendingOrder ? 1 : -1;
                const bool blanksLast = column == Column::invited || column == Column::expires || column == Column::lastLogin;
                const auto isBlank = [&](const PortalUserEntry &e) {
                    return blanksLast && desktop.text(desktop.model->rowOf(e.key), column).isEmpty();
                };
                QCOMPARE(desktop.model->rowCount(), int(all.size()));
                for (int row = 1; row < desktop.model->rowCount(); ++row) {
                    const auto before = all.value(desktop.model->keyAt(row - 1).value);
                    const auto after = all.value(desktop.model->keyAt(row).value);
                    if (before.facts.lastLoginAt == 0 && column == Column::lastLogin) {
                        QCOMPARE(after.facts.lastLoginAt, 0);
                        continue;
                    }
                    if (isBlank(before)) {
                        QVERIFY(isBlank(after));
                        continue;
                    }
                    if (after.facts.lastLoginAt == 0 && column == Column::lastLogin)
                        continue;
                    if (!isBlank(after) && column != Column::webSessions)
                        QVERIFY2(sign * compare(before, after) <= 0, qPrintable(QStringLiteral("column %1, row %2").arg(column).arg(row)));
                    else if (column == Column::webSessions)
                        QVERIFY(sign * (before.facts.webSessions - after.facts.webSessions) <= 0);
                }
            }
        }
    }

    void sortsByStatusAndByInactiveEmail()
    {
        Manager desktop(demo());
        const auto sort = [&](int column) {
            QSignalSpy found(desktop.tab->index(), &PortalUserIndex::found);
            desktop.clickHeader(column);
            return found.wait() ? desktop.tab->index()->sort().order : Qt::SortOrder(-1);
        };
        // Each status stands together, and the other way round they stand the other way round.
        QStringList seen[2];
        for (QStringList &statuses : seen) {
            QVERIFY(sort(Column::status) >= 0);
            for (int row = 0; row < desktop.model->rowCount(); ++row) {
                if (statuses.isEmpty() || statuses.last() != desktop.text(row, Column::status))
                    statuses += desktop.text(row, Column::status);
            }
        }
        QVERIFY(seen[0].size() > 4);
        QCOMPARE(QSet<QString>(seen[0].begin(), seen[0].end()).size(), seen[0].size());
        std::reverse(seen[1].begin(), seen[1].end());
        QCOMPARE(seen[1], seen[0]);

        const auto all = desktop.entries();
        for (int turn = 0; turn < 2; ++turn) {
            const int sign = sort(Column::emailInactive) == Qt::AscendingOrder ? 1 : -1;
            qint64 before = 0;
            bool others = false;
            for (int row = 0; row < desktop.model->rowCount(); ++row) {
                const PortalUserFacts facts = all.value(desktop.model->keyAt(row).value).facts;
                if (facts.health != HealthState::inactive) {
                    others = true;
                    continue;
                }
                QVERIFY2(!others, "whose address takes mail stand last");
                QVERIFY(before == 0 || sign * (before / 1000 - facts.healthSince / 1000) <= 0);
                before = facts.healthSince;
            }
            QVERIFY(before > 0 && others);
        }
    }

    void searchesAtEveryKeystroke()
    {
        Manager desktop(demo());
        const auto all = desktop.entries();
        desktop.tab->focusSearch();
        const QString name = all.begin()->name.section(QLatin1Char(' '), 0, 0);
        QString typed;
        for (const QChar letter : name) {
            typed += letter;
            // By its text: a name may have letters that no ASCII key stands for.
            QTest::sendKeyEvent(QTest::Click, desktop.tab->search(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
            const auto expected = std::count_if(all.begin(), all.end(), [&](const PortalUserEntry &entry) {
                return entry.name.contains(typed) || entry.emailFolded.contains(typed);
            });
            QTRY_COMPARE(desktop.model->rowCount(), int(expected));
        }
        QTest::keyClicks(desktop.tab->search(), QStringLiteral("zzz"));
        QTRY_VERIFY(desktop.tab->emptyState()->isVisible());
        desktop.tab->emptyState()->actionButton()->click();
        QTRY_COMPARE(desktop.model->rowCount(), int(all.size()));
    }

    void namesTwoClientsAndCountsTheOthers()
    {
        Manager desktop(twoPeople());
        const int jane = desktop.rowOf(QStringLiteral("jane@x.example"));
        const QModelIndex records = desktop.model->index(jane, Column::clientRecords);
        QCOMPARE(records.data().toString(), QStringLiteral("Cartwright Joinery, Cartwright Pension Scheme"));
        QCOMPARE(records.data(PortalUserModel::SuffixRole).toString(), QStringLiteral("+2"));
        QCOMPARE(records.data(Qt::ToolTipRole).toString(),
                 QStringLiteral("Cartwright Joinery\nCartwright Pension Scheme\nBoatyard\nMarsh & Lane"));
        QVERIFY(records.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Boatyard")));
        // The newest invite first.
        QCOMPARE(desktop.text(0, Column::name), QStringLiteral("Tom Harbor"));
        desktop.table->setFocus();
        desktop.table->setCurrentIndex(desktop.model->index(jane, Column::name));
        QTest::keyClick(desktop.table, Qt::Key_Return);
        QTRY_VERIFY(desktop.window->showsRecord());
        QVERIFY(desktop.window->windowTitle().startsWith(QStringLiteral("Cartwright Joinery")));
    }

    void followsWhatHappens()
    {
        Manager desktop(twoPeople());
        auto *firm = static_cast<PortalStory *>(desktop.test.get());
        const ClientKey harbor = firm->read([](Connection &c) { return ClientStore(c).byFoldedName(QStringLiteral("harbor")).first(); });
        const auto status = [&](const char *email) { return desktop.text(desktop.rowOf(QString::fromLatin1(email)), Column::status); };
        QCOMPARE(status("tom@x.example"), QStringLiteral("Invited"));
        firm->run([](WriteContext &context) -> Result<void> {
            Statement login(context.connection(), "UPDATE portal_user SET account_at = :changed_at, last_login_at = :changed_at, "
                                                  "local_seq = :local_seq, changed_at = :changed_at, changed_by = :changed_by "
                                                  "WHERE email = 'jane@x.example'");
            context.stamp(login).run();
            return {};
        });
        QTRY_COMPARE(status("jane@x.example"), QStringLiteral("Active"));
        firm->run(RemoveAccessTask(firm->lines(harbor).first().access.key, false));
        QTRY_COMPARE(status("tom@x.example"), QStringLiteral("Access removed"));
        QTRY_COMPARE(desktop.manager->withoutPortals()->model() ? desktop.manager->tiles()->tile(PortalStatus::active)->count() : 0, 4);
    }

    void inactiveAddressesSayWhyAndSinceWhen()
    {
        auto firm = twoPeople();
        firm->setHealth(QStringLiteral("tom@x.example"), HealthState::inactive, QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC));
        Manager desktop(std::move(firm));
        const QModelIndex cell = desktop.model->index(desktop.rowOf(QStringLiteral("tom@x.example")), Column::emailInactive);
        QCOMPARE(cell.data().toString(), QStringLiteral("No such mailbox, 12 Nov 2026"));
        QCOMPARE(cell.data(PortalUserModel::ToneRole).value<PortalStatus>(), PortalStatus::undeliverable);
        QVERIFY(desktop.text(desktop.rowOf(QStringLiteral("jane@x.example")), Column::emailInactive).isEmpty());
    }

    void anInactiveAddressTellsWhyAndIsTakenBackIntoUse_data() { addWaysToALink(); }

    void anInactiveAddressTellsWhyAndIsTakenBackIntoUse()
    {
        auto firm = twoPeople();
        firm->setHealth(QStringLiteral("tom@x.example"), HealthState::inactive);
        Manager desktop(std::move(firm));
        const QModelIndex cell = desktop.model->index(desktop.rowOf(QStringLiteral("tom@x.example")), Column::emailInactive);
        followLink(desktop.table, cell, QStringLiteral("Email &Health…"));
        auto *dialog = child<AddressHealthDialog>(desktop.manager, "addressHealthDialog");
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Email Health of tom@x.example"));
        QVERIFY(dialog->strip()->sentence().startsWith(QStringLiteral("No such mailbox")));
        QTest::mouseClick(dialog->reactivateButton(), Qt::LeftButton);
        QTRY_VERIFY(desktop.manager->toast()->text().startsWith(QStringLiteral("tom@x.example")));
        QTRY_COMPARE(cell.data().toString(), QString());
    }

    void actsOnTheTicked()
    {
        Manager desktop(twoPeople());
        for (QPushButton *button : {desktop.tab->resendButton(), desktop.tab->removeButton(), desktop.tab->reactivateButton(), desktop.tab->copyButton()}) {
            QVERIFY(!button->isEnabled());
            QCOMPARE(button->toolTip(), QStringLiteral("Tick portal users first."));
        }
        QSignalSpy exported(desktop.manager, &ManagerWindow::exportRequested);
        QTest::mouseClick(desktop.tab->exportButton(), Qt::LeftButton);
        QCOMPARE(exported.first().first().value<QList<PortalUserKey>>().size(), 2);
        const int jane = desktop.rowOf(QStringLiteral("jane@x.example"));
        desktop.tick(jane);
        QCOMPARE(desktop.tab->selectedLabel()->text(), QStringLiteral("1 of 2 selected"));
        const QList<PortalUserKey> ticked{desktop.model->keyAt(jane)};
        QSignalSpy resent(desktop.manager, &ManagerWindow::resendInviteRequested);
        QSignalSpy removed(desktop.manager, &ManagerWindow::removeAccessRequested);
        QSignalSpy reactivated(desktop.manager, &ManagerWindow::reactivateEmailRequested);
        QTest::mouseClick(desktop.tab->resendButton(), Qt::LeftButton);
        QTest::mouseClick(desktop.tab->removeButton(), Qt::LeftButton);
        QTest::mouseClick(desktop.tab->reactivateButton(), Qt::LeftButton);
        QTest::mouseClick(desktop.tab->exportButton(), Qt::LeftButton);
        for (const QSignalSpy *spy : {&resent, &removed, &reactivated})
            QCOMPARE(spy->first().first().value<QList<PortalUserKey>>(), ticked);
        QCOMPARE(exported.last().first().value<QList<PortalUserKey>>(), ticked);
        desktop.clickHeader(Column::tick);
        QCOMPARE(desktop.tab->selectedLabel()->text(), QStringLiteral("2 of 2 selected"));
        QTest::mouseClick(desktop.tab->copyButton(), Qt::LeftButton);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("jane@x.example; tom@x.example"));
        QTRY_VERIFY(desktop.manager->toast()->text().startsWith(QStringLiteral("2 email addresses")));
    }

    void aPartOfTheSummaryShowsThosePeople()
    {
        Manager desktop(demo());
        QTRY_VERIFY(desktop.manager->tiles()->tile(PortalStatus::expired)->count() > 0);
        const auto all = desktop.entries();
        const auto expected = std::count_if(all.begin(), all.end(), [](const PortalUserEntry &entry) {
            return entry.facts.status == PortalStatus::expired && entry.facts.anyAccess;
        });
        desktop.manager->showTab(ManagerWindow::Tab::withoutPortals);
        desktop.manager->tiles()->tile(PortalStatus::expired)->click();
        QCOMPARE(desktop.manager->currentTab(), ManagerWindow::Tab::portalUsers);
        QTRY_COMPARE(desktop.model->rowCount(), int(expected));
        QVERIFY(desktop.manager->tiles()->tile(PortalStatus::expired)->isChecked());
        // The drop-down takes its place, and so does another click.
        desktop.tab->showFilter(PortalUserFilter::loggedIn);
        QVERIFY(!desktop.manager->tiles()->tile(PortalStatus::expired)->isChecked());
        desktop.manager->tiles()->tile(PortalStatus::active)->click();
        desktop.manager->tiles()->tile(PortalStatus::active)->click();
        QTRY_COMPARE(desktop.model->rowCount(), int(all.size()));
        desktop.manager->tiles()->tile(PortalStatus::none)->click();
        QCOMPARE(desktop.manager->currentTab(), ManagerWindow::Tab::withoutPortals);
    }

    void keepsFilterOrderAndTab()
    {
        {
            Manager desktop(demo());
            desktop.clickHeader(Column::webSessions);
            desktop.tab->showFilter(PortalUserFilter::loggedIn);
            desktop.table->setColumnHidden(Column::expires, true);
            desktop.manager->close();
            QTRY_VERIFY(!desktop.window->manager());
        }
        Desktop again(demo());
        again.window->openManager();
        PortalUsersTab *tab = again.window->manager()->portalUsers();
        QCOMPARE(again.window->manager()->currentTab(), ManagerWindow::Tab::portalUsers);
        QCOMPARE(tab->index()->query().filter, PortalUserFilter::loggedIn);
        QCOMPARE(tab->filterBox()->currentText(), QStringLiteral("Show all who have logged in"));
        QCOMPARE(tab->table()->horizontalHeader()->sortIndicatorSection(), int(Column::webSessions));
        QVERIFY(tab->table()->isColumnHidden(Column::expires));
    }

    void theMonthIsTheFirms()
    {
        Manager desktop(twoPeople());
        desktop.test->run([](WriteContext &context) -> Result<void> {
            FirmRecord record = *FirmStore(context.connection()).load();
            record.sessionsSince = QStringLiteral("2024-09");
            FirmStore::update(context, record);
            return {};
        });
        QTRY_COMPARE(child<QLabel>(desktop.manager, "managerStatus")->text(), QStringLiteral("Web sessions are counted since September 2024"));
    }

    void nobodyYet()
    {
        Manager desktop(std::make_unique<PortalStory>());
        QTRY_COMPARE(desktop.tab->emptyState()->heading(), QStringLiteral("Nobody was invited yet"));
        QVERIFY(!desktop.tab->exportButton()->isEnabled());
    }

private:
    std::unique_ptr<DesktopProgram> m_program;
};

QTEST_MAIN(TestPortalUsers)
#include "tst_portalusers.moc"
