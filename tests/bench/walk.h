#pragma once

#include "tests/bench/stallmeter.h"
#include "ui/mainwindow.h"

#include <QString>

#include <functional>

namespace portico::bench {

/// What a person does in the main window, step by step, with the longest stall of each. One line a step on standard
/// error: its longest stall in ms, how long the GUI thread worked in that, the time until its result showed, anonymous
/// memory in MB, its name, and what the thread did.
class Walk
{
public:
    Walk(StallMeter &app, MainWindow *window) : m_app(app), m_window(window) {}

    /// Acts, as an event of the loop does, and runs the loop until done() holds and for a moment after. Ends the program
    /// where that never comes.
    void step(const QString &what, const std::function<void()> &act, const std::function<bool()> &done);

    MainWindow *window() const { return m_window; }
    /// The longest stall of all steps, in ms.
    double longest() const { return m_longest; }
    /// The step that it was in.
    const QString &what() const { return m_what; }

private:
    StallMeter &m_app;
    MainWindow *m_window;
    double m_longest = 0;
    QString m_what;
};

/// The client list: scrolled, chosen, searched, sorted by each column, filtered by each filter.
void walkList(Walk &walk);
/// A record, the Client Portal window, and the dialogs of both.
void walkRecord(Walk &walk);
/// The quick chooser, the templates, the outbox, all pages of the settings, and help.
void walkPages(Walk &walk);
/// The import window with a file of that many lines, up to the review.
void walkImport(Walk &walk, int lines);

} // namespace portico::bench
