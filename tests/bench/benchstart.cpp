#include "tests/bench/benches.h"
#include "tests/bench/benchline.h"
#include "tests/bench/processmemory.h"

#include <QElapsedTimer>
#include <QProcess>

namespace portico::bench {

namespace {

constexpr int kRounds = 9;
constexpr int kPatience = 60000;

struct Started
{
    double painted = 0; ///< milliseconds from the start of the process
    double memory = 0;  ///< MB, one second later
};

/// Starts the program with settings of its own and waits until it says that it has painted what.
Started start(const BenchOptions &options, const QStringList &arguments, const QByteArray &what)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), home.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    Started started;
    QElapsedTimer timer;
    timer.start();
    process.start(options.program, QStringList{QStringLiteral("--tell-painted")} + arguments);
    QByteArray told;
    while (!told.contains(what)) {
        if (!process.waitForReadyRead(kPatience))
            qFatal("the program did not say that it has painted: %s", what.constData());
        told += process.readAllStandardOutput();
    }
    started.painted = double(timer.nsecsElapsed()) / 1e6;
    process.waitForReadyRead(1000);
    started.memory = anonymousMemory(process.processId());
    process.terminate();
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
    }
    return started;
}

} // namespace

void benchStart(const BenchOptions &options)
{
    const int rounds = options.rounds > 0 ? options.rounds : kRounds;
    QList<double> withFirm;
    QList<double> without;
    QList<double> memory;
    for (int round = 0; round <= rounds; ++round) {
        const Started list = start(options,
                                   {QStringLiteral("--firm"), options.firm, QStringLiteral("--key-file"), options.keyFile},
                                   "painted rows\n");
        const Started none = start(options, {}, "painted window\n");
        if (round == 0)
            continue; // files were read from the disk for the first time
        withFirm.append(list.painted);
        without.append(none.painted);
        memory.append(none.memory);
    }
    print({QStringLiteral("list_first_paint"), median(withFirm), QStringLiteral("ms"),
           QStringLiteral("the window with no firm"), median(without), {}, 1.5});
    print({QStringLiteral("start_memory"), median(memory), QStringLiteral("MB"), {}, 0, {}, {}});
}

} // namespace portico::bench
