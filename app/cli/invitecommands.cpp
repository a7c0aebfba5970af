#include "app/cli/invitecommands.h"

#include "app/cli/commandcontext.h"
#include "app/cli/text.h"
#include "app/core/domainsuggestion.h"
#include "app/core/emailaddress.h"
#include "app/core/uuid.h"
#include "app/practice/bulkinvite.h"
#include "app/practice/invitetask.h"
#include "app/practice/rights.h"
#include "app/store/clientstore.h"
#include "app/store/portalstore.h"
#include "app/store/templatestore.h"

#include <QJsonArray>

#include <limits>
#include <utility>

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
Result<QList<ClientKey>> clientsWithoutPortal(Connection &connection, const TeamMember &member, const Wish &wish,
                                              const QDateTime &now, const std::atomic_bool &cancelled)
{
    const QList<ClientKey> keys = PortalStore(connection).clientsWithoutPortal(ClientScope::of(member).onlyOf, false, 0);
    if (!wish.limit)
        return keys;
    qsizetype taken = 0;
    int invited = 0;
    while (taken < keys.size() && invited < *wish.limit && !cancelled) {
        const QList<ClientKey> chunk = keys.mid(taken, kChunk);
        const auto plan = planBulkInvite(connection, member, chunk, now, cancelled);
        if (!plan)
            return plan.error();
        QSet<ClientKey> skipped;
        for (const SkippedInvite &skip : plan->skipped)
            skipped.insert(skip.client);
        for (const ClientKey client : chunk) {
            if (invited == *wish.limit)
                break;
            ++taken;
            invited += skipped.contains(client) ? 0 : 1;
        }
    }
    return keys.first(taken);
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
    return context.read([member, wish](Connection &connection, const std::atomic_bool &) -> Result<InviteRequest> {
        const auto people = peopleOf(connection, member, wish);
        if (!people)
            return people.error();
        const auto revision = templateCalled(connection, wish.templateName);
        if (!revision)
            return revision.error();
        InviteRequest request;
        request.people = *people;
        request.message = wish.message;
        request.invitation = *revision;
        return request;
    });
}

Result<BulkInviteRequest> bulkRequestFor(CommandContext &context, const TeamMember &member, const Wish &wish)
{
    return context.read([member, wish, now = context.firm().clock().now()](
                            Connection &connection, const std::atomic_bool &cancelled) -> Result<BulkInviteRequest> {
        const auto revision = templateCalled(connection, wish.templateName);
        if (!revision)
            return revision.error();
        const auto clients = clientsWithoutPortal(connection, member, wish, now, cancelled);
        if (!clients)
            return clients.error();
        return BulkInviteRequest{*clients, wish.message, *revision};
    });
}

/// An address that was invited, and the one that was probably meant.
using Mistyped = std::pair<QString, QString>;

QList<Mistyped> mistypedOf(const QList<QueuedInvite> &queued)
{
    QList<Mistyped> found;
    for (const QueuedInvite &mail : queued) {
        // Whoever signs in by an address has it.
        const QString meant = mail.kind == MailKind::invitation ? addressProbablyMeant(mail.email) : QString();
        if (!meant.isEmpty())
            found.append({mail.email, meant});
    }
    return found;
}

void tell(Output &output, qsizetype queued, const QList<SkippedInvite> &leftOut, const QList<Mistyped> &mistyped = {})
{
    QJsonArray skipped;
    for (const SkippedInvite &skip : leftOut) {
        skipped.append(QJsonObject{{QStringLiteral("client"), uuidText(skip.clientId)},
                                   {QStringLiteral("reason"), skip.sentence}});
    }
    QJsonObject object{{QStringLiteral("queued"), queued}, {QStringLiteral("skipped"), skipped}};
    QJsonArray meant;
    for (const Mistyped &one : mistyped)
        meant.append(QJsonObject{{QStringLiteral("email"), one.first}, {QStringLiteral("did_you_mean"), one.second}});
    if (!meant.isEmpty())
        object.insert(QStringLiteral("did_you_mean"), meant);
    output.object(object);
    output.line(Text::tr("Mails queued: %L1").arg(queued));
    for (const Mistyped &one : mistyped)
        output.line(Text::tr("%1: did you mean %2?").arg(one.first, one.second));
    if (!leftOut.isEmpty())
        output.line(Text::tr("Skipped: %L1").arg(leftOut.size()));
    for (const SkippedInvite &skip : leftOut) {
        output.line(skip.person.isEmpty() ? Text::tr("%1: %2").arg(skip.clientName, skip.sentence)
                                          : Text::tr("%1, %2: %3").arg(skip.clientName, skip.person, skip.sentence));
    }
}

CommandEnd stopped()
{
    return {CommandEnd::refused, Text::tr("Stopped; nothing was queued.")};
}

CommandEnd inviteSome(CommandContext &context, const TeamMember &member, const Wish &wish)
{
    const auto request = requestFor(context, member, wish);
    if (!request)
        return request.error();
    if (*context.interrupted())
        return stopped();
    const auto outcome = context.write(member.key, InviteTask(*request));
    if (!outcome)
        return outcome.error();
    tell(context.output(), outcome->queued.size(), outcome->skipped, mistypedOf(outcome->queued));
    return {};
}

/// The same send to many as the window's, with its result list.
CommandEnd inviteAll(CommandContext &context, const TeamMember &member, const Wish &wish)
{
    const auto request = bulkRequestFor(context, member, wish);
    if (!request)
        return request.error();
    if (*context.interrupted())
        return stopped();
    const auto outcome = context.write(member.key, BulkInviteTask(*request));
    if (!outcome)
        return outcome.error();
    tell(context.output(), outcome->mails, outcome->leftOut);
    return {};
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
    wish.limit = given.number(QStringLiteral("limit"), 0, std::numeric_limits<int>::max(), bad);
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
    return bulk ? inviteAll(context, *member, wish) : inviteSome(context, *member, wish);
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
