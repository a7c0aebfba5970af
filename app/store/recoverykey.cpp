#include "app/store/recoverykey.h"

#include "app/store/sodium.h"

#include <QCoreApplication>
#include <QLatin1StringView>

#include <sodium.h>

namespace portico {

namespace {

constexpr QLatin1StringView signs("23456789ABCDEFGHJKLMNPQRSTUVWXYZ");
constexpr int keyBytes = 20;
constexpr int keySigns = keyBytes * 8 / 5;
constexpr int checkSigns = 3;
constexpr int groupSigns = 5;

QString say(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

/// Fifteen bits that change when any sign does.
quint32 checksum(const QByteArray &bytes)
{
    unsigned char hash[crypto_generichash_BYTES_MIN];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char *>(bytes.constData()),
                       size_t(bytes.size()), nullptr, 0);
    return (quint32(hash[0]) << 8 | hash[1]) & 0x7fff;
}

} // namespace

RecoveryKey RecoveryKey::generate()
{
    initSodium();
    QByteArray bytes(keyBytes, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(bytes.size()));
    return RecoveryKey(bytes);
}

QString RecoveryKey::text() const
{
    QString plain;
    quint32 window = 0;
    int bits = 0;
    for (const char byte : m_bytes) {
        window = (window << 8 | quint8(byte)) & 0xffff;
        for (bits += 8; bits >= 5; bits -= 5)
            plain += signs[(window >> (bits - 5)) & 31];
    }
    const quint32 check = checksum(m_bytes);
    for (int shift = 10; shift >= 0; shift -= 5)
        plain += signs[(check >> shift) & 31];

    QString grouped;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (i > 0 && i % groupSigns == 0)
            grouped += u'-';
        grouped += plain[i];
    }
    return grouped;
}

Result<RecoveryKey> RecoveryKey::fromText(const QString &text)
{
    initSodium();
    QByteArray bytes;
    quint32 window = 0;
    quint32 check = 0;
    int bits = 0;
    int count = 0;
    for (const QChar character : text.toUpper()) {
        if (character.isSpace() || character == u'-' || character.category() == QChar::Punctuation_Dash)
            continue;
        const qsizetype value = signs.indexOf(character);
        if (value < 0) {
            return Error{ErrorKind::invalid,
                         say(QT_TRANSLATE_NOOP("Store", "The recovery key holds a sign that no recovery key has: it is made "
                                                        "of capital letters and digits, without 0, 1, I and O. Look at "
                                                        "it again.")), {}};
        }
        if (count < keySigns) {
            window = (window << 5 | quint32(value)) & 0xffff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes += char(window >> bits & 0xff);
            }
        } else {
            check = (check << 5 | quint32(value)) & 0x7fff;
        }
        ++count;
    }
    if (count != keySigns + checkSigns) {
        return Error{ErrorKind::invalid,
                     say(QT_TRANSLATE_NOOP("Store", "The recovery key is not complete: it has seven groups of five letters "
                                                    "and digits.")), QStringLiteral("%1 signs").arg(count)};
    }
    if (check != checksum(bytes)) {
        return Error{ErrorKind::invalid,
                     say(QT_TRANSLATE_NOOP("Store", "The recovery key was mistyped. Compare it with the printed one, sign by "
                                                    "sign.")), {}};
    }
    return RecoveryKey(bytes);
}

} // namespace portico
