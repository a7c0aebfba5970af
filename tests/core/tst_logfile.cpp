// The log: kinds, ids and counts, never anybody's words; turned round when it is full; told of crashes.

#include "app/core/logfile.h"
#include "app/core/platform.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <memory>
#include <stdexcept>

using namespace portico;

namespace {

/// What a crash of this very program is asked for by.
constexpr const char *kCrash = "PORTICO_TEST_CRASH";
constexpr const char *kFolder = "PORTICO_TEST_LOG";

std::unique_ptr<LogFile> openLog(const QString &folder, LogFile::Limits limits = {})
{
    auto log = LogFile::open(folder, limits);
    if (!log.ok())
        qFatal("no log");
    return std::move(log).value();
}

/// Ends as a program does that fails badly; what it throws and says holds a person's name and address.
int crash(const QByteArray &how)
{
    const LogInstallation installation(openLog(qEnvironmentVariable(kFolder)));
    if (how == "throw")
        throw std::runtime_error("Jane Finch jane@harborfinch.example");
    if (how == "fatal")
        qFatal("cannot save Jane Finch jane@harborfinch.example");
    if (how == "signal")
        std::raise(SIGSEGV);
    return 0;
}

} // namespace

class TestLogFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        m_folder = m_place->filePath(QStringLiteral("logs"));
    }

    void writesKindsAndNumbers()
    {
        const auto log = openLog(m_folder);
        log->write(LogFile::Level::info, "firm.opened", {{"clients", 12}, {"error", -1}});
        log->write(LogFile::Level::warning, "message", "QSslSocket");
        const QRegularExpression wanted(QStringLiteral(
            "\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z \\d+ info firm\\.opened clients=12 error=-1\\n"
            "\\S+ \\d+ warning message QSslSocket\\n\\z"));
        QVERIFY2(wanted.match(text()).hasMatch(), qPrintable(text()));
        QVERIFY(platform::isPrivate(log->path()));
        QCOMPARE(log->tail(1'000'000), text());
    }

    void leavesOutWhatIsNoWord()
    {
        const auto log = openLog(m_folder);
        log->write(LogFile::Level::info, "a b\n@é\"c", "x/y z", {{"n =", 1}});
        QVERIFY2(text().endsWith(QStringLiteral(" info abc xyz n=1\n")), qPrintable(text()));
    }

    void turnsRound()
    {
        const auto log = openLog(m_folder, {2'000, 3});
        for (int i = 0; i < 400; ++i)
            log->write(LogFile::Level::info, "round", {{"number", i}});
        const QStringList files = QDir(m_folder).entryList({QStringLiteral("portico*.log")}, QDir::Files, QDir::Name);
        const QStringList wanted{QStringLiteral("portico.1.log"), QStringLiteral("portico.2.log"),
                                 QStringLiteral("portico.log")};
        QCOMPARE(files, wanted);
        for (const QString &file : files)
            QVERIFY(QFileInfo(QDir(m_folder).filePath(file)).size() <= 2'000);
        QVERIFY(text().endsWith(QStringLiteral("number=399\n")));
        QVERIFY(!text(QStringLiteral("portico.2.log")).contains(QStringLiteral("number=0\n")));
        const QString tail = log->tail(200);
        QVERIFY(tail.size() <= 200 && tail.endsWith(QStringLiteral("number=399\n")));
        QVERIFY2(tail.startsWith(QStringLiteral("20")), qPrintable(tail)); // a whole line
    }

    void twoWritersLoseNothing()
    {
        const auto one = openLog(m_folder);
        const auto other = openLog(m_folder);
        const std::unique_ptr<QThread> thread(QThread::create([&other] {
            for (int i = 0; i < 200; ++i)
                other->write(LogFile::Level::info, "other");
        }));
        thread->start();
        for (int i = 0; i < 200; ++i)
            one->write(LogFile::Level::info, "one");
        thread->wait();
        QCOMPARE(text().count(QLatin1Char('\n')), 400);
        QCOMPARE(text().count(QStringLiteral(" info other\n")), 200);
    }

    /// No message, wherever from, brings a person's words into the log.
    void messagesLeaveNoNames_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("logged");
        QTest::newRow("Qt") << QStringLiteral("QSslSocket: cannot verify jane@harborfinch.example Jane Finch")
                            << QStringLiteral("message QSslSocket");
        QTest::newRow("Qt, method") << QStringLiteral("QObject::connect: jane@harborfinch.example Jane Finch")
                                    << QStringLiteral("message QObject");
        QTest::newRow("ours") << QStringLiteral("Jane Finch jane@harborfinch.example was not saved")
                              << QStringLiteral("message");
        QTest::newRow("a name that begins so") << QStringLiteral("Quentin: jane@harborfinch.example Finch")
                                               << QStringLiteral("message");
        QTest::newRow("nothing else") << QStringLiteral("jane@harborfinch.example") << QStringLiteral("message");
        QTest::newRow("lines") << QStringLiteral("a\nJane Finch\njane@harborfinch.example") << QStringLiteral("message");
    }

    void messagesLeaveNoNames()
    {
        QFETCH(QString, message);
        QFETCH(QString, logged);
        {
            const LogInstallation installation(openLog(m_folder));
            QTest::ignoreMessage(QtWarningMsg, qPrintable(message));
            qWarning().noquote() << message;
            QTest::ignoreMessage(QtCriticalMsg, qPrintable(message));
            qCritical().noquote() << message;
            logEvent("import.done", {{"clients", 3}});
            logError("firm.refused", {ErrorKind::denied, message, message});
        }
        const QString written = text();
        for (const char *canary : {"jane", "Jane", "harborfinch", "Finch", "Quentin", "@"})
            QVERIFY2(!written.contains(QLatin1StringView(canary)), qPrintable(written));
        QVERIFY2(written.contains(QStringLiteral(" warning ") + logged), qPrintable(written));
        QVERIFY2(written.contains(QStringLiteral(" error ") + logged), qPrintable(written));
        QVERIFY(written.contains(QStringLiteral(" info import.done clients=3\n")));
        QVERIFY(written.contains(QStringLiteral(" warning firm.refused error=%1\n").arg(int(ErrorKind::denied))));
    }

    void nothingWithoutALog()
    {
        logEvent("import.done");
        QVERIFY(!QFile::exists(m_folder));
    }

    void crashes_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<QString>("logged");
        QTest::newRow("exception") << QByteArray("throw") << QStringLiteral(" error crash.terminate St13runtime_error\n");
        QTest::newRow("fatal message") << QByteArray("fatal") << QStringLiteral(" error message.fatal");
        QTest::newRow("signal") << QByteArray("signal")
                                << QStringLiteral(" error crash.signal number=%1\n").arg(SIGSEGV);
    }

    void crashes()
    {
        QFETCH(QByteArray, how);
        QFETCH(QString, logged);
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1StringView(kCrash), QString::fromLatin1(how));
        environment.insert(QLatin1StringView(kFolder), m_folder);
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), QStringList());
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY(process.exitStatus() == QProcess::CrashExit || process.exitCode() != 0);
        QVERIFY2(text().contains(logged), qPrintable(text()));
        for (const char *canary : {"Jane", "jane", "harborfinch"})
            QVERIFY2(!text().contains(QLatin1StringView(canary)), qPrintable(text()));
    }

    void refusesAFolderThatIsNone()
    {
        QFile file(m_place->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!LogFile::open(file.fileName() + QStringLiteral("/logs")).ok());
    }

private:
    QString text(const QString &name = QStringLiteral("portico.log")) const
    {
        QFile file(QDir(m_folder).filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_place;
    QString m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (const QByteArray how = qgetenv(kCrash); !how.isEmpty())
        return crash(how);
    TestLogFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_logfile.moc"
