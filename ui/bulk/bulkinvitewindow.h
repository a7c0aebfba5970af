#pragma once

#include "ui/bulk/bulkask.h"
#include "ui/firmservices.h"
#include "ui/portal/formpreviewdialog.h"

#include <functional>

namespace portico {

class BulkInvitePanel;
class HeldSends;

/// The form of `Send Invite` and `Resend Invite` for many: the exact list, the message, each merged mail, how many mails
/// it is and how long they take. `Send` hands the wish to HeldSends, where it can be undone for ten seconds, and closes
/// the form: until then nothing is written.
///
/// Open it with open(); it deletes itself when it closes. GUI thread; held must outlive it.
class BulkInviteWindow : public FormPreviewDialog
{
    Q_OBJECT
public:
    BulkInviteWindow(const FirmServices &services, HeldSends &held, const BulkAsk &ask, QWidget *parent = nullptr);

    /// What Undo runs with what was asked for: it opens the form again.
    void setReopen(std::function<void(const BulkAsk &)> reopen) { m_reopen = std::move(reopen); }

    BulkInvitePanel *form() const { return m_form; }
    QString footerText() const;

public Q_SLOTS:
    void send() override;

protected:
    int widestForm() const override;
    void showPreview() override;
    bool holdsTypedText() const override;
    void focusFirst() override;

private:
    void stepThroughMails();
    void showOffer();
    void showState();

    FirmServices m_services;
    HeldSends &m_held;
    std::function<void(const BulkAsk &)> m_reopen;
    BulkInvitePanel *m_form;
};

} // namespace portico
