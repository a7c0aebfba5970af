#include "app/desktop/singleinstance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;

class TestSingleInstance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSecondRaisesTheFirst()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(!first.raisedOther());
        first.listen();
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        SingleInstance second(folder.path());
        QVERIFY(second.raisedOther());
        QTRY_COMPARE(raised.size(), 1);
    }

    void otherFirmsAreOthers()
    {
        const QTemporaryDir one, other;
        SingleInstance first(one.path());
        first.listen();
        SingleInstance second(other.path());
        QVERIFY(!second.raisedOther());
    }

    void theFirstThatEndedIsForgotten()
    {
        const QTemporaryDir folder;
        {
            SingleInstance first(folder.path());
            first.listen();
        }
        SingleInstance second(folder.path());
        QVERIFY(!second.raisedOther());
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
