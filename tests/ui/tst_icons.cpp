#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QTest>

#include "ui/look/iconengine.h"
#include "ui/look/theme.h"
#include "ui/widgets/buttons.h"

using namespace portico;

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyIconDraws();
    void colorFollowsModeAndState_data();
    void colorFollowsModeAndState();
    void colorFollowsTheScheme();
    void ratioIsHonoured_data();
    void ratioIsHonoured();
    void roomBehindTheIconInButtons();
    void pointingIconsAreMirrored();
};

namespace {

/// The colour of the pixels that an icon covers wholly; invalid where there is none, or where two differ.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            if (ink.isValid() && pixel != ink)
                return {};
            ink = pixel;
        }
    }
    return ink;
}

/// At which x the ink of a drawing is, on the average.
double weightOf(const QImage &image)
{
    double ink = 0;
    double moment = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            ink += image.pixelColor(x, y).alphaF();
            moment += x * image.pixelColor(x, y).alphaF();
        }
    }
    return moment / ink;
}

} // namespace

void TestIcons::init()
{
    detail::setCurrentScheme(Scheme::light);
}

/// Arrows lead the way one reads; what shows a thing stays as it is.
void TestIcons::pointingIconsAreMirrored()
{
    const auto drawn = [](IconName name, Qt::LayoutDirection direction) {
        QGuiApplication::setLayoutDirection(direction);
        const QImage image = icon(name).pixmap(QSize(40, 40), 1.0).toImage();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        return image;
    };
    for (int i = 0; i < Icons::count; ++i) {
        const QImage straight = drawn(IconName(i), Qt::LeftToRight);
        const QImage turned = drawn(IconName(i), Qt::RightToLeft);
        const bool points = Icons::points(IconName(i));
        QVERIFY2((turned == straight) == !points, qPrintable(Icons::path(IconName(i))));
        if (points) // but for the rounding of its edges
            QVERIFY2(qAbs(weightOf(turned.mirrored(true, false)) - weightOf(straight)) < 0.1,
                     qPrintable(Icons::path(IconName(i))));
    }
    QVERIFY(Icons::points(IconName::left) && Icons::points(IconName::right));
    QVERIFY(Icons::points(IconName::resend) && Icons::points(IconName::sending));
}

void TestIcons::everyIconDraws()
{
    for (int i = 0; i < Icons::count; ++i) {
        const QPixmap pixmap = iconPixmap(IconName(i), 40, Qt::red, 1.0);
        QVERIFY2(inkOf(pixmap) == QColor(Qt::red), qPrintable(Icons::path(IconName(i))));
    }
}

void TestIcons::colorFollowsModeAndState_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("token");
    QTest::newRow("normal") << int(QIcon::Normal) << int(QIcon::Off) << int(Token::text2);
    QTest::newRow("hovered") << int(QIcon::Active) << int(QIcon::Off) << int(Token::text2);
    QTest::newRow("selected") << int(QIcon::Selected) << int(QIcon::Off) << int(Token::text2);
    QTest::newRow("checked") << int(QIcon::Normal) << int(QIcon::On) << int(Token::accent);
    QTest::newRow("disabled") << int(QIcon::Disabled) << int(QIcon::Off) << int(Token::disabled);
    QTest::newRow("disabled, checked") << int(QIcon::Disabled) << int(QIcon::On) << int(Token::disabled);
}

void TestIcons::colorFollowsModeAndState()
{
    QFETCH(int, mode);
    QFETCH(int, state);
    QFETCH(int, token);
    const QIcon tested = icon(IconName::plus, Token::text2, Token::accent);
    QCOMPARE(inkOf(tested.pixmap(QSize(40, 40), QIcon::Mode(mode), QIcon::State(state))), tokenColor(Token(token)));
}

void TestIcons::colorFollowsTheScheme()
{
    const QIcon tested = icon(IconName::plus, Token::accent);
    QCOMPARE(inkOf(tested.pixmap(40)), Tokens::of(Scheme::light)[Token::accent]);
    detail::setCurrentScheme(Scheme::dark);
    QCOMPARE(inkOf(tested.pixmap(40)), Tokens::of(Scheme::dark)[Token::accent]);
}

void TestIcons::ratioIsHonoured_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<int>("pixels");
    QTest::newRow("1") << 1.0 << 16;
    QTest::newRow("1.5") << 1.5 << 24;
    QTest::newRow("2") << 2.0 << 32;
    QTest::newRow("3") << 3.0 << 48;
}

void TestIcons::ratioIsHonoured()
{
    QFETCH(qreal, ratio);
    QFETCH(int, pixels);
    const QPixmap pixmap = icon(IconName::mail).pixmap(QSize(16, 16), ratio);
    QCOMPARE(pixmap.size(), QSize(pixels, pixels));
    QCOMPARE(pixmap.devicePixelRatio(), ratio);

    // Painted onto a device of that ratio it fills the same 16 px, in real pixels and not in enlarged ones.
    QImage device(QSize(pixels, pixels), QImage::Format_ARGB32_Premultiplied);
    device.setDevicePixelRatio(ratio);
    device.fill(Qt::transparent);
    QPainter painter(&device);
    icon(IconName::mail).paint(&painter, QRect(0, 0, 16, 16));
    painter.end();
    QCOMPARE(device.convertToFormat(QImage::Format_ARGB32), pixmap.toImage().convertToFormat(QImage::Format_ARGB32));
}

void TestIcons::roomBehindTheIconInButtons()
{
    QPushButton *words = makeButton(IconName::plus, QStringLiteral("New Client…"));
    QCOMPARE(words->iconSize(), QSize(19, 16));
    const QImage image = words->icon().pixmap(words->iconSize()).toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 16; x < 19; ++x)
            QCOMPARE(image.pixelColor(x, y).alpha(), 0);
    }
    delete words;
    QToolButton *alone = makeIconButton(IconName::plus, QStringLiteral("Add"));
    QCOMPARE(alone->iconSize(), QSize(16, 16));
    QCOMPARE(alone->accessibleName(), QStringLiteral("Add"));
    delete alone;
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
