#pragma once

#include <QIcon>
#include <QObject>
#include <QPixmap>

#include "ui/look/tokens.h"

class QAbstractButton;
class QPainter;

namespace portico {

/// The program's icons: line drawings that take their colour from a token when they are painted. The enumerators are
/// the names of the files in resources/icons; the last group lies in its folder `controls`.
class Icons
{
    Q_GADGET

public:
    enum class Name {
        ban,
        calendar,
        check,
        clients,
        clock,
        edit,
        exporting,
        filter,
        key,
        link,
        mail,
        more,
        none,
        outbox,
        plus,
        portal,
        question,
        resend,
        search,
        sending,
        settings,
        templates,
        user,
        users,
        warning,
        close,
        dash,
        down,
        left,
        right,
        tick,
        up,
    };
    Q_ENUM(Name)

    static constexpr int count = int(Name::up) + 1;
    /// Where the drawing lies in the program's resources.
    static QString path(Name name);
    /// Whether it points somewhere, so that it is mirrored where one reads from right to left.
    static bool points(Name name);
};

using IconName = Icons::Name;

/// An icon that is `tone` when enabled, `disabled` when not, and `toneOn` in the state On (checked); any size, sharp at
/// any device pixel ratio, right again by itself after the scheme has changed. GUI thread.
QIcon icon(IconName name, Token tone, Token toneOn);
QIcon icon(IconName name, Token tone = Token::text2);

/// Gives a button an icon at 16 px (grown with the font) and 7 px of room between it and the words.
void setButtonIcon(QAbstractButton *button, IconName name, Token tone = Token::text2);

/// One icon as pixels, at a size in device-independent pixels; mirrored where it points and the program reads from right to
/// left. Cached by name, size, colour, ratio and direction.
QPixmap iconPixmap(IconName name, int size, const QColor &color, qreal devicePixelRatio);
/// Paints an icon into the middle of a rectangle, as large as fits and is square.
void paintIcon(QPainter *painter, const QRect &rect, IconName name, const QColor &color);

} // namespace portico
