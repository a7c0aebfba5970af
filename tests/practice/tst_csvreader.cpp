#include "app/practice/import/csvreader.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace portico;

namespace {

/// A file that is never anywhere in memory: its bytes follow from their places.
class EndlessFile : public QIODevice
{
public:
    EndlessFile(qint64 size, std::function<char(qint64)> byteAt) : m_size(size), m_byteAt(std::move(byteAt))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_size; }
    qint64 longestRead() const { return m_longestRead; }

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        m_longestRead = std::max(m_longestRead, wanted);
        const qint64 count = std::min(wanted, m_size - pos());
        for (qint64 i = 0; i < count; ++i)
            data[i] = m_byteAt(pos() + i);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
    qint64 m_longestRead = 0;
    std::function<char(qint64)> m_byteAt;
};

/// A device that breaks after some bytes.
class BrokenFile : public QBuffer
{
public:
    explicit BrokenFile(const QByteArray &bytes)
    {
        setData(bytes);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        if (pos() >= 100'000) {
            setErrorString(QStringLiteral("the cable was pulled"));
            return -1;
        }
        return QBuffer::readData(data, std::min<qint64>(wanted, 50'000));
    }
};

std::unique_ptr<CsvReader> readerOf(const QByteArray &bytes, const CsvReader::Options &options = {})
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(std::move(buffer), options);
    return reader ? *std::move(reader) : nullptr;
}

QList<CsvRecord> allOf(CsvReader &reader)
{
    QList<CsvRecord> records;
    while (true) {
        const auto record = reader.next();
        if (!record || !record->has_value())
            return records;
        records.append(record->value());
    }
}

/// Records as one text: fields by "·", a number before each that is not where it is expected.
QString shown(const QList<CsvRecord> &records)
{
    QStringList lines;
    for (const CsvRecord &record : records) {
        const QString place = record.line == record.lastLine
            ? QString::number(record.line)
            : QStringLiteral("%1-%2").arg(record.line).arg(record.lastLine);
        const QString what = record.fault == CsvFault::none ? record.fields.join(QStringLiteral("·"))
                                                            : QStringLiteral("fault %1").arg(int(record.fault));
        lines.append(QStringLiteral("%1: %2").arg(place, what));
    }
    return lines.join(QStringLiteral(" / "));
}

qint64 residentBytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return -1;
    return statm.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void corpus_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("json");
        const QDir folder(QStringLiteral(PORTICO_SOURCE_DIR "/../shared/corpus/csv"));
        const QStringList files = QDir(folder.filePath(QStringLiteral("csvs"))).entryList({QStringLiteral("*.csv")});
        for (const QString &file : files) {
            const QString name = file.chopped(4);
            QTest::newRow(qPrintable(name)) << folder.filePath(QStringLiteral("csvs/") + file)
                                            << folder.filePath(QStringLiteral("json/%1.json").arg(name));
        }
        if (files.isEmpty())
            QTest::newRow("missing") << QString() << QString();
    }

    void corpus()
    {
        QFETCH(QString, csv);
        QFETCH(QString, json);
        if (csv.isEmpty())
            QSKIP("The corpus ../shared/corpus/csv is not here.");
        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray expected = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(!expected.isEmpty());

        auto reader = CsvReader::openFile(csv);
        QVERIFY(reader.ok());
        const QList<CsvRecord> records = allOf(**reader);
        QCOMPARE(records.size(), expected.size() + 1);
        const QStringList names = records.first().fields;
        QJsonArray found;
        for (const CsvRecord &record : records.sliced(1)) {
            QCOMPARE(record.fault, CsvFault::none);
            QCOMPARE(record.fields.size(), names.size());
            QJsonObject object;
            for (qsizetype i = 0; i < names.size(); ++i)
                object.insert(names[i], record.fields[i]);
            found.append(object);
        }
        QCOMPARE(found, expected);
    }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
            QTest::newRow(name) << bytes << QString::fromUtf8(expected);
        };
        row("empty", "", "");
        row("blank", "\n\r\n  \n", "");
        row("one", "a", "1: a");
        row("LF", "a,b\n1,2\n", "1: a·b / 2: 1·2");
        row("CRLF", "a,b\r\n1,2\r\n", "1: a·b / 2: 1·2");
        row("CR", "a,b\r1,2\r", "1: a·b / 2: 1·2");
        row("mixed", "a,b\r1,2\n3,4\r\n5,6", "1: a·b / 2: 1·2 / 3: 3·4 / 4: 5·6");
        row("blank lines count", "\n\na,b\n\n1,2\n\r\n\r3,4", "3: a·b / 5: 1·2 / 8: 3·4");
        row("blank CRLF lines count", "a,b\r\n\r\n\r\n1,2\r\n", "1: a·b / 4: 1·2");
        row("quoted line breaks", "a,b\n\"x\ny\r\nz\",2\n3,4\n", "1: a·b / 2-4: x\ny\r\nz·2 / 5: 3·4");
        row("quoted CR", "a,b\r\"x\r\ry\",2\r3,4", "1: a·b / 2-4: x\r\ry·2 / 5: 3·4");
        row("quotes", "a,b\n\"x \"\"y\"\" z\",\"\"\"\"\n", "1: a·b / 2: x \"y\" z·\"");
        row("separators in quotes", "a,b\n\"1,2;3\",\";\"\n", "1: a·b / 2: 1,2;3·;");
        row("empty fields", "a,b,c\n,,\n\"\",x,\n", "1: a·b·c / 2: ·· / 3: ·x·");
        row("spaces", "a , b\n  1 ,\t2  \n\" 3 \" , \"4\"", "1: a·b / 2: 1·2 / 3:  3 ·4");
        row("quote inside a field", "a,b\n5\" pipe,x\n", "1: a·b / 2: 5\" pipe·x");
        row("quote after a quote", "a,b\n\"x\"y\",z\n", "1: a·b / 2: x\"y·z");
        row("uneven", "a,b\n1\n1,2,3\n", "1: a·b / 2: 1 / 3: 1·2·3");
        row("semicolons", "a;b\n1,5;2,5\n3;4", "1: a·b / 2: 1,5·2,5 / 3: 3·4");
        row("tabs", "a\tb\n1\t\n\t2\n", "1: a·b / 2: 1· / 3: ·2");
        row("bars", "a|b\n1|2\n", "1: a·b / 2: 1·2");
        row("declared", "sep=;\r\na,x;b\r\n1;2\r\n", "2: a,x·b / 3: 1·2");
        row("declared tab", "SEP=\t\na\tb\n", "2: a·b");
        row("no declaration", "sep=,x\n", "1: sep=·x");
        row("one column", "Client\nHarbor & Finch\n", "1: Client / 2: Harbor & Finch");
        row("zero bytes", QByteArray("a,b\n1\0x,2\n", 10), "1: a·b / 2: 1\u0000x·2");
        row("unclosed at the end", "a,b\n1,2\n3,\"4\n5,6\n", "1: a·b / 2: 1·2 / 3-4: fault 4");
        row("closed at the end", "a,b\n1,\"2\"", "1: a·b / 2: 1·2");
    }

    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        if (QTest::currentDataTag() == QByteArray("zero bytes"))
            expected = QStringLiteral("1: a·b / 2: 1") + QChar(0) + QStringLiteral("x·2");
        const auto reader = readerOf(bytes);
        QVERIFY(reader);
        QCOMPARE(shown(allOf(*reader)), expected);
        const auto end = reader->next(); // asking again is harmless
        QVERIFY(end.ok() && !end->has_value());
    }

    void separators_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<char>("expected");
        QTest::newRow("empty") << QByteArray() << ',';
        QTest::newRow("none") << QByteArray("Client\nHarbor, Finch\n") << ',';
        QTest::newRow("comma") << QByteArray("a,b\n1,2;3\n") << ',';
        QTest::newRow("semicolon, commas in the cells") << QByteArray("a;b;c\n1,5;2,5;3,5\n1,0;2,0;3,0\n") << ';';
        QTest::newRow("comma, semicolons in the cells") << QByteArray("a,b\nx;y;z,2\nx;y,2\n") << ',';
        QTest::newRow("semicolon, a comma in the header") << QByteArray("Name, first;Email;Phone\na;b;c\nd;e;f\n") << ';';
        QTest::newRow("quoted") << QByteArray("\"a,b,c,d\";\"e\"\n\"1,2\";3\n") << ';';
        QTest::newRow("quoted lines") << QByteArray("\"a\n,\n,\";b\n1;2\n") << ';';
        QTest::newRow("tab") << QByteArray("a, x\tb\n1\t2\n") << '\t';
        QTest::newRow("bar") << QByteArray("a|b|c\n1|2|3\n") << '|';
    }

    void separators()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(char, expected);
        const auto reader = readerOf(bytes);
        QVERIFY(reader);
        QCOMPARE(reader->separator(), expected);
        CsvReader::Options options;
        options.separator = ':';
        QCOMPARE(readerOf(bytes, options)->separator(), ':');
    }

    void limits_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
            QTest::newRow(name) << bytes << QString::fromUtf8(expected);
        };
        const QByteArray good = "1,2\n";
        row("field fits", "a,b\n" + QByteArray(10, 'x') + ",2\n" + good, "1: a·b / 2: xxxxxxxxxx·2 / 3: 1·2");
        row("field", "a,b\n" + QByteArray(11, 'x') + ",2\n" + good, "1: a·b / 2: fault 1 / 3: 1·2");
        row("last field", "a,b\n1," + QByteArray(11, 'x'), "1: a·b / 2: fault 1");
        row("quoted field", "a,b\n\"" + QByteArray(11, 'x') + "\",2\n" + good, "1: a·b / 2: fault 1 / 3: 1·2");
        row("quoted field of lines", "a,b\n\"" + QByteArray("x,\n").repeated(9) + "\",2\n" + good,
            "1: a·b / 2-11: fault 1 / 12: 1·2");
        row("quoted quotes", "a,b\n\"" + QByteArray("\"\"").repeated(50) + "\",2\n" + good,
            "1: a·b / 2: fault 1 / 3: 1·2");
        row("octets, not characters", "a,b\nééééé,2\néééééé,2\n" + good, "1: a·b / 2: ééééé·2 / 3: fault 1 / 4: 1·2");
        row("record", "a,b\n" + QByteArray("1234567890,").repeated(4) + "x\n" + good, "1: a·b / 2: fault 2 / 3: 1·2");
        row("fields", "a,b\n" + QByteArray(6, ',') + "\n" + good, "1: a·b / 2: fault 3 / 3: 1·2");
        row("fields fit", "a,b\n,,,,,\n" + good, "1: a·b / 2: ····· / 3: 1·2");
        row("unclosed and too long", "a,b\n\"" + QByteArray("x,\n").repeated(9), "1: a·b / 2-10: fault 1");
        row("header", QByteArray(11, 'x') + ",b\n" + good, "1: fault 1 / 2: 1·2");
    }

    void limits()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        CsvReader::Options options;
        options.maxFieldBytes = 10;
        options.maxRecordBytes = 40;
        options.maxFields = 6;
        const auto reader = readerOf(bytes, options);
        QVERIFY(reader);
        const QList<CsvRecord> records = allOf(*reader);
        QCOMPARE(shown(records), expected);
        for (const CsvRecord &record : records) {
            QVERIFY(record.fault == CsvFault::none || record.fields.isEmpty());
            QCOMPARE(csvFaultSentence(record).isEmpty(), record.fault == CsvFault::none);
            QVERIFY(record.fault == CsvFault::none
                    || csvFaultSentence(record).startsWith(QLatin1StringView("Line"))); // its number
        }
    }

    /// What would be endless without limits: a line, a quoted field, a field of quotes, of spaces after a quote.
    void endlessRecords_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("repeated");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("field") << QByteArray() << QByteArray("x") << QByteArray();
        QTest::newRow("fields") << QByteArray() << QByteArray(",") << QByteArray();
        QTest::newRow("words") << QByteArray() << QByteArray("word,") << QByteArray();
        QTest::newRow("quoted") << QByteArray("\"") << QByteArray("x,\ny") << QByteArray("\"");
        QTest::newRow("quotes") << QByteArray("\"") << QByteArray("\"\"") << QByteArray("\"");
        QTest::newRow("spaces") << QByteArray() << QByteArray(" ") << QByteArray("x");
        QTest::newRow("spaces within") << QByteArray("x") << QByteArray(" ") << QByteArray("y");
        QTest::newRow("spaces after a quote") << QByteArray("\"x\"") << QByteArray(" ") << QByteArray("y\"");
        QTest::newRow("quote and spaces") << QByteArray("\"") << QByteArray("\"  ") << QByteArray("\"");
    }

    void endlessRecords()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, repeated);
        QFETCH(QByteArray, end);
        constexpr qint64 middle = 12'000'000;
        const QByteArray head = "a,b\n1,2\n" + begin;
        const QByteArray tail = end + "\n3,4\n";
        auto file = std::make_unique<EndlessFile>(head.size() + middle + tail.size(), [=](qint64 place) {
            if (place < head.size())
                return head[place];
            if (place < head.size() + middle)
                return repeated[(place - head.size()) % repeated.size()];
            return tail[place - head.size() - middle];
        });
        EndlessFile *const watched = file.get();
        [[maybe_unused]] const qint64 before = residentBytes();
        auto reader = CsvReader::open(std::move(file), {});
        QVERIFY(reader.ok());
        const QList<CsvRecord> records = allOf(**reader);
        QVERIFY(watched->longestRead() <= 64 * 1024);
        QCOMPARE(records.size(), 4);
        QCOMPARE(records[1].fields, QStringList({QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(records[2].line, 3);
        // Spaces before a field are no part of it, so nothing about that line is too long.
        const bool blankOnly = QTest::currentDataTag() == QByteArray("spaces");
        QCOMPARE(records[2].fault == CsvFault::none, blankOnly);
        QCOMPARE(records[3].line, records[2].lastLine + 1);
        QCOMPARE(records[3].fields, QStringList({QStringLiteral("3"), QStringLiteral("4")}));
#if !defined(__SANITIZE_ADDRESS__)
        if (before > 0)
            QVERIFY2(residentBytes() - before < 8'000'000, "memory grew with the file");
#endif
    }

    void hundredThousandLinesInBoundedMemory()
    {
        constexpr qint64 lines = 100'000;
        const QByteArray header = "Client,Contact,Email,Notes\n";
        const QByteArray notes(150, 'n');
        const qint64 lineSize = 8 + 1 + 4 + 1 + 11 + 1 + notes.size() + 1;
        const QByteArray pattern = "00000000,Jane,j@x.example," + notes + "\n";
        QCOMPARE(pattern.size(), lineSize);
        const qint64 size = header.size() + lines * lineSize;
        auto file = std::make_unique<EndlessFile>(size, [=](qint64 place) {
            if (place < header.size())
                return header[place];
            const qint64 number = (place - header.size()) / lineSize;
            const qint64 column = (place - header.size()) % lineSize;
            if (column >= 8)
                return pattern[column];
            qint64 shifted = number;
            for (qint64 i = column; i < 7; ++i)
                shifted /= 10;
            return char('0' + shifted % 10);
        });
        auto opened = CsvReader::open(std::move(file), {});
        QVERIFY(opened.ok());
        CsvReader &reader = **opened;
        QCOMPARE(reader.next()->value().fields.size(), 4);
        [[maybe_unused]] const qint64 before = residentBytes();
        for (qint64 i = 0; i < lines; ++i) {
            const auto record = reader.next();
            QVERIFY(record.ok() && record->has_value());
            if (record->value().line != i + 2 || record->value().fields.value(0).toLongLong() != i)
                QFAIL(qPrintable(QStringLiteral("record %1 is wrong").arg(i)));
        }
        QVERIFY(!reader.next()->has_value());
#if !defined(__SANITIZE_ADDRESS__)
        if (before > 0)
            QVERIFY2(residentBytes() - before < 4'000'000, "memory grew with the file");
#endif
    }

    void linesAcrossChunks()
    {
        // Chunks of 64 KiB end at every place of a record, within CRLF and within characters too.
        QByteArray bytes = "a,b\r\n";
        for (int i = 0; i < 30'000; ++i)
            bytes += QByteArray::number(i) + ",\"é\r\n" + QByteArray(i % 7, 'x') + "\"\r\n";
        const auto reader = readerOf(bytes);
        const QList<CsvRecord> records = allOf(*reader);
        QCOMPARE(records.size(), 30'001);
        for (int i = 0; i < 30'000; ++i) {
            const CsvRecord &record = records[i + 1];
            if (record.line != 2 + 2 * i || record.lastLine != 3 + 2 * i
                || record.fields != QStringList{QString::number(i), QStringLiteral("é\r\n") + QString(i % 7, u'x')})
                QFAIL(qPrintable(QStringLiteral("record %1 is wrong").arg(i)));
        }
    }

    void filesThatCannotBeRead()
    {
        QTemporaryDir folder;
        const auto missing = CsvReader::openFile(folder.filePath(QStringLiteral("none.csv")));
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().kind, ErrorKind::notFound);
        QVERIFY(!missing.error().sentence.isEmpty());
        QVERIFY(!CsvReader::openFile(folder.path()).ok());

        CsvReader::Options options;
        options.charset = "no such set";
        auto buffer = std::make_unique<QBuffer>();
        buffer->open(QIODevice::ReadOnly);
        const auto unknown = CsvReader::open(std::move(buffer), options);
        QVERIFY(!unknown.ok());
        QCOMPARE(unknown.error().kind, ErrorKind::invalid);
    }

    void deviceThatBreaks()
    {
        const QByteArray bytes = QByteArray("1,2\n").repeated(100'000);
        auto refusedAtOnce = CsvReader::open(std::make_unique<BrokenFile>(bytes), {});
        QVERIFY(!refusedAtOnce.ok());
        QVERIFY(refusedAtOnce.error().sentence.contains(QLatin1StringView("the cable was pulled")));

        CsvReader::Options options;
        options.charset = "UTF-8";
        auto reader = CsvReader::open(std::make_unique<BrokenFile>(bytes), options);
        QVERIFY(reader.ok());
        while (true) {
            const auto record = (*reader)->next();
            if (!record) {
                QVERIFY(record.error().sentence.contains(QLatin1StringView("the cable was pulled")));
                break;
            }
            QVERIFY2(record->has_value(), "a broken file looked like a whole one");
        }
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
