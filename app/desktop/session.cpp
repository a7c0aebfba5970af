#include "app/desktop/session.h"

#include "app/core/platform.h"
#include "app/store/firmstore.h"

#include <QTimer>

namespace portico {

namespace {
constexpr int kSendAfterMs = 500;
constexpr int kBackUpAfterMs = 60'000;
}

Session::Session(std::unique_ptr<Firm> firm, std::shared_ptr<KeyStore> keys, const TeamMember &member, bool useKeyStore)
    : m_firm(std::move(firm)), m_keys(std::move(keys)), m_secret(*m_firm, useKeyStore ? &m_system : nullptr),
      m_sender(std::make_unique<SenderThread>(*m_firm, [this] { return m_secret.load(); })),
      m_backups(std::make_unique<DailyBackup>(*m_firm, *m_keys)),
      m_bounces(std::make_unique<BounceWatch>(*m_firm, m_secret))
{
    const FirmServices services{*m_firm, member, *m_sender, m_notifier};
    const SettingsServices all{services, m_secret, *m_keys, *m_backups, platform::accountName(), m_bounces.get()};
    m_window = std::make_unique<MainWindow>(all, nameOf(*m_firm));
    QObject::connect(m_backups.get(), &DailyBackup::failed, &m_notifier,
                     [this](const Error &error) { m_notifier.failed(error.sentence); });
    m_sender->setKeeper([this](const QByteArray &used, const QByteArray &renewed) { m_secret.keepRenewed(used, renewed); });
    // A mailbox that cannot be reached for a while is no news; one that refuses us stays so until an admin acts.
    if (member.isAdmin()) {
        QObject::connect(m_bounces.get(), &BounceWatch::failed, &m_notifier, [this](const Error &error) {
            if (error.kind != ErrorKind::offline && error.kind != ErrorKind::notFound)
                m_notifier.failed(error.sentence);
        });
    }
    m_bounces->start();
    // Nobody who has just opened the firm shall wait for its mail, or for its backup.
    QTimer::singleShot(kSendAfterMs, m_sender.get(), &SenderThread::start);
    QTimer::singleShot(kBackUpAfterMs, m_backups.get(), &DailyBackup::start);
}

Session::~Session() = default;

std::unique_ptr<Firm> Session::release()
{
    m_window.reset();
    m_bounces.reset();
    m_backups.reset();
    m_sender.reset();
    return std::move(m_firm);
}

QString Session::nameOf(Firm &firm)
{
    const auto name = firm.readHere([](Connection &connection) -> Result<QString> {
        const auto record = FirmStore(connection).load();
        return record ? record->name : QString();
    });
    return name.ok() ? *name : QString();
}

} // namespace portico
