// The words of every window: each can be translated and has the room that longer ones need, also at twice the size; from
// right to left everything mirrors; in English and in Spanish no two letters for the keyboard are the same.
//
// With PORTICO_PICTURES=DIR a picture of every window in each of these is kept there, for eyes.

#include "tests/support/ownplaces.h"
#include "tests/ui/words/pseudotranslator.h"
#include "tests/ui/words/roomaudit.h"
#include "tests/ui/words/scenes.h"
#include "tests/ui/words/textaudit.h"
#include "translations/translations.h"
#include "ui/look/theme.h"
#include "ui/look/windowsize.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFutureWatcher>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QTest>

#include <algorithm>
#include <memory>
#include <utility>

using namespace portico;
using namespace portico::test;

namespace {

constexpr QSize kSmallest{1024, 680};
constexpr QSize kLarge{1600, 1000};
constexpr int kPatience = 20'000;
/// So many looks at a window without a change, and it has settled.
constexpr int kSettled = 20;

/// All of them on the test's output, because a failure's message is cut off.
bool isEmpty(const QStringList &findings)
{
    for (const QString &finding : findings)
        qInfo().noquote() << " " << finding;
    return findings.isEmpty();
}

/// A dialog may grow as far as the screen has room.
bool isOnScreen(const QWidget &window, QSize size)
{
    const QSize room = roomFor(&window).expandedTo(size);
    return window.width() <= room.width() && window.height() <= room.height();
}

/// The window, and the dialogs that stand over it.
QList<QWidget *> withDialogs(QWidget *window)
{
    QList<QWidget *> all{window};
    const auto dialogs = window->findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (dialog->isVisible())
            all += dialog;
    }
    return all;
}

/// Whether a worker has something yet to say to the window.
bool isWaiting(const QWidget *window)
{
    const auto answers = window->findChildren<QFutureWatcherBase *>();
    return std::any_of(answers.begin(), answers.end(), [](const QFutureWatcherBase *answer) { return !answer->isFinished(); });
}

QStringList cutOffIn(QWidget *window)
{
    QStringList findings;
    const auto windows = withDialogs(window);
    for (QWidget *one : windows)
        findings += cutOff(one);
    return findings;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void theAuditsFindWhatIsWrong();
    void pseudoLanguage_data() { rows(); }
    void pseudoLanguage();
    void rightToLeft_data() { rows(); }
    void rightToLeft();
    void spanish_data() { rows(); }
    void spanish();
    void twiceTheSize_data() { rows(); }
    void twiceTheSize();

private:
    static void rows();
    /// Opens the scene of the row, and gives it time to read what it shows.
    std::unique_ptr<QWidget> open(QSize size);
    void picture(QWidget *window, const char *kind);

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<WordsWorld> m_world;
    PseudoTranslator m_pseudo;
};

void TestWords::initTestCase()
{
    useOwnPlaces();
    m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{Scheme::light, 1.0, m_folder.path()});
    m_world = std::make_unique<WordsWorld>();
}

void TestWords::cleanupTestCase()
{
    m_world.reset();
    m_theme.reset();
}

void TestWords::init()
{
    // Of Greek there is no file: English texts, and names of months in letters that are none of ours.
    installTranslations(*qApp, QLocale(QLocale::Greek, QLocale::Greece));
}

void TestWords::cleanup()
{
    QCoreApplication::removeTranslator(&m_pseudo);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QSettings().clear();
}

void TestWords::rows()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < scenes().size(); ++i)
        QTest::newRow(scenes()[i].name) << i;
}

std::unique_ptr<QWidget> TestWords::open(QSize size)
{
    QFETCH(const int, index);
    const Scene &scene = scenes()[index];
    auto window = scene.open(*m_world);
    if (scene.resizable)
        window->resize(size);
    window->show();
    (void)QTest::qWaitForWindowExposed(window.get());
    if (scene.then)
        scene.then(window.get());
    if (scene.resizable)
        window->resize(size);
    // The status bar counts on a worker, and in this firm there is something to count.
    const auto *attention = window->findChild<QWidget *>(QStringLiteral("undeliverable"));
    if (attention && qstrcmp(scene.name, "nothing assigned") != 0)
        (void)QTest::qWaitFor([&] { return attention->isVisible(); }, kPatience);
    // What the window reads comes from workers, and is there when they have answered and nothing changes any more.
    QString last;
    int same = 0;
    (void)QTest::qWaitFor(
        [&] {
            QString now;
            const auto places = placesIn(window.get());
            for (const Place &place : places)
                now += QStringLiteral("%1 %2 %3,").arg(place.rect.x()).arg(place.rect.y()).arg(place.rect.width());
            const auto widgets = shownIn(window.get());
            for (const QWidget *widget : widgets)
                now += widget->accessibleName() + widget->property("text").toString();
            same = std::exchange(last, now) == now && !isWaiting(window.get()) ? same + 1 : 0;
            return same >= kSettled;
        },
        kPatience);
    return window;
}

void TestWords::picture(QWidget *window, const char *kind)
{
    const QString folder = qEnvironmentVariable("PORTICO_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(QStringLiteral(", "), QStringLiteral("-"))
                             .replace(QLatin1Char(' '), QLatin1Char('-')).toLower();
    withDialogs(window).last()->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1StringView(kind)));
}

void TestWords::theAuditsFindWhatIsWrong()
{
    QCOMPARE(PseudoTranslator::pseudo(QStringLiteral(" &Go to %1 of %L2")), QStringLiteral(" ⟦&Ĝö ţö %1 öƒ %L2 öñé ţŵö⟧"));
    QWidget window;
    window.resize(200, 100);
    auto *plain = new QLabel(QStringLiteral("Plain words"), &window);
    plain->setGeometry(0, 0, 20, 20);
    auto *pseudo = new QLabel(PseudoTranslator::pseudo(QStringLiteral("Plain words for jane@example.com")), &window);
    pseudo->setGeometry(180, 40, 600, 20);
    window.show();
    const QStringList words = TextAudit({}).findings(&window);
    QVERIFY(!words.isEmpty() && words.filter(QStringLiteral("Plain")).size() == words.size());
    const QStringList room = cutOff(&window);
    QCOMPARE(room.filter(QStringLiteral("are needed")).size(), 1);
    QCOMPARE(room.filter(QStringLiteral("reaches out")).size(), 1);
    QCOMPARE(unmirrored(placesIn(&window), placesIn(&window), 200).size(), 2);
}

void TestWords::pseudoLanguage()
{
    QCoreApplication::installTranslator(&m_pseudo);
    const auto window = open(kSmallest);
    picture(window.get(), "pseudo");
    QFETCH(const int, index);
    const QStringList &shown = scenes()[index].data;
    const QSet<QString> data = m_world->latinData() + QSet<QString>(shown.begin(), shown.end());
    QStringList findings = cutOffIn(window.get());
    const auto windows = withDialogs(window.get());
    for (QWidget *one : windows)
        findings += TextAudit(data).findings(one);
    if (!isOnScreen(*window, kSmallest))
        findings += QStringLiteral("The window is %1 x %2.").arg(window->width()).arg(window->height());
    QVERIFY(isEmpty(findings));
}

void TestWords::rightToLeft()
{
    const auto usual = open(kSmallest);
    const QList<Place> places = placesIn(usual.get());
    QStringList findings = sharedLetters(usual.get()); // in English
    usual->close();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const auto mirrored = open(kSmallest);
    (void)QTest::qWaitFor([&] { return placesIn(mirrored.get()).size() == places.size(); }, kPatience);
    picture(mirrored.get(), "rtl");
    QCOMPARE(mirrored->size(), usual->size());
    findings += unmirrored(places, placesIn(mirrored.get()), mirrored->width());
    QVERIFY(isEmpty(findings));
}

void TestWords::spanish()
{
    installTranslations(*qApp, QLocale(QLocale::Spanish, QLocale::UnitedStates));
    const auto window = open(kSmallest);
    picture(window.get(), "spanish");
    const QStringList findings = cutOffIn(window.get()) + sharedLetters(window.get());
    QVERIFY(isEmpty(findings));
}

void TestWords::twiceTheSize()
{
    m_theme.reset();
    m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{Scheme::light, 2.0, m_folder.path()});
    const auto window = open(kLarge);
    picture(window.get(), "large");
    QStringList findings = cutOffIn(window.get());
    if (!isOnScreen(*window, kLarge))
        findings += QStringLiteral("The window is %1 x %2.").arg(window->width()).arg(window->height());
    QVERIFY(isEmpty(findings));
}

QTEST_MAIN(TestWords)
#include "tst_words.moc"
