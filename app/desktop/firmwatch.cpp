#include "app/desktop/firmwatch.h"

namespace portico {

namespace {

constexpr std::chrono::milliseconds kInterval(1000);

} // namespace

FirmWatch::FirmWatch(const Firm &firm, QObject *parent) : QObject(parent), m_firm(firm)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const auto stands = m_firm.checkStands();
        if (stands)
            return;
        m_timer.stop();
        Q_EMIT gone(stands.error());
    });
    m_timer.start(kInterval);
}

} // namespace portico
