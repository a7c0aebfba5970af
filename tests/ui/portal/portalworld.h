#pragma once

#include "app/practice/mailtasks.h"
#include "app/practice/portaltasks.h"
#include "app/store/healthstore.h"
#include "app/store/portalstore.h"
#include "tests/support/testfirm.h"
#include "ui/firmservices.h"

#include <QDir>
#include <QStringList>
#include <QTemporaryDir>

namespace portico::test {

/// A firm with everything that the windows of the Client Portal need: services, a recorded notifier, and mail that goes
/// into a folder once the sender is started.
struct PortalWorld
{
    TestFirm firm;
    QTemporaryDir mailFolder;
    Notifier notifier;
    QStringList told;   ///< what the notifier told, in order
    QStringList failed; ///< those of it that stay until they are closed
    SenderThread sender{*firm.firm, [] { return QByteArray(); }};
    FirmServices services{*firm.firm, firm.admin, sender, notifier};

    explicit PortalWorld(const QString &portalUrl = QStringLiteral("https://portal.alderpryce.example")) : firm(portalUrl)
    {
        QObject::connect(&notifier, &Notifier::noticed, &notifier, [this](const Notice &notice) {
            told += notice.sentence;
            if (notice.kind == Notice::Kind::failed)
                failed += notice.sentence;
        });
    }

    /// Mail goes into the folder.
    void useFolder()
    {
        MailAccount account;
        account.transport = MailTransportKind::folder;
        account.folder = mailFolder.path();
        account.fromAddress = QStringLiteral("portal@alderpryce.example");
        firm.run(SaveMailAccountTask(account));
    }

    /// Mail goes to a server on this machine.
    void useServer(quint16 port)
    {
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("127.0.0.1");
        account.port = port;
        account.security = MailSecurity::none;
        account.fromAddress = QStringLiteral("portal@alderpryce.example");
        firm.run(SaveMailAccountTask(account));
    }

    QStringList mailFiles() const { return QDir(mailFolder.path()).entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name); }

    QString textOf(const QString &name) const
    {
        QFile file(mailFolder.filePath(name));
        return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QList<AccessLine> people(ClientKey client)
    {
        return firm.read([client](Connection &connection) { return PortalStore(connection).linesOfClient(client); });
    }
    PortalStatus statusOf(ClientKey client, const QString &email)
    {
        const QList<AccessLine> lines = people(client);
        for (const AccessLine &line : lines) {
            if (line.email == email)
                return line.status(firm.clock->now());
        }
        return PortalStatus::none;
    }

    QueuedInvite invite(ClientKey client, ContactKey contact)
    {
        InviteRequest request;
        request.people = {{client, contact, {}, {}}};
        return firm.run(InviteTask(request)).queued.first();
    }
    /// Takes a queued invite on to what became of it, without a sender.
    void deliver(const QueuedInvite &invite, MailState state, const QString &reply = {}, const QString &reason = {})
    {
        firm.run(
            [&](WriteContext &context) -> Result<bool> {
                const std::optional<Mail> mail = MailStore(context.connection()).byKey(invite.mail);
                const auto invitation = InvitationStore(context.connection()).byKey(mail->invitation);
                InvitationStore::openLink(context, *invitation, QString::number(invite.mail.value), QByteArray::number(invite.mail.value));
                MailStore::claim(context, invite.mail, QStringLiteral("<%1@h.example>").arg(invite.mail.value), QStringLiteral("b"));
                if (state == MailState::sent)
                    MailStore::markSent(context, invite.mail, QStringLiteral("250 ok"));
                else if (state == MailState::failed)
                    MailStore::markFailed(context, invite.mail, reply, reason);
                else if (state == MailState::unconfirmed)
                    MailStore::markUnconfirmed(context, invite.mail, reply);
                return true;
            },
            MemberKey());
    }
    /// The person made an account, and signed in at that time.
    void makeActive(const QString &email, const QDateTime &lastLogin)
    {
        firm.run(
            [&](WriteContext &context) -> Result<bool> {
                const PortalUserKey user = PortalStore::ensureUser(context, email, email);
                Statement update(context.connection(), "UPDATE portal_user SET account_at = :account, last_login_at = :login, "
                                                       "local_seq = :seq WHERE key = :key");
                update.bind(":account", context.now()).bind(":login", lastLogin).bind(":seq", context.sequence()).bind(":key", user).run();
                return true;
            },
            MemberKey());
    }
    void makeAddressInactive(const QString &email)
    {
        firm.run([&](WriteContext &context) -> Result<bool> {
            AddressHealth health = HealthStore(context.connection()).of(email);
            health.state = HealthState::inactive;
            health.reason = QStringLiteral("no_such_mailbox");
            health.evidence = QStringLiteral("550 5.1.1 no such user");
            health.since = context.now();
            HealthStore::save(context, health);
            return true;
        });
    }
};

} // namespace portico::test
