#pragma once

#include "app/practice/bulkremoval.h"
#include "ui/firmservices.h"
#include "ui/portal/questiondialog.h"

class QCheckBox;

namespace portico {

class LinkButton;
class RemovalModel;
class TableView;

/// `Remove Access…` for several people: says first which client records each of them loses, lets them be chosen one by
/// one, offers to tell them by mail (off by default), and ends what was chosen. The list is worked out on a worker. GUI
/// thread.
class RemoveAccessesDialog : public QuestionDialog
{
    Q_OBJECT
public:
    RemoveAccessesDialog(const FirmServices &services, const QList<PortalUserKey> &users, QWidget *parent = nullptr);
    ~RemoveAccessesDialog() override;

    TableView *table() const { return m_table; }
    RemovalModel *losses() const { return m_model; }
    QCheckBox *tellThem() const { return m_tellThem; }
    LinkButton *allButton() const { return m_all; }
    bool isReady() const { return m_ready; }

protected:
    void answeredYes() override;

private:
    void take(const QList<PlannedRemoval> &people);
    void showState();

    FirmServices m_services;
    RemovalModel *m_model;
    TableView *m_table;
    LinkButton *m_all;
    QLabel *m_count;
    QCheckBox *m_tellThem;
    CancelFlag m_cancel = makeCancelFlag();
    bool m_ready = false;
};

} // namespace portico
