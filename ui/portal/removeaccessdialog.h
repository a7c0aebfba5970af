#pragma once

#include "app/store/portalstore.h"
#include "ui/firmservices.h"
#include "ui/portal/questiondialog.h"

class QCheckBox;

namespace portico {

/// The last step of Remove Access: says what the person loses, offers to tell them by mail (off by default), and ends
/// the access.
class RemoveAccessDialog : public QuestionDialog
{
    Q_OBJECT
public:
    RemoveAccessDialog(const FirmServices &services, const AccessLine &line, QWidget *parent = nullptr);

    QCheckBox *tellThem() const { return m_tellThem; }

Q_SIGNALS:
    void removed();

protected:
    void answeredYes() override;

private:
    FirmServices m_services;
    AccessLine m_line;
    QCheckBox *m_tellThem;
};

/// What somebody loses with an access, in sentences. clientName is the client's, keepsOthers says that the same address
/// opens other portals. Pure.
QString describeLoss(const AccessLine &line, const QString &clientName, bool keepsOthers, const QDateTime &now);

} // namespace portico
