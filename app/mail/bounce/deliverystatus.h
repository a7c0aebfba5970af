#pragma once

#include "app/mail/bounce/bouncereport.h"

#include <QStringView>

#include <optional>

namespace portico {

/// One recipient's group of fields in a delivery status (RFC 3464, 2.3), as it came, malformed or not.
struct DeliveryStatusFields
{
    QString address; ///< of Final-Recipient, else Original-Recipient, else X-Actual-Recipient, without its type
    QString original; ///< of Original-Recipient; empty if there is none
    QString unread;  ///< of these fields, what is no address
    std::optional<BounceAction> action;
    std::optional<EnhancedStatus> status;
    bool wellFormed = false; ///< the recipient is given with an address type that there is
    QString diagnostic; ///< Diagnostic-Code without its type, else what stands for it
};

/// A whole delivery status.
struct DeliveryStatus
{
    QString envelopeId;
    QList<DeliveryStatusFields> recipients;
};

/// Reads fields wherever lines have them: the groups may lack their blank lines, fields may be folded without
/// indentation, and prose may stand around them. A group begins with a blank line, or with a field that it has already.
DeliveryStatus readDeliveryStatus(QStringView text);

/// The address that a text is, whole, whatever RFC 5322 and RFC 6531 let it consist of; brackets, a display name before
/// them, quotes around it, a dot or a comment behind it may be there. Empty if the text is anything else: never a part
/// of it, which would be somebody else's address.
QString wholeAddress(QStringView text);

/// `rfc822; <a@b>` and `rfc822;a@b` as `a@b`; empty if what stands there is not, as a whole, an address.
QString reportedAddress(QStringView value);

/// The first address in a text, without brackets; empty if there is none. In brackets it may consist of what wholeAddress()
/// takes; among words only of what no prose puts beside an address.
QString firstAddress(QStringView text);

} // namespace portico
