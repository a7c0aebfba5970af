#pragma once

#include "app/mail/claimmailtask.h"
#include "app/mail/recordoutcometask.h"
#include "app/store/accountstore.h"
#include "app/store/sendingdaystore.h"
#include "tests/ui/portal/portalworld.h"

namespace portico::test {

/// A firm with mail in every state, as the drawn outbox has it.
struct OutboxWorld : PortalWorld
{
    OutboxWorld() { useFolder(); }

    /// A client with one person, invited.
    MailKey inviteTo(const char *person, const char *address, ClientKey client = {})
    {
        if (!client)
            client = firm.addClient(QString::fromUtf8(person) % QStringLiteral(" Ltd"));
        const ContactKey contact = firm.addContact(client, QString::fromUtf8(person), QString::fromLatin1(address));
        clients.append(client);
        return invite(client, contact).mail;
    }

    /// Claims a mail as the sender does, and lets a server answer.
    void answer(MailKey mail, int code, const QString &words)
    {
        claim(mail);
        const SmtpReply reply = SmtpReply::make(code, words);
        const MailOutcome outcome = reply.isPositive() ? MailOutcome::accepted(reply) : MailOutcome::refused(SmtpStage::rcpt, reply);
        firm.run(RecordOutcomeTask(mail, outcome), MemberKey());
    }
    void claim(MailKey mail)
    {
        if (!firm.run(ClaimMailTask(mail), MemberKey()))
            qFatal("nothing to send");
    }
    void lose(MailKey mail)
    {
        claim(mail);
        firm.run([mail](WriteContext &context) -> Result<bool> { return MailStore::markUnconfirmed(context, mail, {}); }, MemberKey());
    }
    /// The account takes so many mails a day, and today's have gone out.
    void useUpTheDay(int perDay)
    {
        firm.run([perDay](WriteContext &context) -> Result<bool> {
            MailAccount account = AccountStore(context.connection()).load();
            account.perDay = perDay;
            AccountStore::save(context, account);
            SendingDayStore::add(context, context.now().toLocalTime().date(), perDay);
            return true;
        });
    }

    MailKey queued, waiting, sending, sent, dead, unconfirmed, unconfirmedToo, cancelled;

    /// Fills the outbox; from the oldest to the newest.
    void fill()
    {
        firm.clock->set(QDateTime(QDate(2026, 9, 28), QTime(15, 46), Qt::UTC));
        for (const auto &[name, address] : {std::pair{"Funmilayo Adébáyọ̀", "funmi@adebayo.example"}, {"Margaret Greenhalgh-Ross", "m.greenhalgh-ross@example.com"},
                                            {"Giulia Castellano", "giulia@castellano.example"}, {"Zdzisława Bąk", "z.bak@example.org"}})
            answer(inviteTo(name, address), 250, QStringLiteral("2.0.0 Ok: queued as 4F2"));
        firm.clock->set(QDateTime(QDate(2026, 11, 12), QTime(10, 46), Qt::UTC));
        cancelled = inviteTo("Caoimhe O’Sullivan", "caoimhe@example.net");
        firm.run(CancelMailTask(cancelled));
        dead = inviteTo("Marguerite Delacroix", "marguerite.delacroix@harborfinch.example");
        answer(dead, 550, QStringLiteral("5.1.1 <marguerite.delacroix@harborfinch.example>: no such user here"));
        firm.clock->set(QDateTime(QDate(2026, 11, 12), QTime(14, 8, 55), Qt::UTC));
        unconfirmed = inviteTo("Leila Mansour", "leila@mansourdental.example");
        firm.clock->advance(33);
        lose(unconfirmed);
        unconfirmedToo = inviteTo("Aditi Kapoor", "aditi.kapoor@example.com");
        lose(unconfirmedToo);
        firm.clock->advance(180);
        sent = inviteTo("Jane Finch", "jane@harborfinch.example");
        answer(sent, 250, QStringLiteral("2.0.0 Ok: queued as 9A1"));
        waiting = inviteTo("Ольга Яковлева", "o.yakovleva@example.org");
        answer(waiting, 451, QStringLiteral("4.7.1 Greylisted, please come back in five minutes"));
        queued = inviteTo("Neil Cartwright", "neil@cartwrightmachinery.example");
        sending = inviteTo("Inès Beaumont", "ines.beaumont@example.com");
        claim(sending);
    }
    QList<ClientKey> clients;
};

} // namespace portico::test
