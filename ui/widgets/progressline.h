#pragma once

#include <QProgressBar>

namespace portico {

/// A thin progress bar without words: 8 px, or 6 in a status bar. Put the figures beside it, and give it an
/// accessible name. setRange(0, 0) for an unknown length.
class ProgressLine : public QProgressBar
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    /// The status bar's height.
    void setCompact(bool compact);
};

} // namespace portico
