#pragma once

#include "tests/ui/words/wordsworld.h"

#include <QList>
#include <QSize>

#include <functional>
#include <memory>

namespace portico::test {

/// One window as somebody may have it before them. Every new window and dialog gets a line in scenes.cpp.
struct Scene
{
    const char *name;
    /// Makes the window; whoever called shows it, at this size where it is a main window.
    std::function<std::unique_ptr<QWidget>(WordsWorld &)> open;
    /// What is done once it shows: a page is opened, something is typed.
    std::function<void(QWidget *)> then = {};
    bool resizable = false; ///< shown at the size that is asked for; a dialog at its own
    QStringList data = {}; ///< what shows of files and other programs: names that nobody translates
};

const QList<Scene> &scenes();

} // namespace portico::test
