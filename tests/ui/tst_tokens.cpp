#include <QFile>
#include <QTest>

#include "ui/look/tokens.h"

using namespace portico;

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTokenHasAColorInBothSchemes();
    void namesGoBothWays();
    void incompleteFilesAreRefused_data();
    void incompleteFilesAreRefused();
    void contrastOfKnownPairs();
    void textStandsOutOnEveryGround_data();
    void textStandsOutOnEveryGround();
    void edgesStandOut_data();
    void edgesStandOut();
};

namespace {

const Token grounds[] = {Token::window, Token::nav,      Token::surface,      Token::header, Token::hover,
                         Token::ticked, Token::selected, Token::selectedIdle, Token::sunken, Token::accentTint};
const Token rowGrounds[] = {Token::window, Token::surface,  Token::hover,
                            Token::ticked, Token::selected, Token::selectedIdle};

struct StatusTokens
{
    Token text;
    Token tint;
    Token bar;
};
const StatusTokens statuses[] = {
    {Token::active, Token::activeTint, Token::activeBar},
    {Token::invited, Token::invitedTint, Token::invitedBar},
    {Token::queued, Token::queuedTint, Token::queuedBar},
    {Token::expired, Token::expiredTint, Token::expiredBar},
    {Token::undeliverable, Token::undeliverableTint, Token::undeliverableBar},
    {Token::unconfirmed, Token::unconfirmedTint, Token::unconfirmedBar},
    {Token::none, Token::noneTint, Token::noneBar},
    {Token::removed, Token::removedTint, Token::removedBar},
};

void addPair(Scheme scheme, Token ink, Token ground)
{
    const QByteArray name = QByteArray(scheme == Scheme::dark ? "dark " : "light ") + Tokens::nameOf(ink).toLatin1() +
                            " on " + Tokens::nameOf(ground).toLatin1();
    QTest::newRow(name.constData()) << Tokens::of(scheme)[ink] << Tokens::of(scheme)[ground];
}

QByteArray tokensJson()
{
    QFile file(QStringLiteral(":/portico/styles/tokens.json"));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestTokens::everyTokenHasAColorInBothSchemes()
{
    for (Scheme scheme : {Scheme::light, Scheme::dark}) {
        const std::optional<Tokens> tokens = Tokens::fromJson(tokensJson(), scheme);
        QVERIFY(tokens);
        for (int i = 0; i < Tokens::count; ++i) {
            QVERIFY((*tokens)[Token(i)].isValid());
            QCOMPARE((*tokens)[Token(i)].alpha(), 255);
        }
    }
    QCOMPARE(Tokens::of(Scheme::light)[Token::accent], QColor(QStringLiteral("#0B666E")));
    QCOMPARE(Tokens::of(Scheme::dark)[Token::accent], QColor(QStringLiteral("#66C6CE")));
}

void TestTokens::namesGoBothWays()
{
    for (int i = 0; i < Tokens::count; ++i)
        QCOMPARE(Tokens::byName(Tokens::nameOf(Token(i))), std::optional(Token(i)));
    QVERIFY(!Tokens::byName(u"accentish"));
    QVERIFY(!Tokens::byName(u""));
}

void TestTokens::incompleteFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no scheme") << QByteArray("{}");
    QTest::newRow("one missing") << tokensJson().replace("\"window\":\"#F3F5F6\",", "");
    QTest::newRow("one unknown") << tokensJson().replace("\"window\"", "\"windows\"");
    QTest::newRow("no colour") << tokensJson().replace("#F3F5F6", "#F3F5G");
}

void TestTokens::incompleteFilesAreRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!Tokens::fromJson(json, Scheme::light));
}

void TestTokens::contrastOfKnownPairs()
{
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrastRatio(Qt::white, Qt::black) * 100), 2100);
    QCOMPARE(qRound(contrastRatio(Qt::white, Qt::white) * 100), 100);
    // The least grey that passes on white.
    QCOMPARE(qRound(contrastRatio(QColor(QStringLiteral("#767676")), Qt::white) * 100), 454);
}

void TestTokens::textStandsOutOnEveryGround_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (Scheme scheme : {Scheme::light, Scheme::dark}) {
        for (Token ink : {Token::text, Token::text2, Token::accent}) {
            for (Token ground : grounds)
                addPair(scheme, ink, ground);
        }
        for (const StatusTokens &status : statuses) {
            for (Token ground : rowGrounds)
                addPair(scheme, status.text, ground);
            addPair(scheme, status.text, status.tint);
            addPair(scheme, Token::text, status.tint);
        }
        for (Token fill : {Token::accentFill, Token::accentFillHover, Token::accentFillPressed, Token::dangerFill})
            addPair(scheme, Token::onAccent, fill);
        addPair(scheme, Token::onToast, Token::toast);
        addPair(scheme, Token::toastLink, Token::toast);
    }
}

void TestTokens::textStandsOutOnEveryGround()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    const double ratio = contrastRatio(ink, ground);
    QVERIFY2(ratio >= 4.5, QByteArray::number(ratio).constData());
}

void TestTokens::edgesStandOut_data()
{
    QTest::addColumn<QColor>("edge");
    QTest::addColumn<QColor>("ground");
    for (Scheme scheme : {Scheme::light, Scheme::dark}) {
        for (Token edge : {Token::focus, Token::borderControl, Token::accentEdge}) {
            for (Token ground : grounds)
                addPair(scheme, edge, ground);
        }
        for (const StatusTokens &status : statuses) {
            addPair(scheme, status.bar, Token::window);
            addPair(scheme, status.bar, Token::surface);
        }
    }
}

void TestTokens::edgesStandOut()
{
    QFETCH(QColor, edge);
    QFETCH(QColor, ground);
    const double ratio = contrastRatio(edge, ground);
    QVERIFY2(ratio >= 3.0, QByteArray::number(ratio).constData());
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
