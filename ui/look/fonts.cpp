#include "ui/look/fonts.h"

#include <QDirIterator>
#include <QFontDatabase>
#include <QStyle>

namespace portico {

namespace {

constexpr int designSize = 13;
int theBaseSize = designSize;

struct StyleRecipe
{
    int px; ///< at the 13 px base
    QFont::Weight weight;
};

StyleRecipe recipeOf(TextStyle style)
{
    switch (style) {
    case TextStyle::title:
        return {20, QFont::DemiBold};
    case TextStyle::figure:
        return {22, QFont::DemiBold};
    case TextStyle::heading:
        return {15, QFont::DemiBold};
    case TextStyle::body:
        return {13, QFont::Normal};
    case TextStyle::bodyMedium:
        return {13, QFont::Medium};
    case TextStyle::strong:
        return {13, QFont::DemiBold};
    case TextStyle::small:
        return {12, QFont::Normal};
    case TextStyle::smallMedium:
        return {12, QFont::Medium};
    case TextStyle::smallStrong:
        return {12, QFont::DemiBold};
    }
    return {13, QFont::Normal};
}

} // namespace

int baseFontSize()
{
    return theBaseSize;
}

QFont textFont(TextStyle style)
{
    const StyleRecipe recipe = recipeOf(style);
    QFont font;
    // Those behind Noto Sans are for the names of people: where no family here has a letter, Fontconfig is asked about
    // every font that there is, one by one, before the first list is painted.
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Segoe UI"), QStringLiteral("SF Pro Text"),
                      QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"),
                      QStringLiteral("Noto Sans Devanagari"), QStringLiteral("Noto Sans CJK SC"),
                      QStringLiteral("Droid Sans Fallback"), QStringLiteral("DejaVu Sans")});
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(scaled(recipe.px));
    font.setWeight(recipe.weight);
    return font;
}

int scaled(int px)
{
    return qRound(double(px) * theBaseSize / designSize);
}

void setTextStyle(QWidget *widget, TextStyle style)
{
    widget->setFont(textFont(style));
}

void setTextTone(QWidget *widget, Token tone)
{
    widget->setProperty("tone", Tokens::nameOf(tone));
    // A style sheet reads properties only when it polishes the widget.
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QLabel *makeLabel(const QString &text, TextStyle style, Token tone, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    setTextStyle(label, style);
    if (tone != Token::text)
        setTextTone(label, tone);
    return label;
}

QLabel *makeWrappedLabel(const QString &text, TextStyle style, Token tone, QWidget *parent)
{
    QLabel *label = makeLabel(text, style, tone, parent);
    label->setWordWrap(true);
    return label;
}

void detail::loadFonts()
{
    QDirIterator files(QStringLiteral(":/portico/fonts"));
    while (files.hasNext())
        QFontDatabase::addApplicationFont(files.next());
}

void detail::setBaseFontSize(int px)
{
    theBaseSize = px;
}

} // namespace portico
