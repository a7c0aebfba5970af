#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>
#include <memory>

namespace portico {

/// Where mail that comes back is read.
struct ImapAccount
{
    QString host;
    quint16 port = 993;
    bool startTls = false; ///< true: STARTTLS, required; false: TLS from the first byte
    QString user;
    QByteArray password;   ///< UTF-8
    bool bearer = false;   ///< password is an OAuth 2 access token (OAUTHBEARER or XOAUTH2)
    QString folder = QStringLiteral("INBOX");
    QString caFile;        ///< PEM; trusted instead of the system's authorities where given
};

/// One IMAP connection (RFC 9051 and 3501), always with TLS: libcurl connects, checks the certificate and signs in; the
/// few commands after that are ours, because fetching with libcurl's own would mark messages as seen. Functions block,
/// each for at most kCommandTime; one thread, which must not be the one of windows. Whatever a server sends, memory
/// stays bounded.
class ImapMailbox
{
public:
    static constexpr int kCommandTime = 60'000;              ///< milliseconds
    static constexpr qsizetype kMessageLimit = 2'000'000;    ///< bytes of a message that are fetched
    static constexpr int kMessagesLimit = 10'000;            ///< messages that one look finds at the most
    static constexpr int kDaysBack = 100;                    ///< how long ago a message may have come: an invitation's life

    /// Connects, signs in and opens the folder. offline: no server, or no TLS; denied: the sign-in was refused.
    static Result<std::unique_ptr<ImapMailbox>> open(const ImapAccount &account, std::shared_ptr<std::atomic_bool> cancelled);
    ~ImapMailbox();
    Q_DISABLE_COPY_MOVE(ImapMailbox)

    /// Tells apart the numbers of one folder from those of its successor of the same name.
    quint32 validity() const;
    /// The numbers (UID) of messages of the last kDaysBack days that nobody has seen yet: the newest kMessagesLimit of
    /// them, oldest first.
    Result<QList<quint32>> unseen();
    /// The message's beginning, at most kMessageLimit. Its flags stay as they are.
    Result<QByteArray> fetch(quint32 uid);
    Result<void> markSeen(quint32 uid);

private:
    class Private;
    explicit ImapMailbox(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace portico
