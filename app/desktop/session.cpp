#include "app/desktop/session.h"

#include "app/store/firmstore.h"

namespace portico {

Session::Session(std::unique_ptr<Firm> firm, const TeamMember &member, bool useKeyStore)
    : m_firm(std::move(firm)), m_secret(*m_firm, useKeyStore ? &m_system : nullptr),
      m_sender(std::make_unique<SenderThread>(*m_firm, [this] { return m_secret.load(); }))
{
    const FirmServices services{*m_firm, member, *m_sender, m_notifier};
    m_window = std::make_unique<MainWindow>(services, nameOf(*m_firm));
    m_sender->start();
}

Session::~Session() = default;

QString Session::nameOf(Firm &firm)
{
    const auto name = firm.readHere([](Connection &connection) -> Result<QString> {
        const auto record = FirmStore(connection).load();
        return record ? record->name : QString();
    });
    return name.ok() ? *name : QString();
}

} // namespace portico
