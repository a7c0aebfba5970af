#include "app/practice/mailsecret.h"

#include "app/core/uuid.h"
#include "app/practice/mailtasks.h"
#include "app/store/firmstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMutex>

namespace portico {

namespace {

constexpr QLatin1StringView kDeviceSecret("mail-password");

QMutex writing; // a secret is written in steps, and no other must come between them

/// Whether a folder, which need not exist yet, is another one or lies in it, whatever links lead there.
bool liesIn(const QString &path, const QString &folder)
{
    QString known = QDir::cleanPath(path); // what of it exists
    while (!QFileInfo::exists(known) && QFileInfo(known).path() != known)
        known = QFileInfo(known).path();
    const QString real = QFileInfo(known).canonicalFilePath() + u'/';
    return real.startsWith(QFileInfo(folder).canonicalFilePath() + u'/');
}

} // namespace

QString MailSecret::nameInKeyStore(const QByteArray &firmId)
{
    return QStringLiteral("mail-password-") + uuidText(firmId);
}

QString MailSecret::nameInKeyStore() const
{
    const auto scope = m_firm.read([](Connection &connection, const std::atomic_bool &) -> Result<QByteArray> {
                                 return FirmStore(connection).scope();
                             }).result();
    return nameInKeyStore(scope ? *scope : QByteArray());
}

Result<void> MailSecret::checkFolder(const MailAccount &account) const
{
    if (account.transport == MailTransportKind::folder && liesIn(account.folder, m_firm.folder())) {
        return Error{ErrorKind::invalid,
                     QCoreApplication::translate("MailTasks", "The mail folder lies in the firm's folder, in which nothing "
                                                              "stands in the clear. Choose one elsewhere."), {}};
    }
    return {};
}

Result<SavedMailAccount> MailSecret::saveAccount(MemberKey by, const MailAccount &account,
                                                 const std::optional<QByteArray> &password,
                                                 const std::optional<MailAccount> &shown)
{
    if (const auto placed = checkFolder(account); !placed)
        return placed.error();
    const QMutexLocker alone(&writing);
    // First into the device table, in one transaction with the account; the key store, which knows no transactions, takes
    // it over from there.
    const auto saved = m_firm.write(by, [account, password, shown](WriteContext &context) -> Result<SavedMailAccount> {
                                 const auto written = SaveMailAccountTask(account, shown)(context);
                                 if (written && password)
                                     FirmStore::setDeviceSecret(context, kDeviceSecret, *password);
                                 return written;
                             }).result();
    if (!saved || !password)
        return saved;
    const auto handed = handOver(*password);
    return handed ? saved : handed.error();
}

Result<void> MailSecret::keep(const QByteArray &used, const QByteArray &renewed)
{
    const QMutexLocker alone(&writing);
    if (load() != used)
        return {};
    // Another program may write, too: what stands in the device table counts for more than what the key store holds.
    const auto saved = m_firm.write({}, [used, renewed](WriteContext &context) -> Result<bool> {
                                 const QByteArray stands = FirmStore(context.connection()).deviceSecret(kDeviceSecret);
                                 const bool wanted = AccountStore(context.connection()).load().signIn == MailSignIn::oauth &&
                                                     (stands.isEmpty() || stands == used);
                                 if (wanted)
                                     FirmStore::setDeviceSecret(context, kDeviceSecret, renewed);
                                 return wanted;
                             }).result();
    if (!saved)
        return saved.error();
    return *saved ? handOver(renewed) : Result<void>();
}

void MailSecret::keepRenewed(const QByteArray &used, const QByteArray &renewed)
{
    if (const auto kept = keep(used, renewed); !kept)
        qWarning("the renewed sign-in at the mail provider was not kept: %s", qPrintable(kept.error().detail));
}

/// From the device table, where it stands already, to the key store. Another program's that came since stays there.
Result<void> MailSecret::handOver(const QByteArray &password)
{
    if (!m_system)
        return {};
    const QString name = nameInKeyStore();
    if (password.isEmpty()) {
        const auto removed = m_system->remove(name);
        return removed || removed.error().kind == ErrorKind::offline ? Result<void>() : removed;
    }
    if (!m_system->write(name, password))
        return {}; // it stays in the device table
    return m_firm.write({}, [password](WriteContext &context) -> Result<void> {
                     if (FirmStore(context.connection()).deviceSecret(kDeviceSecret) == password)
                         FirmStore::setDeviceSecret(context, kDeviceSecret, {});
                     return {};
                 }).result();
}

QByteArray MailSecret::load()
{
    const auto secret = m_firm.read([](Connection &connection, const std::atomic_bool &) -> Result<QByteArray> {
                                  return FirmStore(connection).deviceSecret(kDeviceSecret);
                              }).result();
    if (secret && !secret->isEmpty())
        return *secret;
    const auto kept = m_system ? m_system->read(nameInKeyStore()) : Result<QByteArray>(QByteArray());
    return kept ? *kept : QByteArray();
}

} // namespace portico
