#include "app/desktop/desktopoptions.h"

#include <QDir>
#include <QTest>

using namespace portico;

class TestDesktopOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsOptions()
    {
        const auto parsed = parse(QStringLiteral("--firm a/b/../c --key-file k --scheme dark"));
        const auto *options = std::get_if<DesktopOptions>(&parsed);
        QVERIFY(options);
        QCOMPARE(options->firm, QDir::current().absoluteFilePath(QStringLiteral("a/c")));
        QCOMPARE(options->keyFile, QDir::current().absoluteFilePath(QStringLiteral("k")));
        QCOMPARE(options->scheme, std::optional(Scheme::dark));
        QVERIFY(!options->demo);
        QVERIFY(options->tour.isEmpty());
        const auto demo = parse(QStringLiteral("--demo"));
        QVERIFY(std::get<DesktopOptions>(demo).demo);
        QVERIFY(!std::get<DesktopOptions>(demo).tellPainted);
        const auto looks = parse(QStringLiteral("--demo --language es --font-scale 1.5"));
        QCOMPARE(std::get<DesktopOptions>(looks).language, QStringLiteral("es"));
        QCOMPARE(std::get<DesktopOptions>(looks).fontScale, 1.5);
        QVERIFY(std::get<DesktopOptions>(parse(QStringLiteral("--tell-painted"))).tellPainted);
        QVERIFY(std::get<DesktopOptions>(parse(QString())).firm.isEmpty());
    }

    void endsInsteadOfStarting_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("help") << QStringLiteral("--help") << 0 << QStringLiteral("--tour");
        QTest::newRow("version") << QStringLiteral("--version") << 0 << QStringLiteral(PORTICO_VERSION);
        QTest::newRow("unknown") << QStringLiteral("--frim x") << 2 << QStringLiteral("frim");
        QTest::newRow("a word") << QStringLiteral("folder") << 2 << QStringLiteral("--firm");
        QTest::newRow("two firms") << QStringLiteral("--firm a --demo") << 2 << QStringLiteral("Only one of");
        QTest::newRow("tour and demo") << QStringLiteral("--tour a --demo") << 2 << QStringLiteral("Only one of");
        QTest::newRow("key file alone") << QStringLiteral("--key-file a") << 2 << QStringLiteral("--key-file needs --firm");
        QTest::newRow("no colour") << QStringLiteral("--scheme pink") << 2 << QStringLiteral("light or dark");
        QTest::newRow("no language") << QStringLiteral("--language xx") << 2 << QStringLiteral("en or es");
        QTest::newRow("no size") << QStringLiteral("--font-scale big") << 2 << QStringLiteral("from 1 to 3");
        QTest::newRow("too large") << QStringLiteral("--font-scale 9") << 2 << QStringLiteral("from 1 to 3");
        QTest::newRow("empty firm") << QStringLiteral("--firm=") << 2 << QStringLiteral("--firm needs a value");
    }
    void endsInsteadOfStarting()
    {
        QFETCH(QString, line);
        QFETCH(int, status);
        QFETCH(QString, says);
        const auto parsed = parse(line);
        const auto *text = std::get_if<DesktopText>(&parsed);
        QVERIFY(text);
        QCOMPARE(text->status, status);
        QVERIFY2(text->text.contains(says), qPrintable(text->text));
    }

private:
    static std::variant<DesktopOptions, DesktopText> parse(const QString &line)
    {
        return parseDesktopOptions(QStringList{QStringLiteral("portico")} + line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }
};

QTEST_GUILESS_MAIN(TestDesktopOptions)
#include "tst_desktopoptions.moc"
