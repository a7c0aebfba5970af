#include "tests/support/ownplaces.h"
#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/look/windowsize.h"

#include <QDialog>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;

class TestWindowSize : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::useOwnPlaces(); }
    void init() { QSettings().clear(); }

    void opensAsItWasLeft()
    {
        const QString name = QStringLiteral("some");
        {
            QDialog window;
            keepSize(&window, name, {400, 300});
            QCOMPARE(window.size(), QSize(400, 300));
            window.show();
            window.resize(520, 440);
            window.close();
        }
        QDialog again;
        keepSize(&again, name, {400, 300});
        QCOMPARE(again.size(), QSize(520, 440));
        QDialog other;
        keepSize(&other, QStringLiteral("other"), {400, 300});
        QCOMPARE(other.size(), QSize(400, 300));
    }

    /// What filled the screen is as large as before it did.
    void keepsTheSizeBeforeItFilledTheScreen()
    {
        {
            QDialog window;
            keepSize(&window, QStringLiteral("some"), {400, 300});
            window.show();
            window.resize(500, 420);
            window.showMaximized();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            window.close();
        }
        QDialog again;
        keepSize(&again, QStringLiteral("some"), {400, 300});
        QCOMPARE(again.size(), QSize(500, 420));
    }

    /// A larger font makes the kept size larger with it.
    void growsWithTheFont()
    {
        {
            QDialog window;
            keepSize(&window, QStringLiteral("some"), {400, 300});
            window.show();
            window.resize(440, 320);
            window.close();
        }
        const Theme theme(*qApp, ThemeOptions{.scheme = Scheme::light, .fontScale = 1.5, .cacheFolder = m_look.path()});
        QDialog again;
        keepSize(&again, QStringLiteral("some"), {400, 300});
        QCOMPARE(again.size(), QSize(scaled(440), scaled(320)));
        QVERIFY(again.width() > 600);
    }

private:
    QTemporaryDir m_look;
};

QTEST_MAIN(TestWindowSize)
#include "tst_windowsize.moc"
