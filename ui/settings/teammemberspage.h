#pragma once

#include "models/membersmodel.h"
#include "ui/settings/settingspart.h"

namespace portico {

class TableView;

/// The team: who works at the firm, and what each may do.
class TeamMembersPage : public SettingsPart
{
    Q_OBJECT
public:
    TeamMembersPage(const SettingsServices &services, QWidget *parent = nullptr);

    MembersModel *model() const { return m_model; }
    TableView *table() const { return m_table; }

public Q_SLOTS:
    void addMember();
    void editMember(int row);

protected:
    void load() override;

private:
    void openDialog(const TeamMember &member);

    MembersModel *m_model;
    TableView *m_table;
    QPushButton *m_add;
    QPushButton *m_edit;
};

} // namespace portico
