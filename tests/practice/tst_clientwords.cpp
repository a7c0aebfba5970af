#include "app/practice/import/clientwords.h"

#include <QTest>

using namespace portico;

Q_DECLARE_METATYPE(std::optional<ClientType>)

class TestClientWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void types_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<std::optional<ClientType>>("expected");
        const auto row = [](const char *word, std::optional<ClientType> expected) {
            QTest::newRow(*word ? word : "empty") << QString::fromUtf8(word) << expected;
        };
        row("Individual", ClientType::individual);
        row("INDIVIDUAL", ClientType::individual);
        row(" individual ", ClientType::individual);
        row("Person", ClientType::individual);
        row("Couple", ClientType::couple);
        row("Married filing jointly", ClientType::couple);
        row("Business", ClientType::business);
        row("S-Corp", ClientType::business);
        row("C Corporation", ClientType::business);
        row("L.L.C.", ClientType::business);
        row("Non-profit", ClientType::business);
        row("Sole proprietorship", ClientType::business);
        row("Trust", ClientType::trust);
        row("Estate", ClientType::trust);
        row("", std::nullopt);
        row("Indiv", std::nullopt);
        row("Trustworthy", std::nullopt);
        row("12", std::nullopt);
    }

    void types()
    {
        QFETCH(QString, word);
        QFETCH(std::optional<ClientType>, expected);
        QVERIFY(clientTypeFromWord(word) == expected);
    }

    void statuses()
    {
        QCOMPARE(activeFromWord(QStringLiteral("Active")), std::optional(true));
        QCOMPARE(activeFromWord(QStringLiteral("ACTIVE")), std::optional(true));
        QCOMPARE(activeFromWord(QStringLiteral("Inactive")), std::optional(false));
        QCOMPARE(activeFromWord(QStringLiteral("In-active")), std::optional(false));
        QCOMPARE(activeFromWord(QStringLiteral("archived")), std::optional(false));
        QVERIFY(!activeFromWord(QString()));
        QVERIFY(!activeFromWord(QStringLiteral("yes")));
        QVERIFY(!activeFromWord(QStringLiteral("not active")));
    }

    void guesses_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("contact");
        QTest::addColumn<ClientType>("expected");
        const auto row = [](const char *client, const char *contact, ClientType expected) {
            QTest::addRow("%s, %s", client, contact) << QString::fromUtf8(client) << QString::fromUtf8(contact) << expected;
        };
        row("Harbor & Finch LLC", "", ClientType::business);
        row("Harbor & Finch, L.L.C.", "Jane Finch", ClientType::business);
        row("Finch GmbH", "Jane Finch", ClientType::business);
        row("Zakłady sp. z o.o.", "", ClientType::business);
        row("Jane Finch Consulting", "Jane Finch", ClientType::business);
        row("Finch Trust Co", "", ClientType::business);
        row("Finch Family Trust", "", ClientType::trust);
        row("Estate of Tom Harbor", "Ann Harbor", ClientType::trust);
        row("Harbor Real Estate", "", ClientType::individual); // three words with capitals; only a person can tell
        row("Harbor Real Estate", "Tom Lee", ClientType::business);
        row("Jane & Tom Finch", "Jane Finch", ClientType::couple);
        row("Jane and Tom Finch", "Tom Finch", ClientType::couple);
        row("Jane Lee & Tom Finch", "Tom Finch", ClientType::couple);
        row("Jane & Tom Finch", "", ClientType::business);
        row("Harbor & Finch", "Ann Lee", ClientType::business);
        row("Harbor & Finch", "Ann Finch", ClientType::business);
        row("Studio 54", "", ClientType::business);
        row("Route 66 Diner", "Route Lee", ClientType::business);
        row("Acme", "Jane Finch", ClientType::business);
        row("Jane Finch", "Jane Finch", ClientType::individual);
        row("Finch, Jane", "Jane Finch", ClientType::individual);
        row("Bob Finch", "Robert Finch", ClientType::individual);
        row("JOSÉ NÚÑEZ", "Jose Nunez", ClientType::individual);
        row("Jane Finch", "", ClientType::individual);
        row("Finch, Jane", "", ClientType::individual);
        row("Ludwig van Beethoven", "", ClientType::individual);
        row("Acme", "", ClientType::business);
        row("all about gardens", "", ClientType::business);
        row("The Old Mill on the Hill", "", ClientType::business);
        row("", "", ClientType::business);
        row("&", "", ClientType::business);
        row("...", "Jane", ClientType::business);
    }

    void guesses()
    {
        QFETCH(QString, client);
        QFETCH(QString, contact);
        QFETCH(ClientType, expected);
        QCOMPARE(guessClientType(client, contact), expected);
    }
};

QTEST_APPLESS_MAIN(TestClientWords)
#include "tst_clientwords.moc"
