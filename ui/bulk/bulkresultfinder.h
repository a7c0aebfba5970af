#pragma once

#include "app/store/bulksendstore.h"
#include "models/clienttexts.h"
#include "ui/bulk/bulkresultorder.h"
#include "ui/firmservices.h"
#include "ui/latestread.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace portico {

/// Finds lines of one result list by what became of them and by text, and puts them in order, on a worker. The texts
/// are read once, at the first search, and orders that last once: names, addresses and clients of a line do not change.
/// Destruction cancels what is under way; it ends by itself. GUI thread; the firm must outlive it.
class BulkResultFinder : public QObject
{
    Q_OBJECT
public:
    using Keys = BulkLineKeys;

    BulkResultFinder(const FirmServices &services, BulkSendKey bulk, QObject *parent = nullptr);

    BulkLineFilter filter() const { return m_filter; }
    /// found() follows; the last call wins.
    void setFilter(BulkLineFilter filter);
    void search(const QString &text);
    void sort(const BulkResultOrder &order);
    const BulkResultOrder &order() const { return m_order; }

public Q_SLOTS:
    /// Something was written: looks again, soon; the later, the longer the last look took.
    void refresh();

Q_SIGNALS:
    /// The keys of the lines, in the order asked for.
    void found(const std::shared_ptr<const std::vector<qint64>> &keys);
    void failed(const portico::Error &error);

private:
    struct Finding
    {
        std::shared_ptr<const Keys> keys;
        std::shared_ptr<const ClientTexts> texts; ///< read for this search; a line's key stands for a client's
        std::shared_ptr<const Keys> ordered;      ///< all lines, from small to great; none as they were written
    };
    void look();
    void lookAgain();

    FirmServices m_services;
    BulkSendKey m_bulk;
    BulkLineFilter m_filter = BulkLineFilter::all;
    QString m_text;
    QTimer m_soon;
    BulkResultOrder m_order;
    std::shared_ptr<const ClientTexts> m_texts;
    std::shared_ptr<const Keys> m_ordered; ///< of m_order, where it lasts and was read
    LatestRead m_read;
    qint64 m_tookMs = 0; ///< the last look
    bool m_looking = false;
    bool m_lookAgain = false; ///< something was written meanwhile
};

} // namespace portico
