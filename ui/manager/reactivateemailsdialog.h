#pragma once

#include "ui/firmservices.h"
#include "ui/portal/questiondialog.h"

namespace portico {

/// `Reactivate Email…`: says what it means that addresses get mail again, and does it. GUI thread.
class ReactivateEmailsDialog : public QuestionDialog
{
    Q_OBJECT
public:
    ReactivateEmailsDialog(const FirmServices &services, const QList<PortalUserKey> &users, QWidget *parent = nullptr);

protected:
    void answeredYes() override;

private:
    FirmServices m_services;
    QList<PortalUserKey> m_users;
};

} // namespace portico
