#pragma once

#include "ui/firmservices.h"
#include "ui/portal/formpreviewdialog.h"
#include "ui/portal/sendoutcome.h"

namespace portico {

class InviteFormPanel;
class ProgressLine;

/// The Client Portal window: chooses the people of one client who are invited to its portal, with a personal message and
/// a preview, and sends. After Send it waits, without blocking, until the truth is known, tells it through the
/// notifier, and closes. Closed earlier, the telling goes on without it. Nothing is written before Send.
///
/// Open it with open(); it deletes itself when it closes. GUI thread.
class ClientPortalWindow : public FormPreviewDialog
{
    Q_OBJECT
public:
    ClientPortalWindow(const FirmServices &services, ClientKey client, const Purpose &purpose, QWidget *parent = nullptr);

    InviteFormPanel *form() const { return m_form; }
    bool isSending() const { return m_stage != Stage::form; }

public Q_SLOTS:
    void send() override;
    /// Cancel and Escape: asks first where something typed would be lost.
    void reject() override;

Q_SIGNALS:
    /// What truly happened; also told through the notifier.
    void sendEnded(const portico::SendOutcome &outcome);

protected:
    void previewSwitched() override;
    void showPreview() override;
    bool holdsTypedText() const override;
    void focusFirst() override;

private:
    enum class Stage { form, writing, waiting };

    void showState();
    void watch(const InviteOutcome &invites);

    FirmServices m_services;
    Stage m_stage = Stage::form;
    int m_widthBefore = 0;
    InviteFormPanel *m_form;
    ProgressLine *m_progress;
};

} // namespace portico
