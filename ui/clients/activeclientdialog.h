#pragma once

#include "ui/firmservices.h"
#include "ui/portal/questiondialog.h"

namespace portico {

class EditHistory;

/// Asks before a client is made inactive: says how many people lose its portal and how many mails are cancelled.
class MakeInactiveDialog : public QuestionDialog
{
    Q_OBJECT
public:
    MakeInactiveDialog(const FirmServices &services, const Client &client, EditHistory *history,
                       QWidget *parent = nullptr);

protected:
    void answeredYes() override;

private:
    FirmServices m_services;
    Client m_client;
    EditHistory *m_history; ///< of the window, which outlives its dialogs
};

/// Makes a client active again, which needs no question, and tells of it. context: nothing is told once it is gone.
void makeActive(const FirmServices &services, const Client &client, EditHistory *history, QObject *context);

} // namespace portico
