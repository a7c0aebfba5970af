#include "ui/clients/clientcommands.h"

#include "models/clientlistmodel.h"
#include "ui/clients/bulkclientdialog.h"
#include "ui/clients/clientselection.h"
#include "ui/copiedemails.h"
#include "ui/look/tableview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>

#include <functional>
#include <utility>

namespace portico {

namespace {

void disable(QAction *action, const QString &reason)
{
    action->setEnabled(reason.isEmpty());
    action->setToolTip(reason.isEmpty() ? action->iconText() : reason);
}

/// A cell of a text with tabs and line ends between cells and rows.
QString cell(QString text)
{
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace

ClientCommands::ClientCommands(const FirmServices &services, TableView *table, ClientSelection *selection)
    : QObject(table), m_services(services), m_table(table), m_selection(selection), m_open(new QAction(tr("&Open"), this)),
      m_copyEmails(new QAction(tr("Copy &Emails"), this)), m_copyRows(new QAction(tr("&Copy Rows"), this)),
      m_assign(new QAction(tr("&Assign To…"), this)), m_makeInactive(new QAction(tr("Make &Inactive…"), this)),
      m_makeActive(new QAction(tr("&Make Active…"), this))
{
    connect(m_open, &QAction::triggered, this, &ClientCommands::openRequested);
    connect(m_copyEmails, &QAction::triggered, this, &ClientCommands::copyEmails);
    connect(m_copyRows, &QAction::triggered, this, &ClientCommands::copyRows);
    connect(m_assign, &QAction::triggered, this, &ClientCommands::assign);
    connect(m_makeInactive, &QAction::triggered, this, [this] { setActive(false); });
    connect(m_makeActive, &QAction::triggered, this, [this] { setActive(true); });
    connect(m_table, &TableView::copyRequested, this, &ClientCommands::copyRows);
    connect(m_selection, &ClientSelection::changed, this, &ClientCommands::update);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(m_table);
        menu->setObjectName(QStringLiteral("clientMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        addTo(menu);
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
    update();
}

void ClientCommands::addTo(QMenu *menu) const
{
    menu->addActions({m_open, m_copyEmails, m_copyRows});
    menu->addSeparator();
    menu->addActions({m_assign, m_makeInactive, m_makeActive});
}

void ClientCommands::setListShown(bool shown)
{
    m_listShown = shown;
    update();
}

void ClientCommands::update()
{
    const int count = m_listShown ? m_selection->count() : 0;
    const QString none = count > 0 ? QString() : tr("Choose a client in the list first.");
    const QString tooMany =
        count > kMostCopied ? tr("At most %1 clients can be copied at once.").arg(QLocale().toString(kMostCopied)) : none;
    disable(m_open, none);
    disable(m_copyEmails, tooMany);
    disable(m_copyRows, tooMany);
    disable(m_assign, none);
    disable(m_makeInactive, none);
    disable(m_makeActive, none);
}

void ClientCommands::read(std::function<void(const QList<ClientRow> &)> then)
{
    runTask(
        this,
        m_services.firm.read([keys = m_selection->keys(kMostCopied), now = m_services.now()](
                                 Connection &connection, const std::atomic_bool &) -> Result<QList<ClientRow>> {
            return ClientStore(connection).rows(keys, now);
        }),
        std::move(then), [this](const Error &error) { m_services.notifier.failed(error.sentence); });
}

void ClientCommands::copyRows()
{
    if (!m_copyRows->isEnabled())
        return;
    // In the columns that show, in the order in which they stand.
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        if (!header->isSectionHidden(header->logicalIndex(place)))
            columns.append(header->logicalIndex(place));
    }
    read([this, columns](const QList<ClientRow> &rows) {
        QStringList lines;
        for (const ClientRow &row : rows) {
            QStringList cells;
            for (const int column : columns) {
                const bool noAddress = column == ClientListModel::email && row.email.isEmpty();
                cells.append(noAddress ? QString() : cell(ClientListModel::textOf(row, column)));
            }
            lines.append(cells.join(QLatin1Char('\t')));
        }
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
        m_services.notifier.done(tr("%Ln row(s) copied", nullptr, int(rows.size())));
    });
}

void ClientCommands::copyEmails()
{
    if (!m_copyEmails->isEnabled())
        return;
    read([this](const QList<ClientRow> &rows) {
        QStringList emails;
        for (const ClientRow &row : rows) {
            if (!row.email.isEmpty())
                emails.append(row.email);
        }
        if (emails.isEmpty()) {
            m_services.notifier.failed(tr("None of these clients has an email address."));
            return;
        }
        m_services.notifier.done(tr("%Ln address(es) copied", nullptr, portico::copyEmails(emails)));
    });
}

void ClientCommands::setActive(bool active)
{
    auto *dialog = new SetActiveDialog(m_services, m_selection->keys(m_selection->count()), active, m_table->window());
    dialog->open();
}

void ClientCommands::assign()
{
    auto *dialog = new AssignDialog(m_services, m_selection->keys(m_selection->count()), m_table->window());
    dialog->open();
}

} // namespace portico
