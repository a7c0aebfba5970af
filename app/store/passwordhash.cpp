#include "app/store/passwordhash.h"

#include "app/store/sodium.h"

#include <QByteArray>

#include <sodium.h>

#include <array>

namespace portico::passwordhash {

namespace {

QByteArray bytesOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace

QString make(const QString &password, Cost cost)
{
    initSodium();
    QByteArray bytes = bytesOf(password);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int failed = crypto_pwhash_str_alg(hash.data(), bytes.constData(), quint64(bytes.size()), cost.passes,
                                             size_t(cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return failed ? QString() : QString::fromLatin1(hash.data());
}

bool fits(const QString &hash, const QString &password)
{
    initSodium();
    const QByteArray text = hash.toLatin1();
    if (text.isEmpty() || text.size() >= qsizetype(crypto_pwhash_STRBYTES))
        return false;
    QByteArray bytes = bytesOf(password);
    const bool same = crypto_pwhash_str_verify(text.constData(), bytes.constData(), quint64(bytes.size())) == 0;
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return same;
}

} // namespace portico::passwordhash
