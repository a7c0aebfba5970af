#include "tests/bench/benches.h"
#include "tests/bench/benchline.h"
#include "tests/bench/paintwatch.h"

#include "app/store/statement.h"
#include "models/outboxindex.h"
#include "models/outboxmodel.h"
#include "ui/look/tableview.h"
#include "ui/outbox/outboxpage.h"
#include "ui/widgets/searchfield.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <optional>

namespace portico::bench {

namespace {

constexpr int kSearches = 60;
constexpr qsizetype kLongest = 8;
constexpr quint32 kSeed = 11;

/// The first letters of people's names, as somebody types who looks for a mail: each finds one at least, and every letter
/// changes what is looked for.
QStringList makeSearches(Firm &firm, int count)
{
    QRandomGenerator random(kSeed);
    const auto made = firm.readHere([&](Connection &connection) -> Result<QStringList> {
        Statement newest(connection, "SELECT max(key) FROM mail");
        newest.run().next();
        const qint64 last = newest.integer(0);
        QStringList searches;
        while (searches.size() < count) {
            Statement name(connection, "SELECT recipient_name FROM mail WHERE key >= :key ORDER BY key LIMIT 1");
            name.bind(":key", random.bounded(last));
            if (!name.run().next())
                continue;
            const QString word = name.text(0).section(QLatin1Char(' '), 0, 0).left(kLongest);
            const auto plain = [](QChar letter) { return letter.unicode() < 128 && letter.isLetter(); };
            if (!word.isEmpty() && std::all_of(word.begin(), word.end(), plain))
                searches.append(word);
        }
        return searches;
    });
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().sentence));
    return *made;
}

} // namespace

void measureOutboxSearch(BenchDesktop &desktop, const BenchOptions &options)
{
    desktop.window->openPage(MainPages::Page::outbox);
    OutboxPage *page = desktop.window->pages()->outbox();
    TableView *table = page->table();
    auto *index = page->findChild<OutboxIndex *>();
    auto *field = part<SearchField>(page, "mailSearch");
    bool found = false;
    qint64 mails = 0;
    QObject context;
    QObject::connect(index, &OutboxIndex::found, &context, [&](const MailHits &hits) {
        found = hits.isComplete();
        mails = hits.allCounts().all();
        table->viewport()->update(); // where the hits are those of the letter before, too
    });
    const auto clear = [&] {
        found = false;
        page->showState(std::nullopt);
        index->showState(std::nullopt); // finds, whatever was looked for before
        runUntil([&] { return found; }, "all mails");
    };
    clear();
    // The texts are read when somebody searches for the first time, if not before.
    found = false;
    field->setText(QStringLiteral("a"));
    runUntil([&] { return found; }, "the mails' texts");
    clear();

    PaintWatch watch(table->viewport());
    QList<double> times;
    const QStringList searches = makeSearches(*desktop.opened.firm, options.rounds > 0 ? options.rounds : kSearches);
    const auto isRead = [table] {
        return table->model()->rowCount() > 0 && !table->model()->index(0, OutboxModel::email).data().toString().isEmpty();
    };
    for (const QString &search : searches) {
        for (const QChar letter : search) {
            found = false;
            watch.restart();
            QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(letter), Qt::NoModifier);
            times.append(watch.waitFor([&] { return found && isRead(); }));
        }
        clear();
    }
    print({QStringLiteral("outbox_search_p99"), percentile(times, 0.99), QStringLiteral("ms"), {}, 0, 100.0, {}});
    QTextStream(stderr) << "outbox_search_p99: in " << mails << " mails, the slowest "
                        << QString::number(percentile(times, 1), 'f', 1) << " ms" << Qt::endl;
}

} // namespace portico::bench
