#pragma once

#include "app/store/healthstore.h"
#include "app/store/portalstore.h"

#include <QString>

namespace portico {

/// One entry of a person's menu: it can be done, or the sentence says why not.
struct PersonAct
{
    QString whyNot; ///< empty: it can be done

    bool allowed() const { return whyNot.isEmpty(); }
    bool operator==(const PersonAct &) const = default;
};

/// What is true around a person's access, beyond the access itself.
struct PersonSituation
{
    bool clientActive = true;
    bool portalAddressSet = true;
    HealthState health = HealthState::active; ///< of the portal user's address
};

/// What can be done with one person on a client's portal.
struct PersonActs
{
    /// The act that is the next one to anybody who looks at the row; it stands in the row as a button.
    enum class Obvious { none, resend, correctEmail, settle };

    PersonAct resend;
    PersonAct copyLink;
    PersonAct correctEmail;
    PersonAct removeAccess;
    Obvious obvious = Obvious::none;
};

/// Works out the menu of a person. The tasks refuse what must not be done anyway; this spares people the attempt.
/// Pure; any thread.
PersonActs personActs(const AccessLine &line, const PersonSituation &situation, const QDateTime &now);

} // namespace portico
