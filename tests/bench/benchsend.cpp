#include "tests/bench/benchline.h"
#include "tests/bench/mailpeers.h"
#include "tests/bench/processmemory.h"
#include "tests/bench/sendfirm.h"
#include "tests/servers/delayproxy.h"
#include "tests/servers/postfixserver.h"
#include "tests/servers/testcertificates.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

using namespace portico;
using namespace portico::bench;

namespace {

constexpr int kAway = 10; // ms, each way
const QString kRate = QStringLiteral("mails/s");

struct Plan
{
    int rounds = 5;
    double share = 1; ///< of the usual number of mails
    int of(int mails) const { return std::max(int(mails * share), 8); }
};

MailAccount tlsAt(quint16 port, const TestCertificates &certificates)
{
    MailAccount account = plainAt(port);
    account.host = QStringLiteral("localhost");
    account.security = MailSecurity::startTls;
    account.userName = account.fromAddress;
    account.caFile = certificates.caFile();
    return account;
}

SmtpAccount clientOf(const MailAccount &account)
{
    SmtpAccount client;
    client.host = account.host;
    client.port = quint16(account.port);
    client.security = account.security == MailSecurity::none ? SmtpAccount::Security::none
                                                             : SmtpAccount::Security::startTls;
    client.user = account.userName;
    client.password = account.userName.isEmpty() ? QByteArray() : QByteArray(PostfixServer::kPassword);
    client.caFile = account.caFile;
    return client;
}

SendTimes sent(SendFirm &firm, const MailAccount &account, int mails, int connections)
{
    firm.use(account, PostfixServer::kPassword);
    firm.queue(mails);
    return firm.send(connections);
}

void printRates(const char *name, const QList<double> &ours, const char *peer, const QList<double> &theirs, double ratio)
{
    BenchLine line{QString::fromLatin1(name), median(ours), kRate, QString::fromLatin1(peer), median(theirs), {}, {}};
    line.leastRatio = ratio;
    print(line);
}

void local(SendFirm &firm, const SmtpSink &sink, qsizetype size, const Plan &plan, const QString &folder)
{
    const int mails = plan.of(3000);
    QList<double> ours, cpu, source, commits;
    for (int round = 0; round < plan.rounds; ++round) {
        source.append(smtpSource(sink.port(), 4, mails, size));
        const SendTimes times = sent(firm, plainAt(sink.port()), mails, 4);
        ours.append(times.perSecond());
        cpu.append(times.cpu * 1e6 / times.mails);
        QDir(folder).mkdir(QString::number(round));
        commits.append(4 * transactionsASecond(QDir(folder).filePath(QString::number(round)), plan.of(1000)));
    }
    const bool disk = median(commits) < median(source);
    printRates("send_local_4", ours, disk ? "4 x transactions" : "smtp-source", disk ? commits : source, 0.9);
    print(BenchLine{QStringLiteral("send_cpu_per_mail"), median(cpu), QStringLiteral("us"), {}, 0, 150.0, {}});
}

void away(SendFirm &firm, const SmtpSink &sink, qsizetype size, const Plan &plan, int connections)
{
    const DelayProxy proxy(sink.port(), kAway);
    const int mails = plan.of(50) * connections;
    QList<double> ours, source;
    for (int round = 0; round < plan.rounds; ++round) {
        source.append(smtpSource(proxy.port(), connections, mails / 2, size));
        ours.append(sent(firm, plainAt(proxy.port()), mails, connections).perSecond());
    }
    printRates(qPrintable(QStringLiteral("send_20ms_%1").arg(connections)), ours, "smtp-source", source, 3.5);
}

void outboxCost(SendFirm &firm, const SmtpSink &sink, const Plan &plan)
{
    const DelayProxy proxy(sink.port(), kAway);
    const MailAccount account = plainAt(proxy.port());
    const int mails = plan.of(400);
    firm.queue(1);
    const QByteArray message = firm.sample();
    (void)sent(firm, account, 1, 1);
    QList<double> with, without;
    for (int round = 0; round < plan.rounds; ++round) {
        without.append(withoutOutbox(clientOf(account), 4, mails, message));
        with.append(sent(firm, account, mails, 4).perSecond());
    }
    printRates("outbox_cost_20ms_4", with, "no outbox", without, 0.95);
}

void encrypted(SendFirm &firm, const QByteArray &message, const Plan &plan)
{
    const TestCertificates certificates;
    PostfixServer server;
    const QString failure = certificates.failure().isEmpty()
        ? server.start(certificates.good().certificateFile, certificates.good().keyFile)
        : certificates.failure();
    if (!failure.isEmpty()) {
        QTextStream(stderr) << "send_20ms_tls_4 and send_postfix_tls_4 are not measured: " << failure << Qt::endl;
        return;
    }
    const DelayProxy proxy(server.port(), kAway);
    const MailAccount far = tlsAt(proxy.port(), certificates);
    QList<double> ours, slow;
    for (int round = 0; round < plan.rounds; ++round) {
        slow.append(oneCommandAtATime(clientOf(far), 4, plan.of(100), message));
        ours.append(sent(firm, far, plan.of(300), 4).perSecond());
    }
    printRates("send_20ms_tls_4", ours, "one command at a time", slow, 3.0);

    const MailAccount near = tlsAt(server.port(), certificates);
    QList<double> delivered, source;
    for (int round = 0; round < plan.rounds; ++round) {
        source.append(smtpSource(server.plainPort(), 4, plan.of(2'000), message.size()));
        delivered.append(sent(firm, near, plan.of(2'000), 4).perSecond());
    }
    printRates("send_postfix_tls_4", delivered, "smtp-source, plain", source, 0.9);
}

/// The memory at the end of a long queue beside that after its first tenth, when all caches are warm.
void memory(SendFirm &firm, const SmtpSink &sink, const Plan &plan)
{
    const int mails = plan.of(100'000);
    firm.use(plainAt(sink.port()), {});
    for (int left = mails; left > 0; left -= 10'000)
        firm.queue(std::min(left, 10'000));
    double early = 0;
    double most = 0;
    (void)firm.send(4, [&](int count) {
        if (count == mails / 10)
            early = anonymousMemory();
        else if (count > mails / 10 && count % 500 == 0)
            most = std::max(most, anonymousMemory());
    });
    BenchLine line{QStringLiteral("send_memory_100000"), std::max(most, anonymousMemory()), QStringLiteral("MB"),
                   QStringLiteral("after the first tenth"), early, {}, 1.1};
    print(line);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures how fast Portico sends; scripts/bench.sh knows how."));
    parser.addHelpOption();
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("How often."), QStringLiteral("N"));
    const QCommandLineOption share(QStringLiteral("share"), QStringLiteral("This part of the mails."), QStringLiteral("F"));
    parser.addOptions({rounds, share});
    parser.addPositionalArgument(QStringLiteral("what"),
                                 QStringLiteral("local, away, outbox, tls, memory; all of them where none is given"));
    parser.process(app);
    Plan plan;
    if (parser.isSet(rounds))
        plan.rounds = parser.value(rounds).toInt();
    if (parser.isSet(share))
        plan.share = parser.value(share).toDouble();
    const QStringList what = parser.positionalArguments();
    const auto wanted = [&what](const char *name) { return what.isEmpty() || what.contains(QLatin1StringView(name)); };

    const SmtpSink sink;
    if (!sink.failure().isEmpty()) {
        QTextStream(stderr) << "sending is not measured: " << sink.failure() << Qt::endl;
        return 0;
    }
    QTemporaryDir folder;
    SendFirm firm;
    firm.queue(1);
    const QByteArray message = firm.sample();
    (void)sent(firm, plainAt(sink.port()), plan.of(500), 4); // all that is made once is made
    if (wanted("local"))
        local(firm, sink, message.size(), plan, folder.path());
    if (wanted("away")) {
        for (const int connections : {1, 4, 8})
            away(firm, sink, message.size(), plan, connections);
    }
    if (wanted("outbox"))
        outboxCost(firm, sink, plan);
    if (wanted("tls"))
        encrypted(firm, message, plan);
    if (wanted("memory"))
        memory(firm, sink, plan);
    return 0;
}
