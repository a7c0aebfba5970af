#pragma once

#include "app/practice/mailtasks.h"
#include "ui/firmservices.h"

#include <QObject>

class QWidget;

namespace portico {

/// What can be done with mail of the outbox: asks where something is lost, runs the tasks, and tells the outcome through
/// the notifier. It shows no state of its own. GUI thread.
class MailCommands : public QObject
{
    Q_OBJECT
public:
    /// dialogParent: whose window the dialogs belong to.
    MailCommands(const FirmServices &services, QWidget *dialogParent);

    /// Shows the mail as it went, or would go, out, without its secret link.
    void open(const Mail &mail);
    void retry(const Mail &mail);
    /// Asks first.
    void cancel(const Mail &mail);
    void settle(const Mail &mail, SettleMailTask::Verdict verdict);
    /// Asks first; count: how many unconfirmed mails there are.
    void settleAll(SettleMailTask::Verdict verdict, qint64 count);
    /// Pauses all mail of the firm, or lets it go on.
    void setQueue(QueueState state);

private:
    void fail(const Error &error);

    FirmServices m_services;
    QWidget *m_dialogParent;
};

} // namespace portico
