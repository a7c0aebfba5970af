#pragma once

#include "app/core/result.h"
#include "app/store/clientstore.h"
#include "app/store/memberstore.h"
#include "app/store/writecontext.h"

namespace portico {

/// Who acts, and what this person may do. Tasks ask here; windows only disable what would be refused anyway.
/// On one machine this guards against mistakes, not against the owner of the machine.
class Rights
{
public:
    /// The acting team member of a write: refused where nobody acts, or the member is gone or inactive.
    static Result<TeamMember> actor(WriteContext &context);
    /// The acting member, who must be an admin.
    static Result<TeamMember> admin(WriteContext &context);
    /// The acting member, who must be able to see the client. A client that cannot be seen is "notFound", as if it
    /// did not exist.
    static Result<TeamMember> forClient(WriteContext &context, ClientKey client);
    /// The acting member, for what changes a person wherever the person is: must see every client that the contact is
    /// on or has access to. notFound where none of them is seen, denied where only some are.
    static Result<TeamMember> forPerson(WriteContext &context, ContactKey contact);
    /// The same of a member who only looks.
    static Result<void> mayChangePerson(Connection &connection, const TeamMember &member, ContactKey contact);
    /// The acting member, who must be an admin or have the permission Manage Client Portals.
    static Result<TeamMember> portalManager(WriteContext &context);
    /// The same of a member who only looks: what plans, lists and exports of all portals ask.
    static Result<void> managesPortals(const TeamMember &member);
    /// Whether a member may hand in messages that came back: must manage portals and see all clients, because a report can
    /// be about mail to anybody.
    static Result<void> handsInReports(const TeamMember &member);

    static Error notAdmin();
    static Error clientNotFound();
};

} // namespace portico
