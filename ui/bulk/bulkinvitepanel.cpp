#include "ui/bulk/bulkinvitepanel.h"

#include "ui/bulk/bulkwords.h"
#include "ui/bulk/recipientsmodel.h"
#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tableview.h"
#include "ui/portal/messageeditor.h"
#include "ui/rowmenu.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/switch.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace portico {

namespace {

using Part = RecipientList::Part;
using Column = RecipientsModel::Column;

/// Working the list out again follows a change of the firm after this long, or after four times what it took: while
/// mail goes out the firm changes all the time.
constexpr qint64 kAgainMs = 3000;
constexpr int kLeastRows = 4;

RecipientSort::By orderOf(int column)
{
    switch (column) {
    case Column::name: return RecipientSort::By::name;
    case Column::clients: return RecipientSort::By::clients;
    case Column::note: return RecipientSort::By::note;
    default: return RecipientSort::By::email;
    }
}

} // namespace

BulkInvitePanel::BulkInvitePanel(const FirmServices &services, const BulkAsk &ask, QWidget *parent)
    : QWidget(parent), m_services(services), m_ask(ask)
{
    build();
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &BulkInvitePanel::workOut);
    connect(&m_services.firm, &Firm::changed, this, [this] {
        if (!m_again.isActive())
            m_again.start(int(std::max(kAgainMs, 4 * m_tookMs)));
    });
    connect(m_parts, &SegmentBar::currentChanged, this, &BulkInvitePanel::find);
    connect(m_search, &QLineEdit::textChanged, this, &BulkInvitePanel::find);
    connect(m_empty, &EmptyState::actionTriggered, m_search, &QLineEdit::clear);
    connect(m_leftOut, &MessageStrip::actionTriggered, this, [this] { showPart(Part::leftOut); });
    connect(m_mistyped, &MessageStrip::actionTriggered, this, [this] { showPart(Part::mistyped); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        const qsizetype place = m_model->placeAt(now.row());
        if (place >= 0)
            Q_EMIT placeChosen(place);
    });
    connect(m_table, &QAbstractItemView::activated, this, &BulkInvitePanel::previewWanted);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &BulkInvitePanel::sortBy);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        popUpRowMenu(m_table, place, [this](QMenu *menu, int row) {
            QAction *preview = menu->addAction(tr("&What They Will See"), this, &BulkInvitePanel::previewWanted);
            preview->setEnabled(m_model->placeAt(row) >= 0);
            addSorting(menu, m_table, [this](int column) { sortBy(column); });
        });
    });
    connect(m_message, &MessageEditor::changed, this, &BulkInvitePanel::messageChanged);
    connect(m_previewLink, &QPushButton::clicked, this, &BulkInvitePanel::previewWanted);
    workOut();
}

BulkInvitePanel::~BulkInvitePanel()
{
    m_cancel->store(true);
    for (const CancelFlag &flag : {m_findCancel, m_sortCancel}) {
        if (flag)
            flag->store(true);
    }
}

void BulkInvitePanel::build()
{
    const bool resend = m_ask.kind == BulkSendKind::resend;
    m_trouble = new MessageStrip(MessageStrip::Kind::expired, {}, this);
    m_trouble->hide();
    auto *heading = makeLabel(resend ? tr("Who gets a new invite?") : tr("Who should be invited?"), TextStyle::heading, Token::text, this);
    m_summary = makeLabel(tr("Working it out…"), TextStyle::body, Token::text2, this);
    m_parts = new SegmentBar(this);
    m_parts->setAccessibleName(tr("Which part of the list"));
    m_parts->addSegment(tr("Mails"));
    m_parts->addSegment(tr("Shared addresses"));
    m_parts->addSegment(tr("Left out"));
    m_search = new SearchField(tr("Search by name or email"), this);
    m_search->setCompact(true);
    m_search->setAccessibleName(tr("Search by name or email"));
    m_model = new RecipientsModel(this);
    m_table = new TableView(this);
    m_table->setObjectName(QStringLiteral("recipientTable"));
    m_table->setAccessibleName(tr("Recipients"));
    m_table->setModel(m_model);
    m_table->rows()->setColumn(Column::name, ColumnLook::name());
    m_table->rows()->setColumn(Column::email, ColumnLook::email());
    ColumnLook clients = ColumnLook::text();
    clients.suffixRole = RecipientsModel::SuffixRole;
    m_table->rows()->setColumn(Column::clients, clients);
    m_table->setStretchColumn(Column::name, 110);
    m_table->setStretchColumn(Column::email, 150);
    m_table->setStretchColumn(Column::clients, 110);
    m_table->setStretchColumn(Column::note, 110);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as they were chosen
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setMinimumHeight(RowDelegate::rowHeight() * kLeastRows);
    m_search->setCompanion(m_table);
    m_empty = new EmptyState;
    m_empty->cover(m_table);
    m_leftOut = new MessageStrip(MessageStrip::Kind::queued, {}, this);
    m_leftOut->setIcon(IconName::none);
    m_leftOut->hide();
    m_mistyped = new MessageStrip(MessageStrip::Kind::expired, {}, this);
    m_mistyped->hide();
    m_message = new MessageEditor(this);
    m_message->messageSwitch()->setChecked(m_ask.includesMessage);
    m_message->edit()->setPlainText(m_ask.message);
    m_previewLink = new LinkButton(IconName::right, tr("What they will see"), this);
    m_previewLink->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addStrut(scaled(32));
    head->addWidget(heading);
    head->addStretch(1);
    head->addWidget(m_summary);
    auto *previewLine = new QHBoxLayout;
    previewLine->addWidget(m_previewLink);
    previewLine->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 12);
    layout->setSpacing(8);
    layout->addWidget(m_trouble);
    layout->addLayout(head);
    layout->addWidget(m_parts);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_mistyped);
    layout->addWidget(m_leftOut);
    layout->addSpacing(4);
    layout->addWidget(m_message, 1);
    layout->addLayout(previewLine);
}

BulkAsk BulkInvitePanel::ask() const
{
    BulkAsk ask = m_ask;
    ask.message = m_message->text();
    ask.includesMessage = m_message->isOn();
    return ask;
}

QString BulkInvitePanel::whyNotSend() const
{
    if (!m_ready)
        return m_trouble->isHidden() ? tr("The list is being worked out.") : m_trouble->sentence();
    if (!m_offer.obstacle.isEmpty())
        return m_offer.obstacle;
    if (m_offer.list->mails().isEmpty())
        return tr("Nobody here can get a mail.");
    if (m_message->tooLong())
        return tr("The message is too long.");
    return {};
}

void BulkInvitePanel::workOut()
{
    if (m_working) {
        m_again.start(int(kAgainMs)); // what is being worked out may not know of the change
        return;
    }
    m_working = true;
    QElapsedTimer clock;
    clock.start();
    runTask(
        this, makeBulkOffer(m_services, m_ask, m_sort, m_cancel),
        [this, clock](const BulkOffer &offer) {
            m_working = false;
            m_tookMs = clock.elapsed();
            take(offer);
        },
        [this](const Error &error) {
            m_working = false;
            m_summary->clear();
            m_trouble->setKind(MessageStrip::Kind::undeliverable);
            m_trouble->setSentence(error.sentence);
            m_trouble->show();
            Q_EMIT offered();
        });
}

void BulkInvitePanel::take(BulkOffer offer)
{
    const bool first = !m_ready;
    m_offer = std::move(offer);
    m_ready = true;
    if (first)
        m_message->setTemplates(m_offer.mail.messages);
    m_trouble->setKind(MessageStrip::Kind::expired);
    m_trouble->setSentence(m_offer.obstacle);
    m_trouble->setVisible(!m_offer.obstacle.isEmpty());
    const QString out = leftOutSentence(m_offer.list->leftOut(), m_ask.kind);
    m_leftOut->setSentence(out);
    m_leftOut->setAction(out.isEmpty() ? QString() : tr("Show"));
    m_leftOut->setVisible(!out.isEmpty());
    const QString mistyped = mistypedSentence(m_offer.list->count(Part::mistyped));
    m_mistyped->setSentence(mistyped);
    m_mistyped->setAction(mistyped.isEmpty() ? QString() : tr("Show"));
    m_mistyped->setVisible(!mistyped.isEmpty());
    showCounts();
    Q_EMIT offered();
    find();
    // It was worked out in the order of before.
    if (m_offer.list->sort() != m_sort)
        sortAgain();
}

void BulkInvitePanel::sortBy(int column)
{
    const bool turn = m_sort.by == orderOf(column) && m_sort.order == Qt::AscendingOrder;
    m_sort = {orderOf(column), turn ? Qt::DescendingOrder : Qt::AscendingOrder};
    m_table->horizontalHeader()->setSortIndicator(column, m_sort.order);
    if (m_ready)
        sortAgain();
}

/// The list itself gets another order, so that the preview goes from mail to mail as the rows stand.
void BulkInvitePanel::sortAgain()
{
    if (m_sortCancel)
        m_sortCancel->store(true);
    m_sortCancel = makeCancelFlag();
    using List = std::shared_ptr<const RecipientList>;
    whenDone(this, QtConcurrent::run([list = m_offer.list, sort = m_sort, cancel = m_sortCancel]() -> List {
                 return list->sorted(sort, *cancel);
             }),
             [this, before = m_offer.list, cancel = m_sortCancel](const List &list) {
                 // Worked out anew meanwhile: then that one is sorted, or was.
                 if (!list || cancel->load() || before != m_offer.list)
                     return;
                 m_offer.list = list;
                 Q_EMIT offered();
                 find();
             });
}

void BulkInvitePanel::showPart(Part part)
{
    m_search->clear();
    m_parts->setCurrent(int(part));
    m_table->setFocus(Qt::OtherFocusReason);
}

void BulkInvitePanel::showCounts()
{
    const QLocale locale;
    const RecipientList &list = *m_offer.list;
    if (!m_mistypedPart && list.count(Part::mistyped) > 0) {
        m_mistypedPart = true;
        setTabOrder(m_parts->segment(int(Part::leftOut)), m_parts->addSegment(tr("Mistyped?")));
    }
    if (m_mistypedPart)
        m_parts->segment(int(Part::mistyped))->setCount(locale.toString(list.count(Part::mistyped)));
    for (const Part part : {Part::mails, Part::shared, Part::leftOut})
        m_parts->segment(int(part))->setCount(locale.toString(list.count(part)));
    const int mails = int(list.mails().size());
    const int clients = int(list.clientCount());
    const QString what = mails == 1 ? tr("1 mail") : tr("%Ln mails", nullptr, mails);
    const QString opens = clients == 1 ? tr("1 client record") : tr("%Ln client records", nullptr, clients);
    m_summary->setText(mails == 0 ? QString() : tr("%1, %2").arg(what, opens));
}

void BulkInvitePanel::find()
{
    if (!m_ready)
        return;
    if (m_findCancel)
        m_findCancel->store(true);
    m_findCancel = makeCancelFlag();
    const Part part = Part(m_parts->current());
    using Rows = std::shared_ptr<const RecipientList::Rows>;
    whenDone(this, QtConcurrent::run([list = m_offer.list, part, text = m_search->text(), cancel = m_findCancel]() -> Rows {
                 return list->find(part, text, *cancel);
             }),
             [this, list = m_offer.list, part, cancel = m_findCancel](const Rows &rows) {
                 if (!rows || cancel->load())
                     return; // a later search has begun
                 const auto before = m_model->list();
                 const qsizetype place = m_model->placeAt(m_table->currentIndex().row());
                 const bool worksOutAgain = before && before != list && before->sort() == list->sort() && m_model->part() == part;
                 const int scrolledTo = m_table->verticalScrollBar()->value();
                 const QString email = before && place >= 0 ? before->mails().at(place).email : QString();
                 m_model->show(list, part, rows);
                 m_table->setColumnHidden(Column::email, part == Part::leftOut);
                 m_table->shareWidth();
                 // Whoever looks at a mail goes on looking at it; else the first one is shown.
                 const qsizetype again = before == list ? place : email.isEmpty() ? -1 : list->placeOf(email);
                 const int row = std::max(0, m_model->rowOf(again));
                 if (m_model->rowCount() > 0) {
                     m_table->setCurrentIndex(m_model->index(row, 0));
                     m_table->scrollTo(m_model->index(row, 0));
                 }
                 // Whoever has scrolled elsewhere is left there.
                 if (worksOutAgain)
                     m_table->verticalScrollBar()->setValue(scrolledTo);
                 showEmptiness();
             });
}

void BulkInvitePanel::showEmptiness()
{
    const bool nothing = m_model->rowCount() == 0;
    m_empty->setVisible(nothing);
    if (!nothing)
        return;
    if (!m_search->text().isEmpty()) {
        m_empty->setNothingFound(tr("Nobody here matches “%1”.").arg(m_search->text()));
        return;
    }
    switch (m_model->part()) {
    case Part::mails:
        return m_empty->setContent(IconName::none, tr("Nobody can get a mail"), tr("The list Left out says why."));
    case Part::shared:
        return m_empty->setContent(IconName::check, tr("No address is shared"), tr("Every mail goes to one person."));
    case Part::leftOut:
        return m_empty->setContent(IconName::check, tr("Nobody is left out"), tr("Everybody who was chosen gets a mail."));
    case Part::mistyped:
        return m_empty->setContent(IconName::check, tr("No address looks mistyped"), tr("Those that did were corrected."));
    }
}

void BulkInvitePanel::showPlace(qsizetype place)
{
    const int row = m_model->rowOf(place);
    if (row < 0 || row == m_table->currentIndex().row())
        return;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->scrollTo(m_model->index(row, 0));
}

void BulkInvitePanel::focusFirst()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace portico
