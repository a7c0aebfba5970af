// The lines of an import file as a table shows them: all, and those of one verdict.

#include "app/practice/import/importfile.h"
#include "tests/support/testfirm.h"
#include "ui/import/importrowsmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QByteArray kFile = "Client,Email\n"
                         "Harbor,jane@harbor.example\n"
                         "Old Client,\n"
                         "Finch,no address\n"
                         "Harbor,jane@harbor.example\n"
                         "Cole,\n";

} // namespace

class TestImportRowsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void empty()
    {
        ImportRowsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setVerdict(ImportVerdict::ready);
        QCOMPARE(model.rowCount(), 0);
    }

    void showsLinesByVerdict_data()
    {
        QTest::addColumn<std::optional<ImportVerdict>>("verdict");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *name, std::optional<ImportVerdict> verdict, const QStringList &lines) {
            QTest::newRow(name) << verdict << lines;
        };
        const auto lines = [](std::initializer_list<int> numbers) {
            QStringList texts;
            for (const int number : numbers)
                texts.append(QString::number(number));
            return texts;
        };
        row("all", std::nullopt, lines({2, 3, 4, 5, 6}));
        row("ready", ImportVerdict::ready, lines({2, 6}));
        row("malformed", ImportVerdict::malformed, lines({4}));
        row("twice", ImportVerdict::twiceInThisFile, lines({5}));
        row("known", ImportVerdict::alreadyAClient, lines({3}));
    }

    void showsLinesByVerdict()
    {
        QFETCH(std::optional<ImportVerdict>, verdict);
        QFETCH(QStringList, lines);
        TestFirm firm;
        firm.addClient(QStringLiteral("Old Client"));
        const QString path = firm.folder.filePath(QStringLiteral("a.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kFile) == kFile.size());
        file.close();
        const ImportFile source(path);
        const auto mapping = source.look()->mapping;
        const auto plan =
            firm.firm
                ->read([&](Connection &connection,
                           const std::atomic_bool &cancelled) { return ImportPlan::make(connection, source, mapping, cancelled); })
                .result();
        QVERIFY(plan.ok());
        QCOMPARE(plan->clients, 2);
        QCOMPARE(plan->problems(), 3);

        ImportRowsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPlan(*plan);
        model.setVerdict(verdict);
        QStringList found;
        for (int i = 0; i < model.rowCount(); ++i) {
            found.append(model.index(i, ImportRowsModel::line).data().toString());
            const QString word = model.index(i, ImportRowsModel::verdict).data().toString();
            QCOMPARE(word, verdictWord(model.row(i).verdict));
            QCOMPARE(model.index(i, ImportRowsModel::reason).data().toString().isEmpty(),
                     model.row(i).verdict == ImportVerdict::ready);
            // The line's number has a column of its own.
            QVERIFY(!model.index(i, ImportRowsModel::reason).data().toString().startsWith(QStringLiteral("Line")));
        }
        QCOMPARE(found, lines);
        model.setVerdict({});
        QCOMPARE(model.rowCount(), 5);
    }
};

QTEST_MAIN(TestImportRowsModel)
#include "tst_importrowsmodel.moc"
