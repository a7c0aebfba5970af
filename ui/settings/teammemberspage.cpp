#include "ui/settings/teammemberspage.h"

#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tableview.h"
#include "ui/settings/memberdialog.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

TeamMembersPage::TeamMembersPage(const SettingsServices &services, QWidget *parent)
    : SettingsPart(services, Kind::acts, For::admins, parent), m_model(new MembersModel(this)), m_table(new TableView),
      m_add(makeButton(IconName::plus, tr("Add Team Member…"))), m_edit(makeButton(tr("Edit…")))
{
    setFormWidth(FormWidth::full);
    m_table->setObjectName(QStringLiteral("memberTable"));
    m_table->setAccessibleName(tr("Team members"));
    m_table->setModel(m_model);
    m_table->rows()->setColumn(MembersModel::email, ColumnLook::email());
    m_table->setStretchColumn(MembersModel::name, 138);
    m_table->setStretchColumn(MembersModel::email, 148);
    m_table->setColumnBaseWidth(MembersModel::role, 162);
    m_table->setColumnBaseWidth(MembersModel::clients, 114);
    m_table->setColumnBaseWidth(MembersModel::state, 76);
    m_table->setMinimumHeight(scaled(300));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_edit);
    buttons->addStretch(1);
    form()->addLayout(buttons);
    form()->addWidget(m_table, 1);
    setDisabledReason(m_edit, tr("Choose a team member first."));
    connect(m_add, &QPushButton::clicked, this, &TeamMembersPage::addMember);
    connect(m_edit, &QPushButton::clicked, this, [this] { editMember(m_table->currentIndex().row()); });
    connect(m_table, &TableView::activated, this, [this](const QModelIndex &index) { editMember(index.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        setDisabledReason(m_edit, current.isValid() ? QString() : tr("Choose a team member first."));
    });
}

void TeamMembersPage::load()
{
    const auto members =
        read([](Connection &connection) -> Result<QList<TeamMember>> { return MemberStore(connection).all(); });
    if (!members)
        return;
    const int row = m_table->currentIndex().row();
    const MemberKey current = row >= 0 ? m_model->member(row).key : MemberKey();
    m_model->setMembers(*members, services().firm.member.key);
    const int again = current ? m_model->rowOf(current) : -1;
    if (again >= 0)
        m_table->setCurrentIndex(m_model->index(again, 0));
    else
        setDisabledReason(m_edit, tr("Choose a team member first."));
}

void TeamMembersPage::addMember()
{
    if (mayChange())
        openDialog({});
}

void TeamMembersPage::editMember(int row)
{
    if (mayChange() && row >= 0 && row < m_model->rowCount())
        openDialog(m_model->member(row));
}

void TeamMembersPage::openDialog(const TeamMember &member)
{
    auto *dialog = new MemberDialog(services().firm, member, window());
    connect(dialog, &MemberDialog::saved, this, [this](MemberKey key) {
        refresh();
        m_table->setCurrentIndex(m_model->index(m_model->rowOf(key), 0));
    });
    dialog->open();
}

} // namespace portico
