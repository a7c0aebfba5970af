// What becomes of a send that is held when the program shall end, and of one that cannot be written.

#include "models/clientindex.h"
#include "tests/support/ownplaces.h"
#include "tests/ui/bulk/bulkworld.h"
#include "ui/look/theme.h"
#include "ui/manager/managerwindow.h"
#include "ui/portal/questiondialog.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

/// The window with one send held, the last notice that it told, and how often it was let go.
struct Desk : BulkWorld
{
    Desk()
    {
        window.show();
        QObject::connect(&notifier, &Notifier::noticed, &notifier, [this](const Notice &one) { notice = one; });
    }

    void hold(const Result<QueuedSend> &outcome)
    {
        acts->held().hold({QStringLiteral("412 invites"),
                           [this, outcome] {
                               return services.write([outcome](WriteContext &) -> Result<QueuedSend> { return outcome; });
                           },
                           [this] { ++reopened; }});
    }
    QuestionDialog *ask()
    {
        acts->settle([this] { ++gone; });
        return window.findChild<QuestionDialog *>(QStringLiteral("heldQuestion"));
    }

    Notice notice;
    int gone = 0;
    int reopened = 0;
};

Result<QueuedSend> refusal()
{
    return Error{ErrorKind::busy, QStringLiteral("The disk is full."), {}};
}

} // namespace

class ManagerActsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void quittingWaitsUntilItIsQueued();
    void quittingStopsWhereItCannotBeQueued();
    void notSendingLetsGoAtOnce();
    void cancelLeavesAllAsItWas();
    void whatCannotBeWrittenIsOpenedAgain();
    void tellsInTheWindowThatAsked();
    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<Theme> m_theme;
};

void ManagerActsTest::initTestCase()
{
    useOwnPlaces(); // the manager's window remembers its size
    m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{.scheme = Scheme::light, .fontScale = 1.0, .cacheFolder = {}});
}

void ManagerActsTest::quittingWaitsUntilItIsQueued()
{
    Desk desk;
    desk.hold(QueuedSend{BulkSendKey{1}, 412, 0});
    QuestionDialog *question = desk.ask();
    QVERIFY(question);
    QCOMPARE(desk.gone, 0);
    QSignalSpy written(&desk.acts->held(), &HeldSends::written);
    question->yesButton()->click();
    QTRY_COMPARE(written.size(), 1);
    QTRY_COMPARE(desk.gone, 1);
    // What happens afterwards lets nobody go a second time.
    desk.hold(QueuedSend{BulkSendKey{2}, 1, 0});
    desk.acts->held().dropAll();
    QCOMPARE(desk.gone, 1);
}

void ManagerActsTest::quittingStopsWhereItCannotBeQueued()
{
    Desk desk;
    desk.hold(refusal());
    QuestionDialog *question = desk.ask();
    QVERIFY(question);
    QSignalSpy failed(&desk.acts->held(), &HeldSends::failed);
    question->yesButton()->click();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(desk.gone, 0);
    QCOMPARE(desk.failed, QStringList{QStringLiteral("The disk is full.")});
    // Nothing is held any more: whoever asks again may go.
    desk.ask();
    QCOMPARE(desk.gone, 1);
}

void ManagerActsTest::notSendingLetsGoAtOnce()
{
    Desk desk;
    desk.hold(QueuedSend{BulkSendKey{1}, 412, 0});
    QuestionDialog *question = desk.ask();
    QVERIFY(question);
    QPushButton *drop = nullptr;
    for (QPushButton *button : question->findChildren<QPushButton *>()) {
        if (button != question->yesButton() && button != question->noButton() && button->isVisible())
            drop = button;
    }
    QVERIFY(drop);
    drop->click();
    QCOMPARE(desk.gone, 1);
    QVERIFY(desk.acts->held().isEmpty());
}

void ManagerActsTest::cancelLeavesAllAsItWas()
{
    Desk desk;
    desk.hold(QueuedSend{BulkSendKey{1}, 412, 0});
    QuestionDialog *question = desk.ask();
    QVERIFY(question);
    question->noButton()->click();
    QCOMPARE(desk.gone, 0);
    QCOMPARE(desk.acts->held().count(), 1);
    desk.acts->held().dropAll();
}

void ManagerActsTest::whatCannotBeWrittenIsOpenedAgain()
{
    Desk desk;
    desk.hold(refusal());
    desk.acts->held().writeNow();
    QTRY_COMPARE(desk.failed, QStringList{QStringLiteral("The disk is full.")});
    QVERIFY(desk.notice.kind == Notice::Kind::failed);
    QCOMPARE(desk.notice.actionText, QStringLiteral("Open Again"));
    QCOMPARE(desk.reopened, 0);
    desk.notice.action();
    QCOMPARE(desk.reopened, 1);
}

void ManagerActsTest::tellsInTheWindowThatAsked()
{
    Desk desk;
    ClientIndex index(*desk.firm.firm, desk.services.scope());
    ManagerWindow manager(desk.services, index);
    desk.acts->serve(&manager);
    QStringList there;
    QObject::connect(&manager.services().notifier, &Notifier::noticed, &manager,
                     [&there](const Notice &one) { there += one.sentence; });
    manager.show();
    manager.activateWindow();
    QTRY_VERIFY(manager.isActiveWindow());
    desk.hold(QueuedSend{BulkSendKey{1}, 412, 0});
    desk.acts->held().writeNow();
    QTRY_COMPARE(there, QStringList{QStringLiteral("412 invites queued")});
    desk.hold(refusal());
    desk.acts->held().writeNow();
    QTRY_COMPARE(there.value(1), QStringLiteral("The disk is full."));
    QCOMPARE(desk.told, QStringList());
    // What happens out of sight is told where somebody sees it.
    manager.hide();
    desk.hold(refusal());
    desk.acts->held().writeNow();
    QTRY_COMPARE(desk.told, QStringList{QStringLiteral("The disk is full.")});
    QCOMPARE(there.size(), 2);
}

QTEST_MAIN(ManagerActsTest)
#include "tst_manageracts.moc"
