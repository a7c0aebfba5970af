#pragma once

#include "models/clientfacts.h"
#include "models/clienthits.h"
#include "models/clientview.h"

#include <atomic>
#include <memory>
#include <optional>

namespace portico {

/// Filters what a search found, and puts it in order. A value; made on the GUI thread, used on a worker. All facts that
/// it needs must be there.
struct ClientArrangement
{
    ClientFilter filter;
    ClientSort sort;
    ClientFacts facts;
    KeySetPointer only; ///< where given, no others

    /// Whether everything that was found is shown as it is, in the order of the names.
    bool isPlain() const { return filter.state == ClientFilter::State::all && passesAll() && sort == ClientSort(); }

    /// found: rows of texts, ascending; none for all of them. Nothing when it was cancelled.
    std::optional<ClientHits> apply(const std::shared_ptr<const ClientTexts> &texts,
                                    const std::shared_ptr<const ClientRowNumbers> &found,
                                    const std::atomic_bool &cancelled) const;

private:
    bool passesAll() const { return !filter.assignedTo && !filter.portal && !filter.withoutPortal && !only; }
    bool passes(ClientKey client) const;
    ClientHits ordered(const ClientTexts &texts, const ClientRowNumbers &rows) const;
};

} // namespace portico
