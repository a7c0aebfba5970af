#pragma once

#include "app/mail/mailoutcome.h"

namespace portico {

/// Whether an outcome speaks of the mail itself, not only of the connection that it would have used.
inline bool concernsMail(const MailOutcome &outcome)
{
    if (outcome.kind != MailOutcome::Kind::lost)
        return outcome.stage >= SmtpStage::rcpt;
    switch (outcome.failure) {
    case TransportFailure::tooLarge:
    case TransportFailure::needsSmtpUtf8:
        return true;
    case TransportFailure::badAddress:
        return outcome.stage >= SmtpStage::rcpt; // before it, the sender's address is meant
    default:
        return false;
    }
}

} // namespace portico
