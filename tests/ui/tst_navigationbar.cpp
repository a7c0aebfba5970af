#include <QAccessible>
#include <QHBoxLayout>
#include <QSignalSpy>
#include <QTest>

#include <memory>

#include "ui/widgets/navigationbar.h"
#include "ui/widgets/navigationitem.h"

using namespace portico;

class TestNavigationBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void clickTellsAndDoesNotMove();
    void currentIsMarkedAndSpoken();
    void groupFolds();
    void keysMoveAndActivate();
    void disabledEntriesSayWhyAndAreSkipped();
    void badgeIsSpoken();
    void railBelow1100();
    void personAtTheFoot();

private:
    static QString id(const char *text) { return QString::fromLatin1(text); }

    std::unique_ptr<QWidget> m_window;
    NavigationBar *m_bar = nullptr;
};

void TestNavigationBar::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QHBoxLayout(m_window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    m_bar = new NavigationBar;
    layout->addWidget(m_bar);
    layout->addStretch(1);
    m_bar->addGroup(id("clients"), QStringLiteral("Clients"), IconName::clients);
    m_bar->addEntry(id("list"), QStringLiteral("Client List"), IconName::clients, id("clients"));
    m_bar->addEntry(id("portals"), QStringLiteral("Manage Client Portals"), IconName::portal, id("clients"));
    m_bar->addEntry(id("outbox"), QStringLiteral("Outbox"), IconName::outbox);
    m_bar->addEntry(id("settings"), QStringLiteral("Settings"), IconName::settings);
    m_bar->setCurrent(id("list"));
    m_window->resize(1280, 700);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestNavigationBar::cleanup()
{
    m_window.reset();
}

void TestNavigationBar::clickTellsAndDoesNotMove()
{
    QSignalSpy activated(m_bar, &NavigationBar::entryActivated);
    QTest::mouseClick(m_bar->item(id("portals")), Qt::LeftButton);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.at(0).at(0).toString(), id("portals"));
    QCOMPARE(m_bar->current(), id("list"));
    QVERIFY(!m_bar->item(id("portals"))->isChecked());
    QVERIFY(m_bar->item(id("list"))->isChecked());
}

void TestNavigationBar::currentIsMarkedAndSpoken()
{
    m_bar->setCurrent(id("outbox"));
    QVERIFY(m_bar->item(id("outbox"))->isChecked());
    QVERIFY(!m_bar->item(id("list"))->isChecked());
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_bar->item(id("outbox")));
    QVERIFY(spoken);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Outbox"));
    QVERIFY(spoken->state().checked);
    m_bar->setCurrent(id("nowhere"));
    QCOMPARE(m_bar->current(), QString());
    QVERIFY(!m_bar->item(id("outbox"))->isChecked());
}

void TestNavigationBar::groupFolds()
{
    QVERIFY(m_bar->item(id("list"))->isVisible());
    QTest::mouseClick(m_bar->item(id("clients")), Qt::LeftButton);
    QVERIFY(!m_bar->item(id("list"))->isVisible());
    QVERIFY(!m_bar->item(id("portals"))->isVisible());
    QVERIFY(m_bar->item(id("outbox"))->isVisible());
    QTest::mouseClick(m_bar->item(id("clients")), Qt::LeftButton);
    QVERIFY(m_bar->item(id("list"))->isVisible());
}

void TestNavigationBar::keysMoveAndActivate()
{
    QSignalSpy activated(m_bar, &NavigationBar::entryActivated);
    m_bar->item(id("portals"))->setFocus();
    QTest::keyClick(m_bar->item(id("portals")), Qt::Key_Down);
    QVERIFY(m_bar->item(id("outbox"))->hasFocus());
    QTest::keyClick(m_bar->item(id("outbox")), Qt::Key_Return);
    QTest::keyClick(m_bar->item(id("outbox")), Qt::Key_Space);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated.at(1).at(0).toString(), id("outbox"));
    QTest::keyClick(m_bar->item(id("outbox")), Qt::Key_Up);
    QTest::keyClick(m_bar->item(id("portals")), Qt::Key_Up);
    QTest::keyClick(m_bar->item(id("list")), Qt::Key_Up);
    QVERIFY(m_bar->item(id("clients"))->hasFocus());
    QTest::keyClick(m_bar->item(id("clients")), Qt::Key_Up);
    QVERIFY(m_bar->item(id("clients"))->hasFocus());
}

void TestNavigationBar::disabledEntriesSayWhyAndAreSkipped()
{
    QSignalSpy activated(m_bar, &NavigationBar::entryActivated);
    m_bar->setDisabledReason(id("portals"), QStringLiteral("Needs the role Admin"));
    NavigationItem *item = m_bar->item(id("portals"));
    QCOMPARE(item->toolTip(), QStringLiteral("Needs the role Admin"));
    QCOMPARE(item->accessibleDescription(), QStringLiteral("Needs the role Admin"));
    QTest::mouseClick(item, Qt::LeftButton);
    QCOMPARE(activated.count(), 0);
    m_bar->item(id("list"))->setFocus();
    QTest::keyClick(m_bar->item(id("list")), Qt::Key_Down);
    QVERIFY(m_bar->item(id("outbox"))->hasFocus());
    m_bar->setDisabledReason(id("portals"), {});
    QVERIFY(item->isEnabled());
    QCOMPARE(item->accessibleDescription(), QString());
}

void TestNavigationBar::badgeIsSpoken()
{
    m_bar->setBadge(id("outbox"), 24, QStringLiteral("24 need attention"));
    QCOMPARE(m_bar->item(id("outbox"))->badge(), 24);
    QCOMPARE(m_bar->item(id("outbox"))->accessibleDescription(), QStringLiteral("24 need attention"));
    m_bar->setBadge(id("outbox"), 0);
    QCOMPARE(m_bar->item(id("outbox"))->accessibleDescription(), QString());
}

void TestNavigationBar::railBelow1100()
{
    QVERIFY(!m_bar->isRail());
    QCOMPARE(m_bar->width(), 216);
    m_window->resize(1024, 700);
    QTRY_VERIFY(m_bar->isRail());
    QTRY_COMPARE(m_bar->width(), 56);
    QVERIFY(!m_bar->item(id("clients"))->isVisible());
    QVERIFY(m_bar->item(id("list"))->isVisible());
    QCOMPARE(m_bar->item(id("outbox"))->toolTip(), QStringLiteral("Outbox"));
    m_window->resize(1100, 700);
    QTRY_VERIFY(!m_bar->isRail());
    QVERIFY(m_bar->item(id("clients"))->isVisible());
}

void TestNavigationBar::personAtTheFoot()
{
    QSignalSpy activated(m_bar, &NavigationBar::personActivated);
    m_bar->setPerson(QStringLiteral("Priya Raman"), QStringLiteral("Alder & Pryce"));
    NavigationItem *person = nullptr;
    for (NavigationItem *item : m_bar->findChildren<NavigationItem *>()) {
        if (item->shape() == NavigationItem::Shape::person)
            person = item;
    }
    QVERIFY(person && person->isVisible());
    QCOMPARE(person->accessibleName(), QStringLiteral("Priya Raman"));
    QCOMPARE(person->accessibleDescription(), QStringLiteral("Alder & Pryce"));
    QTest::mouseClick(person, Qt::LeftButton);
    QCOMPARE(activated.count(), 1);
}

QTEST_MAIN(TestNavigationBar)
#include "tst_navigationbar.moc"
