#include "app/mail/smtpreply.h"

#include <algorithm>

namespace portico {

namespace {

/// A number of one to three digits at position, which is moved behind it; -1 if there is none.
int readNumber(QStringView text, qsizetype &position)
{
    int number = 0;
    qsizetype digits = 0;
    while (position < text.size() && digits < 4) {
        const char16_t c = text[position].unicode();
        if (c < u'0' || c > u'9')
            break;
        number = number * 10 + (c - u'0');
        ++digits;
        ++position;
    }
    return digits >= 1 && digits <= 3 ? number : -1;
}

QString printable(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return text;
}

} // namespace

std::optional<EnhancedStatus> EnhancedStatus::fromStart(QStringView text)
{
    EnhancedStatus status;
    qsizetype position = 0;
    status.klass = readNumber(text, position);
    if ((status.klass != 2 && status.klass != 4 && status.klass != 5) || position != 1)
        return {};
    for (int *part : {&status.subject, &status.detail}) {
        if (position >= text.size() || text[position] != u'.')
            return {};
        ++position;
        *part = readNumber(text, position);
        if (*part < 0)
            return {};
    }
    if (position < text.size() && !text[position].isSpace())
        return {};
    return status;
}

QString EnhancedStatus::toString() const
{
    return QStringLiteral("%1.%2.%3").arg(klass).arg(subject).arg(detail);
}

QString SmtpReply::text() const
{
    return code == 0 ? QString() : QString(QString::number(code) + u' ' + lines.join(u' ')).trimmed();
}

QString SmtpReply::codes() const
{
    if (code == 0)
        return {};
    return enhanced ? QString(QString::number(code) + u' ' + enhanced->toString()) : QString::number(code);
}

SmtpReply SmtpReply::make(int code, const QString &text)
{
    SmtpReply reply;
    reply.code = code;
    reply.enhanced = EnhancedStatus::fromStart(text);
    reply.lines.append(text);
    return reply;
}

void SmtpReplyParser::feed(QByteArrayView bytes)
{
    if (m_failed)
        return;
    // One reply may be unfinished and others wait behind it; a server that goes on sending beyond that is no mail
    // server.
    if (m_buffer.size() + bytes.size() > 4 * kReplyLimit) {
        m_failed = true;
        m_buffer.clear();
        return;
    }
    m_buffer.append(bytes);
}

std::optional<SmtpReply> SmtpReplyParser::next()
{
    qsizetype used = 0;
    while (!m_failed && !m_complete) {
        const qsizetype end = m_buffer.indexOf('\n', used);
        if (end < 0) {
            m_failed = m_buffer.size() - used > kLineLimit;
            break;
        }
        QByteArrayView line = QByteArrayView(m_buffer).sliced(used, end - used);
        if (line.endsWith('\r'))
            line.chop(1);
        used = end + 1;
        m_replySize += line.size();
        if (line.size() > kLineLimit || m_replySize > kReplyLimit || !takeLine(line))
            m_failed = true;
    }
    m_buffer.remove(0, used);
    if (m_failed) {
        m_buffer.clear();
        return {};
    }
    if (!m_complete)
        return {};
    m_complete = false;
    m_replySize = 0;
    return std::exchange(m_reply, {});
}

bool SmtpReplyParser::takeLine(QByteArrayView line)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (line.size() < 3 || !std::all_of(line.begin(), line.begin() + 3, isDigit))
        return false;
    const int code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    const char separator = line.size() > 3 ? line[3] : ' ';
    if (code < 200 || code > 599 || (separator != ' ' && separator != '-'))
        return false;
    if ((m_reply.code != 0 && m_reply.code != code) || m_reply.lines.size() >= kLinesLimit)
        return false;
    m_reply.code = code;
    const QString text = line.size() > 4 ? printable(line.sliced(4)) : QString();
    if (!m_reply.enhanced)
        m_reply.enhanced = EnhancedStatus::fromStart(text);
    m_reply.lines.append(text);
    m_complete = separator == ' ';
    return true;
}

} // namespace portico
