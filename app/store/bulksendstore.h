#pragma once

#include "app/core/portalstatus.h"
#include "app/store/clientstore.h"
#include "app/store/writecontext.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <optional>
#include <vector>

namespace portico {

/// What was sent to many: first invites, or new links for people who were invited before.
enum class BulkSendKind { invite, resend };

/// A send to many at once. Its result list stays until somebody closes it.
struct BulkSend
{
    BulkSendKey key;
    BulkSendKind kind = BulkSendKind::invite;
    MemberKey by;
    QString byName;
    QDateTime queuedAt;
    QDateTime cancelledAt; ///< what had not gone by then was withdrawn; invalid where nobody cancelled it
    QDateTime closedAt;    ///< invalid while its result list is shown
};

/// How far a send has come, in mails. One that bounced after a server had taken it counts as failed, not as sent.
struct BulkSendCounts
{
    qint64 queued = 0; ///< also those that wait for another attempt
    qint64 sending = 0;
    qint64 sent = 0;
    qint64 failed = 0;
    qint64 unconfirmed = 0;
    qint64 cancelled = 0;
    qint64 leftOut = 0; ///< lines of people who got no mail

    qint64 mails() const { return queued + sending + sent + failed + unconfirmed + cancelled; }
    /// What is still to go.
    qint64 left() const { return queued + sending; }
    bool operator==(const BulkSendCounts &) const = default;
};

/// Which lines of a result list are meant.
enum class BulkLineFilter { all, waiting, sent, failed, unconfirmed, cancelled, leftOut };

/// One line of a result list: a person's mail, or somebody who was left out.
struct BulkSendLine
{
    BulkSendLineKey key;
    MailKey mail; ///< the empty key: left out
    PortalUserKey portalUser;
    ClientKey client; ///< the one that the line is about; the first by name where the mail speaks of several
    QByteArray clientId;
    QString person;
    QString email;
    QStringList clients;            ///< names, those that the scope may see, by name
    std::optional<MailState> state; ///< nothing where the person was left out
    bool bounced = false;           ///< a server took it, and it came back later, or a reminder was refused
    bool joined = false;            ///< it waited already, of another send, and tells of this too
    QString reason;                 ///< a slug: why left out (slug of InviteRefusal), or of the decision table
    QString reply;                  ///< the server's words
    QDateTime at;                   ///< of what is told: queued, sent, refused, cancelled
    QDateTime nextAttemptAt;        ///< of one that waits; invalid: as soon as it can
};

/// One line to write.
struct NewBulkLine
{
    MailKey mail;
    bool joined = false;
    ClientKey client; ///< of somebody who was left out, as person, email and reason
    QString person;
    QString email;
    QString reason;
};

/// Sends to many and their result lists. Members who see only assigned clients find their own sends only.
class BulkSendStore
{
public:
    explicit BulkSendStore(Connection &connection) : m_connection(connection) {}

    /// Those whose result lists are not closed, newest first.
    QList<BulkSend> open(const ClientScope &scope) const;
    std::optional<BulkSend> find(BulkSendKey key) const;
    /// Counted in an index of its own: some milliseconds for a hundred thousand mails. For a worker all the same.
    BulkSendCounts counts(BulkSendKey key) const;

    /// The keys of the lines of a filter, in the order in which they were written: what a list holds in memory. For a
    /// worker.
    std::vector<qint64> lineKeys(BulkSendKey key, BulkLineFilter filter, const std::atomic_bool &cancelled) const;
    /// The lines for keys, in their order; for pages.
    QList<BulkSendLine> rows(const QList<BulkSendLineKey> &keys, const ClientScope &scope) const;
    /// Whether lines of mails name the clients that these speak of, which is read for each.
    enum class Naming { clients, nothing };
    /// Hands every line of a filter to each, in the same order; ends early when cancelled. For a worker.
    void forEachLine(BulkSendKey key, const ClientScope &scope, BulkLineFilter filter,
                     const std::function<void(const BulkSendLine &)> &each, const std::atomic_bool &cancelled,
                     Naming naming = Naming::clients) const;
    /// The mails that wait and that nobody but this send has asked for, or still wants: what cancelling it withdraws.
    /// Mails that another send has joined are that send's too, until it is cancelled as well.
    QList<MailKey> withdrawable(BulkSendKey key) const;

    static BulkSendKey insert(WriteContext &context, BulkSendKind kind);
    static void addLine(WriteContext &context, BulkSendKey send, const NewBulkLine &line);
    static void markCancelled(WriteContext &context, BulkSendKey key);
    /// False where it was closed already.
    static bool close(WriteContext &context, BulkSendKey key);

private:
    Connection &m_connection;
};

} // namespace portico
