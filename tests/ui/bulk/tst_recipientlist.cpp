// The list of a bulk form: counted, searched, told apart by what is special about a mail.

#include "ui/manager/bulkinvitepanel.h"
#include "ui/manager/recipientlist.h"
#include "ui/manager/recipientsmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

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
    void notes();
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
    QCOMPARE(list->noticeCount(), 1);
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
