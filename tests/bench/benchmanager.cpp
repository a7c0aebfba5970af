#include "tests/bench/benches.h"
#include "tests/bench/benchline.h"
#include "tests/bench/paintwatch.h"
#include "tests/bench/processmemory.h"
#include "tests/bench/stallmeter.h"

#include "models/portalusermodel.h"
#include "models/withoutportalmodel.h"
#include "ui/clients/clientlistpage.h"
#include "ui/look/tableview.h"
#include "ui/manager/managerwindow.h"
#include "ui/manager/portaltile.h"
#include "ui/manager/portaltiles.h"
#include "ui/manager/portaluserstab.h"
#include "ui/manager/withoutportaltab.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QTest>
#include <QTextStream>

#include <memory>

namespace portico::bench {

namespace {

constexpr int kOpenings = 5;
constexpr int kRounds = 4;
const char *const kSearches[] = {"smith", "jose", "ann", "example", "li w", "harbor"};

/// The manager of a large firm, and how long its answers take to be painted.
class Walk
{
public:
    explicit Walk(BenchDesktop &desktop) : m_desktop(desktop) {}

    /// From the shortcut to the painted table, closed and opened again.
    double open()
    {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(m_desktop.window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        m_manager = m_desktop.window->manager();
        TableView *table = shown();
        PaintWatch watch(table->viewport());
        watch.waitFor([table] { return table->model()->rowCount() > 0 && isRead(table); });
        return double(timer.nsecsElapsed()) / 1e6;
    }
    void close()
    {
        m_manager->close();
        runUntil([this] { return !m_desktop.window->manager(); }, "the manager to close");
        // Its shortcut is the main window's.
        m_desktop.window->activateWindow();
        runUntil([this] { return m_desktop.window->isActiveWindow(); }, "the main window to be the active one");
    }
    /// Until all is known; tells when each part was.
    void settle()
    {
        QElapsedTimer timer;
        timer.start();
        const auto wait = [&timer](const char *what, const std::function<bool()> &known) {
            runUntil(known, what);
            QTextStream(stderr) << what << " after " << timer.elapsed() << " ms" << Qt::endl;
        };
        wait("the portal users", [this] { return m_manager->portalUsers()->index()->isReady(); });
        wait("who can be ticked", [this] { return m_manager->withoutPortals()->model()->canTickShown(); });
        wait("the summary", [this] { return m_manager->tiles()->tile(PortalStatus::none)->count() >= 0; });
        wait("the orders", [this] { return bool(m_manager->withoutPortals()->index()->facts().emailOrder); });
        timer.restart();
        while (timer.elapsed() < 3000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }

    /// Acts, and waits for what it makes of the shown table to be painted.
    double paint(const std::function<void()> &act)
    {
        bool found = false;
        QObject context;
        QObject::connect(m_manager->portalUsers()->index(), &PortalUserIndex::found, &context, [&found] { found = true; });
        QObject::connect(m_manager->withoutPortals()->index(), &ClientIndex::found, &context, [&found] { found = true; });
        TableView *table = shown();
        PaintWatch watch(table->viewport());
        act();
        return watch.waitFor([&] { return found && isRead(table); });
    }
    void search(QList<double> &times)
    {
        SearchField *field = m_manager->currentTab() == ManagerWindow::Tab::portalUsers ? m_manager->portalUsers()->search()
                                                                                       : m_manager->withoutPortals()->search();
        for (const char *text : kSearches) {
            for (const QChar letter : QString::fromLatin1(text))
                times.append(paint([&] { QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(letter), Qt::NoModifier); }));
            times.append(paint([&] { field->clear(); }));
        }
    }
    double sort(int column)
    {
        TableView *table = shown();
        table->scrollTo(table->model()->index(0, column));
        QCoreApplication::processEvents();
        return paint([table, column] {
            QHeaderView *header = table->horizontalHeader();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              QPoint(header->sectionViewportPosition(column) + 14, header->height() / 2));
        });
    }
    /// Until the header and the rows are painted ticked, or not.
    double tickAll()
    {
        TableView *table = shown();
        table->scrollTo(table->model()->index(0, 0));
        QCoreApplication::processEvents();
        PaintWatch watch(table->viewport());
        const QModelIndex first = table->model()->index(0, 0);
        const int before = table->model()->headerData(0, Qt::Horizontal, Qt::CheckStateRole).toInt();
        QTest::mouseClick(table->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(14, table->horizontalHeader()->height() / 2));
        return watch.waitFor([&] {
            return first.isValid() && table->model()->headerData(0, Qt::Horizontal, Qt::CheckStateRole).toInt() != before;
        });
    }

    ManagerWindow *manager() const { return m_manager; }

private:
    static bool isRead(const TableView *table)
    {
        return table->model()->rowCount() == 0 || !table->model()->index(0, 1).data().toString().isEmpty();
    }
    TableView *shown() const
    {
        return m_manager->currentTab() == ManagerWindow::Tab::portalUsers ? m_manager->portalUsers()->table()
                                                                         : m_manager->withoutPortals()->table();
    }

    BenchDesktop &m_desktop;
    ManagerWindow *m_manager = nullptr;
};

} // namespace

void benchManager(StallMeter &app, const BenchOptions &options)
{
    BenchDesktop desktop(app, options);
    auto *index = desktop.window->clientListPage()->index();
    runUntil([&] { return index->isReady() && !index->isPreparing(); }, "the clients");
    const int rounds = options.rounds > 0 ? 1 : kRounds;
    QElapsedTimer rest;
    rest.start();
    while (rest.elapsed() < 2000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    const double before = anonymousMemory();

    Walk walk(desktop);
    app.begin(QStringLiteral("opening"));
    QList<double> paints;
    for (int i = 0; i < (options.rounds > 0 ? options.rounds : kOpenings); ++i) {
        paints.append(walk.open());
        if (i == 0)
            walk.settle();
        walk.close();
    }
    walk.open();
    walk.settle();
    const double memory = anonymousMemory() - before;

    QList<double> filters, foreign, ticks;
    using Without = WithoutPortalModel;
    using Users = PortalUserModel;
    for (int round = 0; round < rounds; ++round) {
        walk.manager()->showTab(ManagerWindow::Tab::withoutPortals);
        QCoreApplication::processEvents();
        walk.search(filters);
        for (const int column : {Without::type, Without::client, Without::client})
            filters.append(walk.sort(column));
        for (const int column : {Without::primaryContact, Without::email, Without::assignedTo})
            foreign.append(walk.sort(column));
        filters.append(walk.sort(Without::client));
        ticks.append(walk.tickAll());
        ticks.append(walk.tickAll());

        walk.manager()->showTab(ManagerWindow::Tab::portalUsers);
        QCoreApplication::processEvents();
        walk.search(filters);
        QComboBox *box = walk.manager()->portalUsers()->filterBox();
        for (int entry = box->count() - 1; entry >= 0; --entry) {
            if (box->itemData(entry).isValid() && entry != box->currentIndex())
                filters.append(walk.paint([box, entry] { box->setCurrentIndex(entry); }));
        }
        for (const int column : {Users::name, Users::email, Users::lastLogin, Users::status, Users::invited, Users::expires,
                                 Users::webSessions, Users::emailInactive})
            filters.append(walk.sort(column));
        foreign.append(walk.sort(Users::clientRecords));
        foreign.append(walk.sort(Users::clientRecords));
        filters.append(walk.sort(Users::invited));
        ticks.append(walk.tickAll());
        ticks.append(walk.tickAll());
    }
    QTextStream(stderr) << "rows: " << walk.manager()->withoutPortals()->model()->rowCount() << " and "
                        << walk.manager()->portalUsers()->model()->rowCount() << "; " << app.longestWhat() << Qt::endl;
    print({QStringLiteral("manager_first_paint"), percentile(paints, 1), QStringLiteral("ms"), {}, 0, 300.0, {}});
    print({QStringLiteral("manager_filter_p99"), percentile(filters, 0.99), QStringLiteral("ms"), {}, 0, 100.0, {}});
    print({QStringLiteral("manager_sort_foreign_p99"), percentile(foreign, 0.99), QStringLiteral("ms"), {}, 0, 400.0, {}});
    print({QStringLiteral("manager_tick_all"), percentile(ticks, 1), QStringLiteral("ms"), {}, 0, 50.0, {}});
    print({QStringLiteral("manager_longest_stall"), app.longest(), QStringLiteral("ms"), {}, 0, 50.0, {}});
    print({QStringLiteral("memory_manager"), memory, QStringLiteral("MB"), {}, 0, 120.0, {}});
}

} // namespace portico::bench
