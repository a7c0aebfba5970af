#include "translations/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

/// The translations that the mains load, asked as a window asks for them.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void englishPlurals_data();
    void englishPlurals();
    void textWithoutTranslationStays();
};

void TestTranslations::init()
{
    static bool installed = false;
    if (!installed)
        portico::installTranslations(*QCoreApplication::instance());
    installed = true;
}

void TestTranslations::englishPlurals_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none") << 0 << QStringLiteral("0 clients");
    QTest::newRow("one") << 1 << QStringLiteral("1 client");
    QTest::newRow("two") << 2 << QStringLiteral("2 clients");
    QTest::newRow("eleven") << 11 << QStringLiteral("11 clients");
}

void TestTranslations::englishPlurals()
{
    QFETCH(const int, count);
    QTEST(QCoreApplication::translate("portico::ClientListPage", "%n client(s)", nullptr, count), "shown");
}

void TestTranslations::textWithoutTranslationStays()
{
    QCOMPARE(QCoreApplication::translate("portico::ClientListPage", "Nobody translated this"),
             QStringLiteral("Nobody translated this"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
