#include "tests/bench/benches.h"
#include "tests/bench/benchline.h"
#include "tests/bench/paintwatch.h"
#include "tests/bench/processmemory.h"
#include "tests/bench/stallmeter.h"

#include "app/store/statement.h"
#include "models/clientindex.h"
#include "models/clientlistmodel.h"
#include "ui/look/tableview.h"
#include "ui/widgets/searchfield.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlTableModel>
#include <QTest>
#include <QTextStream>

#include <algorithm>

namespace portico::bench {

namespace {

constexpr int kSearches = 240;
constexpr int kLikeSearches = 4; // each letter looks at every client
constexpr int kLongest = 10;
constexpr quint32 kSeed = 7;
constexpr qsizetype kToldSlow = 30;

struct Keystroke
{
    double ms;
    double foundAfterMs; ///< of them until the search had ended
    QString text; ///< of the field then
    int hits;
};

/// What people type: some letters out of a name, an address or a number, as they stand in the firm.
QStringList makeSearches(Firm &firm, int count)
{
    QRandomGenerator random(kSeed);
    const auto made = firm.readHere([&](Connection &connection) -> Result<QStringList> {
        Statement newest(connection, "SELECT max(key) FROM client");
        newest.run().next();
        const qint64 last = newest.integer(0);
        QStringList searches;
        while (searches.size() < count) {
            Statement text(connection, "SELECT search_text FROM client WHERE key >= :key ORDER BY key LIMIT 1");
            text.bind(":key", random.bounded(last));
            if (!text.run().next())
                continue;
            const QStringList lines = text.text(0).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
            const QString line = lines.at(random.bounded(int(lines.size())));
            const int length = 1 + int(searches.size()) % kLongest;
            if (line.size() < length)
                continue;
            const QString part = line.mid(random.bounded(int(line.size()) - length + 1), length);
            if (part == part.trimmed())
                searches.append(part);
        }
        return searches;
    });
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().sentence));
    return *made;
}

/// Each letter with LIKE, as a program without an index in memory would: the first screen of rows that match.
double likeKeystroke(Firm &firm, const QStringList &searches)
{
    QList<double> times;
    const auto done = firm.readHere([&](Connection &connection) -> Result<void> {
        for (const QString &search : searches) {
            for (qsizetype length = 1; length <= search.size(); ++length) {
                QElapsedTimer timer;
                timer.start();
                Statement like(connection, "SELECT count(*) FROM client WHERE deleted = 0 AND search_text LIKE :text");
                like.bind(":text", QString(QLatin1Char('%') % search.first(length) % QLatin1Char('%')));
                like.run().next();
                times.append(double(timer.nsecsElapsed()) / 1e6);
            }
        }
        return {};
    });
    if (!done.ok())
        qFatal("%s", qPrintable(done.error().sentence));
    return percentile(times, 0.99);
}

bool isRead(const TableView *table)
{
    const int rows = table->model()->rowCount();
    return rows == 0 || !table->model()->index(0, ClientListModel::client).data().toString().isEmpty();
}

} // namespace

void benchList(StallMeter &app, const BenchOptions &options, double tableMemory)
{
    BenchDesktop desktop(app, options);
    auto *table = part<TableView>(desktop.window.get(), "clientTable");
    auto *field = part<SearchField>(desktop.window.get(), "clientSearch");
    auto *index = desktop.window->findChild<ClientIndex *>();
    runUntil([&] { return index->isReady() && table->model()->rowCount() > 0; }, "the clients");

    bool found = false;
    double foundAfter = 0; // ms, of the last key
    QElapsedTimer sinceKey;
    sinceKey.start();
    QObject::connect(index, &ClientIndex::found, table, [&](const ClientHits &) { found = true; foundAfter = double(sinceKey.nsecsElapsed()) / 1e6; });
    PaintWatch watch(table->viewport());
    const QStringList searches = makeSearches(*desktop.opened.firm, options.rounds > 0 ? options.rounds : kSearches);
    QList<double> times;
    QList<Keystroke> typed;
    app.begin(QStringLiteral("searching"));
    for (const QString &search : searches) {
        for (const QChar letter : search) {
            found = false;
            watch.restart();
            sinceKey.restart();
            QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(letter), Qt::NoModifier);
            times.append(watch.waitFor([&] { return found && index->searchText() == field->text() && isRead(table); }));
            typed.append({times.last(), foundAfter, field->text(), table->model()->rowCount()});
        }
        found = false;
        field->clear();
        runUntil([&] { return found; }, "all clients");
    }
    const double memory = anonymousMemory();
    const double like = likeKeystroke(*desktop.opened.firm, searches.first(std::min<qsizetype>(searches.size(), kLikeSearches)));
    const QString peer = QStringLiteral("LIKE '%...%', p99");
    print({QStringLiteral("search_keystroke_p99"), percentile(times, 0.99), QStringLiteral("ms"), peer, like, 33.0, {}});
    print({QStringLiteral("search_keystroke_worst"), percentile(times, 1), QStringLiteral("ms"), peer, like, 100.0, {}});
    print({QStringLiteral("memory_list"), memory, QStringLiteral("MB"), QStringLiteral("QSqlTableModel at its end"),
           tableMemory, 180.0, {}});
    print({QStringLiteral("search_longest_stall"), app.longest(), QStringLiteral("ms"), {}, 0, 50.0, {}});
    QTextStream tell(stderr);
    std::sort(typed.begin(), typed.end(), [](const Keystroke &a, const Keystroke &b) { return a.ms > b.ms; });
    for (const Keystroke &slow : typed.first(std::min(kToldSlow, typed.size())))
        tell << "    " << QString::number(slow.ms, 'f', 1) << " ms (" << QString::number(slow.foundAfterMs, 'f', 1) << " to the end of the search) for \"" << slow.text << "\", " << slow.hits << " hits" << Qt::endl;
    tell << app.longestWhat() << Qt::endl;
}

void benchTable(const BenchOptions &options)
{
    BenchFirm opened(options);
    const auto read = opened.firm->readHere([](Connection &connection) -> Result<double> {
        QSqlTableModel model(nullptr, connection.database());
        model.setTable(QStringLiteral("client"));
        model.select();
        while (model.canFetchMore())
            model.fetchMore();
        if (model.rowCount() == 0)
            return Error{ErrorKind::internal, QStringLiteral("QSqlTableModel read nothing"), {}};
        return anonymousMemory();
    });
    if (!read.ok())
        qFatal("%s", qPrintable(read.error().sentence));
    QTextStream(stdout) << *read << Qt::endl;
}

} // namespace portico::bench
