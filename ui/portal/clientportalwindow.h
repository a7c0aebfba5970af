#pragma once

#include "ui/firmservices.h"
#include "ui/portal/sendoutcome.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace portico {

class FormScroll;
class InviteFormPanel;
class MailPreview;
class ProgressLine;

/// The Client Portal window: chooses the people of one client who are invited to its portal, with a personal message and
/// a preview, and sends. After Send it waits, without blocking, until the truth is known, tells it through the
/// notifier, and closes. Closed earlier, the telling goes on without it. Nothing is written before Send.
///
/// Open it with open(); it deletes itself when it closes. GUI thread.
class ClientPortalWindow : public QDialog
{
    Q_OBJECT
public:
    ClientPortalWindow(const FirmServices &services, ClientKey client, const Purpose &purpose, QWidget *parent = nullptr);

    InviteFormPanel *form() const { return m_form; }
    MailPreview *preview() const { return m_preview; }
    QPushButton *sendButton() const { return m_send; }
    QPushButton *cancelButton() const { return m_cancel; }
    QLabel *footerLabel() const { return m_footer; }
    bool isSending() const { return m_stage != Stage::form; }
    bool previewIsOpen() const { return m_previewOpen; }

public Q_SLOTS:
    void openPreview();
    void closePreview();
    void send();
    /// Cancel and Escape: asks first where something typed would be lost.
    void reject() override;

Q_SIGNALS:
    /// What truly happened; also told through the notifier.
    void sendEnded(const portico::SendOutcome &outcome);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Stage { form, writing, waiting };

    void build();
    void showState();
    void arrange();
    void watch(const InviteOutcome &invites);
    void askBeforeLosing();

    FirmServices m_services;
    Stage m_stage = Stage::form;
    bool m_previewOpen = false;
    int m_widthBefore = 0;

    InviteFormPanel *m_form;
    FormScroll *m_formScroll = nullptr;
    MailPreview *m_preview;
    QLabel *m_footer;
    ProgressLine *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_send;
};

} // namespace portico
