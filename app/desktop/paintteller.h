#pragma once

#include <QObject>

namespace portico {

/// Says on standard output when the first window has been painted ("painted window") and when the first rows of the
/// client list have ("painted rows"), a line each, for whoever measures how fast the program starts. GUI thread.
class PaintTeller : public QObject
{
    Q_OBJECT
public:
    /// Watches the whole program from now on.
    explicit PaintTeller(QObject *program);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Says it once, when the painting that has just begun has ended.
    void tell(bool &told, const char *what);

    bool m_toldWindow = false;
    bool m_toldRows = false;
};

} // namespace portico
