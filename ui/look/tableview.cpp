#include "ui/look/tableview.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include "ui/look/focusring.h"
#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tableheader.h"
#include "ui/look/tokens.h"

namespace portico {

TableView::TableView(QWidget *parent) : QTableView(parent), m_rows(new RowDelegate(this))
{
    setItemDelegate(m_rows);
    connect(m_rows, &RowDelegate::linkActivated, this, &TableView::linkActivated);
    auto *header = new TableHeader(this);
    setHorizontalHeader(header);
    connect(header, &TableHeader::tickClicked, this, &TableView::tickAllRequested);
    addScrollBarWidget(new TableHeaderEnd(horizontalHeader()), Qt::AlignTop);
    verticalHeader()->hide();
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setAlternatingRowColors(false);
    updateMetrics();
}

void TableView::setModel(QAbstractItemModel *newModel)
{
    QTableView::setModel(newModel);
    m_hoveredRow = -1;
    if (newModel)
        connect(newModel, &QAbstractItemModel::modelReset, this, [this] { shareWidth(); });
    shareWidth();
}

void TableView::setStretchColumn(int column, int minimum)
{
    m_stretches.append({column, minimum});
    shareWidth();
}

void TableView::setColumnBaseWidth(int column, int width)
{
    const int header = horizontalHeader()->sectionSizeHint(column);
    setColumnWidth(column, qMax(scaled(width), column == m_rows->tickColumn() ? 0 : header));
    shareWidth();
}

void TableView::setFlush(bool flush)
{
    setProperty("flush", flush);
    style()->unpolish(this);
    style()->polish(this);
}

void TableView::shareWidth()
{
    if (!model() || m_stretches.isEmpty())
        return;
    int taken = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const bool stretches = std::any_of(m_stretches.cbegin(), m_stretches.cend(),
                                           [column](const Stretch &stretch) { return stretch.column == column; });
        if (!stretches && !isColumnHidden(column))
            taken += columnWidth(column);
    }
    QList<Stretch> shown;
    for (const Stretch &stretch : std::as_const(m_stretches)) {
        if (!isColumnHidden(stretch.column))
            shown.append(stretch);
    }
    int left = viewport()->width() - taken;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const Stretch &stretch = shown.at(i);
        const int share = left / int(shown.size() - i);
        const int width = qMax(share, scaled(stretch.minimum));
        if (columnWidth(stretch.column) != width)
            setColumnWidth(stretch.column, width);
        left -= width;
    }
}

void TableView::updateMetrics()
{
    verticalHeader()->setMinimumSectionSize(RowDelegate::rowHeight());
    verticalHeader()->setDefaultSectionSize(RowDelegate::rowHeight());
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalScrollBar()->setSingleStep(RowDelegate::rowHeight());
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!showsRing() || !currentIndex().isValid() || !model())
        return;
    const int row = currentIndex().row();
    const int y = rowViewportPosition(row);
    const int width = qMin(viewport()->width(), horizontalHeader()->length());
    const int x = isRightToLeft() ? viewport()->width() - width : 0;
    QPainter painter(viewport());
    painter.setPen(QPen(tokenColor(Token::focus), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(QRect(x, y, width, rowHeight(row)).adjusted(1, 1, -1, -2));
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    setHoveredRow(index.row());
    bool onLink = false;
    if (index.isValid() && !m_rows->linkAt(index).isEmpty()) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        option.rect = visualRect(index);
        onLink = m_rows->linkRect(option, index).contains(event->position().toPoint());
    }
    viewport()->setCursor(onLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    m_keyboardFocus = false;
    if (currentIndex().isValid())
        updateRow(currentIndex().row());
    QTableView::mousePressEvent(event);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    m_keyboardFocus = true;
    if (currentIndex().isValid())
        updateRow(currentIndex().row());
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Space && plain && m_rows->tickColumn() >= 0) {
        m_rows->toggle(model(), currentIndex());
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ShiftModifier && m_rows->tickColumn() >= 0
        && currentIndex().isValid()) {
        Q_EMIT m_rows->rangeTicked(currentIndex());
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::SelectAll) && m_rows->tickColumn() >= 0) {
        Q_EMIT tickAllRequested();
        event->accept();
        return;
    }
    if (isReturn && plain && currentIndex().isValid()) {
        Q_EMIT activated(currentIndex());
        event->accept();
        return;
    }
    if (isReturn && event->modifiers() == Qt::ControlModifier && currentIndex().isValid()) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            const QModelIndex index = currentIndex().siblingAtColumn(column);
            if (!m_rows->linkAt(index).isEmpty()) {
                Q_EMIT linkActivated(index);
                break;
            }
        }
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copy();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::focusInEvent(QFocusEvent *event)
{
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason && FocusRing::lastInputWasKeyboard();
    // Whoever comes by keyboard needs a place to start from.
    if (m_keyboardFocus && !currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, qMax(0, horizontalHeader()->logicalIndex(0))));
    QTableView::focusInEvent(event);
    viewport()->update();
}

void TableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateMetrics();
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The ring covers the whole row; the base class repaints only the cells that it knows to be different.
    updateRow(previous.row());
    updateRow(current.row());
}

void TableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    setHoveredRow(m_hoveredRow >= 0 && viewport()->rect().contains(mouse) ? rowAt(mouse.y()) : -1);
    if (showsRing())
        viewport()->update();
}

void TableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    updateRow(m_hoveredRow);
    m_hoveredRow = row;
    updateRow(m_hoveredRow);
}

void TableView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

} // namespace portico
