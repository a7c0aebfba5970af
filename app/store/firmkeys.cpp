#include "app/store/firmkeys.h"

#include "app/core/platform.h"
#include "app/core/uuid.h"
#include "app/store/sodium.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

namespace portico {

namespace {

constexpr QLatin1StringView formatName("portico firm keys 1");
// What a file may ask of this machine: a damaged or hostile one must not take all memory.
constexpr quint64 mostPasses = 64;
constexpr quint64 mostMemory = quint64(1) << 30;

QString say(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray randomBytes(size_t count)
{
    QByteArray bytes(qsizetype(count), Qt::Uninitialized);
    randombytes_buf(bytes.data(), count);
    return bytes;
}

QByteArray checkValue(const QByteArray &firmId, const QByteArray &databaseKey)
{
    const QByteArray text = "portico database key of " + firmId;
    QByteArray check(crypto_generichash_BYTES_MIN, Qt::Uninitialized);
    crypto_generichash(raw(check), size_t(check.size()), raw(text), size_t(text.size()), raw(databaseKey),
                       size_t(databaseKey.size()));
    return check;
}

/// What shows that a part was damaged which nothing else shows before the recovery key is needed.
QByteArray sumOf(const FirmKeys::Cost &cost, const QByteArray &salt, const QByteArray &nonce, const QByteArray &wrapped)
{
    const QByteArray text = QByteArray::number(qint64(cost.passes)) + ' ' + QByteArray::number(qint64(cost.memory)) + ' '
        + salt.toHex() + ' ' + nonce.toHex() + ' ' + wrapped.toHex();
    QByteArray sum(crypto_generichash_BYTES_MIN, Qt::Uninitialized);
    crypto_generichash(raw(sum), size_t(sum.size()), raw(text), size_t(text.size()), nullptr, 0);
    return sum;
}

Result<QByteArray> wrappingKey(const RecoveryKey &recovery, const QByteArray &salt, FirmKeys::Cost cost)
{
    QByteArray key(crypto_secretbox_KEYBYTES, Qt::Uninitialized);
    const QByteArray &secret = recovery.bytes();
    if (crypto_pwhash(raw(key), size_t(key.size()), secret.constData(), size_t(secret.size()), raw(salt), cost.passes,
                      size_t(cost.memory), crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return Error{ErrorKind::internal,
                     say(QT_TRANSLATE_NOOP("Store", "There is not enough memory for this. Close other programs and try "
                                                    "again.")), QStringLiteral("Argon2id")};
    }
    return key;
}

Error damaged(const QString &detail)
{
    return {ErrorKind::internal,
            say(QT_TRANSLATE_NOOP("Store", "The file firm.keys in the firm's folder is damaged. Restore it, or the whole "
                                           "firm, from the newest backup.")), detail};
}

} // namespace

QByteArray FirmKeys::newDatabaseKey()
{
    initSodium();
    return randomBytes(32);
}

Result<FirmKeys> FirmKeys::make(const QByteArray &firmId, const QByteArray &databaseKey, const RecoveryKey &recovery, Cost cost)
{
    initSodium();
    Q_ASSERT(firmId.size() == 16 && databaseKey.size() == 32);
    FirmKeys keys;
    keys.m_firmId = firmId;
    keys.m_cost = cost;
    keys.m_salt = randomBytes(crypto_pwhash_SALTBYTES);
    keys.m_nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    keys.m_check = checkValue(firmId, databaseKey);
    auto wrapping = wrappingKey(recovery, keys.m_salt, cost);
    if (!wrapping)
        return wrapping.error();
    keys.m_wrapped = QByteArray(databaseKey.size() + qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    crypto_secretbox_easy(raw(keys.m_wrapped), raw(databaseKey), size_t(databaseKey.size()), raw(keys.m_nonce),
                          raw(*wrapping));
    sodium_memzero(wrapping->data(), size_t(wrapping->size()));
    return keys;
}

bool FirmKeys::fits(const QByteArray &databaseKey) const
{
    initSodium();
    if (databaseKey.size() != 32)
        return false;
    const QByteArray check = checkValue(m_firmId, databaseKey);
    return check.size() == m_check.size() && sodium_memcmp(check.constData(), m_check.constData(), size_t(check.size())) == 0;
}

Result<QByteArray> FirmKeys::databaseKey(const RecoveryKey &recovery) const
{
    initSodium();
    auto wrapping = wrappingKey(recovery, m_salt, m_cost);
    if (!wrapping)
        return wrapping.error();
    QByteArray key(m_wrapped.size() - qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    const int opened = crypto_secretbox_open_easy(raw(key), raw(m_wrapped), size_t(m_wrapped.size()), raw(m_nonce),
                                                  raw(*wrapping));
    sodium_memzero(wrapping->data(), size_t(wrapping->size()));
    if (opened != 0 || !fits(key)) {
        return Error{ErrorKind::denied,
                     say(QT_TRANSLATE_NOOP("Store", "This is not the recovery key of this firm. Look for the one that was "
                                                    "printed or saved when the firm was made.")), {}};
    }
    return key;
}

QByteArray FirmKeys::toJson() const
{
    const auto hex = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); };
    const QJsonObject derivation{{QStringLiteral("algorithm"), QStringLiteral("argon2id13")},
                                 {QStringLiteral("passes"), qint64(m_cost.passes)},
                                 {QStringLiteral("memory"), qint64(m_cost.memory)},
                                 {QStringLiteral("salt"), hex(m_salt)}};
    const QJsonObject wrapped{{QStringLiteral("algorithm"), QStringLiteral("xsalsa20poly1305")},
                              {QStringLiteral("nonce"), hex(m_nonce)},
                              {QStringLiteral("key"), hex(m_wrapped)}};
    const QJsonObject all{{QStringLiteral("format"), formatName},
                          {QStringLiteral("firm"), uuidText(m_firmId)},
                          {QStringLiteral("derivation"), derivation},
                          {QStringLiteral("wrapped"), wrapped},
                          {QStringLiteral("check"), hex(m_check)},
                          {QStringLiteral("sum"), hex(sumOf(m_cost, m_salt, m_nonce, m_wrapped))}};
    return QJsonDocument(all).toJson();
}

Result<FirmKeys> FirmKeys::fromJson(const QByteArray &json)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    if (all.value(QLatin1StringView("format")).toString() != formatName)
        return damaged(QStringLiteral("not the known format"));
    const QJsonObject derivation = all.value(QLatin1StringView("derivation")).toObject();
    const QJsonObject wrapped = all.value(QLatin1StringView("wrapped")).toObject();
    const auto bytes = [](const QJsonObject &object, QLatin1StringView name) {
        return QByteArray::fromHex(object.value(name).toString().toLatin1());
    };
    FirmKeys keys;
    keys.m_firmId = uuidFromText(all.value(QLatin1StringView("firm")).toString()).value_or(QByteArray());
    keys.m_cost.passes = quint64(derivation.value(QLatin1StringView("passes")).toInteger());
    keys.m_cost.memory = quint64(derivation.value(QLatin1StringView("memory")).toInteger());
    keys.m_salt = bytes(derivation, QLatin1StringView("salt"));
    keys.m_nonce = bytes(wrapped, QLatin1StringView("nonce"));
    keys.m_wrapped = bytes(wrapped, QLatin1StringView("key"));
    keys.m_check = bytes(all, QLatin1StringView("check"));
    const bool sound = keys.m_firmId.size() == 16 && keys.m_salt.size() == qsizetype(crypto_pwhash_SALTBYTES)
        && keys.m_nonce.size() == qsizetype(crypto_secretbox_NONCEBYTES)
        && keys.m_wrapped.size() == 32 + qsizetype(crypto_secretbox_MACBYTES)
        && keys.m_check.size() == qsizetype(crypto_generichash_BYTES_MIN)
        && keys.m_cost.passes >= crypto_pwhash_OPSLIMIT_MIN && keys.m_cost.passes <= mostPasses
        && keys.m_cost.memory >= crypto_pwhash_MEMLIMIT_MIN && keys.m_cost.memory <= mostMemory;
    if (!sound)
        return damaged(QStringLiteral("a part is missing or has a wrong size"));
    initSodium();
    // The first firms have no sum.
    if (all.contains(QLatin1StringView("sum"))
        && bytes(all, QLatin1StringView("sum")) != sumOf(keys.m_cost, keys.m_salt, keys.m_nonce, keys.m_wrapped))
        return damaged(QStringLiteral("its sum"));
    return keys;
}

Result<FirmKeys> FirmKeys::read(const QString &file)
{
    QFile source(file);
    if (!source.exists()) {
        return Error{ErrorKind::notFound,
                     say(QT_TRANSLATE_NOOP("Store", "The file firm.keys is missing from the firm's folder. Put it back, or "
                                                    "restore the newest backup.")), {}};
    }
    if (!source.open(QIODevice::ReadOnly)) {
        return Error{ErrorKind::denied,
                     say(QT_TRANSLATE_NOOP("Store", "The firm's data cannot be read. Give your account the right to read "
                                                    "the firm's folder.")), source.errorString()};
    }
    return fromJson(source.read(64 * 1024));
}

Result<void> FirmKeys::write(const QString &file) const
{
    return platform::writePrivateFile(file, toJson());
}

} // namespace portico
