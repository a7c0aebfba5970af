#pragma once

#include "app/store/mailstore.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace portico {

/// What a mail said of the firm, its sender and its clients when it was first claimed; its link and its message are kept
/// elsewhere.
struct FixedMail
{
    TemplateRevisionKey revision;
    QString fromName;
    QString fromAddress;
    QString replyName;
    QString replyAddress; ///< empty: no Reply-To
    QString firmName;
    QString firmPhone;
    QString senderName;
    QStringList clientNames;
    QString portalUrl;
    QDate expiresOn;

    bool operator==(const FixedMail &) const = default;
};

/// The values that mails were fixed with.
class FixedMailStore
{
public:
    explicit FixedMailStore(Connection &connection) : m_connection(connection) {}

    /// Nothing for a mail that was not claimed yet, or by a Portico that did not keep them.
    std::optional<FixedMail> of(MailKey mail) const;
    /// How the values are stored; MailStore::claim() takes it.
    static QString textOf(const FixedMail &values);

private:
    Connection &m_connection;
};

} // namespace portico
