#include "app/mail/smtpsession.h"

#include "app/mail/certificatesentence.h"

#include <QFile>
#include <QHostAddress>
#include <QPointer>
#include <QScopedValueRollback>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace portico {

namespace {

/// What Qt may keep of a server's bytes before we read them; more stays in the network.
constexpr qint64 kReadBuffer = 65536;
/// A shorter secret is not looked for in replies: it would be found in the middle of words.
constexpr qsizetype kShortestSecret = 4;

} // namespace

SmtpSession::SmtpSession(SmtpAccount account, QObject *parent)
    : QObject(parent), m_account(std::move(account)), m_deadline(this), m_opening(m_account)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &SmtpSession::onDeadline);
}

SmtpSession::~SmtpSession()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void SmtpSession::open()
{
    Q_ASSERT(m_phase == Phase::created);
    m_phase = Phase::connecting;
    QMetaObject::invokeMethod(this, &SmtpSession::prepareSocket, Qt::QueuedConnection);
}

void SmtpSession::open(const QByteArray &accessToken)
{
    m_account.accessToken = accessToken;
    m_opening.setAccessToken(accessToken);
    open();
}

void SmtpSession::prepareSocket()
{
    if (m_phase != Phase::connecting)
        return;
    if (!m_account.user.isEmpty() && m_account.security == SmtpAccount::Security::none) {
        end(MailOutcome::lost(SmtpStage::auth, false, TransportFailure::signIn, SmtpOpening::passwordInClear(),
                              QStringLiteral("password without encryption")));
        return;
    }
    m_socket = new QSslSocket(this);
    m_socket->setReadBufferSize(kReadBuffer);
    if (m_account.security != SmtpAccount::Security::none && !loadAuthorities())
        return;
    connect(m_socket, &QSslSocket::connected, this, &SmtpSession::onConnected);
    connect(m_socket, &QSslSocket::encrypted, this, &SmtpSession::onEncrypted);
    connect(m_socket, &QSslSocket::readyRead, this, &SmtpSession::onReadyRead);
    connect(m_socket, &QSslSocket::bytesWritten, this, &SmtpSession::schedulePump);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &SmtpSession::schedulePump);
    connect(m_socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateErrors += errors; });
    // Queued: both may come while we write, and what the server said last has to be read first.
    connect(m_socket, &QSslSocket::errorOccurred, this, &SmtpSession::onSocketDown, Qt::QueuedConnection);
    connect(m_socket, &QSslSocket::disconnected, this, &SmtpSession::onSocketDown, Qt::QueuedConnection);

    expect(Phase::connecting, m_account.timeouts.connect);
    const QByteArray ace = QUrl::toAce(m_account.host);
    const QString host = ace.isEmpty() ? m_account.host : QString::fromLatin1(ace);
    if (m_account.security == SmtpAccount::Security::tls)
        m_socket->connectToHostEncrypted(host, m_account.port);
    else
        m_socket->connectToHost(host, m_account.port);
}

bool SmtpSession::loadAuthorities()
{
    if (!QSslSocket::supportsSsl()) {
        end(MailOutcome::lost(SmtpStage::connect, false, TransportFailure::tls,
                              tr("This computer lacks the library for encrypted connections."),
                              QStringLiteral("no TLS backend")));
        return false;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(QSsl::SecureProtocols);
    if (!m_account.caFile.isEmpty()) {
        QFile file(m_account.caFile);
        const QList<QSslCertificate> authorities =
            file.open(QIODevice::ReadOnly) ? QSslCertificate::fromDevice(&file, QSsl::Pem) : QList<QSslCertificate>();
        if (authorities.isEmpty()) {
            end(MailOutcome::lost(
                SmtpStage::connect, false, TransportFailure::certificate,
                tr("The file with the mail server's authority cannot be read, or holds no certificate."),
                QStringLiteral("CA file unusable")));
            return false;
        }
        configuration.setCaCertificates(authorities);
    }
    m_socket->setSslConfiguration(configuration);
    return true;
}

bool SmtpSession::hasRoom() const
{
    return !m_closeWanted && m_phase != Phase::quitting && m_phase != Phase::ended && m_pipeline.hasRoom();
}

void SmtpSession::begin(MailJob job, const MailEnvelope &envelope)
{
    m_pipeline.begin(job, envelope);
    m_hadRoom = hasRoom();
    schedulePump();
}

void SmtpSession::supply(MailJob job, const QByteArray &message)
{
    m_pipeline.supply(job, message);
    schedulePump();
}

void SmtpSession::withdraw(MailJob job)
{
    m_pipeline.withdraw(job);
    schedulePump();
}

void SmtpSession::close()
{
    m_closeWanted = true;
    schedulePump();
}

void SmtpSession::abort()
{
    // What the server has said already counts.
    if (m_phase != Phase::handshake && !readReplies())
        return;
    endLost(TransportFailure::stopped, tr("Sending was stopped before the mail server %1 answered.").arg(m_account.host),
            QStringLiteral("stopped"));
}

void SmtpSession::onConnected()
{
    // Commands are small and each waits for an answer: they must not wait for more to come.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_opening.setEhloName(ehloName());
    if (m_account.security == SmtpAccount::Security::tls)
        expect(Phase::handshake, m_account.timeouts.handshake);
    else
        expect(Phase::opening, m_account.timeouts.greeting);
}

void SmtpSession::onEncrypted()
{
    if (m_account.security == SmtpAccount::Security::tls) {
        m_opening.encryptedFromTheStart();
        expect(Phase::opening, m_account.timeouts.greeting);
    } else {
        follow(m_opening.encrypted());
    }
}

void SmtpSession::onReadyRead()
{
    // During the handshake nothing is read here; what comes before it is handled where STARTTLS is answered.
    if (m_phase == Phase::handshake)
        return;
    // An encrypted socket takes in what has come while it sends: whoever writes is not done with its own step yet.
    if (m_writing)
        schedulePump();
    else
        pump();
}

void SmtpSession::onSocketDown()
{
    if (m_phase == Phase::ended)
        return;
    if (m_phase != Phase::handshake && !readReplies())
        return;
    tellEvents();
    if (m_phase == Phase::ended)
        return;
    const QString detail = QStringLiteral("socket error %1").arg(int(m_socket->error()));
    if (m_phase == Phase::quitting || (m_closeWanted && m_pipeline.isIdle())) {
        end(MailOutcome());
    } else if (!m_certificateErrors.isEmpty()) {
        end(MailOutcome::lost(stage(), false, TransportFailure::certificate,
                              certificateSentence(m_certificateErrors, m_account.host), detail));
    } else if (m_phase == Phase::handshake) {
        endLost(TransportFailure::tls,
                tr("No encrypted connection could be agreed on with the mail server %1.").arg(m_account.host), detail);
    } else if (m_phase == Phase::connecting) {
        const bool noHost = m_socket->error() == QAbstractSocket::HostNotFoundError;
        endLost(TransportFailure::unreachable,
                noHost ? tr("No mail server of the name %1 can be found.").arg(m_account.host)
                       : tr("The mail server %1 cannot be reached.").arg(m_account.host),
                detail);
    } else {
        endLost(TransportFailure::dropped, tr("The connection to the mail server %1 was lost.").arg(m_account.host),
                detail);
    }
}

void SmtpSession::onDeadline()
{
    if (m_phase == Phase::quitting)
        end(MailOutcome());
    else if (m_phase == Phase::connecting)
        endLost(TransportFailure::unreachable, tr("The mail server %1 cannot be reached.").arg(m_account.host),
                QStringLiteral("connect timeout"));
    else
        endLost(TransportFailure::timeout, tr("The mail server %1 did not answer in time.").arg(m_account.host),
                QStringLiteral("timeout at stage %1").arg(int(stage())));
}

void SmtpSession::schedulePump()
{
    if (m_pumpScheduled || m_phase == Phase::ended)
        return;
    m_pumpScheduled = true;
    QMetaObject::invokeMethod(this, &SmtpSession::pump, Qt::QueuedConnection);
}

/// One turn: takes in all replies and tells what came of them, then writes what may be written.
void SmtpSession::pump()
{
    m_pumpScheduled = false;
    if (m_phase == Phase::ended || !readReplies())
        return;
    if (m_pipeline.mustDrop()) {
        end(m_pipeline.dropReason());
        return;
    }
    // What has ended makes room first, so that the next envelope leaves behind the message, in one write with it. Were it
    // to follow a moment later, the server's answers would be two small segments, of which the second waits until the
    // first is acknowledged (RFC 896), and that is put off by up to 40 ms and more (RFC 1122, 4.2.3.2).
    const QPointer<SmtpSession> alive(this);
    tellEvents();
    if (!alive || m_phase == Phase::ended)
        return;
    writeOut();
    tellEvents();
    if (!alive || m_phase == Phase::ended)
        return;
    if (!m_closeWanted || !m_pipeline.isIdle() || m_phase == Phase::quitting)
        return;
    if (m_phase == Phase::ready) {
        write("QUIT\r\n");
        expect(Phase::quitting, m_account.timeouts.quit);
    } else {
        end(MailOutcome());
    }
}

/// False: the session has ended over what the server sent.
bool SmtpSession::readReplies()
{
    if (!m_socket)
        return true;
    for (;;) {
        while (const auto reply = m_parser.next()) {
            onReply(withoutSecrets(*reply));
            if (m_phase == Phase::ended)
                return false;
            if (m_phase == Phase::handshake)
                return true;
        }
        if (m_parser.failed()) {
            endLost(TransportFailure::protocol,
                    tr("What answers at %1 does not speak the language of mail servers.").arg(m_account.host),
                    QStringLiteral("unparseable reply"));
            return false;
        }
        if (!m_socket->isOpen()) // a handshake that failed has closed it; that is told in its own way
            return true;
        const QByteArray bytes = m_socket->read(kReadBuffer);
        if (bytes.isEmpty())
            return true;
        m_parser.feed(bytes);
    }
}

void SmtpSession::onReply(const SmtpReply &reply)
{
    switch (m_phase) {
    case Phase::opening:
        follow(m_opening.takeReply(reply, m_parser.hasPending() || m_socket->bytesAvailable() > 0));
        return;
    case Phase::ready:
        if (!m_pipeline.takeReply(reply))
            end(m_pipeline.dropReason());
        else
            setDeadline();
        return;
    case Phase::quitting:
        end(MailOutcome());
        return;
    case Phase::created:
    case Phase::connecting:
    case Phase::handshake:
    case Phase::ended:
        return;
    }
}

void SmtpSession::follow(SmtpOpening::Step step)
{
    switch (step) {
    case SmtpOpening::Step::send:
        if (m_opening.stage() == SmtpStage::auth)
            rememberSecrets();
        write(m_opening.command());
        expect(Phase::opening, m_account.timeouts.command);
        return;
    case SmtpOpening::Step::encrypt:
        expect(Phase::handshake, m_account.timeouts.handshake);
        m_socket->startClientEncryption();
        return;
    case SmtpOpening::Step::ready:
        m_phase = Phase::ready;
        m_pipeline.start(m_opening.extensions());
        setDeadline();
        schedulePump();
        Q_EMIT ready();
        return;
    case SmtpOpening::Step::failed:
        end(m_opening.failure());
        return;
    }
}

void SmtpSession::rememberSecrets()
{
    QByteArrayList texts{m_account.password, m_account.accessToken, m_account.password.toBase64(),
                         m_account.accessToken.toBase64()};
    // "AUTH PLAIN response", or a response alone; "AUTH LOGIN" tells nothing.
    const QByteArrayList words = m_opening.command().trimmed().split(' ');
    if (words.size() != 2)
        texts.append(words.last());
    for (const QByteArray &text : std::as_const(texts)) {
        QByteArray unpadded = text;
        while (unpadded.endsWith('='))
            unpadded.chop(1);
        for (const QByteArray &form : {text, unpadded}) {
            const QString secret = QString::fromUtf8(form);
            if (secret.size() >= kShortestSecret && !m_secrets.contains(secret))
                m_secrets.append(secret);
        }
    }
    std::sort(m_secrets.begin(), m_secrets.end(),
              [](const QString &one, const QString &other) { return one.size() > other.size(); });
}

/// Replies are kept with the mail and shown: what a server says back of the sign-in must not be among it.
SmtpReply SmtpSession::withoutSecrets(SmtpReply reply) const
{
    for (QString &line : reply.lines) {
        for (const QString &secret : m_secrets)
            line.replace(secret, QStringLiteral("***"));
    }
    return reply;
}

void SmtpSession::writeOut()
{
    if (m_phase != Phase::ready)
        return;
    // An answer that nobody asked for is on its way: what it says decides whether the message may still go.
    if (!m_pipeline.expectsReply() && m_parser.hasPending()) {
        if (!m_pipeline.isIdle() && !m_deadline.isActive()) // nor does a mail wait for the rest of it for ever
            m_deadline.start(m_account.timeouts.command);
        return;
    }
    // What is taken out counts as written, so nothing is taken for a connection that is gone already.
    while (m_socket->state() == QAbstractSocket::ConnectedState && m_socket->bytesToWrite() == 0 &&
           m_socket->encryptedBytesToWrite() == 0) {
        const QByteArray output = m_pipeline.takeOutput();
        if (output.isEmpty())
            return;
        write(output);
        setDeadline();
    }
}

void SmtpSession::tellEvents()
{
    const QPointer<SmtpSession> alive(this);
    const auto events = m_pipeline.takeEvents();
    for (const SmtpPipeline::Event &event : events) {
        if (event.kind == SmtpPipeline::Event::Kind::envelopeSent)
            Q_EMIT envelopeSent(event.job);
        else
            Q_EMIT finished(event.job, event.outcome);
        if (!alive)
            return;
    }
    if (const bool room = hasRoom(); room != m_hadRoom) {
        m_hadRoom = room;
        if (room)
            Q_EMIT roomMade();
    }
}

void SmtpSession::setDeadline()
{
    const SmtpTimeouts &timeouts = m_account.timeouts;
    switch (m_pipeline.waiting()) {
    case SmtpPipeline::Waiting::nothing:
        m_deadline.stop();
        return;
    case SmtpPipeline::Waiting::message:
        m_deadline.start(timeouts.dataBlock);
        return;
    case SmtpPipeline::Waiting::reply:
        break;
    }
    const SmtpStage awaited = m_pipeline.awaitedStage();
    m_deadline.start(awaited == SmtpStage::dot    ? timeouts.dataEnd
                     : awaited == SmtpStage::data ? timeouts.dataStart
                                                  : timeouts.command);
}

void SmtpSession::expect(Phase phase, std::chrono::milliseconds limit)
{
    if (m_phase == Phase::ended)
        return;
    m_phase = phase;
    m_deadline.start(limit);
}

void SmtpSession::write(const QByteArray &bytes)
{
    const QScopedValueRollback<bool> writing(m_writing, true);
    m_socket->write(bytes);
    m_socket->flush();
}

void SmtpSession::end(const MailOutcome &why)
{
    if (m_phase == Phase::ended)
        return;
    m_phase = Phase::ended;
    m_deadline.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    m_pipeline.lose(why);
    const QPointer<SmtpSession> alive(this);
    tellEvents();
    if (alive)
        Q_EMIT ended(why);
}

void SmtpSession::endLost(TransportFailure failure, const QString &sentence, const QString &detail)
{
    end(MailOutcome::lost(stage(), false, failure, sentence, detail));
}

SmtpStage SmtpSession::stage() const
{
    switch (m_phase) {
    case Phase::created:
    case Phase::connecting:
        return SmtpStage::connect;
    case Phase::handshake:
        return SmtpStage::startTls;
    case Phase::opening:
        return m_opening.stage();
    case Phase::ready:
    case Phase::quitting:
    case Phase::ended:
        break;
    }
    return SmtpStage::mail;
}

QByteArray SmtpSession::ehloName() const
{
    const QByteArray name = m_account.ehloName.toLatin1();
    const bool fits = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
    if (fits)
        return name;
    // An address literal (RFC 5321, 4.1.3): a workstation has no name that the server could look up.
    QHostAddress local = m_socket->localAddress();
    bool isV4 = false;
    const quint32 v4 = local.toIPv4Address(&isV4);
    if (isV4)
        return '[' + QHostAddress(v4).toString().toLatin1() + ']';
    local.setScopeId(QString());
    return "[IPv6:" + local.toString().toLatin1() + ']';
}

} // namespace portico
