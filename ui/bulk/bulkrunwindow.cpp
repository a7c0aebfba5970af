#include "ui/bulk/bulkrunwindow.h"

#include "app/practice/bulksendtasks.h"
#include "ui/bulk/bulkexport.h"
#include "ui/bulk/bulkresultsmodel.h"
#include "ui/bulk/runcard.h"
#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/statuscolumn.h"
#include "ui/look/tableview.h"
#include "ui/look/windowsize.h"
#include "ui/rowmenu.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace portico {

namespace {

using Column = BulkResultsModel::Column;

constexpr QSize kFirst{1080, 688};
constexpr QSize kSmallest{760, 520};

struct Choice
{
    BulkLineFilter filter;
    const char *text;
};
constexpr Choice kChoices[] = {
    {BulkLineFilter::all, QT_TRANSLATE_NOOP("portico::BulkRunWindow", "Show all")},
    {BulkLineFilter::failed, QT_TRANSLATE_NOOP("portico::BulkRunWindow", "Show failed")},
    {BulkLineFilter::unconfirmed, QT_TRANSLATE_NOOP("portico::BulkRunWindow", "Show unconfirmed")},
    {BulkLineFilter::leftOut, QT_TRANSLATE_NOOP("portico::BulkRunWindow", "Show left out")},
    {BulkLineFilter::waiting, QT_TRANSLATE_NOOP("portico::BulkRunWindow", "Show not gone yet")},
    {BulkLineFilter::sent, QT_TRANSLATE_NOOP("portico::BulkRunWindow", "Show sent")},
    {BulkLineFilter::cancelled, QT_TRANSLATE_NOOP("portico::BulkRunWindow", "Show withdrawn")},
};

BulkResultOrder::By orderOf(int column)
{
    using By = BulkResultOrder::By;
    switch (column) {
    case Column::email: return By::email;
    case Column::clients: return By::clients;
    case Column::status: return By::status;
    case Column::outcome: return By::outcome;
    case Column::time: return By::time;
    default: return By::name;
    }
}

} // namespace

BulkRunWindow::BulkRunWindow(const FirmServices &services, BulkRuns &runs, BulkSendKey bulk, QWidget *parent)
    : QDialog(parent), m_services(services), m_runs(runs), m_bulk(bulk), m_finder(new BulkResultFinder(services, bulk, this)),
      m_model(new BulkResultsModel(services, this)), m_card(new RunCard(services, this)), m_filter(new QComboBox(this)),
      m_search(new SearchField(tr("Search results"), this))
{
    setObjectName(QStringLiteral("bulkRunWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlags(Qt::Window);
    setWindowTitle(tr("Sending Invites"));
    setMinimumSize(QSize(scaled(kSmallest.width()), scaled(kSmallest.height())).boundedTo(roomFor(this)));
    keepSize(this, QStringLiteral("bulkRun"), kFirst);
    for (const Choice &choice : kChoices)
        m_filter->addItem(tr(choice.text), int(choice.filter));
    m_filter->setAccessibleName(tr("Which results"));
    m_search->setCompact(true);
    m_search->setAccessibleName(tr("Search results"));
    m_search->setMinimumWidth(scaled(160));
    m_search->setMaximumWidth(scaled(220));
    buildTable();

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(makeLabel(tr("Results"), TextStyle::heading, Token::text, this));
    line->addStretch(1);
    line->addWidget(m_filter);
    line->addWidget(m_search, 1);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(24, 20, 24, 16);
    body->setSpacing(12);
    body->addWidget(m_card);
    body->addLayout(line);
    body->addWidget(m_table, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(buildFooter());

    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this] { m_finder->setFilter(BulkLineFilter(m_filter->currentData().toInt())); });
    connect(m_search, &QLineEdit::textChanged, m_finder, &BulkResultFinder::search);
    connect(m_finder, &BulkResultFinder::found, this, &BulkRunWindow::showFound);
    const auto tell = [this](const Error &error) { m_services.notifier.failed(error.sentence); };
    connect(m_finder, &BulkResultFinder::failed, this, tell);
    connect(m_model, &BulkResultsModel::readFailed, this, tell, Qt::QueuedConnection);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const ClientKey client = m_model->lineAt(index.row()).client)
            Q_EMIT clientOpened(client);
    });
    connect(m_empty, &EmptyState::actionTriggered, m_search, &QLineEdit::clear);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search,
            [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(&m_runs, &BulkRuns::changed, this, &BulkRunWindow::showRun);
    m_runs.watch(m_bulk);
    // Where the main window goes with everything on it, the runs may be gone before this window.
    connect(this, &QObject::destroyed, &m_runs, [&runs, bulk] { runs.unwatch(bulk); });
    showRun();
    m_table->setFocus(Qt::OtherFocusReason);
}

BulkRunWindow::~BulkRunWindow() = default;

void BulkRunWindow::buildTable()
{
    m_table = new TableView(this);
    m_table->setObjectName(QStringLiteral("resultTable"));
    m_table->setAccessibleName(tr("Results"));
    m_table->setModel(m_model);
    m_table->rows()->setColumn(Column::name, ColumnLook::name());
    m_table->rows()->setColumn(Column::email, ColumnLook::email());
    ColumnLook clients = ColumnLook::text();
    clients.suffixRole = BulkResultsModel::SuffixRole;
    m_table->rows()->setColumn(Column::clients, clients);
    m_table->rows()->setColumn(Column::time, ColumnLook::date());
    m_table->setStretchColumn(Column::name, 138);
    m_table->setStretchColumn(Column::email, 160);
    m_table->setStretchColumn(Column::clients, 120);
    m_table->setColumnBaseWidth(Column::status, qMax(126, mailStateColumnWidth()));
    m_table->setStretchColumn(Column::outcome, 160);
    m_table->setColumnBaseWidth(Column::time, 124);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder); // as they were written
    connect(header, &QHeaderView::sectionClicked, this, &BulkRunWindow::sortBy);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        popUpRowMenu(m_table, place, [this](QMenu *menu, int row) {
            const ClientKey client = m_model->lineAt(row).client;
            QAction *open = menu->addAction(tr("&Open Client"), this, [this, client] { Q_EMIT clientOpened(client); });
            open->setEnabled(bool(client));
            addSorting(menu, m_table, [this](int column) { sortBy(column); });
        });
    });
    m_search->setCompanion(m_table);
    m_empty = new EmptyState;
    m_empty->cover(m_table);
}

QWidget *BulkRunWindow::buildFooter()
{
    auto *footer = new QFrame(this);
    footer->setProperty("look", QStringLiteral("footer"));
    m_export = makeButton(IconName::exporting, tr("Export…"), ButtonKind::secondary, footer);
    m_export->setObjectName(QStringLiteral("exportResults"));
    auto *kept = makeWrappedLabel(tr("The list stays here until you close it."), TextStyle::body, Token::text2, footer);
    m_close = makeButton(tr("Close"), ButtonKind::secondary, footer);
    m_close->setObjectName(QStringLiteral("closeResults"));
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(24, 12, 24, 12);
    line->setSpacing(8);
    line->addWidget(m_export);
    line->addWidget(kept, 1);
    line->addWidget(m_close);
    connect(m_export, &QPushButton::clicked, this, &BulkRunWindow::exportList);
    connect(m_close, &QPushButton::clicked, this, &BulkRunWindow::closeList);
    return footer;
}

void BulkRunWindow::sortBy(int column)
{
    const BulkResultOrder now = m_finder->order();
    const BulkResultOrder::By by = orderOf(column);
    const bool turn = now.by == by && now.order == Qt::AscendingOrder;
    const BulkResultOrder wanted{by, turn ? Qt::DescendingOrder : Qt::AscendingOrder};
    m_table->horizontalHeader()->setSortIndicator(column, wanted.order);
    m_toTop = true;
    m_finder->sort(wanted);
}

void BulkRunWindow::showOnly(BulkLineFilter filter)
{
    m_search->clear();
    m_filter->setCurrentIndex(m_filter->findData(int(filter)));
}

void BulkRunWindow::showRun()
{
    const std::optional<BulkRun> run = m_runs.find(m_bulk);
    if (!run) {
        // Somebody else has put the list away.
        if (m_runs.wasRead() && m_close->isEnabled() && m_found)
            setDisabledReason(m_close, tr("This list was closed elsewhere."));
        return;
    }
    m_card->setRun(*run, m_runs);
    m_close->setToolTip(run->underWay() ? tr("Closes the window. Sending goes on in the background")
                                        : tr("Puts the list away for good. To keep it, leave by Escape"));
    m_close->setAccessibleDescription(m_close->toolTip());
    showEmptiness();
}

void BulkRunWindow::showFound(const std::shared_ptr<const std::vector<qint64>> &keys)
{
    m_found = true;
    const BulkSendLineKey current = m_model->keyAt(m_table->currentIndex().row());
    m_model->setKeys(keys);
    const int row = m_model->rowOf(current);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(qMax(0, row), 0));
        if (row > 0)
            m_table->scrollTo(m_model->index(row, 0));
    }
    if (std::exchange(m_toTop, false))
        m_table->scrollToTop();
    showEmptiness();
}

void BulkRunWindow::showEmptiness()
{
    const bool nothing = m_found && m_model->rowCount() == 0;
    m_empty->setVisible(nothing);
    if (!nothing)
        return;
    if (!m_search->text().isEmpty()) {
        m_empty->setNothingFound(tr("Nobody here matches “%1”.").arg(m_search->text()));
        return;
    }
    switch (m_finder->filter()) {
    case BulkLineFilter::failed:
        return m_empty->setContent(IconName::check, tr("Nothing failed"), tr("No mail was refused."));
    case BulkLineFilter::unconfirmed:
        return m_empty->setContent(IconName::check, tr("Nothing is unconfirmed"), tr("Of every mail it is known whether a server took it."));
    case BulkLineFilter::leftOut:
        return m_empty->setContent(IconName::check, tr("Nobody was left out"), tr("Everybody who was chosen got a mail."));
    case BulkLineFilter::waiting:
        return m_empty->setContent(IconName::check, tr("Nothing waits"), tr("Every mail has gone, or was withdrawn."));
    case BulkLineFilter::sent:
        return m_empty->setContent(IconName::mail, tr("Nothing was sent yet"), tr("Mail stands here once a mail server took it."));
    case BulkLineFilter::cancelled:
        return m_empty->setContent(IconName::ban, tr("Nothing was withdrawn"), tr("Mail that is withdrawn before it goes stands here."));
    case BulkLineFilter::all:
        return m_empty->setContent(IconName::users, tr("Nobody is in this list"), tr("This send had nobody to write to."));
    }
}

void BulkRunWindow::exportList()
{
    exportBulkResults(m_services, m_bulk, m_finder->filter(), this);
}

void BulkRunWindow::closeList()
{
    const std::optional<BulkRun> run = m_runs.find(m_bulk);
    if (!run || run->underWay()) {
        close();
        return;
    }
    setDisabledReason(m_close, tr("The list is being put away."));
    runTask(
        this, m_services.write(CloseBulkSendTask(m_bulk)), [this] { close(); },
        [this](const Error &error) {
            setDisabledReason(m_close, {});
            m_services.notifier.failed(error.sentence);
        });
}

} // namespace portico
