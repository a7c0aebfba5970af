#include "app/mail/oauthsignin.h"
#include "app/mail/oauthtokens.h"
#include "app/mail/replyverdict.h"
#include "app/mail/smtptransport.h"
#include "tests/mail/smtpclient.h"
#include "tests/servers/authorizationserver.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace portico;

namespace {

const QByteArray kToken = "ya29.access-token-of-the-test";
const QByteArray kRefresh = "1//refresh-token-of-the-test";

OAuthSettings settingsFor(const AuthorizationServer &server)
{
    return {QStringLiteral("portico-test"), server.url("authorize"), server.url("token"), QStringLiteral("mail offline")};
}

/// Everything that is written to the log while it lives.
struct LogWatch
{
    LogWatch()
    {
        text().clear();
        before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &line) { text() += line; });
    }
    ~LogWatch() { qInstallMessageHandler(before); }
    static QString &text()
    {
        static QString all;
        return all;
    }
    QtMessageHandler before;
};

/// What a browser does that was sent back: asks for the page, and gives what it was answered.
QByteArray visit(const QUrl &page)
{
    QTcpSocket browser;
    browser.connectToHost(page.host(), quint16(page.port()));
    browser.write("GET " + page.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    if (!QTest::qWaitFor([&browser] { return browser.state() == QTcpSocket::UnconnectedState; }, kPatience))
        return "not answered";
    return browser.readAll();
}

QUrl redirectOf(const QUrl &page, const QList<QPair<QString, QString>> &answer)
{
    QUrl back(QUrlQuery(page).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
    QUrlQuery query;
    query.setQueryItems(answer);
    back.setQuery(query);
    return back;
}

QString stateOf(const QUrl &page)
{
    return QUrlQuery(page).queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded);
}

QString field(const QUrlQuery &form, const char *name)
{
    return form.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

} // namespace

Q_DECLARE_METATYPE(TestCertificates::Pair)
Q_DECLARE_METATYPE(portico::SmtpAccount::Security)
Q_DECLARE_METATYPE(portico::TransportFailure)

class TestOAuth : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!m_certificates.failure().isEmpty())
            QSKIP(qPrintable(m_certificates.failure()));
    }

    void aPersonSignsInByTheBrowser()
    {
        const LogWatch log;
        AuthorizationServer server;
        server.setAnswers({AuthorizationServer::tokens(kToken, kRefresh)});
        OAuthSignIn signIn;
        QSignalSpy finished(&signIn, &OAuthSignIn::finished);
        const auto page = signIn.start(settingsFor(server), "client secret", QStringLiteral("jane@firm.example"));
        QVERIFY(page.ok());
        const QUrlQuery asked(*page);
        QCOMPARE(field(asked, "response_type"), QStringLiteral("code"));
        QCOMPARE(field(asked, "client_id"), QStringLiteral("portico-test"));
        QCOMPARE(field(asked, "login_hint"), QStringLiteral("jane@firm.example"));
        QCOMPARE(field(asked, "code_challenge_method"), QStringLiteral("S256"));
        QVERIFY(QUrl(field(asked, "redirect_uri")).host() == QStringLiteral("127.0.0.1"));
        QVERIFY(stateOf(*page).size() >= 43);

        const QByteArray told = visit(redirectOf(*page, {{QStringLiteral("code"), QStringLiteral("the-code")},
                                                         {QStringLiteral("state"), stateOf(*page)}}));
        QVERIFY2(told.startsWith("HTTP/1.1 200"), told.constData());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
        const auto secret = finished.first().first().value<OAuthSecret>();
        QCOMPARE(secret.refreshToken, kRefresh);
        QCOMPARE(OAuthSecret::fromBytes(secret.toBytes()).clientSecret, QByteArray("client secret"));

        QCOMPARE(server.questions().size(), 1);
        const QUrlQuery form = server.questions().first();
        QCOMPARE(field(form, "grant_type"), QStringLiteral("authorization_code"));
        QCOMPARE(field(form, "code"), QStringLiteral("the-code"));
        QCOMPARE(field(form, "redirect_uri"), field(asked, "redirect_uri"));
        // PKCE: the verifier is what the challenge was made of (RFC 7636, 4.6).
        const QByteArray challenge = QCryptographicHash::hash(field(form, "code_verifier").toLatin1(), QCryptographicHash::Sha256)
                                         .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QCOMPARE(field(asked, "code_challenge"), QString::fromLatin1(challenge));
        for (const QByteArray &hidden : {kToken, kRefresh, QByteArray("the-code")})
            QVERIFY(!log.text().contains(QString::fromLatin1(hidden)));
    }

    void onlyTheAnswerToItsOwnQuestionCounts()
    {
        AuthorizationServer server;
        server.setAnswers({AuthorizationServer::tokens(kToken, kRefresh)});
        OAuthSignIn signIn;
        QSignalSpy finished(&signIn, &OAuthSignIn::finished);
        QSignalSpy failed(&signIn, &OAuthSignIn::failed);
        const auto page = signIn.start(settingsFor(server), {}, {});
        QVERIFY(page.ok());
        const auto code = qMakePair(QStringLiteral("code"), QStringLiteral("evil"));
        QVERIFY(visit(redirectOf(*page, {code, {QStringLiteral("state"), QStringLiteral("wrong")}})).startsWith("HTTP/1.1 404"));
        QVERIFY(visit(redirectOf(*page, {code})).startsWith("HTTP/1.1 404"));
        QVERIFY(visit(redirectOf(*page, {{QStringLiteral("error"), QStringLiteral("access_denied")}})).startsWith("HTTP/1.1 404"));
        QUrl elsewhere = redirectOf(*page, {code, {QStringLiteral("state"), stateOf(*page)}});
        elsewhere.setPath(QStringLiteral("/other"));
        QVERIFY(visit(elsewhere).startsWith("HTTP/1.1 404"));
        QCOMPARE(server.questions().size(), 0);
        QCOMPARE(failed.size(), 0); // it waits on for the real one
        visit(redirectOf(*page, {{QStringLiteral("code"), QStringLiteral("good")}, {QStringLiteral("state"), stateOf(*page)}}));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    }

    void aRefusalEndsIt_data()
    {
        QTest::addColumn<bool>("atThePage");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("the person says no") << true << 0 << QByteArray() << ErrorKind::denied;
        QTest::newRow("the code is refused") << false << 400 << QByteArray("{\"error\":\"invalid_grant\"}") << ErrorKind::denied;
        QTest::newRow("no refresh token") << false << 200 << QByteArray("{\"access_token\":\"a\",\"expires_in\":9}") << ErrorKind::denied;
        QTest::newRow("an empty answer") << false << 200 << QByteArray("{}") << ErrorKind::offline;
        QTest::newRow("a number for a token") << false << 200 << QByteArray("{\"access_token\":7}") << ErrorKind::offline;
        QTest::newRow("sent elsewhere") << false << 302 << QByteArray() << ErrorKind::offline;
        QTest::newRow("no JSON") << false << 200 << QByteArray("<html>") << ErrorKind::offline;
        QTest::newRow("a proxy refuses") << false << 403 << QByteArray("<html>") << ErrorKind::offline;
        QTest::newRow("out of order") << false << 503 << QByteArray() << ErrorKind::offline;
        QTest::newRow("too much") << false << 200 << QByteArray(300'000, ' ') << ErrorKind::offline;
    }
    void aRefusalEndsIt()
    {
        QFETCH(bool, atThePage);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        AuthorizationServer server;
        server.setAnswers({{status, body}});
        OAuthSignIn signIn;
        QSignalSpy failed(&signIn, &OAuthSignIn::failed);
        const auto page = signIn.start(settingsFor(server), {}, {});
        QVERIFY(page.ok());
        const auto state = qMakePair(QStringLiteral("state"), stateOf(*page));
        visit(redirectOf(*page, {state, atThePage ? qMakePair(QStringLiteral("error"), QStringLiteral("access_denied"))
                                                  : qMakePair(QStringLiteral("code"), QStringLiteral("c"))}));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
        const Error error = failed.first().first().value<Error>();
        QTEST(error.kind, "kind");
        QVERIFY(!error.sentence.isEmpty());
        // Somebody did answer: nobody shall look for what is wrong with the connection.
        const bool saysWhat = error.sentence.contains(QStringLiteral("(HTTP %1)").arg(status));
        QVERIFY2(saysWhat == (error.kind == ErrorKind::offline), qPrintable(error.sentence));
    }

    void asksNobodyInTheClear_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("safe");
        QTest::newRow("https") << QStringLiteral("https://login.example/token") << true;
        QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8080/token") << true;
        QTest::newRow("http") << QStringLiteral("http://login.example/token") << false;
        QTest::newRow("looks local") << QStringLiteral("http://localhost.evil.example/token") << false;
        QTest::newRow("with a name") << QStringLiteral("https://good.example@evil.example/") << false;
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void asksNobodyInTheClear()
    {
        QFETCH(QString, url);
        QTEST(OAuthTokenRequest::isSafe(url), "safe");
    }

    void tokensAreSharedAndRenewed()
    {
        AuthorizationServer server;
        server.setAnswers({AuthorizationServer::tokens("first", "renewed"), AuthorizationServer::tokens("second", {}, 1)});
        QByteArray kept = OAuthSecret{kRefresh, {}}.toBytes();
        QByteArray replaced;
        OAuthAccess access(settingsFor(server), [&kept] { return kept; }, [&](const QByteArray &used, const QByteArray &renewed) {
            replaced = used;
            kept = renewed;
        });
        QByteArrayList given;
        const auto take = [&given](const Result<OAuthAccess::Token> &token) {
            given.append(token ? QByteArray(token->bytes + (token->kept ? " kept" : "")) : QByteArray("none"));
        };
        access.want(this, take);
        access.want(this, take);
        QTRY_COMPARE_WITH_TIMEOUT(given, (QByteArrayList{"first", "first"}), kPatience);
        QCOMPARE(server.questions().size(), 1);
        QCOMPARE(field(server.questions().first(), "refresh_token"), QString::fromLatin1(kRefresh));
        QCOMPARE(OAuthSecret::fromBytes(kept).refreshToken, QByteArray("renewed"));
        QCOMPARE(OAuthSecret::fromBytes(replaced).refreshToken, kRefresh);
        access.want(this, take);
        QTRY_COMPARE_WITH_TIMEOUT(given.size(), 3, kPatience);
        QCOMPARE(server.questions().size(), 1); // it is still good
        QCOMPARE(given.last(), QByteArray("first kept"));
        access.forget("another one"); // which somebody else's connection had
        access.want(this, take);
        QTRY_COMPARE_WITH_TIMEOUT(given.size(), 4, kPatience);
        QCOMPARE(server.questions().size(), 1);
        access.forget("first");
        access.want(this, take);
        QTRY_COMPARE_WITH_TIMEOUT(given.size(), 5, kPatience);
        QCOMPARE(given.last(), QByteArray("second"));
        QCOMPARE(field(server.questions().last(), "refresh_token"), QStringLiteral("renewed"));
        access.want(this, take); // about to expire: renewed by itself
        QTRY_COMPARE_WITH_TIMEOUT(given.size(), 6, kPatience);
        QCOMPARE(server.questions().size(), 3);
    }

    void signsInOnTheWire_data()
    {
        QTest::addColumn<QByteArray>("offer");
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("XOAUTH2") << QByteArray("XOAUTH2 PLAIN")
                                 << "AUTH XOAUTH2 " + QByteArray("user=portal\x01" "auth=Bearer " + kToken + "\x01\x01").toBase64();
        QTest::newRow("OAUTHBEARER") << QByteArray("OAUTHBEARER PLAIN") << QByteArray("AUTH OAUTHBEARER ");
    }
    void signsInOnTheWire()
    {
        QFETCH(QByteArray, offer);
        QFETCH(QByteArray, command);
        AuthorizationServer server;
        server.setAnswers({AuthorizationServer::tokens(kToken, {})});
        ScriptedServer mail(QByteArrayList{"S 220 mx", "C EHLO", "S 250-mx", "S 250 AUTH " + offer, "C " + command, "S 235 ok"}
                            + kEnvelope + QByteArrayList{"B", "S 250 2.0.0 taken"});
        mail.setCertificate(m_certificates.good(), true);
        MailRecorder recorder;
        SmtpTransport transport(accountAt(mail), accessBy(server));
        deliver(transport, recorder);
        QTRY_COMPARE_WITH_TIMEOUT(recorder.order.size(), 1, kPatience);
        QVERIFY2(recorder.outcomes.value(1).kind == MailOutcome::Kind::accepted, qPrintable(recorder.outcomes.value(1).sentence));
        QCOMPARE(mail.complaints(), QStringList());
        const QByteArray response = QByteArray::fromBase64(mail.received().split('\n').value(1).trimmed().split(' ').value(2));
        QVERIFY2(response.contains(QByteArray("auth=Bearer " + kToken)), mail.received().constData());
    }

    void aTokenStaysWhereItIsNotSafe_data()
    {
        QTest::addColumn<SmtpAccount::Security>("security");
        QTest::addColumn<QByteArrayList>("script");
        QTest::addColumn<TestCertificates::Pair>("certificate");
        QTest::addColumn<TransportFailure>("failure");
        using Security = SmtpAccount::Security;
        const QByteArrayList offersAuth{"S 220 mx", "C EHLO", "S 250-mx", "S 250 AUTH XOAUTH2 OAUTHBEARER", "W"};
        const QByteArrayList startsTls{"S 220 mx", "C EHLO", "S 250-mx", "S 250-AUTH XOAUTH2", "S 250 STARTTLS", "C STARTTLS"};
        QTest::newRow("no encryption") << Security::none << offersAuth << m_certificates.good() << TransportFailure::signIn;
        QTest::newRow("STARTTLS missing") << Security::startTls << offersAuth << m_certificates.good() << TransportFailure::tls;
        QTest::newRow("STARTTLS with injected replies")
            << Security::startTls << startsTls + QByteArrayList{"s 220 go\r\n250-mx\r\n250 AUTH XOAUTH2\r\n235 ok\r\n", "W"}
            << m_certificates.good() << TransportFailure::tls;
        const std::pair<const char *, TestCertificates::Pair> bad[] = {{"expired", m_certificates.expired()},
                                                                       {"self-signed", m_certificates.selfSigned()},
                                                                       {"for another name", m_certificates.otherName()}};
        for (const auto &[name, pair] : bad) {
            QTest::addRow("certificate %s, STARTTLS", name)
                << Security::startTls << startsTls + QByteArrayList{"S 220 go", "T"} + offersAuth.sliced(1) << pair
                << TransportFailure::certificate;
            QTest::addRow("certificate %s, TLS", name) << Security::tls << offersAuth << pair << TransportFailure::certificate;
        }
    }
    /// Whoever has the token sends mail in the firm's name, and may read what the provider let it read.
    void aTokenStaysWhereItIsNotSafe()
    {
        QFETCH(SmtpAccount::Security, security);
        QFETCH(QByteArrayList, script);
        QFETCH(TestCertificates::Pair, certificate);
        QFETCH(TransportFailure, failure);
        AuthorizationServer server;
        server.setAnswers({AuthorizationServer::tokens(kToken, {})});
        ScriptedServer mail(script);
        mail.setCertificate(certificate, security == SmtpAccount::Security::tls);
        SmtpAccount account = accountAt(mail);
        account.security = security;
        MailRecorder recorder;
        SmtpTransport transport(account, accessBy(server));
        deliver(transport, recorder);
        QTRY_COMPARE_WITH_TIMEOUT(recorder.order.size(), 1, kPatience);
        QCOMPARE(recorder.outcomes.value(1).kind, MailOutcome::Kind::lost);
        QCOMPARE(recorder.outcomes.value(1).failure, failure);
        QVERIFY(!recorder.outcomes.value(1).sentence.isEmpty());
        QCOMPARE(server.questions().size(), 1); // there was one to send
        QCOMPARE(mail.connections(), security == SmtpAccount::Security::none ? 0 : 1);
        const QByteArrayList said = mail.received().split('\n');
        for (const QByteArray &line : said)
            QVERIFY2(line.isEmpty() || line.startsWith("EHLO ") || line == "STARTTLS\r", line.constData());
    }

    void aTokenThatIsRefusedStopsTheQueue()
    {
        AuthorizationServer server;
        server.setAnswers({AuthorizationServer::tokens(kToken, {})});
        ScriptedServer mail({"S 220 mx", "C EHLO", "S 250-mx", "S 250 AUTH XOAUTH2", "C AUTH XOAUTH2",
                             "S 334 eyJzdGF0dXMiOiI0MDEifQ==", "C ", "S 535 5.7.3 Authentication unsuccessful", "W"});
        mail.setCertificate(m_certificates.good(), true);
        MailRecorder recorder;
        SmtpTransport transport(accountAt(mail), accessBy(server));
        deliver(transport, recorder);
        QTRY_COMPARE_WITH_TIMEOUT(recorder.order.size(), 1, kPatience);
        QCOMPARE(judge(recorder.outcomes.value(1)).queue, QueueEffect::stops);
        QCOMPARE(judge(recorder.outcomes.value(1)).reason, ReplyReason::signIn);
        QCOMPARE(mail.connections(), 1); // it was new: there is no better one
        QCOMPARE(server.questions().size(), 1);
    }

    /// It may have ended while the machine slept, or the provider took it back: a new one is tried before anybody is told.
    void aKeptTokenThatIsRefusedIsTriedAnewOnce_data()
    {
        QTest::addColumn<bool>("newOneIsTaken");
        QTest::newRow("the new one is taken") << true;
        QTest::newRow("the new one is refused too") << false;
    }
    void aKeptTokenThatIsRefusedIsTriedAnewOnce()
    {
        QFETCH(bool, newOneIsTaken);
        AuthorizationServer server;
        server.setAnswers({AuthorizationServer::tokens("stale", {}), AuthorizationServer::tokens("fresh", {})});
        const auto start = [](const QByteArray &token) {
            const QByteArray response = QByteArray("user=portal\x01" "auth=Bearer " + token + "\x01\x01").toBase64();
            return QByteArrayList{"S 220 mx", "C EHLO", "S 250-mx", "S 250 AUTH XOAUTH2", "C AUTH XOAUTH2 " + response};
        };
        const QByteArrayList refusal{"S 535 5.7.3 Authentication unsuccessful", "W"};
        const QByteArrayList taken = QByteArrayList{"S 235 ok"} + kEnvelope + QByteArrayList{"B", "S 250 2.0.0 taken"};
        ScriptedServer mail(start("stale") + taken);
        mail.addScript(start("stale") + refusal);
        mail.addScript(start("fresh") + (newOneIsTaken ? taken : refusal));
        mail.setCertificate(m_certificates.good(), true);
        const auto access = accessBy(server);
        MailRecorder before;
        SmtpTransport first(accountAt(mail), access);
        deliver(first, before);
        QTRY_COMPARE_WITH_TIMEOUT(before.order.size(), 1, kPatience);
        QCOMPARE(before.outcomes.value(1).kind, MailOutcome::Kind::accepted);

        MailRecorder recorder;
        SmtpTransport second(accountAt(mail), access);
        deliver(second, recorder);
        QTRY_COMPARE_WITH_TIMEOUT(recorder.order.size(), 1, kPatience);
        QCOMPARE(recorder.outcomes.value(1).kind, newOneIsTaken ? MailOutcome::Kind::accepted : MailOutcome::Kind::refused);
        QCOMPARE(recorder.endings.value(1), 1);
        QCOMPARE(mail.connections(), 3);
        QCOMPARE(server.questions().size(), 2);
        QCOMPARE(mail.complaints(), QStringList());
    }

    void anExpiredPermissionStopsTheQueueWithoutAConnection()
    {
        const LogWatch log;
        AuthorizationServer server;
        server.setAnswers({AuthorizationServer::error("invalid_grant")});
        ScriptedServer mail({"S 220 mx"});
        MailRecorder recorder;
        SmtpTransport transport(accountAt(mail), accessBy(server));
        deliver(transport, recorder);
        QTRY_COMPARE_WITH_TIMEOUT(recorder.order.size(), 1, kPatience);
        const ReplyVerdict verdict = judge(recorder.outcomes.value(1));
        QCOMPARE(verdict.queue, QueueEffect::stops);
        QCOMPARE(verdict.message, MessageFate::staysQueued);
        QVERIFY(verdict.sentence.contains(QStringLiteral("Sign in again")));
        QCOMPARE(mail.connections(), 0);
        QVERIFY(!log.text().contains(QString::fromLatin1(kRefresh)));
    }

    void aProviderThatIsAwayPausesTheQueue()
    {
        AuthorizationServer server;
        server.setAnswers({{503, {}}});
        ScriptedServer mail({"S 220 mx"});
        MailRecorder recorder;
        SmtpTransport transport(accountAt(mail), accessBy(server));
        deliver(transport, recorder);
        QTRY_COMPARE_WITH_TIMEOUT(recorder.order.size(), 1, kPatience);
        QCOMPARE(judge(recorder.outcomes.value(1)).queue, QueueEffect::pauses);
    }

private:
    SmtpAccount accountAt(const ScriptedServer &server) const
    {
        SmtpAccount account = accountFor(server);
        account.security = SmtpAccount::Security::tls;
        account.user = QStringLiteral("portal");
        account.caFile = m_certificates.caFile();
        return account;
    }

    static std::shared_ptr<OAuthAccess> accessBy(const AuthorizationServer &server)
    {
        return std::make_shared<OAuthAccess>(settingsFor(server), [] { return OAuthSecret{kRefresh, {}}.toBytes(); },
                                             [](const QByteArray &, const QByteArray &) {});
    }

    static void deliver(SmtpTransport &transport, MailRecorder &recorder)
    {
        recorder.watch(&transport);
        QObject::connect(&recorder, &MailRecorder::wantsMessage, &transport,
                         [&transport](MailJob job) { transport.supply(job, {kMessage, {}, {}, false}); });
        transport.begin(1, envelopeTo("jane@x.example"));
    }

    TestCertificates m_certificates;
};

QTEST_GUILESS_MAIN(TestOAuth)
#include "tst_oauth.moc"
