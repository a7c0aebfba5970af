#include "ui/widgets/buttons.h"

#include <QMenu>

#include "ui/look/fonts.h"

namespace portico {

namespace {

/// A dialog takes note of its default button when that is set, and one that is made before it has a dialog is missed:
/// Return would stop to press it as soon as the focus has been on it. So it is set again when it shows.
class PrimaryButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void showEvent(QShowEvent *event) override
    {
        QPushButton::showEvent(event);
        if (isDefault()) {
            setDefault(false);
            setDefault(true);
        }
    }
};

} // namespace

QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent)
{
    auto *button = kind == ButtonKind::primary ? new PrimaryButton(text, parent) : new QPushButton(text, parent);
    button->setAutoDefault(kind == ButtonKind::primary);
    if (kind == ButtonKind::primary) {
        button->setDefault(true);
        button->setProperty("look", QStringLiteral("primary"));
    } else if (kind == ButtonKind::danger) {
        button->setProperty("look", QStringLiteral("danger"));
    }
    return button;
}

QPushButton *makeButton(IconName icon, const QString &text, ButtonKind kind, QWidget *parent)
{
    QPushButton *button = makeButton(text, kind, parent);
    setButtonIcon(button, icon, kind == ButtonKind::secondary ? Token::text2 : Token::onAccent);
    return button;
}

QToolButton *makeIconButton(IconName icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("look", QStringLiteral("icon"));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    setButtonIcon(button, icon);
    return button;
}

QPushButton *makeMenuButton(IconName icon, const QString &text, QMenu *menu, QWidget *parent)
{
    QPushButton *button = makeButton(icon, text, ButtonKind::secondary, parent);
    button->setProperty("hasMenu", true);
    button->setMenu(menu);
    return button;
}

LinkButton::LinkButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setProperty("look", QStringLiteral("link"));
    setAutoDefault(false);
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

LinkButton::LinkButton(IconName icon, const QString &text, QWidget *parent) : LinkButton(text, parent)
{
    setButtonIcon(this, icon, Token::accent);
}

QSize LinkButton::sizeHint() const
{
    ensurePolished();
    const int icon = this->icon().isNull() ? 0 : iconSize().width() + 4;
    return {fontMetrics().horizontalAdvance(text()) + icon + 4, scaled(20)};
}

QPushButton *makeStatusBarButton(IconName icon, const QString &text, Token tone, QWidget *parent)
{
    QPushButton *button = makeButton(text, ButtonKind::secondary, parent);
    button->setProperty("look", QStringLiteral("status"));
    button->setFlat(true);
    setTextTone(button, tone);
    setButtonIcon(button, icon, tone);
    return button;
}

void setDisabledReason(QWidget *widget, const QString &reason, const QString &toolTip)
{
    widget->setEnabled(reason.isEmpty());
    widget->setToolTip(reason.isEmpty() ? toolTip : reason);
    widget->setAccessibleDescription(reason);
}

} // namespace portico
