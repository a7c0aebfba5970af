#pragma once

#include "models/clientfacts.h"
#include "models/clienttexts.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace portico {

class ClientIndex;

/// How the portals of all active clients stand. The parts add up to all.
struct PortalCounts
{
    qint64 active = 0;
    qint64 invited = 0;
    qint64 expired = 0;
    qint64 undeliverable = 0;
    qint64 none = 0;            ///< `No invite sent`
    qint64 without = 0;         ///< nobody has access
    qint64 withoutAddress = 0;  ///< of those: the primary contact has no address
    qint64 addressInactive = 0; ///< of those: the address takes no mail

    qint64 all() const { return active + invited + expired + undeliverable + none; }
    bool operator==(const PortalCounts &) const = default;

    /// texts: the listed clients; facts: inactive, portal, accesses and addresses are known. Nothing when cancelled.
    static std::optional<PortalCounts> of(const ClientTexts &texts, const ClientFacts &facts, const std::atomic_bool &cancelled);
};

/// Keeps the counts of a ClientIndex's clients right, on a worker. GUI thread.
class PortalSummary : public QObject
{
    Q_OBJECT
public:
    /// The index keeps the facts that this needs from now on; it must outlive this.
    explicit PortalSummary(ClientIndex *index, QObject *parent = nullptr);
    ~PortalSummary() override;

    /// Nothing until they are known.
    const std::optional<PortalCounts> &counts() const { return m_counts; }

Q_SIGNALS:
    void changed(const portico::PortalCounts &counts);

private:
    void count();

    ClientIndex *m_index;
    std::optional<PortalCounts> m_counts;
    bool m_counting = false;
    bool m_again = false;
    std::shared_ptr<std::atomic_bool> m_cancel = std::make_shared<std::atomic_bool>(false);
};

} // namespace portico
