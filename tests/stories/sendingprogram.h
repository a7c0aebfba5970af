#pragma once

#include "app/practice/mailtasks.h"
#include "app/store/accountstore.h"
#include "tests/servers/postfixserver.h"
#include "tests/servers/testcertificates.h"
#include "tests/support/desktop.h"
#include "ui/bulk/runbar.h"
#include "ui/bulk/undobar.h"
#include "ui/manager/manageracts.h"

#include <QStatusBar>

namespace portico::test {

/// One program on a firm, with the password of its mail account: another one may follow on the same firm, as after a
/// restart. Nothing is sent until sender.start().
struct SendingProgram
{
    SendingProgram(TestFirm &firm, QByteArray password)
        : sender(*firm.firm, [password] { return password; }), services{*firm.firm, firm.admin, sender, notifier},
          keys(place.filePath(QStringLiteral("keys")), firm.folder.path()), secret(*firm.firm, nullptr), backups(*firm.firm, keys),
          all{services, secret, keys, backups, QStringLiteral("tester")},
          window(std::make_unique<MainWindow>(all, QStringLiteral("Alder & Pryce")))
    {
        window->resize(1280, 800);
        window->show();
    }
    ManagerActs &acts() { return *window->managerActs(); }
    UndoBar *undo() { return window->statusBar()->findChild<UndoBar *>(); }
    RunBar *bar() { return window->statusBar()->findChild<RunBar *>(); }

    Notifier notifier;
    SenderThread sender;
    FirmServices services;
    QTemporaryDir place;
    KeyFile keys;
    MailSecret secret;
    DailyBackup backups;
    SettingsServices all;
    std::unique_ptr<MainWindow> window;
};

/// The firm sends through this server, with TLS and a sign-in.
inline void sendThrough(const PostfixServer &postfix, const TestCertificates &certificates, TestFirm &firm)
{
    MailAccount account;
    account.transport = MailTransportKind::smtp;
    account.host = QStringLiteral("127.0.0.1");
    account.port = postfix.port();
    account.security = MailSecurity::startTls;
    account.caFile = certificates.caFile();
    account.userName = QString::fromLatin1(PostfixServer::kUser);
    account.fromAddress = QString::fromLatin1(PostfixServer::kUser);
    firm.run(SaveMailAccountTask(account));
}

/// The address of a mailbox of that server.
inline QString mailbox(const QString &name)
{
    return name + QStringLiteral("@example.test");
}

/// A client for each name, which is also its contact's mailbox.
inline QList<ClientKey> addClients(TestFirm &firm, const QStringList &names)
{
    QList<ClientKey> keys;
    for (const QString &name : names) {
        keys += firm.addClient(QStringLiteral("Client of ") + name);
        firm.addContact(keys.last(), name, mailbox(name));
    }
    return keys;
}

} // namespace portico::test
