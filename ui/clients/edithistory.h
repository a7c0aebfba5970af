#pragma once

#include "app/practice/recordedit.h"
#include "ui/firmservices.h"

#include <QList>
#include <QObject>

namespace portico {

/// The edits of client records that were made in one window, newest last, so that they can be taken back: from the toast
/// that tells of one, or one after the other. GUI thread.
class EditHistory : public QObject
{
    Q_OBJECT
public:
    explicit EditHistory(const FirmServices &services, QObject *parent = nullptr);

    /// Tells that something was done, with an Undo button where it can be taken back. what: the edit in a few words, as
    /// they stand behind "Undo:" ("Edit of Harbor LLC").
    void tell(const QString &sentence, const QString &what, const RecordEdit &edit);

    bool isEmpty() const { return m_entries.isEmpty(); }
    /// What undoNewest() would take back, in a few words; empty where there is nothing.
    QString newest() const;

public Q_SLOTS:
    void undoNewest();

Q_SIGNALS:
    /// There is another newest edit, or none any more.
    void changed();

private:
    struct Entry
    {
        int number = 0;
        QString what;
        RecordEdit edit;
    };
    void undo(int number);

    FirmServices m_services;
    QList<Entry> m_entries;
    int m_last = 0;
};

/// What taking back an edit did, and what it did not do, in sentences. what: the edit in a few words. Pure.
QString describe(const UndoneEdit &undone, const QString &what);

} // namespace portico
