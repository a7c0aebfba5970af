#include "app/core/platform.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;

/// What the operating system is asked for.
class TestPlatform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Called again by locksGoWithTheProcess, as another process.
        if (!qEnvironmentVariableIsSet("PORTICO_TEST_LOCK"))
            return;
        const auto lock = FileLock::take(qEnvironmentVariable("PORTICO_TEST_LOCK"));
        QVERIFY(lock.ok());
        QFile out;
        QVERIFY(out.open(stdout, QIODevice::WriteOnly));
        out.write("locked\n");
        out.flush();
        QFile in;
        QVERIFY(in.open(stdin, QIODevice::ReadOnly));
        in.readLine(); // until the parent ends this process
    }

    void privateFilesArePrivate()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("secret"));
        QVERIFY(platform::createPrivateFile(file).ok());
        QVERIFY(platform::isPrivate(file));
        const auto again = platform::createPrivateFile(file);
        QVERIFY(!again.ok());
        QCOMPARE(again.error().kind, ErrorKind::conflict);
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadOther));
#ifndef Q_OS_WIN
        QVERIFY(!platform::isPrivate(file));
#endif
        QVERIFY(platform::restrictToOwner(file).ok());
        QVERIFY(platform::isPrivate(file));
        const QString folder = dir.filePath(QStringLiteral("a/b/c"));
        QVERIFY(platform::createPrivateFolder(folder).ok());
        QVERIFY(platform::createPrivateFolder(folder).ok());
        QVERIFY(platform::isPrivate(folder));
    }

    void writesWholeFiles()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("file"));
        const auto content = [&file] {
            QFile source(file);
            return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray("unreadable");
        };
        QVERIFY(platform::writePrivateFile(file, "one").ok());
        QCOMPARE(content(), QByteArray("one"));
        QVERIFY(platform::writePrivateFile(file, QByteArray()).ok());
        QCOMPARE(content(), QByteArray());
        QVERIFY(platform::writePrivateFile(file, QByteArray(100000, 'x')).ok());
        QCOMPARE(content(), QByteArray(100000, 'x'));
        QVERIFY(platform::isPrivate(file));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList(QStringLiteral("file")));
        QVERIFY(!platform::writePrivateFile(dir.filePath(QStringLiteral("missing/file")), "one").ok());
    }

    void replacesAtOnce()
    {
        QTemporaryDir dir;
        const QString from = dir.filePath(QStringLiteral("from"));
        const QString to = dir.filePath(QStringLiteral("to"));
        QVERIFY(platform::writePrivateFile(from, "new").ok());
        QVERIFY(platform::writePrivateFile(to, "old").ok());
        QVERIFY(platform::syncFile(from).ok());
        QVERIFY(platform::replaceFile(from, to).ok());
        QVERIFY(!QFile::exists(from));
        QFile file(to);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("new"));
        QVERIFY(!platform::replaceFile(from, to).ok());
        QVERIFY(!platform::syncFile(from).ok());
        QVERIFY(platform::syncFolder(dir.path()).ok());
    }

    void tellsOfThePlace()
    {
        QTemporaryDir dir;
        QVERIFY(!platform::isOnNetwork(dir.path()));
        QVERIFY(!platform::isOnNetwork(dir.filePath(QStringLiteral("not/yet/there"))));
        QVERIFY(platform::freeBytes(dir.filePath(QStringLiteral("not/yet"))) > 0);
        QVERIFY(platform::isWritableFolder(dir.path()));
        QVERIFY(!platform::isWritableFolder(dir.filePath(QStringLiteral("missing"))));
        QVERIFY(!platform::isWritableFile(dir.filePath(QStringLiteral("missing"))));
        QVERIFY(!platform::accountName().isEmpty());
    }

    void locksExcludeAndShare()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("lock"));
        auto first = FileLock::take(file);
        QVERIFY(first.ok());
        QCOMPARE(FileLock::take(file).error().kind, ErrorKind::busy);
        QCOMPARE(FileLock::take(file, FileLock::Mode::shared).error().kind, ErrorKind::busy);
        first->reset();
        auto shared = FileLock::take(file, FileLock::Mode::shared);
        QVERIFY(shared.ok());
        QVERIFY(FileLock::take(file, FileLock::Mode::shared).ok());
        QCOMPARE(FileLock::take(file).error().kind, ErrorKind::busy);
        shared->reset();
        QVERIFY(FileLock::take(file).ok());
        QVERIFY(!FileLock::take(dir.filePath(QStringLiteral("missing/lock"))).ok());
    }

    void knowsWhichProcessesRun()
    {
        QVERIFY(platform::processRuns(QCoreApplication::applicationPid()));
        QVERIFY(!platform::processRuns(4999999)); // beyond every system's process ids
        QVERIFY(!platform::processRuns(0));
    }

    void locksGoWithTheProcess()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("lock"));
        QProcess holder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PORTICO_TEST_LOCK"), file);
        holder.setProcessEnvironment(environment);
        holder.start(QCoreApplication::applicationFilePath(), {QStringLiteral("-silent"), QStringLiteral("tellsOfThePlace")});
        QVERIFY(holder.waitForStarted());
        QByteArray said;
        while (!said.contains("locked") && holder.waitForReadyRead(20000))
            said += holder.readAll();
        QVERIFY2(said.contains("locked"), said.constData());
        QCOMPARE(FileLock::take(file).error().kind, ErrorKind::busy);
        holder.kill();
        QVERIFY(holder.waitForFinished());
        QVERIFY(FileLock::take(file).ok());
    }
};

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
