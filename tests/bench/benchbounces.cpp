#include "tests/bench/benches.h"
#include "tests/bench/benchline.h"

#include "app/mail/bounce/bouncereader.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

namespace portico::bench {

namespace {

constexpr int kRounds = 5;
constexpr int kRoundMs = 1000;
constexpr double kGoal = 2000; ///< messages a second

/// Real bounces where they lie beside the project, else those of our own making.
QList<QByteArray> readMessages()
{
    QList<QByteArray> messages;
    for (const char *folder : {PORTICO_SOURCE_DIR "/../shared/corpus/bounces", PORTICO_SOURCE_DIR "/tests/fuzz/corpus/bounce"}) {
        QDirIterator files(QString::fromUtf8(folder), {QStringLiteral("*.eml")}, QDir::Files);
        while (messages.size() < 1000 && files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                messages.append(file.readAll());
        }
        if (!messages.isEmpty())
            break;
    }
    if (messages.isEmpty())
        qFatal("no messages to read");
    return messages;
}

/// Messages a second on one thread.
double classifyOnce(const QList<QByteArray> &messages)
{
    QElapsedTimer timer;
    timer.start();
    qint64 read = 0;
    qint64 recipients = 0;
    while (timer.elapsed() < kRoundMs) {
        for (const QByteArray &message : messages)
            recipients += readBounce(message).recipients.size();
        read += messages.size();
    }
    if (recipients == 0)
        qFatal("nothing was understood");
    return double(read) * 1000 / double(timer.elapsed());
}

} // namespace

void benchBounces(const BenchOptions &options)
{
    const QList<QByteArray> messages = readMessages();
    classifyOnce(messages); // the expressions are compiled once
    QList<double> rates;
    for (int i = 0; i < (options.rounds > 0 ? options.rounds : kRounds); ++i)
        rates.append(classifyOnce(messages));
    BenchLine line;
    line.name = QStringLiteral("bounce_classify");
    line.value = median(rates);
    line.unit = QStringLiteral("messages/s");
    line.peer = QStringLiteral("the goal");
    line.peerValue = kGoal;
    line.leastRatio = 1;
    print(line);
}

} // namespace portico::bench
