#include "models/clientlistmodel.h"
#include "tests/support/testfirm.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using portico::test::TestFirm;

namespace {

ClientHits hitsOf(const QList<ClientKey> &keys)
{
    ClientTexts::Builder builder;
    for (const ClientKey key : keys)
        builder.add(key, QString());
    return ClientHits(builder.finish(), nullptr);
}

QString column(const ClientListModel &model, int column, int role = Qt::DisplayRole)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data(role).toString());
    return texts.join(QLatin1Char('|'));
}

} // namespace

class TestClientListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheRows()
    {
        TestFirm firm;
        const ClientKey harbor = firm.addClient(QStringLiteral("Harbor & Finch LLC"));
        firm.addContact(harbor, QStringLiteral("Jane Finch"), QStringLiteral("jane@harborfinch.example"));
        const ClientKey trust = firm.addClient(QStringLiteral("Parish Trust"), ClientType::trust);
        ClientListModel model(*firm.firm);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setHits(hitsOf({harbor, trust}));

        using Column = ClientListModel::Column;
        QCOMPARE(column(model, Column::client), QStringLiteral("Harbor & Finch LLC|Parish Trust"));
        QCOMPARE(column(model, Column::type), QStringLiteral("Business|Trust"));
        QCOMPARE(column(model, Column::primaryContact), QStringLiteral("Jane Finch|"));
        QCOMPARE(column(model, Column::email), QStringLiteral("jane@harborfinch.example|No email address"));
        QCOMPARE(column(model, Column::email, QuietRole), QStringLiteral("false|true"));
        QCOMPARE(column(model, Column::assignedTo), QStringLiteral("Priya Raman|Priya Raman"));
        const QModelIndex portal = model.index(0, Column::portal);
        QCOMPARE(portal.data().toString(), QStringLiteral("No invite sent"));
        QCOMPARE(portal.data(StatusRole).value<PortalStatus>(), PortalStatus::none);
        QVERIFY(!model.index(0, Column::client).data(StatusRole).isValid());
        QCOMPARE(model.index(0, Column::email).data(ElideRole).toInt(), int(Qt::ElideMiddle));
        QCOMPARE(model.keyAt(1), trust);
        QCOMPARE(model.rowOf(trust), 1);
        QCOMPARE(model.rowOf(ClientKey{99}), -1);
        QCOMPARE(model.keyAt(2), ClientKey());
        QStringList headers;
        for (int section = 0; section < model.columnCount(); ++section)
            headers.append(model.headerData(section, Qt::Horizontal).toString());
        QCOMPARE(headers.join(QLatin1Char('|')), QStringLiteral("Client|Type|Primary Contact|Email|Portal|Assigned To"));
    }

    void readsFarBeyondOnePage()
    {
        TestFirm firm;
        QList<ClientKey> keys;
        for (int i = 0; i < 150; ++i)
            keys.append(firm.addClient(QStringLiteral("Client %1").arg(i)));
        ClientListModel model(*firm.firm);
        QAbstractItemModelTester tester(&model);
        model.setHits(hitsOf(keys));
        for (const int row : {149, 0, 63, 64, 127, 128})
            QCOMPARE(model.index(row, 0).data().toString(), QStringLiteral("Client %1").arg(row));
    }

    void aClientThatIsGoneLeavesAnEmptyRow()
    {
        TestFirm firm;
        const ClientKey first = firm.addClient(QStringLiteral("A"));
        const ClientKey last = firm.addClient(QStringLiteral("B"));
        ClientListModel model(*firm.firm);
        model.setHits(hitsOf({first, ClientKey{77}, last}));
        QCOMPARE(column(model, 0), QStringLiteral("A||B"));
    }

    void rowsFollowTheFirm()
    {
        TestFirm firm;
        const ClientKey key = firm.addClient(QStringLiteral("Harbor"));
        ClientListModel model(*firm.firm);
        QAbstractItemModelTester tester(&model);
        model.setHits(hitsOf({key}));
        QCOMPARE(model.index(0, ClientListModel::email).data().toString(), QStringLiteral("No email address"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        firm.addContact(key, QStringLiteral("Jane"), QStringLiteral("jane@x.example"));
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(model.index(0, ClientListModel::email).data().toString(), QStringLiteral("jane@x.example"));
    }

    void keepsItsPlaceWhereItCan_data()
    {
        QTest::addColumn<QList<int>>("before");
        QTest::addColumn<QList<int>>("after");
        QTest::addColumn<int>("current"); // which client is current, by its number
        QTest::addColumn<int>("inserted");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("moved");
        QTest::addColumn<int>("reset");
        QTest::newRow("one added") << QList<int>{0, 1, 3} << QList<int>{0, 1, 2, 3} << 3 << 1 << 0 << 0 << 0;
        QTest::newRow("added at the end") << QList<int>{0, 1} << QList<int>{0, 1, 2, 3} << 1 << 1 << 0 << 0 << 0;
        QTest::newRow("one removed") << QList<int>{0, 1, 2, 3} << QList<int>{0, 2, 3} << 3 << 0 << 1 << 0 << 0;
        QTest::newRow("one renamed") << QList<int>{0, 1, 2, 3} << QList<int>{1, 2, 0, 3} << 0 << 0 << 0 << 1 << 0;
        QTest::newRow("one renamed the other way") << QList<int>{0, 1, 2, 3} << QList<int>{0, 3, 1, 2} << 3 << 0 << 0 << 1 << 0;
        QTest::newRow("another order") << QList<int>{0, 1, 2, 3} << QList<int>{3, 2, 1, 0} << -1 << 0 << 0 << 0 << 1;
        QTest::newRow("all the same") << QList<int>{0, 1} << QList<int>{0, 1} << 1 << 0 << 0 << 0 << 0;
        QTest::newRow("another search") << QList<int>{0, 1, 2, 3} << QList<int>{3, 2} << -1 << 0 << 0 << 0 << 1;
    }
    void keepsItsPlaceWhereItCan()
    {
        QFETCH(QList<int>, before);
        QFETCH(QList<int>, after);
        QFETCH(int, current);
        QFETCH(int, inserted);
        QFETCH(int, removed);
        QFETCH(int, moved);
        QFETCH(int, reset);
        TestFirm firm;
        QList<ClientKey> keys;
        for (const auto &name : {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")})
            keys.append(firm.addClient(name));
        const auto hits = [&](const QList<int> &numbers) {
            QList<ClientKey> list;
            for (const int number : numbers)
                list.append(keys[number]);
            return hitsOf(list);
        };
        ClientListModel model(*firm.firm);
        QAbstractItemModelTester tester(&model);
        model.setHits(hits(before));
        const QPersistentModelIndex place = current < 0 ? QModelIndex() : model.index(int(before.indexOf(current)), 0);
        QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setHits(hits(after));
        QCOMPARE(insertions.size(), inserted);
        QCOMPARE(removals.size(), removed);
        QCOMPARE(moves.size(), moved);
        QCOMPARE(resets.size(), reset);
        if (current >= 0)
            QCOMPARE(model.keyAt(place.row()), keys[current]);
        QCOMPARE(model.rowCount(), int(after.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.keyAt(row), keys[after[row]]);
    }
};

QTEST_GUILESS_MAIN(TestClientListModel)
#include "tst_clientlistmodel.moc"
