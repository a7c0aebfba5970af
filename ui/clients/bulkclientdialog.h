#pragma once

#include "app/core/keys.h"
#include "app/practice/bulkclienttasks.h"
#include "ui/firmservices.h"
#include "ui/portal/questiondialog.h"

#include <QFuture>
#include <QList>

#include <functional>

class QComboBox;
class QRadioButton;

namespace portico {

class ProgressLine;

/// Asks whether something shall be done to several clients, and does it: some hundred at a time, with progress, and with
/// a stop between them. What was done until then stays. Base of the dialogs below. GUI thread.
class BulkClientDialog : public QuestionDialog
{
    Q_OBJECT
public:
    BulkClientDialog(const FirmServices &services, const QList<ClientKey> &clients, const QString &heading,
                     const QString &sentence, QWidget *parent);

    void reject() override;

Q_SIGNALS:
    /// It ended: this many clients were changed.
    void ended(int changed);

protected:
    void answeredYes() override;
    /// Writes the change of some clients; gives how many it changed.
    virtual QFuture<Result<int>> write(const QList<ClientKey> &clients) = 0;
    /// What is told when changed clients were.
    virtual QString doneSentence(int changed) const = 0;
    const FirmServices &services() const { return m_services; }

private:
    void goOn();
    void end();

    FirmServices m_services;
    QList<ClientKey> m_clients;
    ProgressLine *m_progress;
    QLabel *m_figures;
    qsizetype m_next = 0;
    int m_changed = 0;
    bool m_running = false;
    bool m_stopping = false;
};

/// Makes clients active or inactive, and says first what that means for their portals.
class SetActiveDialog : public BulkClientDialog
{
    Q_OBJECT
public:
    SetActiveDialog(const FirmServices &services, const QList<ClientKey> &clients, bool active, QWidget *parent);

protected:
    QFuture<Result<int>> write(const QList<ClientKey> &clients) override;
    QString doneSentence(int changed) const override;

private:
    bool m_active;
};

/// Has a team member look after clients.
class AssignDialog : public BulkClientDialog
{
    Q_OBJECT
public:
    AssignDialog(const FirmServices &services, const QList<ClientKey> &clients, QWidget *parent);

protected:
    void answeredYes() override;
    QFuture<Result<int>> write(const QList<ClientKey> &clients) override;
    QString doneSentence(int changed) const override;

private:
    QComboBox *m_member;
    QRadioButton *m_instead;
    QRadioButton *m_leading;
};

} // namespace portico
