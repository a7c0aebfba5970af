#pragma once

#include "app/core/result.h"
#include "app/practice/mailtasks.h"
#include "app/store/accountstore.h"
#include "app/store/firm.h"
#include "app/store/keystore.h"

#include <QByteArray>

#include <optional>

namespace portico {

/// The password of the firm's mail account on this machine: in the system's key store, or, where there is none (or the
/// firm's own key lies in a key file), in the firm's encrypted device table. Functions block; any thread but the
/// writer's. What writes the secret of any firm goes one after the other in a program. The firm and the key store must
/// outlive it.
class MailSecret
{
public:
    /// system: the system's key store; nullptr to use the device table only.
    MailSecret(Firm &firm, KeyStore *system) : m_firm(firm), m_system(system) {}

    /// Writes the mail account (see SaveMailAccountTask) together with its password; an empty one forgets the old, nothing
    /// leaves it as it is.
    /// Whatever fails, the account and the password on disk fit together.
    /// shown: the account as it was when the person began; what others changed since stays.
    Result<SavedMailAccount> saveAccount(MemberKey by, const MailAccount &account, const std::optional<QByteArray> &password,
                                         const std::optional<MailAccount> &shown = std::nullopt);
    /// invalid where the account's mail folder lies in the firm's, in which nothing stands in the clear.
    Result<void> checkFolder(const MailAccount &account) const;
    /// The password; empty where there is none, or none that this machine can read.
    QByteArray load();
    /// Keeps another secret for the account as it is: a sign-in that the provider renewed, in the place of the one that was
    /// used. Does nothing where that one stands there no longer: somebody has signed in anew, or went back to a password.
    Result<void> keep(const QByteArray &used, const QByteArray &renewed);
    /// The same for those who can tell nobody: what fails goes into the log.
    void keepRenewed(const QByteArray &used, const QByteArray &renewed);
    /// Under which name the system's key store has a firm's.
    static QString nameInKeyStore(const QByteArray &firmId);

private:
    QString nameInKeyStore() const;
    Result<void> handOver(const QByteArray &secret);

    Firm &m_firm;
    KeyStore *m_system;
};

} // namespace portico
