#include "app/practice/import/importreview.h"

#include <QBuffer>
#include <QTest>

using namespace portico;

namespace {

const QByteArray kHeader = "Client,Type,Contact,Email,Phone,Assigned To,Status\n";

std::unique_ptr<CsvReader> readerOf(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(std::move(buffer), {});
    return reader ? *std::move(reader) : nullptr;
}

Result<ImportReview> review(const QByteArray &bytes)
{
    const auto reader = readerOf(bytes);
    const auto mapping = ImportReview::readHeader(*reader);
    if (!mapping)
        return mapping.error();
    return ImportReview::read(*reader, *mapping);
}

} // namespace

class TestImportReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsALine()
    {
        const auto found = review(
            kHeader + "\"  Harbor &  Finch LLC \",business,Jane Finch, Jane@HarborFinch.example ,+1 555 010,"
                      "Ann Lee; bob@firm.example;,inactive\n");
        QVERIFY(found.ok());
        QCOMPARE(found->rows().size(), 1);
        const ImportRow &row = found->rows().first();
        QCOMPARE(row.reason, QString());
        QCOMPARE(row.verdict, ImportVerdict::ready);
        QCOMPARE(row.line, 2);
        QCOMPARE(row.client, QStringLiteral("Harbor & Finch LLC"));
        QVERIFY(row.type == ClientType::business);
        QCOMPARE(row.contact, QStringLiteral("Jane Finch"));
        QCOMPARE(row.email, QStringLiteral("Jane@HarborFinch.example"));
        QCOMPARE(row.emailFolded, QStringLiteral("jane@harborfinch.example"));
        QCOMPARE(row.phone, QStringLiteral("+1 555 010"));
        QCOMPARE(row.assignedTo, QStringList({QStringLiteral("Ann Lee"), QStringLiteral("bob@firm.example")}));
        QCOMPARE(row.active, std::optional(false));
    }

    void judges_data()
    {
        QTest::addColumn<QByteArray>("line"); // the second of the file
        QTest::addColumn<QString>("reason");  // its beginning; empty where ready
        const auto row = [](const char *name, const QByteArray &line, const char *reason) {
            QTest::newRow(name) << line << QString::fromUtf8(reason);
        };
        row("only a name", "Harbor", "");
        row("empty ends", "Harbor,,,,,,,,,", "");
        row("no name", ",Business,Jane,jane@x.example", "Line 2: the client's name is missing.");
        row("blank name", "\"  \",Business", "Line 2: the client's name is missing.");
        row("invisible name", "\xe2\x80\x8b,Business", "Line 2: the client's name has only invisible characters.");
        row("type", "Harbor,Shop", "Line 2: “Shop” is no type of client. Use Individual, Couple, Business or Trust.");
        row("long type", "Harbor," + QByteArray(100, 'x'), "Line 2: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” is no");
        row("status", "Harbor,,,,,,maybe", "Line 2: “maybe” is no status. Use Active or Inactive.");
        row("no @", "Harbor,,Jane,jane.x.example", "Line 2: An email address needs an @");
        row("no dot", "Harbor,,Jane,jane@x", "Line 2: The part after @ needs a dot, as in harborfinch.example.");
        row("two addresses", "Harbor,,Jane,\"jane@x.example; tom@x.example\"", "Line 2: This is more than one address.");
        row("header injection", "Harbor,,Jane,\"jane@x.example\nBcc: tom@x.example\"", "Line 2: An email address has no");
        row("address with name", "Harbor,,Jane,Jane Finch <jane@x.example>", "");
        row("too many fields", "Harbor,,,,,,,x", "Line 2: the line has more fields than the first line has columns.");
        row("long name", QByteArray(201, 'x'), "Line 2: a name is longer than 200 characters.");
        row("name that fits", QByteArray(200, 'x'), "");
        row("long contact", "Harbor,," + QByteArray(201, 'x'), "Line 2: a name is longer than 200 characters.");
        row("long phone", "Harbor,,,," + QByteArray(101, '1'), "Line 2: the phone number is longer than 100 characters.");
        row("zero byte", QByteArray("Har\0bor", 7), "Line 2: there are characters that cannot be read.");
        row("escape", "Harbor\x1b[2J", "Line 2: there are characters that cannot be read.");
        row("broken character", "Har\xef\xbf\xbd" "bor", "Line 2: there are characters that cannot be read.");
        row("long field", "Harbor,,,,,," + QByteArray(100'000, 'x'), "Line 2: a field is too long.");
        row("unclosed", "Harbor,\"Business", "Line 2: a closing quotation mark is missing.");
        row("line break in a name", "\"Harbor\r\n& Finch\",Business", "");
    }

    void judges()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, reason);
        const auto found = review(kHeader + line);
        QVERIFY(found.ok());
        QCOMPARE(found->rows().size(), 1);
        const ImportRow &row = found->rows().first();
        QCOMPARE(row.line, 2);
        QCOMPARE(row.verdict == ImportVerdict::ready, reason.isEmpty());
        if (reason.isEmpty()) {
            QCOMPARE(row.reason, QString());
            QCOMPARE(found->clients().size(), 1);
        } else {
            QCOMPARE(row.verdict, ImportVerdict::malformed);
            QVERIFY2(row.reason.startsWith(reason), qPrintable(row.reason));
            QVERIFY(found->clients().isEmpty());
        }
    }

    void numbersLines()
    {
        const auto found = review(kHeader + "A,,,a@x.example\n\n,,,,\n\"B\nC\",,,b.example\nD,,,d\n");
        QCOMPARE(found->rows().size(), 3);
        QCOMPARE(found->rows()[0].line, 2);
        QCOMPARE(found->rows()[1].line, 5);
        QVERIFY(found->rows()[1].reason.startsWith(QLatin1StringView("Line 5: ")));
        QCOMPARE(found->rows()[2].line, 7);
        QCOMPARE(found->count(ImportVerdict::ready), 1);
        QCOMPARE(found->count(ImportVerdict::malformed), 2);
    }

    void findsTheSameTwice()
    {
        const auto found = review(kHeader
                                  + "Harbor,Business,Jane Finch,jane@x.example,1\n"   // 2
                                    "HARBOR,,jane  finch,JANE@x.example,2\n"          // 3: twice
                                    "Harbor,,Tom Finch,jane@x.example\n"              // 4: another person, shared address
                                    "Harbor,,Jane Finch,jane@y.example\n"             // 5: another address
                                    "Finch,,Jane Finch,jane@x.example\n"              // 6: another client
                                    "Harbor\n"                                        // 7: says nothing new
                                    "Lee\n"                                           // 8
                                    "Lée,,Ann Lee\n"                                  // 9: the same client, with a contact
                                    "lee\n"                                           // 10: twice
                                    "Lee,,,not an address\n"                          // 11: malformed comes first
                                    "Lee,,Ann Lee\n"                                  // 12: twice
                                    "Lee,,,,99\n"                                     // 13: the client's phone
                                    "Lee,,,,9-9\n");                                 // 14: twice
        QVERIFY(found.ok());
        const auto verdicts = [&found] {
            QString text;
            for (const ImportRow &row : found->rows())
                text += QStringLiteral("rmta")[int(row.verdict)];
            return text;
        };
        QCOMPARE(verdicts(), QStringLiteral("rtrrrtrrtmtrt"));
        QCOMPARE(found->rows()[1].reason, QStringLiteral("Line 3: the same as line 2."));
        QCOMPARE(found->rows()[5].reason, QStringLiteral("Line 7: the same as line 2."));
        QCOMPARE(found->rows()[8].reason, QStringLiteral("Line 10: the same as line 8."));
        QCOMPARE(found->rows()[10].reason, QStringLiteral("Line 12: the same as line 9."));
        QCOMPARE(found->count(ImportVerdict::ready), 7);
        QCOMPARE(found->count(ImportVerdict::twiceInThisFile), 5);
        QCOMPARE(found->count(ImportVerdict::alreadyAClient), 0);
    }

    void gathersClients()
    {
        const auto found = review(kHeader
                                  + "Harbor & Finch LLC,,Jane Finch,jane@x.example,11,,\n"
                                    "Lee,,,ann@lee.example\n"
                                    "Harbor & Finch LLC,,,,99,Bob,\n"
                                    "HARBOR & FINCH LLC,trust,Tom Harbor,,22,Eve,inactive\n"
                                    "Harbor & Finch LLC,business,Max,,,,active\n");
        QVERIFY(found.ok());
        const QList<ImportClient> clients = found->clients();
        QCOMPARE(clients.size(), 2);

        const ImportClient &harbor = clients[0];
        QCOMPARE(harbor.line, 2);
        QCOMPARE(harbor.name, QStringLiteral("Harbor & Finch LLC"));
        QCOMPARE(harbor.type, ClientType::trust); // of the first line that says it, whatever the name looks like
        QCOMPARE(harbor.active, false);
        QCOMPARE(harbor.phone, QStringLiteral("99"));
        QCOMPARE(harbor.assignedTo, QStringList{QStringLiteral("Bob")});
        QCOMPARE(harbor.contacts.size(), 3);
        QCOMPARE(harbor.contacts[0].name, QStringLiteral("Jane Finch"));
        QCOMPARE(harbor.contacts[0].email, QStringLiteral("jane@x.example"));
        QCOMPARE(harbor.contacts[0].phone, QStringLiteral("11"));
        QCOMPARE(harbor.contacts[1].name, QStringLiteral("Tom Harbor"));
        QCOMPARE(harbor.contacts[1].email, QString());
        QCOMPARE(harbor.contacts[1].line, 5);
        QCOMPARE(harbor.contacts[2].name, QStringLiteral("Max"));

        const ImportClient &lee = clients[1];
        QCOMPARE(lee.contacts.size(), 1);
        QCOMPARE(lee.contacts[0].name, QStringLiteral("Lee")); // an address without a name is the client's own
        QCOMPARE(lee.active, true);
    }

    void phoneOfTheClient()
    {
        const auto found = review("Client,Phone,Contact\nHarbor LLC,99\nHarbor LLC,11,Jane\n");
        const ImportClient client = found->clients().value(0);
        QCOMPARE(client.phone, QStringLiteral("99"));
        QCOMPARE(client.contacts.value(0).phone, QStringLiteral("11"));
        QCOMPARE(client.type, ClientType::business);
    }

    void relations()
    {
        const auto found = review("Client,Type,Contact,Email\n"
                                  "\"Finch, Jane\",,Jane Finch,j@x.example\n"
                                  "Jane & Tom Finch,couple,Jane Finch,j@x.example\n"
                                  "Jane & Tom Finch,,Tom Finch,j@x.example\n"
                                  "Jane & Tom Finch,,Ann Lee,a@x.example\n"
                                  "Bob Lee,individual,Ann Lee,a@x.example\n"
                                  "Harbor LLC,,Jane Finch,j@x.example\n");
        const QList<ImportClient> clients = found->clients();
        QCOMPARE(clients.size(), 4);
        QCOMPARE(clients[0].type, ClientType::individual);
        QCOMPARE(clients[0].contacts[0].relation, Relation::self);
        QCOMPARE(clients[1].contacts[0].relation, Relation::self);
        QCOMPARE(clients[1].contacts[1].relation, Relation::spouse);
        QCOMPARE(clients[1].contacts[2].relation, Relation::other);
        QCOMPARE(clients[2].contacts[0].relation, Relation::other);
        QCOMPARE(clients[3].contacts[0].relation, Relation::other);
    }

    void firstAndLastName()
    {
        const auto found = review("Company;First Name;Last Name;E-mail\nHarbor LLC;Jane;Finch;j@x.example\n"
                                  "Harbor LLC;;Lee;\nHarbor LLC;Tom;;\n");
        QCOMPARE(found->rows().size(), 3);
        QCOMPARE(found->rows()[0].contact, QStringLiteral("Jane Finch"));
        QCOMPARE(found->rows()[1].contact, QStringLiteral("Lee"));
        QCOMPARE(found->rows()[2].contact, QStringLiteral("Tom"));
    }

    void headers()
    {
        const auto empty = review({});
        QVERIFY(!empty.ok());
        QCOMPARE(empty.error().sentence, QStringLiteral("The file is empty."));
        QVERIFY(!review("\n\n").ok());

        const auto unclosed = review("\"Client,Email\nHarbor,x\n");
        QVERIFY(!unclosed.ok());
        QVERIFY(unclosed.error().sentence.contains(QLatin1StringView("quotation mark")));

        const auto unknown = review("Kunde,Adresse\nHarbor,x\n");
        QVERIFY(!unknown.ok());
        QVERIFY(unknown.error().sentence.contains(QLatin1StringView("Client, Name or Company")));

        const auto twice = review("Client,Email,E-mail\nHarbor,,\n");
        QVERIFY(!twice.ok());

        const auto none = review(kHeader);
        QVERIFY(none.ok());
        QVERIFY(none->rows().isEmpty());
        QVERIFY(none->clients().isEmpty());
    }

    void chosenColumns()
    {
        const auto reader = readerOf("Kunde,Wer,Mail\nHarbor,Jane,j@x.example\n");
        auto mapping = *ImportReview::readHeader(*reader);
        QVERIFY(mapping.choose(ImportColumn::client, QStringLiteral("kunde")).ok());
        QVERIFY(mapping.choose(ImportColumn::contact, QStringLiteral("wer")).ok());
        QVERIFY(mapping.choose(ImportColumn::email, QStringLiteral("mail")).ok());
        const auto found = ImportReview::read(*reader, mapping);
        QCOMPARE(found->rows().size(), 1);
        QCOMPARE(found->rows()[0].client, QStringLiteral("Harbor"));
        QCOMPARE(found->rows()[0].contact, QStringLiteral("Jane"));
        QCOMPARE(found->rows()[0].email, QStringLiteral("j@x.example"));
    }

    void cancels()
    {
        const auto reader = readerOf(kHeader + "Harbor\n");
        const auto mapping = ImportReview::readHeader(*reader);
        const std::atomic_bool cancelled = true;
        const auto found = ImportReview::read(*reader, *mapping, &cancelled);
        QVERIFY(!found.ok());
        QCOMPARE(found.error().kind, ErrorKind::conflict);
    }

    void manyLines()
    {
        QByteArray bytes = kHeader;
        constexpr int clients = 20'000;
        for (int i = 0; i < clients; ++i) {
            const QByteArray number = QByteArray::number(i);
            bytes += "Client " + number + ",,Jane " + number + ",j" + number + "@x.example\n";
            bytes += "Client " + number + ",,Tom " + number + ",j" + number + "@x.example\n";
        }
        const auto found = review(bytes);
        QVERIFY(found.ok());
        QCOMPARE(found->count(ImportVerdict::ready), 2 * clients);
        const QList<ImportClient> gathered = found->clients();
        QCOMPARE(gathered.size(), clients);
        QCOMPARE(gathered.last().contacts.size(), 2);
        QCOMPARE(gathered.last().contacts[1].name, QStringLiteral("Tom %1").arg(clients - 1));
    }
};

QTEST_APPLESS_MAIN(TestImportReview)
#include "tst_importreview.moc"
