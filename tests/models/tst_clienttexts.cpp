#include "models/clienttexts.h"

#include <QTest>

#include <random>

using namespace portico;

namespace {

const std::atomic_bool kGoOn = false;

std::shared_ptr<const ClientTexts> made(const QStringList &texts)
{
    ClientTexts::Builder builder;
    for (qsizetype i = 0; i < texts.size(); ++i)
        builder.add(ClientKey{i + 1}, texts[i]);
    return builder.finish();
}

QString found(const ClientTexts &texts, const QString &typed)
{
    QStringList keys;
    const auto rows = texts.find(SearchQuery(typed), nullptr, kGoOn);
    for (const quint32 row : *rows)
        keys.append(QString::number(texts.key(row).value));
    return keys.join(QLatin1Char(' '));
}

/// What a query asks of a text, in the plainest way.
bool hasAll(std::string_view text, const SearchQuery &query)
{
    const auto has = [text](const QByteArray &word) {
        return text.find(std::string_view(word.constData(), size_t(word.size()))) != std::string_view::npos;
    };
    if (!query.digits().isEmpty() && has(query.digits()))
        return true;
    for (qsizetype word = 0; word < query.words().size(); ++word) {
        const QByteArray &digits = query.digitsOfWord(word);
        if (!has(query.words()[word]) && (digits.isEmpty() || !has(digits)))
            return false;
    }
    return true;
}

QString listed(const ClientTexts &texts)
{
    QStringList rows;
    for (qsizetype row = 0; row < texts.size(); ++row) {
        const std::string_view text = texts.text(row);
        rows.append(QStringLiteral("%1:%2").arg(texts.key(row).value).arg(
            QString::fromUtf8(text.data(), qsizetype(text.size()))));
    }
    return rows.join(QLatin1Char(' '));
}

} // namespace

class TestClientTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("keys");
        QTest::newRow("nothing typed") << QString() << QStringLiteral("1 2 3 4");
        QTest::newRow("accents and case") << QStringLiteral("ÅKESSON") << QStringLiteral("1");
        QTest::newRow("inside a word") << QStringLiteral("arbo") << QStringLiteral("3 4");
        QTest::newRow("address") << QStringLiteral("@harborfinch") << QStringLiteral("3");
        QTest::newRow("words in any order") << QStringLiteral("jane harbor") << QStringLiteral("3");
        QTest::newRow("phone as written") << QStringLiteral("555-0142") << QStringLiteral("3");
        QTest::newRow("phone without punctuation") << QStringLiteral("5555550142") << QStringLiteral("3");
        QTest::newRow("phone with other punctuation") << QStringLiteral("555.555.01") << QStringLiteral("3");
        QTest::newRow("phone begun") << QStringLiteral("(555") << QStringLiteral("3");
        QTest::newRow("phone with a name") << QStringLiteral("harbor 555-01") << QStringLiteral("3");
        QTest::newRow("phone of another") << QStringLiteral("finch 555-99") << QString();
        QTest::newRow("phone with words") << QStringLiteral("ext. 7") << QStringLiteral("4");
        QTest::newRow("across two lines") << QStringLiteral("llcjane") << QString();
        QTest::newRow("across two rows") << QStringLiteral("examplefinch") << QString();
        QTest::newRow("not there") << QStringLiteral("zzz") << QString();
        QTest::newRow("last row") << QStringLiteral("harbour") << QString();
        QTest::newRow("ends with the block") << QStringLiteral("harbors") << QStringLiteral("4");
    }
    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, keys);
        const auto texts = made({QStringLiteral("akesson, bjorn & sian\nsian akesson\nsian@x.example"),
                                 QStringLiteral("finch & co"),
                                 QStringLiteral("harbor & finch llc\njane finch\njane@harborfinch.example\n(555) 555-0142\n5555550142"),
                                 QStringLiteral("old harbors\n777 01 ext. 7\n777017")});
        QCOMPARE(found(*texts, typed), keys);
    }

    void keepsWhatASearchNeeds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("a name") << QStringLiteral("bak, zdzislawa bak") << QStringLiteral("bak, zdzislawa bak");
        QTest::newRow("a contact in the name") << QStringLiteral("bak, zdzislawa\nzdzislawa bak\nz.bak@x")
                                               << QStringLiteral("bak, zdzislawa\nz.bak@x");
        QTest::newRow("a contact in the address") << QStringLiteral("harbor\njane finch jr\njane.finch@x")
                                                  << QStringLiteral("harbor\njr\njane.finch@x");
        QTest::newRow("the same twice") << QStringLiteral("harbor\njane\njane") << QStringLiteral("harbor\njane");
        QTest::newRow("a phone") << QStringLiteral("harbor\n(555) 01\n55501") << QStringLiteral("harbor\n55501");
        QTest::newRow("a phone in the name") << QStringLiteral("555\n(555) 01\n55501") << QStringLiteral("555\n55501");
        QTest::newRow("a phone with words") << QStringLiteral("harbor\n+1 7 x\n17") << QStringLiteral("harbor\n+1 x\n17");
        QTest::newRow("other digits") << QStringLiteral("harbor\n5-5\n56") << QStringLiteral("harbor\n5-5\n56");
    }
    void keepsWhatASearchNeeds()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        const auto texts = made({text, QStringLiteral("last")});
        QCOMPARE(listed(*texts), QString(QStringLiteral("1:") + kept + QStringLiteral(" 2:last")));
        QCOMPARE(listed(*texts->with({})), listed(*texts));
    }

    void findsInCompactTextsWhatIsInTheWholeOnes()
    {
        // Every piece of every word is found, whatever was left out.
        const QString text = QStringLiteral("bak & co, zdzislawa\n(555) 555-0142\n5555550142\nzdzislawa bak\nz.bak@bakco.example\n"
                                            "555 0199 ext 7\n55501997\nli bak\nlibak@x.example");
        const auto texts = made({text});
        const QStringList words = QString(text).replace(QLatin1Char('\n'), QLatin1Char(' ')).split(QLatin1Char(' '));
        for (const QString &word : words) {
            for (qsizetype first = 0; first < word.size(); ++first) {
                for (qsizetype length = 1; first + length <= word.size(); ++length) {
                    const QString piece = word.mid(first, length);
                    const bool onlyPunctuation = std::none_of(piece.begin(), piece.end(), [](QChar c) { return c.isLetterOrNumber(); });
                    if (!onlyPunctuation)
                        QVERIFY2(found(*texts, piece) == QStringLiteral("1"), qPrintable(piece));
                }
            }
        }
    }

    void narrowingFindsTheSame()
    {
        // Rows beyond the size of one stretch, with hits at its borders.
        std::mt19937 random(7);
        ClientTexts::Builder builder;
        for (int i = 0; i < 40000; ++i)
            builder.add(ClientKey{i + 1}, QString::number(random() % 100000) + QStringLiteral(" x"));
        const auto texts = builder.finish();
        std::optional<ClientRowNumbers> last;
        for (const QString &typed : {QStringLiteral("1"), QStringLiteral("12"), QStringLiteral("12 x"), QStringLiteral("123 x")}) {
            const SearchQuery query(typed);
            const auto whole = texts->find(query, nullptr, kGoOn);
            QVERIFY(!whole->empty());
            ClientRowNumbers expected;
            for (qsizetype row = 0; row < texts->size(); ++row) {
                const bool all = std::all_of(query.words().begin(), query.words().end(), [&](const QByteArray &word) {
                    return texts->text(row).find(word.toStdString()) != std::string_view::npos;
                });
                if (all)
                    expected.push_back(quint32(row));
            }
            QCOMPARE(whole->size(), expected.size());
            QVERIFY(*whole == expected);
            if (last)
                QVERIFY(*texts->find(query, &*last, kGoOn) == *whole);
            last = whole;
        }
    }

    void findsWhatALookAtEachRowFinds_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::newRow("few letters, many hits") << QStringLiteral("ab");
        QTest::newRow("names and addresses") << QStringLiteral("aeilmnorst.@ ");
        QTest::newRow("phones") << QStringLiteral("0125-() ");
        QTest::newRow("beyond ASCII") << QStringLiteral("aß中가 ");
    }
    void findsWhatALookAtEachRowFinds()
    {
        QFETCH(QString, letters);
        std::mt19937 random(11);
        const auto some = [&](int longest) {
            QString text;
            for (int length = int(random() % unsigned(longest + 1)); length > 0; --length)
                text.append(letters[int(random() % unsigned(letters.size()))]);
            return text;
        };
        // Enough rows for several threads, some of them empty, and texts shorter and longer than what is compared at once.
        ClientTexts::Builder builder;
        for (int i = 0; i < 40000; ++i)
            builder.add(ClientKey{i + 1}, i % 7 == 0 ? QString() : some(i % 50 == 0 ? 200 : 24) + QLatin1Char('\n') + some(12));
        const auto texts = builder.finish();
        qsizetype hits = 0;
        for (int i = 0; i < 60; ++i) {
            const QString typed = some(1 + i % 8);
            const SearchQuery query(typed);
            ClientRowNumbers expected;
            for (qsizetype row = 0; row < texts->size(); ++row) {
                if (hasAll(texts->text(row), query))
                    expected.push_back(quint32(row));
            }
            const auto found = texts->find(query, nullptr, kGoOn);
            QVERIFY2(*found == expected, qPrintable(typed));
            QVERIFY2(*texts->find(query, &expected, kGoOn) == expected, qPrintable(typed));
            hits += qsizetype(expected.size());
        }
        QVERIFY(hits > 0);
    }

    void listsKeysBeforeItHasTexts()
    {
        const auto keys = ClientTexts::ofKeys({5, 3, 9});
        QCOMPARE(keys->size(), 3);
        QCOMPARE(keys->key(1), ClientKey{3});
        QVERIFY(keys->text(2).empty());
        QCOMPARE(found(*keys, QString()), QStringLiteral("5 3 9"));
        QCOMPARE(found(*keys, QStringLiteral("a")), QString());
    }

    void findsTheRowsOfSome()
    {
        const auto texts = made({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        const auto rows = texts->rowsOf({ClientKey{3}, ClientKey{1}, ClientKey{99}});
        QVERIFY((*rows == ClientRowNumbers{0, 2}));
    }

    void endsWhenCancelled()
    {
        const std::atomic_bool cancelled = true;
        QVERIFY(!made({QStringLiteral("a")})->find(SearchQuery(QStringLiteral("a")), nullptr, cancelled));
    }

    void takesChangesInTheOrderOfTheList()
    {
        const auto texts = made({QStringLiteral("adams"), QStringLiteral("baker\nb@x"), QStringLiteral("cole")});
        const auto text = [](const char *words) { return std::optional(QString::fromLatin1(words)); };
        QCOMPARE(listed(*texts->with({})), QStringLiteral("1:adams 2:baker\nb@x 3:cole"));
        QCOMPARE(listed(*texts->with({{ClientKey{4}, text("aaron")}, {ClientKey{5}, text("zed")}})),
                 QStringLiteral("4:aaron 1:adams 2:baker\nb@x 3:cole 5:zed"));
        QCOMPARE(listed(*texts->with({{ClientKey{1}, text("bz")}, {ClientKey{2}, std::nullopt}})),
                 QStringLiteral("1:bz 3:cole"));
        // Of two clients of one name the older comes first, whatever else their texts hold.
        QCOMPARE(listed(*texts->with({{ClientKey{9}, text("baker\na@x")}})),
                 QStringLiteral("1:adams 2:baker\nb@x 9:baker\na@x 3:cole"));
        // What is not listed and was not, changes nothing.
        QCOMPARE(listed(*texts->with({{ClientKey{77}, std::nullopt}})), QStringLiteral("1:adams 2:baker\nb@x 3:cole"));
        QCOMPARE(listed(*made({})->with({{ClientKey{1}, text("new")}})), QStringLiteral("1:new"));
    }
};

QTEST_GUILESS_MAIN(TestClientTexts)
#include "tst_clienttexts.moc"
