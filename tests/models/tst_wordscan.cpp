#include "models/wordscan.h"

#include <QTest>

#include <random>
#include <string>
#include <vector>

using namespace portico;

namespace {

using Places = std::vector<size_t>;

ByteCounts countsOf(std::string_view text)
{
    ByteCounts counts;
    counts.add(text);
    return counts;
}

Places placesOf(std::string_view word, std::string_view text, size_t from = 0)
{
    Places places;
    WordScan(word, countsOf(text)).forEach(text, from, [&](size_t place) {
        places.push_back(place);
        return place + 1;
    });
    return places;
}

Places looked(std::string_view word, std::string_view text)
{
    Places places;
    for (size_t place = text.find(word); place != std::string_view::npos; place = text.find(word, place + 1))
        places.push_back(place);
    return places;
}

} // namespace

class TestWordScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsEveryPlace_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QByteArray>("text");
        const QByteArray filler(61, '.');
        QTest::newRow("nothing to look through") << QByteArray("a") << QByteArray();
        QTest::newRow("longer than the text") << QByteArray("abc") << QByteArray("ab");
        QTest::newRow("all of the text") << QByteArray("abc") << QByteArray("abc");
        QTest::newRow("one byte") << QByteArray("a") << QByteArray("banana");
        QTest::newRow("overlapping") << QByteArray("aa") << QByteArray(200, 'a');
        QTest::newRow("across 64 places") << QByteArray("abcdef") << filler + "abcdef" + filler + "abcdef";
        QTest::newRow("its rarest bytes alone") << QByteArray("xaaay") << QByteArray("xaabyxaaay") + QByteArray(100, 'a');
        QTest::newRow("longer than 64 bytes") << filler + "abcdef" << filler + filler + "abcdef";
        QTest::newRow("bytes above 127") << QByteArray("\xc5\x82") << filler + "\xc5\x82\xc5\xc5\x82";
    }
    void findsEveryPlace()
    {
        QFETCH(QByteArray, word);
        QFETCH(QByteArray, text);
        const std::string_view wordView(word.constData(), size_t(word.size()));
        const std::string_view textView(text.constData(), size_t(text.size()));
        QVERIFY(placesOf(wordView, textView) == looked(wordView, textView));
        QCOMPARE(WordScan(wordView, countsOf(textView)).isIn(textView), text.contains(word));
    }

    void findsWhatIsThereInRandomTexts()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 2000; ++round) {
            std::string text(random() % 300, 'a');
            for (char &letter : text)
                letter = char('a' + random() % 3);
            std::string word(1 + random() % 6, 'a');
            for (char &letter : word)
                letter = char('a' + random() % 3);
            QVERIFY2(placesOf(word, text) == looked(word, text), (word + " in " + text).c_str());
        }
    }

    void goesOnWhereItIsTold()
    {
        const std::string text = "ab ab " + std::string(100, ' ') + "ab ab";
        QVERIFY((placesOf("ab", text, 1) == Places{3, 106, 109}));
        Places places;
        WordScan("ab", countsOf(text)).forEach(text, 0, [&](size_t place) {
            places.push_back(place);
            return place == 0 ? 107 : text.size();
        });
        QVERIFY((places == Places{0, 109}));
    }
};

QTEST_GUILESS_MAIN(TestWordScan)
#include "tst_wordscan.moc"
