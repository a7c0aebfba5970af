#include "app/mail/bounce/bouncereader.h"
#include "app/mail/bounce/mimemessage.h"
#include "app/mail/bounce/mimetext.h"

#include <QTest>

using namespace portico;

namespace {

QByteArray report(const QByteArray &prose, const QByteArray &status, const QByteArray &original)
{
    return "From: MAILER-DAEMON@mx.firm.example\nTo: office@firm.example\nSubject: Undelivered Mail\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n--b\n\n" +
           prose + "\n--b\nContent-Type: message/delivery-status\n\n" + status +
           "\n--b\nContent-Type: message/rfc822\n\n" + original + "\n--b--\n";
}

const QByteArray kOriginal = "From: office@firm.example\nTo: ann@clients.example\nMessage-ID: <m1@firm.example>\n"
                             "Subject: Invitation\n\nHello\n";

QByteArray status(const QByteArray &action, const QByteArray &code, const QByteArray &diagnostic)
{
    return "Reporting-MTA: dns; mx.firm.example\nOriginal-Envelope-Id: 018f+3Dx\n\nFinal-Recipient: rfc822; "
           "ann@clients.example\nAction: " +
           action + "\nStatus: " + code + "\nDiagnostic-Code: smtp; " + diagnostic + "\n";
}

/// A report in prose, as a mail system writes it.
QByteArray prose(const QByteArray &text)
{
    return "Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@mx.firm.example>\nTo: office@firm.example\n"
           "Subject: failure notice\n\n" +
           text;
}

QByteArray manyComplaints()
{
    QByteArray lines;
    for (int i = 0; i < 5000; ++i)
        lines += "Original-Rcpt-To: a" + QByteArray::number(i) + "@b.example\n";
    return lines;
}

const QByteArray kCopy = "\n--- Below this line is a copy of the message.\n\n" + kOriginal;

} // namespace

/// The reader of what comes back, on messages of our own making.
class TestBounceReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reports_data();
    void reports();
    void recipientsAreTakenWhole_data();
    void recipientsAreTakenWhole();
    void addressesInProse_data();
    void addressesInProse();
    void proseOfOldSystems_data();
    void proseOfOldSystems();
    void noBounces_data();
    void noBounces();
    void whatFindsTheMail();
    void severalRecipients();
    void malformedStatus();
    void passedOnReport();
    void wordsArePlain();
    void texts();
    void mimeLimits();
    void hostileMessages_data();
    void hostileMessages();
};

void TestBounceReader::reports_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("bounce");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &text, bool bounce, const char *action, const char *verdict,
                        const char *reason) {
        QTest::newRow(name) << text << bounce << QString::fromLatin1(action) << QString::fromLatin1(verdict)
                            << QString::fromLatin1(reason);
    };
    row("dead", status("failed", "5.1.1", "550 5.1.1 no such user"), true, "failed", "inactive", "no_such_mailbox");
    row("dead by code alone", status("failed", "5.1.1", ""), true, "failed", "inactive", "no_such_mailbox");
    row("moved", status("failed", "5.1.6", "550 5.1.6 gone"), true, "failed", "inactive", "no_such_mailbox");
    row("closed", status("failed", "5.2.1", "550 5.2.1 x"), true, "failed", "inactive", "mailbox_disabled");
    row("full, says the code", status("failed", "5.2.2", "552 5.2.2 x"), true, "failed", "keep", "mailbox_full");
    row("full, say the words", status("failed", "5.1.1", "550 5.1.1 mailbox is full"), true, "failed", "keep",
        "mailbox_full");
    row("spam", status("failed", "5.7.1", "550 5.7.1 looks like spam"), true, "failed", "keep", "policy");
    row("dead, whatever the code", status("failed", "5.7.1", "550 5.7.1 no such user"), true, "failed", "inactive",
        "no_such_mailbox");
    row("no domain", status("failed", "5.1.2", "550 5.1.2 host unknown"), true, "failed", "doubtful", "no_such_domain");
    row("says no", status("failed", "5.0.0", "550 no"), true, "failed", "doubtful", "refused");
    row("gave up", status("failed", "4.4.7", "451 4.4.1 connection timed out"), true, "failed", "keep", "not_reached");
    row("unknown, after days of asking", status("failed", "4.1.1", "450 4.1.1 user unknown"), true, "failed", "inactive",
        "no_such_mailbox");
    row("Exchange Online's unknown", status("failed", "5.4.1", "550 5.4.1 Recipient address rejected: Access denied."),
        true, "failed", "inactive", "no_such_mailbox");
    row("says no, in a word", status("failed", "5.0.0", "550 Rejected"), true, "failed", "doubtful", "refused");
    row("says no of this address", status("failed", "5.0.0", "542 ann@clients.example Rejected"), true, "failed", "inactive",
        "no_such_mailbox");
    row("says no of the address", status("failed", "5.0.0", "550 #5.1.0 Address rejected."), true, "failed", "inactive",
        "no_such_mailbox");
    row("too large", status("failed", "5.3.4", "552 5.3.4 x"), true, "failed", "keep", "too_large");
    row("the gateway's wrapper", status("failed", "5.0.0", "5.1.0 - Unknown address error 550-'5.2.2 Mailbox full'"), true,
        "failed", "keep", "mailbox_full");
    row("our sender", status("failed", "5.1.8", "501 5.1.8 sender address rejected"), true, "failed", "keep",
        "sender_refused");
    row("refused before RCPT", status("failed", "5.0.0", "550 user unknown (in reply to MAIL FROM command)"), true,
        "failed", "keep", "no_such_mailbox");
    row("delayed", status("delayed", "4.4.1", "451 try later"), false, "delayed", "keep", "server_busy");
    row("delivered", status("delivered", "2.0.0", "250 ok"), false, "delivered", "keep", "");
    row("relayed", status("relayed", "2.0.0", "250 ok"), false, "relayed", "keep", "");
}

void TestBounceReader::reports()
{
    QFETCH(QByteArray, status);
    for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
        const BounceReport read = readBounce(report("It came back.", status, kOriginal).replace("\n", end));
        QTEST(read.isBounce, "bounce");
        QCOMPARE(read.recipients.size(), 1);
        const BounceRecipient &recipient = read.recipients.first();
        QCOMPARE(recipient.address, QStringLiteral("ann@clients.example"));
        QTEST(QString(slug(recipient.action)), "action");
        QTEST(QString(slug(recipient.bounceVerdict())), "verdict");
        QTEST(QString(slug(recipient.verdict.reason)), "reason");
    }
}

void TestBounceReader::recipientsAreTakenWhole_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("address"); // empty: nobody is meant
    const auto row = [](const QByteArray &field, const QByteArray &address) {
        const QByteArray name = QByteArray(field).replace('\n', " LF ").replace('\t', " TAB ").replace('\033', " ESC ");
        QTest::newRow(name.constData()) << QString::fromUtf8(field) << QString::fromUtf8(address);
    };
    for (const char *address : {"o'neil@d.example", "a/b=c@d.example", "SRS0=Ab1=Cd=e.example=q@fw.example", "'n@d.example",
                                "!#$%&'*+-/=?^_`{|}~@d.example", "j\xc3\xb6rg.m@d.example", "\"two words\"@d.example", "\"a;b@c\"@d.example"})
        row(QByteArray("rfc822; ") + QByteArray(address), address);
    row("rfc822;o'neil@d.example.", "o'neil@d.example");
    row("o'neil@d.example", "o'neil@d.example");
    row("rfc822; <o'neil@d.example>", "o'neil@d.example");
    row("rfc822; 'ann@d.example'", "ann@d.example");
    row("rfc822; O'Neil, <o'neil@d.example>", "o'neil@d.example");
    row("rfc822; <@relay.example,@two.example:ann@d.example>", "ann@d.example");
    row("rfc822; ann@d.example (Ann Lee)", "ann@d.example");
    row("rfc822;\n ann@d.example", "ann@d.example");
    for (const char *text : {"q@d@e.example", "two words@d.example", "a\tb@d.example", "a;b@d.example", "a,b@d.example", "a(b@d.example",
                             "a:b@d.example", "a[b@d.example", "a>b@d.example", "<two words@d.example>", "a\033b@d.example",
                             "ann@d.example@", "a\\b@d.example", "folded-\n b@d.example"})
        row(QByteArray("rfc822; ") + QByteArray(text), QByteArray());
}

/// A part of an address is somebody else's address.
void TestBounceReader::recipientsAreTakenWhole()
{
    QFETCH(QString, field);
    QFETCH(QString, address);
    const QByteArray nobody = "From: office@firm.example\nSubject: Invitation\n\nHello\n";
    const BounceReport read = readBounce(report("It came back.", "Reporting-MTA: dns; x\n\nFinal-Recipient: " + field.toUtf8() +
                                                                     "\nAction: failed\nStatus: 5.1.1\n", nobody));
    QCOMPARE(read.isBounce, !address.isEmpty());
    QCOMPARE(read.recipients.size(), address.isEmpty() ? 0 : 1);
    if (!address.isEmpty())
        QCOMPARE(read.recipients.first().address, address);
}

void TestBounceReader::addressesInProse_data()
{
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("address"); // empty: nobody is meant
    const auto row = [](const char *named, const char *address) {
        QTest::newRow(named) << QString::fromLatin1(named) << QString::fromLatin1(address);
    };
    row("<o'neil@d.example>", "o'neil@d.example");
    row("o'neil@d.example", "o'neil@d.example");
    row("'o'neil@d.example'", "o'neil@d.example");
    row("'ann@d.example'", "ann@d.example");
    row("<'ann@d.example'>", "ann@d.example");
    row("\"ann@d.example\"", "ann@d.example");
    row("user'ann@d.example'", "ann@d.example");
    row("<a/b=c@d.example>", "a/b=c@d.example");
    row("<SRS0=Ab1=Cd=e.example=q@fw.example>", "SRS0=Ab1=Cd=e.example=q@fw.example");
    row("SRS0=Ab1=Cd=e.example=q@fw.example", "SRS0=Ab1=Cd=e.example=q@fw.example");
    row("rfc822;ann@d.example", "ann@d.example");
    row("<rfc822;ann@d.example>", "ann@d.example");
    row("addr=ann@d.example", "ann@d.example");
    row("to=<ann@d.example>", "ann@d.example");
    row("a/ann@d.example", "a/ann@d.example");
    row("<q@d@e.example>", "");
    row("<two words@d.example>", "");
    row("<a(b@d.example>", "");
}

/// Behind words that put a recipient there.
void TestBounceReader::addressesInProse()
{
    QFETCH(QString, named);
    QFETCH(QString, address);
    const BounceReport read = readBounce(prose("Could not be delivered to: " + named.toLatin1() +
                                               ": host mx.d.example said: 550 5.1.1 No such user here\n"));
    QCOMPARE(read.isBounce, !address.isEmpty());
    QCOMPARE(read.recipients.size(), address.isEmpty() ? 0 : 1);
    if (address.isEmpty())
        return;
    QCOMPARE(read.recipients.first().address, address);
    QCOMPARE(read.recipients.first().bounceVerdict(), BounceVerdict::inactive);
}

void TestBounceReader::proseOfOldSystems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const QByteArray &text, const char *verdict) {
        QTest::newRow(name) << prose(text) << QString::fromLatin1(verdict);
    };
    row("address and colon",
        "I was not able to deliver your message to these addresses.\n\n<ann@clients.example>:\nRemote host said: 550 5.1.1 "
        "unknown user (#5.1.1)\n" + kCopy,
        "inactive");
    row("indented address",
        "A message that you sent could not be delivered. These addresses failed:\n\n  ann@clients.example\n    SMTP error "
        "after RCPT TO:<ann@clients.example>:\n    550 no mailbox here by that name\n" + kCopy,
        "inactive");
    row("dots", "   ----- Transcript of session follows -----\n550 5.1.1 <ann@clients.example>... User unknown\n\n"
                "   ----- Unsent message follows -----\n" + kOriginal,
        "inactive");
    row("words before it", "Unknown user: ann@clients.example\n\nOriginal message follows.\n\n" + kOriginal, "inactive");
    row("transcript", "Recipient: <ann@clients.example>\n>>> RCPT TO:<ann@clients.example>\n<<< 550 User unknown\n",
        "inactive");
    row("reason first", "Your message:\n   Subject: Invitation\n\nCould not be delivered because of\n\n550 5.1.1 User "
                        "unknown\n\nThe following recipients were affected:\n    ann@clients.example\n",
        "inactive");
    row("full", "Your message did not reach:\n\nann@clients.example\n   The mailbox is full\n" + kCopy, "keep");
    row("no words", "Your message could not be delivered to:\n\nann@clients.example\n" + kCopy, "keep");
    row("expanded", "   ----- The following addresses had permanent fatal errors -----\nann@private.example\n    (reason: 550 "
                    "5.1.1 User Unknown)\n    (expanded from: <ann@clients.example>)\n" + kCopy,
        "inactive");
    row("another language", "Remise impossible :\n\nann@clients.example\n\nServeur : mx.clients.example\n'550 5.1.1 "
                            "RESOLVER.ADR.RecipNotFound; x'\n",
        "inactive");
    row("a helper is no recipient",
        "For assistance contact <help@mx.firm.example>.\n\nCould not be delivered to: <ann@clients.example>: 550 user "
        "unknown\n" + kCopy,
        "inactive");
}

void TestBounceReader::proseOfOldSystems()
{
    QFETCH(QByteArray, text);
    const BounceReport read = readBounce(text);
    QVERIFY(read.isBounce);
    QCOMPARE(read.recipients.size(), 1);
    QCOMPARE(read.recipients.first().address, QStringLiteral("ann@clients.example"));
    QTEST(QString(slug(read.recipients.first().bounceVerdict())), "verdict");
}

void TestBounceReader::noBounces_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a letter") << kOriginal;
    QTest::newRow("a letter about a bounce") << QByteArray(
        "From: ann@clients.example\nTo: office@firm.example\nSubject: Your mail\n\nI got this: 550 5.1.1 <bob@clients.example> "
        "user unknown. It could not be delivered?\n");
    // Answers to our own mail, which they quote as mail programs do.
    const QByteArray quoted = "\n-----Original Message-----\nFrom: Alder & Pryce <office@firm.example>\nDate: Tue, 3 Nov 2026 14:05:00 +0000\n"
                              "To: Ann Lee <ann@clients.example>\nSubject: Your invitation\n\nPlease sign in.\n";
    QTest::newRow("an answer that tells of a failure") << QByteArray(
        "From: Ann Lee <ann@clients.example>\nTo: office@firm.example\nIn-Reply-To: <m1@firm.example>\nSubject: RE: Your "
        "invitation - unable to sign in\n\nHello, the page says that my account does not exist. It could not be delivered to "
        "ann@clients.example?\n" + quoted);
    QTest::newRow("an answer of somebody called admin") << QByteArray(
        "From: admin@clients.example\nTo: office@firm.example\nSubject: RE: Your invitation\n\nThis user does not exist: "
        "admin@clients.example\n" + quoted);
    QTest::newRow("an answer about somebody else") << QByteArray(
        "From: Ann Lee <ann@clients.example>\nTo: office@firm.example\nSubject: RE: delivery failed?\n\nMail to "
        "<bob@clients.example> was returned: 550 5.1.1 user unknown. Bob no longer works here.\n" + quoted);
    QTest::newRow("a status that somebody quotes") << QByteArray(
        "From: Ann Lee <ann@clients.example>\nTo: office@firm.example\nSubject: What is this?\n\nI got:\n\nFinal-Recipient: "
        "rfc822; ann@clients.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no such user\n");
    QTest::newRow("away, as RFC 3834 has it") << QByteArray(
        "Return-Path: <>\nFrom: Ann Lee <ann@clients.example>\nAuto-Submitted: auto-replied\nTo: office@firm.example\nSubject: "
        "Re: Your invitation (delivery)\n\nI cannot be reached. My account ann@clients.example is disabled; ask "
        "bob@clients.example.\n" + quoted);
    QTest::newRow("a receipt") << QByteArray(
        "Return-Path: <>\nFrom: Ann Lee <ann@clients.example>\nTo: office@firm.example\nAuto-Submitted: auto-replied\nSubject: "
        "Not read: Your invitation\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nYour "
        "message to ann@clients.example was returned unread: account disabled\n--b\nContent-Type: "
        "message/disposition-notification\n\nFinal-Recipient: rfc822; ann@clients.example\nDisposition: "
        "automatic-action/MDN-sent-automatically; deleted\n--b\nContent-Type: message/rfc822\n\n" + kOriginal + "\n--b--\n");
    QTest::newRow("away") << QByteArray("From: ann@clients.example\nReturn-Path: <>\nAuto-Submitted: auto-replied\nTo: "
                                        "office@firm.example\nSubject: Out of office\n\nBack on Monday. Ask "
                                        "bob@clients.example.\n");
    QTest::newRow("hearsay") << prose("These addresses had errors\n\nann@clients.example [User unknown]\n");
    QTest::newRow("complaint") << QByteArray(
        "From: fbl@provider.example\nSubject: complaint\nContent-Type: multipart/report; report-type=feedback-report; "
        "boundary=b\n\n--b\n\nAn abuse report\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: "
        "abuse\nOriginal-Rcpt-To: ann@clients.example\n--b\nContent-Type: message/rfc822\n\n" + kOriginal + "\n--b--\n");
    QTest::newRow("warning") << prose("Delivery to the following recipient has been delayed:\n\n  ann@clients.example\n\nThe "
                                      "message will be retried.\n" + kCopy);
    QTest::newRow("refused for now, in words that would end it") << prose(
        "About your message:\n\n<ann@clients.example>:\n450 no such user here\n" + kCopy);
}

void TestBounceReader::noBounces()
{
    QFETCH(QByteArray, message);
    const BounceReport read = readBounce(message);
    QVERIFY(!read.isBounce);
    for (const BounceRecipient &recipient : read.recipients)
        QCOMPARE(recipient.bounceVerdict(), BounceVerdict::keep);
}

void TestBounceReader::whatFindsTheMail()
{
    QByteArray message = report("", status("failed", "5.1.1", "550 5.1.1 no such user"), kOriginal);
    message.replace("To: office@firm.example\nSubject: Und", "To: <office+018f@firm.example>\nSubject: Und");
    const BounceReport read = readBounce(message);
    QCOMPARE(read.envelopeId, QStringLiteral("018f=x"));
    QCOMPARE(read.messageId, QStringLiteral("<m1@firm.example>"));
    QVERIFY(read.returnPathTokens.contains(QStringLiteral("office+018f")));
}

void TestBounceReader::severalRecipients()
{
    const BounceReport read = readBounce(prose(
        "These addresses failed:\n\n<ann@clients.example>:\nRemote host said: 550 5.1.1 no such user\n\n<bob@clients.example>:\n"
        "Remote host said: 552 5.2.2 mailbox full\n" + kCopy));
    QCOMPARE(read.recipients.size(), 2);
    QCOMPARE(read.recipients[0].bounceVerdict(), BounceVerdict::inactive);
    QCOMPARE(read.recipients[0].statusText(), QStringLiteral("5.1.1"));
    QCOMPARE(read.recipients[1].bounceVerdict(), BounceVerdict::keep);
    QCOMPARE(read.recipients[1].address, QStringLiteral("bob@clients.example"));
}

/// Fields that are folded without indentation, stand in the text, or have blanks before the colon.
void TestBounceReader::malformedStatus()
{
    const BounceReport folded = readBounce(report(
        "", "Reporting-MTA : dns; x\nFinal-Recipient : rfc822;ann@clients.example\nAction : failed\nStatus : 5.1.1 (user "
            "unknown)\nDiagnostic-Code : smtp;550 5.1.1\nno such\nuser\n", kOriginal));
    QCOMPARE(folded.recipients.size(), 1);
    QCOMPARE(folded.recipients.first().bounceVerdict(), BounceVerdict::inactive);

    const BounceReport inText = readBounce(prose("Technical report:\n\nFinal-Recipient: rfc822; ann@clients.example\nAction: "
                                                 "failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no such user\n"));
    QCOMPARE(inText.recipients.size(), 1);
    QVERIFY(inText.isBounce);
}

void TestBounceReader::passedOnReport()
{
    const BounceReport read = readBounce(prose("For help write to support@mx.firm.example\n\nThis came back:\n\n" +
                                               report("", status("failed", "5.1.1", "550 no such user"), kOriginal)));
    QCOMPARE(read.recipients.size(), 1);
    QCOMPARE(read.recipients.first().address, QStringLiteral("ann@clients.example"));
}

/// What a server says is shown, stored and printed on terminals.
void TestBounceReader::wordsArePlain()
{
    const QByteArray hostile = "550 5.1.1 no \x1b[2Jsuch\a \u202euser\u202c here";
    const QString plain = QStringLiteral("550 5.1.1 no [2Jsuch user here");
    const QByteArray json = "Subject: x\n\n{\"notificationType\":\"Delivery\",\"delivery\":{\"recipients\":[\"ann@clients.example\"],"
                            "\"smtpResponse\":\"250 \\u001b[2Jok\\u202e\"}}";
    QCOMPARE(readBounce(report("", status("failed", "5.1.1", hostile), kOriginal)).recipients.first().words, plain);
    QCOMPARE(readBounce(prose("Could not be delivered to:\n\n<ann@clients.example>:\n" + hostile + '\n' + kCopy)).recipients.first().words,
             plain);
    QCOMPARE(readBounce(report("", status("delivered", "2.0.0", hostile), kOriginal)).recipients.first().words, plain);
    QCOMPARE(readBounce(json).recipients.first().words, QStringLiteral("250 [2Jok"));
}

void TestBounceReader::texts()
{
    QCOMPARE(fromEncodedWords("=?utf-8?Q?Gr=C3=BC=C3=9Fe_an?= =?ISO-8859-1?B?4Q==?= x"), QStringLiteral("Grüße aná x"));
    QCOMPARE(fromEncodedWords("=?no-such-set?Q?a?= =?broken"), QStringLiteral("a =?broken"));
    QCOMPARE(fromQuotedPrintable("a=3Db=\nc=  \nd=zz="), QByteArray("a=bcd=zz"));
    QCOMPARE(fromCharset("\xe1", "utf-8"), QStringLiteral("á"));
    QCOMPARE(fromCharset("\x1b$B<:GT\x1b(B", "iso-2022-jp"), QStringLiteral("失敗"));
    QCOMPARE(withLfLines("a\r\nb\rc\n\rd", 100), QByteArray("a\nb\nc\n\nd"));
    QCOMPARE(fromHtml(QStringLiteral("<style>p{}</style><p>To &lt;a@b.example&gt;</p>x<br>y")),
             QStringLiteral("To <a@b.example>\nx\ny"));
    QCOMPARE(headerParameter("multipart/report; x=\"a;\\\"b\"; Boundary = c ", "boundary"), QByteArray("c"));
}

void TestBounceReader::mimeLimits()
{
    QByteArray deep;
    for (int i = 0; i < 200; ++i)
        deep += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b" + QByteArray::number(i) + '\n';
    const MimePart part = MimePart::parse(deep);
    int depth = 0;
    for (const MimePart *at = &part; !at->parts.isEmpty(); at = &at->parts.first())
        ++depth;
    QVERIFY(depth <= MimePart::kDepthLimit);

    QByteArray many = "Content-Type: multipart/mixed; boundary=b\n\n";
    for (int i = 0; i < 10'000; ++i)
        many += "--b\n\nx\n";
    QVERIFY(MimePart::parse(many).parts.size() < MimePart::kPartLimit);
    QVERIFY(MimePart::parse(QByteArray(8 * 1024 * 1024, 'x')).body.size() <= MimePart::kSizeLimit);
}

void TestBounceReader::hostileMessages_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("at signs") << prose(QByteArray(200'000, '@'));
    QTest::newRow("a long line of addresses") << prose("failed: " + QByteArray("a@b.example ").repeated(50'000));
    QTest::newRow("many lines of addresses") << prose("undeliverable\n" + QByteArray("<a@b.example>: 550 no\n").repeated(20'000));
    QTest::newRow("many statuses")
        << report("", status("failed", "5.1.1", "550").repeated(20'000), kOriginal);
    QTest::newRow("many headers") << QByteArray("X-A: b\n").repeated(100'000);
    QTest::newRow("one endless header") << QByteArray("Subject: a") + QByteArray("\n b").repeated(300'000);
    QTest::newRow("encoded words") << QByteArray("From: mailer-daemon@x.example\nSubject: ") + QByteArray("=?utf-8?q?=?= ").repeated(50'000);
    QTest::newRow("codes") << prose("not delivered\n<a@b.example>: " + QByteArray("550 ").repeated(100'000));
    QTest::newRow("brackets") << prose("not delivered\n" + QByteArray("<").repeated(200'000));
    QTest::newRow("html") << QByteArray("From: postmaster@x.example\nSubject: failure\nContent-Type: text/html\n\n") +
                                 QByteArray("<style><!--").repeated(30'000);
    QTest::newRow("many in a notification")
        << QByteArray("Subject: x\n\n{\"notificationType\":\"Delivery\",\"delivery\":{\"recipients\":[\"a@b.example\"") +
               QByteArray(",\"a@b.example\"").repeated(20'000) + "]}}";
    QTest::newRow("many complaints") << QByteArray(
        "Subject: complaint\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n\n" +
        manyComplaints() + "--b--\n");
    // Each of these took seconds or minutes where a line was tried again from each of its words.
    QTest::newRow("a line that asks to write") << prose(
        QByteArray("undeliverable\n" + QByteArray("send mail ").repeated(150) + QByteArray(2'400, ' ') + ".x\na@b.example\n").repeated(60));
    QTest::newRow("one endless word") << prose(QByteArray("deliver").repeated(36'000));
    QTest::newRow("endless words") << prose("not delivered\n<a@b.example>: 550 " + QByteArray("user ").repeated(50'000));
    QTest::newRow("a subject without end") << QByteArray("From: mailer-daemon@x.example\nSubject: ") + QByteArray("deliver").repeated(9'000) + "\n\nx\n";
    QByteArray people;
    for (int i = 0; i < 20'000; ++i)
        people += "{\"emailAddress\":\"a" + QByteArray::number(i) + "@b.example\"},";
    people += "{}";
    QTest::newRow("many that SES names") << QByteArray("Subject: x\n\n{\"notificationType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\","
                                                       "\"bouncedRecipients\":[" + people + "]}}");
    QByteArray words;
    for (int i = 0; i < 1'000; ++i)
        words += "Final-Recipient: rfc822; a" + QByteArray::number(i) + "@b.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; " +
                 QByteArray("user name ").repeated(100) + "\n\n";
    QTest::newRow("many with many words") << report("", words, kOriginal);
    QTest::newRow("json") << QByteArray("Subject: x\n\n{\"notificationType\":") + QByteArray("[{\"a\":").repeated(50'000) + "}";
}

void TestBounceReader::hostileMessages()
{
    QFETCH(QByteArray, message);
    const BounceReport read = readBounce(message);
    QVERIFY(read.recipients.size() <= 1000);
}

QTEST_GUILESS_MAIN(TestBounceReader)
#include "tst_bouncereader.moc"
