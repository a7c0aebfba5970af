#include "app/practice/bouncemailbox.h"
#include "app/practice/firmtasks.h"
#include "app/practice/mailtasks.h"
#include "app/practice/membertasks.h"
#include "app/store/firmstore.h"
#include "tests/support/testfirm.h"

#include <QTest>

using namespace portico;
using portico::test::TestFirm;

namespace {

struct Settings : TestFirm
{
    Settings()
    {
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("mail.alderpryce.example");
        account.fromAddress = QStringLiteral("office@alderpryce.example");
        run(SaveMailAccountTask(account));
    }
    FirmRecord record()
    {
        return read([](Connection &c) { return *FirmStore(c).load(); });
    }
    MailAccount account()
    {
        return read([](Connection &c) { return AccountStore(c).load(); });
    }
    template <typename Task>
    std::optional<Error> refused(Task task)
    {
        const auto result = firm->write(admin.key, std::move(task)).result();
        return result ? std::nullopt : std::optional<Error>(result.error());
    }
};

} // namespace

/// The firm's settings and its mail account, where several people change them at once; and what names are too long.
class TestFirmSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePasswordOfABounceMailboxGoesWithItsUser()
    {
        Settings firm;
        const auto kept = [&firm] {
            return firm.read([](Connection &c) { return FirmStore(c).deviceSecret(QStringLiteral("imap-password")); });
        };
        ReturnMailbox mailbox;
        mailbox.host = QStringLiteral("imap.alderpryce.example");
        mailbox.userName = QStringLiteral("bounces");
        firm.run(SaveReturnMailboxTask(mailbox, QByteArray("secret")));
        firm.run(SaveReturnMailboxTask(mailbox, std::nullopt));
        QCOMPARE(kept(), QByteArray("secret"));
        mailbox.userName.clear();
        firm.run(SaveReturnMailboxTask(mailbox, std::nullopt));
        QCOMPARE(kept(), QByteArray());
    }

    /// What signs in as the account does would show another provider's server the new password, or token.
    void aMailboxThatSharesTheSignInEndsWithIt_data()
    {
        QTest::addColumn<QString>("changed");
        QTest::addColumn<QString>("mailboxUser");
        QTest::addColumn<bool>("cleared");
        const QString shared;
        const QString own = QStringLiteral("bounces");
        for (const char *part : {"host", "user", "sign-in", "oauth"}) {
            QTest::addRow("%s, shared", part) << QString::fromLatin1(part) << shared << true;
            QTest::addRow("%s, a user of its own", part) << QString::fromLatin1(part) << own << false;
        }
        QTest::newRow("sender's name, shared") << QStringLiteral("name") << shared << false;
    }
    void aMailboxThatSharesTheSignInEndsWithIt()
    {
        QFETCH(QString, changed);
        QFETCH(QString, mailboxUser);
        QFETCH(bool, cleared);
        Settings firm;
        MailAccount account = firm.account();
        account.userName = QStringLiteral("office");
        account.oauth = {QStringLiteral("id"), QStringLiteral("https://login.example/authorize"),
                         QStringLiteral("https://login.example/token"), {}};
        if (changed == QLatin1StringView("oauth"))
            account.signIn = MailSignIn::oauth;
        firm.run(SaveMailAccountTask(account));
        ReturnMailbox mailbox;
        mailbox.host = QStringLiteral("imap.alderpryce.example");
        mailbox.userName = mailboxUser;
        mailbox.verp = true;
        firm.run(SaveReturnMailboxTask(mailbox, QByteArray("secret")));
        QCOMPARE(firm.run(SaveMailAccountTask(account)).mailboxCleared, false);

        if (changed == QLatin1StringView("host"))
            account.host = QStringLiteral("smtp.elsewhere.example");
        else if (changed == QLatin1StringView("user"))
            account.userName = QStringLiteral("other");
        else if (changed == QLatin1StringView("sign-in"))
            account.signIn = MailSignIn::oauth;
        else if (changed == QLatin1StringView("oauth"))
            account.oauth.tokenUrl = QStringLiteral("https://login.elsewhere.example/token");
        else
            account.fromName = QStringLiteral("Alder");
        QCOMPARE(firm.run(SaveMailAccountTask(account)).mailboxCleared, cleared);
        const ReturnMailbox now = firm.read([](Connection &c) { return ReturnMailStore(c).load(); });
        QCOMPARE(now.isSet(), !cleared);
        QVERIFY(now.verp);
    }

    void whatOthersChangedStays()
    {
        Settings firm;
        const FirmRecord shown = firm.record();
        FirmRecord theirs = shown;
        theirs.inviteDays = 7;
        theirs.portalUrl = QStringLiteral("https://new.example");
        firm.run(SaveFirmTask(theirs, shown));
        FirmRecord mine = shown;
        mine.phone = QStringLiteral("555 0101");
        mine.inviteDays = 7; // the same change is no quarrel
        firm.run(SaveFirmTask(mine, shown));
        QCOMPARE(firm.record().inviteDays, 7);
        QCOMPARE(firm.record().portalUrl, QStringLiteral("https://new.example"));
        QCOMPARE(firm.record().phone, QStringLiteral("555 0101"));

        mine = shown;
        mine.portalUrl = QStringLiteral("https://mine.example");
        const auto error = firm.refused(SaveFirmTask(mine, shown));
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::conflict);
        QVERIFY2(error->sentence.contains(QStringLiteral("Portal address")), qPrintable(error->sentence));
        QCOMPARE(firm.record().portalUrl, QStringLiteral("https://new.example"));
    }

    void whatOthersChangedInTheMailAccountStays()
    {
        Settings firm;
        const MailAccount shown = firm.account();
        MailAccount theirs = shown;
        theirs.perMinute = 20;
        firm.run(SaveMailAccountTask(theirs, shown));
        MailAccount mine = shown;
        mine.fromName = QStringLiteral("Alder");
        firm.run(SaveMailAccountTask(mine, shown));
        QCOMPARE(firm.account().perMinute, 20);
        QCOMPARE(firm.account().fromName, QStringLiteral("Alder"));

        mine = shown;
        mine.perMinute = 30;
        QVERIFY(firm.refused(SaveMailAccountTask(mine, shown)));
        QCOMPARE(firm.account().perMinute, 20);
    }

    /// Half of one server and half of another would show a password to the wrong one.
    void serversAreNotMixed()
    {
        Settings firm;
        const MailAccount shown = firm.account();
        MailAccount theirs = shown;
        theirs.host = QStringLiteral("smtp.elsewhere.example");
        firm.run(SaveMailAccountTask(theirs, shown));
        MailAccount mine = shown;
        mine.userName = QStringLiteral("office");
        const auto error = firm.refused(SaveMailAccountTask(mine, shown));
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::conflict);
        QCOMPARE(firm.account().host, QStringLiteral("smtp.elsewhere.example"));
        QCOMPARE(firm.account().userName, QString());
    }

    /// Whoever changes the folder alone while somebody else moves the mailbox must not bring back the old server: the
    /// new server's password would go there.
    void bounceMailboxesAreNotMixed()
    {
        Settings firm;
        const auto stored = [&firm] { return firm.read([](Connection &c) { return ReturnMailStore(c).load(); }); };
        ReturnMailbox mailbox;
        mailbox.host = QStringLiteral("imap.firm.example");
        mailbox.userName = QStringLiteral("office");
        firm.run(SaveReturnMailboxTask(mailbox, QByteArray("one"), stored()));
        const ReturnMailbox shown = stored();
        QCOMPARE(shown, mailbox);

        ReturnMailbox theirs = shown;
        theirs.host = QStringLiteral("imap.elsewhere.example");
        firm.run(SaveReturnMailboxTask(theirs, QByteArray("two"), shown));
        ReturnMailbox mine = shown;
        mine.folder = QStringLiteral("Reports");
        for (const auto &password : {std::optional<QByteArray>(), std::optional(QByteArray("three"))}) {
            const auto error = firm.refused(SaveReturnMailboxTask(mine, password, shown));
            QVERIFY(error);
            QCOMPARE(error->kind, ErrorKind::conflict);
        }
        QCOMPARE(stored(), theirs);

        // What concerns neither server nor password is put together.
        theirs.verp = true;
        const ReturnMailbox then = stored();
        firm.run(SaveReturnMailboxTask(theirs, std::nullopt, then));
        mine = then;
        mine.folder = QStringLiteral("Reports");
        firm.run(SaveReturnMailboxTask(mine, std::nullopt, then));
        QVERIFY(stored().verp);
        QCOMPARE(stored().folder, QStringLiteral("Reports"));
    }

    /// An admin changes the mailbox, and saves a mail account that moved before: that gives the mailbox up, but nobody else
    /// changed it.
    void aMailboxThatTheMoveGaveUpIsSetUpAnew()
    {
        Settings firm;
        const auto stored = [&firm] { return firm.read([](Connection &c) { return ReturnMailStore(c).load(); }); };
        MailAccount account = firm.account();
        account.userName = QStringLiteral("office");
        firm.run(SaveMailAccountTask(account));
        ReturnMailbox shown;
        shown.host = QStringLiteral("imap.alderpryce.example");
        firm.run(SaveReturnMailboxTask(shown, std::nullopt));
        account.host = QStringLiteral("smtp.elsewhere.example");
        QVERIFY(firm.run(SaveMailAccountTask(account)).mailboxCleared);

        // The old server, which must not be shown the new sign-in, is not brought back.
        ReturnMailbox mine = shown;
        mine.folder = QStringLiteral("Reports");
        const auto error = firm.refused(SaveReturnMailboxTask(mine, std::nullopt, shown));
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::conflict);
        QVERIFY(!stored().isSet());

        mine.host = QStringLiteral("imap.elsewhere.example");
        firm.run(SaveReturnMailboxTask(mine, std::nullopt, shown));
        QCOMPARE(stored(), mine);
    }

    /// Where no password is involved, none is spoken of.
    void aSignInByTheProviderIsEncrypted()
    {
        Settings firm;
        MailAccount account = firm.account();
        account.transport = MailTransportKind::smtp;
        account.fromAddress = QStringLiteral("office@firm.example");
        account.host = QStringLiteral("mx.firm.example");
        account.security = MailSecurity::none;
        account.userName = QStringLiteral("office@firm.example");
        account.signIn = MailSignIn::oauth;
        const auto error = firm.refused(SaveMailAccountTask(account));
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::invalid);
        QVERIFY2(error->sentence.contains(QStringLiteral("sign-in")), qPrintable(error->sentence));
        QVERIFY2(error->sentence.contains(QStringLiteral("clear")), qPrintable(error->sentence));
    }

    void serversHavePlainNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kept"); // empty: refused
        QTest::newRow("plain") << QStringLiteral("mx.firm.example") << QStringLiteral("mx.firm.example");
        QTest::newRow("international") << QStringLiteral("post.bücher.example") << QStringLiteral("post.bücher.example");
        QTest::newRow("blanks around it") << QStringLiteral(" mx.firm.example\n") << QStringLiteral("mx.firm.example");
        QTest::newRow("two lines") << QStringLiteral("mx.firm.example\nmx.elsewhere.example") << QString();
        QTest::newRow("a blank") << QStringLiteral("mx firm.example") << QString();
        QTest::newRow("a control character") << QStringLiteral("mx\x07.firm.example") << QString();
        QTest::newRow("a character of no width") << QStringLiteral("mx\u200b.firm.example") << QString();
    }
    void serversHavePlainNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, kept);
        Settings firm;
        const auto mailbox = [&firm] { return firm.read([](Connection &c) { return ReturnMailStore(c).load(); }); };
        MailAccount account = firm.account();
        account.host = name;
        ReturnMailbox wanted;
        wanted.host = name;
        if (kept.isEmpty()) {
            const QString before = firm.account().host;
            for (const auto &error : {firm.refused(SaveMailAccountTask(account)), firm.refused(SaveReturnMailboxTask(wanted, std::nullopt))}) {
                QVERIFY(error);
                QCOMPARE(error->kind, ErrorKind::invalid);
            }
            QCOMPARE(firm.account().host, before);
            QVERIFY(!mailbox().isSet());
            return;
        }
        firm.run(SaveMailAccountTask(account));
        firm.run(SaveReturnMailboxTask(wanted, std::nullopt));
        QCOMPARE(firm.account().host, kept);
        QCOMPARE(mailbox().host, kept);
    }

    void namesHaveALimit()
    {
        Settings firm;
        const QString most(200, u'n');
        FirmRecord record = firm.record();
        record.name = most;
        firm.run(SaveFirmTask(record));
        record.name = most + u'n';
        QCOMPARE(firm.refused(SaveFirmTask(record))->kind, ErrorKind::invalid);
        QCOMPARE(firm.record().name, most);

        TeamMember admin = firm.admin;
        QCOMPARE(checkNewFirm(record, admin).error().kind, ErrorKind::invalid);
        record.name = most;
        admin.name = most;
        QVERIFY(checkNewFirm(record, admin).ok());
        admin.name = most + u'n';
        QCOMPARE(checkNewFirm(record, admin).error().kind, ErrorKind::invalid);
        QCOMPARE(firm.refused(SaveMemberTask(admin))->kind, ErrorKind::invalid);
        admin.name = most;
        firm.run(SaveMemberTask(admin));
    }
};

QTEST_GUILESS_MAIN(TestFirmSettings)
#include "tst_firmsettings.moc"
