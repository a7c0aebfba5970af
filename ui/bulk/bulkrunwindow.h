#pragma once

#include "ui/bulk/bulkresultfinder.h"
#include "ui/bulk/bulkruns.h"
#include "ui/firmservices.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace portico {

class BulkResultsModel;
class EmptyState;
class RunCard;
class SearchField;
class TableView;

/// `Sending Invites`: how far one send to many is, and its result list: each person's outcome and its reason. Closing
/// the window changes nothing: sending goes on, and the list comes back. The button `Close` puts a list away for good
/// once everything has gone. Shows alike what was sent from here, elsewhere, and before a restart.
///
/// It deletes itself when it closes. GUI thread; runs must outlive it.
class BulkRunWindow : public QDialog
{
    Q_OBJECT
public:
    BulkRunWindow(const FirmServices &services, BulkRuns &runs, BulkSendKey bulk, QWidget *parent = nullptr);
    ~BulkRunWindow() override;

    BulkSendKey bulk() const { return m_bulk; }
    RunCard *card() const { return m_card; }
    QComboBox *filterBox() const { return m_filter; }
    SearchField *search() const { return m_search; }
    TableView *table() const { return m_table; }
    BulkResultsModel *results() const { return m_model; }
    QPushButton *exportButton() const { return m_export; }
    QPushButton *closeButton() const { return m_close; }
    /// Shows only the lines of a kind.
    void showOnly(BulkLineFilter filter);

Q_SIGNALS:
    /// A row was opened: the record of its client is wanted.
    void clientOpened(portico::ClientKey client);

private:
    QWidget *buildFooter();
    void buildTable();
    void sortBy(int column);
    void showRun();
    void showFound(const std::shared_ptr<const std::vector<qint64>> &keys);
    void showEmptiness();
    void exportList();
    void closeList();

    FirmServices m_services;
    BulkRuns &m_runs;
    BulkSendKey m_bulk;
    BulkResultFinder *m_finder;
    BulkResultsModel *m_model;
    bool m_found = false;
    bool m_toTop = false; ///< another order was asked for: it is shown from its beginning

    RunCard *m_card;
    QComboBox *m_filter;
    SearchField *m_search;
    TableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace portico
