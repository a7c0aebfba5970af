#pragma once

#include "app/mail/bounce/bouncereport.h"

#include <QStringView>

#include <optional>

namespace portico {

/// A server's refusal as a report quotes it.
struct ServerWords
{
    int code = 0; ///< 0: none is quoted
    std::optional<EnhancedStatus> status;
    SmtpStage stage = SmtpStage::rcpt;
    QString text; ///< from the code to the end of its paragraph; all of the text if there is no code
};

/// Finds the refusal in a text: the first 5yz reply, else the first 4yz one, else what the text says without a code.
/// Wrappers that put codes of their own before the quoted reply are looked through.
ServerWords findServerWords(const QString &text);

/// The first enhanced status code in a text: `5.1.1`, `(#5.1.1)`; no IP address, no version, no date.
std::optional<EnhancedStatus> firstStatus(QStringView text);

/// Fills code, words and verdict of a recipient from the words quoted for it, and from what the report says around
/// them where they are not clear.
void judgeRecipient(BounceRecipient &recipient, const QString &quoted, const QString &narrative);

} // namespace portico
