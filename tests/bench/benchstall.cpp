#include "tests/bench/benches.h"
#include "tests/bench/benchline.h"
#include "tests/bench/paintwatch.h"
#include "tests/bench/stallmeter.h"

#include "models/clientindex.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/look/tableview.h"
#include "ui/portal/clientportalwindow.h"
#include "ui/widgets/searchfield.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTest>
#include <QTextStream>

namespace portico::bench {

namespace {

/// What a person does in the main window, step by step, with the longest stall of each.
class Walk
{
public:
    Walk(StallMeter &app, MainWindow *window) : m_app(app), m_window(window) {}

    void step(const QString &what, const std::function<void()> &act, const std::function<bool()> &done)
    {
        m_app.begin(what);
        // As an event of the loop, so that what act does counts as a step too.
        QMetaObject::invokeMethod(m_window, act, Qt::QueuedConnection);
        QCoreApplication::processEvents();
        runUntil(done, qPrintable(what));
        settle();
        QTextStream(stderr) << QString::number(m_app.longest(), 'f', 1).rightJustified(8) << " ms  " << m_app.longestWhat()
                            << Qt::endl;
        if (m_app.longest() > m_longest) {
            m_longest = m_app.longest();
            m_what = what;
        }
    }

    double longest() const { return m_longest; }
    const QString &what() const { return m_what; }

private:
    /// Lets the loop run for as long as somebody looks.
    static void settle()
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 400)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }

    StallMeter &m_app;
    MainWindow *m_window;
    double m_longest = 0;
    QString m_what;
};

} // namespace

void benchStall(StallMeter &app, const BenchOptions &options)
{
    BenchDesktop desktop(app, options);
    MainWindow *window = desktop.window.get();
    Walk walk(app, window);
    auto *table = part<TableView>(window, "clientTable");
    auto *field = part<SearchField>(window, "clientSearch");
    auto *index = window->findChild<ClientIndex *>();
    const auto settled = [] { return true; };

    walk.step(QStringLiteral("the list is read"), [] {}, [&] { return index->isReady() && table->model()->rowCount() > 0; });
    walk.step(QStringLiteral("scrolling to the end"), [table] { table->scrollToBottom(); }, settled);
    walk.step(QStringLiteral("the last row"), [table] { table->setFocus(); QTest::keyClick(table, Qt::Key_End); }, settled);
    walk.step(QStringLiteral("choosing all"), [table] { table->selectAll(); }, settled);
    walk.step(QStringLiteral("searching a letter"), [field] { QTest::keyClicks(field, QStringLiteral("e")); }, settled);
    walk.step(QStringLiteral("searching more"), [field] { QTest::keyClicks(field, QStringLiteral("l")); }, settled);
    walk.step(QStringLiteral("searching nothing"), [field] { field->clear(); }, settled);
    for (int column = table->model()->columnCount() - 1; column >= 0; --column) {
        walk.step(QStringLiteral("sorting by column %1").arg(column),
                  [table, column] {
                      QHeaderView *header = table->horizontalHeader();
                      const QPoint place(header->sectionViewportPosition(column) + 10, header->height() / 2);
                      QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
                  },
                  settled);
    }
    walk.step(QStringLiteral("opening a record"),
              [table] {
                  table->setFocus();
                  QTest::keyClick(table, Qt::Key_Home);
                  QTest::keyClick(table, Qt::Key_Return);
              },
              [window] { return window->showsRecord(); });
    walk.step(QStringLiteral("the Client Portal window"), [window] { window->clientRecordPage()->invite(); },
              [window] { return window->findChild<ClientPortalWindow *>() != nullptr; });
    walk.step(QStringLiteral("its preview"),
              [window] { window->findChild<ClientPortalWindow *>()->openPreview(); }, settled);
    walk.step(QStringLiteral("closing it"), [window] { window->findChild<ClientPortalWindow *>()->reject(); },
              [window] { return !window->findChild<ClientPortalWindow *>(); });
    walk.step(QStringLiteral("back to the list"), [window] { window->openClientList(); }, settled);
    print({QStringLiteral("window_longest_stall"), walk.longest(), QStringLiteral("ms"), {}, 0, 50.0, {}});
    QTextStream(stderr) << "the longest: " << walk.what() << Qt::endl;
}

} // namespace portico::bench
