#include "app/cli/sendrun.h"

#include "app/cli/output.h"

#include <QEventLoop>
#include <QTimer>

namespace portico {

namespace {

constexpr std::chrono::milliseconds kLookAtStop(100);
constexpr qsizetype kMostNamed = 50; // mails that are named in a report

} // namespace

SendRun::Report SendRun::run(OutboxSender::Mode mode, int connections, const CancelFlag &stop, MailKey only)
{
    Report report;
    QEventLoop loop;
    OutboxSender sender(m_firm, defaultTransports([secret = m_secret]() mutable { return secret.load(); },
                                                  [secret = m_secret](const QByteArray &used, const QByteArray &renewed) mutable {
                                                      if (const auto kept = secret.keep(used, renewed); !kept)
                                                          Output::complain(kept.error().sentence);
                                                  }));
    sender.setConnections(connections);
    if (only)
        sender.setOnly(only);
    QObject::connect(&sender, &OutboxSender::mailEnded, &loop, [&report](MailKey mail, MailState state) {
        ++report.counts[state];
        if (state != MailState::sent && report.notSent.size() < kMostNamed)
            report.notSent.append({mail, state});
    });
    QObject::connect(&sender, &OutboxSender::reachabilityChanged, &loop, [mode](const QString &sentence) {
        if (mode == OutboxSender::Mode::untilEmpty && !sentence.isEmpty())
            Output::complain(sentence);
    });
    QObject::connect(&sender, &OutboxSender::finished, &loop,
                     [&](OutboxSender::Ending ending, const QString &sentence) {
                         report.ending = ending;
                         report.sentence = sentence;
                         report.heldUntil = sender.heldUntil();
                         loop.quit();
                     });
    QTimer watch; // a signal handler can do no more than set the flag
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] {
        if (*stop)
            sender.stop();
    });
    watch.start(kLookAtStop);
    sender.start(mode);
    loop.exec();
    return report;
}

void SendRun::waitFor(MailKey mail, std::chrono::milliseconds patience, const CancelFlag &stop)
{
    QEventLoop loop;
    const auto look = [&] {
        const auto ended = m_firm.readHere([mail](Connection &connection) -> Result<bool> {
            const auto found = MailStore(connection).byKey(mail);
            return !found || (found->state != MailState::queued && found->state != MailState::sending);
        });
        if (*stop || !ended || *ended)
            loop.quit();
    };
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &loop, look);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    watch.start(kLookAtStop);
    loop.exec();
}

} // namespace portico
