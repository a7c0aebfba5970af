#include "app/mail/doubtround.h"

#include "app/core/whendone.h"
#include "app/store/firm.h"
#include "app/store/healthstore.h"

namespace portico {

namespace {

constexpr int kBatch = 400; // addresses written at once

} // namespace

DoubtRound::DoubtRound(Firm &firm, QObject *parent) : QObject(parent), m_firm(firm) {}

void DoubtRound::start()
{
    if (m_running)
        return;
    m_running = true;
    m_ended = 0;
    look();
}

void DoubtRound::look()
{
    const auto isOver = [now = m_firm.clock().now()](Connection &connection, const std::atomic_bool &) -> Result<bool> {
        return HealthStore(connection).anyDoubtOver(now);
    };
    whenDone(this, m_firm.read(isOver), [this](const Result<bool> &found) {
        if (!found)
            fail(found.error());
        else if (found.value())
            endSome();
        else
            end(); // as nearly always
    });
}

void DoubtRound::endSome()
{
    const auto some = [](WriteContext &context) -> Result<int> { return HealthStore::endDoubt(context, kBatch); };
    whenDone(this, m_firm.write({}, some), [this](const Result<int> &ended) {
        if (!ended) {
            fail(ended.error());
            return;
        }
        m_ended += *ended;
        if (*ended == kBatch)
            endSome();
        else
            end();
    });
}

void DoubtRound::fail(const Error &error)
{
    m_running = false;
    Q_EMIT failed(error);
}

void DoubtRound::end()
{
    m_running = false;
    Q_EMIT finished(m_ended);
}

} // namespace portico
