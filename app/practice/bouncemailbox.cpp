#include "app/practice/bouncemailbox.h"

#include "app/mail/bounce/bouncereader.h"
#include "app/mail/bounce/imapmailbox.h"
#include "app/mail/bounce/recordbouncetask.h"
#include "app/mail/oauthtokens.h"
#include "app/practice/keepothers.h"
#include "app/practice/rights.h"
#include "app/store/firmstore.h"

#include <QCoreApplication>

#include <tuple>

namespace portico {

namespace {

constexpr QLatin1StringView kDeviceSecret("imap-password");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BounceMailbox)
};

/// What a password belongs to: none of it changes without the rest.
auto serverOf(const ReturnMailbox &mailbox)
{
    return std::tie(mailbox.host, mailbox.port, mailbox.security, mailbox.userName);
}

/// Puts what others wrote since shown into wanted, where the person left it as it was shown; false where both changed
/// the same, and differently.
bool keepOthersOfMailbox(const ReturnMailbox &shown, const ReturnMailbox &now, ReturnMailbox &wanted)
{
    // A mailbox that was given up because the mail account moved is nobody's wish that another one goes against.
    const bool setUpAnew = !now.isSet() && serverOf(wanted) != serverOf(shown);
    if (!setUpAnew && serverOf(now) != serverOf(shown) && serverOf(now) != serverOf(wanted))
        return false; // whoever typed a password, or left it, meant the server that was shown
    const bool fine = keepOthers(shown, now, wanted, &ReturnMailbox::verp);
    return keepOthers(shown, now, wanted, &ReturnMailbox::folder) && fine;
}

/// What the store says of the mailbox and its account.
struct Stored
{
    ReturnMailbox mailbox;
    MailAccount account;
    QByteArray password;
};

Result<Stored> storedIn(Firm &firm)
{
    return firm.read([](Connection &connection, const std::atomic_bool &) -> Result<Stored> {
                   return Stored{ReturnMailStore(connection).load(), AccountStore(connection).load(),
                                 FirmStore(connection).deviceSecret(kDeviceSecret)};
               }).result();
}

/// Whose sign-in it is, and which server is shown it.
auto signInOf(const Stored &stored)
{
    return std::tuple_cat(serverOf(stored.mailbox), std::tie(stored.account.host, stored.account.userName,
                                                             stored.account.signIn, stored.account.oauth));
}

/// offline where mailbox or account are others than they were: the secret that was read since belongs to those.
Result<void> checkUnchanged(Firm &firm, const Stored &before)
{
    const auto now = storedIn(firm);
    if (!now)
        return now.error();
    if (signInOf(*now) != signInOf(before))
        return Error{ErrorKind::offline,
                     Text::tr("The bounce mailbox, or the mail account, was set up anew meanwhile. It is read the next time."), {}};
    return {};
}

/// Signs in as the mail account does: with its password, or by the mail provider.
Result<void> signInAsAccount(ImapAccount &account, const Stored &stored, Firm &firm, MailSecret &secret,
                             const std::atomic_bool &cancelled)
{
    const MailAccount &sending = stored.account;
    account.user = sending.userName;
    const QByteArray used = secret.load();
    // Somebody may have saved another account since it was read: then this is its secret, which the old servers, of the
    // mailbox and of the tokens, must not be shown.
    if (const auto same = checkUnchanged(firm, stored); !same)
        return same;
    account.password = used;
    if (sending.signIn == MailSignIn::password)
        return {};
    QByteArray renewed;
    const auto token = waitForAccessToken(sending.oauth, used, cancelled, renewed);
    if (!renewed.isEmpty())
        secret.keepRenewed(used, renewed);
    if (!token)
        return token.error();
    if (const auto same = checkUnchanged(firm, stored); !same) // the provider may take half a minute
        return same;
    account.password = *token;
    account.bearer = true;
    return {};
}

Result<ImapAccount> accountOf(const Stored &stored, Firm &firm, MailSecret &secret, const std::atomic_bool &cancelled)
{
    if (!stored.mailbox.isSet())
        return Error{ErrorKind::notFound, Text::tr("No bounce mailbox is set up."), {}};
    ImapAccount account;
    account.host = stored.mailbox.host;
    if (account.host.contains(u':') && !account.host.startsWith(u'[')) // an IPv6 address, which becomes part of a link
        account.host = u'[' + account.host + u']';
    account.port = quint16(stored.mailbox.port);
    account.startTls = stored.mailbox.security == MailSecurity::startTls;
    account.folder = stored.mailbox.folder;
    account.caFile = stored.account.caFile;
    if (stored.mailbox.userName.isEmpty()) {
        const auto signedIn = signInAsAccount(account, stored, firm, secret, cancelled);
        return signedIn ? Result<ImapAccount>(account) : signedIn.error();
    }
    account.user = stored.mailbox.userName;
    account.password = stored.password;
    return account;
}

} // namespace

Result<void> SaveReturnMailboxTask::operator()(WriteContext &context)
{
    if (const auto admin = Rights::admin(context); !admin)
        return admin.error();
    if (m_shown && !keepOthersOfMailbox(*m_shown, ReturnMailStore(context.connection()).load(), m_mailbox))
        return Error{ErrorKind::conflict,
                     Text::tr("Somebody else changed the bounce mailbox meanwhile. Look at it first, then change it again."), {}};
    const auto host = serverName(m_mailbox.host);
    if (!host)
        return host.error();
    m_mailbox.host = *host;
    if (const auto fine = checkUserName(m_mailbox.userName); !fine)
        return fine.error();
    if (m_mailbox.isSet() && (m_mailbox.port < 1 || m_mailbox.port > 65535))
        return Error{ErrorKind::invalid, Text::tr("A port is a number from 1 to 65535."), {}};
    if (m_mailbox.isSet() && m_mailbox.security == MailSecurity::none)
        return Error{ErrorKind::invalid, Text::tr("No password is sent in the clear: choose STARTTLS or TLS."), {}};
    if (m_mailbox.folder.trimmed().isEmpty())
        m_mailbox.folder = QStringLiteral("INBOX");
    if (!ReturnMailStore::save(context, m_mailbox))
        return Error{ErrorKind::conflict, Text::tr("Set up the mail account first."), {}};
    if (m_mailbox.userName.isEmpty()) // then the mail account's password signs in, and none of its own is kept
        FirmStore::setDeviceSecret(context, kDeviceSecret, {});
    else if (m_password)
        FirmStore::setDeviceSecret(context, kDeviceSecret, *m_password);
    return {};
}

Result<MailboxReading> BounceMailbox::read(std::shared_ptr<std::atomic_bool> cancelled)
{
    const auto stored = storedIn(m_firm);
    if (!stored)
        return stored.error();
    const auto account = accountOf(*stored, m_firm, m_secret, *cancelled);
    if (!account)
        return account.error();
    auto mailbox = ImapMailbox::open(*account, cancelled);
    if (!mailbox)
        return mailbox.error();
    if ((*mailbox)->validity() != m_validity)
        m_looked.clear();
    m_validity = (*mailbox)->validity();
    const auto unseen = (*mailbox)->unseen();
    if (!unseen)
        return unseen.error();
    MailboxReading reading;
    std::optional<Error> first;
    for (const quint32 uid : *unseen) {
        if (m_looked.contains(uid))
            continue;
        const auto read = readOne(**mailbox, uid, reading);
        if (read || read.error().kind == ErrorKind::notFound) {
            m_looked.insert(uid);
        } else if (read.error().kind == ErrorKind::offline) {
            return read.error();
        } else if (read.error().kind != ErrorKind::busy) { // what is busy is looked at again, next time
            // One bad message must not keep the others from being read, now and at each look from now on.
            m_looked.insert(uid);
            if (!first)
                first = read.error();
        }
    }
    if (first)
        return *first;
    return reading;
}

Result<void> BounceMailbox::readOne(ImapMailbox &mailbox, quint32 uid, MailboxReading &reading)
{
    const auto message = mailbox.fetch(uid);
    if (!message)
        return message.error();
    ++reading.looked;
    const BounceReport report = readBounce(*message);
    if (report.recipients.isEmpty())
        return {};
    const auto recorded = m_firm.write(MemberKey(), RecordBounceTask(report, *message)).result();
    if (!recorded)
        return recorded.error();
    if (recorded->mails == 0 && !recorded->knownBefore)
        return {};
    ++reading.applied;
    reading.failed += recorded->failed;
    return mailbox.markSeen(uid);
}

} // namespace portico
