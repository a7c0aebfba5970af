#pragma once

#include "app/store/bulksendstore.h"
#include "models/roles.h"
#include "ui/firmservices.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QLocale>

#include <memory>
#include <vector>

namespace portico {

/// The lines of a result list that were found, a page of rows at a time.
///
/// Only the pages that a view shows are read, on the GUI thread and by key (64 rows a page, the newest 16 pages are
/// kept). GUI thread; the firm must outlive it.
class BulkResultsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { name, email, clients, status, outcome, time, columnCount_ };
    enum Role {
        /// The text behind a cell's that never elides: "+2".
        SuffixRole = FirstOwnRole,
    };
    using Keys = std::vector<qint64>;

    explicit BulkResultsModel(const FirmServices &services, QObject *parent = nullptr);

    /// Shows other lines. The same keys again only have their rows read again; as many keys are the same lines in
    /// another order, or nearly so: who stands on one of them goes on standing there.
    void setKeys(std::shared_ptr<const Keys> keys);
    /// Something was written: rows that are shown are read again.
    void refreshRows();

    BulkSendLineKey keyAt(int row) const;
    /// The row of a line, or -1.
    int rowOf(BulkSendLineKey key) const;
    /// What a column shows of a line; of a status its word. Pure.
    static QString textOf(const BulkSendLine &line, int column, const QDateTime &now, const QLocale &locale);
    /// A row's line; an empty one where it cannot be read.
    const BulkSendLine &lineAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// A page could not be read. Comes from within data(): connect it queued.
    void readFailed(const portico::Error &error) const;

private:
    using Page = QList<BulkSendLine>;
    static constexpr int kPageRows = 64;

    const Page &page(int number) const;
    void reorder(std::shared_ptr<const Keys> keys);
    FirmServices m_services;
    std::shared_ptr<const Keys> m_keys;
    mutable QCache<int, Page> m_pages;
};

} // namespace portico
