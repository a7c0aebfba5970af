#include "models/activitymodel.h"
#include "tests/support/desktop.h"
#include "ui/clients/activitycard.h"
#include "ui/clients/clientrecordpage.h"

#include <QListView>
#include <QScrollBar>
#include <QTest>

using namespace portico;
using namespace portico::test;

/// The activity of a client with a long history: it comes as one scrolls, and stays where one looks.
class TestActivityCard : public QObject
{
    Q_OBJECT

    static constexpr int kMany = 100'000;

    /// A client with that many lines, a minute apart, the newest now.
    static ClientKey addWithHistory(TestFirm &firm, int lines)
    {
        const ClientKey client = firm.addClient(QStringLiteral("Harbor & Finch LLC"));
        firm.run([client, lines](WriteContext &context) -> Result<void> {
            Statement insert(context.connection(),
                             "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < :lines) "
                             "INSERT INTO activity (id, scope, local_seq, changed_at, changed_by, client, at, kind, "
                             "subject, detail) SELECT randomblob(16), c.scope, :local_seq, :changed_at, :changed_by, "
                             "c.key, :changed_at - (:lines - n.i) * 60000, 'invited', 'Person ' || n.i, '' "
                             "FROM n, client c WHERE c.key = :client");
            context.stamp(insert).bind(":lines", lines).bind(":client", client).run();
            return {};
        });
        return client;
    }

    std::unique_ptr<DesktopProgram> m_program;

private Q_SLOTS:
    void initTestCase() { m_program = std::make_unique<DesktopProgram>(); }
    void cleanupTestCase() { m_program.reset(); }

    void olderLinesComeAsOneScrolls()
    {
        Desktop desktop;
        const ClientKey client = addWithHistory(*desktop.test, kMany);
        desktop.window->openClient(client);
        auto *list = child<ActivityCard>(desktop.window.get(), "activityCard")->findChild<QListView *>();
        QVERIFY(list->model()->rowCount() < 200);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Person %1").arg(kMany));
        QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0);
        const QModelIndex first = list->indexAt(QPoint(4, 4));
        QCOMPARE(first.row(), 0);
        // To the end, by the key for it, as often as there is more; never more than some are held.
        list->setFocus();
        const auto last = [list] { return list->model()->index(list->model()->rowCount() - 1, 0).data().toString(); };
        for (int steps = 0; steps < 2000 && last() != QLatin1StringView("Harbor & Finch LLC"); ++steps) {
            const QString before = last();
            QTest::keyClick(list, Qt::Key_End);
            QTRY_VERIFY(last() != before);
            QVERIFY(list->model()->rowCount() <= ActivityModel::most);
        }
        QCOMPARE(last(), QStringLiteral("Harbor & Finch LLC"));
        // Up again by the page: no line is left out.
        const auto atTop = [list] { return list->indexAt(QPoint(4, 4)).data().toString().mid(7).toInt(); };
        int at = atTop();
        QVERIFY(at > 0);
        while (at < 5000) {
            QTest::keyClick(list, Qt::Key_PageUp); // the first one goes to the top of the view
            const int now = atTop();
            QVERIFY2(now >= at && now - at < 60, qPrintable(QStringLiteral("from %1 to %2").arg(at).arg(now)));
            QVERIFY(now > at || at < 100);
            at = now;
            QVERIFY(list->model()->rowCount() <= ActivityModel::most);
        }
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(list->indexAt(QPoint(4, 4)).data().toString(), QStringLiteral("Person %1").arg(kMany));
    }

    void whatIsNewDoesNotCarryAwayWhatIsRead()
    {
        Desktop desktop;
        const ClientKey client = addWithHistory(*desktop.test, 400);
        desktop.window->openClient(client);
        auto *list = child<ActivityCard>(desktop.window.get(), "activityCard")->findChild<QListView *>();
        list->scrollToBottom();
        const QModelIndex seen = list->indexAt(QPoint(4, list->viewport()->height() / 2));
        QVERIFY(seen.isValid());
        const QString text = seen.data().toString();
        desktop.test->run(SetClientActiveTask(client, false));
        QTRY_COMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Harbor & Finch LLC"));
        QTRY_COMPARE(list->indexAt(QPoint(4, list->viewport()->height() / 2)).data().toString(), text);
        // At the top one sees what is new.
        list->scrollToTop();
        desktop.test->run(SetClientActiveTask(client, true));
        QTRY_COMPARE(list->model()->index(0, 0).data(ActivityModel::KindRole).toInt(), int(ActivityKind::clientMadeActive));
        QCOMPARE(list->indexAt(QPoint(4, 4)).row(), 0);
    }
};

QTEST_MAIN(TestActivityCard)
#include "tst_activitycard.moc"
