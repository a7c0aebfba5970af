#pragma once

#include "app/mail/claimmailtask.h"
#include "app/mail/recordoutcometask.h"
#include "app/practice/portaltasks.h"
#include "app/store/healthstore.h"
#include "tests/support/testfirm.h"

namespace portico::test {

/// What tests on invitations do again and again: invite, let a server take or refuse the mail, look at what became of it.
struct PortalStory : TestFirm
{
    using TestFirm::TestFirm;

    InviteOutcome invite(ClientKey client, ContactKey contact = {}, const QString &message = {})
    {
        InviteRequest request;
        request.people = {{client, contact, {}, {}}};
        request.message = message;
        return run(InviteTask(request));
    }

    /// The mail that invites somebody of this address, the only contact of a client of their own.
    MailKey queueInvite(const QString &email)
    {
        const ClientKey client = addClient(QStringLiteral("Client of ") + email);
        addContact(client, QStringLiteral("Somebody"), email);
        return invite(client).queued.first().mail;
    }

    /// A mail server's word about a claimed mail.
    RecordedOutcome answer(MailKey mail, int code, const QString &text, SmtpStage stage = SmtpStage::dot)
    {
        const SmtpReply reply = SmtpReply::make(code, text);
        const MailOutcome outcome = reply.isPositive() ? MailOutcome::accepted(reply) : MailOutcome::refused(stage, reply);
        return run(RecordOutcomeTask(mail, outcome), MemberKey());
    }

    std::optional<ComposedMessage> claim(MailKey mail) { return run(ClaimMailTask(mail), MemberKey()); }

    /// Claims a mail, and a server takes it.
    ComposedMessage deliver(MailKey mail)
    {
        const auto message = claim(mail);
        if (!message)
            qFatal("nothing to send");
        answer(mail, 250, QStringLiteral("2.0.0 Ok"));
        return *message;
    }

    QList<AccessLine> lines(ClientKey client)
    {
        return read([client](Connection &connection) { return PortalStore(connection).linesOfClient(client); });
    }

    QString status(ClientKey client, qsizetype person = 0)
    {
        const QList<AccessLine> people = lines(client);
        return person < people.size() ? QString(slug(people[person].status(clock->now()))) : QStringLiteral("nobody");
    }

    Mail mail(MailKey key)
    {
        return read([key](Connection &connection) { return MailStore(connection).byKey(key).value_or(Mail()); });
    }

    /// The link in a message's bytes: the path after the portal's address.
    static QString linkIn(const ComposedMessage &message)
    {
        QByteArray joined = message.bytes;
        joined.replace("=\r\n", "");
        const qsizetype at = joined.indexOf("/invite/");
        return at < 0 ? QString() : QString::fromLatin1(joined.mid(at + 8, 43));
    }

    /// Makes an account, as the portal will.
    void signUp(const QString &email)
    {
        run([email](WriteContext &context) -> Result<void> {
            Statement update(context.connection(), "UPDATE portal_user SET account_at = :now WHERE email = :email");
            update.bind(":now", context.now()).bind(":email", email).run();
            return {};
        });
    }

    void setHealth(const QString &email, HealthState state, const QDateTime &since = {})
    {
        run([&](WriteContext &context) -> Result<void> {
            AddressHealth health;
            health.emailFolded = email;
            health.state = state;
            health.reason = QStringLiteral("no_such_mailbox");
            health.since = since.isValid() ? since : context.now();
            HealthStore::save(context, health);
            return {};
        });
    }

    void makeInactive(ClientKey key)
    {
        auto client = read([key](Connection &connection) { return *ClientStore(connection).byKey(key); });
        client.active = false;
        run(SaveClientTask(client));
    }
};

} // namespace portico::test
