#include "ui/bouncewatch.h"

#include "app/core/whendone.h"

#include <QtConcurrent/QtConcurrentRun>

namespace portico {

namespace {
constexpr int kFirstMs = 20'000;
constexpr int kEveryMs = 5 * 60'000;
} // namespace

BounceWatch::BounceWatch(Firm &firm, MailSecret &secret, QObject *parent) : QObject(parent), m_firm(firm), m_mailbox(firm, secret)
{
    m_thread.setMaxThreadCount(1);
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &BounceWatch::readNow);
}

BounceWatch::~BounceWatch()
{
    *m_cancelled = true;
    m_thread.waitForDone();
}

void BounceWatch::start()
{
    m_timer.start();
    QTimer::singleShot(kFirstMs, this, &BounceWatch::readNow);
}

void BounceWatch::readNow()
{
    m_again = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    whenDone(this, QtConcurrent::run(&m_thread, [this] { return m_mailbox.read(m_cancelled); }),
             [this](const Result<MailboxReading> &outcome) { take(outcome); });
    Q_EMIT changed();
}

void BounceWatch::take(const Result<MailboxReading> &outcome)
{
    m_reading = false;
    const bool news = !outcome && !(m_last && !m_last->outcome && m_last->outcome.error().kind == outcome.error().kind &&
                                    m_last->outcome.error().sentence == outcome.error().sentence);
    m_last = Look{m_firm.clock().now(), outcome};
    if (m_again)
        readNow();
    Q_EMIT changed();
    if (news)
        Q_EMIT failed(outcome.error());
}

} // namespace portico
