#include "models/outboxmodel.h"
#include "tests/ui/outbox/outboxworld.h"
#include "ui/look/fonts.h"
#include "ui/look/tableview.h"
#include "ui/outbox/maildialog.h"
#include "ui/outbox/mailpane.h"
#include "ui/outbox/outboxpage.h"
#include "ui/portal/mailbodyview.h"
#include "ui/portal/mailsheet.h"
#include "ui/portal/questiondialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/statuslabel.h"

#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

/// The page in a window as wide as the main window.
struct Screen
{
    explicit Screen(OutboxWorld &content, std::optional<TeamMember> member = {}, int width = 1280) : world(content)
    {
        FirmServices services{*world.firm.firm, member.value_or(world.firm.admin), world.sender, world.notifier};
        page = new OutboxPage(services, &window);
        window.resize(width, 760);
        page->resize(width - 216, 720);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
    }
    QAbstractItemModel *model() const { return page->table()->model(); }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < model()->rowCount(); ++row)
            names += model()->index(row, OutboxModel::name).data().toString();
        return names;
    }
    QString count(MailState state) const
    {
        for (int i = 0; page->states()->segment(i); ++i) {
            if (page->states()->segment(i)->text() == statusLook(state).word)
                return page->states()->segment(i)->count();
        }
        return {};
    }
    template <typename T>
    T *part(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    MailState stateOf(MailKey key) const
    {
        return world.firm.read([key](Connection &connection) { return MailStore(connection).byKey(key)->state; });
    }
    QuestionDialog *question() const { return window.findChild<QuestionDialog *>(); }
    void answerYes() { QTest::mouseClick(question()->yesButton(), Qt::LeftButton); }

    OutboxWorld &world;
    QWidget window;
    OutboxPage *page;
};

#define SHOW_ALL(screen) QTRY_COMPARE((screen).model()->rowCount(), 12)
#define CHOOSE(screen, wanted)                                                                                         \
    do {                                                                                                              \
        (screen).page->select(wanted);                                                                                \
        QTRY_COMPARE((screen).page->pane()->mail(), wanted);                                                          \
    } while (false)

} // namespace

class TestOutboxPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void showsAllMailNewestFirst()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        QCOMPARE(screen.names().first(), QStringLiteral("Inès Beaumont"));
        QCOMPARE(screen.names().last(), QStringLiteral("Funmilayo Adébáyọ̀"));
        QTRY_COMPARE(screen.page->states()->segment(0)->count(), QStringLiteral("12"));
        QCOMPARE(screen.count(MailState::queued), QStringLiteral("2"));
        QCOMPARE(screen.count(MailState::unconfirmed), QStringLiteral("2"));
        QCOMPARE(screen.count(MailState::cancelled), QStringLiteral("1"));
        // The first one is shown until another is chosen.
        QCOMPARE(screen.page->pane()->mail(), world.sending);
    }

    void filtersByState()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        screen.page->showState(MailState::failed);
        QTRY_COMPARE(screen.names(), QStringList(QStringLiteral("Marguerite Delacroix")));
        QCOMPARE(screen.page->pane()->mail(), world.dead);
        QTest::mouseClick(screen.page->states()->segment(0), Qt::LeftButton);
        SHOW_ALL(screen);
        QCOMPARE(screen.page->pane()->mail(), world.dead);
    }

    void searches()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        screen.page->focusSearch();
        auto *field = screen.part<SearchField>("mailSearch");
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("zdzisl bak"));
        QTRY_COMPARE(screen.names(), QStringList(QStringLiteral("Zdzisława Bąk")));
        QTest::keyClicks(field, QStringLiteral("xx"));
        auto *empty = screen.part<EmptyState>("mailEmpty");
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->heading(), QStringLiteral("Nothing found"));
        QTest::mouseClick(empty->actionButton(), Qt::LeftButton);
        SHOW_ALL(screen);
        QVERIFY(empty->isHidden());
    }

    void anEmptyOutboxSaysSo()
    {
        OutboxWorld world;
        Screen screen(world);
        auto *empty = screen.part<EmptyState>("mailEmpty");
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->heading(), QStringLiteral("No mail yet"));
        QCOMPARE(screen.page->pane()->mail(), MailKey());
        screen.page->showState(MailState::unconfirmed);
        QTRY_COMPARE(empty->heading(), QStringLiteral("Nothing is unconfirmed"));
    }

    void followsWhatHappens()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        CHOOSE(screen, world.queued);
        QCOMPARE(screen.page->pane()->status()->look(), statusLook(MailState::queued));
        world.answer(world.queued, 250, QStringLiteral("2.0.0 Ok"));
        QTRY_COMPARE(screen.page->pane()->status()->look(), statusLook(MailState::sent));
        QTRY_COMPARE(screen.count(MailState::sent), QStringLiteral("6"));
        const MailKey newest = world.inviteTo("New Person", "new@example.com");
        QTRY_COMPARE(screen.model()->rowCount(), 13);
        QCOMPARE(screen.page->pane()->mail(), world.queued);
        CHOOSE(screen, newest);
        QCOMPARE(screen.page->table()->currentIndex().row(), 0);
    }

    void oneUnconfirmedMailIsSettled_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::addColumn<MailState>("state");
        QTest::newRow("it arrived") << true << MailState::sent;
        QTest::newRow("send again") << false << MailState::queued;
    }
    void oneUnconfirmedMailIsSettled()
    {
        QFETCH(bool, arrived);
        QFETCH(MailState, state);
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        CHOOSE(screen, world.unconfirmed);
        MailPane *pane = screen.page->pane();
        QCOMPARE(pane->strip()->kind(), MessageStrip::Kind::unconfirmed);
        QVERIFY(pane->arrivedButton()->isVisible() && pane->againButton()->isVisible());
        QVERIFY(qAbs(pane->arrivedButton()->width() - pane->againButton()->width()) <= 1);
        QVERIFY(!pane->arrivedButton()->isDefault() && !pane->againButton()->isDefault());
        QTest::mouseClick(arrived ? pane->arrivedButton() : pane->againButton(), Qt::LeftButton);
        QTRY_COMPARE(screen.stateOf(world.unconfirmed), state);
        QTRY_VERIFY(pane->arrivedButton()->isHidden());
        QTRY_COMPARE(world.told.size(), 1);
        QVERIFY(world.failed.isEmpty());
        QCOMPARE(screen.stateOf(world.unconfirmedToo), MailState::unconfirmed);
    }

    void allUnconfirmedMailIsSettled()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        QVERIFY(screen.part<QPushButton>("allArrived")->isHidden() || !screen.part<QPushButton>("allArrived")->isVisible());
        screen.page->showState(MailState::unconfirmed);
        QTRY_VERIFY(screen.part<QPushButton>("allArrived")->isVisible());
        QTest::mouseClick(screen.part<QPushButton>("allAgain"), Qt::LeftButton);
        QVERIFY(screen.question());
        QTest::mouseClick(screen.question()->noButton(), Qt::LeftButton);
        QTRY_VERIFY(!screen.question());
        QCOMPARE(screen.stateOf(world.unconfirmed), MailState::unconfirmed);
        QTest::mouseClick(screen.part<QPushButton>("allArrived"), Qt::LeftButton);
        screen.answerYes();
        QTRY_COMPARE(screen.stateOf(world.unconfirmed), MailState::sent);
        QCOMPARE(screen.stateOf(world.unconfirmedToo), MailState::sent);
        QTRY_VERIFY(!screen.part<QPushButton>("allArrived")->isVisible());
    }

    void retriesAndCancels()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        CHOOSE(screen, world.waiting);
        MailPane *pane = screen.page->pane();
        QVERIFY(pane->strip()->heading().startsWith(QStringLiteral("Another attempt at 14:1")));
        QTest::mouseClick(pane->retryButton(), Qt::LeftButton);
        QTRY_VERIFY(pane->retryButton()->isHidden());
        QTRY_COMPARE(pane->strip()->heading(), QStringLiteral("Waits for its turn"));

        QTest::mouseClick(pane->cancelButton(), Qt::LeftButton);
        QVERIFY(screen.question());
        QCOMPARE(screen.stateOf(world.waiting), MailState::queued);
        screen.answerYes();
        QTRY_COMPARE(screen.stateOf(world.waiting), MailState::cancelled);
        QTRY_COMPARE(pane->status()->look(), statusLook(MailState::cancelled));
        QVERIFY(world.failed.isEmpty());
    }

    void whatCannotBeRetriedSaysWhy()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        CHOOSE(screen, world.dead);
        QPushButton *retry = screen.page->pane()->retryButton();
        QVERIFY(retry->isVisible() && !retry->isEnabled());
        QVERIFY(retry->toolTip().contains(QStringLiteral("takes no mail")));
        QCOMPARE(retry->accessibleDescription(), retry->toolTip());
    }

    void aLikelyTypingErrorIsProposedAfterAFailure()
    {
        OutboxWorld world;
        world.fill();
        const MailKey mistyped = world.inviteTo("Tom Harbor", "tom@gmial.com");
        Screen screen(world);
        QTRY_COMPARE(screen.model()->rowCount(), 13);
        CHOOSE(screen, mistyped);
        const MailPane *pane = screen.page->pane();
        QVERIFY2(!pane->advice().contains(QStringLiteral("tom@gmail.com")), qPrintable(pane->advice()));
        world.answer(mistyped, 550, QStringLiteral("5.1.2 no such domain"));
        const QString asked = QStringLiteral("Did you mean tom@gmail.com? Correct the address in the client’s record.");
        QTRY_COMPARE(pane->advice(), asked);
        // Nothing is made up for a domain that is near to no well-known one.
        CHOOSE(screen, world.dead);
        QVERIFY2(!pane->advice().contains(QStringLiteral("Did you mean")), qPrintable(pane->advice()));
    }

    void pausesAndResumes()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        auto *strip = screen.part<MessageStrip>("queueStrip");
        QTRY_VERIFY(screen.page->pauseButton()->isEnabled());
        QVERIFY(strip->isHidden());
        QVERIFY(!screen.page->resumeButton()->isEnabled());
        QTest::mouseClick(screen.page->pauseButton(), Qt::LeftButton);
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(strip->heading(), QStringLiteral("Sending is paused"));
        QVERIFY(!screen.page->pauseButton()->isEnabled());
        QTest::mouseClick(screen.page->resumeButton(), Qt::LeftButton);
        QTRY_VERIFY(strip->isHidden());
        QVERIFY(screen.page->pauseButton()->isEnabled());
    }

    void aRestoredFirmSaysWhyNothingGoes()
    {
        OutboxWorld world;
        world.firm.run([](WriteContext &context) -> Result<bool> {
            MailStore::setControl(context, {QueueState::paused, QStringLiteral("restored"), {}, context.now()});
            return true;
        });
        Screen screen(world);
        auto *strip = screen.part<MessageStrip>("queueStrip");
        QTRY_VERIFY(strip->isVisible());
        QVERIFY(strip->heading().contains(QStringLiteral("restored from a backup")));
    }

    void aLimitADayThatIsUsedUpIsTold()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        auto *strip = screen.part<MessageStrip>("queueStrip");
        QVERIFY(strip->isHidden());
        world.useUpTheDay(3);
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(strip->heading(), QStringLiteral("Enough for today"));
        QVERIFY2(strip->sentence().contains(QStringLiteral("continues tomorrow at 08:00")), qPrintable(strip->sentence()));
        // It is no pause: nobody has to resume it.
        QVERIFY(screen.page->pauseButton()->isEnabled());
        QVERIFY(!screen.page->resumeButton()->isEnabled());

        const QDate tomorrow = world.firm.clock->now().toLocalTime().date().addDays(1);
        world.firm.clock->set(QDateTime(tomorrow, QTime(7, 59)));
        screen.page->refresh();
        QTRY_VERIFY2(strip->sentence().contains(QStringLiteral("continues at 08:00")), qPrintable(strip->sentence()));
        world.firm.clock->set(QDateTime(tomorrow, QTime(8, 0)));
        screen.page->refresh();
        QTRY_VERIFY(strip->isHidden());
    }

    void rightsAreRespected()
    {
        OutboxWorld world;
        world.fill();
        TeamMember sam = world.firm.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"));
        Screen screen(world, sam);
        SHOW_ALL(screen);
        QTRY_VERIFY(screen.page->pauseButton()->toolTip().contains(QStringLiteral("Manage Client Portals")));
        QVERIFY(!screen.page->pauseButton()->isEnabled() && !screen.page->resumeButton()->isEnabled());
        screen.page->showState(MailState::unconfirmed);
        QTRY_VERIFY(screen.part<QPushButton>("allArrived")->isVisible());
        QVERIFY(!screen.part<QPushButton>("allArrived")->isEnabled() && !screen.part<QPushButton>("allAgain")->isEnabled());
        // One by one is everybody's who sees the client.
        QVERIFY(screen.page->pane()->arrivedButton()->isEnabled());
    }

    void whoSeesAssignedClientsSeesNoOtherMail()
    {
        OutboxWorld world;
        world.fill();
        TeamMember sam = world.firm.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"), false);
        auto client = world.firm.read([&](Connection &connection) { return *ClientStore(connection).byKey(world.clients.last()); });
        client.assignedTo = {sam.key};
        world.firm.run(SaveClientTask(client));
        Screen screen(world, sam);
        QTRY_COMPARE(screen.names(), QStringList(QStringLiteral("Inès Beaumont")));
        QTRY_COMPARE(screen.page->states()->segment(0)->count(), QStringLiteral("1"));
    }

    void opensTheMailWithoutItsSecret()
    {
        OutboxWorld world;
        world.fill();
        const QString secret = world.firm.read([&](Connection &connection) {
            return InvitationStore(connection).linkSecret(MailStore(connection).byKey(world.sent)->invitation);
        });
        QCOMPARE(secret.size(), 43);
        Screen screen(world);
        SHOW_ALL(screen);
        CHOOSE(screen, world.sent);
        screen.page->table()->setFocus();
        QTest::keyClick(screen.page->table(), Qt::Key_Return);
        auto *dialog = screen.window.findChild<MailDialog *>();
        QVERIFY(dialog);
        const PreviewMail &mail = dialog->sheet()->mail();
        QCOMPARE(mail.to, QStringLiteral("Jane Finch <jane@harborfinch.example>"));
        QVERIFY(mail.html.contains(QStringLiteral("Jane Finch Ltd")));
        QVERIFY(!mail.html.contains(secret));
        QVERIFY(!dialog->sheet()->body()->toHtml().contains(secret));
        QVERIFY(dialog->note().contains(QStringLiteral("The secret link is not shown.")));
        dialog->reject();
        QTRY_VERIFY(!screen.window.findChild<MailDialog *>());
    }

    void opensTheClient()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        QSignalSpy opened(screen.page, &OutboxPage::clientOpened);
        screen.page->pane()->openClient();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<ClientKey>(), world.clients.last());
    }

    void aMailOfSeveralClientsOffersThem()
    {
        OutboxWorld world;
        const ClientKey first = world.firm.addClient(QStringLiteral("Alpha & Sons"));
        const ClientKey second = world.firm.addClient(QStringLiteral("Beta"));
        InviteRequest request;
        for (const ClientKey client : {first, second})
            request.people.append({client, world.firm.addContact(client, QStringLiteral("Jane"), QStringLiteral("jane@example.com")), {}, {}});
        world.firm.run(InviteTask(request));
        Screen screen(world);
        QTRY_COMPARE(screen.model()->rowCount(), 1);
        QTRY_COMPARE(screen.page->pane()->details().clients.size(), 2);
        QSignalSpy opened(screen.page, &OutboxPage::clientOpened);
        screen.page->pane()->openClient();
        auto *menu = screen.page->pane()->findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().at(0)->text(), QStringLiteral("Alpha && Sons"));
        menu->actions().at(1)->trigger();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<ClientKey>(), second);
        menu->close();
    }

    void theRowsMenuOffersTheSameActs()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        CHOOSE(screen, world.waiting);
        Q_EMIT screen.page->table()->customContextMenuRequested({20, 20});
        auto *menu = screen.page->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(menu);
        QStringList texts;
        const QList<QAction *> actions = menu->actions();
        for (const QAction *action : actions)
            texts += action->text();
        QCOMPARE(texts.join(u'|'), QStringLiteral("Open Mail|Open Client||Retry|Cancel Mail…"));
        menu->close();
    }

    void thePaneGoesBelowWhereItIsNarrow()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world, {}, 1024);
        SHOW_ALL(screen);
        QVERIFY(screen.page->pane()->y() > screen.page->table()->y() + screen.page->table()->height() - 1);
        screen.window.resize(1280, 760);
        screen.page->resize(1064, 720);
        QTRY_VERIFY(screen.page->pane()->x() > screen.page->table()->x() + screen.page->table()->width() - 1);
        QCOMPARE(screen.page->pane()->width(), scaled(304));
    }

    void everythingHasAName()
    {
        OutboxWorld world;
        world.fill();
        Screen screen(world);
        SHOW_ALL(screen);
        QCOMPARE(screen.page->table()->accessibleName(), QStringLiteral("Mail"));
        const QList<QPushButton *> buttons = screen.page->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons)
            QVERIFY(!button->isVisible() || !button->text().isEmpty() || !button->accessibleName().isEmpty());
        QVERIFY(!screen.page->pane()->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestOutboxPage)
#include "tst_outboxpage.moc"
