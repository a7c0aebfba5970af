// Draws the templates page into pictures: portico_template_pictures DIR. For eyes; the tests check what can be computed.

#include "tests/ui/portal/portalworld.h"
#include "ui/look/theme.h"
#include "ui/portal/questiondialog.h"
#include "ui/templates/templateeditor.h"
#include "ui/templates/templatespage.h"
#include "ui/widgets/navigationbar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextStream>

using namespace portico;
using namespace portico::test;

namespace {

QString folder;
QString suffix;

void draw(QWidget &widget, const QByteArray &name)
{
    widget.show();
    QTest::qWait(200); // a picture, not a test
    const QString path = QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1StringView(name), suffix);
    QTextStream(stdout) << (widget.grab().save(path) ? "drawn " : "cannot write ") << path << '\n';
}

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
        navigation->setCurrent(QStringLiteral("templates"));
        page = new TemplatesPage(services, this);
        row->addWidget(navigation);
        row->addWidget(page, 1);
        resize(width, height);
    }
    TemplatesPage *page;
};

TemplateKey keyOf(PortalWorld &world, TemplateKind kind)
{
    return world.firm.read([kind](Connection &connection) { return TemplateStore(connection).first(kind)->key; });
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    folder = app.arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        suffix = scheme == Scheme::light ? QStringLiteral("light") : QStringLiteral("dark");
        Theme theme(app, {.scheme = scheme, .fontScale = 1.0, .cacheFolder = folder});
        PortalWorld world;
        world.useFolder();
        {
            Frame frame(world.services, 1280, 738);
            draw(frame, "templates-no-clients");
        }
        const ClientKey client = world.firm.addClient(QStringLiteral("Brightwater Veterinary Group"));
        world.firm.addContact(client, QStringLiteral("Ελένη Παπαδοπούλου"), QStringLiteral("eleni@brightwater.example"));
        for (const int width : {1280, 1024}) {
            const QByteArray size = QByteArray::number(width);
            Frame frame(world.services, width, width == 1280 ? 738 : 618);
            draw(frame, QByteArray("templates-" + size));
            frame.page->editor()->bodyField()->setPlainText(QStringLiteral("Dear {{contact name}}, come in!"));
            draw(frame, QByteArray("templates-no-link-" + size));
            frame.page->mayLeave([] {});
            draw(*frame.findChild<QuestionDialog *>(), QByteArray("templates-leave-" + size));
            frame.findChild<QuestionDialog *>()->reject();
            frame.page->editor()->discardButton()->click();
            frame.page->select(keyOf(world, TemplateKind::message));
            draw(frame, QByteArray("templates-message-" + size));
        }
        world.services.member = world.firm.addMember(QStringLiteral("Sam Staff"), QStringLiteral("sam@alderpryce.example"));
        Frame frame(world.services, 1280, 738);
        draw(frame, "templates-staff");
    }
    suffix = QStringLiteral("large");
    Theme theme(app, {.scheme = Scheme::light, .fontScale = 2.0, .cacheFolder = folder});
    PortalWorld world;
    world.useFolder();
    Frame frame(world.services, 1024, 618);
    draw(frame, "templates");
    return 0;
}
