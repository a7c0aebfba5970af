#include "tests/bench/benches.h"
#include "tests/bench/benchline.h"
#include "tests/bench/mailpeers.h"
#include "tests/bench/sendfirm.h"
#include "tests/bench/valueof.h"
#include "tests/bench/walk.h"

#include "app/store/statement.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

namespace portico::bench {

namespace {

constexpr int kMails = 5'000;
constexpr int kRounds = 5;

/// What one round came to.
struct Round
{
    double longest = 0; ///< ms
    QString what;       ///< the step that it was in
    double perSecond = 0;
};

/// Queues again what went out of these mails, or was left over, so that there is always more to send, and the firm does
/// not grow.
Result<void> queueAgain(WriteContext &context, MailMessageKey message)
{
    Statement again(context.connection(),
                    "UPDATE mail SET state = 'queued', sent_at = NULL, ended_at = NULL, local_seq = :seq "
                    "WHERE key IN (SELECT key FROM mail WHERE message = :message AND state IN ('sent', 'cancelled') "
                    "AND key >= (SELECT max(key) FROM mail) - :most)");
    again.bind(":seq", context.sequence()).bind(":message", message).bind(":most", 2 * kMails).run();
    return {};
}

/// A walk through windows that are made anew, while mail goes out. message: what the mails share; the first round makes
/// them.
Round oneRound(StallMeter &app, const BenchOptions &options, const SmtpSink &sink, MailMessageKey &message)
{
    BenchDesktop desktop(app, options);
    const MailAccount before = valueOf(desktop.opened.firm->readHere(
        [](Connection &connection) -> Result<MailAccount> { return AccountStore(connection).load(); }));
    const auto use = [&desktop](const MailAccount &account) {
        const auto save = [account](WriteContext &context) -> Result<int> {
            AccountStore::save(context, account);
            return 0;
        };
        (void)valueOf(desktop.opened.firm->write({}, save).result());
    };
    (void)desktop.services.write(emptyQueue).result();
    use(plainAt(sink.port()));
    const int first = QRandomGenerator::global()->bounded(1'000'000'000);
    const auto fill = [first, message](WriteContext &context) -> Result<MailMessageKey> {
        if (!message)
            return queueInvites(context, first, kMails);
        if (const auto queued = queueAgain(context, message); !queued)
            return queued.error();
        return message;
    };
    message = valueOf(desktop.services.write(fill).result());

    int sent = 0;
    QObject::connect(&desktop.sender, &SenderThread::mailEnded, desktop.window.get(), [&](MailKey, MailState state) {
        if (state == MailState::sent && ++sent % (kMails / 2) == 0)
            (void)desktop.opened.firm->write({}, [message](WriteContext &context) { return queueAgain(context, message); });
    });
    desktop.sender.start();
    Walk walk(app, desktop.window.get());
    QElapsedTimer clock;
    clock.start();
    walk.step(QStringLiteral("sending"), [] {}, [&] { return sent >= kMails / 10; });
    walkList(walk);
    walkRecord(walk);
    walkPages(walk);
    const double perSecond = sent * 1e3 / double(clock.elapsed());
    desktop.sender.stop();
    (void)desktop.services.write(emptyQueue).result();
    use(before);
    return {walk.longest(), walk.what(), perSecond};
}

} // namespace

void benchSending(StallMeter &app, const BenchOptions &options)
{
    const SmtpSink sink;
    if (!sink.failure().isEmpty()) {
        QTextStream(stderr) << "window_stall_sending is not measured: " << sink.failure() << Qt::endl;
        return;
    }
    // Each round is the worst of a whole walk, and other programs have their part in it: the figure is the median, as
    // with the others that are measured in rounds. Every round makes its windows anew, or what is slow only once would
    // stand in the first round alone, and in no median.
    QList<double> longest, rates;
    MailMessageKey message;
    for (int round = 0; round < (options.rounds > 0 ? options.rounds : kRounds); ++round) {
        const Round came = oneRound(app, options, sink, message);
        longest.append(came.longest);
        rates.append(came.perSecond);
        QTextStream(stderr) << "round " << round + 1 << ", the longest: " << QString::number(came.longest, 'f', 1) << " ms, "
                            << came.what << Qt::endl;
    }
    print({QStringLiteral("window_stall_sending"), median(longest), QStringLiteral("ms"),
           QStringLiteral("mails/s meanwhile"), median(rates), 50.0, {}});
    QTextStream(stderr) << "the longest of all rounds: " << QString::number(percentile(longest, 1), 'f', 1) << " ms" << Qt::endl;
}

} // namespace portico::bench
