#pragma once

#include <QString>

namespace portico {

/// What the text of a reply says in so many words, whatever its code.
enum class ReplyWords {
    unclear,
    mailboxFull,
    tooLarge,
    quota,         ///< our account has sent enough for now
    tooFast,       ///< we are asked to slow down
    signIn,        ///< we have to sign in first
    senderRefused, ///< relaying, or a sender that is not ours
    greylisted,
    policy, ///< spam, blocked, reputation, SPF, DKIM, DMARC
    noSuchDomain,
    mailboxDisabled,
    noSuchMailbox,
    recipientRefused, ///< words that some systems have for an unknown user, and others for any refusal
    notReached, ///< the server behind could not be reached, or not in time
};

/// The first meaning that is clear, in the order in which they outrank each other. Case and white space do not matter.
ReplyWords readReplyWords(const QString &text);

} // namespace portico
