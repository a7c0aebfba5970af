#include "ui/clients/activitytext.h"

#include <QTest>

using namespace portico;

class TestActivityText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksTheName_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("text");
        QTest::newRow("invited") << int(ActivityKind::invited) << QStringLiteral("a@b.example") << QStringLiteral("Jane %1 invited");
        QTest::newRow("removed") << int(ActivityKind::removed) << QString() << QStringLiteral("Access of Jane %1 removed");
        QTest::newRow("corrected") << int(ActivityKind::corrected) << QStringLiteral("a@b → c@d")
                                   << QStringLiteral("Email of Jane %1 corrected: a@b → c@d");
        QTest::newRow("came back, slug") << int(ActivityKind::undeliverable) << QStringLiteral("no_such_mailbox")
                                         << QStringLiteral("Mail to Jane %1 came back: No such mailbox");
        QTest::newRow("came back, words") << int(ActivityKind::undeliverable) << QStringLiteral("Refused (550)")
                                          << QStringLiteral("Mail to Jane %1 came back: Refused (550)");
        QTest::newRow("signed in") << int(ActivityKind::signedIn) << QString() << QStringLiteral("Jane %1 signed in");
        QTest::newRow("edited") << int(ActivityKind::clientEdited) << QStringLiteral("name,tax_id,from_a_later_version")
                                << QStringLiteral("Jane %1 edited: Name, Tax ID");
        QTest::newRow("edited, long ago") << int(ActivityKind::clientEdited) << QString() << QStringLiteral("Jane %1 edited");
        QTest::newRow("undone") << int(ActivityKind::editUndone) << QStringLiteral("contacts")
                                << QStringLiteral("Edit of Jane %1 undone: Contacts");
    }
    void marksTheName()
    {
        QFETCH(int, kind);
        QFETCH(QString, detail);
        QFETCH(QString, text);
        // A name that looks like a placeholder stays what it is.
        const ActivityText line = activityText(ActivityKind(kind), QStringLiteral("Jane %1"), detail);
        QCOMPARE(line.text, text);
        QCOMPARE(line.text.mid(line.strongStart, line.strongLength), QStringLiteral("Jane %1"));
    }

    void hasWordsForEveryKind()
    {
        for (int kind = 0; kind <= int(ActivityKind::clientDeleted); ++kind) {
            const ActivityText line = activityText(ActivityKind(kind), QStringLiteral("Jane"), {});
            QVERIFY2(line.text.contains(QStringLiteral("Jane")) && line.text.size() > 4, qPrintable(line.text));
        }
    }

    void namesDays()
    {
        const QDate today(2026, 11, 12);
        QCOMPARE(describeDay(today, today), QStringLiteral("Today"));
        QCOMPARE(describeDay(today.addDays(-1), today), QStringLiteral("Yesterday"));
        QCOMPARE(describeDay(QDate(2026, 11, 3), today), QStringLiteral("3 November 2026"));
    }
};

QTEST_GUILESS_MAIN(TestActivityText)
#include "tst_activitytext.moc"
