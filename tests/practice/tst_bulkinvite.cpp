#include "tests/practice/bulkstory.h"

#include <QTest>

using namespace portico;
using portico::test::BulkStory;
using portico::test::PortalStory;

namespace {

QStringList reasonsOf(const QList<SkippedInvite> &skipped)
{
    QStringList reasons;
    for (const SkippedInvite &one : skipped)
        reasons.append(one.clientName % QLatin1Char(':') % slug(one.reason));
    return reasons;
}

} // namespace

/// Inviting many at once: the plan, what is written, and cancelling it again.
class TestBulkInvite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onePersonGetsOneMail()
    {
        BulkStory firm;
        const ClientKey first = firm.client(QStringLiteral("Adams"), QStringLiteral("jane@x.example"));
        const ClientKey second = firm.client(QStringLiteral("Baker"), QStringLiteral("JANE@X.example"));
        const ClientKey third = firm.client(QStringLiteral("Clay"), QStringLiteral("jane@x.example"), QStringLiteral("Tom Clay"));
        const InvitePlan plan = firm.plan({third, first, second, first});
        QCOMPARE(plan.mails.size(), 1);
        QCOMPARE(plan.mails.first().accesses.size(), 3);
        QCOMPARE(plan.mails.first().accesses.first().client, third);
        QVERIFY(plan.mails.first().sharedAddress());
        QVERIFY(!firm.plan({first, second}).mails.first().sharedAddress());

        const BulkSendOutcome outcome = firm.send({first, second, third}, QStringLiteral("Welcome"));
        QCOMPARE(outcome.mails, 1);
        QCOMPARE(firm.counts(outcome.send).queued, 1);
        const QList<BulkSendLine> lines = firm.lines(outcome.send);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().clients, QStringList({QStringLiteral("Adams"), QStringLiteral("Baker"), QStringLiteral("Clay")}));
        QCOMPARE(lines.first().state, MailState::queued);
        const Mail mail = firm.mail(lines.first().mail);
        QCOMPARE(mail.priority, MailPriority::bulk);
        QCOMPARE(mail.bulkSend, outcome.send);
        QVERIFY(firm.deliver(mail.key).bytes.contains("Welcome"));
        QCOMPARE(firm.counts(outcome.send).sent, 1);
    }

    void whoCannotBeInvitedIsLeftOut()
    {
        BulkStory firm;
        const ClientKey none = firm.client(QStringLiteral("None"), {});
        const ClientKey nobody = firm.addClient(QStringLiteral("Nobody"));
        const ClientKey closed = firm.client(QStringLiteral("Closed"), QStringLiteral("closed@x.example"));
        firm.makeInactive(closed);
        const ClientKey dead = firm.client(QStringLiteral("Dead"), QStringLiteral("dead@x.example"));
        firm.setHealth(QStringLiteral("dead@x.example"), HealthState::inactive);
        const ClientKey active = firm.client(QStringLiteral("Active"), QStringLiteral("active@x.example"));
        firm.invite(active);
        firm.signUp(QStringLiteral("active@x.example"));
        const ClientKey invited = firm.client(QStringLiteral("Invited"), QStringLiteral("invited@x.example"));
        firm.deliver(firm.invite(invited).queued.first().mail);
        const ClientKey waiting = firm.client(QStringLiteral("Waiting"), QStringLiteral("waiting@x.example"));
        firm.invite(waiting);
        const ClientKey good = firm.client(QStringLiteral("Good"), QStringLiteral("good@x.example"));
        const QList<ClientKey> all{none, nobody, closed, dead, active, invited, waiting, ClientKey{4711}, good};
        const QStringList expected{QStringLiteral("None:no_email"), QStringLiteral("Nobody:no_contact"),
                                   QStringLiteral("Closed:client_inactive"), QStringLiteral("Dead:address_inactive"),
                                   QStringLiteral("Active:already_active"), QStringLiteral("Invited:already_invited"),
                                   QStringLiteral("Waiting:under_way"), QStringLiteral(":no_client")};
        QCOMPARE(reasonsOf(firm.plan(all).skipped), expected);

        const BulkSendOutcome outcome = firm.send(all);
        QCOMPARE(outcome.mails, 1);
        QCOMPARE(reasonsOf(outcome.leftOut), expected);
        const BulkSendCounts counts = firm.counts(outcome.send);
        QCOMPARE(counts.queued, 1);
        QCOMPARE(counts.leftOut, expected.size());
        const QList<BulkSendLine> left = firm.lines(outcome.send, BulkLineFilter::leftOut);
        QCOMPARE(left.size(), expected.size());
        QCOMPARE(left.at(3).email, QStringLiteral("dead@x.example"));
        QVERIFY(whyOf(left.at(3)).startsWith(QStringLiteral("This address takes no mail")));
    }

    void nothingIsWrittenWhereNobodyGetsMail()
    {
        BulkStory firm;
        const BulkSendOutcome outcome = firm.send({firm.client(QStringLiteral("None"), {})});
        QVERIFY(!outcome.send);
        QCOMPARE(outcome.mails, 0);
        QCOMPARE(outcome.leftOut.size(), 1);
        QCOMPARE(firm.rows("SELECT count(*) FROM bulk_send"), 0);
        QCOMPARE(firm.rows("SELECT count(*) FROM bulk_send_line"), 0);
    }

    void cancellingWithdrawsWhatHasNotGone()
    {
        BulkStory firm;
        const ClientKey gone = firm.client(QStringLiteral("Gone"), QStringLiteral("gone@x.example"));
        const ClientKey waiting = firm.client(QStringLiteral("Waiting"), QStringLiteral("waiting@x.example"));
        // Somebody with an account, who gets a notice; somebody whose single invite waits; somebody whom a colleague
        // invites to another client meanwhile.
        const ClientKey known = firm.client(QStringLiteral("Known"), QStringLiteral("known@x.example"));
        firm.invite(known);
        firm.signUp(QStringLiteral("known@x.example"));
        const ClientKey told = firm.client(QStringLiteral("Told"), QStringLiteral("known@x.example"));
        const ClientKey earlier = firm.client(QStringLiteral("Earlier"), QStringLiteral("joined@x.example"));
        const MailKey single = firm.invite(earlier).queued.first().mail;
        const ClientKey joined = firm.client(QStringLiteral("Joined"), QStringLiteral("joined@x.example"));
        const ClientKey wanted = firm.client(QStringLiteral("Wanted"), QStringLiteral("wanted@x.example"));
        const BulkSendOutcome outcome = firm.send({gone, waiting, told, joined, wanted});
        QCOMPARE(outcome.mails, 5);
        const QList<BulkSendLine> lines = firm.lines(outcome.send);
        QCOMPARE(lines.size(), 5);
        firm.deliver(lines[0].mail);
        QVERIFY(lines[3].joined);
        QCOMPARE(lines[3].mail, single);
        const ClientKey also = firm.client(QStringLiteral("Also"), QStringLiteral("wanted@x.example"));
        QCOMPARE(firm.invite(also).queued.first().mail, lines[4].mail);

        const BulkCancellation done = firm.cancel(outcome.send);
        QCOMPARE(done.withdrawn, 2);
        QCOMPARE(done.kept, 2);
        QCOMPARE(firm.status(gone), QStringLiteral("invited"));
        QCOMPARE(firm.status(waiting), QStringLiteral("nobody"));
        QCOMPARE(firm.status(told), QStringLiteral("nobody"));
        QCOMPARE(firm.status(known), QStringLiteral("active"));
        QCOMPARE(firm.status(joined), QStringLiteral("queued"));
        QCOMPARE(firm.status(wanted), QStringLiteral("queued"));
        const BulkSendCounts counts = firm.counts(outcome.send);
        QCOMPARE(counts.cancelled, 2);
        QCOMPARE(counts.sent, 1);
        QCOMPARE(counts.queued, 2);
        QCOMPARE(firm.lines(outcome.send, BulkLineFilter::cancelled).size(), 2);
        // Whom the cancelled ones were for can be invited again.
        QCOMPARE(firm.send({waiting, told}).mails, 2);
    }

    void whatAnotherSendJoinedStaysUntilThatIsCancelledToo_data()
    {
        QTest::addColumn<bool>("firstFirst");
        QTest::newRow("the first send, then the one that joined") << true;
        QTest::newRow("the one that joined, then the first") << false;
    }

    void whatAnotherSendJoinedStaysUntilThatIsCancelledToo()
    {
        QFETCH(bool, firstFirst);
        BulkStory firm;
        const ClientKey one = firm.client(QStringLiteral("One"), QStringLiteral("jane@x.example"));
        const ClientKey two = firm.client(QStringLiteral("Two"), QStringLiteral("jane@x.example"));
        const BulkSendKey first = firm.send({one}).send;
        const BulkSendKey second = firm.send({two}).send;
        QVERIFY(firm.lines(second).first().joined);

        const BulkCancellation kept = firm.cancel(firstFirst ? first : second);
        QCOMPARE(kept.withdrawn, 0);
        QCOMPARE(kept.kept, 1);
        QCOMPARE(firm.status(one), QStringLiteral("queued"));
        QCOMPARE(firm.status(two), QStringLiteral("queued"));
        QCOMPARE(firm.counts(first).queued, 1);
        QCOMPARE(firm.counts(second).queued, 1);

        const BulkCancellation done = firm.cancel(firstFirst ? second : first);
        QCOMPARE(done.withdrawn, 1);
        QCOMPARE(done.kept, 0);
        QCOMPARE(firm.status(one), QStringLiteral("nobody"));
        QCOMPARE(firm.status(two), QStringLiteral("nobody"));
        QCOMPARE(firm.counts(first).cancelled, 1);
        QCOMPARE(firm.counts(second).cancelled, 1);
    }

    void whatSpeaksOfClientsOfOthersIsLeftToThem()
    {
        BulkStory firm;
        const TeamMember may = firm.addManager(QStringLiteral("May"), false);
        const TeamMember ben = firm.addManager(QStringLiteral("Ben"), false);
        const ClientKey mine = firm.client(QStringLiteral("Mine"), QStringLiteral("jane@x.example"));
        const ClientKey passedOn = firm.client(QStringLiteral("Passed on"), QStringLiteral("jane@x.example"));
        const ClientKey alone = firm.client(QStringLiteral("Alone"), QStringLiteral("alone@x.example"));
        for (const ClientKey client : {mine, passedOn, alone})
            firm.assign(client, may.key);
        const BulkSendKey send = firm.run(BulkInviteTask({{mine, passedOn, alone}, {}, {}}), may.key).send;
        firm.assign(passedOn, ben.key);

        const BulkCancellation hers = firm.run(CancelBulkSendTask(send), may.key);
        QCOMPARE(hers.withdrawn, 1);
        QCOMPARE(hers.kept, 1);
        QCOMPARE(firm.status(alone), QStringLiteral("nobody"));
        QCOMPARE(firm.status(mine), QStringLiteral("queued"));
        QCOMPARE(firm.status(passedOn), QStringLiteral("queued"));
        QCOMPARE(firm.counts(send).queued, 1);
        // Whoever sees all clients may still cancel it.
        const BulkCancellation rest = firm.cancel(send);
        QCOMPARE(rest.withdrawn, 1);
        QCOMPARE(rest.kept, 0);
        QCOMPARE(firm.status(mine), QStringLiteral("nobody"));
    }

    void aResultListSaysWhoGotItAndWhoDidNot()
    {
        BulkStory firm;
        QList<ClientKey> clients;
        for (const QString &name : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")})
            clients.append(firm.client(name, name % QStringLiteral("@x.example")));
        clients.append(firm.client(QStringLiteral("f"), {}));
        const BulkSendOutcome outcome = firm.send(clients);
        const QList<BulkSendLine> lines = firm.lines(outcome.send);
        firm.deliver(lines[0].mail);
        firm.claim(lines[1].mail);
        firm.answer(lines[1].mail, 550, QStringLiteral("5.1.1 No such user"), SmtpStage::rcpt);
        firm.deliver(lines[2].mail);
        firm.run([&](WriteContext &context) -> Result<void> {
            const auto mail = MailStore(context.connection()).byKey(lines[2].mail);
            InvitationStore::markRefused(context, mail->invitation, QStringLiteral("no_such_mailbox"),
                                         QStringLiteral("5.1.1 bounced"));
            return {};
        });
        firm.claim(lines[3].mail);
        firm.run([&](WriteContext &context) -> Result<void> {
            MailStore::markUnconfirmed(context, lines[3].mail, QStringLiteral("lost"));
            return {};
        });
        const BulkSendCounts expected{1, 0, 1, 2, 1, 0, 1};
        QVERIFY(firm.counts(outcome.send) == expected);
        const auto people = [&](BulkLineFilter filter) {
            QString names;
            const QList<BulkSendLine> shown = firm.lines(outcome.send, filter);
            for (const BulkSendLine &line : shown)
                names += line.email.isEmpty() ? line.clients.first() : line.email.first(1);
            const auto keys = firm.read([&](Connection &connection) {
                const std::atomic_bool cancelled = false;
                return BulkSendStore(connection).lineKeys(outcome.send, filter, cancelled);
            });
            return int(keys.size()) == int(shown.size()) ? names : QStringLiteral("other keys");
        };
        QCOMPARE(people(BulkLineFilter::all), QStringLiteral("abcdef"));
        QCOMPARE(people(BulkLineFilter::sent), QStringLiteral("a"));
        QCOMPARE(people(BulkLineFilter::failed), QStringLiteral("bc"));
        QCOMPARE(people(BulkLineFilter::unconfirmed), QStringLiteral("d"));
        QCOMPARE(people(BulkLineFilter::waiting), QStringLiteral("e"));
        QCOMPARE(people(BulkLineFilter::leftOut), QStringLiteral("f"));
        const QList<BulkSendLine> failed = firm.lines(outcome.send, BulkLineFilter::failed);
        QVERIFY(!failed[0].bounced);
        QVERIFY(failed[1].bounced);
        QCOMPARE(failed[1].reply, QStringLiteral("5.1.1 bounced"));
        QVERIFY(!whyOf(failed[0]).isEmpty());

        // It stays until nothing is to go and somebody closes it.
        QCOMPARE(firm.firm->write(firm.admin.key, CloseBulkSendTask(outcome.send)).result().error().kind, ErrorKind::conflict);
        firm.cancel(outcome.send);
        const auto open = [&] { return firm.read([](Connection &c) { return BulkSendStore(c).open({}).size(); }); };
        QCOMPARE(open(), 1);
        firm.run(CloseBulkSendTask(outcome.send));
        QCOMPARE(open(), 0);
        QVERIFY(!firm.firm->write(firm.admin.key, CloseBulkSendTask(outcome.send)).result().ok());
    }

    void twoAtOnceInviteNobodyTwice()
    {
        BulkStory firm;
        QList<ClientKey> clients;
        for (int i = 0; i < 40; ++i)
            clients.append(firm.client(QString::number(i), QStringLiteral("p%1@x.example").arg(i % 30)));
        Firm::Options options;
        options.folder = firm.folder.path();
        options.key = QByteArray(32, 'k');
        options.clock = firm.clock;
        auto second = Firm::open(std::move(options));
        QVERIFY(second.ok());
        auto here = firm.firm->write(firm.admin.key, BulkInviteTask({clients, {}, {}}));
        auto there = (*second)->write(firm.admin.key, BulkInviteTask({clients, {}, {}}));
        auto again = firm.firm->write(firm.admin.key, BulkInviteTask({clients, {}, {}}));
        const auto one = here.result();
        const auto two = there.result();
        const auto three = again.result();
        QVERIFY(one.ok() && two.ok() && three.ok());
        QCOMPARE(one->mails + two->mails + three->mails, 30);
        QCOMPARE(firm.rows("SELECT count(*) FROM mail"), 30);
        QCOMPARE(firm.rows("SELECT count(*) FROM access"), 40);
        QCOMPARE(firm.rows("SELECT count(*) FROM bulk_send"), 1);
    }

    void theRightIsAskedAndOthersClientsStayUnseen()
    {
        BulkStory firm;
        const ClientKey mine = firm.client(QStringLiteral("Mine"), QStringLiteral("mine@x.example"));
        const ClientKey theirs = firm.client(QStringLiteral("Theirs"), QStringLiteral("theirs@x.example"));
        const BulkSendOutcome admins = firm.send({theirs});
        const TeamMember tom = firm.addMember(QStringLiteral("Tom"), QStringLiteral("tom@alderpryce.example"));
        const auto kindOf = [&](auto task, const TeamMember &by) {
            const auto result = firm.firm->write(by.key, std::move(task)).result();
            return result.ok() ? QStringLiteral("done") : result.error().kind == ErrorKind::denied ? QStringLiteral("denied")
                : result.error().kind == ErrorKind::notFound                                       ? QStringLiteral("not found")
                                                                                                   : QStringLiteral("other");
        };
        const QString denied = QStringLiteral("denied");
        QCOMPARE(kindOf(BulkInviteTask({{mine}, {}, {}}), tom), denied);
        QCOMPARE(kindOf(BulkResendTask({firm.user(QStringLiteral("theirs@x.example"))}), tom), denied);
        QCOMPARE(kindOf(CancelBulkSendTask(admins.send), tom), denied);
        QCOMPARE(kindOf(CloseBulkSendTask(admins.send), tom), denied);
        QCOMPARE(kindOf(RemoveAccessesTask({}, false), tom), denied);
        QCOMPARE(kindOf(ReactivateEmailsTask({}), tom), denied);

        const TeamMember may = firm.addManager(QStringLiteral("May"), false);
        firm.assign(mine, may.key);
        const auto plan = firm.read([&](Connection &connection) {
            const std::atomic_bool cancelled = false;
            return *planBulkInvite(connection, may, {mine, theirs}, firm.clock->now(), cancelled);
        });
        QCOMPARE(plan.mails.size(), 1);
        QCOMPARE(reasonsOf(plan.skipped), QStringList{QStringLiteral(":no_client")});
        const auto sent = firm.run(BulkInviteTask({{mine, theirs}, {}, {}}), may.key);
        QCOMPARE(sent.mails, 1);
        const auto open = firm.read([&](Connection &c) { return BulkSendStore(c).open(ClientScope::of(may)); });
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first().key, sent.send);
        QCOMPARE(open.first().byName, QStringLiteral("May"));
        QVERIFY(firm.lines(sent.send, BulkLineFilter::leftOut, ClientScope::of(may)).first().clients.isEmpty());
        QCOMPARE(kindOf(CancelBulkSendTask(admins.send), may), QStringLiteral("not found"));
        QCOMPARE(kindOf(CancelBulkSendTask(sent.send), may), QStringLiteral("done"));
        QCOMPARE(kindOf(BulkResendTask({firm.user(QStringLiteral("theirs@x.example"))}), may), QStringLiteral("done"));
        QCOMPARE(firm.rows("SELECT count(*) FROM bulk_send"), 2);
    }

    void refusesWithoutAPortalAddressAndOverlongMessages()
    {
        BulkStory firm;
        const ClientKey client = firm.client(QStringLiteral("A"), QStringLiteral("a@x.example"));
        const auto tooLong = firm.firm->write(firm.admin.key, BulkInviteTask({{client}, QString(10'001, u'x'), {}})).result();
        QCOMPARE(tooLong.error().kind, ErrorKind::invalid);
        QCOMPARE(firm.rows("SELECT count(*) FROM access"), 0);
        PortalStory without{QString()};
        const ClientKey other = without.addClient(QStringLiteral("B"));
        QCOMPARE(without.firm->write(without.admin.key, BulkInviteTask({{other}, {}, {}})).result().error().kind, ErrorKind::conflict);
    }
};

QTEST_GUILESS_MAIN(TestBulkInvite)
#include "tst_bulkinvite.moc"
