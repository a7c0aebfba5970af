#include "tests/support/desktop.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/clients/quickchooser.h"
#include "ui/widgets/searchfield.h"

#include <QListView>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

std::unique_ptr<TestFirm> peopled()
{
    auto firm = std::make_unique<TestFirm>();
    const ClientKey harbor = firm->addClient(QStringLiteral("Harbor & Finch LLC"));
    firm->addContact(harbor, QStringLiteral("Jane Finch"), QStringLiteral("jane@harborfinch.example"));
    const ClientKey boatyard = firm->addClient(QStringLiteral("Finch & Harbor Boatyard of the Outer Islands, Repair and Winter Storage"));
    firm->addContact(boatyard, QStringLiteral("Tom Harbor"), QStringLiteral("accounts.payable.department@finch-and-harbor-boatyard.example"));
    firm->addClient(QStringLiteral("Łódź Ceramics"));
    return firm;
}

QuickChooser *openChooser(MainWindow *window)
{
    // A desktop gives the window back what its dialog had; the offscreen platform does not.
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window))
        qFatal("the window is not active");
    QTest::keyClick(window, Qt::Key_K, Qt::ControlModifier);
    auto *chooser = window->findChild<QuickChooser *>();
    if (!chooser || !QTest::qWaitForWindowActive(chooser))
        qFatal("no chooser");
    return chooser;
}

QString shown(const QuickChooser *chooser)
{
    QStringList names;
    const QAbstractItemModel *model = chooser->list()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        names.append(model->index(row, 0).data().toString().section(QLatin1Char(' '), 0, 0));
    return names.join(QLatin1Char('|'));
}

} // namespace

class TestQuickChooser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_program = std::make_unique<DesktopProgram>(); }
    void cleanupTestCase() { m_program.reset(); }
    void cleanup() { QSettings().clear(); }

    void goesToAClientByAFewLetters()
    {
        Desktop desktop(peopled());
        MainWindow *window = desktop.window.get();
        window->openPage(MainPages::Page::outbox);
        QuickChooser *chooser = openChooser(window);
        QTRY_COMPARE(QApplication::focusWidget(), chooser->searchField());
        QTest::keyClicks(chooser->searchField(), QStringLiteral("harb"));
        QTRY_COMPARE(shown(chooser), QStringLiteral("Harbor|Finch"));
        m_program->picture(chooser, QStringLiteral("k1-quick-chooser"));
        QTest::keyClick(chooser->searchField(), Qt::Key_Down);
        QCOMPARE(chooser->list()->currentIndex().row(), 1);
        QTest::keyClick(chooser->searchField(), Qt::Key_Up);
        QTest::keyClick(chooser->searchField(), Qt::Key_Return);
        QTRY_VERIFY(window->showsRecord());
        QCOMPARE(window->clientRecordPage()->clientName(), QStringLiteral("Harbor & Finch LLC"));
        QTRY_VERIFY(!window->findChild<QuickChooser *>());
        // Who was opened stands there the next time.
        chooser = openChooser(window);
        QTRY_COMPARE(shown(chooser), QStringLiteral("Harbor"));
        m_program->picture(chooser, QStringLiteral("k2-opened-last"));
        QTest::keyClicks(chooser->searchField(), QStringLiteral("lodz"));
        QTest::keyClick(chooser->searchField(), Qt::Key_Return);
        QTRY_COMPARE(window->clientRecordPage()->clientName(), QStringLiteral("Łódź Ceramics"));
    }

    void escapeClosesIt()
    {
        Desktop desktop(peopled());
        QuickChooser *chooser = openChooser(desktop.window.get());
        QTest::keyClicks(chooser->searchField(), QStringLiteral("zzz"));
        QTRY_COMPARE(shown(chooser), QString());
        m_program->picture(chooser, QStringLiteral("k3-nobody"));
        QTest::keyClick(chooser->searchField(), Qt::Key_Escape);
        QTRY_VERIFY(!desktop.window->findChild<QuickChooser *>());
        QVERIFY(!desktop.window->showsRecord());
    }

    void showsNobodyElsesClients()
    {
        auto firm = peopled();
        const TeamMember tom = firm->addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"), false);
        Client own;
        own.name = QStringLiteral("Harbor of his own");
        own.assignedTo = {tom.key};
        const ClientKey his = firm->run(SaveClientTask(own));
        // That he once opened another one, which was his then, does not show it now.
        RecentClients recent(firm->firm->folder(), tom.key);
        recent.add(ClientKey{1});
        recent.add(his);
        Desktop desktop(std::move(firm), tom);
        QuickChooser *chooser = openChooser(desktop.window.get());
        QTRY_COMPARE(chooser->list()->model()->rowCount(), 1);
        QCOMPARE(chooser->list()->model()->index(0, 0).data().toString(), QStringLiteral("Harbor of his own"));
        QTest::keyClicks(chooser->searchField(), QStringLiteral("finch"));
        QTRY_COMPARE(chooser->list()->model()->rowCount(), 0);
    }

private:
    std::unique_ptr<DesktopProgram> m_program;
};

QTEST_MAIN(TestQuickChooser)
#include "tst_quickchooser.moc"
