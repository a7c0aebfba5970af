#include "app/core/uuid.h"

#include <QMutex>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace portico {

namespace {

constexpr int kUuidSize = 16;
constexpr quint64 kTimeMask = (quint64(1) << 48) - 1;
constexpr quint64 kLowMask = (quint64(1) << 62) - 1; // the random bits beside the variant
constexpr quint64 kHighMask = (quint64(1) << 12) - 1; // those beside the version

/// Counts up in the 74 random bits while the millisecond stays the same (RFC 9562, section 6.2, method 2).
class UuidSource
{
public:
    QByteArray next(qint64 milliseconds)
    {
        const QMutexLocker lock(&m_mutex);
        const quint64 time = quint64(std::max<qint64>(milliseconds, 0)) & kTimeMask;
        if (time > m_time || !m_used)
            restart(time);
        else
            countUp();
        m_used = true;

        QByteArray bytes(kUuidSize, Qt::Uninitialized);
        qToBigEndian(m_time << 16 | quint64(0x7000) | m_high, bytes.data());
        qToBigEndian(quint64(2) << 62 | m_low, bytes.data() + 8);
        return bytes;
    }

private:
    void restart(quint64 time)
    {
        m_time = time;
        // The topmost bit starts as 0, which leaves room for 2^73 counted values before the time must be borrowed from.
        m_high = random() & (kHighMask >> 1);
        m_low = (quint64(random()) << 32 | random()) & kLowMask;
    }

    void countUp()
    {
        // A random step keeps a neighbour's value from being guessed, and two processes from running in parallel.
        m_low += quint64(random()) + 1;
        if (m_low <= kLowMask)
            return;
        m_low &= kLowMask;
        if (++m_high > kHighMask)
            restart(m_time + 1);
    }

    quint32 random()
    {
        // The system is asked for many words at once: a call for each would dominate in bulk work.
        if (m_position == m_words.size()) {
            QRandomGenerator::system()->fillRange(m_words.data(), qsizetype(m_words.size()));
            m_position = 0;
        }
        return m_words[m_position++];
    }

    QMutex m_mutex;
    quint64 m_time = 0;
    quint64 m_high = 0;
    quint64 m_low = 0;
    bool m_used = false;
    std::array<quint32, 256> m_words{};
    size_t m_position = m_words.size();
};

bool isHyphenPlace(int index)
{
    return index == 8 || index == 13 || index == 18 || index == 23;
}

int hexValue(QChar character)
{
    const char16_t c = character.unicode();
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

} // namespace

QByteArray newUuid(const QDateTime &now)
{
    static UuidSource source;
    return source.next(now.toMSecsSinceEpoch());
}

QString uuidText(const QByteArray &bytes)
{
    if (bytes.size() != kUuidSize)
        return {};
    QString text = QString::fromLatin1(bytes.toHex());
    for (const int place : {8, 13, 18, 23})
        text.insert(place, u'-');
    return text;
}

std::optional<QByteArray> uuidFromText(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    QByteArray bytes;
    bytes.reserve(kUuidSize);
    int pending = -1;
    for (int i = 0; i < 36; ++i) {
        if (isHyphenPlace(i)) {
            if (text[i] != u'-')
                return std::nullopt;
            continue;
        }
        const int value = hexValue(text[i]);
        if (value < 0)
            return std::nullopt;
        if (pending < 0) {
            pending = value;
        } else {
            bytes.append(char(pending << 4 | value));
            pending = -1;
        }
    }
    return bytes;
}

} // namespace portico
