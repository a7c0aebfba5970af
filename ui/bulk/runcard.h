#pragma once

#include "ui/bulk/bulkruns.h"
#include "ui/firmservices.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace portico {

class ElidedLabel;
class MailCommands;
class MessageStrip;
class ProgressLine;
class RunFigures;

/// The card of a send: how far it is, and the acts that stand with its bar: `Pause`, `Resume`, `Cancel Sending…`. GUI
/// thread.
class RunCard : public QFrame
{
    Q_OBJECT
public:
    RunCard(const FirmServices &services, QWidget *parent = nullptr);

    void setRun(const BulkRun &run, const BulkRuns &runs);

    QPushButton *pauseButton() const { return m_pause; }
    QPushButton *resumeButton() const { return m_resume; }
    QPushButton *cancelButton() const { return m_cancel; }
    QString heading() const;
    QString timeLeft() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showQueue(const BulkRuns &runs);

    FirmServices m_services;
    MailCommands *m_commands;
    BulkRun m_run;
    MessageStrip *m_strip;
    ElidedLabel *m_heading;
    QLabel *m_timeLeft;
    QPushButton *m_pause;
    QPushButton *m_resume;
    QPushButton *m_cancel;
    ProgressLine *m_progress;
    RunFigures *m_figures;
    QLabel *m_hint;
};

/// Asks whether what has not gone shall be withdrawn, says what that means, and does it. The question deletes itself.
void askToCancelSending(const FirmServices &services, const BulkRun &run, QWidget *parent);

} // namespace portico
