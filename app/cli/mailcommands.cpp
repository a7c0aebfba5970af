#include "app/cli/mailcommands.h"

#include "app/cli/commandcontext.h"
#include "app/cli/mailsignin.h"
#include "app/cli/mailtexts.h"
#include "app/cli/sendrun.h"
#include "app/cli/text.h"
#include "app/mail/authorityfile.h"
#include "app/mail/recordoutcometask.h"
#include "app/practice/mailtasks.h"

#include <QDir>

namespace portico {

namespace {

constexpr qint64 kLongestPassword = 4096; // bytes
constexpr int kLastPort = 65535;
constexpr int kHighestLimit = 1'000'000; // mails
constexpr std::chrono::seconds kPatienceWithOthers(60);

Error invalid(const QString &sentence)
{
    return {ErrorKind::invalid, sentence, {}};
}

std::optional<MailSecurity> securityFromWord(const QString &word)
{
    for (const MailSecurity security : {MailSecurity::none, MailSecurity::startTls, MailSecurity::tls}) {
        if (word == slug(security))
            return security;
    }
    return std::nullopt;
}

/// What is wrong with the options of "mail set" together; empty where all is well.
QString misuse(const Arguments &given)
{
    const auto has = [&given](const char *option) { return given.has(QString::fromLatin1(option)); };
    if (has("folder")) {
        if (given.value(QStringLiteral("folder")).trimmed().isEmpty()) // or mail would go wherever this runs
            return Text::tr("--folder needs the name of a folder.");
        for (const char *option : {"host", "port", "security", "user", "password-file", "ca-file", "per-minute", "per-day", "connections", "oauth-client"}) {
            if (has(option))
                return Text::tr("--folder and --%1 do not go together.").arg(QLatin1StringView(option));
        }
        return {};
    }
    for (const char *option : {"host", "port", "security", "from"}) {
        if (!has(option))
            return Text::tr("“mail set” needs --%1 (or --folder DIR).").arg(QLatin1StringView(option));
    }
    if (has("oauth-client") && (!has("user") || has("password-file")))
        return Text::tr("--oauth-client needs --user, and no --password-file.");
    for (const char *option : {"oauth-authorize-url", "oauth-token-url", "oauth-scope", "oauth-secret-file", "oauth-token-file"}) {
        if (has(option) && !has("oauth-client"))
            return Text::tr("--%1 needs --oauth-client.").arg(QLatin1StringView(option));
    }
    if (!has("oauth-client") && has("user") != has("password-file"))
        return Text::tr("--user and --password-file go together.");
    if (!securityFromWord(given.value(QStringLiteral("security"))))
        return Text::tr("--security is none, starttls or tls.");
    return {};
}

Result<MailAccount> folderAccount(MailSecret secret, const QString &folder)
{
    MailAccount account;
    account.transport = MailTransportKind::folder;
    account.folder = QDir::cleanPath(QDir(folder).absolutePath());
    if (const auto placed = secret.checkFolder(account); !placed) // before anything is made
        return placed.error();
    if (!QDir().mkpath(account.folder))
        return invalid(Text::tr("The mail folder %1 cannot be made.").arg(account.folder));
    return account;
}

Result<MailAccount> serverAccount(const Arguments &given)
{
    MailAccount account;
    account.transport = MailTransportKind::smtp;
    account.host = given.value(QStringLiteral("host"));
    account.security = *securityFromWord(given.value(QStringLiteral("security")));
    account.userName = given.value(QStringLiteral("user"));
    if (const QString file = given.value(QStringLiteral("ca-file")); !file.isEmpty()) {
        account.caFile = QDir::current().absoluteFilePath(file);
        if (!holdsAuthority(account.caFile))
            return invalid(Text::tr("There is no certificate in PEM form in %1.").arg(account.caFile));
    }
    return account;
}

Result<QByteArray> passwordOf(const Arguments &given)
{
    if (!given.has(QStringLiteral("password-file")))
        return QByteArray();
    const auto text = textOfFile(given.value(QStringLiteral("password-file")), kLongestPassword);
    if (!text)
        return text.error();
    if (text->isEmpty())
        return invalid(Text::tr("The password file is empty."));
    return text->toUtf8();
}

CommandEnd set(CommandContext &context)
{
    const Arguments &given = context.arguments();
    QString bad = misuse(given);
    const auto port = given.number(QStringLiteral("port"), 1, kLastPort, bad);
    const auto perMinute = given.number(QStringLiteral("per-minute"), 0, kHighestLimit, bad);
    const auto perDay = given.number(QStringLiteral("per-day"), 0, kHighestLimit, bad);
    const auto connections = given.number(QStringLiteral("connections"), 1, MailAccount::kMostConnections, bad);
    if (!bad.isEmpty())
        return CommandEnd::usage(bad);
    const auto admin = context.openAsAdmin();
    if (!admin)
        return admin.error();
    const QString folder = given.value(QStringLiteral("folder"));
    auto account = given.has(QStringLiteral("folder")) ? folderAccount(context.mailSecret(), folder) : serverAccount(given);
    if (!account)
        return account.error();
    auto password = passwordOf(given);
    if (!password)
        return password.error();
    if (given.has(QStringLiteral("oauth-client"))) {
        account->signIn = MailSignIn::oauth;
        account->oauth = oauthSettingsOf(given, *account);
        const auto secret = oauthSecretOf(given, account->oauth, account->userName, context.interrupted());
        if (!secret)
            return secret.error();
        password = secret->toBytes();
    }
    account->port = port.value_or(account->port);
    account->perMinute = perMinute.value_or(0);
    account->perDay = perDay.value_or(0);
    account->connections = connections.value_or(account->connections);
    account->fromAddress = given.value(QStringLiteral("from"));
    const auto saved = context.mailSecret().saveAccount(admin->key, *account, *password);
    if (!saved)
        return saved.error();
    context.output().object({{QStringLiteral("mailbox_cleared"), saved->mailboxCleared}});
    if (saved->mailboxCleared)
        context.output().line(Text::tr("The bounce mailbox signed in as the old account did, and is not read any more. Set it up again."));
    return {};
}

/// Why a test mail was not sent that would otherwise still wait.
QString notSentSentence(const Mail &mail, const SendRun::Report &report)
{
    QString why = mail.reason.isEmpty() ? report.sentence : mailReasonSentence(mail.reason, mail.reply);
    if (!why.isEmpty() && !why.endsWith(u'.'))
        why += u'.';
    return Text::tr("The test mail to %1 was not sent. %2").arg(mail.recipient, why).trimmed();
}

Result<Mail> mailNow(CommandContext &context, MailKey key)
{
    return context.firm().readHere([key](Connection &connection) -> Result<Mail> {
        return MailStore(connection).byKey(key).value_or(Mail());
    });
}

/// What happened to the test mail, and why it was no more than that.
CommandEnd tellTest(CommandContext &context, MemberKey by, MailKey key, const SendRun::Report &report)
{
    auto mail = mailNow(context, key);
    if (!mail)
        return mail.error();
    if (mail->state == MailState::queued) {
        // It was a question, and this is the answer: nobody waits for the mail itself.
        const auto withdrawn = context.write(by, [key](WriteContext &write) -> Result<bool> {
            return MailStore::cancel(write, key, QStringLiteral("test_ended"));
        });
        if (withdrawn && *withdrawn) {
            const QString sentence = notSentSentence(*mail, report);
            mail = mailNow(context, key);
            context.output().object(jsonOf(mail ? *mail : Mail()));
            return {CommandEnd::refused, sentence};
        }
        mail = mailNow(context, key); // somebody else's sender has it
        if (!mail)
            return mail.error();
    }
    context.output().object(jsonOf(*mail));
    if (mail->state == MailState::sent) {
        context.output().line(Text::tr("The test mail to %1 was taken: %2").arg(mail->recipient, mail->reply));
        return {};
    }
    return {CommandEnd::refused, Text::tr("The test mail to %1: %2.").arg(mail->recipient, outcomeSentence(*mail))};
}

CommandEnd test(CommandContext &context)
{
    const auto admin = context.openAsAdmin();
    if (!admin)
        return admin.error();
    const auto mail = context.write(admin->key, QueueTestMailTask(context.arguments().value(QStringLiteral("to"))));
    if (!mail)
        return mail.error();
    SendRun sending(context.firm(), context.mailSecret());
    const auto report = sending.run(OutboxSender::Mode::dueNow, 1, context.interrupted(), *mail);
    if (report.ending == OutboxSender::Ending::lockedElsewhere) // whoever holds the lock sends it
        sending.waitFor(*mail, kPatienceWithOthers, context.interrupted());
    return tellTest(context, admin->key, *mail, report);
}

} // namespace

QList<Command> MailCommands::commands()
{
    return {
        {QStringLiteral("mail set"),
         Text::tr("Set the mail account"),
         {},
         {{QStringLiteral("host"), QStringLiteral("H"), Text::tr("the mail server")},
          {QStringLiteral("port"), QStringLiteral("P"), Text::tr("its port")},
          {QStringLiteral("security"), QStringLiteral("S"), Text::tr("none, starttls or tls")},
          {QStringLiteral("user"), QStringLiteral("U"), Text::tr("the user to sign in as")},
          {QStringLiteral("password-file"), QStringLiteral("F"), Text::tr("a file with the password")},
          {QStringLiteral("ca-file"), QStringLiteral("PEM"), Text::tr("certificates to trust instead of the system's")},
          {QStringLiteral("from"), QStringLiteral("ADDR"), Text::tr("the firm's mailbox")},
          {QStringLiteral("per-minute"), QStringLiteral("N"), Text::tr("no more mails a minute")},
          {QStringLiteral("per-day"), QStringLiteral("N"), Text::tr("no more mails a day")},
          {QStringLiteral("connections"), QStringLiteral("N"), Text::tr("how many connections at once; else 4")},
          {QStringLiteral("oauth-client"), QStringLiteral("ID"),
           Text::tr("sign in by the mail provider (OAuth 2), as the program of this id; a page to open is printed")},
          {QStringLiteral("oauth-authorize-url"), QStringLiteral("U"), Text::tr("its page; known of Microsoft 365 and Google")},
          {QStringLiteral("oauth-token-url"), QStringLiteral("U"), Text::tr("where tokens are given; known of the same")},
          {QStringLiteral("oauth-scope"), QStringLiteral("S"), Text::tr("what is asked for; known of the same")},
          {QStringLiteral("oauth-secret-file"), QStringLiteral("F"), Text::tr("a file with the client's secret, where it has one")},
          {QStringLiteral("oauth-token-file"), QStringLiteral("F"), Text::tr("a file with a refresh token, instead of a browser")},
          {QStringLiteral("folder"), QStringLiteral("DIR"),
           Text::tr("keep mail in this folder as .eml files instead")}},
         QStringLiteral(
             "--host H --port P --security none|starttls|tls [--user U --password-file F | --user U --oauth-client ID] [--ca-file PEM] --from ADDR "
             "[--per-minute N] [--per-day N] [--connections N] | --folder DIR"),
         set},
        {QStringLiteral("mail test"),
         Text::tr("Send a test mail, and say what became of it"),
         {},
         {{QStringLiteral("to"), QStringLiteral("ADDR"), Text::tr("whom to send it to"), CommandOption::Use::required}},
         QStringLiteral("--to ADDR"),
         test},
    };
}

} // namespace portico
