#include "app/mail/testmail.h"

#include "app/core/emailaddress.h"
#include "app/core/uuid.h"
#include "app/mail/foldertransport.h"
#include "app/mail/mailrenderer.h"
#include "app/mail/oauthtokens.h"
#include "app/mail/smtptransport.h"

#include <QRandomGenerator>

namespace portico {

namespace {

constexpr MailJob kJob = 1;

SmtpAccount serverOf(const TestMailRequest &request)
{
    SmtpAccount server;
    server.host = request.account.host.trimmed();
    server.port = quint16(request.account.port);
    server.security = request.account.security == MailSecurity::tls        ? SmtpAccount::Security::tls
                      : request.account.security == MailSecurity::startTls ? SmtpAccount::Security::startTls
                                                                           : SmtpAccount::Security::none;
    server.user = request.account.userName;
    if (!server.user.isEmpty() && request.account.signIn == MailSignIn::password)
        server.password = request.password;
    server.caFile = request.account.caFile;
    server.timeouts.connect = std::chrono::seconds(15);
    server.timeouts.handshake = std::chrono::seconds(20);
    server.timeouts.greeting = std::chrono::seconds(30);
    server.timeouts.command = std::chrono::seconds(30);
    server.timeouts.dataStart = std::chrono::seconds(30);
    server.timeouts.dataEnd = std::chrono::seconds(60);
    return server;
}

Result<ComposedMessage> compose(const TestMailRequest &request)
{
    const bool toServer = request.account.transport == MailTransportKind::smtp;
    const auto from = EmailAddress::parse(request.account.fromAddress);
    if (!from && toServer)
        return from.error();
    const auto to = EmailAddress::parse(request.to.address);
    if (!to)
        return to.error();
    MailValues values;
    values.firmName = request.firmName;
    values.senderName = request.to.name;
    const RenderedMail rendered = renderMail(testMailText().subject, testMailText().body, values);
    MailMessage message;
    message.from = {request.account.fromName.isEmpty() ? request.firmName : request.account.fromName,
                    from ? from->text() : to->text()};
    message.to = {request.to.name, to->text()};
    message.subject = rendered.subject;
    message.text = rendered.text;
    message.html = rendered.html;
    message.date = QDateTime::currentDateTimeUtc();
    message.messageId = QStringLiteral("<%1@%2>").arg(uuidText(newUuid(message.date)), (from ? *from : *to).domain());
    message.boundary = QString::number(QRandomGenerator::system()->generate64(), 16);
    return composeMessage(message);
}

/// On the worker's thread. renewed: where a secret goes that takes the place of the request's.
std::unique_ptr<MailTransport> transportFor(const TestMailRequest &request, const std::shared_ptr<QByteArray> &renewed)
{
    if (request.account.transport == MailTransportKind::folder)
        return std::make_unique<FolderTransport>(request.account.folder);
    if (request.account.signIn == MailSignIn::password)
        return std::make_unique<SmtpTransport>(serverOf(request));
    return std::make_unique<SmtpTransport>(
        serverOf(request), std::make_shared<OAuthAccess>(
                               request.account.oauth, [secret = request.password] { return secret; },
                               [renewed](const QByteArray &, const QByteArray &secret) { *renewed = secret; }));
}

TestMailOutcome outcomeOf(const MailOutcome &outcome, MailSignIn signIn)
{
    const ReplyVerdict verdict = judge(outcome);
    TestMailOutcome told;
    told.taken = verdict.message == MessageFate::sent;
    told.reason = verdict.reason;
    told.server = outcome.reply.lines.join(u' ');
    if (!told.taken)
        told.sentence = TestMail::sentenceFor(outcome, signIn);
    return told;
}

} // namespace

TestMail::TestMail(QObject *parent) : QObject(parent) {}

TestMail::~TestMail()
{
    if (m_thread) {
        m_thread->quit();
        m_thread->wait();
    }
}

QString TestMail::sentenceFor(const MailOutcome &outcome, MailSignIn signIn)
{
    if (outcome.kind == MailOutcome::Kind::refused && outcome.stage == SmtpStage::auth &&
        judge(outcome).reason == ReplyReason::signIn) {
        return signIn == MailSignIn::oauth ? tr("The server refused the sign-in. Is it for this user?")
                                           : tr("The server refused the password");
    }
    return judge(outcome).sentence;
}

void TestMail::start(const TestMailRequest &request)
{
    if (running())
        return;
    const auto message =
        request.account.isSet()
            ? compose(request)
            : Result<ComposedMessage>(Error{ErrorKind::invalid, tr("Set up the mail account first."), {}});
    if (!message) {
        const TestMailOutcome outcome{false, ReplyReason::none, message.error().sentence, {}};
        QMetaObject::invokeMethod(
            this, [this, outcome] { Q_EMIT finished(outcome); }, Qt::QueuedConnection);
        return;
    }
    const MailEnvelope envelope{EmailAddress::parse(request.account.fromAddress) ? request.account.fromAddress.trimmed()
                                                                                 : request.to.address,
                                request.to.address, message->needsSmtpUtf8, message->bytes.size()};
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("test mail"));
    auto *worker = new QObject; // lives on the thread, with the transport as its child
    worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, worker, &QObject::deleteLater);
    m_thread->start();
    QMetaObject::invokeMethod(worker, [this, worker, request, composed = *message, envelope] {
        const auto renewed = std::make_shared<QByteArray>();
        MailTransport *transport = transportFor(request, renewed).release();
        transport->setParent(worker);
        connect(transport, &MailTransport::envelopeSent, worker,
                [transport, composed](MailJob job) { transport->supply(job, composed); });
        // The transport closes politely behind the answer; nobody waits for that.
        connect(transport, &MailTransport::finished, this,
                [this, signIn = request.account.signIn, used = request.password, renewed](MailJob, const MailOutcome &outcome) {
                    end(outcomeOf(outcome, signIn), used, renewed);
                });
        transport->begin(kJob, envelope);
    });
}

void TestMail::end(TestMailOutcome outcome, const QByteArray &used, const std::shared_ptr<QByteArray> &renewed)
{
    m_thread->quit();
    m_thread->wait();
    m_thread.reset();
    outcome.renewed = *renewed; // nobody writes it any more
    if (!renewed->isEmpty())
        outcome.used = used;
    Q_EMIT finished(outcome);
}

} // namespace portico
