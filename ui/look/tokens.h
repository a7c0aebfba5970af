#pragma once

#include <QByteArray>
#include <QColor>
#include <QObject>
#include <QString>

#include <array>
#include <optional>

namespace portico {

/// The two colour schemes of every window.
enum class Scheme { light, dark };

/// The colours of one scheme, by name. The values stand in resources/styles/tokens.json and nowhere else; what each
/// name is for, and the contrast it keeps, is told beside its group below.
///
/// Paint code asks tokenColor(), which answers for the scheme in force; it must ask at each paint, because the scheme
/// can change while the program runs. Any thread may read a Tokens value; the current scheme belongs to the GUI thread.
class Tokens
{
    Q_GADGET

public:
    enum class Name {
        // Grounds. `hover`, `ticked`, `selected`, `selectedIdle` are states of a row; `sunken` is a track or a well.
        window,
        nav,
        surface,
        header,
        hover,
        ticked,
        selected,
        selectedIdle,
        sunken,
        // Lines: between rows, around cards, around buttons, around fields and tick boxes.
        line,
        border,
        borderButton,
        borderControl,
        // Text.
        text,
        text2,
        disabled,
        // The one accent: what can be clicked, or is chosen.
        accent,
        accentFill,
        accentFillHover,
        accentFillPressed,
        onAccent,
        accentTint,
        accentEdge,
        focus,
        dangerFill,
        toast,
        onToast,
        toastLink,
        // Status: text and icon, tint of a chip or strip, bar or edge.
        active,
        activeTint,
        activeBar,
        invited,
        invitedTint,
        invitedBar,
        queued,
        queuedTint,
        queuedBar,
        expired,
        expiredTint,
        expiredBar,
        undeliverable,
        undeliverableTint,
        undeliverableBar,
        unconfirmed,
        unconfirmedTint,
        unconfirmedBar,
        none,
        noneTint,
        noneBar,
        removed,
        removedTint,
        removedBar,
    };
    Q_ENUM(Name)

    static constexpr int count = int(Name::removedBar) + 1;

    /// The tokens of a scheme, read once from the program's resources.
    static const Tokens &of(Scheme scheme);
    /// The tokens of one scheme in a JSON text shaped like tokens.json; nothing where a name is missing, unknown or
    /// not a colour. Tests use it; programs use of().
    static std::optional<Tokens> fromJson(const QByteArray &json, Scheme scheme);

    QColor operator[](Name name) const { return m_colors[size_t(name)]; }

    /// The name as it stands in tokens.json and, after an @, in the style sheet.
    static QString nameOf(Name name);
    static std::optional<Name> byName(QStringView name);

private:
    std::array<QColor, count> m_colors;
};

using Token = Tokens::Name;

/// The scheme in force. Light until a Theme says otherwise. GUI thread.
Scheme currentScheme();
/// The colour of a token in the scheme in force. GUI thread.
QColor tokenColor(Token token);

/// How far apart two opaque colours are, from 1 to 21 (WCAG 2.2, "contrast ratio").
double contrastRatio(const QColor &a, const QColor &b);

namespace detail {
/// Only Theme calls this.
void setCurrentScheme(Scheme scheme);
} // namespace detail

} // namespace portico
