#include "models/templatelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portico;

namespace {

Template make(qint64 key, const char *name, const char *body = "")
{
    Template value;
    value.key = TemplateKey{key};
    value.name = QString::fromUtf8(name);
    value.body = QString::fromUtf8(body);
    return value;
}

} // namespace

class TestTemplateListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsNames()
    {
        TemplateListModel model;
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setTemplates({make(1, "Invitation"), make(7, "Welcome")});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("Welcome"));
        QCOMPARE(model.index(1).data(KeyRole).toLongLong(), 7);
        QVERIFY(model.index(0).data(NameRole).toBool());
        QCOMPARE(model.rowOf(TemplateKey{7}), 1);
        QCOMPARE(model.rowOf(TemplateKey{8}), -1);
        QVERIFY(!model.index(2).data().isValid());
    }

    void viewsKeepTheirPlaceWhereOnlyTextsDiffer()
    {
        TemplateListModel model;
        QAbstractItemModelTester tester(&model);
        model.setTemplates({make(1, "Invitation"), make(7, "Welcome")});
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setTemplates({make(1, "Invitation"), make(7, "Welcome")});
        QCOMPARE(changes.size(), 0);
        model.setTemplates({make(1, "Invitation"), make(7, "Hello", "text")});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("Hello"));
        model.setTemplates({make(7, "Hello")});
        QCOMPARE(resets.size(), 1);
        model.setTemplates({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTemplateListModel)
#include "tst_templatelistmodel.moc"
