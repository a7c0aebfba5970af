#include "app/mail/oauthsecret.h"
#include "app/practice/bouncemailbox.h"
#include "app/practice/mailtasks.h"
#include "tests/servers/authorizationserver.h"
#include "tests/servers/dovecotserver.h"
#include "tests/servers/heldport.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/testcertificates.h"
#include "tests/support/memorykeystore.h"
#include "tests/support/portalstory.h"

#include <QTest>
#include <QtConcurrent/QtConcurrentRun>

#include <functional>
#include <utility>

using namespace portico;
using portico::test::MemoryKeyStore;
using portico::test::PortalStory;

namespace {

QByteArray bounceOf(const QByteArray &messageId, const QByteArray &address)
{
    return "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example\r\nTo: office@alderpryce.example\r\nSubject: Undelivered\r\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry\r\n--b\r\n"
           "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; " +
           address + "\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user {3}\r\n--b\r\n"
           "Content-Type: message/rfc822\r\n\r\nFrom: office@alderpryce.example\r\nTo: " + address + "\r\nMessage-ID: " +
           messageId + "\r\n\r\nHello\r\n--b--\r\n";
}

/// A firm whose bounce mailbox is that server's, and Ann, whose invite a mail server took.
struct World : PortalStory
{
    explicit World(const DovecotServer &server, const QString &caFile)
    {
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("localhost");
        account.fromAddress = QStringLiteral("office@alderpryce.example");
        account.caFile = caFile;
        run(SaveMailAccountTask(account));
        mailbox.host = QStringLiteral("localhost");
        mailbox.port = server.port();
        mailbox.userName = QString::fromLatin1(DovecotServer::kUser);
        run(SaveReturnMailboxTask(mailbox, QByteArray(DovecotServer::kPassword)));
        client = addClient(QStringLiteral("Harbor & Finch"));
        addContact(client, QStringLiteral("Ann Lee"), QStringLiteral("ann@clients.example"));
        mailKey = invite(client).queued.first().mail;
        deliver(mailKey);
    }

    Result<MailboxReading> look() { return box.read(std::make_shared<std::atomic_bool>(false)); }

    MailSecret secret{*firm, nullptr};
    BounceMailbox box{*firm, secret};
    ReturnMailbox mailbox;
    ClientKey client;
    MailKey mailKey;
};

/// A key store that somebody can come before, once.
class Keys final : public MemoryKeyStore
{
public:
    Result<QByteArray> read(const QString &name) override
    {
        if (const auto first = std::exchange(beforeRead, nullptr))
            first();
        return MemoryKeyStore::read(name);
    }

    std::function<void()> beforeRead;
};

} // namespace

/// The bounce mailbox over IMAP with TLS, against a real server.
class TestBounceMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_certificates.failure().isEmpty(), qPrintable(m_certificates.failure()));
        const auto &good = m_certificates.good();
        if (const QString why = m_server.start(good.certificateFile, good.keyFile); !why.isEmpty())
            QSKIP(qPrintable(QStringLiteral("No IMAP server to test with: ") + why));
    }

    void onlyOurBouncesAreMarked()
    {
        World world(m_server, m_certificates.caFile());
        m_server.deliver(QStringLiteral("letter"), "From: ann@clients.example\r\nSubject: Hello\r\n\r\nHello\r\n");
        m_server.deliver(QStringLiteral("stranger"), bounceOf("<other@elsewhere.example>", "bob@elsewhere.example"));
        m_server.deliver(QStringLiteral("ours"), bounceOf(world.mail(world.mailKey).messageId.toLatin1(), "ann@clients.example"));
        m_server.deliver(QStringLiteral("away"), "From: ann@clients.example\r\nAuto-Submitted: auto-replied\r\nSubject: Out of "
                                                 "office\r\n\r\nBack on Monday\r\n");
        const auto reading = world.look();
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().sentence + reading.error().detail + QString::fromUtf8(m_server.log())));
        QCOMPARE(reading->looked, 4);
        QCOMPARE(reading->applied, 1);
        QCOMPARE(reading->failed, 1);
        QCOMPARE(world.status(world.client), QStringLiteral("undeliverable"));
        QVERIFY(m_server.isSeen(QStringLiteral("ours")));
        for (const char *other : {"letter", "stranger", "away"})
            QVERIFY2(!m_server.isSeen(QString::fromLatin1(other)), other);

        const auto again = world.look();
        QVERIFY(again);
        QCOMPARE(again->looked, 0); // what was looked at is not fetched again
    }

    void byStartTlsFromAFolder()
    {
        const QByteArray folder = ".R&APw-ckl&AOQ-ufer"; // as a Maildir has it, and as it is on the wire
        World world(m_server, m_certificates.caFile());
        world.mailbox.port = m_server.startTlsPort();
        world.mailbox.security = MailSecurity::startTls;
        world.mailbox.folder = QStringLiteral("Rückläufer");
        world.run(SaveReturnMailboxTask(world.mailbox, std::nullopt));
        m_server.deliver(QStringLiteral("there"), bounceOf(world.mail(world.mailKey).messageId.toLatin1(), "ann@clients.example"),
                         folder);
        const auto reading = world.look();
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().sentence + reading.error().detail + QString::fromUtf8(m_server.log())));
        QCOMPARE(reading->looked, 1);
        QCOMPARE(reading->failed, 1);
        QVERIFY(m_server.isSeen(QStringLiteral("there"), folder));
    }

    void mailUnderWayIsLookedAtAgain()
    {
        World world(m_server, m_certificates.caFile());
        const ClientKey client = world.addClient(QStringLiteral("Finch"));
        world.addContact(client, QStringLiteral("Bob Finch"), QStringLiteral("bob@clients.example"));
        const MailKey key = world.invite(client).queued.first().mail;
        QVERIFY(world.claim(key));
        m_server.deliver(QStringLiteral("early"), bounceOf(world.mail(key).messageId.toLatin1(), "bob@clients.example"));
        m_server.deliver(QStringLiteral("other"), bounceOf(world.mail(world.mailKey).messageId.toLatin1(), "ann@clients.example"));
        const auto early = world.look();
        QVERIFY2(early, early ? "" : qPrintable(early.error().sentence + early.error().detail));
        QCOMPARE(early->failed, 1); // the other one
        QVERIFY(!m_server.isSeen(QStringLiteral("early")));
        world.answer(key, 250, QStringLiteral("2.0.0 Ok"));
        const auto later = world.look();
        QVERIFY(later);
        QCOMPARE(later->looked, 1);
        QCOMPARE(later->failed, 1);
        QVERIFY(m_server.isSeen(QStringLiteral("early")));
    }

    void oneBadMessageStopsNothing()
    {
        World world(m_server, m_certificates.caFile());
        const QByteArray bounce = bounceOf(world.mail(world.mailKey).messageId.toLatin1(), "ann@clients.example");
        const QByteArrayList opening{"S * OK ready", "C A001 CAPABILITY", "S * CAPABILITY IMAP4rev1", "S A001 OK", "C A002 LOGIN",
                                     "S A002 OK", "C p1 EXAMINE", "S * OK [UIDVALIDITY 5]", "S p1 OK", "C p2 UID SEARCH",
                                     "S * SEARCH 1 2", "S p2 OK"};
        ScriptedServer server;
        server.setCertificate(m_certificates.good(), true);
        server.addScript(opening + QByteArrayList{"C p3 UID FETCH 1 ", "S p3 NO [SERVERBUG] it is broken", "C p4 UID FETCH 2 ",
                                                  "s * 2 FETCH (BODY[]<0> {" + QByteArray::number(bounce.size()) + "}\r\n" + bounce + ")\r\n",
                                                  "S p4 OK", "C p5 SELECT", "S p5 OK", "C p6 UID STORE 2 ", "S p6 OK", "C p0 LOGOUT"});
        server.addScript(opening + QByteArrayList{"C p0 LOGOUT"});
        world.mailbox.port = server.serverPort();
        world.run(SaveReturnMailboxTask(world.mailbox, std::nullopt));
        const auto look = [&world] { // the server lives on this thread
            QFuture<Result<MailboxReading>> looking = QtConcurrent::run([&world] { return world.look(); });
            if (!QTest::qWaitFor([&looking] { return looking.isFinished(); }, 60'000))
                qFatal("the look has no end");
            return looking.result();
        };
        const auto first = look();
        QVERIFY(!first);
        QCOMPARE(first.error().kind, ErrorKind::conflict);
        QCOMPARE(world.status(world.client), QStringLiteral("undeliverable")); // by the message behind it
        const auto second = look();
        QVERIFY2(second, second ? "" : qPrintable(second.error().sentence));
        QCOMPARE(second->looked, 0);
        QCOMPARE(server.complaints(), QStringList());
    }

    void signsInByTheMailProvider()
    {
        // Dovecot compares a token with the password, as it has nobody to ask about it.
        AuthorizationServer provider;
        provider.setAnswers({AuthorizationServer::tokens(DovecotServer::kPassword, "refresh 2"),
                             AuthorizationServer::error("invalid_grant")});
        World world(m_server, m_certificates.caFile());
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("localhost");
        account.fromAddress = QStringLiteral("office@alderpryce.example");
        account.caFile = m_certificates.caFile();
        account.userName = QString::fromLatin1(DovecotServer::kUser);
        account.signIn = MailSignIn::oauth;
        account.oauth = {QStringLiteral("portico-test"), provider.url("authorize"), provider.url("token"), {}};
        const auto saved = world.secret.saveAccount(world.admin.key, account, OAuthSecret{"refresh 1", {}}.toBytes());
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().sentence));
        world.mailbox.userName.clear(); // as for sending
        world.run(SaveReturnMailboxTask(world.mailbox, QByteArray()));
        m_server.deliver(QStringLiteral("by token"), bounceOf(world.mail(world.mailKey).messageId.toLatin1(), "ann@clients.example"));
        const auto look = [&world] { // the end point lives on this thread
            QFuture<Result<MailboxReading>> reading = QtConcurrent::run([&world] { return world.look(); });
            if (!QTest::qWaitFor([&reading] { return reading.isFinished(); }, 60'000))
                qFatal("the mailbox was not read");
            return reading.result();
        };
        const auto reading = look();
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().sentence + reading.error().detail + QString::fromUtf8(m_server.log())));
        QCOMPARE(reading->failed, 1);
        QVERIFY(m_server.isSeen(QStringLiteral("by token")));
        // The provider gave another refresh token, which is kept in the place of the first.
        QCOMPARE(OAuthSecret::fromBytes(world.secret.load()).refreshToken, QByteArray("refresh 2"));
        const auto refused = look();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::denied);
        QCOMPARE(provider.questions().size(), 2);
    }

    /// Somebody saves another account while the mailbox is being read: the old server must not be shown its sign-in.
    void anotherAccountsSignInIsNotShown_data()
    {
        QTest::addColumn<bool>("byProvider");
        QTest::newRow("saved while the password is read") << false;
        QTest::newRow("saved while the provider is asked") << true;
    }
    void anotherAccountsSignInIsNotShown()
    {
        QFETCH(bool, byProvider);
        AuthorizationServer provider;
        provider.setAnswers({AuthorizationServer::tokens("old token", {})});
        ScriptedServer old(QByteArrayList{"X"});
        World world(m_server, m_certificates.caFile());
        Keys keys;
        MailSecret secret(*world.firm, &keys);
        BounceMailbox box(*world.firm, secret);
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("localhost");
        account.fromAddress = QStringLiteral("office@alderpryce.example");
        account.userName = QStringLiteral("office");
        if (byProvider) {
            account.signIn = MailSignIn::oauth;
            account.oauth = {QStringLiteral("portico-test"), provider.url("authorize"), provider.url("token"), {}};
        }
        const auto save = [&](const MailAccount &wanted, const QByteArray &kept) {
            if (const auto saved = secret.saveAccount(world.admin.key, wanted, kept); !saved)
                qFatal("the account was not saved: %s", qPrintable(saved.error().sentence));
        };
        save(account, byProvider ? OAuthSecret{"refresh 1", {}}.toBytes() : QByteArray("old password"));
        world.mailbox.userName.clear(); // as for sending
        world.mailbox.port = old.serverPort();
        world.run(SaveReturnMailboxTask(world.mailbox, std::nullopt));

        MailAccount moved = account;
        moved.host = QStringLiteral("smtp.elsewhere.example");
        moved.signIn = MailSignIn::password;
        const auto move = [&] { save(moved, "new password"); };
        if (byProvider)
            QObject::connect(&provider, &QTcpServer::newConnection, &provider, move);
        else
            keys.beforeRead = move;
        QFuture<Result<MailboxReading>> looking = // the servers live on this thread
            QtConcurrent::run([&box] { return box.read(std::make_shared<std::atomic_bool>(false)); });
        QTRY_VERIFY_WITH_TIMEOUT(looking.isFinished(), 60'000);
        QVERIFY(!looking.result());
        QCOMPARE(looking.result().error().kind, ErrorKind::offline);
        QCOMPARE(provider.questions().size(), byProvider ? 1 : 0);
        QCOMPARE(old.connections(), 0);
        QCOMPARE(secret.load(), QByteArray("new password"));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("kind");
        QTest::newRow("wrong password") << QStringLiteral("password") << int(ErrorKind::denied);
        QTest::newRow("no such folder") << QStringLiteral("folder") << int(ErrorKind::notFound);
        QTest::newRow("unknown authority") << QStringLiteral("authority") << int(ErrorKind::offline);
        QTest::newRow("nobody listens") << QStringLiteral("port") << int(ErrorKind::offline);
        QTest::newRow("not set up") << QStringLiteral("none") << int(ErrorKind::notFound);
    }
    void refusals()
    {
        QFETCH(QString, what);
        World world(m_server, what == QLatin1StringView("authority") ? QString() : m_certificates.caFile());
        if (what == QLatin1StringView("folder"))
            world.mailbox.folder = QStringLiteral("No such \"folder\"");
        if (what == QLatin1StringView("port"))
            world.mailbox.port = m_nobody.number();
        if (what == QLatin1StringView("none"))
            world.mailbox.host.clear();
        world.run(SaveReturnMailboxTask(world.mailbox, what == QLatin1StringView("password") ? std::optional(QByteArray("wrong"))
                                                                                            : std::nullopt));
        const auto reading = world.look();
        QVERIFY(!reading);
        QTEST(int(reading.error().kind), "kind");
        QVERIFY(!reading.error().sentence.isEmpty());
        QVERIFY(!reading.error().detail.contains(QLatin1StringView(DovecotServer::kPassword)));
    }

private:
    TestCertificates m_certificates;
    DovecotServer m_server;
    HeldPort m_nobody; ///< where no server listens
};

QTEST_GUILESS_MAIN(TestBounceMailbox)
#include "tst_bouncemailbox.moc"
