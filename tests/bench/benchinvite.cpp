#include "tests/bench/benches.h"
#include "tests/bench/benchline.h"
#include "tests/bench/paintwatch.h"
#include "tests/bench/stallmeter.h"
#include "tests/bench/valueof.h"

#include "app/practice/clienttasks.h"
#include "app/practice/mailtasks.h"
#include "app/store/accountstore.h"
#include "tests/servers/postfixserver.h"
#include "tests/servers/testcertificates.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/portal/clientportalwindow.h"
#include "ui/portal/inviteformpanel.h"
#include "ui/portal/invitelist.h"
#include "ui/portal/invitelistrow.h"
#include "ui/widgets/toast.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTest>
#include <QTextStream>
#include <QUuid>

namespace portico::bench {

namespace {

constexpr int kInvites = 20;

MailAccount accountAt(const PostfixServer &server, const QString &caFile)
{
    MailAccount account;
    account.transport = MailTransportKind::smtp;
    account.host = QStringLiteral("localhost");
    account.port = server.port();
    account.security = MailSecurity::startTls;
    account.userName = QString::fromLatin1(PostfixServer::kUser);
    account.caFile = caFile;
    account.fromAddress = QString::fromLatin1(PostfixServer::kUser);
    return account;
}

/// A client with one contact, whom nobody has invited.
ClientKey newClient(const FirmServices &services)
{
    Client client;
    client.name = QStringLiteral("Bench ") % QUuid::createUuid().toString(QUuid::WithoutBraces);
    const ClientKey key = valueOf(services.write(SaveClientTask(client)).result());
    ClientContact contact;
    contact.contact.name = client.name;
    contact.contact.email = QUuid::createUuid().toString(QUuid::Id128) % QStringLiteral("@example.test");
    (void)valueOf(services.write(SaveContactTask(key, contact)).result());
    return key;
}

} // namespace

void benchInvite(StallMeter &app, const BenchOptions &options)
{
    const TestCertificates certificates;
    PostfixServer server;
    const QString failure = certificates.failure().isEmpty()
        ? server.start(certificates.good().certificateFile, certificates.good().keyFile)
        : certificates.failure();
    if (!failure.isEmpty()) {
        QTextStream(stderr) << "invite_to_sent is not measured: " << failure << Qt::endl;
        return;
    }
    BenchDesktop desktop(app, options, PostfixServer::kPassword);
    (void)desktop.services.write(emptyQueue).result();
    const MailAccount before = valueOf(desktop.opened.firm->readHere(
        [](Connection &connection) -> Result<MailAccount> { return AccountStore(connection).load(); }));
    (void)desktop.services.write(SaveMailAccountTask(accountAt(server, certificates.caFile()))).result();
    desktop.sender.start();

    MainWindow *window = desktop.window.get();
    PaintWatch watch(window->toast());
    QList<double> times;
    const int invites = options.rounds > 0 ? options.rounds : kInvites;
    app.begin(QStringLiteral("inviting"));
    for (int i = 0; i < invites; ++i) {
        window->openClient(newClient(desktop.services));
        window->clientRecordPage()->invite();
        auto *portal = window->findChild<ClientPortalWindow *>();
        runUntil([&] { return portal->isVisible() && !portal->form()->list()->rows().isEmpty(); }, "the window");
        QCheckBox *tick = portal->form()->list()->rows().first()->tickBox();
        if (!tick->isChecked())
            tick->click();
        runUntil([&] { return portal->sendButton()->isEnabled(); }, qPrintable(portal->form()->whyNotSend()));
        QString told;
        const auto listening = QObject::connect(&desktop.notifier, &Notifier::noticed, window,
                                                [&](const Notice &notice) { told = notice.sentence; });
        watch.restart();
        QTest::mouseClick(portal->sendButton(), Qt::LeftButton);
        const double took = watch.waitFor([&] { return !told.isEmpty(); });
        QObject::disconnect(listening);
        if (!told.startsWith(QStringLiteral("Invite sent")))
            qFatal("no invite was sent: %s", qPrintable(told));
        times.append(took);
        runUntil([&] { return !window->findChild<ClientPortalWindow *>(); }, "the window to close");
        window->toast()->hide();
    }
    desktop.sender.stop();
    (void)desktop.services.write(SaveMailAccountTask(before)).result();
    print({QStringLiteral("invite_to_sent"), median(times), QStringLiteral("ms"), QStringLiteral("the slowest one"),
           percentile(times, 1), 150.0, {}});
}

} // namespace portico::bench
