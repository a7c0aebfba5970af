// The list of a bulk form: counted, searched, told apart by what is special about a mail.

#include "ui/bulk/bulkwords.h"
#include "ui/bulk/recipientlist.h"
#include "ui/bulk/recipientsmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

#include <algorithm>

using namespace portico;

namespace {

PlannedMail mail(const QString &name, const QString &email, std::initializer_list<std::pair<int, QString>> clients)
{
    PlannedMail made;
    made.name = name;
    made.email = email;
    for (const auto &[key, client] : clients)
        made.accesses.append({ClientKey{key}, client, {}, name});
    return made;
}

SkippedInvite leftOut(const QString &client, InviteRefusal reason)
{
    return {ClientKey{9}, {}, client, {}, reason, describe(reason)};
}

InvitePlan plan()
{
    InvitePlan made;
    made.mails = {mail(QStringLiteral("José Núñez"), QStringLiteral("jose@nunez.example"), {{1, QStringLiteral("Núñez, José")}}),
                  mail(QStringLiteral("Jane Finch"), QStringLiteral("office@finch.example"),
                       {{2, QStringLiteral("Harbor & Finch")}, {3, QStringLiteral("Finch Trust")}}),
                  mail(QStringLiteral("Ann Lee"), QStringLiteral("ann@lee.example"), {{4, QStringLiteral("Lee")}})};
    made.mails[1].accesses.append({ClientKey{3}, QStringLiteral("Finch Trust"), {}, QStringLiteral("Tom Finch")});
    made.mails[2].hasAccount = true;
    made.skipped = {leftOut(QStringLiteral("Amberley"), InviteRefusal::noEmail), leftOut(QStringLiteral("Thornbury"), InviteRefusal::noEmail),
                    leftOut(QStringLiteral("Pemberton"), InviteRefusal::addressInactive)};
    return made;
}

const std::atomic_bool kGoOn{false};

} // namespace

class RecipientListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void counts();
    void finds_data();
    void finds();
    void sorts_data();
    void sorts();
    void notes();
    void likelyTypingErrors();
    void leftOutIsSummedUp();
    void modelShowsAPart();
    void aCancelledListIsNone();
};

void RecipientListTest::counts()
{
    const auto list = RecipientList::make(plan(), kGoOn);
    QCOMPARE(list->count(RecipientList::Part::mails), 3);
    QCOMPARE(list->count(RecipientList::Part::shared), 1);
    QCOMPARE(list->count(RecipientList::Part::leftOut), 3);
    QCOMPARE(list->clientCount(), 4);
    QCOMPARE(list->placeOf(QStringLiteral("ANN@lee.example")), 2);
    QCOMPARE(list->placeOf(QStringLiteral("nobody@lee.example")), -1);
}

void RecipientListTest::finds_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("places");
    QTest::newRow("all") << 0 << QString() << QList<int>{0, 1, 2};
    QTest::newRow("accents") << 0 << QStringLiteral("nunez") << QList<int>{0};
    QTest::newRow("client") << 0 << QStringLiteral("trust") << QList<int>{1};
    QTest::newRow("address") << 0 << QStringLiteral("@lee") << QList<int>{2};
    QTest::newRow("person behind a shared address") << 0 << QStringLiteral("tom") << QList<int>{1};
    QTest::newRow("shared") << 1 << QString() << QList<int>{1};
    QTest::newRow("not among the shared") << 1 << QStringLiteral("ann") << QList<int>{};
    QTest::newRow("left out") << 2 << QStringLiteral("thorn") << QList<int>{1};
}

void RecipientListTest::finds()
{
    QFETCH(int, part);
    QFETCH(QString, text);
    const auto rows = RecipientList::make(plan(), kGoOn)->find(RecipientList::Part(part), text, kGoOn);
    QVERIFY(rows);
    QTEST(QList<int>(rows->begin(), rows->end()), "places");
}

void RecipientListTest::sorts_data()
{
    using By = RecipientSort::By;
    QTest::addColumn<int>("by");
    QTest::addColumn<QString>("mails");
    QTest::addColumn<QString>("leftOut");
    const auto row = [](const char *name, By by, const char *mails, const char *leftOut) {
        QTest::newRow(name) << int(by) << QString::fromUtf8(mails) << QString::fromUtf8(leftOut);
    };
    row("as they were chosen", By::asChosen, "José Núñez|Jane Finch|Ann Lee", "Amberley|Thornbury|Pemberton");
    row("name", By::name, "Ann Lee|Jane Finch|José Núñez", "Amberley|Thornbury|Pemberton");
    row("address", By::email, "Ann Lee|José Núñez|Jane Finch", "Amberley|Thornbury|Pemberton");
    row("client", By::clients, "Jane Finch|Ann Lee|José Núñez", "Amberley|Pemberton|Thornbury");
    row("note", By::note, "José Núñez|Ann Lee|Jane Finch", "Amberley|Thornbury|Pemberton");
}

void RecipientListTest::sorts()
{
    QFETCH(int, by);
    const auto names = [](const RecipientList &list) {
        QStringList mails;
        for (const PlannedMail &one : list.mails())
            mails += one.name;
        return mails;
    };
    const auto clients = [](const RecipientList &list) {
        QStringList out;
        for (const SkippedInvite &one : list.leftOut())
            out += one.clientName;
        return out.join(u'|');
    };
    const auto list = RecipientList::make(plan(), kGoOn, {RecipientSort::By(by), Qt::AscendingOrder});
    QTEST(names(*list).join(u'|'), "mails");
    QTEST(clients(*list), "leftOut");
    QCOMPARE(list->sharedCount(), 1);
    // What is found stands in that order too, and the other way round.
    const auto found = list->find(RecipientList::Part::mails, QStringLiteral("finch"), kGoOn);
    QCOMPARE(list->mails().at((*found)[0]).name, QStringLiteral("Jane Finch"));
    if (by != int(RecipientSort::By::asChosen)) {
        QStringList turned = names(*list);
        std::reverse(turned.begin(), turned.end());
        QCOMPARE(names(*list->sorted({RecipientSort::By(by), Qt::DescendingOrder}, kGoOn)), turned);
    }
}

void RecipientListTest::notes()
{
    const InvitePlan made = plan();
    QCOMPARE(mailNote(made.mails[0]), QString());
    QCOMPARE(mailNote(made.mails[1]), QStringLiteral("Shared by Jane Finch and Tom Finch: one mail, one login"));
    QCOMPARE(mailNote(made.mails[2]), QStringLiteral("Has an account: is told, without a new sign-up"));
    PlannedMail joining = made.mails[0];
    joining.joins = MailKey{7};
    QCOMPARE(mailNote(joining), QStringLiteral("Added to an invite that waits already"));
    QCOMPARE(clientNames(made.mails[1]), (QStringList{QStringLiteral("Harbor & Finch"), QStringLiteral("Finch Trust")}));
}

void RecipientListTest::likelyTypingErrors()
{
    using Part = RecipientList::Part;
    QCOMPARE(RecipientList::make(plan(), kGoOn)->count(Part::mistyped), 0);
    QCOMPARE(mistypedSentence(0), QString());
    InvitePlan made = plan();
    made.mails.append(mail(QStringLiteral("Tom Harbor"), QStringLiteral("tom@gmial.com"), {{5, QStringLiteral("Harbor")}}));
    made.mails.append(mail(QStringLiteral("Pat Okoro"), QStringLiteral("pat@gmial.com"), {{6, QStringLiteral("Okoro")}}));
    made.mails.last().hasAccount = true; // mail has reached it
    const auto list = RecipientList::make(made, kGoOn);
    QCOMPARE(list->count(Part::mistyped), 1);
    // Nothing is decided for anybody: the mail stays.
    QCOMPARE(list->count(Part::mails), 5);
    const auto found = [&list](const QString &text) {
        const auto rows = list->find(Part::mistyped, text, kGoOn);
        return QList<int>(rows->begin(), rows->end());
    };
    QCOMPARE(found({}), QList<int>{3});
    QCOMPARE(found(QStringLiteral("harbor")), QList<int>{3});
    QCOMPARE(found(QStringLiteral("finch")), QList<int>{});
    QCOMPARE(mailNote(made.mails[3]), QStringLiteral("Did you mean tom@gmail.com?"));
    QCOMPARE(mailNote(made.mails[4]), QStringLiteral("Has an account: is told, without a new sign-up"));
    QVERIFY(mistypedSentence(1).startsWith(QStringLiteral("1 address looks mistyped.")));
    QVERIFY(mistypedSentence(1200).startsWith(QStringLiteral("1,200 addresses look mistyped.")));
}

void RecipientListTest::leftOutIsSummedUp()
{
    QCOMPARE(leftOutSentence({}, BulkSendKind::invite), QString());
    const QString sentence = leftOutSentence(plan().skipped, BulkSendKind::invite);
    QVERIFY2(sentence.startsWith(QStringLiteral("3 clients get no mail.")), qPrintable(sentence));
    QVERIFY(sentence.contains(QStringLiteral("No email address: 2")));
    QVERIFY2(sentence.indexOf(QStringLiteral("No email address")) < sentence.indexOf(describe(InviteRefusal::addressInactive)),
             "the most frequent reason comes first");
}

void RecipientListTest::modelShowsAPart()
{
    RecipientsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto list = RecipientList::make(plan(), kGoOn);
    model.show(list, RecipientList::Part::mails, list->find(RecipientList::Part::mails, {}, kGoOn));
    using Column = RecipientsModel::Column;
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, Column::clients).data().toString(), QStringLiteral("Harbor & Finch"));
    QCOMPARE(model.index(1, Column::clients).data(RecipientsModel::SuffixRole).toString(), QStringLiteral("+1"));
    QCOMPARE(model.index(1, Column::clients).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Harbor & Finch, Finch Trust"));
    QCOMPARE(model.placeAt(1), 1);
    QCOMPARE(model.rowOf(2), 2);
    model.show(list, RecipientList::Part::leftOut, list->find(RecipientList::Part::leftOut, {}, kGoOn));
    QCOMPARE(model.placeAt(0), -1);
    QCOMPARE(model.index(2, Column::clients).data().toString(), QStringLiteral("Pemberton"));
    QCOMPARE(model.index(2, Column::note).data().toString(), describe(InviteRefusal::addressInactive));
}

void RecipientListTest::aCancelledListIsNone()
{
    const std::atomic_bool stop{true};
    QVERIFY(!RecipientList::make(plan(), stop));
}

QTEST_MAIN(RecipientListTest)
#include "tst_recipientlist.moc"
