#pragma once

#include "app/practice/demo/demonames.h"

#include <QSet>
#include <QString>

namespace portico {

/// Makes up e-mail addresses, none of them twice. All lie under names that are kept for examples (RFC 2606, RFC 6761),
/// so that none can ever reach anybody.
class DemoAddresses
{
public:
    /// room: about how many addresses will be made.
    explicit DemoAddresses(qsizetype room) { m_taken.reserve(room); }

    /// At one of the large providers.
    QString personal(DemoRandom &random, const DemoName &name);
    /// The same, with the slip of a finger in the provider's name.
    QString mistyped(DemoRandom &random, const DemoName &name);
    static bool isMistyped(const QString &address);
    /// What a mistyped address should have been; made once for it.
    QString corrected(const QString &mistyped);
    /// One address for two.
    QString shared(DemoRandom &random, const DemoName &first, const DemoName &second);
    /// A business' own domain, which no other business has.
    QString domain(const DemoBusiness &business);
    QString atWork(DemoRandom &random, const DemoName &name, const QString &domain);
    /// accounts@, office@ and the like.
    QString function(DemoRandom &random, const QString &domain);

private:
    QString localPart(DemoRandom &random, const DemoName &name) const;
    /// local@domain, with digits behind local where that is taken.
    QString claimed(DemoRandom &random, const QString &local, const QString &domain);
    bool take(const QString &text);

    QSet<quint64> m_taken; ///< hashes: 8 bytes an address, where the texts would be 80
};

} // namespace portico
