#include "ui/clients/clientfilterbar.h"

#include "app/store/memberstore.h"
#include "models/clientlistmodel.h"
#include "ui/look/fonts.h"
#include "ui/look/statuslook.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedcombobox.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace portico {

namespace {

/// What the box of team members says of everybody and of nobody, where members say their key.
constexpr qint64 kAnybody = -1;
constexpr qint64 kNobody = 0;
/// What the box of portals says of any.
constexpr int kAnyPortal = -1;

} // namespace

ClientFilterBar::ClientFilterBar(const FirmServices &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_assigned = makeBox(tr("Assigned to"), QStringLiteral("filterAssigned"));
    m_state = makeBox(tr("State"), QStringLiteral("filterState"));
    m_portal = makeBox(tr("Portal status"), QStringLiteral("filterPortal"));
    m_clear = new LinkButton(tr("Clear"), this);
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    m_clear->setToolTip(tr("Show all active clients again"));
    m_clear->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_state);
    row->addWidget(m_assigned);
    row->addWidget(m_portal);
    row->addWidget(m_clear);
    row->addStretch(1);
    fillStates();
    fillPortals();
    fillMembers();
    for (const QComboBox *box : {m_assigned, m_state, m_portal})
        connect(box, &QComboBox::currentIndexChanged, this, &ClientFilterBar::noteChange);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setFilter({});
        m_state->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_services.firm, &Firm::changed, this, &ClientFilterBar::fillMembers);
}

QComboBox *ClientFilterBar::makeBox(const QString &name, const QString &objectName)
{
    auto *box = new ElidedComboBox(this);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(15);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box->setMaxVisibleItems(16);
    return box;
}

void ClientFilterBar::fillStates()
{
    using State = ClientFilter::State;
    m_state->addItem(tr("Active clients"), int(State::active));
    m_state->addItem(tr("Inactive clients"), int(State::inactive));
    m_state->addItem(tr("All clients"), int(State::all));
}

void ClientFilterBar::fillPortals()
{
    m_portal->addItem(tr("Any portal status"), kAnyPortal);
    m_portal->insertSeparator(1);
    for (const PortalStatus status : kClientStatuses) {
        const StatusLook look = *statusLook(QVariant::fromValue(status));
        m_portal->addItem(icon(look.icon, look.text), describe(status), int(status));
    }
}

/// Only where somebody came, went or was renamed: filling a box that is open would close it.
void ClientFilterBar::fillMembers()
{
    const auto read = m_services.firm.readHere(
        [](Connection &connection) -> Result<QList<TeamMember>> { return MemberStore(connection).all(); });
    if (!read.ok())
        return;
    QList<std::pair<QString, qint64>> wanted{{tr("Assigned to anybody"), kAnybody}, {tr("Assigned to nobody"), kNobody}};
    for (const TeamMember &member : *read) {
        if (member.active)
            wanted.append({member.name, member.key.value});
    }
    QList<std::pair<QString, qint64>> shown;
    for (int i = 0; i < m_assigned->count(); ++i) {
        if (m_assigned->itemData(i).isValid())
            shown.append({m_assigned->itemText(i), m_assigned->itemData(i).toLongLong()});
    }
    if (shown == wanted)
        return;
    const QVariant chosen = m_assigned->currentData();
    m_filling = true;
    m_assigned->clear();
    for (const auto &[name, key] : std::as_const(wanted))
        m_assigned->addItem(name, key);
    m_assigned->insertSeparator(2);
    m_assigned->setCurrentIndex(qMax(0, chosen.isValid() ? m_assigned->findData(chosen) : 0));
    m_filling = false;
    noteChange();
}

ClientFilter ClientFilterBar::filter() const
{
    ClientFilter filter;
    filter.state = ClientFilter::State(m_state->currentData().toInt());
    if (const qint64 member = m_assigned->currentData().toLongLong(); member != kAnybody)
        filter.assignedTo = MemberKey{member};
    if (const int portal = m_portal->currentData().toInt(); portal != kAnyPortal)
        filter.portal = PortalStatus(portal);
    return filter;
}

void ClientFilterBar::setFilter(const ClientFilter &filter)
{
    const qint64 member = filter.assignedTo ? filter.assignedTo->value : kAnybody;
    m_filling = true;
    m_state->setCurrentIndex(m_state->findData(int(filter.state)));
    m_assigned->setCurrentIndex(qMax(0, m_assigned->findData(member)));
    m_portal->setCurrentIndex(m_portal->findData(filter.portal ? int(*filter.portal) : kAnyPortal));
    m_filling = false;
    noteChange();
}

void ClientFilterBar::noteChange()
{
    if (m_filling)
        return;
    const ClientFilter now = filter();
    m_clear->setVisible(now != ClientFilter());
    for (QComboBox *box : {m_assigned, m_state, m_portal})
        box->setToolTip(box->currentText()); // whole where the box is too narrow for it
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT filterChanged(now);
}

} // namespace portico
