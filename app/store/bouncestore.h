#pragma once

#include "app/store/writecontext.h"

#include <QList>
#include <QString>

#include <optional>

namespace portico {

using BounceKey = Key<struct BounceTag>;

/// What a report that came back said of one recipient.
struct Bounce
{
    static constexpr qsizetype kSourceLimit = 64 * 1024; ///< bytes of the report that are kept

    BounceKey key;
    QByteArray digest;   ///< SHA-256 of the report
    MailKey mail;        ///< the empty key: known by the address alone
    QString email;       ///< folded
    QString verdict;     ///< inactive, doubtful or keep
    QString status;      ///< RFC 3463, such as 5.1.1; may be empty
    QString reply;       ///< the server's words
    QString reason;      ///< slug of the decision table; may be empty
    QDateTime readAt;
    QString source;      ///< the report as it came, at most kSourceLimit: the evidence
};

/// Reports that came back. Written once and never changed.
class BounceStore
{
public:
    explicit BounceStore(Connection &connection) : m_connection(connection) {}

    /// Whether a report was read before, whatever it came to.
    bool knows(const QByteArray &digest) const;
    /// The newest reports about an address, without their source.
    QList<Bounce> ofEmail(const QString &email, int count) const;
    /// The newest reports about a mail, without their source.
    QList<Bounce> ofMail(MailKey mail, int count) const;
    /// The report itself; empty if there is none.
    QString source(BounceKey key) const;

    /// False, and nothing is written, where this report was read before for this address.
    static bool add(WriteContext &context, const Bounce &bounce);

private:
    Connection &m_connection;
};

} // namespace portico
