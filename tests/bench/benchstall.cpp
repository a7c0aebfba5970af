#include "tests/bench/benches.h"
#include "tests/bench/benchline.h"
#include "tests/bench/walk.h"

#include <QTextStream>

namespace portico::bench {

namespace {
constexpr int kImported = 100'000;
constexpr int kImportedAtLeast = 400;
} // namespace

void benchStall(StallMeter &app, const BenchOptions &options)
{
    BenchDesktop desktop(app, options);
    Walk walk(app, desktop.window.get());
    walkList(walk);
    walkRecord(walk);
    walkPages(walk);
    walkImport(walk, options.rounds > 0 ? kImportedAtLeast : kImported);
    print({QStringLiteral("window_longest_stall"), walk.longest(), QStringLiteral("ms"), {}, 0, 50.0, {}});
    QTextStream(stderr) << "the longest: " << walk.what() << Qt::endl;
    measureOutboxSearch(desktop, options);
}

} // namespace portico::bench
