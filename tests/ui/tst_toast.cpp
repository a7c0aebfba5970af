#include <QAccessible>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

#include "ui/widgets/toast.h"

using namespace portico;
using namespace std::chrono_literals;

class TestToast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesByItself();
    void errorsStayUntilClosed();
    void oneAtATime();
    void staysWhileHovered();
    void staysWhileFocused();
    void actionActsOnce();
    void escapeCloses();
    void standsAtTheBottomCentre();
    void longSentencesWrap();
    void isAnnounced();

private:
    std::unique_ptr<QWidget> m_host;
    Toast *m_toast = nullptr;
};

namespace {
QList<QPair<QObject *, QAccessible::Event>> announced;
void listen(QAccessibleEvent *event)
{
    announced.append({event->object(), event->type()});
}
} // namespace

void TestToast::init()
{
    m_host = std::make_unique<QWidget>();
    m_host->resize(900, 500);
    m_toast = new Toast(m_host.get());
    m_toast->setDuration(30ms);
    m_host->show();
    m_host->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_host.get()));
}

void TestToast::cleanup()
{
    m_host.reset();
}

void TestToast::goesByItself()
{
    QVERIFY(!m_toast->isShowing());
    QSignalSpy dismissed(m_toast, &Toast::dismissed);
    m_toast->tell(Toast::Kind::done, QStringLiteral("Invite sent to jane@harborfinch.example"));
    QVERIFY(m_toast->isShowing());
    QVERIFY(m_toast->closeButton()->isHidden());
    QVERIFY(m_toast->actionButton()->isHidden());
    QVERIFY(dismissed.wait());
    QVERIFY(!m_toast->isShowing());
}

void TestToast::errorsStayUntilClosed()
{
    m_toast->tell(Toast::Kind::failed, QStringLiteral("The invite could not be saved"));
    // A toast that goes by itself, started later with the same duration, is the clock.
    Toast other(m_host.get());
    other.setDuration(60ms);
    QSignalSpy later(&other, &Toast::dismissed);
    other.tell(Toast::Kind::done, QStringLiteral("x"));
    QVERIFY(later.wait());
    QVERIFY(m_toast->isShowing());
    QTest::mouseClick(m_toast->closeButton(), Qt::LeftButton);
    QVERIFY(!m_toast->isShowing());
}

void TestToast::oneAtATime()
{
    m_toast->setDuration(60s);
    m_toast->tell(Toast::Kind::failed, QStringLiteral("first"), QStringLiteral("Show"));
    m_toast->tell(Toast::Kind::done, QStringLiteral("second"));
    QCOMPARE(m_toast->text(), QStringLiteral("second"));
    QVERIFY(m_toast->isShowing());
    QVERIFY(m_toast->actionButton()->isHidden());
    QVERIFY(m_toast->closeButton()->isHidden());
}

void TestToast::staysWhileHovered()
{
    // Long enough for the mouse to come to it in time, on a busy machine, too.
    m_toast->setDuration(2s);
    m_toast->tell(Toast::Kind::done, QStringLiteral("hover me"));
    QTest::mouseMove(m_host->windowHandle(), m_toast->geometry().center());
    QTRY_VERIFY(m_toast->underMouse());
    QSignalSpy dismissed(m_toast, &Toast::dismissed);
    QVERIFY(!dismissed.wait(2'500));
    m_toast->setDuration(30ms);
    QVERIFY(m_toast->isShowing());
    QTest::mouseMove(m_host->windowHandle(), QPoint(1, 1));
    QVERIFY(dismissed.wait());
}

void TestToast::staysWhileFocused()
{
    m_toast->tell(Toast::Kind::waiting, QStringLiteral("focus me"), QStringLiteral("Show"));
    m_toast->actionButton()->setFocus();
    QVERIFY(m_toast->actionButton()->hasFocus());
    QSignalSpy dismissed(m_toast, &Toast::dismissed);
    QVERIFY(!dismissed.wait(120));
    m_toast->actionButton()->clearFocus();
    QVERIFY(dismissed.wait());
}

void TestToast::actionActsOnce()
{
    QSignalSpy action(m_toast, &Toast::actionTriggered);
    m_toast->setDuration(60s);
    m_toast->tell(Toast::Kind::waiting, QStringLiteral("Invite queued"), QStringLiteral("Show"));
    QCOMPARE(m_toast->actionButton()->text(), QStringLiteral("Show"));
    QTest::mouseClick(m_toast->actionButton(), Qt::LeftButton);
    QCOMPARE(action.count(), 1);
    QVERIFY(!m_toast->isShowing());
}

void TestToast::escapeCloses()
{
    m_toast->tell(Toast::Kind::failed, QStringLiteral("wrong"));
    m_toast->closeButton()->setFocus();
    QTest::keyClick(m_toast->closeButton(), Qt::Key_Escape);
    QVERIFY(!m_toast->isShowing());
}

void TestToast::standsAtTheBottomCentre()
{
    m_toast->setDuration(60s);
    m_toast->tell(Toast::Kind::done, QStringLiteral("Invite sent"));
    const auto centred = [this] {
        return m_toast->geometry().bottom() == m_host->height() - 17 &&
               qAbs(m_toast->geometry().center().x() - m_host->rect().center().x()) <= 1;
    };
    QVERIFY(centred());
    m_host->resize(600, 400);
    QTRY_VERIFY(centred());
}

void TestToast::longSentencesWrap()
{
    m_toast->setDuration(60s);
    m_toast->tell(Toast::Kind::done, QStringLiteral("short"));
    const int low = m_toast->height();
    m_toast->tell(Toast::Kind::waiting, QStringLiteral("word ").repeated(60), QStringLiteral("Show"));
    QVERIFY(m_toast->height() > low);
    QVERIFY(m_host->rect().contains(m_toast->geometry()));
}

void TestToast::isAnnounced()
{
    m_toast->setDuration(60s);
    announced.clear();
    QAccessible::UpdateHandler before = QAccessible::installUpdateHandler(listen);
    m_toast->tell(Toast::Kind::done, QStringLiteral("Invite sent to jane@harborfinch.example"));
    QAccessible::installUpdateHandler(before);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_toast);
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::AlertMessage);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Invite sent to jane@harborfinch.example"));
    if (!QAccessible::isActive())
        QSKIP("Events reach screen readers only; this platform has none to listen to.");
    const QPair<QObject *, QAccessible::Event> alert(m_toast, QAccessible::Alert);
    QVERIFY(announced.contains(alert));
}

QTEST_MAIN(TestToast)
#include "tst_toast.moc"
