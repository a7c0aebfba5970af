#pragma once

#include "app/core/result.h"
#include "app/store/clientstore.h"
#include "app/store/firm.h"
#include "models/clienttexts.h"

#include <QObject>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

namespace portico {

/// The clients that a search found, in the order of the list. A value that stays what it is while newer ones come.
class ClientHits
{
public:
    ClientHits() = default;
    /// rows: none for all of them.
    ClientHits(std::shared_ptr<const ClientTexts> texts, std::shared_ptr<const ClientRowNumbers> rows)
        : m_texts(std::move(texts)), m_rows(std::move(rows))
    {
    }

    qsizetype size() const { return m_rows ? qsizetype(m_rows->size()) : m_texts ? m_texts->size() : 0; }
    ClientKey key(qsizetype row) const { return m_texts->key(m_rows ? (*m_rows)[size_t(row)] : row); }
    /// The row of a client; -1 where it is not among them. Looks at each row.
    qsizetype rowOf(ClientKey key) const;

private:
    std::shared_ptr<const ClientTexts> m_texts;
    std::shared_ptr<const ClientRowNumbers> m_rows;
};

/// Searches all clients that a team member may see, at every keystroke, without the GUI thread doing any of it.
///
/// The keys are read first, for the list to show at once, then the search texts, all on a worker, and kept in memory; when the firm changes, only the clients
/// that were written since are read. A search runs on a worker; the next one cancels it, and begins from its
/// predecessor's hits where it can only narrow them. GUI thread; the firm must outlive it.
class ClientIndex : public QObject
{
    Q_OBJECT
public:
    ClientIndex(Firm &firm, const ClientScope &scope, QObject *parent = nullptr);
    /// Cancels what is under way; it ends by itself, without this object.
    ~ClientIndex() override;

    /// Looks for text; the last call wins. found() follows, unless a later call came first.
    void search(const QString &text);
    const QString &searchText() const { return m_searchText; }
    /// Looks among these clients only, or again among all. found() follows.
    void restrictTo(std::optional<QSet<ClientKey>> clients);
    bool isRestricted() const { return m_only.has_value(); }
    /// Whether the clients have been read for the first time, so that they can be searched.
    bool isReady() const { return m_texts != nullptr; }
    /// How many clients there are.
    qsizetype count() const { return m_texts ? m_texts->size() : m_keys ? m_keys->size() : 0; }

Q_SIGNALS:
    /// The hits for searchText(); comes again for the same text when clients were added, changed or deleted.
    void found(const portico::ClientHits &hits);
    /// The clients could not be read. Another change of the firm, or refresh(), tries again.
    void failed(const portico::Error &error);

public Q_SLOTS:
    /// Reads what was written since the last time.
    void refresh();

private:
    /// The texts, and the change number up to which they are right; no texts where nothing has changed.
    struct Reading
    {
        std::shared_ptr<const ClientTexts> texts;
        qint64 sequence = 0;
    };
    static Result<Reading> read(Connection &connection, const Reading &last, const ClientScope &scope,
                                const std::atomic_bool &cancelled);
    static Result<Reading> readAll(Connection &connection, const ClientScope &scope, const std::atomic_bool &cancelled);
    void listKeys();
    void take(const Reading &reading);
    void startSearch();

    Firm &m_firm;
    ClientScope m_scope;
    QString m_searchText;
    std::optional<QSet<ClientKey>> m_only;

    std::shared_ptr<const ClientTexts> m_texts;
    std::shared_ptr<const ClientTexts> m_keys; ///< until the texts have come: all that is listed without a search
    qint64 m_sequence = 0;
    bool m_reading = false;
    bool m_readAgain = false;
    CancelFlag m_readCancel = makeCancelFlag();

    CancelFlag m_searchCancel;
    /// The last finished search, and on which texts it was made: what a longer text begins from.
    SearchQuery m_lastQuery;
    std::shared_ptr<const ClientTexts> m_lastTexts;
    std::shared_ptr<const ClientRowNumbers> m_lastRows;
};

} // namespace portico
