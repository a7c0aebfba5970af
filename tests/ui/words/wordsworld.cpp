#include "tests/ui/words/wordsworld.h"

#include "app/mail/mailpresets.h"
#include "app/practice/bouncemailbox.h"
#include "app/practice/bulkinvite.h"
#include "app/store/templatestore.h"

namespace portico::test {

namespace {

const QString kFirm = QStringLiteral("Αλεξίου & Πρωτοπαπάς");

QDateTime at(int month, int day, int hour, int minute)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
}

} // namespace

WordsWorld::WordsWorld()
{
    firm.run([](WriteContext &context) -> Result<bool> {
        FirmRecord record = *FirmStore(context.connection()).load();
        record.name = kFirm;
        record.phone = QStringLiteral("(555) 555-0100");
        FirmStore::update(context, record);
        TeamMember admin = MemberStore(context.connection()).all().first();
        admin.name = QStringLiteral("Πρίγια Ραμάν");
        MemberStore::update(context, admin);
        return true;
    });
    firm.admin.name = QStringLiteral("Πρίγια Ραμάν");
    services.member = firm.admin;
    staff = firm.addMember(QStringLiteral("Θωμάς Ρήγας"), QStringLiteral("thomas@alderpryce.example"), false);
    fillClients();
    fillMail();
    sendToMany();
    ReturnMailbox returned;
    returned.host = QStringLiteral("γραμματοκιβώτιο");
    firm.run(SaveReturnMailboxTask(returned, std::nullopt));
    firm.clock->set(at(11, 12, 14, 12));
}

void WordsWorld::fillClients()
{
    Client client;
    client.name = QStringLiteral("Λιμάνι & Σπίνος ΕΠΕ");
    client.type = ClientType::business;
    client.phone = QStringLiteral("(555) 555-0119");
    client.address = QStringLiteral("Οδός Λιμένος 12\nΠειραιάς");
    client.taxId = QStringLiteral("12-3456789");
    client.yearEnd = QStringLiteral("12-31");
    client.clientSince = QStringLiteral("2019-03");
    client.notes = QStringLiteral("Τηλεφωνεί μετά τις δέκα.");
    client.assignedTo = {firm.admin.key};
    full = firm.run(SaveClientTask(client));

    const auto person = [this](const char *name, const char *address) {
        return firm.addContact(full, QString::fromUtf8(name), QString::fromLatin1(address));
    };
    firm.clock->set(at(9, 28, 9, 0));
    deliver(invite(full, person("Θωμάς Λιμένας", "thomas@limani.example")), MailState::sent);
    makeActive(QStringLiteral("thomas@limani.example"), at(11, 3, 14, 5));
    deliver(invite(full, person("Λουκάς Βότσης", "lukas@limani.example")), MailState::sent);
    const ContactKey gone = person("Όμηρος Πέλλας", "omiros@limani.example");
    deliver(invite(full, gone), MailState::sent);
    for (const AccessLine &line : people(full)) {
        if (line.access.contact == gone)
            firm.run(RemoveAccessTask(line.access.key, false));
    }
    firm.clock->set(at(11, 12, 9, 30));
    deliver(invite(full, person("Ιωάννα Σπίνου", "ioanna@limani.example")), MailState::sent);
    invite(full, person("Ελένη Παπαδοπούλου", "eleni@limani.example"));
    deliver(invite(full, person("Μαργαρίτα Δελακρουά", "margarita@limani.example")), MailState::failed,
            QStringLiteral("550 5.1.1 άγνωστος παραλήπτης"), QStringLiteral("no_such_mailbox"));
    makeAddressInactive(QStringLiteral("margarita@limani.example"));
    deliver(invite(full, person("Λαΐλα Μανσούρ", "laila@limani.example")), MailState::unconfirmed);
    person("Νίκη Θεοδώρου", "niki@limani.example");
    firm.addContact(full, QStringLiteral("Άννα Λη"));

    closed = firm.addClient(QStringLiteral("Κλειστή ΑΕ"));
    firm.addContact(closed, QStringLiteral("Κλειώ Κλειστού"), QStringLiteral("klio@kleisti.example"));
    firm.run([this](WriteContext &context) -> Result<bool> {
        ClientStore::setActive(context, closed, false);
        return true;
    });
    firm.addClient(QStringLiteral("Κανένας"), ClientType::trust);
    firm.addClient(QStringLiteral("Οικογένεια Δήμου"), ClientType::couple);
}

void WordsWorld::fillMail()
{
    const auto inviteAt = [this](const QDateTime &time, const char *name, const char *address) {
        firm.clock->set(time);
        return inviteTo(name, address, firm.addClient(QString::fromUtf8(name), ClientType::individual));
    };
    answer(inviteAt(at(9, 28, 15, 46), "Ιουλία Καστελάνου", "ioulia@kastelanou.example"), 250, QStringLiteral("2.0.0 εντάξει"));
    cancelled = inviteAt(at(11, 12, 10, 46), "Κίβα Σαλιβάνου", "kiva@salivanou.example");
    firm.run(CancelMailTask(cancelled));
    dead = inviteAt(at(11, 12, 11, 0), "Μαργκερίτ Δέλτα", "margerit@delta.example");
    answer(dead, 550, QStringLiteral("5.1.1 άγνωστος παραλήπτης"));
    unconfirmed = inviteAt(at(11, 12, 14, 8), "Λέιλα Οδόντου", "leila@odontou.example");
    lose(unconfirmed);
    waiting = inviteAt(at(11, 12, 14, 10), "Όλγα Γιάκοβα", "olga@giakova.example");
    answer(waiting, 451, QStringLiteral("4.7.1 ελάτε αργότερα"));
    queued = inviteAt(at(11, 12, 14, 11), "Νιλ Μηχανός", "nil@mihanos.example");
    sending = inviteAt(at(11, 12, 14, 11), "Ινές Μπομόν", "ines@bomon.example");
    claim(sending);
}

void WordsWorld::sendToMany()
{
    QList<ClientKey> chosen{firm.addClient(QStringLiteral("Πολλοί ΑΕ")), firm.addClient(QStringLiteral("Άλλοι ΑΕ")),
                             firm.addClient(QStringLiteral("Χωρίς Διεύθυνση"))};
    firm.addContact(chosen[0], QStringLiteral("Πέτρος Πολύς"), QStringLiteral("petros@polloi.example"));
    firm.addContact(chosen[1], QStringLiteral("Παύλος Πολύς"), QStringLiteral("petros@polloi.example"));
    firm.addContact(chosen[2], QStringLiteral("Πάρις Άδηλος"));
    bulk = firm.run(BulkInviteTask({chosen, {}, {}})).send;
}

QSet<QString> WordsWorld::latinData()
{
    const QList<Template> all =
        firm.read([](Connection &connection) { return TemplateStore(connection).all(); });
    QSet<QString> data;
    for (const Template &value : all) {
        data += value.name;
        data += value.subject;
        // As the preview shows it.
        data += QString(value.subject).replace(QStringLiteral("{{firm_name}}"), kFirm);
    }
    const QList<MailPreset> presets = mailPresets();
    for (const MailPreset &preset : presets)
        data += preset.name;
    return data;
}

} // namespace portico::test
