#include "ui/clients/quickchooser.h"

#include "app/core/whendone.h"
#include "models/quickhitsmodel.h"
#include "ui/clients/quickchooserdelegate.h"
#include "ui/look/fonts.h"
#include "ui/look/tokens.h"
#include "ui/widgets/searchfield.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace portico {

namespace {

constexpr int kMost = RecentClients::kept;
constexpr int kWidth = 560;
constexpr int kBelowTop = 72; ///< of the window

} // namespace

QuickChooser::QuickChooser(const FirmServices &services, ClientIndex *index, const RecentClients &recent, QWidget *window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint), m_services(services), m_index(index), m_recent(recent),
      m_model(new QuickHitsModel(this)), m_search(new SearchField(tr("Go to a client"), this)),
      m_heading(makeLabel({}, TextStyle::smallMedium, Token::text2, this)), m_list(new QListView(this))
{
    setObjectName(QStringLiteral("quickChooser"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Go to Client"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QuickChooserDelegate(m_list));
    m_list->setAccessibleName(tr("Clients"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_search->setCompanion(m_list);
    m_search->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_heading);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_openWhenFound = false;
        look();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &QuickChooser::choose);
    connect(m_list, &QAbstractItemView::clicked, this, &QuickChooser::choose);
    // Clients that are still being read, and those that change meanwhile.
    connect(m_index, &ClientIndex::found, this, &QuickChooser::look);
    fit();
    m_search->setFocus(Qt::ShortcutFocusReason);
    look();
}

QuickChooser::~QuickChooser()
{
    if (m_cancel)
        m_cancel->store(true);
}

void QuickChooser::look()
{
    if (m_cancel)
        m_cancel->store(true);
    m_cancel = makeCancelFlag();
    m_looking = true;
    const int turn = ++m_turn;
    if (m_search->text().trimmed().isEmpty()) {
        readRows(m_recent.all(), turn);
        return;
    }
    if (!m_index->isReady()) {
        m_heading->setText(tr("Reading clients…"));
        return;
    }
    whenDone(this, m_index->firstHits(m_search->text(), kMost, m_cancel),
             [this, turn](const QList<ClientKey> &keys) { readRows(keys, turn); });
}

void QuickChooser::readRows(const QList<ClientKey> &keys, int turn)
{
    if (turn != m_turn)
        return;
    runTask(
        this,
        m_services.firm.read(
            [keys, scope = m_services.scope(), now = m_services.now()](
                Connection &connection, const std::atomic_bool &) -> Result<QList<ClientRow>> {
                const ClientStore store(connection);
                QList<ClientKey> visible;
                for (const ClientKey key : keys) {
                    if (store.visible(key, scope))
                        visible.append(key);
                }
                return store.rows(visible, now);
            },
            m_cancel),
        [this, turn](const QList<ClientRow> &rows) {
            if (turn == m_turn)
                showRows(rows);
        },
        [this, turn](const Error &error) {
            if (turn == m_turn)
                m_heading->setText(error.sentence);
        });
}

void QuickChooser::showRows(const QList<ClientRow> &rows)
{
    const ClientKey before{m_list->currentIndex().data(KeyRole).toLongLong()};
    m_looking = false;
    m_model->setRows(rows);
    const bool typed = !m_search->text().trimmed().isEmpty();
    if (rows.isEmpty())
        m_heading->setText(typed ? tr("No client matches “%1”.").arg(m_search->text().trimmed())
                                 : tr("Type a name, an email address or a phone number."));
    else
        m_heading->setText(typed ? tr("Clients") : tr("Opened last"));
    if (!rows.isEmpty()) {
        int current = 0;
        for (int row = 0; row < rows.size(); ++row) {
            if (rows[row].key == before && !typed)
                current = row;
        }
        m_list->setCurrentIndex(m_model->index(current));
    }
    fit();
    if (std::exchange(m_openWhenFound, false))
        choose();
}

void QuickChooser::choose()
{
    // What stands in the list is not yet what was typed.
    m_openWhenFound = m_looking;
    const ClientKey client{m_list->currentIndex().data(KeyRole).toLongLong()};
    if (m_looking || !client)
        return;
    accept();
    Q_EMIT clientChosen(client);
}

/// As high as what it shows, and over the window's upper middle.
void QuickChooser::fit()
{
    const QWidget *window = parentWidget();
    const int width = std::min(scaled(kWidth), window->width() - 48);
    const int rows = m_model->rowCount() * QuickChooserDelegate::rowHeight();
    m_list->setVisible(rows > 0);
    const int fixed = m_search->sizeHint().height() + m_heading->sizeHint().height() + 24 + 16;
    const int room = window->height() - kBelowTop - 48;
    setFixedSize(width, std::min(fixed + (rows > 0 ? rows + 8 : 0), room));
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, kBelowTop)));
}

bool QuickChooser::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate && isVisible())
        reject();
    return QDialog::event(event);
}

bool QuickChooser::eventFilter(QObject *watched, QEvent *event)
{
    // In a search Escape clears first; here it closes, whatever was typed.
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        reject();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void QuickChooser::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokenColor(Token::surface));
    painter.setPen(tokenColor(Token::borderButton));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace portico
