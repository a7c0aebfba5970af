#include "app/mail/smtpreply.h"

#include <QRandomGenerator>
#include <QTest>

using namespace portico;

namespace {

/// Everything the parser makes of the bytes, one reply an entry: "550 5.1.1|text|text"; "failed" at the end of a
/// failure.
QStringList parsed(const QByteArray &bytes, qsizetype step)
{
    SmtpReplyParser parser;
    QStringList found;
    for (qsizetype i = 0; i < bytes.size(); i += step) {
        parser.feed(QByteArrayView(bytes).sliced(i, std::min(step, bytes.size() - i)));
        while (const auto reply = parser.next())
            found.append(reply->codes() + u'|' + reply->lines.join(u'|'));
    }
    if (parser.failed())
        found.append(QStringLiteral("failed"));
    else if (parser.hasPending())
        found.append(QStringLiteral("pending"));
    return found;
}

} // namespace

class TestSmtpReply : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsReplies_data();
    void readsReplies();
    void readsEnhancedCodes_data();
    void readsEnhancedCodes();
    void hostileInputEndsInBoundedMemory_data();
    void hostileInputEndsInBoundedMemory();
    void anyBytesInAnyPiecesEnd();
    void textOnOneLine();
};

void TestSmtpReply::readsReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("replies");
    const auto row = [](const char *name, const QByteArray &bytes, std::initializer_list<const char *> texts) {
        QStringList replies;
        for (const char *text : texts)
            replies.append(QString::fromUtf8(text));
        QTest::newRow(name) << bytes << replies;
    };
    row("one", "250 Ok\r\n", {"250|Ok"});
    row("code alone", "250\r\n", {"250|"});
    row("code and blank", "250 \r\n", {"250|"});
    row("several lines", "250-mx\r\n250-SIZE 100\r\n250 8BITMIME\r\n", {"250|mx|SIZE 100|8BITMIME"});
    row("enhanced", "550 5.1.1 No such user\r\n", {"550 5.1.1|5.1.1 No such user"});
    row("enhanced in the second line", "550-Sorry\r\n550 5.1.1 none\r\n", {"550 5.1.1|Sorry|5.1.1 none"});
    row("two at once", "250 a\r\n354 b\r\n", {"250|a", "354|b"});
    row("bare line feed", "250 a\n550-b\n550 c\n", {"250|a", "550|b|c"});
    row("control characters", QByteArray("250 a\0b\x1b[31m\r\n", 14), {"250|ab[31m"});
    row("utf-8", "250 Gr\xc3\xbc\xc3\x9f\r\n", {"250|Grüß"});
    row("broken utf-8", "250 \xff\r\n", {"250|\xef\xbf\xbd"});
    row("unfinished", "250-a\r\n250", {"pending"});
    row("letters", "abc hello\r\n", {"failed"});
    row("empty line", "\r\n", {"failed"});
    row("two digits", "25 a\r\n", {"failed"});
    row("four digits", "2500 a\r\n", {"failed"});
    row("low code", "199 a\r\n", {"failed"});
    row("high code", "600 a\r\n", {"failed"});
    row("other code in the middle", "250-a\r\n550 b\r\n", {"failed"});
    row("odd separator", "250+a\r\n", {"failed"});
    row("negative", "-50 a\r\n", {"failed"});
    row("http", "HTTP/1.1 400 Bad Request\r\n", {"failed"});
    row("good, then bad", "250 a\r\nxyz\r\n250 b\r\n", {"250|a", "failed"});
}

void TestSmtpReply::readsReplies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, replies);
    QCOMPARE(parsed(bytes, bytes.size()), replies);
    QCOMPARE(parsed(bytes, 1), replies);
    QCOMPARE(parsed(bytes, 3), replies);
}

void TestSmtpReply::readsEnhancedCodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code"); // empty: none
    QTest::newRow("plain") << "5.1.1 x"
                           << "5.1.1";
    QTest::newRow("alone") << "2.0.0"
                           << "2.0.0";
    QTest::newRow("three digits") << "5.7.509 x"
                                  << "5.7.509";
    QTest::newRow("tab") << "4.2.2\tx"
                         << "4.2.2";
    for (const char *none : {"", "5", "5.1", "5.1.", "5..1", "3.1.1 x", "5.1.1x", "5.1.1.1", "55.1.1", "5.1234.1",
                             " 5.1.1", "#5.1.1", "5.1.-1", "a.b.c"})
        QTest::newRow(none) << none << "";
}

void TestSmtpReply::readsEnhancedCodes()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto status = EnhancedStatus::fromStart(text);
    QCOMPARE(status ? status->toString() : QString(), code);
}

void TestSmtpReply::hostileInputEndsInBoundedMemory_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("endless line") << QByteArray(1000, 'x');
    QTest::newRow("endless continuation") << QByteArray("220-hello\r\n").repeated(50);
    QTest::newRow("endless empty continuation") << QByteArray("220-\n").repeated(50);
    QTest::newRow("long lines") << "220-" + QByteArray(4000, 'x') + "\r\n";
    QTest::newRow("nul") << QByteArray(4096, '\0');
}

void TestSmtpReply::hostileInputEndsInBoundedMemory()
{
    QFETCH(QByteArray, piece);
    SmtpReplyParser parser;
    qsizetype fed = 0;
    while (!parser.failed() && fed < 100'000'000) {
        parser.feed(piece);
        QVERIFY(!parser.next());
        fed += piece.size();
    }
    QVERIFY(parser.failed());
    QVERIFY(fed <= SmtpReplyParser::kReplyLimit + piece.size() + SmtpReplyParser::kLineLimit);
    parser.feed("250 ok\r\n");
    QVERIFY(!parser.next());
    QVERIFY(parser.failed());
}

void TestSmtpReply::anyBytesInAnyPiecesEnd()
{
    // Bytes that often come in replies, so that the random text gets far into the parser.
    const QByteArray alphabet = "0123456789- .\r\n25x\xff";
    const quint32 seed = 20261103;
    QRandomGenerator random(seed);
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes;
        for (int i = random.bounded(80); i > 0; --i)
            bytes.append(alphabet[random.bounded(alphabet.size())]);
        if (round % 3 == 0)
            bytes.prepend("250-ok\r\n");
        const QStringList whole = parsed(bytes, std::max<qsizetype>(bytes.size(), 1));
        QVERIFY2(whole == parsed(bytes, 1), bytes.toHex().constData());
    }
}

void TestSmtpReply::textOnOneLine()
{
    SmtpReplyParser parser;
    parser.feed("550-5.1.1 No such\r\n550 5.1.1 user\r\n");
    QCOMPARE(parser.next()->text(), QStringLiteral("550 5.1.1 No such 5.1.1 user"));
    QCOMPARE(SmtpReply().text(), QString());
    QCOMPARE(SmtpReply::make(550, QStringLiteral("5.1.1 no")).codes(), QStringLiteral("550 5.1.1"));
}

QTEST_GUILESS_MAIN(TestSmtpReply)
#include "tst_smtpreply.moc"
