#include "tests/cli/ctl.h"
#include "tests/servers/postfixserver.h"
#include "tests/servers/testcertificates.h"

#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QString kJson = QStringLiteral("--json");
const QStringList kClients{QStringLiteral("clients"), QStringLiteral("list"), kJson};
const QStringList kMails{QStringLiteral("outbox"), QStringLiteral("list"), kJson};
const QStringList kSend{QStringLiteral("outbox"), QStringLiteral("send")};

/// A message without the line breaks that quoted-printable puts in.
QByteArray joined(QByteArray message)
{
    message.replace("=\r\n", "").replace("=\n", "");
    return message;
}

/// The secret of the link in a message; empty where there is none.
QString linkIn(const QByteArray &message)
{
    const QRegularExpression link(QStringLiteral("https://portal\\.alderpryce\\.example/invite/([A-Za-z0-9_-]{43})"));
    return link.match(QString::fromUtf8(joined(message))).captured(1);
}

QString stateOf(const QList<QJsonObject> &mails, const char *recipient)
{
    for (const QJsonObject &mail : mails) {
        if (mail.value(QStringLiteral("recipient")).toString() == QString::fromLatin1(recipient))
            return mail.value(QStringLiteral("state")).toString();
    }
    return {};
}

QString portalOf(const Ctl &ctl, const char *client)
{
    const QList<QJsonObject> rows = ctl.run(kClients).objects();
    for (const QJsonObject &row : rows) {
        if (row.value(QStringLiteral("name")).toString() == QString::fromUtf8(client))
            return row.value(QStringLiteral("portal")).toString();
    }
    return {};
}

} // namespace

/// From nothing to a real invitation, without a window.
class TestCommandStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intoAMailFolder();
    void throughARealMailServer();
    void aServerThatIsNotToBeTrustedGetsNothing();

private:
    static QStringList account(const PostfixServer &server, const QString &passwordFile, const QString &caFile);
};

void TestCommandStory::intoAMailFolder()
{
    const Ctl ctl;
    ctl.createFirm();
    const QString url = QStringLiteral("https://portal.alderpryce.example");
    QCOMPARE(ctl.run({QStringLiteral("firm"), QStringLiteral("set"), QStringLiteral("--portal-url"), url}).status, 0);
    QCOMPARE(ctl.run({QStringLiteral("mail"), QStringLiteral("set"), QStringLiteral("--folder"), ctl.mailFolder()}).status, 0);
    ctl.import("\"Harbor, Finch & Søn\",\"Finch, Jane\",jane@harborfinch.example,\n"
               "\"Harbor, Finch & Søn\",Tom Harbor,tom@harborfinch.example,\nAnn Lee,Ann Lee,,\n");
    QCOMPARE(ctl.run(kClients).objects().size(), 2);
    const CtlRun invited = ctl.run({QStringLiteral("invite"), QStringLiteral("--client"), ctl.clientId(QStringLiteral("Harbor, Finch & Søn")), kJson});
    QCOMPARE(invited.object().value(QStringLiteral("queued")).toInt(), 1);
    QCOMPARE(stateOf(ctl.run(kMails).objects(), "jane@harborfinch.example"), QStringLiteral("queued"));
    QCOMPARE(ctl.mails().size(), 0);

    const CtlRun sent = ctl.run(kSend);
    QCOMPARE(sent.err, QString());
    QCOMPARE(sent.status, 0);
    QCOMPARE(stateOf(ctl.run(kMails).objects(), "jane@harborfinch.example"), QStringLiteral("sent"));
    QCOMPARE(ctl.mails().size(), 1);
    const QByteArray mail = ctl.mails().first();
    QVERIFY(mail.contains("jane@harborfinch.example"));
    QVERIFY(mail.contains(ctl.run(kMails).object().value(QStringLiteral("message_id")).toString().toLatin1()));
    QVERIFY2(!linkIn(mail).isEmpty(), mail.constData());
    QCOMPARE(portalOf(ctl, "Harbor, Finch & Søn"), QStringLiteral("invited"));
    QCOMPARE(portalOf(ctl, "Ann Lee"), QStringLiteral("none"));
    QCOMPARE(ctl.run(kSend).status, 0);
    QCOMPARE(ctl.mails().size(), 1);
    QCOMPARE(ctl.run({QStringLiteral("firm"), QStringLiteral("check")}).status, 0);
}

QStringList TestCommandStory::account(const PostfixServer &server, const QString &passwordFile, const QString &caFile)
{
    return {QStringLiteral("mail"), QStringLiteral("set"), QStringLiteral("--host"), QStringLiteral("localhost"), QStringLiteral("--port"),
            QString::number(server.port()), QStringLiteral("--security"), QStringLiteral("starttls"), QStringLiteral("--user"),
            QString::fromLatin1(PostfixServer::kUser), QStringLiteral("--password-file"), passwordFile, QStringLiteral("--ca-file"), caFile,
            QStringLiteral("--from"), QStringLiteral("portico@example.test")};
}

void TestCommandStory::throughARealMailServer()
{
    const TestCertificates certificates;
    if (!certificates.failure().isEmpty())
        QSKIP(qPrintable(certificates.failure()));
    PostfixServer server;
    if (const QString failure = server.start(certificates.good().certificateFile, certificates.good().keyFile); !failure.isEmpty())
        QSKIP(qPrintable(failure));
    const Ctl ctl;
    ctl.createReadyFirm();
    const QString password = ctl.write(QStringLiteral("password"), QByteArray(PostfixServer::kPassword) + "\n");
    QCOMPARE(ctl.run(account(server, password, certificates.caFile())).status, 0);
    const CtlRun test = ctl.run({QStringLiteral("mail"), QStringLiteral("test"), QStringLiteral("--to"), QStringLiteral("priya@example.test")});
    QVERIFY2(test.status == 0, qPrintable(test.err + QString::fromUtf8(server.log())));

    ctl.import("Finch,Jane Finch,jane@example.test,\nOak,Nobody Oak,nobody@example.test,\nElm,Later Elm,later@example.test,\n");
    QCOMPARE(ctl.run({QStringLiteral("invite"), QStringLiteral("--without-portal"), kJson}).object().value(QStringLiteral("queued")).toInt(), 3);
    const CtlRun sent = ctl.run(kSend + QStringList{kJson});
    QCOMPARE(sent.status, 0);
    QCOMPARE(sent.object().value(QStringLiteral("sent")).toInt(), 1);
    QCOMPARE(sent.object().value(QStringLiteral("failed")).toInt(), 1);
    QCOMPARE(sent.object().value(QStringLiteral("deferred")).toInt(), 1);
    const QList<QJsonObject> mails = ctl.run(kMails).objects();
    QCOMPARE(stateOf(mails, "jane@example.test"), QStringLiteral("sent"));
    QCOMPARE(stateOf(mails, "nobody@example.test"), QStringLiteral("failed"));
    QCOMPARE(stateOf(mails, "later@example.test"), QStringLiteral("queued"));
    QCOMPARE(portalOf(ctl, "Finch"), QStringLiteral("invited"));
    QCOMPARE(portalOf(ctl, "Oak"), QStringLiteral("undeliverable"));

    QTRY_COMPARE_WITH_TIMEOUT(server.taken().size(), 2, 60'000); // delivery follows the server's word by a moment
    int links = 0;
    const QList<TakenMail> taken = server.taken();
    for (const TakenMail &mail : taken)
        links += linkIn(mail.content).isEmpty() ? 0 : 1;
    QCOMPARE(links, 1);

    // The address that the server does not know gets no mail again.
    const CtlRun again = ctl.run({QStringLiteral("invite"), QStringLiteral("--client"), ctl.clientId(QStringLiteral("Oak")), kJson});
    QCOMPARE(again.object().value(QStringLiteral("queued")).toInt(), 0);
}

void TestCommandStory::aServerThatIsNotToBeTrustedGetsNothing()
{
    const TestCertificates certificates;
    if (!certificates.failure().isEmpty())
        QSKIP(qPrintable(certificates.failure()));
    PostfixServer server;
    if (const QString failure = server.start(certificates.selfSigned().certificateFile, certificates.selfSigned().keyFile); !failure.isEmpty())
        QSKIP(qPrintable(failure));
    const Ctl ctl;
    ctl.createReadyFirm();
    ctl.import("Finch,Jane Finch,jane@example.test,\n");
    QCOMPARE(ctl.run({QStringLiteral("invite"), QStringLiteral("--without-portal")}).status, 0);
    const QString password = ctl.write(QStringLiteral("password"), PostfixServer::kPassword);
    QCOMPARE(ctl.run(account(server, password, certificates.caFile())).status, 0);
    const CtlRun untrusted = ctl.run(kSend);
    QCOMPARE(untrusted.status, 1);
    QVERIFY2(untrusted.err.contains(QStringLiteral("certificate")), qPrintable(untrusted.err));
    QVERIFY2(untrusted.err.contains(QStringLiteral("then resume. Nothing was lost.")), qPrintable(untrusted.err));
    QCOMPARE(stateOf(ctl.run(kMails).objects(), "jane@example.test"), QStringLiteral("queued"));

    // With the right authority, but a wrong password: the queue stops and says so, and stays stopped.
    const QString wrong = ctl.write(QStringLiteral("wrong"), "guess");
    QCOMPARE(ctl.run(account(server, wrong, certificates.selfSigned().certificateFile)).status, 0);
    for (int i = 0; i < 2; ++i) {
        const CtlRun refused = ctl.run(kSend);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains(QStringLiteral("sign-in")), qPrintable(refused.err));
    }
    QCOMPARE(ctl.run(account(server, password, certificates.selfSigned().certificateFile)).status, 0);
    const CtlRun sent = ctl.run(kSend);
    QVERIFY2(sent.status == 0, qPrintable(sent.err));
    QCOMPARE(stateOf(ctl.run(kMails).objects(), "jane@example.test"), QStringLiteral("sent"));
}

QTEST_GUILESS_MAIN(TestCommandStory)
#include "tst_commandstory.moc"
