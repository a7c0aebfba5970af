#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace portico {

/// A row's local key: small, of this store only, and of one table only. The tag makes keys of different tables
/// different types. 0 is "none". What leaves the store (command line, sync) uses the row's UUID instead.
template <typename Tag>
struct Key
{
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Key &) const = default;
    friend size_t qHash(Key key, size_t seed = 0) { return ::qHash(key.value, seed); }
};

using MemberKey = Key<struct MemberTag>;
using ClientKey = Key<struct ClientTag>;
using ContactKey = Key<struct ContactTag>;
using PortalUserKey = Key<struct PortalUserTag>;
using AccessKey = Key<struct AccessTag>;
using InvitationKey = Key<struct InvitationTag>;
using MailKey = Key<struct MailTag>;
using TemplateKey = Key<struct TemplateTag>;
using TemplateRevisionKey = Key<struct TemplateRevisionTag>;
using MailMessageKey = Key<struct MailMessageTag>;
using ActivityKey = Key<struct ActivityTag>;
using BulkSendKey = Key<struct BulkSendTag>;
using BulkSendLineKey = Key<struct BulkSendLineTag>;

} // namespace portico
