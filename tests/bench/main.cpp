#include "tests/bench/benches.h"
#include "tests/bench/stallmeter.h"

#include "app/core/freememory.h"
#include "app/core/platform_thread.h"

#include <QCommandLineParser>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace portico::bench;
    portico::platform::keepLittleFreeMemory(); // as the program does
    portico::platform::putWindowsFirst();
    StallMeter app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures Portico; scripts/bench.sh knows how."));
    parser.addHelpOption();
    const QCommandLineOption firm(QStringLiteral("firm"), QStringLiteral("The demo firm."), QStringLiteral("DIR"));
    const QCommandLineOption key(QStringLiteral("key-file"), QStringLiteral("Its key."), QStringLiteral("FILE"));
    const QCommandLineOption program(QStringLiteral("portico"), QStringLiteral("The program."), QStringLiteral("FILE"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("How often."), QStringLiteral("N"));
    const QCommandLineOption table(QStringLiteral("table-memory"), QStringLiteral("What \"table\" printed."),
                                   QStringLiteral("MB"));
    parser.addOptions({firm, key, program, rounds, table});
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("start, table, list, record, invite, bounces, store, stall, sending, manager, bulk, export"));
    parser.process(app);

    BenchOptions options{parser.value(firm), parser.value(key), parser.value(program), parser.value(rounds).toInt()};
    const QString what = parser.positionalArguments().value(0);
    if (what == QLatin1StringView("start"))
        benchStart(options);
    else if (what == QLatin1StringView("table"))
        benchTable(options);
    else if (what == QLatin1StringView("list"))
        benchList(app, options, parser.value(table).toDouble());
    else if (what == QLatin1StringView("record"))
        benchRecord(app, options);
    else if (what == QLatin1StringView("invite"))
        benchInvite(app, options);
    else if (what == QLatin1StringView("bounces"))
        benchBounces(options);
    else if (what == QLatin1StringView("store"))
        benchStore(options);
    else if (what == QLatin1StringView("stall"))
        benchStall(app, options);
    else if (what == QLatin1StringView("sending"))
        benchSending(app, options);
    else if (what == QLatin1StringView("manager"))
        benchManager(app, options);
    else if (what == QLatin1StringView("bulk"))
        benchBulk(options);
    else if (what == QLatin1StringView("export"))
        benchExport(options);
    else
        parser.showHelp(2);
    return 0;
}
