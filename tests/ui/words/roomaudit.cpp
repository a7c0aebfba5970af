#include "tests/ui/words/roomaudit.h"

#include "tests/ui/words/textaudit.h"
#include "ui/look/fonts.h"
#include "ui/widgets/elidedlabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QToolButton>

#include <algorithm>

namespace portico::test {

namespace {

/// Layouts round.
constexpr int kTolerance = 1;
constexpr int kBesideNavigation = 48;

class Room
{
public:
    explicit Room(QWidget *window) : m_window(window)
    {
        const auto widgets = shownIn(window);
        for (QWidget *widget : widgets)
            lookAt(widget);
    }
    QStringList findings;

private:
    void note(const QWidget *widget, const QString &what)
    {
        findings += placeOf(widget) + QStringLiteral(": ") + what;
    }
    void needs(const QWidget *widget, const QSize &needed, const QString &text)
    {
        if (needed.width() > widget->width() + kTolerance || needed.height() > widget->height() + kTolerance)
            note(widget, QStringLiteral("%1x%2 where %3x%4 are needed: \"%5\"")
                             .arg(widget->width())
                             .arg(widget->height())
                             .arg(needed.width())
                             .arg(needed.height())
                             .arg(text.left(120)));
    }
    void needsWidth(const QWidget *widget, int has, const QFontMetrics &metrics, const QString &text)
    {
        const int needed = metrics.horizontalAdvance(text);
        if (needed > has + kTolerance && !widget->toolTip().contains(text))
            note(widget, QStringLiteral("%1 px where %2 are needed: \"%3\"").arg(has).arg(needed).arg(text.left(120)));
    }

    void lookAt(QWidget *widget)
    {
        if (widget != m_window && !qobject_cast<QMenu *>(widget)) {
            lookAtPlace(widget);
            lookAtNeighbours(widget);
        }
        if (const auto *label = qobject_cast<QLabel *>(widget))
            lookAtLabel(label);
        else if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            lookAtButton(button);
        else if (const auto *edit = qobject_cast<QLineEdit *>(widget))
            lookAtEdit(edit);
        else if (const auto *box = qobject_cast<QComboBox *>(widget))
            lookAtBox(box);
        else if (const auto *header = qobject_cast<QHeaderView *>(widget))
            lookAtHeader(header);
        else if (const auto *bar = qobject_cast<QMenuBar *>(widget))
            needs(bar, QSize(bar->sizeHint().width(), 0), QStringLiteral("menu bar"));
    }

    /// A layout that has too little room lays its parts over each other.
    void lookAtNeighbours(const QWidget *widget)
    {
        const auto siblings = widget->parentWidget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        for (const QWidget *other : siblings) {
            if (other == widget || other->isWindow() || !other->isVisible() || drawnOver(widget) || drawnOver(other))
                continue;
            const QRect both = widget->geometry().intersected(other->geometry());
            // Each pair once.
            if (both.width() > kTolerance && both.height() > kTolerance && widget < other)
                note(widget, QStringLiteral("lies over %1 by %2x%3").arg(placeOf(other)).arg(both.width()).arg(both.height()));
        }
    }

    static bool drawnOver(const QWidget *widget)
    {
        return widget->inherits("QFocusFrame") || widget->inherits("portico::Toast")
               || widget->inherits("portico::EmptyState");
    }

    void lookAtLabel(const QLabel *label)
    {
        if (label->text().isEmpty() || qobject_cast<const ElidedLabel *>(label))
            return;
        if (!label->wordWrap()) {
            needs(label, label->sizeHint(), label->text());
            return;
        }
        needs(label, QSize(0, label->heightForWidth(label->width())), label->text());
        const QStringList words = label->text().split(QLatin1Char(' '));
        for (const QString &word : words) {
            // Addresses break anywhere.
            if (label->fontMetrics().horizontalAdvance(word) > label->contentsRect().width() + kTolerance)
                note(label, QStringLiteral("a word wider than the label: \"%1\"").arg(word));
        }
    }

    void lookAtButton(const QAbstractButton *button)
    {
        if (button->text().isEmpty())
            return;
        const auto *tool = qobject_cast<const QToolButton *>(button);
        if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            return;
        // A navigation entry that shows as its icon alone says the rest in its tool tip.
        if (!button->toolTip().isEmpty() && button->toolTip().contains(button->text()) && button->width() < 80)
            return;
        if (button->inherits("portico::NavigationItem")) {
            // Its hint is that of the bar; beside the words stand the icon and the margins.
            needsWidth(button, button->width() - scaled(kBesideNavigation), button->fontMetrics(), button->text());
            return;
        }
        needs(button, button->sizeHint(), button->text());
    }

    void lookAtEdit(const QLineEdit *edit)
    {
        if (!edit->text().isEmpty() || edit->placeholderText().isEmpty())
            return;
        QStyleOptionFrame option;
        option.initFrom(edit);
        option.lineWidth = edit->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, edit);
        const QRect inside = edit->style()->subElementRect(QStyle::SE_LineEditContents, &option, edit);
        const QMargins margins = edit->textMargins();
        needsWidth(edit, inside.width() - margins.left() - margins.right() - 4, edit->fontMetrics(),
                   edit->placeholderText());
    }

    void lookAtBox(const QComboBox *box)
    {
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const QRect field =
            box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        needsWidth(box, field.width(), box->fontMetrics(), box->currentText());
    }

    void lookAtHeader(const QHeaderView *header)
    {
        if (header->orientation() != Qt::Horizontal || !header->model())
            return;
        for (int section = 0; section < header->count(); ++section) {
            const QString text = header->model()->headerData(section, Qt::Horizontal).toString();
            const QString tip = header->model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString();
            const int needed = header->fontMetrics().horizontalAdvance(text);
            if (!header->isSectionHidden(section) && needed > header->sectionSize(section) && !tip.contains(text))
                note(header, QStringLiteral("section %1 has %2 px, and \"%3\" needs %4")
                                 .arg(section)
                                 .arg(header->sectionSize(section))
                                 .arg(text)
                                 .arg(needed));
        }
    }

    /// A part that reaches out of what holds it is cut off, unless a scroll bar leads to it.
    void lookAtPlace(const QWidget *widget)
    {
        const QWidget *holder = widget->parentWidget();
        const QRect place = widget->geometry();
        const auto *area = qobject_cast<const QAbstractScrollArea *>(holder->parentWidget());
        if (area && area->viewport() == holder) {
            const auto *scrolls = qobject_cast<const QScrollArea *>(area);
            if (scrolls && place.width() > holder->width() + kTolerance
                && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                note(widget, QStringLiteral("is %1 px wide in %2 px that do not scroll").arg(place.width()).arg(holder->width()));
            return;
        }
        if (place.isEmpty() || holder->inherits("QComboBoxPrivateContainer"))
            return;
        const QRect room = holder->rect().adjusted(-kTolerance, -kTolerance, kTolerance, kTolerance);
        if (!drawnOver(widget) && !room.contains(place))
            note(widget, QStringLiteral("reaches out of %1: %2,%3 %4x%5 in %6x%7")
                             .arg(placeOf(holder))
                             .arg(place.x())
                             .arg(place.y())
                             .arg(place.width())
                             .arg(place.height())
                             .arg(holder->width())
                             .arg(holder->height()));
    }

    QWidget *m_window;
};

void noteShared(const QHash<QString, QStringList> &letters, const QString &place, QStringList &findings)
{
    for (auto letter = letters.begin(); letter != letters.end(); ++letter) {
        if (letter->size() > 1)
            findings += QStringLiteral("%1: %2 for \"%3\"").arg(place, letter.key(), letter->join(QStringLiteral("\" and \"")));
    }
}

void addLetter(QHash<QString, QStringList> &letters, const QString &text)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    if (!key.isEmpty() && !letters[key.toString()].contains(text))
        letters[key.toString()] += text;
}

} // namespace

QStringList cutOff(QWidget *window)
{
    return Room(window).findings;
}

QList<Place> placesIn(QWidget *window)
{
    QList<Place> places;
    const auto widgets = shownIn(window);
    for (const QWidget *widget : widgets) {
        // Where the scroll bars of a view and the parts of a field lie is Qt's own business.
        if (widget->inherits("QScrollBar") || widget->inherits("QHeaderView") || widget->inherits("QFocusFrame")
            || (widget->parentWidget() && widget->parentWidget()->inherits("QAbstractScrollArea")))
            continue;
        places += {placeOf(widget), QRect(widget->mapTo(window, QPoint(0, 0)), widget->size())};
    }
    return places;
}

QStringList unmirrored(const QList<Place> &leftToRight, const QList<Place> &rightToLeft, int width)
{
    if (leftToRight.size() != rightToLeft.size())
        return {QStringLiteral("%1 parts show, and %2 from right to left").arg(leftToRight.size()).arg(rightToLeft.size())};
    QStringList findings;
    QList<QRect> reported;
    for (qsizetype i = 0; i < leftToRight.size(); ++i) {
        const QRect &is = rightToLeft[i].rect;
        const QRect &was = leftToRight[i].rect;
        const int wanted = width - was.x() - was.width();
        const bool within = std::any_of(reported.begin(), reported.end(), [&](const QRect &r) { return r.contains(is); });
        if (std::abs(is.x() - wanted) > 3 && !within) {
            findings += QStringLiteral("%1: at %2 instead of %3").arg(leftToRight[i].name).arg(is.x()).arg(wanted);
            reported += is;
        }
    }
    return findings;
}

QStringList sharedLetters(QWidget *window)
{
    QStringList findings;
    QHash<QString, QStringList> letters;
    const auto widgets = shownIn(window);
    for (const QWidget *widget : widgets) {
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            addLetter(letters, label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            addLetter(letters, button->text());
    }
    const auto bars = window->findChildren<QMenuBar *>();
    for (const QMenuBar *bar : bars) {
        const auto actions = bar->actions();
        for (const QAction *action : actions)
            addLetter(letters, action->text());
    }
    noteShared(letters, QStringLiteral("window"), findings);
    const auto menus = window->findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        QHash<QString, QStringList> entries;
        const auto actions = menu->actions();
        for (const QAction *action : actions)
            addLetter(entries, action->text());
        noteShared(entries, menu->title(), findings);
    }
    return findings;
}

} // namespace portico::test
