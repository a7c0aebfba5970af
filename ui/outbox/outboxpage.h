#pragma once

#include "models/gathertimer.h"
#include "models/outboxindex.h"
#include "ui/firmservices.h"
#include "ui/standstill.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace portico {

class BounceDrop;
class EmptyState;
class MailCommands;
class MailPane;
class MessageStrip;
class OutboxModel;
class SearchField;
class SegmentBar;
class TableView;

/// All mail: by state, searched at every keystroke, with a pane that says what became of the chosen one and why it
/// waits. Nothing is read before it is shown for the first time; from then on it follows the firm. GUI thread.
class OutboxPage : public QWidget
{
    Q_OBJECT
public:
    explicit OutboxPage(const FirmServices &services, QWidget *parent = nullptr);

    /// Puts the cursor into the search box, with what stands there selected.
    void focusSearch();
    /// Reads again what is shown.
    void refresh();
    /// Shows the mails of one state only, or all.
    void showState(std::optional<MailState> state);
    /// Makes a mail current, once the list shows it.
    void select(MailKey mail);

    TableView *table() const { return m_table; }
    MailPane *pane() const { return m_pane; }
    SegmentBar *states() const { return m_states; }
    QPushButton *pauseButton() const { return m_pause; }
    QPushButton *resumeButton() const { return m_resume; }
    /// Takes messages that came back, dropped onto the page.
    BounceDrop *bounces() const { return m_bounces; }

Q_SIGNALS:
    /// Somebody wants to see the record of a client that a mail speaks of.
    void clientOpened(portico::ClientKey client);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildHeader();
    void buildFilter();
    QWidget *buildSettleAll();
    void buildTable();
    void connectParts();
    void showHits(const MailHits &hits);
    void showCounts(const MailHits &hits);
    void showEmptiness(const MailHits &hits);
    /// Reads on a worker how the queue stands, and shows it.
    void readQueue();
    void showQueue(const SendingFacts &facts);
    void showSettleAll(const MailHits &hits);
    void showCurrent();
    void showMenu(const QPoint &at);
    /// The pane stands beside the list, or below it.
    void arrange(bool narrow);
    void fit();

    FirmServices m_services;
    OutboxIndex *m_index;
    OutboxModel *m_model;
    MailCommands *m_commands;
    BounceDrop *m_bounces;
    GatherTimer m_soon; ///< gathers changes that come close together
    QTimer m_clock;     ///< what waits for a time looks different after it
    std::optional<bool> m_narrow;
    MailKey m_wanted; ///< to be made current when the hits have it
    bool m_readingQueue = false;
    bool m_readQueueAgain = false;

    QLabel *m_count = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_resume = nullptr;
    SegmentBar *m_states = nullptr;
    SearchField *m_search = nullptr;
    QBoxLayout *m_filterRow = nullptr;
    MessageStrip *m_queue = nullptr;
    QWidget *m_settleAll = nullptr;
    MessageStrip *m_settleStrip = nullptr;
    QPushButton *m_allArrived = nullptr;
    QPushButton *m_allAgain = nullptr;
    QBoxLayout *m_content = nullptr;
    TableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    MailPane *m_pane = nullptr;
};

} // namespace portico
