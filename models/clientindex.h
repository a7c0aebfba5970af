#pragma once

#include "app/core/result.h"
#include "app/store/clientstore.h"
#include "app/store/firm.h"
#include "models/clientarrangement.h"
#include "models/clienthits.h"
#include "models/clienttexts.h"

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace portico {

/// Searches all clients that a team member may see, at every keystroke, filters and sorts them, without the GUI thread
/// doing any of it.
///
/// A screen of clients is found at once; then the keys are read, and then the search texts, on a worker, and kept in memory;
/// when the firm changes, only the clients that were written since are read. A search runs on a worker; the next one
/// cancels it, and begins from its predecessor's hits where it can only narrow them. What a filter or an order needs to
/// know of all clients is read when it is first asked for: while that goes on isPreparing() holds, what was shown stays,
/// and cancel() goes back to it. GUI thread; the firm must outlive it.
class ClientIndex : public QObject
{
    Q_OBJECT
public:
    /// filter: the one to begin with. A whole list needs all clients, a chooser perhaps the active ones only.
    ClientIndex(Firm &firm, const ClientScope &scope, QObject *parent = nullptr, const ClientFilter &filter = allClients());
    /// Another look at the clients that source reads, with a search, a filter and an order of its own: the texts are in
    /// memory once. source must outlive it.
    ClientIndex(ClientIndex &source, QObject *parent, const ClientFilter &filter);
    /// Cancels what is under way; it ends by itself, without this object.
    ~ClientIndex() override;

    static ClientFilter allClients() { return {.state = ClientFilter::State::all, .assignedTo = {}, .portal = {}, .withoutPortal = false}; }

    /// Looks for text; the last call wins. found() follows, unless a later call came first.
    void search(const QString &text);
    const QString &searchText() const { return m_searchText; }
    /// Shows only these, and in this order. found() follows.
    void arrange(const ClientFilter &filter, const ClientSort &sort);
    const ClientFilter &filter() const { return m_filter; }
    const ClientSort &sort() const { return m_sort; }
    /// Goes back to the filter and the order of what was found last, where other ones are being prepared.
    void cancel();
    /// Whether what the filter or the order needs is being read.
    bool isPreparing() const { return m_preparing; }
    /// Looks among these clients only, or again among all. found() follows.
    void restrictTo(const std::optional<QSet<ClientKey>> &clients);
    bool isRestricted() const { return m_only != nullptr; }
    /// The clients of every state that fit text best, at most limit; none before isReady(), or for an empty text. Has
    /// nothing to do with search() and the filter. On a worker; cancel ends it early.
    QFuture<QList<ClientKey>> firstHits(const QString &text, int limit, const CancelFlag &cancel) const;
    /// Reads these facts too, once the list shows, and keeps them right; factsChanged() tells.
    void keep(ClientFactSet facts);
    /// What is known so far.
    const ClientFacts &facts() const { return m_facts; }
    /// The clients' texts, in the order of their names; none before isReady().
    const std::shared_ptr<const ClientTexts> &texts() const { return m_texts; }
    /// Whether the clients have been read for the first time, so that they can be searched.
    bool isReady() const { return m_texts != nullptr; }
    /// Whether there may be inactive clients among them.
    bool mayHaveInactive() const { return m_scope.onlyOf || !m_facts.inactive || !m_facts.inactive->isEmpty(); }
    /// How many clients there are; 0 while that is not known.
    qsizetype count() const { return m_texts ? m_texts->size() : m_keys ? m_keys->size() : 0; }

Q_SIGNALS:
    /// The hits for searchText(); comes again for the same text when clients were added, changed or deleted.
    void found(const portico::ClientHits &hits);
    /// isPreparing() is another; where it ended, filter() and sort() are what is shown.
    void preparingChanged(bool preparing);
    /// facts() knows more, or other things. Where that changes what is shown, found() follows.
    void factsChanged();
    /// texts() are others.
    void textsChanged();
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
    bool showFirst();
    void showFirstWithout();
    void listKeys();
    void prepare();
    void takeFromSource();
    void take(const Reading &reading);
    void startSearch();
    ClientArrangement arrangement() const;
    void setPreparing(bool preparing);
    void readFacts();
    void refreshFacts(ClientFactSet stale);

    Firm &m_firm;
    ClientScope m_scope;
    ClientIndex *m_source = nullptr; ///< whose texts these are; none: its own
    QString m_searchText;
    KeySetPointer m_only;

    std::shared_ptr<const ClientTexts> m_texts;
    std::shared_ptr<const ClientTexts> m_keys; ///< until the texts have come: all that is listed without a search
    qint64 m_sequence = 0;
    bool m_reading = false;
    bool m_readAgain = false;
    CancelFlag m_readCancel = makeCancelFlag();

    ClientFilter m_filter;
    ClientSort m_sort;
    ClientFilter m_shownFilter; ///< of what was found last
    ClientSort m_shownSort;
    ClientFacts m_facts;
    ClientFactSet m_kept;         ///< parts that somebody wants besides those of filter and order
    ClientFactSet m_stale;        ///< parts that are known, and perhaps no longer right
    CancelFlag m_factsCancel;     ///< while facts are being read
    ClientFactSet m_readParts;    ///< which of them
    std::optional<MemberKey> m_readMember; ///< of the filter that they are read for
    QTimer m_factsSoon;           ///< gathers changes that come close together
    bool m_preparing = false;
    bool m_tidy = false; ///< memory is to be given back once the texts are shown

    CancelFlag m_searchCancel;
    /// The last finished search, and on which texts it was made: what a longer text begins from.
    SearchQuery m_lastQuery;
    std::shared_ptr<const ClientTexts> m_lastTexts;
    std::shared_ptr<const ClientRowNumbers> m_lastRows;
    ClientArrangement m_lastArrangement; ///< its filter only, and which of the texts' rows that lets pass
    std::shared_ptr<const RowSet> m_passing;
};

} // namespace portico
