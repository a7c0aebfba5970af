#include "tests/cli/ctl.h"

#include <QJsonArray>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

const QStringList kList{QStringLiteral("clients"), QStringLiteral("list"), QStringLiteral("--json")};
const QString kImport = QStringLiteral("import");

QStringList names(const CtlRun &run)
{
    QStringList names;
    const QList<QJsonObject> rows = run.objects();
    for (const QJsonObject &row : rows)
        names.append(row.value(QStringLiteral("name")).toString());
    return names;
}

const char kFile[] = "Client,Type,Contact Name,E-mail,Phone,Assigned To,Status\n"
                     "Harbor & Finch LLC,Business,Jane Finch,jane@harborfinch.example,+1 555 0100,Priya Raman,Active\n"
                     "Harbor & Finch LLC,Business,Tom Harbor,TOM@harborfinch.example,,,\n"
                     "Jane Finch,Individual,Jane Finch,Jane@HarborFinch.example,,sam@alderpryce.example,\n"
                     "Łódź Młyn,,Ana Núñez,ana@nunez.example,,Bob Nobody,\n"
                     "Old Ltd,Business,Max Old,max@old.example,,,Inactive\n"
                     ",,Nobody,nobody@old.example,,,\n"
                     "Bad,,Bad,bad@@old.example,,,\n";

} // namespace

/// clients import and clients list.
class TestClientCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAndLists();
    void dryRunWritesNothing();
    void dryRunTellsOfMistypedAddresses();
    void importingAgainSkipsWhatIsThere();
    void refusesFiles_data();
    void refusesFiles();
    void takesColumnsByOtherNames();
    void saysWhereTwoCharacterSetsMix();
    void searches_data();
    void searches();
    void staffFindOnlyTheirs();
    void listsManyPages();
    void importsTheCorpus();
};

void TestClientCommands::importsAndLists()
{
    const Ctl ctl;
    ctl.createFirm();
    ctl.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"));
    const CtlRun run = ctl.run({QStringLiteral("clients"), kImport, ctl.write(QStringLiteral("a.csv"), kFile), QStringLiteral("--json")});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.status, 0);
    const QJsonObject told = run.object();
    QCOMPARE(keysOf(told), QStringLiteral("contacts,dry_run,imported,known_contacts,notes,skipped"));
    QCOMPARE(told.value(QStringLiteral("imported")).toInt(), 4);
    QCOMPARE(told.value(QStringLiteral("contacts")).toInt(), 4); // Jane is one, on two clients
    QCOMPARE(told.value(QStringLiteral("known_contacts")).toInt(), 1);
    const QJsonArray skipped = told.value(QStringLiteral("skipped")).toArray();
    QCOMPARE(skipped.size(), 2);
    QCOMPARE(skipped[0].toObject().value(QStringLiteral("line")).toInt(), 7);
    QCOMPARE(skipped[1].toObject().value(QStringLiteral("line")).toInt(), 8);
    QVERIFY(skipped[1].toObject().value(QStringLiteral("reason")).toString().contains(u'@'));
    QCOMPARE(told.value(QStringLiteral("notes")).toArray().size(), 1);
    QVERIFY(told.value(QStringLiteral("notes")).toArray()[0].toObject().value(QStringLiteral("reason")).toString().contains(QStringLiteral("Bob Nobody")));

    const CtlRun list = ctl.run(kList);
    QCOMPARE(list.status, 0);
    QCOMPARE(names(list), QStringList({QStringLiteral("Harbor & Finch LLC"), QStringLiteral("Jane Finch"), QStringLiteral("Łódź Młyn"), QStringLiteral("Old Ltd")}));
    const QJsonObject first = list.objects().first();
    QCOMPARE(keysOf(first), QStringLiteral("active,email,id,name,portal,primary_contact,type"));
    QCOMPARE(first.value(QStringLiteral("active")).toBool(), true);
    QCOMPARE(first.value(QStringLiteral("email")).toString(), QStringLiteral("jane@harborfinch.example"));
    QCOMPARE(first.value(QStringLiteral("primary_contact")).toString(), QStringLiteral("Jane Finch"));
    QCOMPARE(first.value(QStringLiteral("type")).toString(), QStringLiteral("business"));
    QCOMPARE(first.value(QStringLiteral("portal")).toString(), QStringLiteral("none"));
    const QRegularExpression uuid(QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
    QVERIFY(uuid.match(first.value(QStringLiteral("id")).toString()).hasMatch());
    QCOMPARE(list.objects().last().value(QStringLiteral("active")).toBool(), false);

    const CtlRun text = ctl.run({QStringLiteral("clients"), QStringLiteral("list")});
    QCOMPARE(text.lines().size(), 4);
    QVERIFY(text.lines().first().contains(QStringLiteral("Harbor & Finch LLC\tbusiness\tActive")));
}

void TestClientCommands::dryRunWritesNothing()
{
    const Ctl ctl;
    ctl.createFirm();
    const QStringList import{QStringLiteral("clients"), kImport, ctl.write(QStringLiteral("a.csv"), kFile), QStringLiteral("--json")};
    QJsonObject dry = ctl.run(import + QStringList{QStringLiteral("--dry-run")}).object();
    QCOMPARE(ctl.run(kList).objects().size(), 0);
    QCOMPARE(dry.take(QStringLiteral("dry_run")).toBool(), true);
    QJsonObject real = ctl.run(import).object();
    QCOMPARE(real.take(QStringLiteral("dry_run")).toBool(), false);
    QCOMPARE(dry, real); // it had said what would happen
    QCOMPARE(ctl.run(kList).objects().size(), 4);
}

void TestClientCommands::dryRunTellsOfMistypedAddresses()
{
    const Ctl ctl;
    ctl.createFirm();
    QByteArray file = "Client,Contact,Email\nFinch,Jane Finch,jane@finch.example\n";
    for (int i = 0; i < 21; ++i)
        file += QByteArray("Client %1,Person %1,person%1@gmial.com\n").replace("%1", QByteArray::number(i));
    const CtlRun run = ctl.run({QStringLiteral("clients"), kImport, ctl.write(QStringLiteral("m.csv"), file), QStringLiteral("--dry-run")});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.lines().contains(QStringLiteral("Addresses that look mistyped: 21.")), qPrintable(run.out));
    QVERIFY2(run.lines().contains(QStringLiteral("Line 3: person0@gmial.com: did you mean person0@gmail.com?")), qPrintable(run.out));
    QCOMPARE(run.out.count(QStringLiteral("did you mean")), 20);
}

void TestClientCommands::importingAgainSkipsWhatIsThere()
{
    const Ctl ctl;
    ctl.createFirm();
    ctl.import("Finch,Jane Finch,jane@finch.example,\nOak,Tom Oak,,\n");
    const QString again = ctl.write(QStringLiteral("b.csv"), "Client;Contact;Email\nFINCH;Jane Finch;JANE@finch.example\n"
                                                              "Oak;Tom Oak;tom@oak.example\nFinch;Other;other@finch.example\nNew;;\n");
    const QJsonObject told = ctl.run({QStringLiteral("clients"), kImport, again, QStringLiteral("--json")}).object();
    QCOMPARE(told.value(QStringLiteral("imported")).toInt(), 1);
    const QJsonArray skipped = told.value(QStringLiteral("skipped")).toArray();
    QCOMPARE(skipped.size(), 3);
    for (const QJsonValue &line : skipped)
        QVERIFY(line.toObject().value(QStringLiteral("reason")).toString().contains(QStringLiteral("Already a client")));
    QCOMPARE(ctl.run(kList).objects().size(), 3);

    // A namesake with an address of its own is another client.
    const QString namesake = ctl.write(QStringLiteral("c.csv"), "Client,Contact,Email\nFinch,Bea Finch,bea@elsewhere.example\n");
    QCOMPARE(ctl.run({QStringLiteral("clients"), kImport, namesake, QStringLiteral("--json")}).object().value(QStringLiteral("imported")).toInt(), 1);
    QCOMPARE(names(ctl.run(kList)).count(QStringLiteral("Finch")), 2);
}

void TestClientCommands::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no client's name") << QByteArray("Email,Phone\na@b.example,1\n");
    QTest::newRow("a column twice") << QByteArray("Client,Email,E-mail,Email\nA,a@b.example,b@c.example,d@e.example\n");
}

void TestClientCommands::refusesFiles()
{
    QFETCH(QByteArray, content);
    const Ctl ctl;
    ctl.createFirm();
    const CtlRun run = ctl.run({QStringLiteral("clients"), kImport, ctl.write(QStringLiteral("a.csv"), content)});
    QCOMPARE(run.status, 1);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(run.out, QString());
    QCOMPARE(ctl.run({QStringLiteral("clients"), kImport, ctl.path(QStringLiteral("missing.csv"))}).status, 1);
}

void TestClientCommands::saysWhereTwoCharacterSetsMix()
{
    const Ctl ctl;
    ctl.createFirm();
    const QString file = ctl.write(QStringLiteral("a.csv"), "Client\nJos\xc3\xa9\nZo\xeb\n");
    const CtlRun run = ctl.run({QStringLiteral("clients"), kImport, file});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(QStringLiteral("two character sets")), qPrintable(run.out));
    QCOMPARE(names(ctl.run(kList)), QStringList({QStringLiteral("José"), QStringLiteral("Zoë")}));
}

void TestClientCommands::takesColumnsByOtherNames()
{
    const Ctl ctl;
    ctl.createFirm();
    const QString file = ctl.write(QStringLiteral("a.csv"), "Account,Private mail\nFinch,jane@finch.example\n");
    const QStringList import{QStringLiteral("clients"), kImport, file};
    QCOMPARE(ctl.run(import).status, 1);
    QCOMPARE(ctl.run(import + QStringList{QStringLiteral("--column"), QStringLiteral("colour=Account")}).status, 2);
    QCOMPARE(ctl.run(import + QStringList{QStringLiteral("--column"), QStringLiteral("client=Nothing")}).status, 1);
    const CtlRun run = ctl.run(import + QStringList{QStringLiteral("--column"), QStringLiteral("client=account"), QStringLiteral("--column"), QStringLiteral("email=Private Mail")});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.status, 0);
    QCOMPARE(ctl.run(kList).object().value(QStringLiteral("email")).toString(), QStringLiteral("jane@finch.example"));
}

void TestClientCommands::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const QString harbor = QStringLiteral("Harbor & Finch LLC");
    const QString jane = QStringLiteral("Jane Finch");
    const QString mill = QStringLiteral("Łódź Młyn");
    QTest::newRow("part of a name") << QStringLiteral("FINCH") << QStringList{harbor, jane};
    QTest::newRow("no accents") << QStringLiteral("lodz mlyn") << QStringList{mill};
    QTest::newRow("accents") << QStringLiteral("fínch") << QStringList{harbor, jane};
    QTest::newRow("a contact") << QStringLiteral("nunez") << QStringList{mill};
    QTest::newRow("an address") << QStringLiteral("tom@harbor") << QStringList{harbor};
    QTest::newRow("a phone number") << QStringLiteral("(555) 01-00") << QStringList{harbor, jane}; // one contact of both
    QTest::newRow("nothing") << QStringLiteral("zebra") << QStringList();
    QTest::newRow("empty") << QStringLiteral(" ") << QStringList{harbor, jane, mill, QStringLiteral("Old Ltd")};
}

void TestClientCommands::searches()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    const Ctl ctl;
    ctl.createFirm();
    QCOMPARE(ctl.run({QStringLiteral("clients"), kImport, ctl.write(QStringLiteral("a.csv"), kFile)}).status, 0);
    const CtlRun run = ctl.run(kList + QStringList{QStringLiteral("--search"), text});
    QCOMPARE(run.status, 0);
    QCOMPARE(names(run), found);
}

void TestClientCommands::staffFindOnlyTheirs()
{
    const Ctl ctl;
    ctl.createFirm();
    ctl.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"), Role::staff, false);
    ctl.import("Finch,Jane Finch,jane@finch.example,Sam Staff\nOak,Tom Oak,tom@oak.example,Priya Raman\n");
    const QStringList as{QStringLiteral("--as"), QStringLiteral("sam@alderpryce.example")};
    QCOMPARE(names(ctl.run(kList + as)), QStringList{QStringLiteral("Finch")});
    QCOMPARE(names(ctl.run(kList + as + QStringList{QStringLiteral("--search"), QStringLiteral("o")})), QStringList());
    QCOMPARE(ctl.run(kList).objects().size(), 2);
}

void TestClientCommands::listsManyPages()
{
    const Ctl ctl;
    ctl.createFirm();
    QByteArray lines;
    QStringList expected;
    for (int i = 0; i < 1203; ++i) {
        const QString name = QStringLiteral("Client %1").arg(i, 4, 10, QLatin1Char('0'));
        expected.append(name);
        lines += name.toUtf8() + ",,,\n";
    }
    ctl.import(lines);
    QCOMPARE(names(ctl.run(kList)), expected);
}

/// Files that nobody here wrote, each with a column taken as the clients' names.
void TestClientCommands::importsTheCorpus()
{
    const QString corpus = QStringLiteral(PORTICO_SOURCE_DIR "/../shared/corpus/csv/csvs/");
    if (!QFile::exists(corpus))
        QSKIP("the corpus of CSV files is not beside the project");
    const Ctl ctl;
    ctl.createFirm();
    const auto imported = [&](const char *file, const char *column) {
        const CtlRun run = ctl.run({QStringLiteral("clients"), kImport, corpus + QString::fromLatin1(file), QStringLiteral("--json"),
                                    QStringLiteral("--column"), QStringLiteral("client=") + QString::fromLatin1(column)});
        return run.status == 0 ? run.object().value(QStringLiteral("imported")).toInt() : -1;
    };
    QCOMPARE(imported("comma_in_quotes.csv", "first"), 1);
    QCOMPARE(imported("newlines_crlf.csv", "c"), 3);
    // There is a client called 3 by now.
    QCOMPARE(imported("utf8.csv", "c"), 1);
    QCOMPARE(imported("json.csv", "val"), 1);
    const QStringList found = names(ctl.run(kList));
    QVERIFY(found.contains(QStringLiteral("John")));
    QVERIFY(found.contains(QStringLiteral("ʤ")));
    QVERIFY(found.contains(QStringLiteral("{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}")));
}

QTEST_GUILESS_MAIN(TestClientCommands)
#include "tst_clientcommands.moc"
