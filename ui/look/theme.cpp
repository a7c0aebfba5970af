#include "ui/look/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QPalette>
#include <QStandardPaths>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

#include "ui/look/focusring.h"
#include "ui/look/fonts.h"
#include "ui/look/porticostyle.h"
#include "ui/look/stylesheet.h"

namespace portico {

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// How much larger than usual the system's font is; pictures drawn without a screen are always made at 1.
qreal systemFontScale()
{
    const QString platform = QGuiApplication::platformName();
    if (platform == QLatin1String("offscreen") || platform == QLatin1String("minimal"))
        return 1.0;
#if defined(Q_OS_WIN)
    constexpr qreal usual = 12.0; // 9 pt at 96 dpi
#elif defined(Q_OS_MACOS)
    constexpr qreal usual = 13.0;
#else
    constexpr qreal usual = 14.0; // 10 to 11 pt at 96 dpi
#endif
    return qBound(1.0, QFontInfo(QApplication::font()).pixelSize() / usual, 3.0);
}

QPalette paletteOf(Scheme scheme)
{
    const Tokens &tokens = Tokens::of(scheme);
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, tokens[token]); };
    set(QPalette::Window, Token::window);
    set(QPalette::WindowText, Token::text);
    set(QPalette::Base, Token::surface);
    set(QPalette::AlternateBase, Token::header);
    set(QPalette::Text, Token::text);
    set(QPalette::PlaceholderText, Token::text2);
    set(QPalette::Button, Token::surface);
    set(QPalette::ButtonText, Token::text);
    set(QPalette::BrightText, Token::onAccent);
    set(QPalette::Highlight, Token::accentFill);
    set(QPalette::HighlightedText, Token::onAccent);
    set(QPalette::Link, Token::accent);
    set(QPalette::LinkVisited, Token::accent);
    set(QPalette::ToolTipBase, Token::toast);
    set(QPalette::ToolTipText, Token::onToast);
    // The shades that Fusion draws frames and grooves with.
    set(QPalette::Light, Token::surface);
    set(QPalette::Midlight, Token::header);
    set(QPalette::Mid, Token::border);
    set(QPalette::Dark, Token::borderButton);
    set(QPalette::Shadow, Token::borderControl);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                     QPalette::PlaceholderText, QPalette::HighlightedText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, tokens[Token::disabled]);
    palette.setColor(QPalette::Disabled, QPalette::Base, tokens[Token::window]);
    palette.setColor(QPalette::Disabled, QPalette::Button, tokens[Token::window]);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens[Token::selectedIdle]);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, tokens[Token::selectedIdle]);
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, tokens[Token::text]);
    return palette;
}

} // namespace

Theme::Theme(QApplication &app, const ThemeOptions &options) : m_app(app), m_options(options)
{
    // Before anything of ours is set, the system's own palette can still be seen.
    const Scheme systems = systemScheme();
    detail::loadFonts();
    const qreal scale = options.fontScale > 0 ? options.fontScale : systemFontScale();
    detail::setBaseFontSize(qRound(13 * scale));
    QApplication::setStyle(new PorticoStyle);
    QApplication::setFont(textFont(TextStyle::body));
    m_ring = new FocusRing(this);
    apply(m_options.scheme.value_or(systems));
    m_app.installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { followSystem(); });
#endif
}

Theme::~Theme() = default;

void Theme::setForcedScheme(std::optional<Scheme> scheme)
{
    m_options.scheme = scheme;
    const Scheme wanted = scheme.value_or(systemScheme());
    if (wanted != m_scheme)
        apply(wanted);
}

Scheme Theme::systemScheme()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme told = QGuiApplication::styleHints()->colorScheme();
    if (told != Qt::ColorScheme::Unknown)
        return told == Qt::ColorScheme::Dark ? Scheme::dark : Scheme::light;
#endif
    // Fusion makes its own palette dark where the platform says so: Windows and macOS do, from Qt 6.4 on.
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    bool dark = fusion && isDark(fusion->standardPalette());
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
    // Other desktops hand over a palette; once Theme has set ours, theirs cannot be seen any more.
    static const bool startedDark = isDark(QGuiApplication::palette());
    dark = dark || startedDark;
#endif
    return dark ? Scheme::dark : Scheme::light;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched->isWindowType())
        followSystem();
    return QObject::eventFilter(watched, event);
}

void Theme::followSystem()
{
    if (m_options.scheme)
        return;
    const Scheme wanted = systemScheme();
    if (wanted != m_scheme)
        apply(wanted);
}

void Theme::apply(Scheme scheme)
{
    m_scheme = scheme;
    detail::setCurrentScheme(scheme);
    m_app.setPalette(paletteOf(scheme));
    m_app.setStyleSheet(filledStyleSheet(styleSheetSource(), scheme, glyphFolder(scheme)));
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        widget->update();
    Q_EMIT schemeChanged(scheme);
}

QString Theme::glyphFolder(Scheme scheme)
{
    QString cache = m_options.cacheFolder;
    if (cache.isEmpty())
        cache =
            QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/look-" PORTICO_VERSION);
    QString folder = writeGlyphs(cache, scheme);
    if (folder.isEmpty()) {
        // No cache folder to write to: this run's own then.
        if (!m_temporary)
            m_temporary = std::make_unique<QTemporaryDir>();
        folder = writeGlyphs(m_temporary->path(), scheme);
    }
    return folder;
}

std::optional<Scheme> schemeFromText(QStringView text)
{
    if (text == QLatin1String("light"))
        return Scheme::light;
    if (text == QLatin1String("dark"))
        return Scheme::dark;
    return std::nullopt;
}

} // namespace portico
