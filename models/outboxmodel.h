#pragma once

#include "app/core/result.h"
#include "app/store/firm.h"
#include "app/store/mailstore.h"
#include "models/outboxindex.h"
#include "models/pagedmodel.h"

namespace portico {

/// The outbox: the hits of an OutboxIndex, a page of rows at a time.
///
/// Only the pages that a view shows are read, on the GUI thread and by key (64 rows a page, the newest 16 pages are
/// kept). New hits read them again. A row that cannot be read is empty, and readFailed() says why. GUI thread; the
/// firm must outlive it.
class OutboxModel : public PagedModel<MailHits, Mail>
{
    Q_OBJECT
public:
    enum Column { name, email, subject, status, when, columnCount_ };

    explicit OutboxModel(Firm &firm, QObject *parent = nullptr);

    /// The row of a mail; -1 where it is not shown.
    int rowOf(MailKey key) const { return int(hits().rowOf(key)); }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// A page could not be read. Comes from within data(): connect it queued.
    void readFailed(const portico::Error &error) const;

protected:
    Result<QList<Mail>> readRows(const QList<MailKey> &keys) const override;
    void tellUnreadable(const Error &error) const override { Q_EMIT readFailed(error); }

private:
    QString textOf(const Mail &mail, int column) const;
    QString whenOf(const Mail &mail) const;

    Firm &m_firm;
};

} // namespace portico
