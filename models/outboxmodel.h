#pragma once

#include "app/core/result.h"
#include "app/store/firm.h"
#include "app/store/mailstore.h"
#include "models/outboxindex.h"
#include "models/roles.h"

#include <QAbstractTableModel>
#include <QCache>

namespace portico {

/// The outbox: the hits of an OutboxIndex, a page of rows at a time.
///
/// Only the pages that a view shows are read, on the GUI thread and by key (64 rows a page, the newest 16 pages are
/// kept). New hits read them again. A row that cannot be read is empty, and readFailed() says why. GUI thread; the
/// firm must outlive it.
class OutboxModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { name, email, subject, status, when, columnCount_ };

    explicit OutboxModel(Firm &firm, QObject *parent = nullptr);

    /// Shows other hits. Where they differ from those shown by one stretch of added or removed rows, views keep their
    /// place; else the model is reset.
    void setHits(const MailHits &hits);
    const MailHits &hits() const { return m_hits; }

    /// The mail of a row; the empty key for a row that does not exist.
    MailKey keyAt(int row) const;
    /// The row of a mail; -1 where it is not shown.
    int rowOf(MailKey key) const { return int(m_hits.rowOf(key)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// A page could not be read. Comes from within data(): connect it queued.
    void readFailed(const portico::Error &error) const;

private:
    using Page = QList<Mail>;
    static constexpr int kPageRows = 64;

    const Mail &rowAt(int row) const;
    const Page &page(int number) const;
    QString textOf(const Mail &mail, int column) const;
    QString whenOf(const Mail &mail) const;
    void refreshRows();

    Firm &m_firm;
    MailHits m_hits;
    mutable QCache<int, Page> m_pages;
};

} // namespace portico
