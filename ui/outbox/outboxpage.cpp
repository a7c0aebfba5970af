#include "ui/outbox/outboxpage.h"

#include "models/mailwords.h"
#include "models/outboxmodel.h"
#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/statuslook.h"
#include "ui/look/statuscolumn.h"
#include "ui/look/tableview.h"
#include "ui/outbox/bouncedrop.h"
#include "ui/outbox/mailcommands.h"
#include "ui/outbox/mailpane.h"
#include "ui/pagelayout.h"
#include "ui/portal/addresshealthdialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentbar.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace portico {

namespace {

using Column = OutboxModel::Column;
using Verdict = SettleMailTask::Verdict;

constexpr std::chrono::milliseconds kGather(150);
constexpr int kClockMs = 20000;
constexpr int kPaneWidth = 304;
constexpr int kLeastBeside = 840; ///< of the page, for list and pane beside each other
constexpr int kSearchWidth = 240;

/// The parts of the filter; the first is all.
constexpr std::array kStates{MailState::queued, MailState::sending, MailState::unconfirmed,
                             MailState::failed, MailState::sent,    MailState::cancelled};

std::optional<MailState> stateOf(int segment)
{
    return segment <= 0 ? std::nullopt : std::optional(kStates.at(size_t(segment) - 1));
}

int segmentOf(std::optional<MailState> state)
{
    return state ? int(std::find(kStates.begin(), kStates.end(), *state) - kStates.begin()) + 1 : 0;
}

} // namespace

OutboxPage::OutboxPage(const FirmServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_index(new OutboxIndex(services.firm, services.scope(), this)),
      m_model(new OutboxModel(services.firm, this)), m_commands(new MailCommands(services, this)), m_bounces(new BounceDrop(services, this))
{
    setObjectName(QStringLiteral("outboxPage"));
    m_clock.setInterval(kClockMs);
    buildFilter();
    buildTable();
    m_queue = new MessageStrip(MessageStrip::Kind::expired, {}, this);
    m_queue->setObjectName(QStringLiteral("queueStrip"));
    m_queue->hide();
    m_pane = new MailPane(m_services, this);
    m_content = new QHBoxLayout;
    m_content->addWidget(m_table, 1);
    m_content->addWidget(m_pane);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildHeader());
    layout->addLayout(m_filterRow);
    layout->addWidget(m_queue);
    layout->addWidget(buildSettleAll());
    layout->addLayout(m_content, 1);
    connectParts();
    fit();
    setTabOrder(m_states->segment(int(kStates.size())), m_search);
    setTabOrder(m_search, m_table);
}

QWidget *OutboxPage::buildHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_count = makeLabel({}, TextStyle::body, Token::text2, header);
    m_count->setContentsMargins(0, 2, 0, 0);
    m_pause = makeButton(tr("Pause All"), ButtonKind::secondary, header);
    m_pause->setObjectName(QStringLiteral("pauseAll"));
    m_resume = makeButton(tr("Resume"), ButtonKind::secondary, header);
    m_resume->setObjectName(QStringLiteral("resume"));
    for (QPushButton *button : {m_pause, m_resume})
        setDisabledReason(button, tr("How sending stands is being read."));
    row->addWidget(makeLabel(tr("Outbox"), TextStyle::title, Token::text, header));
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addStretch();
    QPushButton *returned = makeButton(tr("Read Returned Mail…"), ButtonKind::secondary, header);
    returned->setObjectName(QStringLiteral("readReturned"));
    setDisabledReason(returned, m_bounces->whyNot(),
                      tr("Reads messages that came back, from files. They can be dropped onto this page, too."));
    connect(returned, &QPushButton::clicked, m_bounces, &BounceDrop::chooseFiles);
    row->addWidget(returned);
    row->addWidget(m_pause);
    row->addWidget(m_resume);
    return header;
}

void OutboxPage::buildFilter()
{
    m_states = new SegmentBar(this);
    m_states->setAccessibleName(tr("Which mail is shown"));
    m_states->addSegment(tr("All"));
    for (const MailState state : kStates) {
        SegmentButton *segment = m_states->addSegment(describe(state));
        if (state == MailState::unconfirmed || state == MailState::failed)
            segment->setStatusIcon(statusLook(state).icon, statusLook(state).text);
    }
    m_search = new SearchField(tr("Search mail"), this);
    m_search->setObjectName(QStringLiteral("mailSearch"));
    m_search->setCompact(true);
    m_search->setShortcutHint(QKeySequence::Find);
    m_filterRow = new QHBoxLayout;
    m_filterRow->setSpacing(12);
    m_filterRow->addWidget(m_states);
    m_filterRow->addStretch(1);
    m_filterRow->addWidget(m_search);
}

QWidget *OutboxPage::buildSettleAll()
{
    m_settleAll = new QWidget(this);
    auto *row = new QHBoxLayout(m_settleAll);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_settleStrip = new MessageStrip(MessageStrip::Kind::unconfirmed, {}, m_settleAll);
    // The two weigh the same: a person decides.
    m_allArrived = makeButton(IconName::check, tr("They All Arrived"), ButtonKind::secondary, m_settleAll);
    m_allAgain = makeButton(IconName::resend, tr("Send All Again"), ButtonKind::secondary, m_settleAll);
    m_allArrived->setObjectName(QStringLiteral("allArrived"));
    m_allAgain->setObjectName(QStringLiteral("allAgain"));
    row->addWidget(m_settleStrip, 1);
    row->addWidget(m_allArrived);
    row->addWidget(m_allAgain);
    m_settleAll->hide();
    return m_settleAll;
}

void OutboxPage::buildTable()
{
    m_table = new TableView(this);
    m_table->setObjectName(QStringLiteral("mailTable"));
    m_table->setAccessibleName(tr("Mail"));
    m_table->setModel(m_model);
    m_table->rows()->setColumn(Column::email, ColumnLook::email());
    m_table->rows()->setColumn(Column::status, ColumnLook::status());
    m_table->rows()->setColumn(Column::when, ColumnLook::date());
    m_table->setColumnBaseWidth(Column::subject, 124);
    m_table->setColumnBaseWidth(Column::status, qMax(126, mailStateColumnWidth()));
    m_table->setColumnBaseWidth(Column::when, 118);
    m_table->setStretchColumn(Column::email, 160);
    m_table->horizontalHeader()->setSortIndicatorShown(false); // mails stand as they were queued, whenever they went
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_search->setCompanion(m_table);
    m_empty = new EmptyState(m_table);
    m_empty->setObjectName(QStringLiteral("mailEmpty"));
    m_empty->cover(m_table);
}

void OutboxPage::connectParts()
{
    const auto tell = [this](const Error &error) { m_services.notifier.failed(error.sentence); };
    connect(m_search, &QLineEdit::textChanged, m_index, &OutboxIndex::search);
    connect(m_states, &SegmentBar::currentChanged, this, [this](int segment) { m_index->showState(stateOf(segment)); });
    connect(m_index, &OutboxIndex::found, this, &OutboxPage::showHits);
    connect(m_index, &OutboxIndex::failed, this, tell);
    connect(m_model, &OutboxModel::readFailed, this, tell, Qt::QueuedConnection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OutboxPage::showCurrent);
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        if (m_pane->acts().open.allowed())
            m_commands->open(m_pane->details().mail);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &OutboxPage::showMenu);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        m_search->clear();
        focusSearch();
    });
    connect(m_pane, &MailPane::openWanted, this, [this] { m_commands->open(m_pane->details().mail); });
    connect(m_pane, &MailPane::retryWanted, this, [this] { m_commands->retry(m_pane->details().mail); });
    connect(m_pane, &MailPane::cancelWanted, this, [this] { m_commands->cancel(m_pane->details().mail); });
    connect(m_pane, &MailPane::arrivedWanted, this, [this] { m_commands->settle(m_pane->details().mail, Verdict::arrived); });
    connect(m_pane, &MailPane::againWanted, this, [this] { m_commands->settle(m_pane->details().mail, Verdict::again); });
    connect(m_pane, &MailPane::clientWanted, this, &OutboxPage::clientOpened);
    connect(m_pane, &MailPane::healthWanted, this,
            [this](const QString &email) { (new AddressHealthDialog(m_services, email, window()))->open(); });
    const auto settleAll = [this](Verdict verdict) {
        m_commands->settleAll(verdict, m_model->hits().allCounts().of(MailState::unconfirmed));
    };
    connect(m_allArrived, &QPushButton::clicked, this, [settleAll] { settleAll(Verdict::arrived); });
    connect(m_allAgain, &QPushButton::clicked, this, [settleAll] { settleAll(Verdict::again); });
    connect(m_pause, &QPushButton::clicked, this, [this] { m_commands->setQueue(QueueState::paused); });
    connect(m_resume, &QPushButton::clicked, this, [this] { m_commands->setQueue(QueueState::running); });
    const auto look = [this] {
        if (isVisible()) {
            readQueue();
            m_pane->refresh();
        }
    };
    m_soon.gather(kGather, this, look);
    m_soon.follow(m_services.firm);
    connect(&m_clock, &QTimer::timeout, this, [this, look] {
        look();
        if (isVisible())
            m_model->setHits(m_model->hits());
    });
    connect(&m_services.sender, &SenderThread::reachabilityChanged, &m_soon, &GatherTimer::ask);
    connect(&m_services.sender, &SenderThread::ended, &m_soon, &GatherTimer::ask);
    connect(&m_services.sender, &SenderThread::beganAgain, &m_soon, &GatherTimer::ask);
}

void OutboxPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void OutboxPage::refresh()
{
    m_index->refresh();
    m_model->setHits(m_model->hits());
    readQueue();
    m_pane->refresh();
}

void OutboxPage::showState(std::optional<MailState> state)
{
    m_search->clear();
    m_states->setCurrent(segmentOf(state));
}

void OutboxPage::select(MailKey mail)
{
    const int row = m_model->rowOf(mail);
    m_wanted = row < 0 ? mail : MailKey();
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->scrollTo(m_model->index(row, 0));
    }
}

void OutboxPage::showHits(const MailHits &hits)
{
    const MailKey looked = m_pane->mail();
    m_model->setHits(hits);
    // Whoever looks at a mail goes on looking at it, wherever it has moved to; else the first one is shown.
    if (m_wanted)
        select(m_wanted);
    else if (!m_table->currentIndex().isValid() && m_model->rowOf(looked) >= 0)
        select(looked);
    if (!m_table->currentIndex().isValid() && hits.size() > 0) {
        m_table->setCurrentIndex(m_model->index(0, 0));
        m_table->scrollToTop();
    }
    showCurrent();
    showCounts(hits);
    showEmptiness(hits);
    showSettleAll(hits);
}

void OutboxPage::showCounts(const MailHits &hits)
{
    const QLocale locale;
    for (int segment = 0; segment <= int(kStates.size()); ++segment) {
        const auto state = stateOf(segment);
        const qint64 count = state ? hits.counts().of(*state) : hits.counts().all();
        m_states->segment(segment)->setCount(hits.isComplete() ? locale.toString(count) : QString());
    }
    const MailCounts &all = hits.allCounts();
    const qint64 queued = all.of(MailState::queued);
    const qint64 sending = all.of(MailState::sending);
    if (!hits.isComplete())
        m_count->setText(tr("Reading mail…"));
    else if (queued + sending > 0)
        m_count->setText(sending > 0 ? tr("%1 queued, %2 sending").arg(locale.toString(queued), locale.toString(sending))
                                     : tr("%1 queued").arg(locale.toString(queued)));
    else
        m_count->setText(all.all() > 0 ? tr("Nothing waits") : QString());
}

void OutboxPage::showEmptiness(const MailHits &hits)
{
    m_empty->setVisible(hits.size() == 0 && hits.isComplete());
    if (m_empty->isHidden())
        return;
    if (!m_search->text().isEmpty()) {
        const qint64 elsewhere = hits.counts().all();
        const QString sentence = elsewhere > 0
            ? tr("No mail in this state matches “%1”; others do.").arg(m_search->text())
            : tr("No mail matches “%1”, neither by name nor by address or kind.").arg(m_search->text());
        m_empty->setNothingFound(sentence);
        return;
    }
    const auto state = m_index->state();
    if (!state) {
        m_empty->setContent(IconName::outbox, tr("No mail yet"),
                            m_services.member.seesAllClients
                                ? tr("Invitations, reminders and notices stand here from the moment they are queued.")
                                : tr("Mail to the people of the clients that are assigned to you stands here."));
        return;
    }
    switch (*state) {
    case MailState::queued:
        return m_empty->setContent(IconName::clock, tr("Nothing waits"), tr("No mail is queued."));
    case MailState::sending:
        return m_empty->setContent(IconName::sending, tr("Nothing is on its way"), tr("No mail is being sent right now."));
    case MailState::unconfirmed:
        return m_empty->setContent(IconName::check, tr("Nothing is unconfirmed"), tr("Of every mail it is known whether a server took it."));
    case MailState::failed:
        return m_empty->setContent(IconName::check, tr("Nothing failed"), tr("No mail was refused."));
    case MailState::sent:
        return m_empty->setContent(IconName::mail, tr("Nothing was sent yet"), tr("Mail stands here once a mail server took it."));
    case MailState::cancelled:
        return m_empty->setContent(IconName::ban, tr("Nothing was cancelled"), tr("Mail that is withdrawn before it goes stands here."));
    }
}

void OutboxPage::readQueue()
{
    m_readQueueAgain = m_readingQueue;
    if (m_readingQueue)
        return;
    m_readingQueue = true;
    const auto ended = [this] {
        m_readingQueue = false;
        if (m_readQueueAgain)
            readQueue();
    };
    runTask(
        this,
        m_services.firm.read([now = m_services.now()](Connection &connection, const std::atomic_bool &) -> Result<SendingFacts> {
            return SendingFacts::read(connection, now);
        }),
        [this, ended](const SendingFacts &facts) {
            showQueue(facts);
            ended();
        },
        [this, ended](const Error &error) {
            m_services.notifier.failed(error.sentence);
            ended();
        });
}

void OutboxPage::showQueue(const SendingFacts &facts)
{
    const MailExplanation why = explainSending(facts, SenderWords::of(m_services.sender), m_services.now(), locale());
    m_queue->setKind(why.kind);
    m_queue->setHeading(why.heading);
    m_queue->setSentence(why.sentence);
    m_queue->setVisible(!why.heading.isEmpty());

    const QString notAllowed = m_services.member.mayManagePortals()
        ? QString() : tr("This needs the role Admin or the permission Manage Client Portals.");
    const bool runs = facts.control.state == QueueState::running;
    setDisabledReason(m_pause, !notAllowed.isEmpty() ? notAllowed : runs ? QString() : tr("Nothing is being sent already."));
    setDisabledReason(m_resume, !notAllowed.isEmpty() ? notAllowed : runs ? tr("Mail is being sent already.") : QString());
}

void OutboxPage::showSettleAll(const MailHits &hits)
{
    const qint64 count = hits.allCounts().of(MailState::unconfirmed);
    const bool wanted = m_index->state() == MailState::unconfirmed && m_search->text().isEmpty() && count > 1;
    m_settleAll->setVisible(wanted);
    if (!wanted)
        return;
    m_settleStrip->setSentence(tr("%Ln mail(s) may have arrived. Settle each by itself, or all with one word.", nullptr, int(count)));
    const QString notAllowed = m_services.member.mayManagePortals()
        ? QString() : tr("This needs the role Admin or the permission Manage Client Portals.");
    setDisabledReason(m_allArrived, notAllowed);
    setDisabledReason(m_allAgain, notAllowed);
}

void OutboxPage::showCurrent()
{
    m_pane->showMail(m_model->keyAt(m_table->currentIndex().row()));
}

void OutboxPage::showMenu(const QPoint &at)
{
    if (!m_pane->mail() || !m_table->currentIndex().isValid())
        return;
    const MailActs can = m_pane->acts();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](IconName name, const QString &text, const MailAct &act, auto run) {
        if (!act.offered)
            return;
        QAction *action = menu->addAction(icon(name), text, this, run);
        action->setEnabled(act.allowed());
        action->setToolTip(act.whyNot);
    };
    add(IconName::mail, tr("Open Mail"), can.open, [this] { m_commands->open(m_pane->details().mail); });
    add(IconName::clients, tr("Open Client"), can.openClient, [this] { m_pane->openClient(); });
    menu->addSeparator();
    add(IconName::check, tr("It arrived"), can.settle, [this] { m_commands->settle(m_pane->details().mail, Verdict::arrived); });
    add(IconName::resend, tr("Send again"), can.settle, [this] { m_commands->settle(m_pane->details().mail, Verdict::again); });
    add(IconName::resend, tr("Retry"), can.retry, [this] { m_commands->retry(m_pane->details().mail); });
    add(IconName::ban, tr("Cancel Mail…"), can.cancel, [this] { m_commands->cancel(m_pane->details().mail); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void OutboxPage::arrange(bool narrow)
{
    m_narrow = narrow;
    m_table->setColumnBaseWidth(Column::name, narrow ? 240 : 142);
    m_content->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_content->setSpacing(narrow ? 12 : 16);
    m_content->setStretch(0, 1);
    m_content->setStretch(1, narrow ? 1 : 0);
    m_pane->setWide(narrow);
    m_pane->setMinimumWidth(narrow ? 0 : scaled(kPaneWidth));
    m_pane->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : scaled(kPaneWidth));
}

void OutboxPage::fit()
{
    fitPage(this, qobject_cast<QBoxLayout *>(layout()));
    layout()->setSpacing(12);
    const bool narrow = isNarrow(this) || width() < scaled(kLeastBeside);
    if (m_narrow != narrow)
        arrange(narrow);
    // The filter's words outrank the search box, which goes below them where both do not fit.
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const bool stacked = m_states->sizeHint().width() + 12 + scaled(160) > room;
    m_filterRow->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_search->setMinimumWidth(stacked ? 0 : scaled(160));
    m_search->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : scaled(kSearchWidth));
}

void OutboxPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void OutboxPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_index->start();
    readQueue();
    m_clock.start();
    m_soon.start();
    fit();
}

} // namespace portico
