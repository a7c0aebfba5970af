#pragma once

#include "app/core/keys.h"
#include "app/store/attentionstore.h"
#include "models/clientindex.h"
#include "ui/firmservices.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;

namespace portico {

class ClientListModel;
class EmptyState;
class MessageStrip;
class SearchField;
class TableView;

/// All clients, and the box that searches them at every keystroke. Return or a double click opens the record.
class ClientListPage : public QWidget
{
    Q_OBJECT
public:
    explicit ClientListPage(const FirmServices &services, QWidget *parent = nullptr);
    ~ClientListPage() override;

    /// Puts the cursor into the search box, with what stands there selected.
    void focusSearch();
    /// Reads again what the list shows.
    void refresh();
    /// Shows only the clients of people that need attention; the strip above the list leads back to all.
    void showAttention(AttentionStore::Kind kind);
    /// Puts a strip between the title and the search; the page owns it.
    void addStrip(QWidget *strip);
    /// Makes a client current, once the list shows it.
    void select(ClientKey client);

Q_SIGNALS:
    void clientOpened(portico::ClientKey client);
    void newClientRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHeader();
    void buildTable();
    void connectParts();
    void showHits(const ClientHits &hits);
    void showCount(qsizetype shown);
    void showEmptiness(qsizetype shown);
    void readAttention();
    void showAll();
    void openCurrent();
    void restoreColumns();
    void saveColumns() const;

    FirmServices m_services;
    ClientIndex *m_index;
    ClientListModel *m_model;
    QLabel *m_count = nullptr;
    SearchField *m_search = nullptr;
    MessageStrip *m_restriction = nullptr;
    TableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    std::optional<AttentionStore::Kind> m_attention; ///< whom the list is restricted to
    bool m_searching = false;     ///< the hits of what was typed have not come yet
    bool m_openWhenFound = false; ///< Return was pressed before they came
    ClientKey m_wanted; ///< to be made current when the hits have it
};

} // namespace portico
