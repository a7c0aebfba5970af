#include "app/mail/bounce/bouncereader.h"

#include <cstdint>
#include <cstdlib>

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Whatever comes back into the bounce mailbox: it is read without harm, and what is read stays within its bounds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace portico;
    const BounceReport report = readBounce(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
    check(report.recipients.size() <= 1000);
    bool failed = false;
    for (const BounceRecipient &recipient : report.recipients) {
        check(recipient.address.contains(u'@'));
        check(recipient.words.size() <= 1000);
        failed = failed || recipient.action == BounceAction::failed;
        // Only a mail that came back takes an address away.
        check(recipient.action == BounceAction::failed || recipient.bounceVerdict() == BounceVerdict::keep);
    }
    check(report.isBounce == failed);
    return 0;
}
