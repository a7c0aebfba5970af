#pragma once

#include <QPushButton>
#include <QToolButton>

#include "ui/look/icons.h"

namespace portico {

/// The kinds of push button. A window has one primary button, at the place where its work ends.
enum class ButtonKind {
    secondary,
    primary, ///< also the dialog's default: Return presses it
    danger,  ///< the last step of something that takes away
};

/// A push button of 32 px. Only a primary one is a dialog's default, so tabbing along does not recolour the others.
QPushButton *makeButton(const QString &text, ButtonKind kind = ButtonKind::secondary, QWidget *parent = nullptr);
/// The same with an icon before its words.
QPushButton *makeButton(IconName icon, const QString &text, ButtonKind kind = ButtonKind::secondary,
                        QWidget *parent = nullptr);

/// A flat button of 32 px with an icon and no words. `name` is what a screen reader says and the tool tip shows; it
/// must not be empty. A button that opens a menu gets it by setMenu() and opens at once.
QToolButton *makeIconButton(IconName icon, const QString &name, QWidget *parent = nullptr);

/// A button that opens a menu, with words and an arrow ("Templates ▾").
QPushButton *makeMenuButton(IconName icon, const QString &text, QMenu *menu, QWidget *parent = nullptr);

/// Words in the accent colour that act like a button: "Add email…", "+ Add another person", "‹ Client List".
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    LinkButton(IconName icon, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
};

/// A small flat button for the status bar, in a status' colours: "23 undeliverable".
QPushButton *makeStatusBarButton(IconName icon, const QString &text, Token tone, QWidget *parent = nullptr);

/// Disables a widget and says why, in its tool tip and its accessible description; an empty reason enables it again
/// and puts `toolTip` back.
void setDisabledReason(QWidget *widget, const QString &reason, const QString &toolTip = {});

} // namespace portico
