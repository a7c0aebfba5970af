#include "app/core/textfolding.h"

#include <QTest>

using namespace portico;

class TestTextFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("null") << QString() << QString();
        QTest::newRow("blank") << QStringLiteral(" \t\r\n ") << QString();
        QTest::newRow("ascii") << QStringLiteral("Harbor & Finch LLC") << QStringLiteral("harbor & finch llc");
        QTest::newRow("spaces collapsed") << QStringLiteral("  Jane \t\n Finch ") << QStringLiteral("jane finch");
        QTest::newRow("odd spaces") << QStringLiteral("Jané\u00a0\u2003\u3000Finch\u2028x") << QStringLiteral("jane finch x");
        QTest::newRow("control") << QStringLiteral("a\u0000b\u001bc\u007fd") << QStringLiteral("abcd");
        QTest::newRow("José") << QStringLiteral("José") << QStringLiteral("jose");
        QTest::newRow("José decomposed") << QStringLiteral("Jose\u0301") << QStringLiteral("jose");
        QTest::newRow("Łódź") << QStringLiteral("ŁÓDŹ") << QStringLiteral("lodz");
        QTest::newRow("Søren Ørsted") << QStringLiteral("Søren ØRSTED") << QStringLiteral("soren orsted");
        QTest::newRow("ǿ") << QStringLiteral("Ǿ") << QStringLiteral("o");
        QTest::newRow("Straße") << QStringLiteral("Straße STRAẞE") << QStringLiteral("strasse strasse");
        QTest::newRow("Müller") << QStringLiteral("MÜLLER") << QStringLiteral("muller");
        QTest::newRow("æ œ") << QStringLiteral("Ægir Œuvre") << QStringLiteral("aegir oeuvre");
        QTest::newRow("đ ð þ") << QStringLiteral("Đặng Guðrún Þóra") << QStringLiteral("dang gudrun thora");
        QTest::newRow("Turkish") << QStringLiteral("İSTANBUL ışık IŞIK") << QStringLiteral("istanbul isik isik");
        QTest::newRow("ħ ŋ ŧ") << QStringLiteral("Ħamrun Ŋ Ŧ") << QStringLiteral("hamrun n t");
        QTest::newRow("Azerbaijani") << QStringLiteral("Əliyev") << QStringLiteral("eliyev");
        QTest::newRow("Vietnamese") << QStringLiteral("Nguyễn Thị Hường") << QStringLiteral("nguyen thi huong");
        QTest::newRow("ligature and width") << QStringLiteral("ﬁnch ＡＢＣ１") << QStringLiteral("finch abc1");
        QTest::newRow("compatibility capitals") << QStringLiteral("℡ №") << QStringLiteral("tel no");
        QTest::newRow("apostrophes") << QStringLiteral("O’Brien O‘Brien OʼBrien O`Brien")
                                     << QStringLiteral("o'brien o'brien o'brien o'brien");
        QTest::newRow("ascii apostrophe") << QStringLiteral("O`Brien") << QStringLiteral("o'brien");
        QTest::newRow("hyphens") << QStringLiteral("A‐B‑C–D—E") << QStringLiteral("a-b-c-d-e");
        QTest::newRow("invisible") << QStringLiteral("Ja\u200bne\u00ad Fi\u2060nch\ufeff\u202e\ufe0f")
                                   << QStringLiteral("jane finch");
        QTest::newRow("Greek") << QStringLiteral("ΟΔΥΣΣΕΎΣ Οδυσσεύς") << QStringLiteral("οδυσσευσ οδυσσευσ");
        QTest::newRow("Russian") << QStringLiteral("Алёна Андрей") << QStringLiteral("алена андреи");
        QTest::newRow("Hindi keeps vowels") << QStringLiteral("सुनीता") << QStringLiteral("सुनीता");
        QTest::newRow("Thai drops tones") << QStringLiteral("น้ำ") << QStringLiteral("น\u0e4d\u0e32").normalized(QString::NormalizationForm_KD);
        QTest::newRow("Arabic") << QStringLiteral("مُحَمَّـد") << QStringLiteral("محمد");
        QTest::newRow("Hebrew points") << QStringLiteral("שָׁלוֹם") << QStringLiteral("שלום");
        QTest::newRow("Chinese stays") << QStringLiteral("王小明") << QStringLiteral("王小明");
        QTest::newRow("beyond the BMP") << QStringLiteral("𝐉𝐚𝐧𝐞 𐐀 👍🏽") << QStringLiteral("jane 𐐨 👍🏽");
        QTest::newRow("lone surrogate") << (QStringLiteral("é") + QChar(0xd800) + QStringLiteral("x")) << QStringLiteral("ex");
    }

    void folds()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(folded(text), expected);
        QCOMPARE(folded(folded(text)), expected);
    }

    void everyCharacterIsStable()
    {
        for (char32_t c = 0; c <= 0x1ffff; ++c) {
            const QString once = folded(QString::fromUcs4(&c, 1));
            if (folded(once) != once)
                QFAIL(qPrintable(QStringLiteral("U+%1 is folded twice").arg(uint(c), 4, 16)));
        }
    }

    void findsInTheMiddle()
    {
        QVERIFY(folded(u"Zakłady Łódź sp. z o.o.").contains(folded(u"LODZ")));
        QVERIFY(folded(u"María José Núñez").contains(folded(u"jose nun")));
        QVERIFY(folded(u"김민수").contains(folded(u"김민")));
        QVERIFY(!folded(u"Jane Finch").contains(folded(u"jafi")));
    }

    void digits_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("words") << QStringLiteral("ask Jane") << QString();
        QTest::newRow("usual") << QStringLiteral("+1 (555) 010-9999") << QStringLiteral("15550109999");
        QTest::newRow("dots") << QStringLiteral("030.901 820") << QStringLiteral("030901820");
        QTest::newRow("fullwidth") << QStringLiteral("０３-１２") << QStringLiteral("0312");
        QTest::newRow("Arabic") << QStringLiteral("٠١٢٣") << QStringLiteral("0123");
        QTest::newRow("beyond the BMP") << QStringLiteral("𝟏𝟐") << QStringLiteral("12");
        QTest::newRow("superscript is none") << QStringLiteral("5²") << QStringLiteral("5");
    }

    void digits()
    {
        QFETCH(QString, phone);
        QFETCH(QString, expected);
        QCOMPARE(digitsOf(phone), expected);
    }
};

QTEST_APPLESS_MAIN(TestTextFolding)
#include "tst_textfolding.moc"
