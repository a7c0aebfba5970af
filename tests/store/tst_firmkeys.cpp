#include "app/core/platform.h"
#include "app/core/uuid.h"
#include "app/store/firmkeys.h"
#include "app/store/keyfile.h"
#include "app/store/systemkeystore.h"
#include "tests/store/storetesting.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QThread>

#include <array>
#include <memory>
#include <vector>

using namespace portico;
using namespace portico::testing;

/// The recovery key, the file firm.keys, and the stores that keep the database key.
class TestFirmKeys : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_id = newUuid(QDateTime::currentDateTimeUtc());

private Q_SLOTS:
    void recoveryKeyReadsBack()
    {
        static const QRegularExpression shape(QStringLiteral("^([2-9A-HJ-NP-Z]{5}-){6}[2-9A-HJ-NP-Z]{5}$"));
        QSet<QString> seen;
        for (int i = 0; i < 200; ++i) {
            const RecoveryKey key = RecoveryKey::generate();
            const QString text = key.text();
            QVERIFY2(shape.match(text).hasMatch(), qPrintable(text));
            QCOMPARE(key.bytes().size(), 20);
            const auto again = RecoveryKey::fromText(text);
            PORTICO_VERIFY(again);
            QCOMPARE(again->bytes(), key.bytes());
            seen.insert(text);
        }
        QCOMPARE(seen.size(), 200);
    }

    void recoveryKeyIsForgiving()
    {
        const RecoveryKey key = RecoveryKey::generate();
        const QString text = key.text();
        const QStringList forms{text.toLower(), QString(text).remove(u'-'), QString(text).replace(u'-', u' '),
                                QString(text).replace(u'-', QChar(0x2013)), u' ' + text + u'\n'};
        for (const QString &typed : forms) {
            const auto read = RecoveryKey::fromText(typed);
            PORTICO_VERIFY(read);
            QCOMPARE(read->bytes(), key.bytes());
        }
    }

    void mistypedRecoveryKeyIsTold()
    {
        const QString text = RecoveryKey::generate().text();
        int caught = 0;
        int tried = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'-')
                continue;
            QString wrong = text;
            wrong[i] = text[i] == u'7' ? u'8' : u'7';
            ++tried;
            caught += !RecoveryKey::fromText(wrong).ok();
        }
        // Fifteen bits of checksum: of 35 changes, one in 900 keys escapes one.
        QVERIFY(tried == 35);
        QVERIFY(caught >= 34);
        QCOMPARE(RecoveryKey::fromText(text.chopped(1)).error().kind, ErrorKind::invalid);
        QCOMPARE(RecoveryKey::fromText(text + u'A').error().kind, ErrorKind::invalid);
        QVERIFY(RecoveryKey::fromText(QStringLiteral("0") + text.mid(1)).error().sentence.contains(QLatin1StringView("0, 1, I and O")));
        QCOMPARE(RecoveryKey::fromText(QString()).error().kind, ErrorKind::invalid);
    }

    void keysUnwrapByTheRightRecoveryKeyOnly()
    {
        const QByteArray key = FirmKeys::newDatabaseKey();
        QCOMPARE(key.size(), 32);
        QVERIFY(key != FirmKeys::newDatabaseKey());
        const RecoveryKey recovery = RecoveryKey::generate();
        const auto keys = FirmKeys::make(m_id, key, recovery, cheapKeys());
        PORTICO_VERIFY(keys);
        const QByteArray json = keys->toJson();
        QVERIFY(!json.contains(key.toHex()));
        QVERIFY(!json.contains(recovery.bytes().toHex()));
        const auto again = FirmKeys::fromJson(json);
        PORTICO_VERIFY(again);
        QCOMPARE(again->firmId(), m_id);
        QVERIFY(again->fits(key));
        QVERIFY(!again->fits(FirmKeys::newDatabaseKey()));
        QVERIFY(!again->fits(QByteArray()));
        const auto unwrapped = again->databaseKey(recovery);
        PORTICO_VERIFY(unwrapped);
        QCOMPARE(*unwrapped, key);
        QCOMPARE(again->databaseKey(RecoveryKey::generate()).error().kind, ErrorKind::denied);
    }

    void damagedKeysAreTold_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto keys = FirmKeys::make(m_id, FirmKeys::newDatabaseKey(), RecoveryKey::generate(), cheapKeys());
        const QByteArray good = keys->toJson();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("what is this?");
        QTest::newRow("cut off") << good.left(good.size() / 2);
        for (const char *name : {"format", "firm", "derivation", "wrapped", "check"}) {
            QJsonObject object = QJsonDocument::fromJson(good).object();
            object.remove(QLatin1StringView(name));
            QTest::newRow(name) << QJsonDocument(object).toJson();
        }
        QJsonObject greedy = QJsonDocument::fromJson(good).object();
        QJsonObject derivation = greedy.value(QLatin1StringView("derivation")).toObject();
        derivation.insert(QStringLiteral("memory"), qint64(1) << 50);
        greedy.insert(QStringLiteral("derivation"), derivation);
        QTest::newRow("asks for too much memory") << QJsonDocument(greedy).toJson();
        // One digit of what only the recovery key would find wrong, on the day when it is needed.
        for (const char *name : {"\"salt\": \"", "\"nonce\": \"", "\"key\": \"", "\"sum\": \""}) {
            QByteArray flipped = good;
            const qsizetype at = flipped.indexOf(name) + qsizetype(qstrlen(name));
            flipped[at] = flipped[at] == '0' ? '1' : '0';
            QTest::newRow(name) << flipped;
        }
    }
    void damagedKeysAreTold()
    {
        QFETCH(QByteArray, json);
        const auto keys = FirmKeys::fromJson(json);
        QVERIFY(!keys.ok());
        QCOMPARE(keys.error().kind, ErrorKind::internal);
        QVERIFY(keys.error().sentence.contains(QLatin1StringView("backup")));
    }

    void keyFileKeepsSecrets()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("keys/portico.key"));
        KeyFile file(path, dir.filePath(QStringLiteral("firm")));
        QCOMPARE(file.read(QStringLiteral("a")).error().kind, ErrorKind::notFound);
        PORTICO_VERIFY(file.write(QStringLiteral("a"), QByteArray("\0one", 4)));
        PORTICO_VERIFY(file.write(QStringLiteral("b"), "two"));
        PORTICO_VERIFY(file.write(QStringLiteral("a"), "three"));
        QVERIFY(platform::isPrivate(path));
        KeyFile again(path, dir.filePath(QStringLiteral("firm")));
        QCOMPARE(*again.read(QStringLiteral("a")), QByteArray("three"));
        QCOMPARE(*again.read(QStringLiteral("b")), QByteArray("two"));
        PORTICO_VERIFY(again.remove(QStringLiteral("a")));
        PORTICO_VERIFY(again.remove(QStringLiteral("a")));
        QCOMPARE(file.read(QStringLiteral("a")).error().kind, ErrorKind::notFound);
        QCOMPARE(*file.read(QStringLiteral("b")), QByteArray("two"));
    }

    void keyFileLosesNoKeyBetweenWriters()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("portico.key"));
        constexpr int kWriters = 4, kKeys = 10;
        std::array<int, kWriters> written{};
        std::vector<std::unique_ptr<QThread>> writers;
        for (int writer = 0; writer < kWriters; ++writer) {
            writers.emplace_back(QThread::create([&, writer] {
                KeyFile file(path, dir.filePath(QStringLiteral("firm")));
                for (int i = 0; i < kKeys; ++i)
                    written[size_t(writer)] += file.write(QStringLiteral("key-%1-%2").arg(writer).arg(i), "secret") ? 1 : 0;
            }));
            writers.back()->start();
        }
        for (const auto &writer : writers)
            QVERIFY(writer->wait(60'000));
        KeyFile file(path, dir.filePath(QStringLiteral("firm")));
        for (int writer = 0; writer < kWriters; ++writer) {
            QCOMPARE(written[size_t(writer)], kKeys);
            for (int i = 0; i < kKeys; ++i)
                PORTICO_VERIFY(file.read(QStringLiteral("key-%1-%2").arg(writer).arg(i)));
        }
    }

    void keyFileInTheFirmsFolderIsRefused_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("inside") << "firm/firm.key";
        QTest::newRow("below") << "firm/keys/of/firm.key";
        QTest::newRow("roundabout") << "elsewhere/../firm/firm.key";
        QTest::newRow("through a link") << "link/firm.key";
    }
    void keyFileInTheFirmsFolderIsRefused()
    {
        QFETCH(QString, place);
        QTemporaryDir dir;
        QDir(dir.path()).mkdir(QStringLiteral("firm"));
        QDir(dir.path()).mkdir(QStringLiteral("elsewhere"));
        QFile::link(dir.filePath(QStringLiteral("firm")), dir.filePath(QStringLiteral("link")));
        KeyFile file(dir.filePath(place), dir.filePath(QStringLiteral("firm")));
        QCOMPARE(file.write(QStringLiteral("a"), "one").error().kind, ErrorKind::invalid);
        QCOMPARE(file.read(QStringLiteral("a")).error().kind, ErrorKind::invalid);
        QVERIFY(hashOf(dir.path()).isEmpty());
        // A neighbour whose name begins alike is elsewhere.
        KeyFile beside(dir.filePath(QStringLiteral("firm.key")), dir.filePath(QStringLiteral("firm")));
        PORTICO_VERIFY(beside.write(QStringLiteral("a"), "one"));
    }

    void keyFileThatOthersReadIsRefused()
    {
#ifdef Q_OS_WIN
        QSKIP("Rights are inherited from the folder on Windows.");
#endif
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("portico.key"));
        KeyFile file(path, dir.filePath(QStringLiteral("firm")));
        PORTICO_VERIFY(file.write(QStringLiteral("a"), "one"));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        QCOMPARE(file.read(QStringLiteral("a")).error().kind, ErrorKind::denied);
    }

    void foreignKeyFileIsRefused()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("portico.key"));
        PORTICO_VERIFY(platform::writePrivateFile(path, "-----BEGIN SOMETHING ELSE-----\n"));
        KeyFile file(path, dir.filePath(QStringLiteral("firm")));
        QCOMPARE(file.read(QStringLiteral("a")).error().kind, ErrorKind::invalid);
        const auto before = hashOf(dir.path());
        QCOMPARE(file.write(QStringLiteral("a"), "one").error().kind, ErrorKind::invalid);
        QCOMPARE(hashOf(dir.path()), before);
    }

    void systemKeyStoreFailsCleanlyWhereThereIsNone()
    {
#if !defined(Q_OS_LINUX)
        QSKIP("This system always has a key store.");
#endif
        // Nothing listens there.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/portico-test-bus");
        SystemKeyStore store(std::chrono::seconds(20));
        const auto read = store.read(QStringLiteral("portico-test"));
        QVERIFY(!read.ok());
        QCOMPARE(read.error().kind, ErrorKind::offline);
        QVERIFY(read.error().sentence.contains(QLatin1StringView("key file")));
        QCOMPARE(store.write(QStringLiteral("portico-test"), "x").error().kind, ErrorKind::offline);
    }
};

QTEST_GUILESS_MAIN(TestFirmKeys)
#include "tst_firmkeys.moc"
