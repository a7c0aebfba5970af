#include "app/practice/import/charsetdetector.h"
#include "app/practice/import/csvreader.h"
#include "app/practice/import/textdecoder.h"

#include <QBuffer>
#include <QStringEncoder>
#include <QTest>

using namespace portico;

namespace {

const QByteArray kHeader = "Client,Type,Contact,Email\n";

/// The text in a character set, by the encoder of the same library; the tests of few bytes write them out.
QByteArray inCharset(const char *charset, const QString &text)
{
    QStringEncoder encoder(charset);
    return encoder.isValid() ? QByteArray(encoder.encode(text)) : QByteArray();
}

Result<QByteArray> detect(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return CharsetDetector::detect(buffer);
}

/// All fields of a file but the header's, read with the character set found out.
QStringList fieldsOf(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(std::move(buffer), {});
    QStringList fields;
    if (!reader)
        return fields;
    bool header = true;
    while (true) {
        const auto record = (*reader)->next();
        if (!record || !record->has_value())
            return fields;
        if (!std::exchange(header, false))
            fields += record->value().fields;
    }
}

} // namespace

class TestCharsetDetector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unicode_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("charset");
        const QString text = QString::fromLatin1(kHeader) + QStringLiteral("Łódź 山田,Business,José 👍,j@lodz.example\n");
        const auto encoded = [&text](QStringConverter::Encoding encoding, QStringConverter::Flag flag) {
            return QByteArray(QStringEncoder(encoding, flag).encode(text));
        };
        using C = QStringConverter;
        const auto bom = C::Flag::WriteBom;
        QTest::newRow("UTF-8") << text.toUtf8() << QByteArray("UTF-8");
        QTest::newRow("UTF-8, marked") << QByteArray("\xef\xbb\xbf" + text.toUtf8()) << QByteArray("UTF-8");
        QTest::newRow("UTF-16LE, marked") << encoded(C::Utf16LE, bom) << QByteArray("UTF-16LE");
        QTest::newRow("UTF-16BE, marked") << encoded(C::Utf16BE, bom) << QByteArray("UTF-16BE");
        QTest::newRow("UTF-32LE, marked") << encoded(C::Utf32LE, bom) << QByteArray("UTF-32LE");
        QTest::newRow("UTF-32BE, marked") << encoded(C::Utf32BE, bom) << QByteArray("UTF-32BE");
        QTest::newRow("UTF-16LE") << encoded(C::Utf16LE, C::Flag::Default) << QByteArray("UTF-16LE");
        QTest::newRow("UTF-16BE") << encoded(C::Utf16BE, C::Flag::Default) << QByteArray("UTF-16BE");
    }

    void unicode()
    {
        QFETCH(QByteArray, bytes);
        QTEST(*detect(bytes), "charset");
        const QStringList expected{QStringLiteral("Łódź 山田"), QStringLiteral("Business"), QStringLiteral("José 👍"),
                                   QStringLiteral("j@lodz.example")};
        QCOMPARE(fieldsOf(bytes), expected);
    }

    void plain()
    {
        QCOMPARE(*detect({}), QByteArray("UTF-8"));
        QCOMPARE(*detect("a"), QByteArray("UTF-8"));
        QCOMPARE(*detect(kHeader), QByteArray("UTF-8"));
        QCOMPARE(*detect(QByteArray("a\0b,c\n1,2\n3,4\n5,6\n", 18)), QByteArray("UTF-8")); // one zero byte is no UTF-16
    }

    void lateAndCutCharacters()
    {
        const QByteArray ascii = QByteArray("Harbor & Finch,Business,Jane,jane@harborfinch.example\n").repeated(20'000);
        QCOMPARE(*detect(ascii + "Jos\xc3\xa9\n"), QByteArray("UTF-8"));
        QCOMPARE(*detect(ascii + "Jos\xe9\n"), QByteArray("WINDOWS-1252"));
        QCOMPARE(*detect(ascii + "Jos\xe9"), QByteArray("WINDOWS-1252")); // as if the file ended within a character
        // A character across the border of two pieces of 64 KiB.
        const QByteArray across = QByteArray(64 * 1024 - 1, 'x') + "\xc3\xa9" + ascii;
        QCOMPARE(*detect(across), QByteArray("UTF-8"));
        QCOMPARE(*detect(QByteArray(64 * 1024 - 1, 'x') + "\xe9" + QByteArray(70'000, 'y')), QByteArray("WINDOWS-1252"));
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("charset");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("contact");
        const auto row = [](const char *charset, const QString &name, const QString &contact) {
            QTest::addRow("%s %s", charset, qPrintable(name)) << QByteArray(charset) << name << contact;
        };
        // A single foreign name in a file must do, as firms' lists have it.
        for (const QString &name : {QStringLiteral("José Nunez"), QStringLiteral("Zoë Kravitz"), QStringLiteral("Müller"),
                                    QStringLiteral("François"), QStringLiteral("Søren Ørsted"), QStringLiteral("Núñez"),
                                    QStringLiteral("Strauß"), QStringLiteral("Café Léonard"), QStringLiteral("Ólafur"),
                                    QStringLiteral("Peña"), QStringLiteral("João Simões"), QStringLiteral("Ægir Þórsson"),
                                    QStringLiteral("O’Brien"), QStringLiteral("Ann “Annie” Lee"),
                                    QStringLiteral("Harbor – Finch"), QStringLiteral("Smith–Jones"),
                                    QStringLiteral("5 € Shop"), QStringLiteral("Nuñez & Søn")})
            row("windows-1252", name, name);
        row("ISO-8859-1", QStringLiteral("Hélène Béranger"), QStringLiteral("Jürgen Größ"));
        row("ISO-8859-15", QStringLiteral("Cœur Café"), QStringLiteral("Hélène Lefèvre"));
        row("macintosh", QStringLiteral("José Muñoz"), QStringLiteral("Hélène Lefèvre"));
        row("windows-1250", QStringLiteral("Zakłady Łódź"), QStringLiteral("Małgorzata Źdźbło"));
        row("ISO-8859-2", QStringLiteral("Zakłady Łódź"), QStringLiteral("Grzegorz Brzęczyszczykiewicz"));
        row("windows-1251", QStringLiteral("Общество Ромашка"), QStringLiteral("Ольга Смирнова"));
        row("KOI8-R", QStringLiteral("Общество Ромашка"), QStringLiteral("Иванов Иван"));
        row("ISO-8859-5", QStringLiteral("Общество Ромашка"), QStringLiteral("Иванов Иван"));
        row("windows-1253", QStringLiteral("Γιώργος Παπαδόπουλος"), QStringLiteral("Ελένη Νικολάου"));
        row("windows-1254", QStringLiteral("Işık Şirketi"), QStringLiteral("Gülşah Yıldırım"));
        row("windows-1255", QStringLiteral("דוד כהן"), QStringLiteral("רות לוי"));
        row("Shift_JIS", QStringLiteral("株式会社山田"), QStringLiteral("山田太郎"));
        row("EUC-JP", QStringLiteral("株式会社山田"), QStringLiteral("山田太郎"));
        row("GB18030", QStringLiteral("上海贸易公司"), QStringLiteral("王小明"));
    }

    void names()
    {
        QFETCH(QByteArray, charset);
        QFETCH(QString, name);
        QFETCH(QString, contact);
        const QStringList fields{name, QStringLiteral("Business"), contact, QStringLiteral("a@b.example")};
        const QByteArray line = inCharset(charset.constData(), fields.join(u',') + u'\n');
        if (line.isEmpty())
            QSKIP("Qt was built without ICU here: this character set is not known.");
        const QByteArray plain = "Harbor & Finch LLC,Business,Jane Finch,jane@harborfinch.example\n";
        QCOMPARE(fieldsOf(kHeader + line).first(4), fields);
        QCOMPARE(fieldsOf(kHeader + plain.repeated(3'000) + line).last(4 * 1), fields);
    }

    /// Two lists put together: each line is read by what it is.
    void mixedFiles_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QStringList>("names");
        const QByteArray utf8 = "Jos\xc3\xa9 Mu\xc3\xb1oz,a,b,c@d.example\n";
        const QByteArray latin = "Zo\xeb Kr\xfcger,a,b,c@d.example\n";
        const QByteArray windows = "O\x92" "Brien,a,b,c@d.example\n";
        const QString jose = QStringLiteral("José Muñoz");
        const QString zoe = QStringLiteral("Zoë Krüger");
        const QString brien = QStringLiteral("O’Brien");
        QTest::newRow("one of each") << utf8 + latin << QStringList{jose, zoe};
        QTest::newRow("many UTF-8, one not") << utf8 + utf8 + utf8 + latin << QStringList{jose, jose, jose, zoe};
        QTest::newRow("one UTF-8, many not") << latin + latin + windows + utf8 << QStringList{zoe, zoe, brien, jose};
        for (const auto &[name, bytes] : {std::pair("a letter of Mac Roman", "\x8e"), std::pair("half a character", "\xc3"),
                                          std::pair("a byte that no set has", "\x81"), std::pair("a continuation", "\xa9\xa9")}) {
            QTest::newRow(name) << "Ana " + QByteArray(bytes) + " x,a,b,c@d.example\n" + utf8.repeated(1000)
                                << QStringList{jose, jose};
        }
        QTest::newRow("no line end at the end") << utf8 + latin.chopped(1) << QStringList{zoe};
        // The piece that is read at once is 64 KiB: a mixed line may lie across its border.
        const QByteArray plain = "Harbor,Business,Jane,jane@harborfinch.example\n";
        QTest::newRow("long") << utf8 + plain.repeated(64 * 1024 / plain.size()) + latin + utf8 + latin
                              << QStringList{zoe, jose, zoe};
        // No more than 256 KiB of lines beyond ASCII are looked at: the one that is damaged may come behind them.
        QTest::newRow("damaged late") << utf8.repeated(300 * 1024 / utf8.size()) + latin << QStringList{jose, zoe};
        // Of lines across a border of the pieces nothing is looked at.
        QByteArray before = utf8 + plain.repeated(63 * 1024 / plain.size());
        before += QByteArray(64 * 1024 - 20 - kHeader.size() - before.size(), 'x') + ",a,b,c@d.example\n";
        QTest::newRow("damaged across a border") << before + latin + utf8 << QStringList{zoe, jose};
    }

    void mixedFiles()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QStringList, names);
        // Which of the sets that have these letters at the same places does not matter.
        QVERIFY(detect(kHeader + lines)->startsWith(TextDecoder::mixedPrefix));
        const QStringList fields = fieldsOf(kHeader + lines);
        QCOMPARE(fields.size() % 4, 0);
        for (qsizetype i = 0; i < names.size(); ++i)
            QCOMPARE(fields.at(fields.size() - 4 * (names.size() - i)), names[i]);
        // With the other line ends too.
        QCOMPARE(fieldsOf(QByteArray(kHeader + lines).replace("\n", "\r\n")), fields);
        QCOMPARE(fieldsOf(QByteArray(kHeader + lines).replace('\n', '\r')), fields);
    }

    /// Two capitals of one set that are a letter of another script in UTF-8.
    void chanceIsNoMixture()
    {
        if (!TextDecoder::make("WINDOWS-1250"))
            QSKIP("Qt was built without ICU here: this character set is not known.");
        const QByteArray polish = "Zak\xb3" "ady \xa3\xf3" "d\x9f,a,b,c@d.example\nW\xd3\xa3,a,b,c@d.example\n";
        QCOMPARE(*detect(kHeader + polish), QByteArray("WINDOWS-1250"));
        QCOMPARE(fieldsOf(kHeader + polish).at(4), QStringLiteral("WÓŁ"));
    }

    void mixedLinesAreCounted()
    {
        auto decoder = TextDecoder::make("UTF-8+windows-1252");
        QVERIFY(decoder.ok());
        QString text = decoder->decode("a\r\nJos\xc3\xa9\r");
        text += decoder->decode("\nplain\r\n\r\nZo\xeb\r\nJos\xc3");
        text += decoder->decode("\xa9");
        text += decoder->finish();
        QCOMPARE(text, QStringLiteral("a\r\nJosé\r\nplain\r\n\r\nZoë\r\nJosé"));
        const MixedLines &lines = decoder->mixedLines();
        QVERIFY(lines.isMixed());
        QCOMPARE(lines.utf8, 2);
        QCOMPARE(lines.firstUtf8, 2);
        QCOMPARE(lines.other, 1);
        QCOMPARE(lines.firstOther, 5);
    }

    void decodesInPieces_data()
    {
        QTest::addColumn<QByteArray>("charset");
        for (const char *charset : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "Shift_JIS", "GB18030"})
            QTest::newRow(charset) << QByteArray(charset);
    }

    void decodesInPieces()
    {
        QFETCH(QByteArray, charset);
        const QString text = QStringLiteral("Client,山田太郎,a@b.example");
        const QByteArray bytes = inCharset(charset.constData(), text);
        if (bytes.isEmpty())
            QSKIP("Qt was built without ICU here: this character set is not known.");
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            auto decoder = TextDecoder::make(charset);
            QVERIFY(decoder.ok());
            QString found = decoder->decode(bytes.first(cut));
            found += decoder->decode(bytes.sliced(cut));
            QCOMPARE(found, text);
            QVERIFY(!decoder->hasError());
        }
    }

    void decoderErrors()
    {
        auto utf8 = TextDecoder::make("utf-8");
        QCOMPARE(utf8->decode("a\xff" "b"), QStringLiteral("a\ufffd" "b"));
        QVERIFY(utf8->hasError());
        auto windows = TextDecoder::make("Windows-1252");
        QCOMPARE(windows->decode("\x80\x93\xe9\xff"), QStringLiteral("€“éÿ"));
        QVERIFY(!windows->hasError());
        QCOMPARE(windows->decode("\x81"), QStringLiteral("\ufffd"));
        QVERIFY(windows->hasError());
        const auto unknown = TextDecoder::make("no such set");
        QVERIFY(!unknown.ok());
        QCOMPARE(unknown.error().kind, ErrorKind::invalid);
        QVERIFY(unknown.error().sentence.contains(QLatin1StringView("no such set")));
    }
};

QTEST_APPLESS_MAIN(TestCharsetDetector)
#include "tst_charsetdetector.moc"
