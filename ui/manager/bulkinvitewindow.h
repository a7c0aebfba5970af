#pragma once

#include "ui/firmservices.h"
#include "ui/manager/bulkask.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;

namespace portico {

class BulkInvitePanel;
class FormScroll;
class HeldSends;
class MailPreview;

/// The form of `Send Invite` and `Resend Invite` for many: the exact list, the message, each merged mail, how many mails
/// it is and how long they take. `Send` hands the wish to HeldSends, where it can be undone for ten seconds, and closes
/// the form: until then nothing is written.
///
/// Open it with open(); it deletes itself when it closes. GUI thread; held must outlive it.
class BulkInviteWindow : public QDialog
{
    Q_OBJECT
public:
    BulkInviteWindow(const FirmServices &services, HeldSends &held, const BulkAsk &ask, QWidget *parent = nullptr);

    /// What Undo runs with what was asked for: it opens the form again.
    void setReopen(std::function<void(const BulkAsk &)> reopen) { m_reopen = std::move(reopen); }

    BulkInvitePanel *form() const { return m_form; }
    MailPreview *preview() const { return m_preview; }
    QPushButton *sendButton() const { return m_send; }
    QPushButton *cancelButton() const { return m_cancel; }
    QString footerText() const;
    bool previewIsOpen() const { return m_previewOpen; }

public Q_SLOTS:
    void openPreview();
    void closePreview();
    void send();
    /// Cancel and Escape: asks first where something typed would be lost.
    void reject() override;

Q_SIGNALS:
    /// Send was pressed: the ten seconds run.
    void handedOver();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void showOffer();
    void showState();
    void showMails();
    void arrange();
    bool holdsTypedText() const;

    FirmServices m_services;
    HeldSends &m_held;
    std::function<void(const BulkAsk &)> m_reopen;
    bool m_previewOpen = false;
    BulkInvitePanel *m_form;
    FormScroll *m_formScroll = nullptr;
    MailPreview *m_preview;
    QLabel *m_footer = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace portico
