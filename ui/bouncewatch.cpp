#include "ui/bouncewatch.h"

#include "app/core/whendone.h"

#include <QtConcurrent/QtConcurrentRun>

namespace portico {

namespace {
constexpr int kFirstMs = 20'000;
constexpr int kEveryMs = 5 * 60'000;
} // namespace

BounceWatch::BounceWatch(Firm &firm, MailSecret &secret, QObject *parent) : QObject(parent), m_mailbox(firm, secret)
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
    if (m_reading)
        return;
    m_reading = true;
    whenDone(this, QtConcurrent::run(&m_thread, [this] { return m_mailbox.read(m_cancelled); }),
             [this](const Result<MailboxReading> &reading) {
                 m_reading = false;
                 if (reading)
                     Q_EMIT done(*reading);
                 else
                     Q_EMIT failed(reading.error());
             });
}

} // namespace portico
