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
    void looksAsItIsTold();
    void saysWhereTwoCharacterSetsMix();
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

void TestImportFile::looksAsItIsTold()
{
    const QString path = write("Client|Email\nZo\xeb|zoe@x.example\nA;B|a@x.example\n");
    QCOMPARE(ImportFile(path).look()->charset, QByteArray("WINDOWS-1252"));
    const ImportFile told(path, "ISO-8859-15", ';');
    const auto sample = told.look();
    QVERIFY(sample.ok());
    QCOMPARE(sample->charset, QByteArray("ISO-8859-15"));
    QCOMPARE(sample->separator, ';');
    QCOMPARE(sample->mapping.header(), QStringList{QStringLiteral("Client|Email")});
    // The review reads as the look did.
    auto mapping = sample->mapping;
    mapping.choose(ImportColumn::client, 0);
    const auto review = told.review(mapping, m_never);
    QVERIFY(review.ok());
    QCOMPARE(review->rows().first().client, QStringLiteral("Zoë|zoe@x.example"));
}

void TestImportFile::saysWhereTwoCharacterSetsMix()
{
    const ImportFile file(write("Client,Email\nJos\xc3\xa9,j@x.example\nAnn\xc3\xa9,a@x.example\nZo\xeb,z@x.example\n"));
    const auto sample = file.look();
    QCOMPARE(sample->charset, QByteArray("UTF-8+WINDOWS-1252"));
    const auto review = file.review(sample->mapping, m_never);
    QVERIFY(review.ok());
    QCOMPARE(review->count(ImportVerdict::ready), 3);
    QCOMPARE(review->rows().last().client, QStringLiteral("Zoë"));
    QCOMPARE(review->notes().size(), 1);
    QCOMPARE(review->notes().first().line, 4);
    QVERIFY(review->notes().first().sentence.contains(QStringLiteral("UTF-8 and WINDOWS-1252")));
    QVERIFY(review->notes().first().sentence.contains(QStringLiteral("line 4")));
    const ImportFile plain(write("Client,Email\nZo\xeb,z@x.example\n"));
    QVERIFY(plain.review(plain.look()->mapping, m_never)->notes().isEmpty());
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
