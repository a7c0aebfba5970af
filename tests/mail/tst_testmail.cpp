// The test mail of an account that stands in a form: taken by a real postfix, refused in plain words, and never left in
// the air.

#include "app/mail/mailpresets.h"
#include "app/mail/testmail.h"
#include "tests/servers/faultserver.h"
#include "tests/servers/postfixserver.h"
#include "tests/servers/testcertificates.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace portico;

namespace {

constexpr int kPatience = 30'000;

TestMailRequest requestTo(quint16 port)
{
    TestMailRequest request;
    request.account.transport = MailTransportKind::smtp;
    request.account.host = QStringLiteral("localhost");
    request.account.port = port;
    request.account.security = MailSecurity::none;
    request.account.fromAddress = QStringLiteral("portico@example.test");
    request.firmName = QStringLiteral("Alder & Pryce");
    request.to = {QStringLiteral("Priya Raman"), QStringLiteral("priya@example.test")};
    return request;
}

TestMailOutcome outcomeOf(const TestMailRequest &request)
{
    TestMail test;
    QSignalSpy finished(&test, &TestMail::finished);
    test.start(request);
    if (!finished.wait(kPatience))
        return {false, ReplyReason::timeout, QStringLiteral("no outcome"), {}};
    return finished.first().first().value<TestMailOutcome>();
}

} // namespace

class TestTestMail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void postfixTakesIt();
    void saysPlainly_data();
    void saysPlainly();
    void intoAFolder();
    void withoutAnAccount();
    void endsWithItsOwner();
    void presetsAreWhole();

private:
    TestCertificates m_certificates;
};

void TestTestMail::initTestCase()
{
    QVERIFY2(m_certificates.failure().isEmpty(), qPrintable(m_certificates.failure()));
}

void TestTestMail::postfixTakesIt()
{
    PostfixServer postfix;
    const QString failure = postfix.start(m_certificates.good().certificateFile, m_certificates.good().keyFile);
    if (!failure.isEmpty())
        QSKIP(qPrintable(failure));
    TestMailRequest request = requestTo(postfix.port());
    request.account.security = MailSecurity::startTls;
    request.account.userName = QString::fromLatin1(PostfixServer::kUser);
    request.account.caFile = m_certificates.caFile();
    request.password = "wrong";
    TestMailOutcome outcome = outcomeOf(request);
    QVERIFY(!outcome.taken);
    QCOMPARE(outcome.sentence, QStringLiteral("The server refused the password"));
    request.password = PostfixServer::kPassword;
    outcome = outcomeOf(request);
    QVERIFY2(outcome.taken, qPrintable(outcome.sentence));
    QVERIFY(outcome.sentence.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(postfix.taken().size(), 1, kPatience);
    QCOMPARE(postfix.taken().first().header("Subject"), QByteArray("Test mail from Alder & Pryce"));
}

void TestTestMail::saysPlainly_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("password") << "password"
                              << "The server refused the password";
    QTest::newRow("certificate")
        << "name"
        << "The certificate is for another name: mail.elsewhere.example, and the server was asked for as localhost.";
    QTest::newRow("no server") << "port"
                               << "";
    QTest::newRow("recipient") << "recipient"
                               << "No such mailbox (550 5.1.1)";
}

void TestTestMail::saysPlainly()
{
    QFETCH(QString, fault);
    QFETCH(QString, sentence);
    FaultServer server;
    FaultServer::Options options;
    const auto &certificate = fault == QStringLiteral("name") ? m_certificates.otherName() : m_certificates.good();
    options.startTlsCertificate = certificate.certificateFile;
    options.startTlsKey = certificate.keyFile;
    options.user = QStringLiteral("portal");
    options.password = "secret words";
    const QString failure = server.start(options);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    TestMailRequest request = requestTo(server.port());
    request.account.security = MailSecurity::startTls;
    request.account.caFile = m_certificates.caFile();
    request.account.userName = options.user;
    request.password = fault == QStringLiteral("password") ? QByteArray("wrong") : options.password;
    if (fault == QStringLiteral("port"))
        server.stop();
    if (fault == QStringLiteral("recipient"))
        request.to.address = QStringLiteral("rcpt-550-5.1.1-user_unknown@example.test");
    const TestMailOutcome outcome = outcomeOf(request);
    QVERIFY(!outcome.taken);
    QVERIFY(!outcome.sentence.isEmpty());
    if (!sentence.isEmpty())
        QCOMPARE(outcome.sentence, sentence);
    else
        QCOMPARE(outcome.reason, ReplyReason::unreachable);
}

void TestTestMail::intoAFolder()
{
    QTemporaryDir folder;
    TestMailRequest request = requestTo(0);
    request.account.transport = MailTransportKind::folder;
    request.account.folder = folder.filePath(QStringLiteral("mail"));
    request.account.fromAddress.clear();
    const TestMailOutcome outcome = outcomeOf(request);
    QVERIFY2(outcome.taken, qPrintable(outcome.sentence));
    QCOMPARE(QDir(request.account.folder).entryList({QStringLiteral("*.eml")}).size(), 1);
}

void TestTestMail::withoutAnAccount()
{
    TestMailRequest request = requestTo(25);
    request.account.transport = MailTransportKind::none;
    QVERIFY(!outcomeOf(request).taken);
    request.account.transport = MailTransportKind::smtp;
    request.account.fromAddress = QStringLiteral("nobody");
    const TestMailOutcome outcome = outcomeOf(request);
    QVERIFY(!outcome.taken);
    QVERIFY(!outcome.sentence.isEmpty());
}

void TestTestMail::endsWithItsOwner()
{
    FaultServer server;
    QVERIFY(server.start({}).isEmpty());
    auto test = std::make_unique<TestMail>();
    QSignalSpy finished(test.get(), &TestMail::finished);
    test->start(requestTo(server.port()));
    QVERIFY(test->running());
    test.reset();
    QCOMPARE(finished.size(), 0);
}

void TestTestMail::presetsAreWhole()
{
    const QList<MailPreset> presets = mailPresets();
    QVERIFY(presets.size() >= 5);
    for (int i = 0; i < presets.size(); ++i) {
        const MailPreset &preset = presets[i];
        QVERIFY(!preset.name.isEmpty() && !preset.host.isEmpty());
        QVERIFY(preset.security != MailSecurity::none);
        QCOMPARE(preset.port, preset.security == MailSecurity::tls ? 465 : 587);
        MailAccount account;
        account.host = preset.host;
        QCOMPARE(presetOf(account), i);
    }
    const auto paceOf = [&presets](const char *host) {
        MailAccount account;
        account.host = QString::fromLatin1(host);
        const MailPreset &preset = presets.at(presetOf(account));
        return std::pair(preset.perMinute, preset.perDay);
    };
    QCOMPARE(paceOf("smtp.office365.com"), std::pair(30, 10'000));
    QCOMPARE(paceOf("smtp.gmail.com"), std::pair(0, 500));
    QCOMPARE(paceOf("smtp-relay.gmail.com"), std::pair(0, 2'000));
    QCOMPARE(paceOf("email-smtp.us-east-1.amazonaws.com"), std::pair(14 * 60, 50'000));

    MailAccount account;
    account.host = QStringLiteral("email-smtp.eu-west-1.amazonaws.com");
    QCOMPARE(presets.at(presetOf(account)).name, QStringLiteral("Amazon SES"));
    account.host = QStringLiteral("mail.alderpryce.example");
    QCOMPARE(presetOf(account), -1);
}

QTEST_GUILESS_MAIN(TestTestMail)
#include "tst_testmail.moc"
