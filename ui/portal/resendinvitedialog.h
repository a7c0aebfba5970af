#pragma once

#include "app/store/portalstore.h"
#include "ui/firmservices.h"
#include "ui/portal/questiondialog.h"

namespace portico {

class MessageEditor;

/// The small step before an invite is sent again: says what becomes of the old link, takes a message if somebody wants
/// one, and sends. The truth about the mail is told through the notifier.
class ResendInviteDialog : public QuestionDialog
{
    Q_OBJECT
public:
    ResendInviteDialog(const FirmServices &services, const AccessLine &line, QWidget *parent = nullptr);

    MessageEditor *message() const { return m_message; }

Q_SIGNALS:
    void resent();

protected:
    void answeredYes() override;

private:
    FirmServices m_services;
    AccessLine m_line;
    MessageEditor *m_message;
};

} // namespace portico
