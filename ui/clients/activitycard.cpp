#include "ui/clients/activitycard.h"

#include "models/activitymodel.h"
#include "ui/clients/activitydelegate.h"
#include "ui/look/fonts.h"

#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace portico {

namespace {

/// Adds one idea to the activity: the words that a screen reader says of a row.
class SpokenActivity : public QIdentityProxyModel
{
public:
    SpokenActivity(const FirmServices &services, QObject *parent) : QIdentityProxyModel(parent), m_services(services) {}

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return ActivityDelegate::spoken(mapToSource(index), m_services.now().toLocalTime().date());
        return QIdentityProxyModel::data(index, role);
    }

private:
    FirmServices m_services;
};

} // namespace

ActivityCard::ActivityCard(const FirmServices &services, QWidget *parent)
    : Card(tr("Activity"), Body::padded, parent), m_services(services), m_model(new ActivityModel(services.firm, this)),
      m_delegate(new ActivityDelegate(this)), m_list(new QListView(this)),
      m_empty(makeWrappedLabel(tr("Nothing has happened here yet."), TextStyle::body, Token::text2, this))
{
    setObjectName(QStringLiteral("activityCard"));
    auto *spoken = new SpokenActivity(services, this);
    spoken->setSourceModel(m_model);
    m_list->setModel(spoken);
    m_list->setItemDelegate(m_delegate);
    m_list->setProperty("flush", true);
    m_list->setAccessibleName(tr("Activity"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true);
    m_list->setMinimumHeight(scaled(160));
    body()->addWidget(m_empty);
    body()->addWidget(m_list, 1);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ActivityCard::showEmptiness);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ActivityCard::showEmptiness);
    // What somebody reads stays where it is while lines come and go above it.
    connect(spoken, &QAbstractItemModel::rowsAboutToBeInserted, this, &ActivityCard::rememberPlace);
    connect(spoken, &QAbstractItemModel::rowsInserted, this, &ActivityCard::keepPlace);
    connect(spoken, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ActivityCard::rememberPlace);
    connect(spoken, &QAbstractItemModel::rowsRemoved, this, &ActivityCard::keepPlace);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == m_list->verticalScrollBar()->minimum() && m_model->canFetchNewer())
            m_model->fetchNewer();
    });
    m_list->installEventFilter(this);
    connect(m_model, &ActivityModel::readFailed, this,
            [this](const Error &error) { m_services.notifier.failed(error.sentence); });
    showEmptiness();
}

void ActivityCard::showClient(ClientKey client)
{
    m_delegate->setToday(m_services.now().toLocalTime().date());
    m_model->showClient(client);
    m_list->scrollToTop();
}

/// At the top what is new shows at once, unless it comes because somebody scrolled there.
void ActivityCard::rememberPlace(const QModelIndex &, int first)
{
    const QScrollBar *bar = m_list->verticalScrollBar();
    const bool atNewest = bar->value() == bar->minimum() && !m_model->canFetchNewer() && !m_model->isFetchingNewer();
    if (first != 0 || atNewest) {
        m_place = QPersistentModelIndex();
        return;
    }
    m_place = m_list->indexAt(QPoint(1, m_list->viewport()->height() / 2));
    m_placeTop = m_list->visualRect(m_place).top();
}

void ActivityCard::keepPlace()
{
    if (!m_place.isValid())
        return;
    const int moved = m_list->visualRect(m_place).top() - m_placeTop;
    m_list->verticalScrollBar()->setValue(m_list->verticalScrollBar()->value() + moved);
    m_place = QPersistentModelIndex();
}

bool ActivityCard::eventFilter(QObject *watched, QEvent *event)
{
    // Home means the newest line of all, not the newest of those that are held.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Home) {
        m_model->showNewest();
        m_list->doItemsLayout();
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
        m_list->scrollToTop();
        return true;
    }
    return Card::eventFilter(watched, event);
}

void ActivityCard::showEmptiness()
{
    const bool nothing = m_model->rowCount() == 0;
    m_empty->setVisible(nothing);
    m_list->setVisible(!nothing);
    if (nothing)
        body()->setAlignment(m_empty, Qt::AlignTop);
}

} // namespace portico
