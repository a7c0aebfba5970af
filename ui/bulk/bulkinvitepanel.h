#pragma once

#include "ui/bulk/bulkoffer.h"
#include "ui/firmservices.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace portico {

class EmptyState;
class LinkButton;
class MessageEditor;
class MessageStrip;
class RecipientsModel;
class SearchField;
class SegmentBar;
class TableView;

/// The form of a bulk send: the exact list of who gets a mail and who gets none, and the message. Works the list out on
/// a worker when it opens, and again some time after the firm has changed. GUI thread.
class BulkInvitePanel : public QWidget
{
    Q_OBJECT
public:
    BulkInvitePanel(const FirmServices &services, const BulkAsk &ask, QWidget *parent = nullptr);
    /// Cancels what is under way.
    ~BulkInvitePanel() override;

    /// Whom, with the message as typed by now.
    BulkAsk ask() const;
    /// What was worked out; nothing in it until the first time.
    const BulkOffer &offer() const { return m_offer; }
    bool isReady() const { return m_ready; }
    /// Why nothing can be sent; empty where it can.
    QString whyNotSend() const;
    /// Shows the row of a mail as the current one, where the list shows it.
    void showPlace(qsizetype place);

    SegmentBar *parts() const { return m_parts; }
    SearchField *search() const { return m_search; }
    TableView *table() const { return m_table; }
    RecipientsModel *recipients() const { return m_model; }
    MessageEditor *message() const { return m_message; }
    LinkButton *previewLink() const { return m_previewLink; }
    MessageStrip *trouble() const { return m_trouble; }
    MessageStrip *leftOutStrip() const { return m_leftOut; }
    MessageStrip *mistypedStrip() const { return m_mistyped; }
    void focusFirst();

Q_SIGNALS:
    /// Another list was worked out.
    void offered();
    void messageChanged();
    /// Another row is current: the mail at this place of the list.
    void placeChosen(qsizetype place);
    void previewWanted();

private:
    void build();
    void workOut();
    void take(BulkOffer offer);
    void find();
    void sortBy(int column);
    void sortAgain();
    void showPart(RecipientList::Part part);
    void showCounts();
    void showEmptiness();

    FirmServices m_services;
    BulkAsk m_ask;
    BulkOffer m_offer;
    bool m_ready = false;
    bool m_working = false;
    QTimer m_again; ///< after a change of the firm
    qint64 m_tookMs = 0;
    CancelFlag m_cancel = makeCancelFlag();
    CancelFlag m_findCancel;
    CancelFlag m_sortCancel;
    RecipientSort m_sort;

    MessageStrip *m_trouble;
    QLabel *m_summary;
    SegmentBar *m_parts;
    SearchField *m_search;
    RecipientsModel *m_model;
    TableView *m_table;
    EmptyState *m_empty;
    MessageStrip *m_leftOut;
    MessageStrip *m_mistyped;
    bool m_mistypedPart = false; ///< whether the list of addresses that look mistyped can be chosen: once there was one
    MessageEditor *m_message;
    LinkButton *m_previewLink;
};

} // namespace portico
