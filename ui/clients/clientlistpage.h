#pragma once

#include "app/core/keys.h"
#include "app/store/attentionstore.h"
#include "models/clientindex.h"
#include "ui/clients/keptclientview.h"
#include "ui/firmservices.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace portico {

class ClientCommands;
class ClientFilterBar;
class ClientListModel;
class ClientSelection;
class EmptyState;
class LinkButton;
class MessageStrip;
class SearchField;
class TableColumns;
class TableView;

/// All clients, and the box that searches them at every keystroke. Return or a double click opens the record. Rows are
/// sorted by their headers and filtered by the drop-downs beside the search, both of which are kept from run to run;
/// several can be chosen and acted upon.
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

    ClientIndex *index() const { return m_index; }
    ClientCommands *commands() const { return m_commands; }
    ClientFilterBar *filters() const { return m_filters; }
    TableColumns *columns() const { return m_columns; }
    /// Adds an entry for each order to a menu, and for its direction. They follow what is shown.
    void addSortingTo(QMenu *menu);

Q_SIGNALS:
    void clientOpened(portico::ClientKey client);
    void newClientRequested();
    /// The rows are in another order, or will be.
    void sortChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What the button does that stands in the place of an empty list.
    enum class EmptyAct { addClient, lookEverywhere, clearSearch };

    QWidget *buildHeader();
    QWidget *buildSearch();
    void fitSearch();
    void buildTable();
    void connectParts();
    void restoreView();
    void showHits(const ClientHits &hits);
    void showCount();
    void showEmptiness(qsizetype shown);
    void showEmptyOf(const QString &searched);
    void showPreparing();
    void sortBy(ClientSort sort);
    void readAttention();
    void showAll();
    void openCurrent();

    FirmServices m_services;
    KeptClientView m_kept;
    ClientIndex *m_index;
    ClientListModel *m_model;
    QLabel *m_count = nullptr;
    LinkButton *m_cancel = nullptr;
    QPushButton *m_chosen = nullptr;
    SearchField *m_search = nullptr;
    QBoxLayout *m_searchRow = nullptr;
    ClientFilterBar *m_filters = nullptr;
    MessageStrip *m_restriction = nullptr;
    TableView *m_table = nullptr;
    TableColumns *m_columns = nullptr;
    ClientSelection *m_selection = nullptr;
    ClientCommands *m_commands = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyAct m_emptyAct = EmptyAct::addClient;
    std::optional<AttentionStore::Kind> m_attention; ///< whom the list is restricted to
    bool m_searching = false;     ///< the hits of what was typed have not come yet
    bool m_openWhenFound = false; ///< Return was pressed before they came
    bool m_toTop = false;         ///< the next hits are another list: it is shown from its beginning
    ClientKey m_wanted; ///< to be made current when the hits have it
};

} // namespace portico
