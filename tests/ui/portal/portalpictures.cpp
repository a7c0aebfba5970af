// Draws the Client Portal card, its window and its dialogs into pictures: portico_portal_pictures DIR. For eyes to
// compare with the drawn target; the tests check what can be computed.

#include "tests/ui/portal/portalworld.h"
#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/portal/clientportalwindow.h"
#include "ui/portal/correctemaildialog.h"
#include "ui/portal/emailfield.h"
#include "ui/portal/historydialog.h"
#include "ui/portal/inviteformpanel.h"
#include "ui/portal/invitelist.h"
#include "ui/portal/invitelistrow.h"
#include "ui/portal/messageeditor.h"
#include "ui/portal/portalcard.h"
#include "ui/portal/removeaccessdialog.h"
#include "ui/portal/resendinvitedialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/switch.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextStream>
#include <QToolButton>
#include <QVBoxLayout>

using namespace portico;
using namespace portico::test;

namespace {

struct Picture
{
    const char *suffix;
    Scheme scheme;
    qreal fontScale;
    Qt::LayoutDirection direction;
};

constexpr Picture pictures[] = {
    {"light", Scheme::light, 1.0, Qt::LeftToRight},
    {"dark", Scheme::dark, 1.0, Qt::LeftToRight},
    {"large-light", Scheme::light, 1.5, Qt::LeftToRight},
    {"rtl-dark", Scheme::dark, 1.0, Qt::RightToLeft},
};

QString folder;
QString suffix;

void draw(QWidget &widget, const char *name)
{
    widget.show();
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
    const QString path = QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1StringView(name), suffix);
    QTextStream(stdout) << (widget.grab().save(path) ? "drawn " : "cannot write ") << path << '\n';
}

/// A page with the card on it, as wide as the record gives it.
void drawCard(PortalWorld &world, ClientKey client, int width, const char *name)
{
    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(24, 24, 24, 24);
    auto *card = new PortalCard(world.services, &page);
    layout->addWidget(card);
    layout->addStretch(1);
    card->showClient(client);
    page.resize(scaled(width) + 48, scaled(420));
    draw(page, name);
    if (!card->rows().isEmpty()) {
        QMenu *menu = card->menuButton(0)->menu();
        menu->popup(page.mapToGlobal(QPoint(20, 20)));
        draw(*menu, QByteArray(QByteArray(name) + "-menu").constData());
        menu->close();
    }
}

struct Clients
{
    ClientKey harbor, empty, many, closed;
};

Clients fill(PortalWorld &world)
{
    TestFirm &firm = world.firm;
    firm.run([](WriteContext &context) -> Result<bool> {
        FirmRecord record = *FirmStore(context.connection()).load();
        record.name = QStringLiteral("Alder & Pryce Accountants");
        record.phone = QStringLiteral("(555) 555-0100");
        FirmStore::update(context, record);
        return true;
    });
    world.useFolder();
    Clients clients;
    clients.harbor = firm.addClient(QStringLiteral("Harbor & Finch LLC"));
    const ContactKey jane = firm.addContact(clients.harbor, QStringLiteral("Jane Finch"), QStringLiteral("jane@harborfinch.example"));
    const ContactKey tom = firm.addContact(clients.harbor, QStringLiteral("Tom Harbor"), QStringLiteral("tom@harborfinch.example"));
    firm.addContact(clients.harbor, QStringLiteral("Ann Lee"));
    Q_UNUSED(jane)
    firm.clock->set(QDateTime(QDate(2026, 9, 28), QTime(9, 0), Qt::UTC));
    world.deliver(world.invite(clients.harbor, tom), MailState::sent);
    world.makeActive(QStringLiteral("tom@harborfinch.example"), QDateTime(QDate(2026, 11, 3), QTime(14, 5), Qt::UTC));
    firm.clock->set(QDateTime(QDate(2026, 11, 12), QTime(14, 12), Qt::UTC));

    clients.empty = firm.addClient(QStringLiteral("Nobody & Sons"));
    clients.closed = firm.addClient(QStringLiteral("Closed Ltd"));
    firm.addContact(clients.closed, QStringLiteral("Cleo Closed"), QStringLiteral("cleo@closed.example"));
    firm.run([&](WriteContext &context) -> Result<bool> {
        ClientStore::setActive(context, clients.closed, false);
        return true;
    });

    clients.many = firm.addClient(QStringLiteral("Brightwater Veterinary Group Holdings (North West) Limited"));
    const auto person = [&](const char *name, const char *email) {
        return firm.addContact(clients.many, QString::fromUtf8(name), QString::fromLatin1(email));
    };
    world.deliver(world.invite(clients.many, person("Jane Finch", "jane@harborfinch.example")), MailState::sent);
    world.invite(clients.many, person("Ελένη Παπαδοπούλου", "eleni@brightwater.example"));
    world.deliver(world.invite(clients.many, person("Marguerite Delacroix-Whittingstall", "marguerite.delacroix-whittingstall@harborfinch.example")),
                  MailState::failed, QStringLiteral("550 5.1.1 no such user"), QStringLiteral("no_such_mailbox"));
    world.makeAddressInactive(QStringLiteral("marguerite.delacroix-whittingstall@harborfinch.example"));
    world.deliver(world.invite(clients.many, person("ليلى منصور", "layla@brightwater.example")), MailState::unconfirmed);
    firm.clock->set(QDateTime(QDate(2026, 10, 2), QTime(16, 30), Qt::UTC));
    world.deliver(world.invite(clients.many, person("Łukasz Wójcik", "lukasz@brightwater.example")), MailState::sent);
    const QueuedInvite owen = world.invite(clients.many, person("Owen Pell", "owen.pell@example.com"));
    world.deliver(owen, MailState::sent);
    for (const AccessLine &line : world.people(clients.many)) {
        if (line.name == QStringLiteral("Owen Pell"))
            firm.run(RemoveAccessTask(line.access.key, false));
    }
    firm.clock->set(QDateTime(QDate(2026, 11, 12), QTime(14, 12), Qt::UTC));
    person("Nguyễn Thị Minh Khai", "khai@brightwater.example");
    person("Bo", "bo@brightwater.example");
    return clients;
}

void drawWindows(PortalWorld &world, const Clients &clients)
{
    {
        ClientPortalWindow window(world.services, clients.harbor, Purpose{});
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        draw(window, "window-plain");
        InviteFormPanel *form = window.form();
        form->list()->rows().first()->tickBox()->click();
        form->addPersonLink()->click();
        form->message()->messageSwitch()->setChecked(true);
        form->message()->edit()->setPlainText(QStringLiteral(
            "Dear Jane,\n\nyour 2026 year-end papers can now be uploaded in one place. Please send the bank statements for "
            "October and November; we have everything else.\n\nRing me on (555) 555-0119 if anything is unclear."));
        draw(window, "window-narrow");
        window.openPreview();
        form->message()->edit()->setFocus(Qt::MouseFocusReason);
        window.resize(scaled(1080), window.height());
        draw(window, "window");
        window.resize(700, window.height());
        draw(window, "window-preview-alone");
        window.closePreview();
        form->newPersonField()->setText(QStringLiteral("ann@gmial.com"));
        Q_EMIT form->newPersonField()->submitted();
        form->list()->rows().at(2)->startTypingEmail();
        form->list()->rows().at(2)->emailField()->setText(QStringLiteral("ann@lee"));
        Q_EMIT form->list()->rows().at(2)->emailField()->submitted();
        draw(window, "window-errors");
    }
    for (const auto &[client, name] : {std::pair{clients.many, "window-many"}, {clients.empty, "window-nobody"}, {clients.closed, "window-closed"}}) {
        ClientPortalWindow window(world.services, client, Purpose{});
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        for (InviteListRow *row : window.form()->list()->rows()) {
            if (row->tickBox()->isEnabled())
                row->tickBox()->click();
        }
        draw(window, name);
        if (client == clients.many) {
            window.openPreview();
            window.resize(scaled(1080), window.height());
            draw(window, "window-many-preview");
        }
    }
    const QList<AccessLine> people = world.people(clients.many);
    CorrectEmailDialog correct(world.services, people.at(2).access.contact);
    correct.setAttribute(Qt::WA_DeleteOnClose, false);
    draw(correct, "dialog-correct");
    RemoveAccessDialog remove(world.services, world.people(clients.harbor).first());
    remove.setAttribute(Qt::WA_DeleteOnClose, false);
    draw(remove, "dialog-remove");
    ResendInviteDialog resend(world.services, people.first());
    resend.setAttribute(Qt::WA_DeleteOnClose, false);
    draw(resend, "dialog-resend");
    HistoryDialog history(world.services, people.at(2));
    history.setAttribute(Qt::WA_DeleteOnClose, false);
    draw(history, "dialog-history");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    folder = app.arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    for (const Picture &picture : pictures) {
        suffix = QLatin1StringView(picture.suffix);
        Theme theme(app, {.scheme = picture.scheme, .fontScale = picture.fontScale, .cacheFolder = folder});
        QApplication::setLayoutDirection(picture.direction);
        PortalWorld world;
        const Clients clients = fill(world);
        drawCard(world, clients.many, 704, "card");
        drawCard(world, clients.many, 400, "card-narrow");
        drawCard(world, clients.empty, 704, "card-empty");
        drawCard(world, clients.closed, 704, "card-closed");
        drawWindows(world, clients);
    }
    return 0;
}
