#include "tests/bench/sendfirm.h"

#include "tests/bench/valueof.h"

#include "app/mail/claimmailtask.h"
#include "app/practice/firmtasks.h"
#include "app/practice/mailtasks.h"
#include "app/store/clientstore.h"
#include "app/store/contactstore.h"
#include "app/store/portalstore.h"

#include <QElapsedTimer>
#include <QEventLoop>

#include <sys/resource.h>

namespace portico::bench {

namespace {

/// One client with one contact, invited in bulk.
MailKey invited(WriteContext &context, int number, MailMessageKey message)
{
    const QString name = QStringLiteral("Bench & Partners %1").arg(number);
    const QString email = QStringLiteral("bench%1@example.test").arg(number);
    Client client;
    client.name = name;
    const ClientKey key = ClientStore::insert(context, client);
    ClientContact contact;
    contact.contact.name = QStringLiteral("Ann Bench %1").arg(number);
    contact.contact.email = email;
    const ContactKey person = ContactStore::insert(context, contact.contact);
    const PortalUserKey user = PortalStore::ensureUser(context, email, contact.contact.name);
    const AccessKey access = PortalStore::grant(context, user, key, person);
    Invitation invitation;
    invitation.portalUser = user;
    Mail mail;
    mail.kind = MailKind::invitation;
    mail.priority = MailPriority::bulk;
    mail.recipient = email;
    mail.recipientName = contact.contact.name;
    mail.portalUser = user;
    mail.invitation = InvitationStore::insert(context, invitation, {access});
    mail.sender = MemberKey{1};
    mail.message = message;
    return MailStore::enqueue(context, mail);
}

} // namespace

MailMessageKey queueInvites(WriteContext &context, int first, int count)
{
    const MailMessageKey message = MailStore::insertMessage(
        context, QStringLiteral("Please have a look at your new portal, {{contact_name}}.\n\nYour papers for last "
                                "year are in it already. Tell us if something is missing."));
    for (int i = first; i < first + count; ++i)
        (void)invited(context, i, message);
    return message;
}

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

SendFirm::SendFirm()
{
    Firm::Options options;
    options.folder = m_folder.filePath(QStringLiteral("firm"));
    options.key = QByteArray(32, 'b');
    m_firm = valueOf(Firm::create(std::move(options)));
    FirmRecord record;
    record.name = QStringLiteral("Alder & Pryce");
    record.portalUrl = QStringLiteral("https://portal.alderpryce.example");
    TeamMember admin;
    admin.name = QStringLiteral("Priya Raman");
    admin.email = QStringLiteral("priya@alderpryce.example");
    admin.role = Role::admin;
    (void)valueOf(m_firm->write({}, SetUpFirmTask(record, admin, QStringLiteral("bench"))).result());
}

SendFirm::~SendFirm() = default;

void SendFirm::use(const MailAccount &account, const QByteArray &password)
{
    m_password = password;
    const auto save = [account](WriteContext &context) -> Result<int> {
        AccountStore::save(context, account);
        return 0;
    };
    (void)valueOf(m_firm->write({}, save).result());
}

void SendFirm::queue(int mails)
{
    const auto fill = [from = m_queued, mails](WriteContext &context) -> Result<int> {
        (void)queueInvites(context, from, mails);
        return mails;
    };
    m_queued += valueOf(m_firm->write(MemberKey{1}, fill).result());
    m_left += mails;
}

SendTimes SendFirm::send(int connections, const std::function<void(int)> &progress)
{
    QEventLoop loop;
    OutboxSender sender(*m_firm, defaultTransports([this] { return m_password; }));
    sender.setConnections(connections);
    int sent = 0;
    QObject::connect(&sender, &OutboxSender::mailEnded, &loop, [&](MailKey, MailState state) {
        if (state == MailState::sent)
            ++sent;
        if (progress)
            progress(sent);
    });
    QString why;
    QObject::connect(&sender, &OutboxSender::finished, &loop, [&](OutboxSender::Ending, const QString &sentence) {
        why = sentence;
        loop.quit();
    });
    const double cpu = processorSeconds();
    QElapsedTimer clock;
    clock.start();
    sender.start(OutboxSender::Mode::dueNow);
    loop.exec();
    const SendTimes times{sent, double(clock.nsecsElapsed()) / 1e9, processorSeconds() - cpu};
    if (sent != m_left)
        qFatal("only %d of %d mails were sent: %s", sent, m_left, qPrintable(why));
    m_left = 0;
    return times;
}

QByteArray SendFirm::sample()
{
    return valueOf(m_firm->readHere([now = m_firm->clock().now()](Connection &connection) -> Result<QByteArray> {
        const auto due = MailStore(connection).due(now, false, 1);
        const auto mail = due.isEmpty() ? std::nullopt : MailStore(connection).byKey(due.first().key);
        if (!mail)
            return Error{ErrorKind::notFound, QStringLiteral("nothing is queued"), {}};
        const MailView view = viewMail(connection, *mail, true, now);
        const auto composed =
            composeMessage({view.from, view.replyTo, view.to, view.subject, view.text, view.html,
                            QStringLiteral("<01234567-89ab-cdef-0123-456789abcdef@alderpryce.example>"), now, QString(24, u'a')});
        if (!composed)
            return composed.error();
        return composed->bytes;
    }));
}

} // namespace portico::bench
