#include "app/practice/import/columnmapping.h"

#include <QTest>

using namespace portico;

namespace {

constexpr std::array kColumns{ImportColumn::client,   ImportColumn::type,  ImportColumn::contact,
                              ImportColumn::firstName, ImportColumn::lastName, ImportColumn::email,
                              ImportColumn::phone,    ImportColumn::assignedTo, ImportColumn::status};

} // namespace

class TestColumnMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data()
    {
        QTest::addColumn<QString>("header"); // by ";"
        QTest::addColumn<QList<int>>("expected"); // the index of each of kColumns
        const auto row = [](const char *header, const QList<int> &expected) {
            QTest::newRow(header) << QString::fromUtf8(header) << expected;
        };
        row("Client;Type;Contact;Email;Phone;Assigned To;Status", {0, 1, 2, -1, -1, 3, 4, 5, 6});
        row("STATUS;assigned to;PHONE;e-mail;contact name;TYPE;client", {6, 5, 4, -1, -1, 3, 2, 1, 0});
        row("Name;First Name;Last Name;E-mail", {0, -1, -1, 1, 2, 3, -1, -1, -1});
        row("Company;Email", {0, -1, -1, -1, -1, 1, -1, -1, -1});
        row(" Client ;E-Mail;ASSIGNED_TO;first-name;LastName", {0, -1, -1, 3, 4, 1, -1, 2, -1});
        row("Company;Name;Client", {2, -1, -1, -1, -1, -1, -1, -1, -1});
        row("Company;Name", {1, -1, -1, -1, -1, -1, -1, -1, -1});
        row("Contact Name;Contact;Client", {2, -1, 1, -1, -1, -1, -1, -1, -1});
        row("Klient;Notes;Email address", {-1, -1, -1, -1, -1, -1, -1, -1, -1});
        row("", {-1, -1, -1, -1, -1, -1, -1, -1, -1});
        row("Client;;;", {0, -1, -1, -1, -1, -1, -1, -1, -1});
        row("Client;Notes;Notes", {0, -1, -1, -1, -1, -1, -1, -1, -1}); // what is not used may stand there twice
    }

    void recognises()
    {
        QFETCH(QString, header);
        QFETCH(QList<int>, expected);
        const auto mapping = ColumnMapping::recognise(header.split(u';'));
        QVERIFY(mapping.ok());
        QList<int> found;
        for (const ImportColumn column : kColumns)
            found.append(mapping->indexOf(column));
        QCOMPARE(found, expected);
        QCOMPARE(mapping->check().ok(), expected.first() >= 0);
        if (expected.first() < 0) {
            QCOMPARE(mapping->check().error().kind, ErrorKind::invalid);
            QVERIFY(mapping->check().error().sentence.contains(QLatin1StringView("Client, Name or Company")));
        }
    }

    void refusesTwice()
    {
        const auto twice = ColumnMapping::recognise({QStringLiteral("Client"), QStringLiteral("Email"),
                                                     QStringLiteral("E-MAIL")});
        QVERIFY(!twice.ok());
        QCOMPARE(twice.error().kind, ErrorKind::invalid);
        QVERIFY(twice.error().sentence.contains(QLatin1StringView("E-MAIL")));
    }

    void choosesOtherwise()
    {
        auto mapping = *ColumnMapping::recognise({QStringLiteral("Name"), QStringLiteral("Kunde"),
                                                  QStringLiteral("Adresse"), QStringLiteral("Email")});
        QCOMPARE(mapping.indexOf(ImportColumn::client), 0);
        QVERIFY(mapping.choose(ImportColumn::client, QStringLiteral("KUNDE")).ok());
        QCOMPARE(mapping.indexOf(ImportColumn::client), 1);
        QVERIFY(mapping.choose(ImportColumn::contact, QStringLiteral("name")).ok());
        QCOMPARE(mapping.indexOf(ImportColumn::contact), 0);
        QVERIFY(mapping.choose(ImportColumn::email, QString()).ok());
        QCOMPARE(mapping.indexOf(ImportColumn::email), -1);
        mapping.choose(ImportColumn::email, 3);
        QCOMPARE(mapping.indexOf(ImportColumn::email), 3);
        mapping.choose(ImportColumn::email, -1);
        QCOMPARE(mapping.indexOf(ImportColumn::email), -1);

        const auto missing = mapping.choose(ImportColumn::phone, QStringLiteral("Telefon"));
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().kind, ErrorKind::notFound);
        QVERIFY(missing.error().sentence.contains(QLatin1StringView("Telefon")));
        QVERIFY(mapping.check().ok());
    }
};

QTEST_APPLESS_MAIN(TestColumnMapping)
#include "tst_columnmapping.moc"
