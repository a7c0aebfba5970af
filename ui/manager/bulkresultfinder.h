#pragma once

#include "app/store/bulksendstore.h"
#include "models/clienttexts.h"
#include "ui/firmservices.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace portico {

/// Finds lines of one result list by what became of them and by text, on a worker. The texts are read once, at the
/// first search: names, addresses and clients of a line do not change. GUI thread; the firm must outlive it.
class BulkResultFinder : public QObject
{
    Q_OBJECT
public:
    using Keys = std::vector<qint64>;

    BulkResultFinder(const FirmServices &services, BulkSendKey bulk, QObject *parent = nullptr);
    /// Cancels what is under way; it ends by itself, without this object.
    ~BulkResultFinder() override;

    BulkLineFilter filter() const { return m_filter; }
    const QString &searchText() const { return m_text; }
    /// found() follows; the last call wins.
    void setFilter(BulkLineFilter filter);
    void search(const QString &text);

public Q_SLOTS:
    /// Something was written: looks again, soon.
    void refresh();

Q_SIGNALS:
    /// The keys of the lines, in their order.
    void found(const std::shared_ptr<const std::vector<qint64>> &keys);
    void failed(const portico::Error &error);

private:
    struct Finding
    {
        std::shared_ptr<const Keys> keys;
        std::shared_ptr<const ClientTexts> texts; ///< read for this search; a line's key stands for a client's
    };
    void look();
    void lookAgain();

    FirmServices m_services;
    BulkSendKey m_bulk;
    BulkLineFilter m_filter = BulkLineFilter::all;
    QString m_text;
    QTimer m_soon;
    std::shared_ptr<const ClientTexts> m_texts;
    CancelFlag m_cancel;
    bool m_looking = false;
    bool m_lookAgain = false; ///< something was written meanwhile
};

} // namespace portico
