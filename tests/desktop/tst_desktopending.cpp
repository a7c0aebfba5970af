#include "tests/cli/ctl.h"
#include "tests/servers/scriptedserver.h"

#include <QTest>

#include <csignal>

using namespace portico;
using namespace portico::test;

namespace {

QList<QJsonObject> mailsIn(const Ctl &ctl, const char *state)
{
    return ctl.run({QStringLiteral("outbox"), QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--state"),
                    QString::fromLatin1(state)})
        .objects();
}

/// The window's program on the firm of ctl, with the same home.
std::unique_ptr<QProcess> startWindow(const Ctl &ctl)
{
    auto program = std::make_unique<QProcess>();
    program->setProgram(QStringLiteral(PORTICO_PROGRAM));
    program->setArguments({QStringLiteral("--firm"), ctl.firm(), QStringLiteral("--key-file"), ctl.keyFile()});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("HOME"), ctl.path(QStringLiteral("home")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), ctl.path(QStringLiteral("home-config")));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), ctl.path(QStringLiteral("home-data")));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
    program->setProcessEnvironment(environment);
    program->start();
    return program;
}

} // namespace

/// The program that was built, told to end in the middle of a mail.
class TestDesktopEnding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsInOrderInTheMiddleOfAMail_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("logout") << int(SIGTERM);
        QTest::newRow("the terminal closes") << int(SIGHUP);
        QTest::newRow("Ctrl+C") << int(SIGINT);
    }

    void endsInOrderInTheMiddleOfAMail()
    {
        QFETCH(int, number);
        const Ctl ctl;
        ScriptedServer server({"S 220 mx ESMTP", "C EHLO", "S 250 mx", "C MAIL FROM", "S 250 ok", "C RCPT TO", "S 250 ok",
                               "C DATA", "S 354 go on", "B", "W"});
        ctl.createReadyFirm();
        QCOMPARE(ctl.run({QStringLiteral("mail"), QStringLiteral("set"), QStringLiteral("--host"), QStringLiteral("localhost"),
                          QStringLiteral("--port"), QString::number(server.serverPort()), QStringLiteral("--security"),
                          QStringLiteral("none"), QStringLiteral("--from"), QStringLiteral("office@alderpryce.example")})
                     .status,
                 0);
        ctl.import("Finch,Jane Finch,jane@finch.example,\n");
        QCOMPARE(ctl.run({QStringLiteral("invite"), QStringLiteral("--without-portal")}).status, 0);

        const auto program = startWindow(ctl);
        QTRY_COMPARE_WITH_TIMEOUT(server.bodies().size(), 1, 60'000);
        QCOMPARE(::kill(pid_t(program->processId()), number), 0);
        const CtlRun run = Ctl::wait(*program);
        QVERIFY2(run.status == 0, qPrintable(run.err)); // -1: it was ended by the signal
        QCOMPARE(mailsIn(ctl, "sending").size(), 0);
        QCOMPARE(mailsIn(ctl, "unconfirmed").size(), 1); // the message was out, and its answer did not come in time
    }
};

QTEST_GUILESS_MAIN(TestDesktopEnding)
#include "tst_desktopending.moc"
