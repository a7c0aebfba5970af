#pragma once

#include <QProxyStyle>

namespace portico {

/// Fusion with the few answers that a style sheet cannot give: the focus ring, calm tool tips, and rows without a
/// dotted focus rectangle. Made by Theme.
class PorticoStyle : public QProxyStyle
{
    Q_OBJECT

public:
    PorticoStyle();

    /// The ring is 2 px thick and stands 2 px outside of its widget.
    static constexpr int ringMargin = 4;

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    /// Our icons in message boxes and behind the clear buttons of fields.
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    void polish(QPalette &) override {}
    void polish(QApplication *application) override { QProxyStyle::polish(application); }
};

} // namespace portico
