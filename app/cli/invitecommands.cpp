#include "app/cli/invitecommands.h"

#include "app/cli/commandcontext.h"
#include "app/cli/text.h"
#include "app/core/emailaddress.h"
#include "app/core/uuid.h"
#include "app/practice/invitetask.h"
#include "app/practice/rights.h"
#include "app/store/clientstore.h"
#include "app/store/portalstore.h"
#include "app/store/templatestore.h"

#include <QJsonArray>

namespace portico {

namespace {

constexpr qint64 kLongestMessage = 1024 * 1024; // bytes; the task counts the characters
constexpr qsizetype kChunk = 500;               // clients looked at together

/// What the options ask for, checked as far as that goes without the firm.
struct Wish
{
    QByteArray client;   ///< empty: everybody without a portal
    QStringList emails;
    std::optional<int> limit;
    QString templateName; ///< empty: the firm's first
    QString message;
};

/// The people of one client: those named, else its primary contact.
Result<QList<Invitee>> peopleOf(Connection &connection, const TeamMember &member, const Wish &wish)
{
    const ClientStore clients(connection);
    const auto client = clients.keyOf(wish.client);
    if (!client || !clients.visible(*client, ClientScope::of(member)))
        return Rights::clientNotFound();
    QList<Invitee> people;
    for (const QString &email : wish.emails)
        people.append({*client, {}, email, {}});
    if (people.isEmpty())
        people.append({*client, {}, {}, {}});
    return people;
}

/// The clients that nobody has access to, in the order of the list, up to the one with which limit of them can be
/// invited: those that cannot be do not count, or a repeated run would never get past them.
Result<QList<Invitee>> peopleWithoutPortal(Connection &connection, const TeamMember &member, const Wish &wish,
                                           const QDateTime &now, const std::atomic_bool &cancelled)
{
    const QList<ClientKey> keys =
        PortalStore(connection).clientsWithoutPortal(ClientScope::of(member).onlyOf, false, 0);
    QList<Invitee> people;
    people.reserve(keys.size());
    for (const ClientKey key : keys)
        people.append({key, {}, {}, {}});
    if (!wish.limit)
        return people;
    qsizetype taken = 0;
    int invited = 0;
    while (taken < people.size() && invited < *wish.limit && !cancelled) {
        InviteRequest chunk;
        chunk.people = people.mid(taken, kChunk);
        const auto plan = planInvites(connection, member, chunk, now);
        if (!plan)
            return plan.error();
        QSet<ClientKey> skipped;
        for (const SkippedInvite &skip : plan->skipped)
            skipped.insert(skip.client);
        for (const Invitee &invitee : std::as_const(chunk.people)) {
            if (invited == *wish.limit)
                break;
            ++taken;
            invited += skipped.contains(invitee.client) ? 0 : 1;
        }
    }
    return people.first(taken);
}

Result<TemplateRevisionKey> templateCalled(Connection &connection, const QString &name)
{
    if (name.isEmpty())
        return TemplateRevisionKey();
    const TemplateStore templates(connection);
    if (const auto found = templates.byName(TemplateKind::invitation, name))
        return found->revision;
    QStringList names;
    const QList<Template> known = templates.ofKind(TemplateKind::invitation);
    for (const Template &one : known)
        names.append(one.name);
    return Error{ErrorKind::notFound,
                 Text::tr("No mail template for invitations is called “%1”. There are: %2.")
                     .arg(name, names.join(QStringLiteral(", "))),
                 {}};
}

Result<InviteRequest> requestFor(CommandContext &context, const TeamMember &member, const Wish &wish)
{
    return context.read([member, wish, now = context.firm().clock().now()](
                            Connection &connection, const std::atomic_bool &cancelled) -> Result<InviteRequest> {
        const auto people = wish.client.isEmpty() ? peopleWithoutPortal(connection, member, wish, now, cancelled)
                                                  : peopleOf(connection, member, wish);
        if (!people)
            return people.error();
        const auto revision = templateCalled(connection, wish.templateName);
        if (!revision)
            return revision.error();
        InviteRequest request;
        request.people = *people;
        request.message = wish.message;
        request.invitation = *revision;
        request.priority = wish.client.isEmpty() ? MailPriority::bulk : MailPriority::single;
        return request;
    });
}

void tell(Output &output, const InviteOutcome &outcome)
{
    QJsonArray skipped;
    for (const SkippedInvite &skip : outcome.skipped) {
        skipped.append(QJsonObject{{QStringLiteral("client"), uuidText(skip.clientId)},
                                   {QStringLiteral("reason"), skip.sentence}});
    }
    output.object({{QStringLiteral("queued"), outcome.queued.size()}, {QStringLiteral("skipped"), skipped}});
    output.line(Text::tr("Mails queued: %L1").arg(outcome.queued.size()));
    if (!outcome.skipped.isEmpty())
        output.line(Text::tr("Skipped: %L1").arg(outcome.skipped.size()));
    for (const SkippedInvite &skip : outcome.skipped) {
        output.line(skip.person.isEmpty() ? Text::tr("%1: %2").arg(skip.clientName, skip.sentence)
                                          : Text::tr("%1, %2: %3").arg(skip.clientName, skip.person, skip.sentence));
    }
}

CommandEnd invite(CommandContext &context)
{
    const Arguments &given = context.arguments();
    const bool bulk = given.has(QStringLiteral("without-portal"));
    if (bulk == given.has(QStringLiteral("client")))
        return CommandEnd::usage(Text::tr("“invite” takes either --client ID or --without-portal."));
    if (bulk && given.has(QStringLiteral("email")))
        return CommandEnd::usage(Text::tr("--email goes with --client."));
    if (!bulk && given.has(QStringLiteral("limit")))
        return CommandEnd::usage(Text::tr("--limit goes with --without-portal."));
    Wish wish;
    QString bad;
    wish.limit = given.number(QStringLiteral("limit"), bad);
    if (!bad.isEmpty())
        return CommandEnd::usage(bad);
    wish.emails = given.values(QStringLiteral("email"));
    wish.templateName = given.value(QStringLiteral("template"));
    for (const QString &email : std::as_const(wish.emails)) {
        if (const auto address = EmailAddress::parse(email); !address)
            return address.error();
    }
    if (!bulk) {
        const auto id = uuidFromText(given.value(QStringLiteral("client")));
        if (!id)
            return Rights::clientNotFound();
        wish.client = *id;
    }
    if (given.has(QStringLiteral("message-file"))) {
        const auto message = textOfFile(given.value(QStringLiteral("message-file")), kLongestMessage);
        if (!message)
            return message.error();
        wish.message = *message;
    }
    const auto member = context.openAs();
    if (!member)
        return member.error();
    const auto request = requestFor(context, *member, wish);
    if (!request)
        return request.error();
    if (*context.interrupted())
        return {CommandEnd::refused, Text::tr("Stopped; nothing was queued.")};
    const auto outcome = context.write(member->key, InviteTask(*request));
    if (!outcome)
        return outcome.error();
    tell(context.output(), *outcome);
    return {};
}

} // namespace

QList<Command> InviteCommands::commands()
{
    return {
        {QStringLiteral("invite"),
         Text::tr("Queue invitations to the Client Portal"),
         {},
         {{QStringLiteral("client"), QStringLiteral("ID"), Text::tr("the client, as “clients list --json” names it")},
          {QStringLiteral("email"), QStringLiteral("ADDR"),
           Text::tr("whom to invite: a contact of the client, or a new person; "
                    "else the primary contact"),
           CommandOption::Use::repeated},
          {QStringLiteral("without-portal"), {}, Text::tr("all clients that nobody has access to")},
          {QStringLiteral("limit"), QStringLiteral("N"), Text::tr("no more than so many of them")},
          {QStringLiteral("message-file"), QStringLiteral("F"), Text::tr("a personal message, UTF-8 text")},
          {QStringLiteral("template"), QStringLiteral("NAME"), Text::tr("the mail template")}},
         QStringLiteral(
             "--client ID [--email ADDR …] | --without-portal [--limit N]   [--message-file F] [--template NAME]"),
         invite},
    };
}

} // namespace portico
