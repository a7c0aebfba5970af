#include "app/core/emailaddress.h"
#include "app/practice/demo/demogenerator.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace portico;

namespace {

DemoOptions options(int clients, quint64 seed = 1, QDate today = QDate(2026, 11, 12))
{
    return {clients, seed, today};
}

} // namespace

class TestDemoGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomIsTheSameEverywhere()
    {
        // Golden values: whoever changes these changes every demo firm.
        DemoRandom random(42, 7);
        QList<quint64> drawn;
        for (int i = 0; i < 3; ++i)
            drawn.append(random.next());
        QCOMPARE(drawn, (QList<quint64>{quint64(0xc1aa9227bbdef407), quint64(0x8efc6c8986e879f8), quint64(0xfb82b3f884d832cc)}));
    }

    void randomStaysInItsBounds()
    {
        DemoRandom random(1);
        QSet<int> seen;
        for (int i = 0; i < 1000; ++i) {
            const int value = random.between(-2, 2);
            QVERIFY(value >= -2 && value <= 2);
            seen.insert(value);
            QCOMPARE(random.below(1), 0);
            QCOMPARE(random.weighted({0, 5, 0}), 1);
        }
        QCOMPARE(seen.size(), 5);
    }

    void makesAsManyClientsAsWanted_data()
    {
        QTest::addColumn<int>("clients");
        for (const int clients : {1, 2, 3, 7, 99, 100, 101, 300})
            QTest::addRow("%d", clients) << clients;
    }

    void makesAsManyClientsAsWanted()
    {
        QFETCH(int, clients);
        for (quint64 seed = 0; seed < 20; ++seed) {
            DemoGenerator generator(options(clients, seed));
            DemoHousehold household;
            int made = 0;
            DemoTime before = 0;
            while (generator.next(household)) {
                made += int(household.clients.size());
                QVERIFY(household.at >= before);
                before = household.at;
                for (const DemoMail &mail : std::as_const(household.mails))
                    QVERIFY(mail.queuedAt >= household.at);
            }
            QCOMPARE(made, clients);
            QCOMPARE(generator.clientsDone(), clients);
        }
    }

    void addressesAreUnlike()
    {
        DemoGenerator generator(options(20000));
        DemoHousehold household;
        QSet<QString> users;
        while (generator.next(household)) {
            for (const DemoUser &user : std::as_const(household.users)) {
                const QString folded = user.email.toLower();
                QVERIFY2(!users.contains(folded), qPrintable(folded));
                users.insert(folded);
            }
        }
    }

    void everyLanguageIsMet()
    {
        DemoGenerator generator(options(300));
        DemoHousehold household;
        QSet<int> scripts;
        while (generator.next(household)) {
            for (const Contact &contact : std::as_const(household.contacts)) {
                for (const QChar character : contact.name)
                    scripts.insert(character.script());
            }
        }
        for (const QChar::Script script : {QChar::Script_Latin, QChar::Script_Greek, QChar::Script_Cyrillic,
                                           QChar::Script_Arabic, QChar::Script_Hebrew, QChar::Script_Devanagari,
                                           QChar::Script_Thai, QChar::Script_Han, QChar::Script_Hangul})
            QVERIFY2(scripts.contains(script), qPrintable(QString::number(script)));
    }

    void namesAreNamesInEveryLanguage()
    {
        const DemoNames names;
        DemoRandom random(3);
        static const QRegularExpression latin(QStringLiteral("^[a-z]+$"));
        for (int language = 0; language < names.languageCount(); ++language) {
            for (int i = 0; i < 300; ++i) {
                const DemoGender gender = i % 2 ? DemoGender::female : DemoGender::male;
                const DemoName name = names.person(random, language, gender);
                QVERIFY(!name.full.isEmpty() && name.full == name.full.simplified());
                QVERIFY2(latin.match(name.givenLatin).hasMatch(), qPrintable(name.full));
                QVERIFY2(latin.match(name.familyLatin).hasMatch(), qPrintable(name.full));
                QVERIFY(!name.full.contains(u'_') && !name.full.contains(u'=') && !name.full.contains(u'/'));
                const DemoName relative = names.relative(random, language, gender, name);
                QCOMPARE(relative.familyLatin, name.familyLatin);
                const DemoBusiness business = names.business(random, language, name, relative);
                QVERIFY2(!business.name.contains(u'{') && !business.name.contains(u'_'), qPrintable(business.name));
                QVERIFY(EmailAddress::parse(QStringLiteral("a@") + business.domainLatin + QStringLiteral(".example")).ok());
                QVERIFY(!names.trust(random, name).contains(u'{'));
            }
        }
    }

    void numbersAreThoseOfFiction()
    {
        const DemoNames names;
        DemoRandom random(4);
        static const QRegularExpression kept(QStringLiteral("555[-. ]01[0-9]{2}$"));
        for (int i = 0; i < 500; ++i) {
            const QString phone = names.phone(random);
            QVERIFY2(kept.match(phone).hasMatch(), qPrintable(phone));
            QVERIFY(names.postalAddress(random).count(u'\n') == 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestDemoGenerator)
#include "tst_demogenerator.moc"
