#pragma once

#include "app/core/portalstatus.h"
#include "app/store/invitationstore.h"
#include "app/store/writecontext.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace portico {

/// What a mail is for.
enum class MailKind { invitation, reminder, notice, code, test };
QLatin1StringView slug(MailKind kind);
/// Of a word that the schema allows.
MailKind mailKindFromSlug(QStringView text);

/// The queue's order: the smaller goes first, then the older.
enum class MailPriority { code = 0, test = 1, single = 2, bulk = 3, reminder = 4 };

/// One mail of the outbox. Before its first claim it is a recipe; then messageId, boundary and datedAt are fixed.
struct Mail
{
    MailKey key;
    QByteArray id;
    MailKind kind = MailKind::invitation;
    MailState state = MailState::queued;
    MailPriority priority = MailPriority::single;
    QString recipient;
    QString recipientName;
    PortalUserKey portalUser;
    InvitationKey invitation;
    Purpose purpose;
    MemberKey sender; ///< Reply-To
    TemplateRevisionKey revision;
    MailMessageKey message;
    BulkSendKey bulkSend; ///< the send to many that it was queued by; the empty key: none
    QDateTime queuedAt;
    QDateTime nextAttemptAt; ///< invalid: as soon as it can
    int attempts = 0;    ///< since it was queued, or a person said to send it again
    QDateTime claimedAt; ///< the first of those
    QString messageId;   ///< with its angle brackets
    QString boundary;
    QDateTime datedAt; ///< the first claim of all
    QDateTime sentAt;
    QDateTime endedAt;
    QString reply;  ///< the server's last word
    QString reason; ///< slug of the decision table

    bool fixed() const { return !messageId.isEmpty(); }
};

/// A mail that is to be sent, and what its envelope needs.
struct DueMail
{
    MailKey key;
    QByteArray id; ///< which its envelope carries
    MailKind kind = MailKind::invitation;
    QString recipient;
};

/// What happened to a mail.
struct MailEvent
{
    QDateTime at;
    QString kind; ///< queued, claimed, sent, deferred, failed, unconfirmed, settled, cancelled, bounced
    QString reply;
    QString reason;
    QString by = {}; ///< the team member's name; empty where nobody at the firm did it
};

/// Whether the outbox sends: it does, a person paused it, or a refusal of our own sign-in or sender stopped it.
enum class QueueState { running, paused, stopped };

/// The state of the whole queue.
struct QueueControl
{
    QueueState state = QueueState::running;
    QString reason;      ///< slug: person, restored, or of the decision table
    QString detail;      ///< the server's words
    QDateTime since;
};

/// The outbox. Every change of state is one conditional UPDATE: it returns whether the mail was in the state that the
/// change starts from, so that two processes never both believe that they made it.
class MailStore
{
public:
    /// No attempt is put off for longer (seconds): four hours, and the tenth by which attempts are spread.
    static constexpr qint64 kLongestPause = 4 * 3600 * 11 / 10;

    explicit MailStore(Connection &connection) : m_connection(connection) {}

    /// Whether a queued mail may go at the time now whose next attempt is this one. One further off than kLongestPause was
    /// set while a clock was wrong, and counts as due. Pure.
    static bool isDue(const QDateTime &nextAttempt, const QDateTime &now);

    std::optional<Mail> byKey(MailKey key) const;
    std::optional<MailKey> keyOf(const QByteArray &id) const;
    /// messageId with its angle brackets.
    std::optional<Mail> byMessageId(const QString &messageId) const;
    /// Mails to send at the time now (isDue), in the queue's order, count at the most. codesOnly: only sign-in codes, which
    /// neither pause nor pace holds back.
    QList<DueMail> due(const QDateTime &now, bool codesOnly, int count) const;
    bool anyQueued() const;
    /// The mails that a person must settle, oldest first.
    QList<MailKey> unconfirmed() const;
    /// When the next queued mail that waits for a later attempt is due; invalid where none waits.
    QDateTime nextAttempt() const;
    /// The queued, sending or unconfirmed mail of a portal user for a kind and purpose: there is at most one.
    std::optional<Mail> underWay(PortalUserKey user, MailKind kind, const Purpose &purpose) const;
    /// The invitation's own mail.
    std::optional<Mail> ofInvitation(InvitationKey invitation) const;
    /// Mails after the key after, newest first where descending; state empty: all. For pages.
    QList<Mail> page(std::optional<MailState> state, MailKey after, int count, bool descending) const;
    QMap<MailState, qint64> counts() const;
    QList<MailEvent> events(MailKey key) const;
    QList<Mail> ofUser(PortalUserKey user) const; ///< newest first
    QString messageBody(MailMessageKey key) const;
    QList<AccessKey> noticeAccesses(MailKey key) const;
    /// Names of the clients that a notice tells of, by name: those it opens (active ones), or those it opens no longer.
    QStringList noticeClientNames(MailKey key, bool ofRemoved) const;

    static MailMessageKey insertMessage(WriteContext &context, const QString &body);
    static MailKey enqueue(WriteContext &context, const Mail &mail, const QList<AccessKey> &tellsOf = {});
    /// One more access for a notice to tell of.
    static void addNoticeAccess(WriteContext &context, MailKey key, AccessKey access);
    /// Another personal message, as long as the mail is a recipe.
    static void setMessage(WriteContext &context, MailKey key, MailMessageKey message);
    static void setPriority(WriteContext &context, MailKey key, MailPriority priority);

    /// queued → sending. Fixes messageId, boundary and the date at the first claim, keeps the values that it says
    /// (FixedMailStore; empty: those it has) and counts the attempt.
    static bool claim(WriteContext &context, MailKey key, const QString &messageId, const QString &boundary,
                      const QString &fixedValues = {});
    static bool markSent(WriteContext &context, MailKey key, const QString &reply);
    /// sending → queued, with the next attempt; an invalid time: as soon as it can, and the attempt does not count, for
    /// the fault was not the mail's. Without another one the time that it is tried for begins anew, too.
    static bool requeue(WriteContext &context, MailKey key, const QDateTime &next, const QString &reply,
                        const QString &reason);
    static bool markFailed(WriteContext &context, MailKey key, const QString &reply, const QString &reason);
    static bool markUnconfirmed(WriteContext &context, MailKey key, const QString &detail);
    /// sent or unconfirmed → failed, because it came back.
    static bool markBounced(WriteContext &context, MailKey key, const QString &reply, const QString &reason);
    /// All that a dead sender left "sending" becomes unconfirmed; returns how many.
    static int recoverSending(WriteContext &context);
    /// queued → cancelled.
    static bool cancel(WriteContext &context, MailKey key, const QString &reason);
    /// unconfirmed → cancelled: what it offered has ended since, so nobody has to decide about it any more.
    static bool abandon(WriteContext &context, MailKey key, const QString &reason);
    /// unconfirmed → sent, because a report of the recipient's server says so.
    static bool confirm(WriteContext &context, MailKey key, const QString &reply);
    static bool settleArrived(WriteContext &context, MailKey key);
    /// unconfirmed → queued: the same bytes once more, because a person said so. Attempts are counted anew.
    static bool settleAgain(WriteContext &context, MailKey key);
    /// failed or deferred → queued now, because a person said so. Attempts are counted anew.
    static bool retryNow(WriteContext &context, MailKey key);

    QueueControl control() const;
    static void setControl(WriteContext &context, const QueueControl &control);
    /// running → stopped, for this reason (a slug of the decision table) and with these words. A queue that somebody paused,
    /// or that has stopped, stays as it is.
    static void stop(WriteContext &context, const QString &reason, const QString &words);

private:
    Connection &m_connection;
};

} // namespace portico
