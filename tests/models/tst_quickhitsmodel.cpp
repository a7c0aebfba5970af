#include "models/quickhitsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace portico;

class TestQuickHitsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhoIsMeant_data()
    {
        QTest::addColumn<QString>("contact");
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("active");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("second");
        QTest::newRow("whole") << QStringLiteral("Jane Finch") << QStringLiteral("jane@x.example") << true
                               << QStringLiteral("Harbor") << QStringLiteral("Jane Finch · jane@x.example");
        QTest::newRow("no address") << QStringLiteral("Jane Finch") << QString() << true << QStringLiteral("Harbor")
                                    << QStringLiteral("Jane Finch · No email address");
        QTest::newRow("no contact") << QString() << QString() << false << QStringLiteral("Harbor (inactive)")
                                    << QStringLiteral("No contact yet");
    }
    void saysWhoIsMeant()
    {
        QFETCH(QString, contact);
        QFETCH(QString, email);
        QFETCH(bool, active);
        QFETCH(QString, name);
        QFETCH(QString, second);
        QuickHitsModel model;
        QAbstractItemModelTester tester(&model);
        ClientRow row;
        row.key = ClientKey{7};
        row.name = QStringLiteral("Harbor");
        row.primaryContact = contact;
        row.email = email;
        row.active = active;
        model.setRows({row});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data().toString(), name);
        QCOMPARE(model.index(0).data(QuickHitsModel::SecondLineRole).toString(), second);
        QCOMPARE(model.index(0).data(KeyRole).toLongLong(), 7);
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(second));
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestQuickHitsModel)
#include "tst_quickhitsmodel.moc"
