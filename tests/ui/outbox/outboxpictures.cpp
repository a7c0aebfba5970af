// Draws the outbox and its dialogs into pictures: portico_outbox_pictures DIR. For eyes to compare with the drawn
// target; the tests check what can be computed.

#include "tests/ui/outbox/outboxworld.h"
#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/outbox/maildialog.h"
#include "ui/outbox/mailpane.h"
#include "ui/outbox/outboxpage.h"
#include "ui/portal/questiondialog.h"
#include "ui/widgets/navigationbar.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTest>
#include <QTextStream>

using namespace portico;
using namespace portico::test;

namespace {

QString folder;
QString suffix;

void draw(QWidget &widget, const char *name)
{
    widget.show();
    QTest::qWait(400); // a picture, not a test: the index reads in the background
    const QString path = QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1StringView(name), suffix);
    QTextStream(stdout) << (widget.grab().save(path) ? "drawn " : "cannot write ") << path << '\n';
}

/// A window as wide as the main window, with the navigation at its left.
struct Frame : QWidget
{
    Frame(const FirmServices &services, int width, int height)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        auto *navigation = new NavigationBar(this);
        navigation->addGroup(QStringLiteral("clients"), QStringLiteral("Clients"), IconName::clients);
        navigation->addEntry(QStringLiteral("templates"), QStringLiteral("Templates"), IconName::templates);
        navigation->addEntry(QStringLiteral("outbox"), QStringLiteral("Outbox"), IconName::outbox);
        navigation->setCurrent(QStringLiteral("outbox"));
        page = new OutboxPage(services, this);
        row->addWidget(navigation);
        row->addWidget(page, 1);
        resize(width, height);
    }
    OutboxPage *page;
};

void drawStates(OutboxWorld &world, int width, const char *size)
{
    Frame frame(world.services, width, width == 1280 ? 738 : 618);
    const auto name = [size](const char *what) { return QByteArray(QByteArray(what) + '-' + size); };
    draw(frame, name("outbox").constData());
    for (const auto &[mail, what] : {std::pair{world.unconfirmed, "outbox-unconfirmed"}, {world.waiting, "outbox-waiting"}, {world.dead, "outbox-failed"},
                                     {world.sent, "outbox-sent"}}) {
        frame.page->select(mail);
        draw(frame, name(what).constData());
    }
    frame.page->showState(MailState::unconfirmed);
    draw(frame, name("outbox-settle-all").constData());
    frame.page->showState({});
    world.firm.run(SetQueueTask(QueueState::paused));
    draw(frame, name("outbox-paused").constData());
    world.firm.run(SetQueueTask(QueueState::running));
    frame.page->findChild<SearchField *>()->setText(QStringLiteral("nobody at all"));
    draw(frame, name("outbox-nothing-found").constData());
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    folder = app.arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        suffix = scheme == Scheme::light ? QStringLiteral("light") : QStringLiteral("dark");
        Theme theme(app, {.scheme = scheme, .fontScale = 1.0, .cacheFolder = folder});
        OutboxWorld world;
        {
            Frame frame(world.services, 1280, 738);
            draw(frame, "outbox-empty");
        }
        world.fill();
        drawStates(world, 1280, "1280");
        drawStates(world, 1024, "1024");
        MailDialog mail(world.services, world.sent);
        mail.setAttribute(Qt::WA_DeleteOnClose, false);
        draw(mail, "mail");
    }
    suffix = QStringLiteral("large");
    Theme theme(app, {.scheme = Scheme::light, .fontScale = 2.0, .cacheFolder = folder});
    OutboxWorld world;
    world.fill();
    Frame frame(world.services, 1024, 618);
    draw(frame, "outbox");
    return 0;
}
