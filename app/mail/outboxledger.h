#pragma once

#include "app/mail/sendingbatch.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace portico {

class Firm;

/// Writes down what a sender does to its mails, durably and in the order in which it was added. What comes in the same
/// turn of the event loop, or while one transaction is being written, shares the next one, so that many connections
/// wait for one flush of the disk and not for one each. Lives on the sender's thread.
class OutboxLedger : public QObject
{
    Q_OBJECT
public:
    using Answered = std::function<void(const Result<SendingAnswer> &)>;

    explicit OutboxLedger(Firm &firm, QObject *parent = nullptr);
    ~OutboxLedger() override;

    /// then is called when the change is on disk, or could not be made; never from inside add().
    void add(const SendingEntry &entry, Answered then);
    /// A transaction is being written; written() follows.
    bool isWriting() const { return m_writing; }

Q_SIGNALS:
    /// A transaction ended; sequence is its change number, 0 where it failed. Comes before the answers.
    void written(qint64 sequence);

private:
    struct Waiting
    {
        SendingEntry entry;
        Answered then;
        bool alone = false; ///< it was in a batch that failed: one bad entry must not hold up the others
    };

    void writeSoon();
    void write();
    void answer(std::vector<Waiting> entries, const Result<SendingBatch> &batch);

    Firm &m_firm;
    std::shared_ptr<SharedMailParts> m_parts;
    std::deque<Waiting> m_waiting;
    bool m_writing = false;
    bool m_scheduled = false;
};

} // namespace portico
