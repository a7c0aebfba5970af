// Works with the client list of a large firm as a person does, and says how long the event loop stood still at most in
// each step, and how long the step took: portico_list_gaps FIRM KEYFILE. One line a step: name, longest gap in ms, the
// most that the GUI thread itself worked in one go in ms (which other programs do not lengthen), time until its result
// showed in ms, anonymous memory in MB.

#include "app/store/firmfolder.h"
#include "app/store/keyfile.h"
#include "models/clientlistmodel.h"
#include "tests/bench/processmemory.h"
#include "translations/translations.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientfilterbar.h"
#include "ui/clients/quickchooser.h"
#include "ui/look/tableview.h"
#include "ui/look/theme.h"
#include "ui/mainwindow.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QListView>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <ctime>
#include <functional>
#include <memory>

using namespace portico;

namespace {

/// What this thread has worked so far, in ns; 0 where the system does not tell it.
qint64 worked()
{
#if defined(CLOCK_THREAD_CPUTIME_ID)
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
#else
    return 0;
#endif
}

/// Runs the event loop and watches how long it stands still.
class Watch
{
public:
    /// Acts, and runs the event loop until done. The action itself counts as a gap: it is what a key press does.
    void step(const char *name, const std::function<void()> &act, const std::function<bool()> &done)
    {
        QElapsedTimer whole;
        whole.start();
        qint64 longest = 0;
        qint64 most = 0;
        const auto timed = [&](const std::function<void()> &work) {
            QElapsedTimer one;
            one.start();
            const qint64 before = worked();
            work();
            most = std::max(most, worked() - before);
            longest = std::max(longest, one.nsecsElapsed());
        };
        timed(act);
        while (!done() && whole.elapsed() < 180'000) {
            timed([] { QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 1); });
        }
        for (int i = 0; i < 20; ++i)
            timed([] { QCoreApplication::processEvents(); });
        QTextStream(stdout) << name << '\t' << QString::number(longest / 1e6, 'f', 1) << '\t'
                            << QString::number(most / 1e6, 'f', 1) << '\t' << whole.elapsed() << '\t'
                            << qRound(bench::anonymousMemory()) << '\n';
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QApplication::setApplicationName(QStringLiteral("PorticoBench"));
    installTranslations(app);
    Theme theme(app, {Scheme::light, 1.0, settings.path()});
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3) {
        QTextStream(stderr) << "Usage: portico_list_gaps FIRM KEYFILE\n";
        return 2;
    }
    KeyFile keys(arguments[2], arguments[1]);
    Firm::Options options;
    options.folder = arguments[1];
    auto opened = FirmFolder(options).open(keys);
    if (!opened.ok()) {
        QTextStream(stderr) << opened.error().sentence << '\n';
        return 1;
    }
    const auto firm = std::move(opened).value();
    const auto members = firm->readHere([](Connection &c) -> Result<QList<TeamMember>> { return MemberStore(c).all(); });
    TeamMember admin;
    for (const TeamMember &member : *members) {
        if (member.isAdmin())
            admin = member;
    }
    Notifier notifier;
    SenderThread sender(*firm, [] { return QByteArray(); });
    MailSecret secret(*firm, nullptr);
    DailyBackup backups(*firm, keys);
    const FirmServices services{*firm, admin, sender, notifier};

    Watch watch;
    std::unique_ptr<MainWindow> window;
    TableView *table = nullptr;
    int finds = 0;
    watch.step(
        "window and first rows",
        [&] {
            window = std::make_unique<MainWindow>(SettingsServices{services, secret, keys, backups, QString()}, QString());
            QObject::connect(window->clientListPage()->index(), &ClientIndex::found, window.get(), [&finds] { ++finds; });
            window->resize(1280, 800);
            window->show();
            table = window->findChild<TableView *>(QStringLiteral("clientTable"));
        },
        [&] { return table->model()->rowCount() > 0; });
    ClientListPage *page = window->clientListPage();
    ClientIndex *index = page->index();
    watch.step("texts read", [] {}, [&] { return index->isReady() && !index->isPreparing(); });
    auto *search = window->findChild<SearchField *>(QStringLiteral("clientSearch"));
    const auto waitForFind = [&](const std::function<void()> &act) {
        return [&, act] {
            finds = 0;
            act();
        };
    };
    const auto found = [&] { return finds > 0 && !index->isPreparing(); };
    for (const QString &word : {QStringLiteral("harbor"), QStringLiteral("jose"), QStringLiteral("555 01"), QStringLiteral("@example")}) {
        for (const QChar letter : word)
            watch.step("search keystroke", waitForFind([&] { QTest::keyClick(search, letter.toLatin1()); }), found);
        watch.step("search cleared", waitForFind([&] { QTest::keyClick(search, Qt::Key_Escape); }), found);
    }
    for (const int column : {0, 1, 2, 3, 4, 5, 5, 3, 4, 0}) {
        const QByteArray name = "sort by column " + QByteArray::number(column);
        watch.step(name.constData(), waitForFind([&] {
                       QHeaderView *header = table->horizontalHeader();
                       QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                                         QPoint(header->sectionViewportPosition(column) + 30, header->height() / 2));
                   }),
                   found);
    }
    watch.step("a letter in a sorted list", waitForFind([&] { QTest::keyClick(search, 'a'); }), found);
    watch.step("cleared in a sorted list", waitForFind([&] { QTest::keyClick(search, Qt::Key_Escape); }), found);
    for (const char *name : {"filterState", "filterAssigned", "filterPortal"}) {
        auto *box = window->findChild<QComboBox *>(QLatin1StringView(name));
        watch.step(name, waitForFind([&] { box->setCurrentIndex(box->count() - 1); }), found);
    }
    watch.step("filters cleared", waitForFind([&] { page->filters()->setFilter({}); }), found);
    watch.step("scrolled to the end", [&] { table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum()); },
               [] { return true; });
    watch.step("all chosen", [&] { table->selectAll(); }, [] { return true; });
    watch.step("sorted with all chosen", waitForFind([&] { page->index()->arrange({}, {ClientSort::By::type, Qt::AscendingOrder}); }), found);
    watch.step("every second of 6,000 chosen", [&] {
        table->clearSelection();
        QItemSelection chosen;
        for (int row = 0; row < 6000; row += 2)
            chosen.append(QItemSelectionRange(table->model()->index(row, 0), table->model()->index(row, 5)));
        table->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    }, [] { return true; });
    watch.step("sorted with these chosen", waitForFind([&] { page->index()->arrange({}, {}); }), found);
    QuickChooser *chooser = nullptr;
    watch.step("chooser opened", [&] {
        window->chooseClient();
        chooser = window->findChild<QuickChooser *>();
    }, [] { return true; });
    for (const char letter : {'s', 'm', 'i'})
        watch.step("chooser keystroke", [&] { QTest::keyClick(chooser->searchField(), letter); },
                   [&] { return chooser->list()->model()->rowCount() > 0; });
    watch.step("chooser opens the record", [&] { QTest::keyClick(chooser->searchField(), Qt::Key_Return); },
               [&] { return window->showsRecord(); });
    watch.step("back to the list", [&] { window->openClientList(); }, [] { return true; });
    return 0;
}
