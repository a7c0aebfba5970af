#include "app/mail/replyverdict.h"

#include <QSet>
#include <QTest>

using namespace portico;

namespace {

SmtpReply replyOf(const char *text)
{
    SmtpReplyParser parser;
    parser.feed(text);
    parser.feed("\r\n");
    return parser.next().value_or(SmtpReply());
}

} // namespace

Q_DECLARE_METATYPE(portico::SmtpStage)
Q_DECLARE_METATYPE(portico::MessageFate)
Q_DECLARE_METATYPE(portico::AddressEffect)
Q_DECLARE_METATYPE(portico::QueueEffect)
Q_DECLARE_METATYPE(portico::ReplyReason)
Q_DECLARE_METATYPE(portico::TransportFailure)

class TestReplyVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void repliesMeanWhatTheTableSays_data();
    void repliesMeanWhatTheTableSays();
    void earlyRepliesNeverTouchTheAddress_data();
    void earlyRepliesNeverTouchTheAddress();
    void lossesMeanWhatTheTableSays_data();
    void lossesMeanWhatTheTableSays();
    void sentencesForPeople();
    void slugsAreUniqueAndLead_data();
    void slugsAreUniqueAndLead();
    void hostileTextEndsSoon();
};

void TestReplyVerdict::repliesMeanWhatTheTableSays_data()
{
    using Stage = SmtpStage;
    using Fate = MessageFate;
    using Address = AddressEffect;
    using Queue = QueueEffect;
    using Reason = ReplyReason;
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<Address>("address");
    QTest::addColumn<Queue>("queue");
    QTest::addColumn<Reason>("reason");
    const auto rows = [](Stage stage, Fate fate, Address address, Queue queue, Reason reason,
                         std::initializer_list<const char *> replies) {
        for (const char *reply : replies)
            QTest::addRow("%d %s", int(stage), reply)
                << stage << QByteArray(reply) << fate << address << queue << reason;
    };

    rows(Stage::dot, Fate::sent, Address::untouched, Queue::goesOn, Reason::none,
         {"250 2.0.0 Ok: queued as 4F2C", "250", "251 forwarded", "252 maybe"});

    rows(Stage::dot, Fate::unconfirmed, Address::untouched, Queue::backsOff, Reason::unconfirmed,
         {"221 2.0.0 Bye", "220 mx ESMTP"});

    rows(Stage::rcpt, Fate::deferred, Address::untouched, Queue::backsOff, Reason::serverBusy,
         {"421 4.3.2 Service shutting down", "421 closing", "450 4.3.2 Please try again later",
          "451 4.4.1 No answer from host", "450 4.4.2 bad connection", "450 4.7.0 try again",
          "454 4.7.0 Temporary authentication failure", "450 4.7.28 unusual rate of mail",
          "452 4.3.1 Insufficient system storage", "450 rate limit for this sender",
          "450 4.2.1 The user you are trying to contact is receiving mail too quickly",
          "451 4.7.1 Too many messages, slow down"});
    rows(Stage::dot, Fate::deferred, Address::untouched, Queue::backsOff, Reason::serverBusy,
         {"421 4.4.2 timeout", "451 4.4.0 queue trouble"});
    rows(Stage::rcpt, Fate::deferred, Address::untouched, Queue::goesOn, Reason::greylisted,
         {"450 4.2.0 <x@y.example>: Recipient address rejected: Greylisted", "450 4.7.1 come back in five minutes",
          "451 4.7.1 Greylisting in action", "451 Greylisted, please try again", "450 4.2.0 busy"});
    rows(Stage::rcpt, Fate::deferred, Address::untouched, Queue::goesOn, Reason::refusedForNow,
         {"450 mailbox busy", "451 local error", "451 4.3.0 Temporary lookup failure",
          "450 4.1.1 <x@y.example>: Recipient address rejected: User unknown in local recipient table",
          "450 4.1.2 Recipient address rejected: Domain not found", "452 4.5.3 Too many recipients", "455 no"});
    rows(Stage::rcpt, Fate::deferred, Address::full, Queue::goesOn, Reason::mailboxFull,
         {"452 4.2.2 The email account that you tried to reach is over quota", "452 storage", "450 4.2.2 Mailbox full",
          "451 mailbox is full"});
    rows(Stage::dot, Fate::deferred, Address::full, Queue::goesOn, Reason::mailboxFull, {"452 4.2.2 Mailbox full"});
    rows(Stage::rcpt, Fate::failed, Address::full, Queue::goesOn, Reason::mailboxFull,
         {"552 5.2.2 Over quota", "550 5.1.1 over quota", "552 Mailbox is full", "550 5.2.2 x",
          "554 5.7.1 mailbox full", "552 Requested mail action aborted: exceeded storage allocation",
          "550 User's mailbox exceeded its storage limit", "552 disk full", "550 user has too many messages on the server",
          "550 Das Postfach ist voll", "550 casilla llena", "550 Почтовый ящик переполнен"});

    rows(Stage::auth, Fate::staysQueued, Address::untouched, Queue::stops, Reason::signIn,
         {"535 5.7.8 Authentication credentials invalid", "535 no", "534 5.7.9 Application password required", "530 x",
          "454 not now", "504 5.5.4 mechanism", "550 5.7.1 blocked", "535 5.7.139 basic authentication is disabled"});
    rows(Stage::auth, Fate::deferred, Address::untouched, Queue::backsOff, Reason::serverBusy,
         {"454 4.7.0 Temporary authentication failure", "421 4.7.0 Too many errors", "451 4.3.0 backend down"});
    rows(Stage::mail, Fate::staysQueued, Address::untouched, Queue::stops, Reason::signIn,
         {"530 5.7.0 Must issue a STARTTLS command first", "530 5.7.1 Authentication required",
          "550 5.7.1 not authenticated", "454 x", "550 5.7.8 no"});
    rows(Stage::rcpt, Fate::staysQueued, Address::untouched, Queue::stops, Reason::signIn,
         {"530 5.7.0 Authentication required", "550 5.7.8 x", "503 5.5.4 You must authenticate first", "535 x", "454 x",
          "554 5.7.57 Client not authenticated to send mail"});

    rows(Stage::rcpt, Fate::staysQueued, Address::untouched, Queue::stops, Reason::senderRefused,
         {"554 5.7.1 <x@y.example>: Relay access denied", "550 5.7.1 Unable to relay for x@y.example",
          "550 relaying denied", "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
          "454 4.7.1 <x@y.example>: Relay access denied",
          "553 5.7.1 <a@b.example>: Sender address rejected: not owned by user c", "550 5.1.8 x", "550 5.1.7 x",
          "550 5.1.8 <a@b.example>: Sender address rejected: Domain not found", "550 Sender verify failed",
          "550 5.7.60 SMTP; Client does not have permissions to send as this sender"});
    rows(Stage::dot, Fate::staysQueued, Address::untouched, Queue::stops, Reason::senderRefused,
         {"554 5.2.252 SendAsDenied; a@b.example not allowed to send as c@b.example",
          "554 Message rejected: Email address is not verified. The following identities failed the check"});
    rows(
        Stage::mail, Fate::staysQueued, Address::untouched, Queue::stops, Reason::senderRefused,
        {"550 5.1.8 x", "553 5.1.7 bad sender", "550 5.7.1 no", "550 5.1.1 no such user", "554 x", "501 5.5.4 syntax"});

    rows(Stage::rcpt, Fate::deferred, Address::untouched, Queue::waitsForQuota, Reason::quota,
         {"550 5.4.5 Daily user sending limit exceeded", "550 5.4.5 x", "550 5.7.1 daily sending quota exceeded",
          "550 limit exceeded", "454 Throttling failure: Daily message quota exceeded",
          "554 5.2.2 Submission quota exceeded", "550 5.7.233 you have exceeded the limit: too many messages per day"});
    rows(Stage::dot, Fate::deferred, Address::untouched, Queue::waitsForQuota, Reason::quota,
         {"550 5.4.5 Daily sending quota exceeded"});
    rows(Stage::mail, Fate::deferred, Address::untouched, Queue::waitsForQuota, Reason::quota,
         {"550 5.4.5 x", "452 4.5.3 Daily sending limit reached"});

    rows(Stage::dot, Fate::failed, Address::untouched, Queue::goesOn, Reason::tooLarge,
         {"552 5.3.4 Message size exceeds fixed limit", "552 x", "550 5.2.3 x", "554 5.3.4 x", "550 message too large",
          "552 size limit exceeded"});
    rows(Stage::mail, Fate::failed, Address::untouched, Queue::goesOn, Reason::tooLarge,
         {"552 5.3.4 Message size exceeds file system imposed limit", "552 x"});
    rows(Stage::dot, Fate::failed, Address::untouched, Queue::goesOn, Reason::content, {"554 5.6.0 x", "550 5.6.1 x"});
    rows(Stage::rcpt, Fate::failed, Address::untouched, Queue::goesOn, Reason::content, {"553 5.6.7 x"});

    rows(Stage::dot, Fate::failed, Address::untouched, Queue::countsPolicyBlock, Reason::policy,
         {"550 5.7.1 x", "554 5.7.1 Spam message rejected", "550 High probability of spam",
          "550 5.7.26 unauthenticated mail", "550 SPF check failed", "554 DMARC policy of the domain",
          "550 5.7.509 Access denied"});
    rows(Stage::rcpt, Fate::failed, Address::untouched, Queue::countsPolicyBlock, Reason::policy,
         {"550 5.7.1 x", "554 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org",
          "550 5.1.1 Recipient rejected because of the sender's poor reputation", "550 5.7.1 Access denied",
          "550 Blocked", "550 rejected due to content", "550 administrative prohibition", "554 5.7.1 Service unavailable; Sender address rejected by SPF"});

    rows(Stage::rcpt, Fate::failed, Address::inactive, Queue::goesOn, Reason::noSuchMailbox,
         {"550 5.1.1 x",
          "550 5.1.3 x",
          "550 5.1.6 x",
          "550 5.1.10 x",
          "556 5.1.10 null MX",
          "556 x",
          "550 5.1.1 <spam-reports@x.example>: Recipient address rejected: User unknown in virtual mailbox table",
          "550 5.7.1 no such user",
          "550 No such user here",
          "550 User unknown",
          "550 unknown user",
          "550 5.1.1 The email account that you tried to reach does not exist.",
          "550 Recipient not found",
          "550 mailbox not found",
          "550 Invalid recipient",
          "554 delivery error: dd This user doesn't have a y.example account",
          "550 5.4.1 Recipient address rejected: user unknown",
          "551 no such mailbox",
          "553 no such user",
          "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
          "550 5.5.0 Requested action not taken: mailbox unavailable: user does not exist",
          // By other words and in other languages.
          "550 unknown local-part \"ann\" here", "550 unknown or illegal alias", "550 No account here by that name",
          "550 there is no one at this address", "550 There is no user by that name", "550 ann does not have a mailbox on this server",
          "550 the address has no final email delivery point", "550 RESOLVER.ADR.ExRecipNotFound; gone", "550 Destination addresses were unknown",
          "550 No matching user", "550 no mailbox", "550 User not local", "550 Unroutable address", "550 is not our user",
          "550 user dose not exist", "550 No such domain user", "550 can't accept user",
          "550 Postfach existiert nicht", "550 Diese Adresse ist unbekannt", "550 boîte aux lettres inexistante",
          "550 la cuenta no existe", "550 buzón no encontrado", "550 Usuário desconhecido", "550 utente sconosciuto",
          "550 Ontvanger onbekend", "550 nie ma takiego użytkownika", "550 Почтовый ящик не существует",
          "550 Такого пользователя нет", "550 宛先のメールボックスが見つかりません", "550 收件人不存在"});
    rows(Stage::dot, Fate::failed, Address::inactive, Queue::goesOn, Reason::noSuchMailbox,
         {"550 5.1.1 x", "550 user unknown"});
    rows(Stage::rcpt, Fate::failed, Address::inactive, Queue::goesOn, Reason::mailboxDisabled,
         {"550 5.2.1 x", "550 5.2.1 The email account that you tried to reach is disabled",
          "554 This account has been suspended", "550 mailbox disabled", "550 this address is no longer available",
          "550 This account is not active", "550 user is no longer here", "550 ann has left the company", "550 retired mailbox",
          "550 This address no longer accepts mail"});
    rows(Stage::rcpt, Fate::failed, Address::noSuchDomain, Queue::goesOn, Reason::noSuchDomain,
         {"550 5.1.2 x", "550 5.4.4 x", "550 Host not found", "554 5.4.4 Domain not found",
          "550 5.7.1 domain does not exist", "550 the domain y.example couldn't be found", "550 DNS Error: no answers"});

    rows(Stage::rcpt, Fate::failed, Address::doubtful, Queue::goesOn, Reason::refused,
         {"550 5.4.1 Recipient address rejected: Access denied", "550 5.0.0 x", "550 x",
          "550 Requested action not taken: mailbox unavailable", "550 5.5.0 mailbox unavailable", "554 x", "553 x",
          "551 x", "550 5.1.0 Address rejected", "550 5.1.4 ambiguous",
          // What could not be done, but not why.
          "550 Rejected", "550 recipient rejected", "550 undeliverable", "550 Не удалось доставить почту", "550 Zustellung nicht möglich"});
    rows(Stage::dot, Fate::failed, Address::doubtful, Queue::goesOn, Reason::refused,
         {"550 5.4.1 x", "550 5.0.0 x", "550 x"});
    rows(Stage::dot, Fate::failed, Address::untouched, Queue::goesOn, Reason::refused,
         {"554 Transaction failed", "554 5.5.1 x"});
    rows(Stage::data, Fate::failed, Address::untouched, Queue::goesOn, Reason::refused,
         {"554 x"});
    rows(Stage::rcpt, Fate::failed, Address::untouched, Queue::goesOn, Reason::refused,
         {"550 5.4.6 routing loop", "550 5.3.5 misconfigured", "501 5.5.4 syntax", "502 x"});

    rows(Stage::greeting, Fate::staysQueued, Address::untouched, Queue::stops, Reason::serverRefused,
         {"554 5.7.1 your address is blocked", "554 no SMTP service here", "521 go away"});
    // Whose words are clear is judged by them: `503 5.5.4 You must authenticate first` stands above.
    rows(Stage::rcpt, Fate::staysQueued, Address::untouched, Queue::stops, Reason::outOfOrder, {"503 5.5.1 need MAIL", "503 x"});
    rows(Stage::data, Fate::staysQueued, Address::untouched, Queue::stops, Reason::outOfOrder,
         {"503 5.5.1 no valid recipients", "503 Bad sequence of commands"});
    rows(Stage::dot, Fate::staysQueued, Address::untouched, Queue::stops, Reason::outOfOrder, {"503 5.5.1 x"});
    rows(Stage::greeting, Fate::deferred, Address::untouched, Queue::backsOff, Reason::serverBusy,
         {"421 too many connections", "450 4.7.25 cannot find your hostname"});
    rows(Stage::ehlo, Fate::staysQueued, Address::untouched, Queue::stops, Reason::serverRefused,
         {"550 5.7.1 Helo rejected"});
    rows(Stage::startTls, Fate::deferred, Address::untouched, Queue::pauses, Reason::tls,
         {"454 4.7.0 TLS not available", "502 5.5.1 not implemented", "554 5.7.3 x"});
    rows(Stage::startTls, Fate::deferred, Address::untouched, Queue::backsOff, Reason::serverBusy, {"421 x"});
    rows(Stage::dot, Fate::deferred, Address::untouched, Queue::backsOff, Reason::protocol, {"354 go on"});
}

void TestReplyVerdict::repliesMeanWhatTheTableSays()
{
    QFETCH(SmtpStage, stage);
    QFETCH(QByteArray, reply);
    const SmtpReply parsed = replyOf(reply.constData());
    QVERIFY(parsed.code != 0);
    const ReplyVerdict verdict = judgeReply(stage, parsed);
    QTEST(verdict.reason, "reason");
    QTEST(verdict.message, "fate");
    QTEST(verdict.address, "address");
    QTEST(verdict.queue, "queue");
    QVERIFY2(verdict.sentence.contains(parsed.codes()), qPrintable(verdict.sentence));
}

void TestReplyVerdict::earlyRepliesNeverTouchTheAddress_data()
{
    QTest::addColumn<SmtpStage>("stage");
    QTest::newRow("greeting") << SmtpStage::greeting;
    QTest::newRow("ehlo") << SmtpStage::ehlo;
    QTest::newRow("starttls") << SmtpStage::startTls;
    QTest::newRow("auth") << SmtpStage::auth;
    QTest::newRow("mail") << SmtpStage::mail;
}

void TestReplyVerdict::earlyRepliesNeverTouchTheAddress()
{
    QFETCH(SmtpStage, stage);
    const QList<const char *> texts{"",     "user unknown", "mailbox full", "no such domain", "mailbox disabled",
                                    "spam", "over quota"};
    for (int code = 400; code < 600; ++code) {
        for (int subject = 0; subject < 8; ++subject) {
            for (int detail = 0; detail < 12; ++detail) {
                for (const char *text : texts) {
                    SmtpReply reply = SmtpReply::make(code, QString::fromLatin1(text));
                    reply.enhanced = EnhancedStatus{code / 100, subject, detail};
                    QCOMPARE(judgeReply(stage, reply).address, AddressEffect::untouched);
                }
            }
        }
        code += code % 10 == 9 ? 10 : 0; // 400–409, 420–429, …: every digit, half the time
    }
}

void TestReplyVerdict::lossesMeanWhatTheTableSays_data()
{
    using Failure = TransportFailure;
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<SmtpStage>("stage");
    QTest::addColumn<bool>("afterDot");
    QTest::addColumn<MessageFate>("fate");
    QTest::addColumn<QueueEffect>("queue");
    QTest::addColumn<ReplyReason>("reason");
    const auto row = [](const char *name, Failure failure, SmtpStage stage, bool afterDot, MessageFate fate,
                        QueueEffect queue, ReplyReason reason) {
        QTest::newRow(name) << failure << stage << afterDot << fate << queue << reason;
    };
    const auto deferred = MessageFate::deferred;
    const auto pauses = QueueEffect::pauses;
    row("no connection", Failure::unreachable, SmtpStage::connect, false, deferred, pauses, ReplyReason::unreachable);
    row("tls", Failure::tls, SmtpStage::startTls, false, deferred, pauses, ReplyReason::tls);
    row("certificate", Failure::certificate, SmtpStage::startTls, false, MessageFate::staysQueued, QueueEffect::stops, ReplyReason::certificate);
    row("no greeting", Failure::timeout, SmtpStage::greeting, false, deferred, pauses, ReplyReason::timeout);
    row("no SMTP", Failure::protocol, SmtpStage::greeting, false, deferred, pauses, ReplyReason::protocol);
    row("dropped at RCPT", Failure::dropped, SmtpStage::rcpt, false, deferred, QueueEffect::backsOff,
        ReplyReason::dropped);
    row("timeout at DATA", Failure::timeout, SmtpStage::data, false, deferred, QueueEffect::backsOff,
        ReplyReason::timeout);
    row("sign-in impossible", Failure::signIn, SmtpStage::auth, false, MessageFate::staysQueued, QueueEffect::stops,
        ReplyReason::signIn);
    row("too large", Failure::tooLarge, SmtpStage::mail, false, MessageFate::failed, QueueEffect::goesOn,
        ReplyReason::tooLarge);
    row("smtputf8", Failure::needsSmtpUtf8, SmtpStage::mail, false, MessageFate::failed, QueueEffect::goesOn,
        ReplyReason::needsSmtpUtf8);
    row("bad sender", Failure::badAddress, SmtpStage::mail, false, MessageFate::staysQueued, QueueEffect::stops,
        ReplyReason::senderRefused);
    row("bad recipient", Failure::badAddress, SmtpStage::rcpt, false, MessageFate::failed, QueueEffect::goesOn,
        ReplyReason::noSuchMailbox);
    row("stopped before the greeting", Failure::stopped, SmtpStage::connect, false, MessageFate::staysQueued, QueueEffect::goesOn,
        ReplyReason::stopped);
    row("stopped at DATA", Failure::stopped, SmtpStage::data, false, MessageFate::staysQueued, QueueEffect::goesOn,
        ReplyReason::stopped);
    row("stopped after the dot", Failure::stopped, SmtpStage::dot, true, MessageFate::unconfirmed, QueueEffect::goesOn,
        ReplyReason::unconfirmed);
    row("folder", Failure::folder, SmtpStage::dot, false, deferred, pauses, ReplyReason::folder);
    for (const auto failure : {Failure::dropped, Failure::timeout, Failure::protocol, Failure::tls})
        row(qPrintable(QStringLiteral("after the dot %1").arg(int(failure))), failure, SmtpStage::dot, true,
            MessageFate::unconfirmed, QueueEffect::backsOff, ReplyReason::unconfirmed);
}

void TestReplyVerdict::lossesMeanWhatTheTableSays()
{
    QFETCH(TransportFailure, failure);
    QFETCH(SmtpStage, stage);
    QFETCH(bool, afterDot);
    const ReplyVerdict verdict = judge(MailOutcome::lost(stage, afterDot, failure, {}, {}));
    QTEST(verdict.message, "fate");
    QTEST(verdict.queue, "queue");
    QTEST(verdict.reason, "reason");
    QCOMPARE(verdict.address, failure == TransportFailure::badAddress && stage == SmtpStage::rcpt
                                  ? AddressEffect::inactive
                                  : AddressEffect::untouched);
    QVERIFY(!verdict.sentence.isEmpty());
}

void TestReplyVerdict::sentencesForPeople()
{
    QCOMPARE(judgeReply(SmtpStage::rcpt, replyOf("550 5.1.1 unknown")).sentence,
             QStringLiteral("No such mailbox (550 5.1.1)"));
    QCOMPARE(judgeReply(SmtpStage::dot, replyOf("554 spam")).sentence,
             QStringLiteral("Blocked by the recipient's server (554)"));
    QCOMPARE(reasonSentence(ReplyReason::noSuchMailbox, QStringLiteral("550 5.1.1 unknown")),
             QStringLiteral("No such mailbox (550 5.1.1)"));
    QCOMPARE(reasonSentence(ReplyReason::unreachable, {}), QStringLiteral("The mail server cannot be reached"));
    QCOMPARE(reasonSentence(ReplyReason::dropped, QStringLiteral("not a reply")),
             QStringLiteral("The connection to the mail server was lost"));
    const MailOutcome loss =
        MailOutcome::lost(SmtpStage::connect, false, TransportFailure::certificate, QStringLiteral("It expired."), {});
    QCOMPARE(judge(loss).sentence, QStringLiteral("It expired."));
}

void TestReplyVerdict::slugsAreUniqueAndLead_data()
{
    QTest::addColumn<int>("reason");
    for (int reason = 0; reason <= int(ReplyReason::stopped); ++reason)
        QTest::addRow("%d", reason) << reason;
}

void TestReplyVerdict::slugsAreUniqueAndLead()
{
    QFETCH(int, reason);
    QCOMPARE(replyReasonFromSlug(QString(slug(ReplyReason(reason)))), ReplyReason(reason));
    QVERIFY(!replyReasonFromSlug(u"something else"));
}

void TestReplyVerdict::hostileTextEndsSoon()
{
    for (const char *piece :
         {"user ", "mailbox account ", "exceeded ", "sender address ", "a@", "address rejected account "}) {
        const SmtpReply reply = SmtpReply::make(550, QString::fromLatin1(piece).repeated(60000 / int(qstrlen(piece))));
        const ReplyVerdict verdict = judgeReply(SmtpStage::rcpt, reply);
        QCOMPARE(verdict.message, MessageFate::failed);
        QVERIFY(verdict.sentence.size() < 200);
    }
}

QTEST_GUILESS_MAIN(TestReplyVerdict)
#include "tst_replyverdict.moc"
