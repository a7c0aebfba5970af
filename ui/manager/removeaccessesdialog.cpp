#include "ui/manager/removeaccessesdialog.h"

#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tableview.h"
#include "ui/look/windowsize.h"
#include "ui/manager/removalmodel.h"
#include "ui/widgets/buttons.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

namespace {

using Column = RemovalModel::Column;

constexpr int kMostRowsShown = 8;
constexpr int kWidth = 680;

/// What removing does, and what it leaves.
QString consequences(const QList<PlannedRemoval> &people)
{
    const auto count = [&people](auto test) { return int(std::count_if(people.begin(), people.end(), test)); };
    const int signedUp = count([](const PlannedRemoval &person) { return person.hasAccount; });
    const int keeping = count([](const PlannedRemoval &person) { return person.kept > 0; });
    QStringList sentences{RemoveAccessesDialog::tr("They can no longer open these portals, at once.")};
    if (signedUp > 0)
        sentences += RemoveAccessesDialog::tr("Whoever is signed in to one of them is signed out.");
    if (signedUp < people.size())
        sentences += RemoveAccessesDialog::tr("Links and queued mail that open nothing else end.");
    if (keeping > 0)
        sentences += RemoveAccessesDialog::tr("Portals of clients that you do not see stay open to %Ln of them.", nullptr, keeping);
    sentences += RemoveAccessesDialog::tr("The contacts stay, and can be invited again at any time.");
    return sentences.join(u' ');
}

} // namespace

RemoveAccessesDialog::RemoveAccessesDialog(const FirmServices &services, const QList<PortalUserKey> &users, QWidget *parent)
    : QuestionDialog(users.size() == 1 ? tr("Remove the access of 1 person?")
                                       : tr("Remove the access of %Ln people?", nullptr, int(users.size())),
                     tr("Looking up what they would lose…"), parent),
      m_services(services), m_model(new RemovalModel(this)), m_table(new TableView(this)),
      m_all(new LinkButton(tr("Untick All"), this)), m_count(makeLabel({}, TextStyle::body, Token::text2, this)),
      m_tellThem(new QCheckBox(tr("Tell them by mail"), this))
{
    setObjectName(QStringLiteral("removeAccessesDialog"));
    setMinimumWidth(scaled(kWidth));
    m_table->setAccessibleName(tr("What they lose"));
    m_table->setModel(m_model);
    m_table->rows()->setColumn(Column::tick, ColumnLook::tick());
    m_table->rows()->setColumn(Column::email, ColumnLook::email());
    m_table->rows()->setColumn(Column::client, ColumnLook::name());
    m_table->setColumnBaseWidth(Column::tick, 36);
    m_table->setStretchColumn(Column::name, 120);
    m_table->setStretchColumn(Column::email, 160);
    m_table->setStretchColumn(Column::client, 160);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setMinimumHeight(RowDelegate::rowHeight() * 4);
    auto *line = new QHBoxLayout;
    line->addWidget(m_count);
    line->addStretch(1);
    line->addWidget(m_all);
    body()->addLayout(line);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_tellThem);
    setAnswers(tr("Remove Access"), tr("Cancel"), ButtonKind::danger);
    noButton()->setFocus(Qt::OtherFocusReason);
    connect(m_model, &RemovalModel::tickedChanged, this, &RemoveAccessesDialog::showState);
    connect(m_all, &QPushButton::clicked, this, [this] { m_model->tickAll(m_model->tickedCount() < m_model->rowCount()); });
    showState();
    runTask(
        this,
        m_services.firm.read(
            [users, member = m_services.member](Connection &connection, const std::atomic_bool &cancelled) {
                return planRemoval(connection, member, users, cancelled);
            },
            m_cancel),
        [this](const QList<PlannedRemoval> &people) { take(people); },
        [this](const Error &error) {
            setSentence({});
            showTrouble(error.sentence);
        });
}

RemoveAccessesDialog::~RemoveAccessesDialog()
{
    m_cancel->store(true);
}

void RemoveAccessesDialog::take(const QList<PlannedRemoval> &people)
{
    m_ready = true;
    setSentence(people.isEmpty() ? tr("They have no access that could be removed.") : consequences(people));
    m_model->setPeople(people);
    const int rows = std::clamp(m_model->rowCount(), 4, kMostRowsShown);
    m_table->setMinimumHeight(RowDelegate::rowHeight() * (rows + 1));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, Column::tick));
    showState();
    // The sentence wraps: how high it is depends on the width.
    layout()->activate();
    resizeWithin(this, {width(), std::max(height(), layout()->totalHeightForWidth(width()))});
}

void RemoveAccessesDialog::showState()
{
    const QLocale locale;
    const qsizetype ticked = m_model->tickedCount();
    m_count->setText(m_ready && m_model->rowCount() > 0
                         ? tr("%1 of %2 client records chosen").arg(locale.toString(ticked), locale.toString(m_model->rowCount()))
                         : QString());
    m_all->setText(ticked == m_model->rowCount() ? tr("Untick All") : tr("Tick All"));
    m_all->setVisible(m_model->rowCount() > 1);
    setWhyNotYes(!m_ready      ? tr("What they would lose is being looked up.")
                 : ticked == 0 ? tr("Nothing is ticked.")
                               : QString());
}

void RemoveAccessesDialog::answeredYes()
{
    setBusy(true);
    const bool tell = m_tellThem->isChecked();
    runTask(
        this, m_services.write(RemoveAccessesTask(m_model->tickedAccesses(), tell)),
        [this, tell](const BulkRemovalOutcome &done) {
            m_services.sender.wake();
            const QString what = done.people == 1 ? tr("Access of 1 person removed")
                                                  : tr("Access of %Ln people removed", nullptr, done.people);
            m_services.notifier.done(tell ? tr("%1. Mails that say so are queued").arg(what) : what);
            accept();
        },
        [this](const Error &error) {
            setBusy(false);
            showTrouble(error.sentence);
        });
}

} // namespace portico
