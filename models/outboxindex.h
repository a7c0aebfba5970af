#pragma once

#include "app/core/result.h"
#include "app/store/firm.h"
#include "models/gathertimer.h"
#include "models/mailrows.h"

#include <QObject>

#include <memory>
#include <optional>

namespace portico {

/// The mails that were found, the newest first. A value that stays what it is while newer ones come.
class MailHits
{
public:
    MailHits() = default;
    MailHits(std::shared_ptr<const MailRows> rows, MailFinding finding, MailCounts all, bool complete)
        : m_rows(std::move(rows)), m_finding(std::move(finding)), m_all(all), m_complete(complete)
    {
    }

    qsizetype size() const { return m_finding.rows ? qsizetype(m_finding.rows->size()) : m_rows ? m_rows->size() : 0; }
    MailKey key(qsizetype row) const { return m_rows->key(place(row)); }
    MailState state(qsizetype row) const { return m_rows->state(place(row)); }
    /// The row of a mail; -1 where it is not among them. Cheap.
    qsizetype rowOf(MailKey key) const;
    /// Of what the search finds, in all states, whichever is shown.
    const MailCounts &counts() const { return m_finding.counts; }
    /// Of all mails.
    const MailCounts &allCounts() const { return m_all; }
    /// False while only the newest mails have been read.
    bool isComplete() const { return m_complete; }
    /// Whether both are the same mails in the same order, and only states may differ.
    bool hasKeysOf(const MailHits &other) const;

private:
    qsizetype place(qsizetype row) const
    {
        const qsizetype fromEnd = size() - 1 - row;
        return m_finding.rows ? qsizetype((*m_finding.rows)[size_t(fromEnd)]) : fromEnd;
    }

    std::shared_ptr<const MailRows> m_rows;
    MailFinding m_finding;
    MailCounts m_all;
    bool m_complete = false;
};

/// Finds mails of the outbox by state and text at every keystroke, without the GUI thread doing any of it.
///
/// Nothing is read before start(). Then the newest mails come first, so that a list has something to show; all others
/// follow, and after them the texts to search. When the firm changes, only the mails written since are read, at most
/// some times a second. A member who sees only assigned clients finds only mails that speak of them. GUI thread; the
/// firm must outlive it.
class OutboxIndex : public QObject
{
    Q_OBJECT
public:
    OutboxIndex(Firm &firm, const ClientScope &scope, QObject *parent = nullptr);
    /// Cancels what is under way; it ends by itself, without this object.
    ~OutboxIndex() override;

    /// Reads, and follows the firm from then on; further calls do nothing.
    void start();
    /// Looks for text; the last call wins. found() follows, unless a later call came first.
    void search(const QString &text);
    const QString &searchText() const { return m_searchText; }
    /// Shows mails of one state only, or of all. found() follows.
    void showState(std::optional<MailState> state);
    std::optional<MailState> state() const { return m_query.state; }

Q_SIGNALS:
    /// The hits for searchText() and state(); comes again when mails were added or changed.
    void found(const portico::MailHits &hits);
    /// The mails could not be read. Another change of the firm, or refresh(), tries again.
    void failed(const portico::Error &error);

public Q_SLOTS:
    /// Reads what was written since the last time.
    void refresh();

private:
    struct Reading
    {
        std::shared_ptr<const MailRows> rows; ///< none: nothing has changed
        qint64 sequence = 0;
        bool fromScratch = false;
    };
    static Result<Reading> read(Connection &connection, const Reading &last, const ClientScope &scope,
                                const std::atomic_bool &cancelled);
    void readNewest();
    void take(const Reading &reading);
    void readTexts();
    void startSearch();

    Firm &m_firm;
    ClientScope m_scope;
    QString m_searchText;
    MailQuery m_query;
    GatherTimer m_soon; ///< gathers changes that come close together

    bool m_started = false;
    std::shared_ptr<const MailRows> m_rows;
    bool m_complete = false;
    MailCounts m_counts;
    qint64 m_sequence = 0;
    bool m_reading = false;
    bool m_readAgain = false;
    CancelFlag m_readCancel = makeCancelFlag();

    MailTexts m_texts;
    bool m_textsRead = false;
    CancelFlag m_textCancel; ///< of the reading of texts that is under way
    CancelFlag m_searchCancel;
};

} // namespace portico
