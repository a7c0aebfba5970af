#pragma once

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

#include "ui/look/tokens.h"

class QApplication;

namespace portico {

class FocusRing;

/// What a program may decide about its look.
struct ThemeOptions
{
    std::optional<Scheme> scheme; ///< forced (`--scheme light|dark`); without it the system's is followed
    qreal fontScale = 0;          ///< 1.0 is 13 px; 0 takes the system's font size
    QString cacheFolder;          ///< where coloured glyph files go; empty: the user's cache folder
};

/// Dresses the whole program: fonts, style, palette, style sheet, focus ring. One per program, made right after the
/// QApplication and before the first window, living as long as it:
///
///     QApplication app(argc, argv);
///     portico::Theme theme(app, {.scheme = schemeFromArgument(…)});
///
/// It follows the system's light or dark scheme while the program runs. Windows set no colours: they use tokens
/// (tokenColor(), setTextTone(), icon()) and the widgets of ui/widgets, which all follow by themselves. A widget that
/// caches something coloured listens to schemeChanged(), or to QEvent::PaletteChange. GUI thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &app, const ThemeOptions &options = {});
    ~Theme() override;

    Scheme scheme() const { return m_scheme; }
    /// Forces a scheme, or (nothing) follows the system again.
    void setForcedScheme(std::optional<Scheme> scheme);

    /// The scheme the system asks for now; light where it does not say.
    static Scheme systemScheme();

Q_SIGNALS:
    /// All colours have changed; everything that shows has been told to repaint.
    void schemeChanged(portico::Scheme scheme);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followSystem();
    void apply(Scheme scheme);
    QString glyphFolder(Scheme scheme);

    QApplication &m_app;
    ThemeOptions m_options;
    Scheme m_scheme = Scheme::light;
    std::unique_ptr<QTemporaryDir> m_temporary;
    FocusRing *m_ring = nullptr;
};

/// "light" or "dark", as a command line says it; nothing for any other word.
std::optional<Scheme> schemeFromText(QStringView text);

} // namespace portico
