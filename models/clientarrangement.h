#pragma once

#include "models/clientfacts.h"
#include "models/clienthits.h"
#include "models/clientview.h"

#include <memory>

namespace portico {

/// Says which clients are shown, and in which order. A value; made on the GUI thread, used on a worker. All facts that
/// it needs must be there.
struct ClientArrangement
{
    ClientFilter filter;
    ClientSort sort;
    ClientFacts facts;
    KeySetPointer only; ///< where given, no others

    /// Whether the same clients pass the other one's filter.
    bool filtersAs(const ClientArrangement &other) const;
    /// What filtersAs() compares of this, and nothing else: to be kept without the orders, which are the most of it.
    ClientArrangement filterOnly() const;
    /// The rows of texts that pass the filter. Several threads share the work, see shareWork().
    RowSet passing(const ClientTexts &texts) const;
    /// Puts rows of texts, which pass and are ascending, in order; none for all of them.
    ClientHits ordered(const std::shared_ptr<const ClientTexts> &texts, const std::shared_ptr<const ClientRowNumbers> &rows) const;

    /// Whether everything that is found is shown.
    bool passesAll() const { return filter.state == ClientFilter::State::all && !filter.assignedTo && !filter.portal && !filter.withoutPortal && !only; }

private:
    bool passes(ClientKey client) const;
};

} // namespace portico
