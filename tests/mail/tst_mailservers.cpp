#include "app/mail/bounce/bouncereader.h"
#include "app/mail/replyverdict.h"
#include "tests/mail/mailrun.h"
#include "tests/servers/eximserver.h"
#include "tests/servers/faultserver.h"
#include "tests/servers/opensmtpdserver.h"
#include "tests/servers/postfixserver.h"
#include "tests/servers/testcertificates.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace portico;

namespace {

constexpr int kPatience = 30000;

/// The mail without the fields that servers put before ours (RFC 5321, 4.4).
QByteArray withoutTrace(QByteArray content)
{
    const QByteArrayList trace{"Return-Path:", "X-Original-To:", "Delivered-To:", "Received:"};
    bool inTrace = false;
    for (;;) {
        const bool begins = std::any_of(trace.begin(), trace.end(), [&](const QByteArray &name) { return content.startsWith(name); });
        const bool goesOn = inTrace && (content.startsWith(' ') || content.startsWith('\t')); // a folded field
        const qsizetype end = content.indexOf('\n');
        if (!(begins || goesOn) || end < 0)
            return content;
        content.remove(0, end + 1);
        inTrace = true;
    }
}

QString at(const QString &name)
{
    return name + QStringLiteral("@example.test");
}

} // namespace

class TestMailServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void postfixTakesMail();
    void hostileTextArrivesAsItWasComposed();
    void postfixRefusesRecipients();
    void postfixRefusesAWrongPassword();
    void everyServerTakesMail_data();
    void everyServerTakesMail();
    void whatComesBackIsUnderstood_data();
    void whatComesBackIsUnderstood();
    void eximRefusesAWrongPassword();
    void faultServerSpeaksEachWay_data();
    void faultServerSpeaksEachWay();
    void faultServerMisbehaves_data();
    void faultServerMisbehaves();
    void goesOnAfterTheServerLeft();

private:
    SmtpAccount postfixAccount() const;

    TestCertificates m_certificates;
    /// One of the servers' ports as the table names it; `why` where it does not run here.
    struct Port
    {
        QString why;
        quint16 number = 0;
        bool strict = false; ///< STARTTLS and a sign-in are required
        std::function<QList<TakenMail>()> taken;
        std::function<QByteArray()> log;
    };
    Port portOf(const QByteArray &server, const QByteArray &way);
    SmtpAccount accountFor(const Port &port) const;

    PostfixServer m_postfix;
    EximServer m_exim;
    OpenSmtpdServer m_openSmtpd;
    FaultServer m_fault; ///< in clear, without pipelining
    QString m_noPostfix;
    QString m_noExim;
    QString m_noOpenSmtpd;
};

void TestMailServers::initTestCase()
{
    QVERIFY2(m_certificates.failure().isEmpty(), qPrintable(m_certificates.failure()));
    m_noPostfix = m_postfix.start(m_certificates.good().certificateFile, m_certificates.good().keyFile);
    const QString noFault = m_fault.start({});
    QVERIFY2(noFault.isEmpty(), qPrintable(noFault));
    m_noExim = m_exim.start(m_certificates.good().certificateFile, m_certificates.good().keyFile);
    m_noOpenSmtpd = m_openSmtpd.start();
    // On a machine that can run them, they must run.
    for (const QString &why : {m_noPostfix, m_noExim, m_noOpenSmtpd})
        QVERIFY2(why.isEmpty() || why.contains(QStringLiteral("root")) || why.contains(QStringLiteral("installed")),
                 qPrintable(why));
}

SmtpAccount TestMailServers::postfixAccount() const
{
    SmtpAccount account;
    account.host = QStringLiteral("localhost");
    account.port = m_postfix.port();
    account.security = SmtpAccount::Security::startTls;
    account.user = QString::fromLatin1(PostfixServer::kUser);
    account.password = PostfixServer::kPassword;
    account.caFile = m_certificates.caFile();
    return account;
}

void TestMailServers::postfixTakesMail()
{
    if (!m_noPostfix.isEmpty())
        QSKIP(qPrintable(m_noPostfix));
    QStringList to;
    for (int number = 1; number <= 40; ++number)
        to.append(at(QStringLiteral("client%1").arg(number)));
    to.append(at(QStringLiteral("jürgen")));
    Run run(postfixAccount(), to);
    QTRY_VERIFY2_WITH_TIMEOUT(run.done(), m_postfix.log().right(2000).constData(), kPatience);
    for (int number = 1; number <= to.size(); ++number)
        QVERIFY2(run.verdict(number).message == MessageFate::sent,
                 qPrintable(run.outcome(number).reply.text() + run.outcome(number).sentence +
                            QString::fromUtf8(m_postfix.log().right(3000))));
    QTRY_COMPARE_WITH_TIMEOUT(m_postfix.taken().size(), to.size(), kPatience);

    const auto taken = m_postfix.taken();
    for (const TakenMail &mail : taken) {
        const qsizetype number = to.indexOf(mail.to.first()) + 1;
        QVERIFY2(number > 0, qPrintable(mail.to.first()));
        QCOMPARE(mail.from, at(QStringLiteral("portico")));
        // A Maildir keeps bare line feeds; the server's own headers stand before ours.
        QByteArray sent = composeMessage(messageTo(to[number - 1], int(number)))->bytes;
        sent.replace("\r\n", "\n");
        QVERIFY2(mail.content.endsWith(sent), mail.content.constData());
    }
}

/// In names, subject and both bodies, through a server that refuses bare line feeds and unasked commands.
void TestMailServers::hostileTextArrivesAsItWasComposed()
{
    if (!m_noPostfix.isEmpty())
        QSKIP(qPrintable(m_noPostfix));
    const QStringList texts{
        QStringLiteral("Jane\r\nBcc: evil@evil.example\r\n\r\n.\r\nMAIL FROM:<evil@evil.example>\r\n"),
        QStringLiteral("Jane\n.\nRCPT TO:<evil@evil.example>\r.\rQUIT"),
        QStringLiteral("Ja") + QChar(0) + QStringLiteral("ne\x1b[2J\x7f"),
        QStringLiteral("\u202egpj.exe\u202c \u2066Jane\u2069"),
        QStringLiteral("\u5c71").repeated(10'000),
        QStringLiteral(".\n..\n...\n.x\nFrom me\n--=_b6--"),
        QStringLiteral("=?utf-8?Q?=0D=0ABcc:_evil@evil.example?= =0D=0A.=0D=0A"),
    };
    const auto message = [&texts](const QString &to, int number) {
        const QString &text = texts[number - 1];
        MailMessage made = messageTo(to, number);
        made.from.name = made.to.name = made.replyTo->name = made.subject = text;
        made.text = text + QStringLiteral("\n.\n") + text;
        made.html = text.toHtmlEscaped();
        return made;
    };
    QStringList to;
    QHash<QString, QByteArray> sent;
    for (int number = 1; number <= texts.size(); ++number) {
        to.append(at(QStringLiteral("hostile%1").arg(number)));
        const auto composed = composeMessage(message(to.last(), number));
        QVERIFY2(composed.ok(), qPrintable(to.last()));
        sent.insert(to.last(), QByteArray(composed->bytes).replace("\r\n", "\n")); // as a Maildir keeps it
    }
    const qsizetype before = m_postfix.taken().size();
    Run run(postfixAccount(), to, message);
    QTRY_VERIFY2_WITH_TIMEOUT(run.done(), m_postfix.log().right(2000).constData(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_postfix.taken().size(), before + to.size(), kPatience);
    const QList<TakenMail> taken = m_postfix.taken();
    for (const TakenMail &mail : taken) {
        if (!sent.contains(mail.to.first()))
            continue; // of another test
        const QByteArray expected = sent.take(mail.to.first());
        QVERIFY2(withoutTrace(mail.content) == expected, mail.content.constData());
    }
    QVERIFY(sent.isEmpty());
}

void TestMailServers::postfixRefusesRecipients()
{
    if (!m_noPostfix.isEmpty())
        QSKIP(qPrintable(m_noPostfix));
    const qsizetype before = m_postfix.taken().size();
    Run run(postfixAccount(), {at(QStringLiteral("nobody")), at(QStringLiteral("full")), at(QStringLiteral("quota")),
                               at(QStringLiteral("later")), at(QStringLiteral("blocked")),
                               QStringLiteral("x@elsewhere.example"), at(QStringLiteral("client"))});
    QTRY_VERIFY2_WITH_TIMEOUT(run.done(), m_postfix.log().right(2000).constData(), kPatience);
    QCOMPARE(run.verdict(1).reason, ReplyReason::noSuchMailbox);
    QCOMPARE(run.verdict(1).sentence, QStringLiteral("No such mailbox (550 5.1.1)"));
    QCOMPARE(run.verdict(1).address, AddressEffect::inactive);
    QCOMPARE(run.verdict(2).reason, ReplyReason::mailboxFull);
    QCOMPARE(run.verdict(2).message, MessageFate::deferred);
    QCOMPARE(run.verdict(3).message, MessageFate::failed);
    QCOMPARE(run.verdict(3).address, AddressEffect::full);
    QCOMPARE(run.verdict(4).reason, ReplyReason::greylisted);
    QCOMPARE(run.verdict(5).reason, ReplyReason::policy);
    QCOMPARE(run.verdict(5).address, AddressEffect::untouched);
    QCOMPARE(run.verdict(6).reason, ReplyReason::senderRefused);
    QCOMPARE(run.verdict(7).message, MessageFate::sent);
    QTRY_COMPARE_WITH_TIMEOUT(m_postfix.taken().size(), before + 1, kPatience);
}

void TestMailServers::postfixRefusesAWrongPassword()
{
    if (!m_noPostfix.isEmpty())
        QSKIP(qPrintable(m_noPostfix));
    SmtpAccount account = postfixAccount();
    account.password = "wrong";
    Run run(account, {at(QStringLiteral("client"))});
    QTRY_VERIFY_WITH_TIMEOUT(run.done(), kPatience);
    QCOMPARE(run.outcome(1).stage, SmtpStage::auth);
    QCOMPARE(run.verdict(1).queue, QueueEffect::stops);
    QCOMPARE(run.verdict(1).reason, ReplyReason::signIn);
}

TestMailServers::Port TestMailServers::portOf(const QByteArray &server, const QByteArray &way)
{
    Port port;
    port.strict = way == "strict" || server == "postfix";
    const bool bare = way == "bare";
    port.why = server == "postfix" ? m_noPostfix : server == "exim" ? m_noExim : m_noOpenSmtpd;
    if (!port.why.isEmpty()) // its ports are not even chosen
        return port;
    if (server == "postfix") {
        port.number = way == "strict" ? m_postfix.port() : m_postfix.portWithout(way);
        port.taken = [this] { return m_postfix.taken(); };
        port.log = [this] { return m_postfix.log(); };
    } else if (server == "exim") {
        port.number = port.strict ? m_exim.port() : bare ? m_exim.barePort() : way == "plain" ? m_exim.plainPort() : m_exim.portWithout(way);
        port.taken = [this] { return m_exim.taken(); };
        port.log = [this] { return m_exim.log(); };
    } else {
        port.number = bare ? m_openSmtpd.barePort() : m_openSmtpd.plainPort();
        port.taken = [this] { return m_openSmtpd.taken(); };
        port.log = [this] { return m_openSmtpd.log(); };
    }
    return port;
}

SmtpAccount TestMailServers::accountFor(const Port &port) const
{
    SmtpAccount account = postfixAccount(); // they all have the same user
    account.port = port.number;
    if (!port.strict) {
        account.security = SmtpAccount::Security::none;
        account.user.clear();
        account.password.clear();
    }
    return account;
}

void TestMailServers::everyServerTakesMail_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("way");
    QTest::addColumn<bool>("smtpUtf8");
    QTest::newRow("postfix without PIPELINING") << QByteArray("postfix") << QByteArray("pipelining") << true;
    QTest::newRow("postfix without SMTPUTF8") << QByteArray("postfix") << QByteArray("smtputf8") << false;
    QTest::newRow("postfix without DSN") << QByteArray("postfix") << QByteArray("dsn") << true;
    QTest::newRow("postfix without all three") << QByteArray("postfix") << QByteArray("pipelining,smtputf8,dsn") << false;
    QTest::newRow("exim, strict") << QByteArray("exim") << QByteArray("strict") << true;
    QTest::newRow("exim in clear") << QByteArray("exim") << QByteArray("plain") << true;
    QTest::newRow("exim without PIPELINING") << QByteArray("exim") << QByteArray("pipelining") << true;
    QTest::newRow("exim without SMTPUTF8") << QByteArray("exim") << QByteArray("smtputf8") << false;
    QTest::newRow("exim without DSN") << QByteArray("exim") << QByteArray("dsn") << true;
    QTest::newRow("exim without all three") << QByteArray("exim") << QByteArray("bare") << false;
    QTest::newRow("OpenSMTPD") << QByteArray("opensmtpd") << QByteArray("plain") << false;
    QTest::newRow("OpenSMTPD without DSN") << QByteArray("opensmtpd") << QByteArray("bare") << false;
}

/// Each message arrives once, byte for byte; who is refused is refused alone; and what a server does not offer is not
/// used. These servers close the connection to whoever speaks before being asked.
void TestMailServers::everyServerTakesMail()
{
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, way);
    QFETCH(bool, smtpUtf8);
    const Port port = portOf(server, way);
    if (!port.why.isEmpty())
        QSKIP(qPrintable(port.why));
    const QString name = QString::fromLatin1(QByteArray(QTest::currentDataTag()).toLower().replace(' ', '-').replace(',', '-'));
    QStringList to;
    for (int number = 1; number <= 12; ++number)
        to.append(at(name + QString::number(number)));
    to.insert(4, at(QStringLiteral("nobody")));
    to.insert(9, at(QStringLiteral("jürgen-") + name));
    Run run(accountFor(port), to);
    QTRY_VERIFY2_WITH_TIMEOUT(run.done(), port.log().right(3000).constData(), kPatience);

    QStringList arrive;
    for (int number = 1; number <= to.size(); ++number) {
        const QString &address = to[number - 1];
        const MailOutcome outcome = run.outcome(number);
        const QString said = outcome.reply.text() + outcome.sentence;
        if (address.startsWith(QStringLiteral("nobody"))) {
            QVERIFY2(run.verdict(number).reason == ReplyReason::noSuchMailbox, qPrintable(said));
        } else if (address.startsWith(u'j') && !smtpUtf8) {
            QVERIFY2(run.verdict(number).reason == ReplyReason::needsSmtpUtf8, qPrintable(said));
            QCOMPARE(run.verdict(number).address, AddressEffect::untouched);
        } else {
            QVERIFY2(run.verdict(number).message == MessageFate::sent, qPrintable(said + QString::fromUtf8(port.log().right(3000))));
            arrive.append(address);
        }
    }
    const auto arrived = [&] {
        QHash<QString, QList<QByteArray>> mails;
        const QList<TakenMail> taken = port.taken();
        for (const TakenMail &mail : taken) {
            if (arrive.contains(mail.to.first()))
                mails[mail.to.first()].append(mail.content);
        }
        return mails;
    };
    QTRY_COMPARE_WITH_TIMEOUT(arrived().size(), arrive.size(), kPatience);
    const auto mails = arrived();
    for (const QString &address : std::as_const(arrive)) {
        QCOMPARE(mails.value(address).size(), 1);
        // A Maildir keeps bare line feeds; the server's own headers stand before ours.
        QByteArray sent = composeMessage(messageTo(address, int(to.indexOf(address)) + 1))->bytes;
        sent.replace("\r\n", "\n");
        QVERIFY2(mails.value(address).first().endsWith(sent), mails.value(address).first().constData());
    }
}

void TestMailServers::whatComesBackIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("way");
    QTest::addColumn<bool>("envelopeId"); // the server keeps it for its reports
    QTest::addColumn<bool>("says");       // that there is no such mailbox
    QTest::newRow("postfix") << QByteArray("postfix") << QByteArray("strict") << true << true;
    QTest::newRow("postfix without DSN") << QByteArray("postfix") << QByteArray("dsn") << false << true;
    QTest::newRow("exim") << QByteArray("exim") << QByteArray("strict") << true << true;
    QTest::newRow("exim without DSN") << QByteArray("exim") << QByteArray("bare") << false << true;
    QTest::newRow("OpenSMTPD") << QByteArray("opensmtpd") << QByteArray("plain") << false << false;
}

/// The whole way: a server takes the mail, cannot deliver it, and its own report comes back to the sender.
void TestMailServers::whatComesBackIsUnderstood()
{
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, way);
    QFETCH(bool, envelopeId);
    QFETCH(bool, says);
    const Port port = portOf(server, way);
    if (!port.why.isEmpty())
        QSKIP(qPrintable(port.why));
    const QString to = at(QString::fromLatin1("gone-" + server + '-' + way));
    Run run(accountFor(port), {to});
    QTRY_VERIFY_WITH_TIMEOUT(run.done(), kPatience);
    QVERIFY2(run.verdict(1).message == MessageFate::sent, qPrintable(run.outcome(1).reply.text() + run.outcome(1).sentence));
    QByteArray report;
    const auto hasCome = [&] {
        const QList<TakenMail> taken = port.taken();
        for (const TakenMail &mail : taken) {
            if (mail.to.first() == at(QStringLiteral("portico")) && mail.content.contains(to.toUtf8()))
                report = mail.content;
        }
        return !report.isEmpty();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(hasCome(), port.log().right(3000).constData(), kPatience);
    const BounceReport read = readBounce(report);
    QVERIFY2(read.isBounce, report.constData());
    QCOMPARE(read.recipients.size(), 1);
    QCOMPARE(read.recipients.first().address, to);
    QCOMPARE(read.messageId, QStringLiteral("<test-1@example.test>"));
    QCOMPARE(read.envelopeId, envelopeId ? QString::fromLatin1(idOf(to)) : QString());
    if (says)
        QCOMPARE(read.recipients.first().bounceVerdict(), BounceVerdict::inactive);
}

void TestMailServers::eximRefusesAWrongPassword()
{
    if (!m_noExim.isEmpty())
        QSKIP(qPrintable(m_noExim));
    SmtpAccount account = postfixAccount();
    account.port = m_exim.port();
    account.password = "wrong";
    Run run(account, {at(QStringLiteral("client"))});
    QTRY_VERIFY_WITH_TIMEOUT(run.done(), kPatience);
    QCOMPARE(run.outcome(1).stage, SmtpStage::auth);
    QCOMPARE(run.verdict(1).reason, ReplyReason::signIn);
    QCOMPARE(run.verdict(1).queue, QueueEffect::stops);
}

void TestMailServers::faultServerSpeaksEachWay_data()
{
    QTest::addColumn<int>("security");
    QTest::addColumn<bool>("signsIn");
    QTest::addColumn<bool>("pipelining");
    QTest::newRow("plain") << int(SmtpAccount::Security::none) << false << false;
    QTest::newRow("pipelining") << int(SmtpAccount::Security::none) << false << true;
    QTest::newRow("starttls") << int(SmtpAccount::Security::startTls) << true << false;
    QTest::newRow("tls, pipelining") << int(SmtpAccount::Security::tls) << true << true;
}

void TestMailServers::faultServerSpeaksEachWay()
{
    QFETCH(int, security);
    QFETCH(bool, signsIn);
    QFETCH(bool, pipelining);
    FaultServer::Options options;
    options.pipelining = pipelining;
    SmtpAccount account;
    account.host = QStringLiteral("localhost");
    account.security = SmtpAccount::Security(security);
    account.caFile = m_certificates.caFile();
    if (account.security == SmtpAccount::Security::startTls) {
        options.startTlsCertificate = m_certificates.good().certificateFile;
        options.startTlsKey = m_certificates.good().keyFile;
    } else if (account.security == SmtpAccount::Security::tls) {
        options.tlsCertificate = m_certificates.good().certificateFile;
        options.tlsKey = m_certificates.good().keyFile;
    }
    if (signsIn) {
        account.user = options.user = QStringLiteral("portal");
        account.password = options.password = "secret words";
    }
    FaultServer server;
    const QString failure = server.start(options);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    account.port = server.port();
    Run run(account, {at(QStringLiteral("jane")), at(QStringLiteral("rcpt-550-5.1.1-user_unknown")),
                      at(QStringLiteral("jürgen"))});
    QTRY_VERIFY_WITH_TIMEOUT(run.done(), kPatience);
    QVERIFY2(run.verdict(1).message == MessageFate::sent,
             qPrintable(run.outcome(1).reply.text() + run.outcome(1).sentence));
    QCOMPARE(run.verdict(2).reason, ReplyReason::noSuchMailbox);
    QCOMPARE(run.verdict(3).message, MessageFate::sent);
    QCOMPARE(server.taken().size(), 2);
    QCOMPARE(server.taken().first().content, composeMessage(messageTo(at(QStringLiteral("jane")), 1))->bytes);
    QCOMPARE(server.taken().last().to, QStringList{at(QStringLiteral("jürgen"))});
}

void TestMailServers::faultServerMisbehaves_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<int>>("fates"); // of attempts, one after the other
    QTest::addColumn<int>("taken");
    const int sent = int(MessageFate::sent);
    const int deferred = int(MessageFate::deferred);
    const int failed = int(MessageFate::failed);
    const int unconfirmed = int(MessageFate::unconfirmed);
    QTest::newRow("greylisting") << "greylist" << QList<int>{deferred, sent} << 1;
    QTest::newRow("4xx at the dot") << "dot-451-4.3.0" << QList<int>{deferred} << 0;
    QTest::newRow("5xx at the dot") << "dot-554-5.6.0" << QList<int>{failed} << 0;
    QTest::newRow("4xx at RCPT") << "rcpt-450-4.2.0" << QList<int>{deferred} << 0;
    QTest::newRow("third time lucky") << "fail2" << QList<int>{deferred, deferred, sent} << 1;
    QTest::newRow("closed at DATA") << "dropdata" << QList<int>{-1} << 0; // see below
    QTest::newRow("closed at the dot") << "dropdot" << QList<int>{unconfirmed} << 0;
    QTest::newRow("250 swallowed") << "swallow" << QList<int>{unconfirmed} << 1;
    QTest::newRow("slow") << "slow" << QList<int>{sent} << 1;
}

void TestMailServers::faultServerMisbehaves()
{
    QFETCH(QString, name);
    QFETCH(QList<int>, fates);
    QFETCH(int, taken);
    const qsizetype before = m_fault.taken().size();
    SmtpAccount account;
    account.host = QStringLiteral("localhost");
    account.port = m_fault.port();
    account.security = SmtpAccount::Security::none;
    for (const int fate : fates) {
        Run run(account, {at(name)});
        QTRY_VERIFY_WITH_TIMEOUT(run.done(), kPatience);
        const MailOutcome outcome = run.outcome(1);
        if (fate < 0) // the message may be on its way when the connection goes: both are true answers, "sent" is not
            QVERIFY(outcome.kind == MailOutcome::Kind::lost && run.verdict(1).message != MessageFate::sent);
        else
            QVERIFY2(int(run.verdict(1).message) == fate, qPrintable(outcome.reply.text() + outcome.sentence));
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_fault.taken().size(), before + taken, kPatience);
}

void TestMailServers::goesOnAfterTheServerLeft()
{
    FaultServer server;
    FaultServer::Options options;
    options.pipelining = true;
    const QString failure = server.start(options);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    SmtpAccount account;
    account.host = QStringLiteral("localhost");
    account.port = server.port();
    account.security = SmtpAccount::Security::none;
    Run run(account, {at(QStringLiteral("close1")), at(QStringLiteral("close2")), at(QStringLiteral("jane"))});
    QTRY_VERIFY_WITH_TIMEOUT(run.done(), kPatience);
    for (int number = 1; number <= 3; ++number)
        QVERIFY2(run.verdict(number).message == MessageFate::sent, qPrintable(run.verdict(number).sentence));
    QCOMPARE(server.taken().size(), 3);
}

QTEST_GUILESS_MAIN(TestMailServers)
#include "tst_mailservers.moc"
