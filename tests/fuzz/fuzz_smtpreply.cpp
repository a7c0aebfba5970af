#include "app/mail/replyverdict.h"
#include "app/mail/smtpextensions.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Whatever a mail server says, in pieces of any size: replies within their bounds, or an error that stays.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace portico;
    if (size == 0)
        return 0;
    const qsizetype piece = 1 + data[0];
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    SmtpReplyParser parser;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        parser.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        while (const auto reply = parser.next()) {
            check(reply->code >= 200 && reply->code <= 599);
            check(reply->lines.size() <= SmtpReplyParser::kLinesLimit);
            check(reply->text().size() <= SmtpReplyParser::kReplyLimit + 16);
            SmtpExtensions::fromEhlo(*reply);
            for (const SmtpStage stage : {SmtpStage::ehlo, SmtpStage::auth, SmtpStage::mail, SmtpStage::rcpt, SmtpStage::dot}) {
                const ReplyVerdict verdict = judgeReply(stage, *reply);
                check(stage >= SmtpStage::rcpt || verdict.address == AddressEffect::untouched);
                check(reasonSentence(verdict.reason, reply->text()).size() > 0);
            }
        }
        if (parser.failed())
            check(!parser.next());
    }
    return 0;
}
