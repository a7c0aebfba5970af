#include "app/practice/mailtasks.h"
#include "models/outboxindex.h"
#include "tests/support/portalstory.h"

#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

/// A firm with some mail, and what an index finds in it.
struct Story : PortalStory
{
    explicit Story()
    {
        account();
        for (const auto &[name, person] : {std::pair{"Harbor & Finch LLC", "Jane Finch"}, {"Łódź Textiles", "José Álvarez"}, {"Parish Trust", "Ann Lee"}}) {
            const ClientKey client = addClient(QString::fromUtf8(name));
            const QString address = QString::fromUtf8(person).left(3).toLower().replace(u'é', u'e') % QStringLiteral("@mail.example");
            addContact(client, QString::fromUtf8(person), address);
            clients.append(client);
            mails.append(invite(client).queued.first().mail);
        }
    }
    void account()
    {
        MailAccount account;
        account.transport = MailTransportKind::folder;
        account.folder = folder.path();
        account.fromAddress = QStringLiteral("portal@alderpryce.example");
        run(SaveMailAccountTask(account));
    }
    QList<ClientKey> clients;
    QList<MailKey> mails;
};

struct Watch
{
    explicit Watch(OutboxIndex &index)
    {
        QObject::connect(&index, &OutboxIndex::found, &index, [this](const MailHits &found) {
            hits = found;
            ++times;
        });
        QObject::connect(&index, &OutboxIndex::failed, &index, [](const Error &error) { qFatal("%s", qPrintable(error.sentence)); });
    }
    QList<MailKey> keys() const
    {
        QList<MailKey> keys;
        for (qsizetype row = 0; row < hits.size(); ++row)
            keys.append(hits.key(row));
        return keys;
    }
    MailHits hits;
    int times = 0;
};

} // namespace

class TestOutboxIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsNothingBeforeItIsStarted()
    {
        Story story;
        OutboxIndex index(*story.firm, {});
        Watch watch(index);
        index.search(QStringLiteral("jane"));
        index.refresh();
        story.run(QueueTestMailTask(QStringLiteral("me@alderpryce.example")));
        QCoreApplication::processEvents();
        QCOMPARE(watch.times, 0);
        index.start();
        QTRY_COMPARE(watch.keys(), QList<MailKey>{story.mails.first()});
    }

    void findsTheNewestFirst()
    {
        Story story;
        OutboxIndex index(*story.firm, {});
        Watch watch(index);
        index.start();
        QTRY_VERIFY(watch.hits.isComplete());
        QCOMPARE(watch.keys(), QList<MailKey>({story.mails[2], story.mails[1], story.mails[0]}));
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(watch.hits.rowOf(watch.hits.key(row)), row);
            QCOMPARE(watch.hits.state(row), MailState::queued);
        }
        QCOMPARE(watch.hits.rowOf(MailKey{99}), -1);
        QCOMPARE(watch.hits.allCounts().of(MailState::queued), 3);
    }

    void searchesByNameAddressAndKind_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<int>>("found");
        QTest::newRow("accents") << QStringLiteral("jose alv") << QList<int>{1};
        QTest::newRow("address") << QStringLiteral("ANN@MAIL") << QList<int>{2};
        QTest::newRow("kind") << QStringLiteral("invitation") << QList<int>{2, 1, 0};
        QTest::newRow("none") << QStringLiteral("xyz") << QList<int>{};
        QTest::newRow("blank") << QStringLiteral("  ") << QList<int>{2, 1, 0};
    }
    void searchesByNameAddressAndKind()
    {
        QFETCH(QString, typed);
        QFETCH(QList<int>, found);
        Story story;
        OutboxIndex index(*story.firm, {});
        Watch watch(index);
        index.start();
        index.search(typed);
        QList<MailKey> keys;
        for (const int number : found)
            keys.append(story.mails[number]);
        QTRY_VERIFY(watch.hits.isComplete() && watch.keys() == keys);
        QCOMPARE(watch.hits.allCounts().all(), 3);
    }

    void followsTheFirm()
    {
        Story story;
        OutboxIndex index(*story.firm, {});
        Watch watch(index);
        index.start();
        index.showState(MailState::sent);
        QTRY_VERIFY(watch.hits.isComplete());
        QCOMPARE(watch.hits.size(), 0);
        story.deliver(story.mails[1]);
        QTRY_COMPARE(watch.keys(), QList<MailKey>{story.mails[1]});
        QCOMPARE(watch.hits.rowOf(story.mails[1]), 0);
        QCOMPARE(watch.hits.rowOf(story.mails[0]), -1);
        QCOMPARE(watch.hits.counts().of(MailState::queued), 2);

        const MailKey test = story.run(QueueTestMailTask(QStringLiteral("me@alderpryce.example")));
        index.showState({});
        QTRY_COMPARE(watch.hits.rowOf(test), 0);
        QCOMPARE(watch.hits.size(), 4);
        // What was queued after the texts were read is searched too.
        index.search(QStringLiteral("me@alder"));
        QTRY_COMPARE(watch.keys(), QList<MailKey>{test});
    }

    void hitsThatDifferByStatesOnlyAreTold()
    {
        Story story;
        OutboxIndex index(*story.firm, {});
        Watch watch(index);
        index.start();
        QTRY_VERIFY(watch.hits.isComplete());
        const MailHits before = watch.hits;
        story.deliver(story.mails[1]);
        QTRY_COMPARE(watch.hits.allCounts().of(MailState::sent), 1);
        QVERIFY(watch.hits.hasKeysOf(before));
        story.run(QueueTestMailTask(QStringLiteral("me@alderpryce.example")));
        QTRY_COMPARE(watch.hits.size(), 4);
        QVERIFY(!watch.hits.hasKeysOf(before));
    }

    void whoSeesAssignedClientsFindsNoOthers()
    {
        Story story;
        const TeamMember sam = story.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"), false);
        story.run(QueueTestMailTask(QStringLiteral("me@alderpryce.example")));
        OutboxIndex index(*story.firm, ClientScope::of(sam));
        Watch watch(index);
        index.start();
        QTRY_VERIFY(watch.hits.isComplete());
        QCOMPARE(watch.hits.size(), 0);
        QCOMPARE(watch.hits.allCounts().all(), 0);

        auto client = story.read([&](Connection &connection) { return *ClientStore(connection).byKey(story.clients[1]); });
        client.assignedTo = {sam.key};
        story.run(SaveClientTask(client));
        QTRY_COMPARE(watch.keys(), QList<MailKey>{story.mails[1]});
        index.search(QStringLiteral("jose"));
        QTRY_VERIFY(index.searchText() == QStringLiteral("jose") && watch.keys() == QList<MailKey>{story.mails[1]});
        index.search(QStringLiteral("jane"));
        QTRY_COMPARE(watch.hits.size(), 0);

        index.search({});
        story.deliver(story.mails[1]);
        QTRY_COMPARE(watch.hits.allCounts().of(MailState::sent), 1);
        story.deliver(story.mails[0]);
        client.assignedTo = {story.admin.key};
        story.run(SaveClientTask(client));
        QTRY_COMPARE(watch.hits.allCounts().all(), 0);
    }

    void theSameMailsAsTheRuleForOne()
    {
        Story story;
        const TeamMember sam = story.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"), false);
        auto client = story.read([&](Connection &connection) { return *ClientStore(connection).byKey(story.clients[0]); });
        client.assignedTo = {sam.key};
        story.run(SaveClientTask(client));
        // A notice, a reminder's invitation and an access that was removed: all kinds of ties to a client.
        story.deliver(story.mails[0]);
        story.signUp(QStringLiteral("jan@mail.example"));
        const ClientKey second = story.addClient(QStringLiteral("Second"));
        story.addContact(second, QStringLiteral("Jane Finch"), QStringLiteral("jan@mail.example"));
        story.invite(second);
        for (const AccessLine &line : story.lines(story.clients[0]))
            story.run(RemoveAccessTask(line.access.key, true));
        const auto visible = story.read([&](Connection &connection) {
            QSet<qint64> one, all;
            const std::atomic_bool goOn{false};
            OutboxStore(connection).forEach(ClientScope::of(sam), [&](const OutboxEntry &entry) { all.insert(entry.key.value); }, goOn);
            const QList<Mail> mails = MailStore(connection).page({}, {}, 100, false);
            for (const Mail &mail : mails) {
                if (mailVisible(connection, mail, ClientScope::of(sam)))
                    one.insert(mail.key.value);
            }
            if (mails.size() < 5)
                qFatal("too little mail to compare");
            return std::pair(one, all);
        });
        QCOMPARE(visible.second, visible.first);
        QCOMPARE(visible.first.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestOutboxIndex)
#include "tst_outboxindex.moc"
