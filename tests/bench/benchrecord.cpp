#include "tests/bench/benches.h"
#include "tests/bench/benchline.h"
#include "tests/bench/paintwatch.h"
#include "tests/bench/stallmeter.h"

#include "models/clientindex.h"
#include "models/clientlistmodel.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/look/tableview.h"

#include <QRandomGenerator>
#include <QTest>

namespace portico::bench {

namespace {
constexpr int kRecords = 200;
constexpr quint32 kSeed = 11;
}

void benchRecord(StallMeter &app, const BenchOptions &options)
{
    BenchDesktop desktop(app, options);
    MainWindow *window = desktop.window.get();
    auto *table = part<TableView>(window, "clientTable");
    auto *index = window->findChild<ClientIndex *>();
    runUntil([&] { return index->isReady() && table->model()->rowCount() > 0; }, "the clients");

    QRandomGenerator random(kSeed);
    PaintWatch watch(window->clientRecordPage());
    QList<double> times;
    const int records = options.rounds > 0 ? options.rounds : kRecords;
    app.begin(QStringLiteral("opening records"));
    for (int i = 0; i < records; ++i) {
        const QModelIndex row = table->model()->index(random.bounded(table->model()->rowCount()), 0);
        table->setFocus();
        table->setCurrentIndex(row);
        table->scrollTo(row);
        QCoreApplication::processEvents();
        const qint64 key = row.data(KeyRole).toLongLong();
        watch.restart();
        QTest::keyClick(table, Qt::Key_Return);
        times.append(watch.waitFor(
            [&] { return window->showsRecord() && window->clientRecordPage()->client().value == key; }));
        window->openClientList();
        QCoreApplication::processEvents();
    }
    print({QStringLiteral("record_open_p99"), percentile(times, 0.99), QStringLiteral("ms"),
           QStringLiteral("median"), median(times), 33.0, {}});
}

} // namespace portico::bench
