#pragma once

#include "app/practice/dailybackup.h"
#include "app/practice/mailsecret.h"
#include "app/store/firm.h"
#include "app/store/keystore.h"
#include "app/store/memberstore.h"
#include "app/store/systemkeystore.h"
#include "ui/bouncewatch.h"
#include "ui/mainwindow.h"
#include "ui/notifier.h"
#include "ui/senderthread.h"

#include <memory>

namespace portico {

/// One open firm with everything that runs on it: the sender's thread, the daily backup, the notices, the main window.
/// Destruction closes the window, lets a backup and the mail that is on its way end, and closes the firm, in this order.
/// GUI thread.
class Session
{
public:
    /// useKeyStore: whether the mail account's password may lie in the system's key store (a firm whose own key lies in
    /// a file keeps it in its encrypted device table). keys: where the firm's own key lies.
    Session(std::unique_ptr<Firm> firm, std::shared_ptr<KeyStore> keys, const TeamMember &member, bool useKeyStore);
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    Firm &firm() { return *m_firm; }
    MainWindow &window() { return *m_window; }
    SenderThread &sender() { return *m_sender; }
    std::shared_ptr<KeyStore> keys() const { return m_keys; }
    /// Ends everything that runs on the firm, and hands it back open.
    std::unique_ptr<Firm> release();

    /// The firm's name; empty where it cannot be read.
    static QString nameOf(Firm &firm);

private:
    std::unique_ptr<Firm> m_firm;
    std::shared_ptr<KeyStore> m_keys;
    SystemKeyStore m_system;
    MailSecret m_secret;
    Notifier m_notifier;
    std::unique_ptr<SenderThread> m_sender;
    std::unique_ptr<DailyBackup> m_backups;
    std::unique_ptr<BounceWatch> m_bounces;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace portico
