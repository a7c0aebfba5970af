#include "tests/mail/smtpclient.h"

#include <QTest>

using namespace portico;
using namespace std::chrono_literals;

namespace {

const QByteArray kPassword = "pass wörd\"\\";

QByteArray plainResponse()
{
    return QByteArray(QByteArray(1, '\0') + "portal" + QByteArray(1, '\0') + kPassword).toBase64();
}

const QByteArrayList kOffer{"S 220 mx", "C EHLO", "S 250-mx", "S 250-AUTH PLAIN LOGIN", "S 250 STARTTLS", "C STARTTLS"};
const QByteArrayList kEncrypted = kOffer + QByteArrayList{"P", "S 220 go", "T", "C EHLO", "S 250-mx"};
const QByteArrayList kMail = kEnvelope + QByteArrayList{"B", "S 250 ok"};

} // namespace

Q_DECLARE_METATYPE(portico::TransportFailure)

class TestSmtpTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void startTlsThenSignIn_data();
    void startTlsThenSignIn();
    void tlsFromTheFirstByte();
    void answersThatComeEarlyAreTakenInTurn();
    void signInRefused();
    void noReplyShowsTheSecret_data();
    void noReplyShowsTheSecret();
    void doesNotSendThePasswordWhereItMustNot_data();
    void doesNotSendThePasswordWhereItMustNot();
    void refusesBadCertificates_data();
    void refusesBadCertificates();
    void tlsAtAPortThatBeginsInTheClear();
    void neverConnectsToSendAPasswordInClear();
    void unusableAuthorityFile();

private:
    SmtpAccount account(const ScriptedServer &server,
                        SmtpAccount::Security security = SmtpAccount::Security::startTls) const;

    TestCertificates m_certificates;
};

void TestSmtpTls::initTestCase()
{
    QVERIFY2(m_certificates.failure().isEmpty(), qPrintable(m_certificates.failure()));
}

SmtpAccount TestSmtpTls::account(const ScriptedServer &server, SmtpAccount::Security security) const
{
    SmtpAccount account = accountFor(server);
    account.security = security;
    account.user = QStringLiteral("portal");
    account.password = kPassword;
    account.caFile = m_certificates.caFile();
    return account;
}

void TestSmtpTls::startTlsThenSignIn_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::newRow("plain") << kEncrypted +
                                  QByteArrayList{"S 250 AUTH PLAIN LOGIN", "C AUTH PLAIN " + plainResponse(),
                                                 "S 235 2.7.0 ok"} +
                                  kMail;
    QTest::newRow("plain, asked again") << kEncrypted +
                                               QByteArrayList{"S 250 AUTH PLAIN", "C AUTH PLAIN", "S 334 ",
                                                              "C " + plainResponse(), "S 235 ok"} +
                                               kMail;
    QTest::newRow("login") << kEncrypted +
                                  QByteArrayList{"S 250 AUTH LOGIN",
                                                 "C AUTH LOGIN",
                                                 "S 334 VXNlcm5hbWU6",
                                                 "C " + QByteArray("portal").toBase64(),
                                                 "S 334 UGFzc3dvcmQ6",
                                                 "C " + kPassword.toBase64(),
                                                 "S 235 ok"} +
                                  kMail;
    QTest::newRow("old way to offer") << kEncrypted + QByteArrayList{"S 250 AUTH=PLAIN", "C AUTH PLAIN", "S 235 ok"} +
                                             kMail;
}

void TestSmtpTls::startTlsThenSignIn()
{
    QFETCH(QByteArrayList, script);
    ScriptedServer server(script);
    server.setCertificate(m_certificates.good());
    Client client(account(server));
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QVERIFY2(client.outcome(1).kind == MailOutcome::Kind::accepted, qPrintable(client.outcome(1).sentence));
    QCOMPARE(server.bodies(), QList<QByteArray>{kMessage});
    QCOMPARE(server.complaints(), QStringList());
}

void TestSmtpTls::tlsFromTheFirstByte()
{
    ScriptedServer server(
        QByteArrayList{"S 220 mx", "C EHLO", "S 250-mx", "S 250 AUTH PLAIN", "C AUTH PLAIN", "S 235 ok"} + kMail);
    server.setCertificate(m_certificates.good(), true);
    Client client(account(server, SmtpAccount::Security::tls));
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QVERIFY2(client.outcome(1).kind == MailOutcome::Kind::accepted, qPrintable(client.outcome(1).sentence));
    QCOMPARE(server.complaints(), QStringList());
}

/// Two records that come together: the socket hands over the second while the answer to the first is being written.
void TestSmtpTls::answersThatComeEarlyAreTakenInTurn()
{
    ScriptedServer server(QByteArrayList{"S 220 mx", "S 250 mx", "C EHLO"} + kMail);
    server.setCertificate(m_certificates.good(), true);
    SmtpAccount settings = account(server, SmtpAccount::Security::tls);
    settings.user.clear();
    Client client(settings);
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QVERIFY2(client.outcome(1).kind == MailOutcome::Kind::accepted, qPrintable(client.outcome(1).sentence));
    QCOMPARE(server.complaints(), QStringList());
}

void TestSmtpTls::signInRefused()
{
    ScriptedServer server(kEncrypted + QByteArrayList{"S 250 AUTH PLAIN", "C AUTH PLAIN", "S 535 5.7.8 wrong", "W"});
    server.setCertificate(m_certificates.good());
    Client client(account(server));
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1) && client.ended(), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::refused);
    QCOMPARE(client.outcome(1).stage, SmtpStage::auth);
    QCOMPARE(client.outcome(1).reply.codes(), QStringLiteral("535 5.7.8"));
    QVERIFY(client.recorder.sent.isEmpty());
}

void TestSmtpTls::noReplyShowsTheSecret_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<QString>("reply");
    const QByteArrayList signedIn{"S 235 ok", "C MAIL FROM", "S 250 ok", "C RCPT TO"};
    const QByteArrayList rest{"C RSET", "S 250 ok", "W"};
    const QByteArrayList plain = kEncrypted + QByteArrayList{"S 250 AUTH PLAIN", "C AUTH PLAIN"};
    const QString blanked = QStringLiteral("450 4.2.0 debug auth=*** ***");
    QTest::newRow("password") << QByteArray()
                              << plain + signedIn
                                     + QByteArrayList{"S 450 4.2.0 debug auth=" + kPassword + " " + plainResponse()} + rest
                              << blanked;
    QTest::newRow("password, in the refusal itself")
        << QByteArray() << plain + QByteArrayList{"S 535 5.7.8 not " + kPassword.toBase64() + " of portal", "W"}
        << QStringLiteral("535 5.7.8 not *** of portal");
    const QByteArray token = "ya29.token-of-the-test";
    const QByteArray response = QByteArray("user=portal\x01" "auth=Bearer " + token + "\x01\x01").toBase64();
    QTest::newRow("token") << token
                           << kEncrypted + QByteArrayList{"S 250 AUTH XOAUTH2", "C AUTH XOAUTH2 " + response} + signedIn
                                  + QByteArrayList{"S 450 4.2.0 debug auth=" + token + " " + response} + rest
                           << blanked;
}

/// Whatever a server says of the sign-in is kept with the mail, and shown.
void TestSmtpTls::noReplyShowsTheSecret()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArrayList, script);
    ScriptedServer server(script);
    server.setCertificate(m_certificates.good());
    SmtpAccount settings = account(server);
    settings.accessToken = token;
    Client client(settings);
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::refused);
    QTEST(client.outcome(1).reply.text(), "reply");
}

void TestSmtpTls::doesNotSendThePasswordWhereItMustNot_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<TransportFailure>("failure");
    const auto row = [](const char *name, const QByteArrayList &script, TransportFailure failure) {
        QTest::newRow(name) << script << failure;
    };
    row("not offered", {"S 220 mx", "C EHLO", "S 250-mx", "S 250 AUTH PLAIN", "W"}, TransportFailure::tls);
    row("refused", kOffer + QByteArrayList{"S 454 4.7.0 not now", "W"}, TransportFailure::none);
    row("reply injected", kOffer + QByteArrayList{"s 220 go\r\n250-mx\r\n250 AUTH PLAIN\r\n", "W"},
        TransportFailure::tls);
    row("part of a reply injected", kOffer + QByteArrayList{"s 220 go\r\n250", "W"}, TransportFailure::tls);
    row("no handshake", kOffer + QByteArrayList{"S 220 go", "C \x16", "W"}, TransportFailure::timeout);
    row("offered in clear only", kEncrypted + QByteArrayList{"S 250 SIZE", "W"}, TransportFailure::signIn);
    row("no way we know", kEncrypted + QByteArrayList{"S 250 AUTH CRAM-MD5 GSSAPI", "W"}, TransportFailure::signIn);
    row("closed instead", kOffer + QByteArrayList{"X"}, TransportFailure::dropped);
    row("closed in the handshake", kOffer + QByteArrayList{"S 220 go", "X"}, TransportFailure::tls);
}

void TestSmtpTls::doesNotSendThePasswordWhereItMustNot()
{
    QFETCH(QByteArrayList, script);
    QFETCH(TransportFailure, failure);
    ScriptedServer server(script);
    server.setCertificate(m_certificates.good());
    SmtpAccount settings = account(server);
    if (failure == TransportFailure::timeout)
        settings.timeouts.handshake = 500ms;
    Client client(settings);
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1) && client.ended(), kPatience);
    QCOMPARE(client.outcome(1).failure, failure);
    QVERIFY(client.outcome(1).stage < SmtpStage::mail);
    QVERIFY(!server.received().contains("AUTH"));
    QVERIFY(!server.received().contains("MAIL"));
}

void TestSmtpTls::refusesBadCertificates_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<bool>("trustsTheAuthority");
    QTest::addColumn<bool>("tlsFirst");
    QTest::addColumn<QString>("words");
    for (const bool tlsFirst : {false, true}) {
        const char *way = tlsFirst ? "tls" : "starttls";
        QTest::addRow("expired, %s", way) << 1 << true << tlsFirst << "it expired on";
        QTest::addRow("other name, %s", way) << 2 << true << tlsFirst << "mail.elsewhere.example";
        QTest::addRow("self-signed, %s", way) << 3 << true << tlsFirst << "signed by itself";
        QTest::addRow("unknown authority, %s", way) << 0 << false << tlsFirst << "authority";
    }
}

void TestSmtpTls::refusesBadCertificates()
{
    QFETCH(int, which);
    QFETCH(bool, trustsTheAuthority);
    QFETCH(bool, tlsFirst);
    QFETCH(QString, words);
    const QList<TestCertificates::Pair> pairs{m_certificates.good(), m_certificates.expired(),
                                              m_certificates.otherName(), m_certificates.selfSigned()};
    ScriptedServer server(tlsFirst ? QByteArrayList{"S 220 mx", "W"} : kEncrypted);
    server.setCertificate(pairs[which], tlsFirst);
    SmtpAccount settings = account(server, tlsFirst ? SmtpAccount::Security::tls : SmtpAccount::Security::startTls);
    if (!trustsTheAuthority)
        settings.caFile.clear();
    Client client(settings);
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1) && client.ended(), kPatience);
    QCOMPARE(client.outcome(1).failure, TransportFailure::certificate);
    QVERIFY2(client.outcome(1).sentence.contains(words), qPrintable(client.outcome(1).sentence));
    QVERIFY(!server.received().contains("AUTH"));
    QVERIFY(!server.received().contains("MAIL"));
}

void TestSmtpTls::tlsAtAPortThatBeginsInTheClear()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("QIODevice|QSslSocket")));
    ScriptedServer server({"S 220 mx", "W"});
    Client client(account(server, SmtpAccount::Security::tls));
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1) && client.ended(), kPatience);
    QCOMPARE(client.outcome(1).kind, MailOutcome::Kind::lost);
    QCOMPARE(client.outcome(1).failure, TransportFailure::tls);
    QVERIFY(!server.received().contains("EHLO"));
}

void TestSmtpTls::neverConnectsToSendAPasswordInClear()
{
    ScriptedServer server({"S 220 mx", "C EHLO", "S 250-mx", "S 250 AUTH PLAIN"});
    Client client(account(server, SmtpAccount::Security::none));
    client.session.begin(1, envelopeTo("jane@x.example"));
    client.session.open();
    QTRY_VERIFY_WITH_TIMEOUT(client.finished(1) && client.ended(), kPatience);
    QCOMPARE(client.outcome(1).failure, TransportFailure::signIn);
    QCOMPARE(server.connections(), 0);
}

void TestSmtpTls::unusableAuthorityFile()
{
    ScriptedServer server(kOffer);
    for (const QString &file : {QStringLiteral("/no/such/file.pem"), m_certificates.good().keyFile}) {
        SmtpAccount settings = account(server);
        settings.caFile = file;
        Client client(settings);
        client.session.begin(1, envelopeTo("jane@x.example"));
        client.session.open();
        QTRY_VERIFY_WITH_TIMEOUT(client.finished(1) && client.ended(), kPatience);
        QCOMPARE(client.outcome(1).failure, TransportFailure::certificate);
        QCOMPARE(server.connections(), 0);
    }
}

QTEST_GUILESS_MAIN(TestSmtpTls)
#include "tst_smtptls.moc"
