// Draws the components of the look into pictures: portico_gallery DIR. Light and dark, with a large font, right to
// left. For eyes to compare with the drawn target; the tests check what can be computed.

#include "tests/ui/gallery.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

#include "ui/look/fonts.h"
#include "ui/look/theme.h"

using namespace portico;

namespace {

struct Picture
{
    const char *suffix;
    Scheme scheme;
    qreal fontScale;
    Qt::LayoutDirection direction;
    qreal width;
};

constexpr Picture pictures[] = {
    {"light", Scheme::light, 1.0, Qt::LeftToRight, 1280},        {"dark", Scheme::dark, 1.0, Qt::LeftToRight, 1280},
    {"large-light", Scheme::light, 1.5, Qt::LeftToRight, 1600},  {"rtl-dark", Scheme::dark, 1.0, Qt::RightToLeft, 1280},
    {"narrow-light", Scheme::light, 1.0, Qt::LeftToRight, 1024},
};

enum class Size { page, own };

bool draw(QWidget *page, const QString &name, const Picture &picture, const QString &folder, Size size = Size::page)
{
    if (size == Size::page)
        page->resize(int(picture.width), picture.width < 1100 ? 680 : int(832 * picture.fontScale));
    page->show();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    const QString path = QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1String(picture.suffix));
    const bool saved = page->grab().save(path);
    QTextStream(stdout) << (saved ? "drawn " : "cannot write ") << path << '\n';
    delete page;
    return saved;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    bool good = true;
    for (const Picture &picture : pictures) {
        Theme theme(app, {.scheme = picture.scheme, .fontScale = picture.fontScale, .cacheFolder = folder});
        QApplication::setLayoutDirection(picture.direction);
        good = draw(gallery::makeComponents(), QStringLiteral("components"), picture, folder) && good;
        good = draw(gallery::makeClientList(), QStringLiteral("list"), picture, folder) && good;
        good = draw(gallery::makeRecord(), QStringLiteral("record"), picture, folder) && good;
        good = draw(gallery::makeMenu(), QStringLiteral("menu"), picture, folder, Size::own) && good;
        good = draw(gallery::makeMessageBox(), QStringLiteral("message"), picture, folder, Size::own) && good;
    }
    return good ? 0 : 1;
}
