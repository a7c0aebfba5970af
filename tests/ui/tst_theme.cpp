#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "ui/look/fonts.h"
#include "ui/look/stylesheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/buttons.h"

using namespace portico;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceholderIsFilled();
    void placeholdersBecomeValues();
    void everyGlyphOfTheSheetIsWritten();
    void schemeChangesAtRunTime();
    void fontsGrowTogether();
    void glyphsGoElsewhereWhereTheCacheCannotBeWritten();
    void placeholderTextIsTheToken();
    void wordsOfTheCommandLine();

private:
    QTemporaryDir m_cache;
};

void TestTheme::everyPlaceholderIsFilled()
{
    QVERIFY(!styleSheetSource().isEmpty());
    for (Scheme scheme : {Scheme::light, Scheme::dark}) {
        QStringList unknown;
        const QString filled = filledStyleSheet(styleSheetSource(), scheme, QStringLiteral("/glyphs"), &unknown);
        QCOMPARE(unknown, QStringList());
        QVERIFY(!filled.contains(QLatin1Char('@')));
        QCOMPARE(filled.count(QLatin1Char('{')), filled.count(QLatin1Char('}')));
    }
}

void TestTheme::placeholdersBecomeValues()
{
    QStringList unknown;
    const QString filled =
        filledStyleSheet(QStringLiteral("a { color: @text2; c: @text; height: @px(30); x: @glyph(tick); y: @nothing }"),
                         Scheme::light, QStringLiteral("/a b"), &unknown);
    QVERIFY(filled.startsWith(
        QStringLiteral("a { color: #4c5760; c: #1a2127; height: 30px; x: url(\"/a b/tick.svg\"); y: @nothing }")));
    QCOMPARE(unknown, QStringList{QStringLiteral("@nothing")});
}

void TestTheme::everyGlyphOfTheSheetIsWritten()
{
    const QString folder = writeGlyphs(m_cache.path(), Scheme::dark);
    QVERIFY(!folder.isEmpty());
    QRegularExpressionMatchIterator glyphs =
        QRegularExpression(QStringLiteral("@glyph\\(([^)]*)\\)")).globalMatch(styleSheetSource());
    QVERIFY(glyphs.hasNext());
    while (glyphs.hasNext()) {
        QFile file(folder + QLatin1Char('/') + glyphs.next().captured(1) + QStringLiteral(".svg"));
        QVERIFY2(file.open(QFile::ReadOnly), qPrintable(file.fileName()));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.contains("<svg"));
        QVERIFY(!svg.contains("currentColor"));
    }
}

void TestTheme::schemeChangesAtRunTime()
{
    Theme theme(*qApp, {.scheme = Scheme::light, .cacheFolder = m_cache.path()});
    QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::of(Scheme::light)[Token::window]);
    QLabel *label = makeLabel(QStringLiteral("x"), TextStyle::small, Token::text2);
    label->ensurePolished();
    QCOMPARE(label->palette().color(QPalette::WindowText), Tokens::of(Scheme::light)[Token::text2]);

    QSignalSpy changed(&theme, &Theme::schemeChanged);
    theme.setForcedScheme(Scheme::dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(currentScheme(), Scheme::dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::of(Scheme::dark)[Token::window]);
    QTRY_COMPARE(label->palette().color(QPalette::WindowText), Tokens::of(Scheme::dark)[Token::text2]);
    theme.setForcedScheme(Scheme::dark);
    QCOMPARE(changed.count(), 1);
    delete label;
}

void TestTheme::fontsGrowTogether()
{
    Theme small(*qApp, {.scheme = Scheme::light, .fontScale = 1.0, .cacheFolder = m_cache.path()});
    QCOMPARE(baseFontSize(), 13);
    QCOMPARE(textFont(TextStyle::title).pixelSize(), 20);
    QCOMPARE(scaled(36), 36);
    Theme large(*qApp, {.scheme = Scheme::light, .fontScale = 2.0, .cacheFolder = m_cache.path()});
    QCOMPARE(textFont(TextStyle::title).pixelSize(), 40);
    QCOMPARE(textFont(TextStyle::small).pixelSize(), 24);
    QPushButton *button = makeButton(QStringLiteral("Send"));
    QVERIFY(button->sizeHint().height() >= 60);
    delete button;
}

void TestTheme::glyphsGoElsewhereWhereTheCacheCannotBeWritten()
{
    QFile blocker(m_cache.filePath(QStringLiteral("blocker")));
    QVERIFY(blocker.open(QFile::WriteOnly));
    QVERIFY(writeGlyphs(blocker.fileName(), Scheme::light).isEmpty());
    Theme theme(*qApp, {.scheme = Scheme::light, .cacheFolder = blocker.fileName()});
    QVERIFY(!qApp->styleSheet().contains(QStringLiteral("url(\"/tick.svg\")")));
    QVERIFY(qApp->styleSheet().contains(QStringLiteral("/glyphs-light/tick.svg")));
}

void TestTheme::placeholderTextIsTheToken()
{
    Theme theme(*qApp, {.scheme = Scheme::dark, .cacheFolder = m_cache.path()});
    QLineEdit field;
    field.ensurePolished();
    QCOMPARE(field.palette().color(QPalette::PlaceholderText), Tokens::of(Scheme::dark)[Token::text2]);
}

void TestTheme::wordsOfTheCommandLine()
{
    QCOMPARE(schemeFromText(u"light"), std::optional(Scheme::light));
    QCOMPARE(schemeFromText(u"dark"), std::optional(Scheme::dark));
    QVERIFY(!schemeFromText(u"Dark"));
    QVERIFY(!schemeFromText(u""));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
