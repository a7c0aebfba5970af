// A CSV file before it is imported: its columns, its review, and its problem lines as a file of their own.

#include "app/practice/import/importfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;

class TestImportFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void looks();
    void exportsProblems();
    void exportedProblemsCanBeRead();
    void noticesAChangedFile();
    void refusesWhatIsNoFile();

private:
    QString write(const QByteArray &content, const QString &name = QStringLiteral("in.csv"))
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }
    QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString target() const { return m_folder->filePath(QStringLiteral("problems.csv")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    const std::atomic_bool m_never = false;
};

void TestImportFile::looks()
{
    const ImportFile file(write("Name;E-mail;Fax\nHarbor;jane@harbor.example;1\nFinch;;2\n"));
    const auto sample = file.look();
    QVERIFY(sample.ok());
    QCOMPARE(sample->separator, ';');
    QCOMPARE(sample->mapping.indexOf(ImportColumn::client), 0);
    QCOMPARE(sample->mapping.indexOf(ImportColumn::email), 1);
    QCOMPARE(sample->mapping.indexOf(ImportColumn::phone), -1);
    QCOMPARE(sample->rows.size(), 2);
    QCOMPARE(sample->rows.first().first(), QStringLiteral("Harbor"));
}

void TestImportFile::exportsProblems()
{
    const ImportFile file(write("Client,Email,Note\nHarbor,jane@harbor,\"a \"\"b\"\", "
                                "c\"\nFinch,f@finch.example,\nFinch,f@finch.example\n,x@y.example,\n"));
    auto review = file.review(file.look()->mapping, m_never);
    QVERIFY(review.ok());
    review->markKnown(3, QStringLiteral("Line 3: Already a client"));
    QCOMPARE(review->count(ImportVerdict::ready), 0);
    QCOMPARE(review->count(ImportVerdict::alreadyAClient), 1);
    QVERIFY(review->clients().isEmpty());
    const auto count = file.exportProblems(*review, target());
    QVERIFY(count.ok());
    QCOMPARE(*count, 4);
    const QByteArray text = read(target());
    QVERIFY(text.startsWith("\xef\xbb\xbf"
                            "Client,Email,Note,Line,Problem\r\n"));
    QVERIFY2(text.contains("Harbor,jane@harbor,\"a \"\"b\"\", c\",2,"), text.constData());
    QVERIFY2(text.contains("Finch,f@finch.example,,3,Line 3: Already a client\r\n"), text.constData());
    QVERIFY2(text.contains("Finch,f@finch.example,,4,"), text.constData());
}

void TestImportFile::exportedProblemsCanBeRead()
{
    const ImportFile file(write("Client,Email\n\" Harbor\",no address\nFinch,f@finch.example\n"));
    const auto review = file.review(file.look()->mapping, m_never);
    QVERIFY(file.exportProblems(*review, target()).ok());
    const ImportFile problems(target());
    const auto sample = problems.look();
    QVERIFY(sample.ok());
    QVERIFY(sample->mapping.check().ok());
    const auto again = problems.review(sample->mapping, m_never);
    QVERIFY(again.ok());
    QCOMPARE(again->rows().size(), 1);
    QCOMPARE(again->rows().first().verdict, ImportVerdict::malformed);
}

void TestImportFile::noticesAChangedFile()
{
    const ImportFile file(write("Client,Email\nHarbor,no address\n"));
    const auto sample = file.look();
    const auto review = file.review(sample->mapping, m_never);
    write("Client,Email\n");
    QCOMPARE(file.exportProblems(*review, target()).error().kind, ErrorKind::conflict);
    QVERIFY(!QFile::exists(target()));
    write("Kunde,Email\nHarbor,jane@harbor.example\n");
    QCOMPARE(file.review(sample->mapping, m_never).error().kind, ErrorKind::conflict);
}

void TestImportFile::refusesWhatIsNoFile()
{
    QVERIFY(!ImportFile(m_folder->filePath(QStringLiteral("none.csv"))).look().ok());
    QVERIFY(!ImportFile(write({})).look().ok());
}

QTEST_GUILESS_MAIN(TestImportFile)
#include "tst_importfile.moc"
