#include "app/cli/firmcommands.h"

#include "app/cli/commandcontext.h"
#include "app/cli/democommand.h"
#include "app/cli/newfirm.h"
#include "app/cli/text.h"
#include "app/core/nametext.h"
#include "app/core/platform.h"
#include "app/core/uuid.h"
#include "app/practice/firmtasks.h"
#include "app/store/clientstore.h"
#include "app/store/firmrestore.h"
#include "app/store/firmstore.h"

#include <QDir>

namespace portico {

namespace {

constexpr int kLongestInvite = 90; // days

QJsonObject json(const StoreCounts &counts)
{
    return {{QStringLiteral("members"), counts.members},
            {QStringLiteral("clients"), counts.clients},
            {QStringLiteral("contacts"), counts.contacts},
            {QStringLiteral("portal_users"), counts.portalUsers},
            {QStringLiteral("invitations"), counts.invitations},
            {QStringLiteral("mails"), counts.mails}};
}

QString words(const StoreCounts &counts)
{
    return Text::tr("team members %L1, clients %L2, contacts %L3, portal users %L4, invitations %L5, mails %L6")
        .arg(counts.members)
        .arg(counts.clients)
        .arg(counts.contacts)
        .arg(counts.portalUsers)
        .arg(counts.invitations)
        .arg(counts.mails);
}

CommandEnd create(CommandContext &context)
{
    const Arguments &given = context.arguments();
    FirmRecord record;
    record.name = cleanName(given.value(QStringLiteral("name")));
    record.portalUrl = given.value(QStringLiteral("portal-url"));
    TeamMember admin;
    admin.name = given.value(QStringLiteral("admin-name"));
    admin.email = given.value(QStringLiteral("admin-email"));
    if (const auto fine = checkNewFirm(record, admin); !fine)
        return fine;
    const auto fill = [&record, &admin](Firm &firm, const QByteArray &id) -> Result<void> {
        record.id = id;
        const auto filled = firm.write({}, SetUpFirmTask(record, admin, platform::accountName())).result();
        return filled ? Result<void>() : Result<void>(filled.error());
    };
    auto staged = context.folder().stage(context.keys(), {}, fill);
    if (!staged)
        return staged.error();
    if (const auto shown = showNewFirm(context, record.name, *staged); !shown)
        return shown;
    if (const auto stands = staged->commit(); !stands)
        return stands;
    tellNewFirm(context, record.name);
    return {};
}

CommandEnd set(CommandContext &context)
{
    const Arguments &given = context.arguments();
    QString bad;
    const auto days = given.number(QStringLiteral("invite-days"), 1, kLongestInvite, bad);
    if (!bad.isEmpty())
        return CommandEnd::usage(bad);
    const auto chosen = [&given](const char *option) -> std::optional<QString> {
        const QString name = QString::fromLatin1(option);
        return given.has(name) ? std::optional(given.value(name)) : std::nullopt;
    };
    const auto name = chosen("name");
    const auto url = chosen("portal-url");
    const auto since = chosen("sessions-since");
    const auto reminders = chosen("reminders");
    const auto reminderDays = !reminders || *reminders == QLatin1StringView("off") ? QList<int>() : reminderDaysFromText(*reminders);
    if (!reminderDays || (reminders && reminders->isEmpty()))
        return CommandEnd::usage(Text::tr("--reminders is “off”, or at most five days from 1 to 89, in their order, such as 3,7,14."));
    if (!days && !name && !url && !since && !reminders)
        return CommandEnd::usage(Text::tr("“firm set” needs something to set."));
    const auto member = context.openAs();
    if (!member)
        return member.error();
    return context.write(member->key, [=](WriteContext &write) -> Result<void> {
        FirmRecord record = FirmStore(write.connection()).load().value_or(FirmRecord());
        record.inviteDays = days.value_or(record.inviteDays);
        record.name = name.value_or(record.name);
        record.portalUrl = url.value_or(record.portalUrl);
        record.sessionsSince = since.value_or(record.sessionsSince);
        if (reminders)
            record.reminderDays = *reminderDays;
        return SaveFirmTask(record)(write);
    });
}

/// Who looks through the firm, and what of its counts is theirs to know.
struct Asker
{
    Result<TeamMember> member = Error{ErrorKind::internal, {}, {}};
    qint64 ownClients = 0;
};

/// Never throws: a damaged firm knows nobody, and is looked through all the same.
Asker askerIn(CommandContext &context, Connection &connection)
{
    Asker asker;
    try {
        asker.member = context.actorIn(connection);
        if (asker.member)
            asker.ownClients = ClientStore(connection).count(ClientScope::of(*asker.member));
    } catch (const StoreFailure &failure) {
        asker.member = failure.error();
    }
    return asker;
}

QJsonObject countsFor(const Asker &asker, const StoreCounts &counts)
{
    if (!asker.member)
        return {};
    if (asker.member->seesAllClients)
        return json(counts);
    return {{QStringLiteral("clients"), asker.ownClients}};
}

CommandEnd check(CommandContext &context)
{
    if (context.arguments().has(QStringLiteral("recovery-key-file"))) {
        if (const auto opened = context.open(); !opened) // which keeps the key for what follows
            return opened;
        context.close();
    }
    Asker asker;
    const bool named = context.arguments().has(QStringLiteral("as"));
    const auto found = context.folder().check(context.keys(), [&](Connection &connection) -> Result<void> {
        asker = askerIn(context, connection);
        // Whoever is refused does not wait for the rest.
        return named && !asker.member ? Result<void>(asker.member.error()) : Result<void>();
    });
    if (!found) // then nobody looked for the asker, perhaps
        return found.error();
    QJsonObject object = countsFor(asker, found->counts);
    object.insert(QStringLiteral("engine"), found->engine);
    object.insert(QStringLiteral("cipher"), found->cipher);
    object.insert(QStringLiteral("encrypted"), found->encrypted);
    object.insert(QStringLiteral("schema"), found->schema);
    object.insert(QStringLiteral("bytes"), found->bytes);
    object.insert(QStringLiteral("sound"), found->isSound());
    context.output().object(object);
    context.output().line(Text::tr("Engine: SQLite %1, cipher %2, schema %3, %L4 bytes")
                              .arg(found->engine, found->cipher)
                              .arg(found->schema)
                              .arg(found->bytes));
    context.output().line(found->encrypted ? Text::tr("Encrypted: yes") : Text::tr("Encrypted: no"));
    context.output().line(!asker.member                  ? Text::tr("What it holds is told to its team members: %1")
                                                               .arg(asker.member.error().sentence)
                          : asker.member->seesAllClients ? Text::tr("Holds: %1").arg(words(found->counts))
                                                         : Text::tr("Your clients: %L1").arg(asker.ownClients));
    for (const QString &problem : found->problems)
        Output::complain(problem);
    if (!found->isSound())
        return {CommandEnd::refused, Text::tr("The firm's data is damaged. Restore a backup.")};
    context.output().line(Text::tr("Integrity: sound"));
    return {};
}

void tellBackup(CommandContext &context, const BackupFacts &facts, const QString &sentence)
{
    QJsonObject object = json(facts.counts);
    object.insert(QStringLiteral("firm"), uuidText(facts.firmId));
    object.insert(QStringLiteral("made_at"), isoUtc(facts.madeAt));
    context.output().object(object);
    context.output().line(sentence);
    context.output().line(Text::tr("It holds: %1").arg(words(facts.counts)));
}

CommandEnd backup(CommandContext &context)
{
    if (const auto admin = context.openAsAdmin(); !admin)
        return admin.error();
    const QString file = context.arguments().operand(0);
    const auto facts = context.folder().backup(context.keys(), file);
    if (!facts)
        return facts.error();
    tellBackup(context, *facts, Text::tr("The firm is backed up in %1.").arg(file));
    return {};
}

CommandEnd restore(CommandContext &context)
{
    const auto recovery = context.recoveryKey();
    if (!recovery)
        return recovery.error();
    const bool replaces = context.folder().holdsFirm();
    if (replaces) {
        // Where the firm that is there opens, an admin of it must want this; a damaged one cannot be asked.
        const auto admin = context.openAsAdmin();
        context.close();
        if (!admin && admin.error().kind == ErrorKind::denied && context.folder().databaseKey(context.keys()))
            return admin.error();
    }
    const auto facts = FirmRestore(context.firmOptions())
                           .run(context.arguments().operand(0), context.keys(), *recovery, FirmRestore::Existing::replace);
    if (!facts)
        return facts.error();
    tellBackup(context, *facts,
               Text::tr("The backup of %1 is restored to %2. Its outbox is paused, so that nothing is sent twice.")
                   .arg(isoUtc(facts->madeAt), context.folder().path()));
    if (replaces)
        context.output().line(Text::tr("What was there before is in its folder “backups”."));
    return {};
}

} // namespace

QList<Command> FirmCommands::commands()
{
    const QString url = QStringLiteral("portal-url");
    return {
        {QStringLiteral("firm create"),
         Text::tr("Make a firm, and print its recovery key, once"),
         {},
         {{QStringLiteral("name"), QStringLiteral("N"), Text::tr("the firm's name"), CommandOption::Use::required},
          {QStringLiteral("admin-name"), QStringLiteral("A"), Text::tr("the first admin's name"),
           CommandOption::Use::required},
          {QStringLiteral("admin-email"), QStringLiteral("E"), Text::tr("the first admin's address"),
           CommandOption::Use::required},
          {url, QStringLiteral("U"), Text::tr("where the Client Portal is reached, https://…")}},
         QStringLiteral("--name N --admin-name A --admin-email E [--portal-url U]"),
         create},
        {QStringLiteral("firm set"),
         Text::tr("Change the firm's settings"),
         {},
         {{url, QStringLiteral("U"), Text::tr("where the Client Portal is reached, https://…")},
          {QStringLiteral("reminders"), QStringLiteral("D"),
           Text::tr("days after which who has not accepted is reminded, such as 3,7,14; or off")},
          {QStringLiteral("invite-days"), QStringLiteral("N"), Text::tr("how long invites are valid, 1 to 90 days")},
          {QStringLiteral("sessions-since"), QStringLiteral("YYYY-MM"),
           Text::tr("the month from which web sessions count")},
          {QStringLiteral("name"), QStringLiteral("N"), Text::tr("the firm's name")}},
         QStringLiteral("--portal-url U | --invite-days N | --sessions-since YYYY-MM | --name N | --reminders off|3,7,14"),
         set},
        DemoCommand::command(),
        {QStringLiteral("firm check"),
         Text::tr("Look through the firm's data: integrity, engine, encryption, counts"),
         {},
         {},
         {},
         check},
        {QStringLiteral("firm backup"), Text::tr("Write a backup file"), {QStringLiteral("FILE")}, {}, {}, backup},
        {QStringLiteral("firm restore"),
         Text::tr("Put a backup in the firm's place, or in an empty folder"),
         {QStringLiteral("FILE")},
         {},
         {},
         restore},
    };
}

} // namespace portico
