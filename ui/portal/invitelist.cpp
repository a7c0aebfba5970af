#include "ui/portal/invitelist.h"

#include "ui/look/fonts.h"
#include "ui/look/tokens.h"
#include "ui/portal/invitelistrow.h"

#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

namespace {
constexpr int kRowsShown = 6; ///< more of them scroll
}

InviteList::InviteList(QWidget *parent) : QFrame(parent)
{
    setAccessibleName(tr("Who should be invited?"));
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget;
    m_content->setProperty("look", QStringLiteral("scrolled"));
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    m_content->installEventFilter(this);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_scroll);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void InviteList::setPeople(const QList<InvitePerson> &people, const QDateTime &now, const QLocale &locale)
{
    qsizetype focused = -1;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i)->isAncestorOf(QApplication::focusWidget()))
            focused = i;
    }
    for (InviteListRow *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater(); // it may be what is speaking
    }
    m_rows.clear();
    for (qsizetype i = 0; i < people.size(); ++i)
        addRow(i, people.at(i), now, locale);

    int nameWidth = scaled(108);
    for (const InviteListRow *row : std::as_const(m_rows))
        nameWidth = std::max(nameWidth, row->wantedNameWidth());
    for (InviteListRow *row : std::as_const(m_rows))
        row->setNameWidth(std::min(nameWidth, scaled(168)));
    if (focused >= 0 && focused < m_rows.size())
        m_rows.at(focused)->tickBox()->setFocus(Qt::OtherFocusReason);
    updateGeometry();
}

void InviteList::addRow(qsizetype index, const InvitePerson &person, const QDateTime &now, const QLocale &locale)
{
    auto *row = new InviteListRow(person, now, locale, m_content);
    row->setFirst(index == 0);
    m_layout->insertWidget(int(index), row);
    m_rows += row;
    connect(row, &InviteListRow::tickedByPerson, this, [this, index](bool ticked) { Q_EMIT tickedByPerson(index, ticked); });
    connect(row, &InviteListRow::emailGiven, this, [this, index](const EmailAddress &email) { Q_EMIT emailGiven(index, email); });
    connect(row, &InviteListRow::correctEmailWanted, this, [this, index] { Q_EMIT correctEmailWanted(index); });
    connect(row, &InviteListRow::reactivateWanted, this, [this, index] { Q_EMIT reactivateWanted(index); });
    connect(row, &InviteListRow::removeWanted, this, [this, index] { Q_EMIT removeWanted(index); });
}

void InviteList::focusRow(qsizetype index)
{
    m_content->layout()->activate();
    m_scroll->ensureWidgetVisible(m_rows.at(index));
    m_rows.at(index)->tickBox()->setFocus(Qt::OtherFocusReason);
}

bool InviteList::focusFirstTickable()
{
    for (InviteListRow *row : std::as_const(m_rows)) {
        if (row->tickBox()->isEnabled()) {
            row->tickBox()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

QSize InviteList::sizeHint() const
{
    int height = 2;
    for (qsizetype i = 0; i < m_rows.size() && i < kRowsShown; ++i)
        height += m_rows.at(i)->sizeHint().height();
    // Half a row more shows that there are more.
    if (m_rows.size() > kRowsShown)
        height += scaled(22);
    return {scaled(400), height};
}

QSize InviteList::minimumSizeHint() const
{
    return {scaled(280), std::min(sizeHint().height(), scaled(112))};
}

bool InviteList::eventFilter(QObject *watched, QEvent *event)
{
    // A row that opens a field grows, and the list with it.
    if (watched == m_content && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QFrame::eventFilter(watched, event);
}

void InviteList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokenColor(Token::border));
    painter.setBrush(tokenColor(Token::surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 8, 8);
}

} // namespace portico
