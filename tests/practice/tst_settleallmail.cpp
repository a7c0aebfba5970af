#include "app/practice/mailtasks.h"
#include "tests/support/portalstory.h"

#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

/// Three mails that may have arrived, and one that did.
struct Story : PortalStory
{
    Story()
    {
        for (int i = 0; i < 4; ++i) {
            const ClientKey client = addClient(QStringLiteral("Client %1").arg(i));
            addContact(client, QStringLiteral("Person %1").arg(i), QStringLiteral("p%1@example.com").arg(i));
            clients.append(client);
            mails.append(invite(client).queued.first().mail);
            claim(mails.last());
            if (i == 3)
                answer(mails.last(), 250, QStringLiteral("2.0.0 Ok"));
            else
                run([this](WriteContext &context) -> Result<bool> { return MailStore::markUnconfirmed(context, mails.last(), {}); });
        }
    }
    QString states()
    {
        QStringList words;
        for (const MailKey key : std::as_const(mails))
            words.append(QString(slug(mail(key).state)));
        return words.join(u' ');
    }
    QList<ClientKey> clients;
    QList<MailKey> mails;
};

} // namespace

class TestSettleAllMail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void settlesAll_data()
    {
        QTest::addColumn<SettleMailTask::Verdict>("verdict");
        QTest::addColumn<QString>("states");
        QTest::newRow("arrived") << SettleMailTask::Verdict::arrived << QStringLiteral("sent sent sent sent");
        QTest::newRow("again") << SettleMailTask::Verdict::again << QStringLiteral("queued queued queued sent");
    }
    void settlesAll()
    {
        QFETCH(SettleMailTask::Verdict, verdict);
        QFETCH(QString, states);
        Story story;
        QCOMPARE(story.run(SettleAllMailTask(verdict)), 3);
        QCOMPARE(story.states(), states);
        QCOMPARE(story.run(SettleAllMailTask(verdict)), 0);
        const auto events = story.read([&](Connection &connection) { return MailStore(connection).events(story.mails[0]); });
        QCOMPARE(events.last().kind, QStringLiteral("settled"));
        QCOMPARE(events.last().by, QStringLiteral("Priya Raman"));
    }

    void needsTheRight()
    {
        Story story;
        TeamMember staff = story.addMember(QStringLiteral("Sam"), QStringLiteral("sam@alderpryce.example"));
        const auto refused = story.firm->write(staff.key, SettleAllMailTask(SettleMailTask::Verdict::arrived)).result();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::denied);
        QCOMPARE(story.states(), QStringLiteral("unconfirmed unconfirmed unconfirmed sent"));
    }

    void settlesOnlyWhatTheMemberSees()
    {
        Story story;
        TeamMember sam = story.addMember(QStringLiteral("Sam"), QStringLiteral("sam@alderpryce.example"), false);
        sam.managesPortals = true;
        story.run([&](WriteContext &context) -> Result<bool> {
            MemberStore::update(context, sam);
            return true;
        });
        auto client = story.read([&](Connection &connection) { return *ClientStore(connection).byKey(story.clients[1]); });
        client.assignedTo = {sam.key};
        story.run(SaveClientTask(client));
        QCOMPARE(story.run(SettleAllMailTask(SettleMailTask::Verdict::arrived), sam.key), 1);
        QCOMPARE(story.states(), QStringLiteral("unconfirmed sent unconfirmed sent"));
    }
};

QTEST_GUILESS_MAIN(TestSettleAllMail)
#include "tst_settleallmail.moc"
