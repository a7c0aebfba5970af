#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <compare>
#include <optional>

namespace portico {

/// An enhanced status code such as 5.1.1 (RFC 3463).
struct EnhancedStatus
{
    int klass = 0;   ///< 2 success, 4 for now, 5 for good
    int subject = 0; ///< 0 to 999
    int detail = 0;  ///< 0 to 999

    auto operator<=>(const EnhancedStatus &) const = default;
    /// Reads `5.1.1` at the start of text, if followed by its end or a blank; nothing else.
    static std::optional<EnhancedStatus> fromStart(QStringView text);
    QString toString() const;
};

/// One reply of a mail server (RFC 5321, 4.2), possibly of several lines.
struct SmtpReply
{
    int code = 0;                           ///< 200 to 599; 0: no reply
    std::optional<EnhancedStatus> enhanced; ///< of the first line that has one (RFC 2034)
    QStringList lines;                      ///< the text of each line, without codes; no control characters

    bool isPositive() const { return code >= 200 && code < 300; }
    /// It speaks of the connection only, as a greeting or a goodbye does (RFC 5321, 4.2.1): no answer to a message.
    bool isOfConnection() const { return code / 10 == 22; }
    bool isTransient() const { return code >= 400 && code < 500; }
    bool isPermanent() const { return code >= 500 && code < 600; }
    /// The whole reply as one line, codes first: what is kept as "the server's words".
    QString text() const;
    /// The codes alone: `550 5.1.1`, or `550`.
    QString codes() const;

    static SmtpReply make(int code, const QString &text);
};

/// Cuts what a server sends into replies. Whatever comes, it ends in bounded memory: lines over 4 kB, replies over 64
/// kB or 256 lines and anything that is no reply are an error, which is final. Bare LF is taken as a line end. Control
/// characters in texts are dropped, and bytes that are not UTF-8 become U+FFFD.
class SmtpReplyParser
{
public:
    static constexpr qsizetype kLineLimit = 4096;
    static constexpr qsizetype kReplyLimit = 65536;
    static constexpr int kLinesLimit = 256;

    /// Adds bytes from the server. What does not fit the limits is dropped, and makes the error.
    void feed(QByteArrayView bytes);
    /// The next whole reply, if there is one.
    std::optional<SmtpReply> next();
    bool failed() const { return m_failed; }
    /// True if bytes were fed that no reply has used up yet.
    bool hasPending() const { return !m_buffer.isEmpty() || m_reply.code != 0; }

private:
    bool takeLine(QByteArrayView line);

    QByteArray m_buffer;
    SmtpReply m_reply;
    qsizetype m_replySize = 0;
    bool m_complete = false;
    bool m_failed = false;
};

} // namespace portico
