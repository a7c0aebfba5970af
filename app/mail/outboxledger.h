#pragma once

#include "app/mail/sendingbatch.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace portico {

class Firm;

/// Writes down what a sender does to its mails, durably and in the order in which it was added. What comes while one
/// transaction is being written, or within the same millisecond, shares the next one, so that many connections wait for
/// one flush of the disk and not for one each. Lives on the sender's thread.
class OutboxLedger : public QObject
{
    Q_OBJECT
public:
    using Answered = std::function<void(const Result<SendingAnswer> &)>;

    /// expected: how many entries are likely to come together; so many are written at once, fewer a moment later.
    OutboxLedger(Firm &firm, std::function<int()> expected, QObject *parent = nullptr);
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
    std::function<int()> m_expected;
    std::shared_ptr<SharedMailParts> m_parts;
    std::deque<Waiting> m_waiting;
    bool m_writing = false;
    QTimer m_soon;
};

} // namespace portico
