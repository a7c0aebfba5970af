#include "app/desktop/firmwatch.h"
#include "tests/support/testfirm.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using portico::test::TestFirm;

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
        TestFirm firm;
        const QString path = firm.firm->databaseFile();
        const QString elsewhere = firm.folder.filePath(QStringLiteral("elsewhere"));
        QVERIFY(QFile::rename(path, elsewhere));
        if (replaced)
            QVERIFY(QFile::copy(elsewhere, path));
        // It has gone before anybody looks, while somebody is still being asked who they are, for instance.
        FirmWatch watch(*firm.firm);
        QSignalSpy gone(&watch, &FirmWatch::gone);
        QTRY_COMPARE(gone.count(), 1);
        QVERIFY(!gone.first().first().value<Error>().sentence.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFirmWatch)
#include "tst_firmwatch.moc"
