#pragma once

// SQL about clients that several stores need.

/// That the member bound to :member sees a client: it is assigned to them, or :member is NULL, which stands for whoever
/// sees all clients (ClientScope::onlyOf). client: a literal, the column that holds the client's key.
#define SEES_CLIENT(client)                                                                                            \
    "(:member IS NULL OR EXISTS (SELECT 1 FROM assignment seen WHERE seen.client = " client                            \
    " AND seen.member = :member AND seen.deleted = 0))"
