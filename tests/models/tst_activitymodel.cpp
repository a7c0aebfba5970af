#include "models/activitymodel.h"
#include "tests/support/testfirm.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using portico::test::TestFirm;

namespace {

void add(TestFirm &firm, ClientKey client, const QString &subject)
{
    firm.run([&](WriteContext &context) -> Result<void> {
        ActivityStore::add(context, client, ActivityKind::invited, subject, QStringLiteral("x@y.example"));
        return {};
    });
}

QString subjects(const ActivityModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row).data(ActivityModel::SubjectRole).toString());
    return texts.join(QLatin1Char('|'));
}

} // namespace

class TestActivityModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newestFirstByDay()
    {
        TestFirm firm;
        const ClientKey client = firm.addClient(QStringLiteral("Harbor"));
        add(firm, client, QStringLiteral("Tom"));
        firm.clock->advance(24 * 60 * 60);
        add(firm, client, QStringLiteral("Ann"));
        add(firm, client, QStringLiteral("Jane"));
        ActivityModel model(*firm.firm);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.showClient(client);
        QVERIFY(subjects(model).startsWith(QStringLiteral("Jane|Ann|Tom")));
        QVERIFY(model.index(0).data(ActivityModel::StartsDayRole).toBool());
        QVERIFY(!model.index(1).data(ActivityModel::StartsDayRole).toBool());
        QVERIFY(model.index(2).data(ActivityModel::StartsDayRole).toBool());
        QCOMPARE(model.index(0).data(ActivityModel::ByRole).toString(), firm.admin.name);
        QCOMPARE(model.index(0).data(ActivityModel::DetailRole).toString(), QStringLiteral("x@y.example"));
        QCOMPARE(model.index(0).data(ActivityModel::TimeRole).toDateTime(), firm.clock->now());
        QCOMPARE(model.index(0).data(ActivityModel::KindRole).toInt(), int(ActivityKind::invited));
    }

    void followsTheFirm()
    {
        TestFirm firm;
        const ClientKey client = firm.addClient(QStringLiteral("Harbor"));
        const ClientKey other = firm.addClient(QStringLiteral("Other"));
        ActivityModel model(*firm.firm);
        QAbstractItemModelTester tester(&model);
        model.showClient(client);
        const int before = model.rowCount();
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        add(firm, other, QStringLiteral("Nobody"));
        add(firm, client, QStringLiteral("Jane"));
        QTRY_COMPARE(inserted.size(), 1);
        QCOMPARE(model.rowCount(), before + 1);
        QVERIFY(subjects(model).startsWith(QStringLiteral("Jane")));
    }

    void readsAPageAtATime()
    {
        TestFirm firm;
        const ClientKey client = firm.addClient(QStringLiteral("Harbor"));
        for (int i = 0; i < 120; ++i)
            add(firm, client, QString::number(i));
        ActivityModel model(*firm.firm);
        // Without the tester, which asks for more by itself, from within the reset.
        model.showClient(client);
        QCOMPARE(model.rowCount(), 50);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 100);
        while (model.canFetchMore({}))
            model.fetchMore({});
        for (int i = 0; i < 120; ++i)
            QCOMPARE(model.index(i).data(ActivityModel::SubjectRole).toString(), QString::number(119 - i));
        model.showClient({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.canFetchMore({}));
    }
};

QTEST_GUILESS_MAIN(TestActivityModel)
#include "tst_activitymodel.moc"
