// What another process writes shows in the windows by itself: the list, the record, the outbox, the manager, the
// templates and the settings, while porticoctl works on the same firm.

#include "app/practice/clienttasks.h"
#include "app/practice/templatetasks.h"
#include "app/store/bouncestore.h"
#include "app/store/firmfolder.h"
#include "models/clientlistmodel.h"
#include "models/outboxmodel.h"
#include "models/portalusermodel.h"
#include "models/withoutportalmodel.h"
#include "tests/cli/ctl.h"
#include "tests/support/desktop.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/look/tableview.h"
#include "ui/manager/managerwindow.h"
#include "ui/manager/portaltile.h"
#include "ui/manager/portaltiles.h"
#include "ui/manager/portaluserstab.h"
#include "ui/manager/withoutportaltab.h"
#include "ui/outbox/mailpane.h"
#include "ui/outbox/outboxpage.h"
#include "ui/portal/portalcard.h"
#include "ui/sendingstatus.h"
#include "ui/settings/firmpage.h"
#include "ui/settings/settingspage.h"
#include "ui/templates/templateeditor.h"
#include "ui/templates/templatespage.h"
#include "ui/widgets/navigationbar.h"
#include "ui/widgets/personrow.h"
#include "ui/widgets/statuslabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

#include <functional>
#include <vector>

using namespace portico;
using namespace portico::test;

namespace {

constexpr int kPatience = 20'000; // ms; the machine may be busy
constexpr int kLookMs = 10;

const QByteArray kBounce = "Return-Path: <>\nFrom: MAILER-DAEMON@mx.harborfinch.example\nTo: portal@alderpryce.example\n"
                           "Subject: failure notice\n\nCould not deliver to:\n\n<jane@harborfinch.example>:\n550 5.1.1 no "
                           "such user\n\n--- Below this line is a copy of the message.\n\nTo: jane@harborfinch.example\n"
                           "Subject: x\nFrom: portal@alderpryce.example\n";

/// A firm that porticoctl made, open in a window as the desktop opens it: with an eye on other processes.
struct Watched
{
    Watched()
    {
        ctl.createReadyFirm();
        ctl.import("Harbor & Finch LLC,Jane Finch,jane@harborfinch.example,\n");
        Firm::Options options;
        options.folder = ctl.firm();
        keys = std::make_unique<KeyFile>(ctl.keyFile(), ctl.firm());
        auto opened = FirmFolder(options).open(*keys);
        if (!opened)
            qFatal("the firm does not open: %s", qPrintable(opened.error().sentence));
        firm = std::move(opened).value();
        const auto admin = firm->readHere(
            [](Connection &connection) -> Result<TeamMember> { return MemberStore(connection).all().first(); });
        if (!admin)
            qFatal("nobody is there");
        sender = std::make_unique<SenderThread>(*firm, [] { return QByteArray(); });
        secret = std::make_unique<MailSecret>(*firm, nullptr);
        backups = std::make_unique<DailyBackup>(*firm, *keys);
        services = std::make_unique<SettingsServices>(SettingsServices{
            FirmServices{*firm, *admin, *sender, notifier}, *secret, *keys, *backups, QStringLiteral("tester")});
        window = std::make_unique<MainWindow>(*services, QStringLiteral("Alder & Pryce"));
        window->resize(1280, 800);
        window->show();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    /// What somebody at another window writes, for which porticoctl has no command.
    template <typename Task>
    void elsewhere(Task task)
    {
        const auto done = ctl.open()->write(services->firm.member.key, std::move(task)).result();
        if (!done)
            qFatal("refused: %s", qPrintable(done.error().sentence));
    }
    template <typename F>
    auto read(F work)
    {
        using T = std::invoke_result_t<F &, Connection &>;
        auto result = firm->readHere([&](Connection &connection) -> Result<T> { return work(connection); });
        if (!result)
            qFatal("not read: %s", qPrintable(result.error().sentence));
        return std::move(result).value();
    }
    Client harbor()
    {
        return read([](Connection &connection) {
            const ClientStore store(connection);
            return *store.byKey(store.byFoldedName(QStringLiteral("harbor & finch llc")).first());
        });
    }
    void invite() const
    {
        const CtlRun invited = ctl.run({QStringLiteral("invite"), QStringLiteral("--client"),
                                        ctl.clientId(QStringLiteral("Harbor & Finch LLC"))});
        if (invited.status != 0)
            qFatal("not invited: %s", qPrintable(invited.err));
    }
    void run(const QStringList &arguments) const
    {
        const CtlRun done = ctl.run(arguments);
        if (done.status != 0)
            qFatal("porticoctl refused: %s", qPrintable(done.err));
    }

    Ctl ctl;
    Notifier notifier;
    std::unique_ptr<Firm> firm;
    std::unique_ptr<SenderThread> sender;
    std::unique_ptr<KeyFile> keys;
    std::unique_ptr<MailSecret> secret;
    std::unique_ptr<DailyBackup> backups;
    std::unique_ptr<SettingsServices> services;
    std::unique_ptr<MainWindow> window;
};

/// Looks at several places again and again, and keeps when each first showed what is awaited there.
class Lookout
{
public:
    struct Place
    {
        const char *name;
        std::function<bool()> shows;
        QDateTime since = {}; ///< invalid: not yet
    };

    explicit Lookout(std::vector<Place> places) : m_places(std::move(places))
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            for (Place &place : m_places) {
                if (!place.since.isValid() && place.shows())
                    place.since = QDateTime::currentDateTimeUtc();
            }
        });
    }
    void start() { m_timer.start(kLookMs); }
    const std::vector<Place> &places() const { return m_places; }

private:
    std::vector<Place> m_places;
    QTimer m_timer;
};

} // namespace

class TestOtherProcess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_program = std::make_unique<portico::test::DesktopProgram>(); }
    void cleanupTestCase() { m_program.reset(); }
    void cleanup() { QSettings().clear(); }

    void theListShowsIt()
    {
        Watched here;
        auto *table = child<TableView>(here.window.get(), "clientTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        here.ctl.import("Bluebird Bakery,Ann Cole,ann@bluebird.example,\n");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 0).data().toString(), QStringLiteral("Bluebird Bakery"), kPatience);
        Client harbor = here.harbor();
        harbor.name = QStringLiteral("Aldwater Harbor");
        here.elsewhere(SaveClientTask(harbor));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 0).data().toString(), harbor.name, kPatience);
    }

    void theRecordShowsIt()
    {
        Watched here;
        Client harbor = here.harbor();
        here.window->openClient(harbor.key);
        ClientRecordPage *record = here.window->clientRecordPage();
        QCOMPARE(record->clientName(), harbor.name);
        auto *portal = record->findChild<PortalCard *>();
        QVERIFY(portal->rows().isEmpty());
        here.invite();
        QTRY_COMPARE_WITH_TIMEOUT(portal->rows().size(), 1, kPatience);
        harbor.name = QStringLiteral("Harbor Partners");
        here.elsewhere(SaveClientTask(harbor));
        QTRY_COMPARE_WITH_TIMEOUT(record->clientName(), harbor.name, kPatience);
        QVERIFY2(here.window->windowTitle().startsWith(harbor.name), qPrintable(here.window->windowTitle()));
    }

    void theOutboxAndTheStatusBarShowIt()
    {
        Watched here;
        here.window->openPage(MainPages::Page::outbox);
        OutboxPage *outbox = here.window->pages()->outbox();
        QTRY_COMPARE(outbox->table()->model()->rowCount(), 0);
        here.invite();
        QTRY_COMPARE_WITH_TIMEOUT(outbox->table()->model()->rowCount(), 1, kPatience);
        here.run({QStringLiteral("outbox"), QStringLiteral("pause")});
        QTRY_COMPARE_WITH_TIMEOUT(here.window->sendingStatus()->sentence(),
                                  QStringLiteral("Sending is paused. 1 mail waits."), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(outbox->resumeButton()->isVisible(), kPatience);
        here.run({QStringLiteral("outbox"), QStringLiteral("resume")});
        QTRY_VERIFY_WITH_TIMEOUT(outbox->pauseButton()->isVisible(), kPatience);
    }

    void theManagerShowsIt()
    {
        Watched here;
        here.window->openManager();
        ManagerWindow *manager = here.window->manager();
        WithoutPortalModel *without = manager->withoutPortals()->model();
        PortalUserModel *users = manager->portalUsers()->model();
        QTRY_COMPARE_WITH_TIMEOUT(without->rowCount(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(manager->tiles()->tile(PortalStatus::none)->count(), 1, kPatience);
        here.invite();
        QTRY_COMPARE_WITH_TIMEOUT(without->rowCount(), 0, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(users->rowCount(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(users->index(0, PortalUserModel::status).data().toString(), QStringLiteral("Queued"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(manager->tiles()->tile(PortalStatus::invited)->count(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(manager->tiles()->tile(PortalStatus::none)->count(), 0, kPatience);
    }

    /// Everything that shows a status is open, as on two screens, while another process reads what came back.
    void aBounceShowsEverywhere()
    {
        Watched here;
        here.invite();
        here.run({QStringLiteral("outbox"), QStringLiteral("send")});
        here.window->openClient(here.harbor().key);
        here.window->openManager();
        ClientListPage list(here.services->firm);
        OutboxPage outbox(here.services->firm);
        for (QWidget *page : std::initializer_list<QWidget *>{&list, &outbox}) {
            page->resize(1064, 720);
            page->show();
        }
        auto *card = here.window->clientRecordPage()->findChild<PortalCard *>();
        QAbstractItemModel *clients = child<TableView>(&list, "clientTable")->model();
        QAbstractItemModel *mails = outbox.table()->model();
        PortalUserModel *users = here.window->manager()->portalUsers()->model();
        PortalTiles *tiles = here.window->manager()->tiles();
        auto *attention = child<QPushButton>(here.window->sendingStatus(), "undeliverable");
        const auto portal = [clients] { return clients->index(0, ClientListModel::portal).data().toString(); };
        const auto mail = [mails] { return mails->index(0, OutboxModel::status).data().toString(); };
        const auto user = [users] { return users->index(0, PortalUserModel::status).data().toString(); };
        const auto record = [card] { return card->rows().isEmpty() ? QString() : card->rows().first()->status()->look().word; };

        // As it stood before.
        QTRY_COMPARE_WITH_TIMEOUT(record(), describe(PortalStatus::invited), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(portal(), describe(PortalStatus::invited), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(user(), describe(PortalStatus::invited), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(tiles->tile(PortalStatus::invited)->count(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(mail(), describe(MailState::sent), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(outbox.pane()->status()->look(), statusLook(MailState::sent), kPatience);
        QVERIFY(!attention->isVisible());

        Lookout lookout({
            {"the record", [record] { return record() == describe(PortalStatus::undeliverable); }},
            {"the client list", [portal] { return portal() == describe(PortalStatus::undeliverable); }},
            {"the manager's portal users", [user] { return user() == describe(PortalStatus::undeliverable); }},
            {"the manager's summary", [tiles] { return tiles->tile(PortalStatus::undeliverable)->count() == 1; }},
            {"the outbox", [mail] { return mail() == describe(MailState::failed); }},
            {"the outbox's pane", [&outbox] { return outbox.pane()->status()->look() == statusLook(MailState::failed); }},
            {"the status bar",
             [attention] { return attention->isVisible() && attention->text() == QLatin1StringView("1 undeliverable"); }},
        });
        lookout.start();
        here.run({QStringLiteral("bounces"), QStringLiteral("read"), here.ctl.write(QStringLiteral("bounce.eml"), kBounce)});
        for (const Lookout::Place &place : lookout.places())
            QTRY_VERIFY2_WITH_TIMEOUT(place.since.isValid(), place.name, kPatience);

        // Two seconds are promised. How long it takes here is told, and demanded of nobody: the machine may be busy. The
        // bounce's time is that of its transaction, a moment before the commit.
        const QDateTime written = here.read([](Connection &connection) {
            return BounceStore(connection).ofEmail(QStringLiteral("jane@harborfinch.example"), 1).first().readAt;
        });
        for (const Lookout::Place &place : lookout.places())
            qInfo("%s: %lld ms after the bounce was written", place.name, qlonglong(written.msecsTo(place.since)));
    }

    void theTemplatesShowIt()
    {
        Watched here;
        here.window->openPage(MainPages::Page::templates);
        TemplatesPage *page = here.window->pages()->templates();
        QTRY_VERIFY(page->editor()->original().key);
        Template shown = page->editor()->original();
        shown.subject = QStringLiteral("Your new portal, {{contact_name}}");
        here.elsewhere(SaveTemplateTask(shown));
        QTRY_COMPARE_WITH_TIMEOUT(page->editor()->subjectField()->text(), shown.subject, kPatience);
        // What is being written here is not lost.
        QTest::keyClicks(page->editor()->subjectField(), QStringLiteral("!"));
        shown = here.read([&](Connection &connection) { return *TemplateStore(connection).byKey(shown.key); });
        shown.name = QStringLiteral("Renamed elsewhere");
        here.elsewhere(SaveTemplateTask(shown));
        QTRY_COMPARE_WITH_TIMEOUT(page->mailList()->model()->index(0, 0).data().toString(), shown.name, kPatience);
        QVERIFY(page->editor()->subjectField()->text().endsWith(QLatin1Char('!')));
    }

    void theSettingsShowIt()
    {
        Watched here;
        here.window->openPage(MainPages::Page::settings);
        auto *page = here.window->pages()->settings()->findChild<FirmPage *>();
        QCOMPARE(page->nameEdit()->text(), QStringLiteral("Alder & Pryce"));
        here.run({QStringLiteral("firm"), QStringLiteral("set"), QStringLiteral("--name"), QStringLiteral("Alder & Daughters")});
        QTRY_COMPARE_WITH_TIMEOUT(page->nameEdit()->text(), QStringLiteral("Alder & Daughters"), kPatience);
        // Also where the page did not show at that moment.
        here.window->openPage(MainPages::Page::clientList);
        here.run({QStringLiteral("firm"), QStringLiteral("set"), QStringLiteral("--invite-days"), QStringLiteral("9")});
        QTRY_COMPARE_WITH_TIMEOUT(
            here.read([](Connection &connection) { return FirmStore(connection).load()->inviteDays; }), 9, kPatience);
        here.window->openPage(MainPages::Page::settings);
        QTRY_COMPARE_WITH_TIMEOUT(page->daysEdit()->value(), 9, kPatience);
        // What is being written here is not lost.
        QTest::keyClicks(page->nameEdit(), QStringLiteral(" & Sons"));
        here.run({QStringLiteral("firm"), QStringLiteral("set"), QStringLiteral("--name"), QStringLiteral("Elsewhere")});
        QTRY_COMPARE_WITH_TIMEOUT(
            here.read([](Connection &connection) { return FirmStore(connection).load()->name; }),
            QStringLiteral("Elsewhere"), kPatience);
        QVERIFY(page->nameEdit()->text().endsWith(QStringLiteral(" & Sons")));
    }

private:
    std::unique_ptr<portico::test::DesktopProgram> m_program;
};

QTEST_MAIN(TestOtherProcess)
#include "tst_otherprocess.moc"
