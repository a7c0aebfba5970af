#pragma once

#include "app/core/result.h"
#include "app/practice/recordparts.h"
#include "app/store/writecontext.h"

#include <type_traits>
#include <utility>

namespace portico {

/// A client's record at one moment: its own parts, and its contacts with theirs.
struct RecordState
{
    Client client;
    QList<ClientContact> contacts;

    bool operator==(const RecordState &) const = default;
    /// Throws StoreFailure; an empty record where there is no such client.
    static RecordState of(Connection &connection, ClientKey client);
    std::optional<ClientContact> contact(ContactKey key) const;
    ContactKey primary() const;
};

/// What one edit of a client's record changed, so that it can be taken back. Lives in memory only: it is worth as much as
/// the window in which the edit was made.
struct RecordEdit
{
    RecordState before;
    RecordState after;
    ContactKey newestBefore;  ///< contacts with a larger key were made by the edit
    qint64 sequence = 0;      ///< the edit's change number
    int mailsCancelled = 0;   ///< undo sends none of them
    int accessesEnded = 0;    ///< undo gives none of them back
    bool canUndo = false;     ///< it changed something, and the person who made it still sees the client

    ClientKey client() const { return before.client.key; }
    /// Completes an edit of which before and newestBefore are known; for undoable().
    void complete(WriteContext &context);
};

/// What a task gave, and how the edit that it made can be taken back.
template <typename T>
struct Edited
{
    T value;
    RecordEdit edit;
};
/// The same of a task that gives nothing.
template <>
struct Edited<void>
{
    RecordEdit edit;
};

/// Runs a task that edits a client's record, and remembers what it changed there, for UndoEditTask:
///
///     services.write(undoable(client, SetPrimaryContactTask(client, contact)))   // Result<Edited<void>>
///
/// Not for a task that makes or deletes the client. Of a task that put two contacts together (SavedContact::contact is
/// another one than was edited) the edit cannot be undone.
template <typename Task>
class UndoableTask
{
public:
    UndoableTask(ClientKey client, Task task) : m_client(client), m_task(std::move(task)) {}

    auto operator()(WriteContext &context)
    {
        using R = std::invoke_result_t<Task &, WriteContext &>;
        RecordEdit edit;
        edit.before = RecordState::of(context.connection(), m_client);
        edit.newestBefore = ContactStore(context.connection()).newest();
        R done = m_task(context);
        if constexpr (std::is_same_v<R, Result<void>>) {
            using E = Result<Edited<void>>;
            if (!done)
                return E(done.error());
            edit.complete(context);
            return E(Edited<void>{std::move(edit)});
        } else {
            using T = std::decay_t<decltype(*done)>;
            using E = Result<Edited<T>>;
            if (!done)
                return E(done.error());
            edit.complete(context);
            return E(Edited<T>{std::move(*done), std::move(edit)});
        }
    }

private:
    ClientKey m_client;
    Task m_task;
};

template <typename Task>
UndoableTask<Task> undoable(ClientKey client, Task task)
{
    return {client, std::move(task)};
}

/// What taking back an edit did.
struct UndoneEdit
{
    QString subject;             ///< the client's name, or the contact's where only that was edited
    QList<RecordPart> restored;  ///< never empty
    QList<RecordPart> kept;      ///< changed since, or in use by now: they stay
    int mailsNotSent = 0;        ///< mails that the edit cancelled; they stay cancelled
    int accessesNotRestored = 0; ///< accesses that ended with the edit; they stay ended
};

/// Takes back an edit: each part becomes what it was, unless somebody changed it since. conflict, with a sentence that
/// names the parts, where nothing is left to take back. Nothing is sent, nobody is invited and no access comes back by
/// it. Needs what the edit needed: a client that the acting member sees.
class UndoEditTask
{
public:
    explicit UndoEditTask(RecordEdit edit) : m_edit(std::move(edit)) {}
    Result<UndoneEdit> operator()(WriteContext &context);

private:
    void linkAgain(WriteContext &context);
    void unlinkAdded(WriteContext &context);
    void restoreContacts(WriteContext &context);
    bool restoreEmail(WriteContext &context, const Contact &before, const Contact &after, const Contact &now);
    void restorePrimary(WriteContext &context);
    void restoreClient(WriteContext &context);
    void note(RecordPart part, bool restored, const QString &contactName = {});

    RecordEdit m_edit;
    UndoneEdit m_undone;
    QStringList m_names; ///< of the contacts that were touched
    bool m_ofClient = false;
};

} // namespace portico
