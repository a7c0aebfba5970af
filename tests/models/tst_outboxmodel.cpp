#include "models/outboxmodel.h"
#include "tests/support/portalstory.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

using Column = OutboxModel::Column;

MailHits hitsOf(const QList<MailKey> &newestFirst)
{
    MailRows::Builder builder;
    for (auto key = newestFirst.crbegin(); key != newestFirst.crend(); ++key)
        builder.add({*key, MailState::queued, MailSubject::invitation, true});
    const auto rows = builder.finish();
    return MailHits(rows, {nullptr, rows->counts()}, rows->counts(), true);
}

QString column(const OutboxModel &model, int column, int role = Qt::DisplayRole)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data(role).toString());
    return texts.join(QLatin1Char('|'));
}

struct Story : PortalStory
{
    MailKey mailTo(const char *name, const char *address)
    {
        const ClientKey client = addClient(QString::fromUtf8(name) % QStringLiteral(" Ltd"));
        addContact(client, QString::fromUtf8(name), QString::fromLatin1(address));
        return invite(client).queued.first().mail;
    }
};

} // namespace

class TestOutboxModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void showsTheRows()
    {
        Story story;
        const MailKey jane = story.mailTo("Jane Finch", "jane@harborfinch.example");
        const MailKey tom = story.mailTo("Tom Harbor", "tom@harborfinch.example");
        story.clock->advance(60);
        story.deliver(jane);
        OutboxModel model(*story.firm);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setHits(hitsOf({tom, jane}));
        QCOMPARE(column(model, Column::name), QStringLiteral("Tom Harbor|Jane Finch"));
        QCOMPARE(column(model, Column::email), QStringLiteral("tom@harborfinch.example|jane@harborfinch.example"));
        QCOMPARE(column(model, Column::subject), QStringLiteral("Invitation|Invitation"));
        QCOMPARE(column(model, Column::status), QStringLiteral("Queued|Sent"));
        QCOMPARE(column(model, Column::when), QStringLiteral("12 Nov, 14:12|12 Nov, 14:13"));
        QCOMPARE(model.index(1, Column::status).data(StatusRole).value<MailState>(), MailState::sent);
        QVERIFY(!model.index(1, Column::name).data(StatusRole).isValid());
        QCOMPARE(model.index(0, Column::email).data(ElideRole).toInt(), int(Qt::ElideMiddle));
        QVERIFY(model.index(0, Column::name).data(NameRole).toBool());
        QCOMPARE(model.index(0, Column::when).data(KeyRole).toLongLong(), tom.value);
        QCOMPARE(model.keyAt(1), jane);
        QCOMPARE(model.keyAt(2), MailKey());
        QCOMPARE(model.rowOf(jane), 1);
        QCOMPARE(model.rowOf(MailKey{99}), -1);
        QStringList headers;
        for (int section = 0; section < model.columnCount(); ++section)
            headers.append(model.headerData(section, Qt::Horizontal).toString());
        QCOMPARE(headers.join(QLatin1Char('|')), QStringLiteral("Name|Email|Kind|Status|When"));
    }

    void saysWhen_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<int>("advance"); // seconds, after the reply
        QTest::addColumn<QString>("when");
        QTest::newRow("sent today") << QStringLiteral("250 2.0.0 Ok") << 0 << QStringLiteral("12 Nov, 14:12");
        QTest::newRow("sent in another year") << QStringLiteral("250 2.0.0 Ok") << 400 * 86400 << QStringLiteral("12 Nov 2026");
        QTest::newRow("failed") << QStringLiteral("550 5.1.1 no such user") << 86400 << QStringLiteral("12 Nov, 14:12");
    }
    void saysWhen()
    {
        QFETCH(QString, reply);
        QFETCH(int, advance);
        QFETCH(QString, when);
        Story story;
        const MailKey mail = story.mailTo("Jane Finch", "jane@harborfinch.example");
        story.claim(mail);
        story.answer(mail, reply.left(3).toInt(), reply.mid(4));
        story.clock->advance(advance);
        OutboxModel model(*story.firm);
        model.setHits(hitsOf({mail}));
        QCOMPARE(column(model, Column::when), when);
    }

    void saysWhenItIsTriedAgain()
    {
        Story story;
        const MailKey mail = story.mailTo("Jane Finch", "jane@harborfinch.example");
        story.claim(mail);
        const QDateTime next = story.clock->now().addSecs(360);
        story.run([&](WriteContext &context) -> Result<bool> { return MailStore::requeue(context, mail, next, {}, {}); });
        OutboxModel model(*story.firm);
        model.setHits(hitsOf({mail}));
        QCOMPARE(column(model, Column::when), QStringLiteral("again at 14:18"));
        story.clock->set(next.addDays(-1));
        model.setHits(hitsOf({mail}));
        QCOMPARE(column(model, Column::when), QStringLiteral("again on 12 Nov"));
        story.clock->set(next.addSecs(1));
        model.setHits(hitsOf({mail}));
        QCOMPARE(column(model, Column::when), QStringLiteral("12 Nov, 14:12"));
    }

    void viewsKeepTheirPlace()
    {
        Story story;
        QList<MailKey> mails;
        for (int i = 0; i < 6; ++i)
            mails.prepend(story.run(QueueTestMailTaskOf(QStringLiteral("m%1@example.com").arg(i))));
        OutboxModel model(*story.firm);
        QAbstractItemModelTester tester(&model);
        model.setHits(hitsOf(mails.mid(2)));
        const QPersistentModelIndex third(model.index(2, 0));
        const QString name = model.index(2, Column::email).data().toString();
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setHits(hitsOf(mails)); // two new ones on top
        QCOMPARE(third.row(), 4);
        QCOMPARE(model.index(4, Column::email).data().toString(), name);
        QVERIFY(!changes.isEmpty());
        model.setHits(hitsOf(mails.mid(1)));
        QCOMPARE(third.row(), 3);
        QCOMPARE(resets.size(), 0);
        model.setHits(hitsOf({mails[5], mails[3]}));
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.rowCount(), 2);
    }

    void readsFarBeyondOnePage()
    {
        Story story;
        const auto keys = story.run([](WriteContext &context) -> Result<QList<MailKey>> {
            QList<MailKey> made;
            for (int i = 0; i < 150; ++i) {
                Mail mail;
                mail.kind = MailKind::test;
                mail.recipient = QStringLiteral("m%1@example.com").arg(i);
                made.prepend(MailStore::enqueue(context, mail));
            }
            return made;
        });
        OutboxModel model(*story.firm);
        QAbstractItemModelTester tester(&model);
        model.setHits(hitsOf(keys));
        for (const int row : {149, 0, 63, 64, 127, 128})
            QCOMPARE(model.index(row, Column::email).data().toString(), QStringLiteral("m%1@example.com").arg(149 - row));
        QCOMPARE(model.index(0, Column::subject).data().toString(), QStringLiteral("Test mail"));
        QCOMPARE(model.index(0, Column::name).data().toString(), QStringLiteral("No name"));
        QVERIFY(model.index(0, Column::name).data(QuietRole).toBool());
    }

    void aMailThatIsGoneLeavesAnEmptyRow()
    {
        Story story;
        const MailKey jane = story.mailTo("Jane Finch", "jane@harborfinch.example");
        OutboxModel model(*story.firm);
        model.setHits(hitsOf({MailKey{77}, jane}));
        QCOMPARE(column(model, Column::name), QStringLiteral("|Jane Finch"));
        QVERIFY(!model.index(0, Column::status).data(StatusRole).isValid());
    }

private:
    /// Queues a test mail without asking for an account.
    struct QueueTestMailTaskOf
    {
        QString to;
        explicit QueueTestMailTaskOf(QString address) : to(std::move(address)) {}
        Result<MailKey> operator()(WriteContext &context)
        {
            Mail mail;
            mail.kind = MailKind::test;
            mail.recipient = to;
            return MailStore::enqueue(context, mail);
        }
    };
};

QTEST_GUILESS_MAIN(TestOutboxModel)
#include "tst_outboxmodel.moc"
