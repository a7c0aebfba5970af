#pragma once

#include <QString>

#include <optional>

#include "ui/look/tokens.h"

namespace portico {

/// What a person chose about how Portico looks to them. Kept in this account's settings, not in the firm: two people who
/// work on one firm each have their own. Any thread.
struct Appearance
{
    QString language;             ///< "en" or "es"; empty: as the system
    std::optional<Scheme> scheme; ///< nothing: as the system

    bool operator==(const Appearance &) const = default;

    /// As it was chosen last; as the system where nothing was, or something that this Portico does not know.
    static Appearance load();
    void save() const;
};

} // namespace portico
