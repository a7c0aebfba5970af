#include "app/mail/bounce/serverwords.h"

#include "app/mail/headertext.h"

#include <QRegularExpression>

namespace portico {

namespace {

constexpr qsizetype kWordsLimit = 1000;

/// Where a text tells that a server refused before or after the recipient was named.
SmtpStage stageOf(const QString &text)
{
    static const QRegularExpression early(
        QStringLiteral("(?:after|reply to|response to|to our|sending|during|for|in|our) (?:the )?(?:pipelined )?"
                       "(?:initial connection|connection|EHLO|HELO|greeting|banner|STARTTLS|AUTH|MAIL FROM|MAIL command)"
                       "|\\[MAIL_FROM\\]|>>> *MAIL FROM|sender was rejected"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression late(
        QStringLiteral("(?:after|reply to|response to|to our|sending|during|for|in|our) (?:the )?(?:pipelined )?"
                       "(?:RCPT|DATA|final DATA|end of DATA|sending data|message body)|does not like recipient|"
                       "\\[RCPT_TO\\]|>>> *(?:RCPT|DATA)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto first = early.match(text);
    if (!first.hasMatch() || late.match(text).hasMatch())
        return SmtpStage::rcpt;
    return SmtpStage::mail;
}

/// What ends a quoted reply: a blank line, the next line of a transcript.
qsizetype endOfQuote(const QString &text, qsizetype from)
{
    static const QRegularExpression end(QStringLiteral("\\n[ \\t]*\\n|\\n[ \\t]*(?:>>>|<<<|-----)"));
    const auto match = end.match(text, from);
    return match.hasMatch() ? match.capturedStart() : text.size();
}

/// A gateway's own words before the reply that it quotes: `5.1.0 - Unknown address error 550-'5.2.2 Mailbox full'`.
QString withoutWrapper(const QString &text)
{
    static const QRegularExpression wrapper(QStringLiteral("^\\s*[245]\\.\\d\\.\\d - [^\\n]{0,60}? ([245]\\d\\d)-'"));
    const auto match = wrapper.match(text);
    return match.hasMatch() ? QString(match.captured(1) + u' ' + text.sliced(match.capturedEnd())) : text;
}

} // namespace

std::optional<EnhancedStatus> firstStatus(QStringView text)
{
    static const QRegularExpression status(
        QStringLiteral("(?:^|[\\s(\\[#;:,'\"<=-])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d]|\\.\\d)"));
    const QString plain = text.toString();
    const auto match = status.match(plain);
    if (!match.hasMatch())
        return {};
    return EnhancedStatus{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

ServerWords findServerWords(const QString &original)
{
    // A reply code where a line, a quotation or a clause begins; what follows is no unit, date or part of a number.
    static const QRegularExpression reply(
        QStringLiteral("(?:^|[\\s:;('\"<=>\\[])([45][0-5]\\d)(?=[ \\t:;,-][^\\n]|[ \\t]*\\n|[ \\t]*$|[)\\]'\"])"
                       "(?![ \\t]*(?:bytes|seconds|minutes|hours|days|kb|mb|octets|lines|recipients|messages)\\b)"
                       "(?! (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|for RCPT|for DATA))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const QString text = withoutWrapper(original);
    ServerWords words;
    words.stage = stageOf(text);
    qsizetype begin = -1;
    auto matches = reply.globalMatch(text);
    for (int i = 0; i < 20 && matches.hasNext(); ++i) {
        const auto match = matches.next();
        const int code = match.captured(1).toInt();
        if (words.code == 0 || (words.code < 500 && code >= 500)) {
            words.code = code;
            begin = match.capturedStart(1);
        }
        if (code >= 500)
            break;
    }
    words.text = begin < 0 ? text : text.sliced(begin, endOfQuote(text, begin) - begin);
    // A reply of several lines repeats its code on each: once is enough, in the midst of its sentences.
    static const QRegularExpression again(QStringLiteral("\\n\\s*[245]\\d\\d[- ](?:[245]\\.\\d{1,3}\\.\\d{1,3} )?"));
    words.text = cleanHeaderText(words.text.replace(again, QStringLiteral("\n"))).left(kWordsLimit);
    words.status = firstStatus(words.text);
    if (!words.status && begin >= 0)
        words.status = firstStatus(text);
    return words;
}

void judgeRecipient(BounceRecipient &recipient, const QString &quoted, const QString &narrative)
{
    ServerWords words = findServerWords(quoted);
    if (words.code == 0 && !words.status && !narrative.isEmpty()) {
        const ServerWords around = findServerWords(narrative);
        words.code = around.code;
        words.status = around.status;
        words.stage = around.stage;
        if (quoted.trimmed().isEmpty() || around.code != 0)
            words.text = around.text;
    } else if (words.stage == SmtpStage::rcpt) {
        words.stage = stageOf(narrative);
    }
    // The quoted reply's own status says more than the report's, which is often a mere 5.0.0 or the gateway's; but a
    // class that contradicts the report's would make a delay of what has failed.
    if (words.status && (!recipient.status || recipient.status->klass == words.status->klass ||
                         recipient.status->subject == 0))
        recipient.status = words.status;
    recipient.code = words.code;
    recipient.stage = words.stage;
    recipient.words = words.text;
    recipient.verdict = judgeReport({recipient.stage, recipient.action == BounceAction::failed, recipient.code,
                                     recipient.status, words.text, narrative});
}

} // namespace portico
