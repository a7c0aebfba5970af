#include "app/mail/headertext.h"
#include "app/mail/mailmessage.h"
#include "app/mail/quotedprintable.h"
#include "app/mail/wireaddress.h"
#include "tests/mail/gmimereader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QTimeZone>

using namespace portico;

namespace {

QJsonObject readWithPython(const QByteArray &message)
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(PORTICO_SOURCE_DIR "/tests/mail/parsemail.py")});
    python.write(message);
    python.closeWriteChannel();
    if (!python.waitForFinished(30000) || python.exitCode() != 0)
        qWarning("python failed: %s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

MailMessage example()
{
    MailMessage message;
    message.from = {QStringLiteral("Finch & Wren LLP"), QStringLiteral("portal@finchwren.example")};
    message.replyTo = Mailbox{QStringLiteral("Ann Wren"), QStringLiteral("ann@finchwren.example")};
    message.to = {QStringLiteral("Jane Finch"), QStringLiteral("jane@harbor.example")};
    message.subject = QStringLiteral("Your client portal is ready");
    message.text = QStringLiteral("Hello Jane,\n\nplease open https://portal.finchwren.example/i/abc\n");
    message.html =
        QStringLiteral("<p>Hello Jane,</p>\n<p><a href=\"https://portal.finchwren.example/i/abc\">Open</a></p>\n");
    message.messageId = QStringLiteral("<0190aa11-0001@finchwren.example>");
    message.date = QDateTime(QDate(2026, 11, 3), QTime(14, 5, 9), QTimeZone::utc());
    message.boundary = QStringLiteral("b7c1d2");
    return message;
}

/// Every rule of the format that needs no parser: CRLF only, lines short enough, 7-bit unless internationalised.
void checkWireForm(const ComposedMessage &composed)
{
    const QByteArray &bytes = composed.bytes;
    QVERIFY(bytes.endsWith("\r\n"));
    qsizetype start = 0;
    while (start < bytes.size()) {
        const qsizetype end = bytes.indexOf("\r\n", start);
        QVERIFY(end >= 0);
        const QByteArray line = bytes.mid(start, end - start);
        QVERIFY2(line.size() <= 78 || (line.contains('@') && line.size() <= 998), line.constData());
        for (const char c : line) {
            const auto byte = static_cast<unsigned char>(c);
            QVERIFY2(byte == '\t' || (byte >= 32 && byte != 127 && (byte < 128 || composed.needsSmtpUtf8)),
                     line.constData());
        }
        start = end + 2;
    }
}

QString normalised(QString text)
{
    text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n")).replace(u'\r', u'\n');
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text += u'\n';
    return text;
}

QString first(const QJsonObject &read, const char *header, const char *field)
{
    return read[QLatin1StringView(header)].toArray().at(0).toObject()[QLatin1StringView(field)].toString();
}

} // namespace

class TestMailMessage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasTheHeadersOfAnAutomaticMail();
    void isTheSameBytesAgain();
    void otherParsersReadWhatWasMeant_data();
    void otherParsersReadWhatWasMeant();
    void headerInjectionLeavesNoHeader_data();
    void headerInjectionLeavesNoHeader();
    void plainTextAloneIsOnePart();
    void encodedWordsAreShortAndWhole_data();
    void encodedWordsAreShortAndWhole();
    void quotedPrintableKeepsEveryLine_data();
    void quotedPrintableKeepsEveryLine();
    void addressesOnTheWire_data();
    void addressesOnTheWire();
    void localPartOutsideAsciiNeedsSmtpUtf8();
    void refusesWhatCannotStandInAHeader_data();
    void refusesWhatCannotStandInAHeader();
};

void TestMailMessage::hasTheHeadersOfAnAutomaticMail()
{
    const auto composed = composeMessage(example());
    QVERIFY(composed.ok());
    checkWireForm(*composed);
    const QJsonObject read = readWithPython(composed->bytes);
    QCOMPARE(read[QStringLiteral("defects")].toArray(), QJsonArray());
    QCOMPARE(read[QStringLiteral("type")].toString(), QStringLiteral("multipart/alternative"));
    QCOMPARE(read[QStringLiteral("parts")].toArray(),
             QJsonArray(
                 {QStringLiteral("multipart/alternative"), QStringLiteral("text/plain"), QStringLiteral("text/html")}));
    QCOMPARE(read[QStringLiteral("boundary")].toString(), QStringLiteral("=_b7c1d2"));
    QCOMPARE(read[QStringLiteral("auto_submitted")].toString(), QStringLiteral("auto-generated"));
    QCOMPARE(read[QStringLiteral("mime_version")].toString(), QStringLiteral("1.0"));
    QCOMPARE(read[QStringLiteral("message_id")].toString(), QStringLiteral("<0190aa11-0001@finchwren.example>"));
    QCOMPARE(read[QStringLiteral("date")].toString(), QStringLiteral("2026-11-03T14:05:09+00:00"));
    QCOMPARE(first(read, "reply_to", "address"), QStringLiteral("ann@finchwren.example"));
    QVERIFY(!composed->needsSmtpUtf8);
}

void TestMailMessage::isTheSameBytesAgain()
{
    QCOMPARE(composeMessage(example())->bytes, composeMessage(example())->bytes);
    MailMessage elsewhere = example();
    elsewhere.date = example().date.toOffsetFromUtc(-5 * 3600);
    QCOMPARE(composeMessage(elsewhere)->bytes, composeMessage(example())->bytes);
}

void TestMailMessage::otherParsersReadWhatWasMeant_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("body");
    QTest::newRow("ascii") << "Jane Finch"
                           << "Your client portal"
                           << "Hello\n";
    QTest::newRow("quotes") << "Jane \"JJ\" Finch, CPA (ret.) \\ Co."
                            << "a \"quoted\" subject: with; signs"
                            << "x\n";
    QTest::newRow("umlauts") << "Jürgen Müßig"
                             << "Ihr Mandantenportal für 2026"
                             << "Grüße\n";
    QTest::newRow("polish") << "Łukasz Żółć"
                            << "Zażółć gęślą jaźń"
                            << "Zażółć\n";
    QTest::newRow("greek") << "Ελένη Παπαδοπούλου"
                           << "Η πύλη πελατών σας είναι έτοιμη"
                           << "Καλημέρα\n";
    QTest::newRow("cyrillic") << "Анна Каренина"
                              << "Ваш клиентский портал готов к использованию"
                              << "Привет\n";
    QTest::newRow("hebrew") << "דוד כהן"
                            << "פורטל הלקוחות שלך"
                            << "שלום\n";
    QTest::newRow("arabic") << "ليلى حداد"
                            << "بوابة العميل الخاصة بك"
                            << "مرحبا\n";
    QTest::newRow("persian joiner") << "علی‌رضا"
                                    << "می‌خواهم"
                                    << "می‌خواهم\n";
    QTest::newRow("japanese") << "山田太郎"
                              << "クライアントポータルの準備ができましたのでお知らせします"
                              << "こんにちは\n";
    QTest::newRow("emoji") << "👩‍👩‍👧 Family"
                           << "Ready 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉"
                           << "🎉\n";
    QTest::newRow("looks encoded") << "=?utf-8?Q?evil?="
                                   << "=?utf-8?B?ZXZpbA==?="
                                   << "=?x?=\n";
    QTest::newRow("long name") << QStringLiteral("ä").repeated(10000) << "s"
                               << "x\n";
    QTest::newRow("long subject") << "n" << QStringLiteral("word ").repeated(2000).trimmed() << "x\n";
    QTest::newRow("long word") << "n" << QStringLiteral("x").repeated(10000) << "x\n";
    QTest::newRow("dots") << "n"
                          << "s"
                          << ".\n..\n.hidden\n\n.\n";
    QTest::newRow("from line") << "n"
                               << "s"
                               << "From here on\nFrom there\n";
    QTest::newRow("trailing blanks") << "n"
                                     << "s"
                                     << "a \nb\t\n \n=20\n";
    QTest::newRow("long line") << "n"
                               << "s" << QString(QStringLiteral("é= ").repeated(4000) + u'\n');
    QTest::newRow("other line ends") << "n"
                                     << "s"
                                     << "a\r\nb\rc\n\n\rd";
    QTest::newRow("boundary") << "n"
                              << "s"
                              << "--=_b7c1d2\n--=_b7c1d2--\n";
    QTest::newRow("empty name") << ""
                                << "s"
                                << "x\n";
    QTest::newRow("empty subject") << "n"
                                   << ""
                                   << "x\n";
}

void TestMailMessage::otherParsersReadWhatWasMeant()
{
    QFETCH(QString, name);
    QFETCH(QString, subject);
    QFETCH(QString, body);
    MailMessage message = example();
    message.from.name = name;
    message.to.name = name;
    message.subject = subject;
    message.text = body;
    message.html = u"<pre>" + body.toHtmlEscaped() + u"</pre>";
    const auto composed = composeMessage(message);
    QVERIFY(composed.ok());
    checkWireForm(*composed);

    const QJsonObject read = readWithPython(composed->bytes);
    QCOMPARE(read[QStringLiteral("defects")].toArray(), QJsonArray());
    QCOMPARE(first(read, "from", "name"), name);
    QCOMPARE(first(read, "to", "name"), name);
    QCOMPARE(first(read, "to", "address"), message.to.address);
    QCOMPARE(read[QStringLiteral("subject")].toString(), subject);
    QCOMPARE(normalised(read[QStringLiteral("text")].toString()), normalised(message.text));
    QCOMPARE(normalised(read[QStringLiteral("html")].toString()), normalised(message.html));

    const GMimeReading gmime = readWithGMime(composed->bytes);
    QVERIFY(gmime.parsed);
    QCOMPARE(gmime.fromName, name);
    QCOMPARE(gmime.toName, name);
    QCOMPARE(gmime.toAddress, message.to.address);
    QCOMPARE(gmime.fromAddress, message.from.address);
    QCOMPARE(gmime.subject, subject);
    QCOMPARE(u'<' + gmime.messageId + u'>', message.messageId);
    QCOMPARE(normalised(gmime.text), normalised(message.text));
    QCOMPARE(normalised(gmime.html), normalised(message.html));
}

void TestMailMessage::headerInjectionLeavesNoHeader_data()
{
    QTest::addColumn<QString>("attack");
    QTest::addColumn<QString>("left");
    QTest::newRow("crlf") << "Jane\r\nBcc: all@evil.example"
                          << "Jane Bcc: all@evil.example";
    QTest::newRow("lf") << "Jane\nBcc: x"
                        << "Jane Bcc: x";
    QTest::newRow("cr") << "Jane\rBcc: x"
                        << "Jane Bcc: x";
    QTest::newRow("body") << "Jane\r\n\r\nhello"
                          << "Jane hello";
    QTest::newRow("nul") << QStringLiteral("Ja") + QChar(0) + QStringLiteral("ne") << "Jane";
    QTest::newRow("escape") << QStringLiteral("\x1b[31mJane\x7f") << "[31mJane";
    QTest::newRow("c1 next line") << QStringLiteral("Ja\u0085ne") << "Ja ne";
    QTest::newRow("line separator") << QStringLiteral("Ja\u2028ne") << "Ja ne";
    QTest::newRow("override") << QStringLiteral("\u202egpj.exe\u202c") << "gpj.exe";
    QTest::newRow("isolates") << QStringLiteral("\u2066Jane\u2069\u200f") << "Jane";
    QTest::newRow("zero width") << QStringLiteral("J\u200ba\u2060n\ufeffe\u00ad") << "Jane";
    QTest::newRow("tags") << QStringLiteral("Jane\U000e0041\U000e007f") << "Jane";
}

void TestMailMessage::headerInjectionLeavesNoHeader()
{
    QFETCH(QString, attack);
    QFETCH(QString, left);
    MailMessage message = example();
    message.from.name = attack;
    message.to.name = attack;
    message.replyTo->name = attack;
    message.subject = attack;
    const auto composed = composeMessage(message);
    QVERIFY(composed.ok());
    checkWireForm(*composed);
    const QJsonObject read = readWithPython(composed->bytes);
    QCOMPARE(read[QStringLiteral("headers")].toArray(),
             readWithPython(composeMessage(example())->bytes)[QStringLiteral("headers")].toArray());
    QCOMPARE(first(read, "from", "name"), left);
    QCOMPARE(first(read, "reply_to", "name"), left);
    QCOMPARE(read[QStringLiteral("subject")].toString(), left);
    QCOMPARE(normalised(read[QStringLiteral("text")].toString()), message.text);
}

void TestMailMessage::plainTextAloneIsOnePart()
{
    MailMessage message = example();
    message.html.clear();
    const QJsonObject read = readWithPython(composeMessage(message)->bytes);
    QCOMPARE(read[QStringLiteral("type")].toString(), QStringLiteral("text/plain"));
    QCOMPARE(normalised(read[QStringLiteral("text")].toString()), message.text);
}

void TestMailMessage::encodedWordsAreShortAndWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("two bytes") << QStringLiteral("ä").repeated(200);
    QTest::newRow("three bytes") << QStringLiteral("山").repeated(200);
    QTest::newRow("four bytes") << QStringLiteral("🎉").repeated(200);
    QTest::newRow("mixed") << QStringLiteral("a山ä🎉 ").repeated(100).trimmed();
    QTest::newRow("mostly ascii") << QStringLiteral("plain words and one é, ").repeated(40).trimmed();
}

void TestMailMessage::encodedWordsAreShortAndWhole()
{
    QFETCH(QString, text);
    const QByteArray header = textHeader("Subject", text);
    QString decoded;
    int words = 0;
    for (const QByteArray &line : header.trimmed().split('\n')) {
        QVERIFY2(line.trimmed().size() <= 76 + 2, line.constData());
        for (const QByteArray &word : line.trimmed().split(' ')) {
            if (word == "Subject:")
                continue;
            QVERIFY(word.startsWith("=?utf-8?") && word.endsWith("?="));
            QVERIFY2(word.size() <= 75, word.constData());
            QByteArray payload = word.mid(10, word.size() - 12);
            const QByteArray raw = word[8] == 'B' ? QByteArray::fromBase64(payload)
                                                  : QByteArray::fromPercentEncoding(payload.replace('_', ' '), '=');
            const QString part = QString::fromUtf8(raw);
            QVERIFY2(!part.contains(QChar::ReplacementCharacter), "a character is split between two words");
            decoded += part;
            ++words;
        }
    }
    QVERIFY(words > 1);
    QCOMPARE(decoded, text);
}

void TestMailMessage::quotedPrintableKeepsEveryLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << "" << QByteArray();
    QTest::newRow("plain") << "a" << QByteArray("a\r\n");
    QTest::newRow("equals") << "a=b" << QByteArray("a=3Db\r\n");
    QTest::newRow("blank at the end") << "a " << QByteArray("a=20\r\n");
    QTest::newRow("tab at the end") << "a\t\nb" << QByteArray("a=09\r\nb\r\n");
    QTest::newRow("control") << QStringLiteral("a\u0001") << QByteArray("a=01\r\n");
    QTest::newRow("utf-8") << QStringLiteral("é") << QByteArray("=C3=A9\r\n");
    QTest::newRow("from") << "From x" << QByteArray("=46rom x\r\n");
    QTest::newRow("76 fit") << QStringLiteral("x").repeated(76) << QByteArray(QByteArray(76, 'x') + "\r\n");
    QTest::newRow("77 do not") << QStringLiteral("x").repeated(77) << QByteArray(QByteArray(75, 'x') + "=\r\nxx\r\n");
    QTest::newRow("no split code") << QString(QStringLiteral("x").repeated(74) + u"é")
                                   << QByteArray(QByteArray(74, 'x') + "=\r\n=C3=A9\r\n");
}

void TestMailMessage::quotedPrintableKeepsEveryLine()
{
    QFETCH(QString, text);
    QTEST(quotedPrintable(text), "bytes");
}

void TestMailMessage::addressesOnTheWire_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("wire"); // empty: refused
    QTest::newRow("plain") << "jane@x.example" << QByteArray("jane@x.example");
    QTest::newRow("signs") << "o'neil+tax=a/b@x-y.example" << QByteArray("o'neil+tax=a/b@x-y.example");
    QTest::newRow("idn") << QStringLiteral("jane@bücher.example") << QByteArray("jane@xn--bcher-kva.example");
    QTest::newRow("idn local") << QStringLiteral("jürgen@bücher.example")
                               << QByteArray("j\xc3\xbcrgen@xn--bcher-kva.example");
    for (const char *bad : {"",
                            "jane",
                            "@x.example",
                            "jane@",
                            "a b@x.example",
                            "a@x example",
                            "<a@x.example>",
                            "a@x.example>",
                            "a@x.example\r\nRCPT TO:<b@y.example>",
                            "a\n@x.example",
                            "a..b@x.example",
                            ".a@x.example",
                            "a.@x.example",
                            "\"a b\"@x.example",
                            "a,b@x.example",
                            "a@x..example",
                            "a@.example",
                            "a@x.example.",
                            "a@x_y.example;",
                            "a@[127.0.0.1]",
                            "a:b@x.example"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << QByteArray();
    QTest::newRow("invisible") << QStringLiteral("ja\u200bne@x.example") << QByteArray();
    QTest::newRow("override") << QStringLiteral("ja\u202ene@x.example") << QByteArray();
    QTest::newRow("wide space") << QStringLiteral("ja\u3000ne@x.example") << QByteArray();
    QTest::newRow("nul") << QString(QStringLiteral("ja") + QChar(0) + u"ne@x.example") << QByteArray();
    QTest::newRow("long local") << QString(QStringLiteral("a").repeated(65) + u"@x.example") << QByteArray();
    QTest::newRow("long") << QString(u"a@" + QStringLiteral("abcdefgh.").repeated(30) + u"example") << QByteArray();
}

void TestMailMessage::addressesOnTheWire()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, wire);
    const auto result = wireAddress(address);
    QCOMPARE(result.ok(), !wire.isEmpty());
    if (result.ok()) {
        QCOMPARE(result->bytes, wire);
        QCOMPARE(result->needsSmtpUtf8, wire.contains('\xc3'));
    } else {
        QCOMPARE(result.error().kind, ErrorKind::invalid);
        QVERIFY(!result.error().sentence.isEmpty());
    }
}

void TestMailMessage::localPartOutsideAsciiNeedsSmtpUtf8()
{
    MailMessage message = example();
    message.to.address = QStringLiteral("用户@例え.example");
    const auto composed = composeMessage(message);
    QVERIFY(composed.ok());
    QVERIFY(composed->needsSmtpUtf8);
    QVERIFY(composed->bytes.contains(QStringLiteral("<用户@xn--r8jz45g.example>").toUtf8()));
    // GMime shows the domain as people write it.
    QCOMPARE(readWithGMime(composed->bytes).toAddress, QStringLiteral("用户@例え.example"));
}

void TestMailMessage::refusesWhatCannotStandInAHeader_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("from") << "from"
                          << "a b@x.example";
    QTest::newRow("reply") << "reply"
                           << "a@x.example\r\nBcc: b@y.example";
    QTest::newRow("to") << "to"
                        << "";
    QTest::newRow("id without brackets") << "id"
                                         << "a@b";
    QTest::newRow("id with line end") << "id"
                                      << "<a\r\nBcc:x@b>";
    QTest::newRow("id twice") << "id"
                              << "<a@b><c@d>";
    QTest::newRow("boundary empty") << "boundary"
                                    << "";
    QTest::newRow("boundary signs") << "boundary"
                                    << "a\"b";
    QTest::newRow("boundary long") << "boundary" << QStringLiteral("a").repeated(61);
    QTest::newRow("date") << "date"
                          << "";
}

void TestMailMessage::refusesWhatCannotStandInAHeader()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    MailMessage message = example();
    if (field == QLatin1StringView("from"))
        message.from.address = value;
    else if (field == QLatin1StringView("reply"))
        message.replyTo->address = value;
    else if (field == QLatin1StringView("to"))
        message.to.address = value;
    else if (field == QLatin1StringView("id"))
        message.messageId = value;
    else if (field == QLatin1StringView("boundary"))
        message.boundary = value;
    else
        message.date = QDateTime();
    const auto composed = composeMessage(message);
    QVERIFY(!composed.ok());
    QVERIFY(!composed.error().sentence.isEmpty());
}

QTEST_GUILESS_MAIN(TestMailMessage)
#include "tst_mailmessage.moc"
