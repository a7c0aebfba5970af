#include "app/mail/queuewatch.h"

#include "app/core/whendone.h"
#include "app/store/firm.h"

#include <algorithm>

namespace portico {

namespace {

constexpr int kSoon = 200; // ms until others' changes are looked at while there is mail to send

} // namespace

QueueWatch::QueueWatch(Firm &firm, std::function<QSet<MailKey>()> underWay, QObject *parent)
    : QObject(parent), m_firm(firm), m_underWay(std::move(underWay)), m_soon(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &QueueWatch::look);
}

void QueueWatch::look()
{
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    m_again = false;
    m_stale = false;
    m_soon.stop();
    m_endedSinceLook.clear();
    const auto find = [now = m_firm.clock().now(), under = m_underWay(), wanted = m_only](
                          Connection &connection, const std::atomic_bool &) {
        return QueueLook::at(connection, now, under, wanted);
    };
    whenDone(this, m_firm.read(find), [this, age = m_age](const Result<QueueLook> &found) {
        m_looking = false;
        if (found && age != m_age)
            look(); // it was from before the queue stopped
        else if (found)
            take(*found);
        else
            Q_EMIT failed(found.error());
    });
}

void QueueWatch::take(const QueueLook &found)
{
    m_known = std::max(m_known, found.sequence);
    m_nextAttempt = found.nextAttempt;
    m_anyQueued = found.anyQueued;
    m_more = found.more;
    const QSet<MailKey> under = m_underWay();
    m_ready.clear();
    for (const OutgoingMail &mail : found.due) {
        if (!under.contains(mail.key) && !m_endedSinceLook.contains(mail.key))
            m_ready.append(mail);
    }
    Q_EMIT seen(found);
}

void QueueWatch::lookSoon()
{
    if (m_ready.isEmpty())
        look();
    else if (!m_soon.isActive())
        m_soon.start();
}

void QueueWatch::changed(qint64 sequence, bool writing)
{
    m_noticed = std::max(m_noticed, sequence);
    if (m_noticed > m_known && !writing)
        lookSoon();
}

void QueueWatch::wrote(qint64 sequence)
{
    const bool others = sequence > m_known + 1;
    m_known = std::max(m_known, sequence);
    if (others || m_noticed > m_known)
        lookSoon();
}

} // namespace portico
