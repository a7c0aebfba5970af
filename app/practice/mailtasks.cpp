#include "app/practice/mailtasks.h"

#include "app/core/emailaddress.h"
#include "app/core/nametext.h"
#include "app/mail/oauthtokens.h"
#include "app/practice/accessending.h"
#include "app/practice/keepothers.h"
#include "app/practice/rights.h"
#include "app/store/clientstore.h"
#include "app/store/healthstore.h"
#include "app/store/returnmailstore.h"

#include <QAbstractSocket>
#include <QCoreApplication>
#include <QDir>
#include <QHostAddress>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <tuple>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MailTasks)
};

Error conflict(const QString &sentence)
{
    return {ErrorKind::conflict, sentence, {}};
}

Error invalid(const QString &sentence)
{
    return {ErrorKind::invalid, sentence, {}};
}

/// What a password belongs to: none of it changes without the rest.
auto serverOf(const MailAccount &account)
{
    return std::tie(account.transport, account.host, account.port, account.security, account.userName, account.caFile,
                    account.signIn, account.oauth);
}

/// Whose sign-in it is: another one's must not see it.
auto ownerOf(const MailAccount &account)
{
    return std::tie(account.host, account.userName, account.signIn, account.oauth);
}

/// Whether something that holds nothing invisible can be looked up: a name of labels, in letters of any script.
bool isHostName(const QString &name)
{
    constexpr qsizetype longestName = 253; // RFC 1035, 2.3.4, without the root's dot
    constexpr qsizetype longestLabel = 63;
    const QList<uint> characters = name.toUcs4();
    const bool known = std::all_of(characters.begin(), characters.end(), [](uint one) {
        return QChar::isLetterOrNumber(one) || QChar::isMark(one) || one == U'-' || one == U'_' || one == U'.';
    });
    const bool ascii = std::all_of(characters.begin(), characters.end(), [](uint one) { return one < 128; });
    const QString onTheWire = ascii ? name : QString::fromLatin1(QUrl::toAce(name));
    if (!known || onTheWire.isEmpty() || onTheWire.size() > longestName)
        return false;
    const QStringList labels = onTheWire.split(u'.');
    return std::all_of(labels.begin(), labels.end(), [](const QString &label) {
        return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-') && !label.endsWith(u'-');
    });
}

/// Whether there was a bounce mailbox that signs in as the account does, which is read no longer now.
bool clearSharedMailbox(WriteContext &context)
{
    ReturnMailbox mailbox = ReturnMailStore(context.connection()).load();
    if (!mailbox.isSet() || !mailbox.userName.isEmpty())
        return false;
    mailbox.host.clear();
    return ReturnMailStore::save(context, mailbox);
}

/// Puts what others wrote since shown into wanted, where the person left it as it was shown; false where both changed
/// the same, and differently.
bool keepOthersOfAccount(const MailAccount &shown, const MailAccount &now, MailAccount &wanted)
{
    if (serverOf(now) != serverOf(shown) && serverOf(now) != serverOf(wanted))
        return false; // whoever typed a password, or left it, meant the server that was shown
    bool fine = true;
    const auto keep = [&](auto member) { fine = keepOthers(shown, now, wanted, member) && fine; };
    keep(&MailAccount::fromAddress);
    keep(&MailAccount::fromName);
    keep(&MailAccount::folder);
    keep(&MailAccount::perMinute);
    keep(&MailAccount::perDay);
    keep(&MailAccount::connections);
    return fine;
}

/// For each client that a mail speaks of, whether the scope sees it; nothing where the scope sees all clients.
QList<bool> clientsSeen(Connection &connection, const Mail &mail, const ClientScope &scope)
{
    QList<bool> seen;
    if (!scope.onlyOf)
        return seen;
    const PortalStore portal(connection);
    const ClientStore clients(connection);
    const QList<AccessKey> told = mail.invitation ? InvitationStore(connection).everCovered(mail.invitation)
                                                  : MailStore(connection).noticeAccesses(mail.key);
    for (const AccessKey key : told) {
        if (const auto access = portal.access(key))
            seen.append(clients.visible(access->client, scope));
    }
    return seen;
}

/// A mail that the acting member may handle: everything for those who see all clients, else what goes to the people of
/// their own.
Result<Mail> handledMail(WriteContext &context, MailKey key)
{
    const auto actor = Rights::actor(context);
    if (!actor)
        return actor.error();
    const auto mail = MailStore(context.connection()).byKey(key);
    if (!mail || !mailVisible(context.connection(), *mail, ClientScope::of(*actor)))
        return Error{ErrorKind::notFound, Text::tr("There is no such mail."), {}};
    return *mail;
}

} // namespace

Result<QString> serverName(const QString &entered)
{
    const QString name = entered.trimmed();
    const QList<uint> characters = name.toUcs4();
    const bool wrong = std::any_of(characters.begin(), characters.end(), [](uint character) {
        return QChar::isSpace(character) || QChar::category(character) == QChar::Other_Control || isInvisible(character);
    });
    if (wrong)
        return invalid(Text::tr("The name of a server holds no blanks, line ends or invisible characters."));
    // An address of the sixth version may stand in brackets, as in a link.
    const bool bracketed = name.startsWith(u'[') && name.endsWith(u']');
    const QString bare = bracketed ? name.sliced(1, name.size() - 2) : name;
    const QHostAddress address(bare);
    if (!address.isNull() && (!bracketed || address.protocol() == QAbstractSocket::IPv6Protocol))
        return bare;
    if (!name.isEmpty() && !isHostName(name))
        return invalid(Text::tr("That is no name of a server: it reads like mail.example.com, or is an IP address. The port is "
                                "a setting of its own."));
    return name;
}

Result<void> checkUserName(const QString &entered)
{
    const bool wrong = std::any_of(entered.begin(), entered.end(),
                                   [](QChar character) { return character.category() == QChar::Other_Control; });
    if (wrong)
        return invalid(Text::tr("A user name holds no line ends and no other control characters."));
    return {};
}

bool mailVisible(Connection &connection, const Mail &mail, const ClientScope &scope)
{
    const QList<bool> seen = clientsSeen(connection, mail, scope);
    return !scope.onlyOf || seen.contains(true);
}

std::optional<Error> whyNotWhole(Connection &connection, const Mail &mail, const ClientScope &scope)
{
    if (!clientsSeen(connection, mail, scope).contains(false))
        return std::nullopt;
    return Error{ErrorKind::denied,
                 Text::tr("This mail also speaks of clients that you do not look after. Somebody who sees all clients can "
                          "open or cancel it."),
                 {}};
}

ReportReach reportReach(Connection &connection, const Bounce &report, const ClientScope &scope)
{
    if (!scope.onlyOf)
        return ReportReach::source;
    const auto mail = report.mail ? MailStore(connection).byKey(report.mail) : std::nullopt;
    if (!mail)
        return ReportReach::verdict;
    if (!mailVisible(connection, *mail, scope))
        return ReportReach::nothing;
    return whyNotWhole(connection, *mail, scope) ? ReportReach::verdict : ReportReach::source;
}

Result<void> CancelMailTask::operator()(WriteContext &context)
{
    const auto mail = handledMail(context, m_mail);
    if (!mail)
        return mail.error();
    const auto actor = Rights::actor(context);
    if (!actor)
        return actor.error();
    if (const auto why = whyNotWhole(context.connection(), *mail, ClientScope::of(*actor)))
        return *why;
    if (!withdrawMail(context, *mail, QStringLiteral("person")))
        return conflict(Text::tr("Only mail that waits can be cancelled."));
    return {};
}

Result<void> SettleMailTask::operator()(WriteContext &context)
{
    const auto mail = handledMail(context, m_mail);
    if (!mail)
        return mail.error();
    const bool settled = m_verdict == Verdict::arrived ? MailStore::settleArrived(context, m_mail)
                                                       : MailStore::settleAgain(context, m_mail);
    if (!settled)
        return conflict(Text::tr("Only unconfirmed mail has to be settled."));
    return {};
}

Result<int> SettleAllMailTask::operator()(WriteContext &context)
{
    const auto actor = Rights::portalManager(context);
    if (!actor)
        return actor.error();
    const MailStore mails(context.connection());
    const ClientScope scope = ClientScope::of(*actor);
    int settled = 0;
    const QList<MailKey> unconfirmed = mails.unconfirmed();
    for (const MailKey key : unconfirmed) {
        const auto mail = scope.onlyOf ? mails.byKey(key) : std::nullopt;
        if (scope.onlyOf && (!mail || !mailVisible(context.connection(), *mail, scope)))
            continue;
        const bool done = m_verdict == SettleMailTask::Verdict::arrived ? MailStore::settleArrived(context, key)
                                                                       : MailStore::settleAgain(context, key);
        settled += done ? 1 : 0;
    }
    return settled;
}

Result<void> RetryMailTask::operator()(WriteContext &context)
{
    const auto mail = handledMail(context, m_mail);
    if (!mail)
        return mail.error();
    const MailStore mails(context.connection());
    if (HealthStore(context.connection()).of(mail->recipient).state == HealthState::inactive)
        return conflict(
            Text::tr("This address takes no mail: correct it, or reactivate it if you know that it works again."));
    const auto other = mail->portalUser ? mails.underWay(mail->portalUser, mail->kind, mail->purpose) : std::nullopt;
    if (other && other->key != mail->key)
        return conflict(Text::tr("A newer mail to this address is already queued, on its way or unconfirmed."));
    if (!MailStore::retryNow(context, m_mail))
        return conflict(Text::tr("Only mail that failed or waits can be tried again."));
    if (mail->invitation)
        InvitationStore::clearRefusal(context, mail->invitation);
    return {};
}

Result<void> SetQueueTask::operator()(WriteContext &context)
{
    if (const auto actor = Rights::portalManager(context); !actor)
        return actor.error();
    // Pausing what is paused changes nothing: the reason stays, above all that the firm was restored.
    if (m_state == QueueState::paused && MailStore(context.connection()).control().state == QueueState::paused)
        return {};
    QueueControl control;
    control.state = m_state;
    if (m_state != QueueState::running) {
        control.reason = QStringLiteral("person");
        control.since = context.now();
    }
    MailStore::setControl(context, control);
    return {};
}

Result<SavedMailAccount> SaveMailAccountTask::operator()(WriteContext &context)
{
    if (const auto admin = Rights::admin(context); !admin)
        return admin.error();
    const MailAccount before = AccountStore(context.connection()).load();
    if (m_shown && !keepOthersOfAccount(*m_shown, before, m_account))
        return conflict(Text::tr("Somebody else changed the mail account meanwhile. Look at it first, then change it again."));
    const auto from = EmailAddress::parse(m_account.fromAddress);
    if (m_account.transport == MailTransportKind::smtp && !from)
        return from.error();
    if (from)
        m_account.fromAddress = from->text();
    m_account.fromName = cleanName(m_account.fromName);
    const auto host = serverName(m_account.host);
    if (!host)
        return host.error();
    m_account.host = *host;
    if (const auto fine = checkUserName(m_account.userName); !fine)
        return fine.error();
    if (m_account.transport == MailTransportKind::smtp && m_account.host.isEmpty())
        return invalid(Text::tr("The mail account needs the name of its server."));
    if (m_account.port < 1 || m_account.port > 65535)
        return invalid(Text::tr("A port is a number from 1 to 65535."));
    if (m_account.security == MailSecurity::none && m_account.signIn == MailSignIn::oauth)
        return invalid(Text::tr("A sign-in is never sent in the clear: choose STARTTLS or TLS."));
    if (m_account.security == MailSecurity::none && !m_account.userName.isEmpty())
        return invalid(
            Text::tr("A password is never sent in the clear: choose STARTTLS or TLS, or leave the user empty."));
    if (m_account.transport == MailTransportKind::folder && !QDir::isAbsolutePath(m_account.folder))
        return invalid(Text::tr("The mail folder needs its whole path."));
    if (m_account.signIn == MailSignIn::oauth) {
        const OAuthSettings &oauth = m_account.oauth;
        if (!oauth.isSet() || m_account.userName.isEmpty())
            return invalid(Text::tr("The sign-in by the mail provider needs a user, the client’s id and two addresses."));
        if (!OAuthTokenRequest::isSafe(oauth.authorizeUrl) || !OAuthTokenRequest::isSafe(oauth.tokenUrl))
            return invalid(Text::tr("The address of the provider’s sign-in must begin with https."));
    }
    if (m_account.connections < 1 || m_account.connections > MailAccount::kMostConnections)
        return invalid(Text::tr("Connections are a number from 1 to %1.").arg(MailAccount::kMostConnections));
    if (m_account.perMinute < 0 || m_account.perDay < 0)
        return invalid(Text::tr("A limit is a number of mails, or 0 for no limit."));
    AccountStore::save(context, m_account);
    SavedMailAccount saved;
    if (ownerOf(before) != ownerOf(m_account))
        saved.mailboxCleared = clearSharedMailbox(context);
    const QueueControl control = MailStore(context.connection()).control();
    QueueControl fresh; // what the old account's server said is no reason any more; what a person said is
    if (control.state == QueueState::paused)
        fresh = {control.state, control.reason, control.detail, control.since};
    MailStore::setControl(context, fresh);
    return saved;
}

Result<MailKey> QueueTestMailTask::operator()(WriteContext &context)
{
    if (const auto admin = Rights::admin(context); !admin)
        return admin.error();
    const auto to = EmailAddress::parse(m_to);
    if (!to)
        return to.error();
    if (!AccountStore(context.connection()).load().isSet())
        return conflict(Text::tr("Set up the mail account first."));
    Mail mail;
    mail.kind = MailKind::test;
    mail.priority = MailPriority::test;
    mail.recipient = to->text();
    mail.sender = context.by();
    return MailStore::enqueue(context, mail);
}

} // namespace portico
