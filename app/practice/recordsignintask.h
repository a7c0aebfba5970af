#pragma once

#include "app/core/keys.h"
#include "app/core/result.h"
#include "app/store/writecontext.h"

namespace portico {

/// Writes down that somebody signed in to the portal: when, and in the activity of each client that they can open. Signing
/// in proves the address alive: one that was Inactive or Doubtful gets mail again, and reports about mail that went before
/// take it away no more. Sessions are not its concern. For the portal's web service, which is not part of this program:
/// nothing here calls it yet. Run it with Firm::write, with nobody acting, once the proof was given; notFound where there
/// is no such account.
class RecordSignInTask
{
public:
    explicit RecordSignInTask(PortalUserKey user) : m_user(user) {}
    Result<void> operator()(WriteContext &context);

private:
    PortalUserKey m_user;
};

} // namespace portico
