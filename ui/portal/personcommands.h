#pragma once

#include "app/practice/mailtasks.h"
#include "app/store/portalstore.h"
#include "ui/firmservices.h"

#include <QObject>

class QWidget;

namespace portico {

/// What can be done with one person on a client's portal: opens the dialogs, runs the tasks, and tells the outcome
/// through the notifier. It shows no state of its own: cards and tables call it. GUI thread.
class PersonCommands : public QObject
{
    Q_OBJECT
public:
    /// dialogParent: whose window the dialogs belong to.
    PersonCommands(const FirmServices &services, QWidget *dialogParent);

    void resend(const AccessLine &line);
    void copyLink(const AccessLine &line);
    void correctEmail(const AccessLine &line);
    void removeAccess(const AccessLine &line);
    void showHistory(const AccessLine &line);
    /// Whether the person's address takes mail, with the evidence.
    void showHealth(const AccessLine &line);
    /// Answers whether an unconfirmed invite arrived.
    void settle(const AccessLine &line, SettleMailTask::Verdict verdict);

private:
    FirmServices m_services;
    QWidget *m_dialogParent;
};

} // namespace portico
