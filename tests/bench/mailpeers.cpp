#include "tests/bench/mailpeers.h"

#include "app/mail/dotstuffing.h"
#include "app/mail/smtptransport.h"
#include "app/mail/transportpool.h"
#include "app/store/connection.h"
#include "app/store/statement.h"
#include "tests/servers/postfixserver.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QThread>

namespace portico::bench {

namespace {

constexpr char kRecipient[] = "bench%1@example.test";
constexpr char kSender[] = "portico@example.test";

double rate(int mails, const QElapsedTimer &clock)
{
    return mails / (double(clock.nsecsElapsed()) / 1e9);
}

/// A dialogue of one command and one answer at a time; blocks.
class PlainDialogue
{
public:
    explicit PlainDialogue(const SmtpAccount &account)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(account.caFile));
        m_socket.setSslConfiguration(configuration);
        m_socket.connectToHost(account.host, account.port);
        if (!m_socket.waitForConnected())
            qFatal("no connection");
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        answer();
        ask("EHLO bench.example\r\n");
        ask("STARTTLS\r\n");
        m_socket.startClientEncryption();
        if (!m_socket.waitForEncrypted())
            qFatal("no encryption: %s", qPrintable(m_socket.errorString()));
        ask("EHLO bench.example\r\n");
        const QByteArray user = account.user.toUtf8();
        ask("AUTH PLAIN " + QByteArray('\0' + user + '\0' + account.password).toBase64() + "\r\n");
    }
    ~PlainDialogue() { ask("QUIT\r\n"); }
    Q_DISABLE_COPY_MOVE(PlainDialogue)

    void ask(const QByteArray &command)
    {
        m_socket.write(command);
        m_socket.flush();
        answer();
    }

private:
    void answer()
    {
        QByteArray line;
        do {
            while (!m_socket.canReadLine()) {
                if (!m_socket.waitForReadyRead())
                    qFatal("no answer");
            }
            line = m_socket.readLine();
        } while (line.size() > 3 && line[3] == '-');
        if (line.isEmpty() || line[0] > '3')
            qFatal("refused: %s", line.constData());
    }

    QSslSocket m_socket;
};

} // namespace

SmtpSink::SmtpSink()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("/usr/sbin/smtp-sink"),
                    {QStringLiteral("-u"), QStringLiteral("postfix"), QStringLiteral("127.0.0.1:%1").arg(port()),
                     QStringLiteral("100")});
    if (!m_process.waitForStarted()) {
        m_failure = QStringLiteral("smtp-sink (postfix) is not installed");
        return;
    }
    if (!waitUntilListening(m_process, port()))
        m_failure = QStringLiteral("smtp-sink does not listen");
}

SmtpSink::~SmtpSink()
{
    m_process.kill();
    m_process.waitForFinished();
}

MailAccount plainAt(quint16 port)
{
    MailAccount account;
    account.transport = MailTransportKind::smtp;
    account.host = QStringLiteral("127.0.0.1");
    account.port = port;
    account.security = MailSecurity::none;
    account.fromAddress = QString::fromLatin1(PostfixServer::kUser);
    return account;
}

double smtpSource(quint16 port, int connections, int mails, qsizetype size)
{
    QElapsedTimer clock;
    clock.start();
    QProcess source;
    source.setProcessChannelMode(QProcess::ForwardedChannels);
    const auto number = [](qint64 value) { return QString::number(value); };
    // -N: each mail to another person, as ours are, so that the server looks each of them up.
    source.start(QStringLiteral("/usr/sbin/smtp-source"),
                 {QStringLiteral("-d"), QStringLiteral("-s"), number(connections), QStringLiteral("-m"), number(mails),
                  QStringLiteral("-l"), number(size), QStringLiteral("-N"), QStringLiteral("-f"),
                  QLatin1StringView(kSender), QStringLiteral("-t"), QStringLiteral("bench@example.test"),
                  QStringLiteral("127.0.0.1:%1").arg(port)});
    if (!source.waitForFinished(600'000) || source.exitCode() != 0)
        qFatal("smtp-source failed");
    return rate(mails, clock);
}

double withoutOutbox(const SmtpAccount &account, int connections, int mails, const QByteArray &message)
{
    TransportPool pool([&account](const MailAccount &) { return std::make_unique<SmtpTransport>(account); });
    pool.setMost(connections);
    QHash<MailJob, MailTransport *> jobs;
    QEventLoop loop;
    MailJob last = 0;
    int done = 0;
    const auto fill = [&] {
        while (last < MailJob(mails)) {
            MailTransport *transport = pool.withRoom({});
            if (!transport)
                return;
            jobs.insert(++last, transport);
            transport->begin(last, {QLatin1StringView(kSender), QString::fromLatin1(kRecipient).arg(last), false, 0});
        }
    };
    QObject::connect(&pool, &TransportPool::envelopeSent, &loop, [&](MailJob job) {
        jobs.value(job)->supply(job, ComposedMessage{message, {}, {}, false});
    });
    QObject::connect(&pool, &TransportPool::finished, &loop, [&](MailJob job, const MailOutcome &outcome) {
        if (outcome.kind != MailOutcome::Kind::accepted)
            qFatal("a mail was not taken: %s %s", qPrintable(outcome.sentence), qPrintable(outcome.reply.text()));
        jobs.remove(job);
        if (++done == mails)
            loop.quit();
    });
    QObject::connect(&pool, &TransportPool::roomMade, &loop, fill);
    QElapsedTimer clock;
    clock.start();
    fill();
    loop.exec();
    return rate(mails, clock);
}

double oneCommandAtATime(const SmtpAccount &account, int connections, int mails, const QByteArray &message)
{
    QElapsedTimer clock;
    clock.start();
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back(QThread::create([&account, &message, mine = mails / connections] {
            PlainDialogue dialogue(account);
            for (int mail = 0; mail < mine; ++mail) {
                dialogue.ask("MAIL FROM:<" + QByteArray(kSender) + ">\r\n");
                dialogue.ask("RCPT TO:<bench" + QByteArray::number(mail) + "@example.test>\r\n");
                dialogue.ask("DATA\r\n");
                dialogue.ask(dotStuffed(message) + ".\r\n");
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    return rate(mails / connections * connections, clock);
}

double transactionsASecond(const QString &folder, int transactions)
{
    Connection::Options options;
    options.file = folder + QStringLiteral("/transactions.db");
    options.key = QByteArray(32, 't');
    options.createNew = true;
    options.mode = Connection::Mode::readWrite;
    auto opened = Connection::open(options);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().sentence));
    Connection &connection = **opened;
    connection.execute("CREATE TABLE row (key INTEGER PRIMARY KEY, value TEXT NOT NULL)");
    connection.execute("BEGIN IMMEDIATE");
    for (int i = 1; i <= 4000; ++i)
        Statement(connection, "INSERT INTO row (key, value) VALUES (:key, 'queued')").bind(":key", i).run();
    connection.execute("COMMIT");
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < transactions; ++i) {
        connection.execute("BEGIN IMMEDIATE");
        for (int row = 0; row < 4; ++row)
            Statement(connection, "UPDATE row SET value = :value WHERE key = :key")
                .bind(":value", QStringLiteral("sent %1").arg(i))
                .bind(":key", (i * 4 + row) % 4000 + 1)
                .run();
        connection.execute("COMMIT");
    }
    return rate(transactions, clock);
}

} // namespace portico::bench
