#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QString>

namespace portico::bench {

/// An application that measures how long the GUI thread is kept from its event loop: the longest time that one event
/// took to be handled, whatever it set off. That is the longest gap in which a window neither paints nor answers.
class StallMeter : public QApplication
{
    Q_OBJECT
public:
    StallMeter(int &argc, char **argv) : QApplication(argc, argv) {}

    /// Forgets what was measured. what: what a person does from now on, told with the longest step.
    void begin(const QString &what);
    /// Milliseconds.
    double longest() const { return m_longest; }
    /// Of these, how long the GUI thread itself worked, which other programs do not lengthen; 0 where the system does not
    /// tell it.
    double longestWork() const { return m_longestWork; }
    /// The receiver's class and the event's type of the longest step.
    const QString &longestWhat() const { return m_longestWhat; }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    int m_depth = 0;
    double m_longest = 0;
    double m_longestWork = 0;
    QString m_what;
    QString m_longestWhat;
};

} // namespace portico::bench
