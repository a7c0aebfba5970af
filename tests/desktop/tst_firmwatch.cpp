#include "app/desktop/firmwatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;

class TestFirmWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOnceThatTheFirmHasGone_data()
    {
        QTest::addColumn<bool>("replaced");
        QTest::newRow("moved away") << false;
        QTest::newRow("replaced") << true;
    }
    void tellsOnceThatTheFirmHasGone()
    {
        QFETCH(bool, replaced);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("firm.db"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        FirmWatch watch(path);
        QSignalSpy gone(&watch, &FirmWatch::gone);
        QVERIFY(QFile::rename(path, folder.filePath(QStringLiteral("elsewhere"))));
        if (replaced)
            QVERIFY(QFile::copy(folder.filePath(QStringLiteral("elsewhere")), path));
        QTRY_COMPARE(gone.count(), 1);
        QVERIFY(!gone.first().first().value<Error>().sentence.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFirmWatch)
#include "tst_firmwatch.moc"
