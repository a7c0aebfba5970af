#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace portico {

class MessageStrip;
class ProgressLine;
class RecentCard;

/// The window that shows when no firm is open: it offers the firms that were open lately, the demo firm, a firm that is
/// there, or a new one, and says why one could not be opened. It only asks; whoever owns it acts. The list of firms is
/// its own.
class StartWindow : public QWidget
{
    Q_OBJECT
public:
    explicit StartWindow(QWidget *parent = nullptr);

    /// Reads anew which firms were open lately.
    void showRecent();
    /// Says why something did not work, with the way out; an empty sentence takes that away.
    void showProblem(const QString &sentence);
    /// Offers the recovery key as the way out of the problem.
    void offerRecovery(bool offered);
    /// Shows that something is under way and disables the choices; total 0 is of unknown length. An empty sentence ends
    /// it.
    void showProgress(const QString &sentence, qint64 done = 0, qint64 total = 0);

Q_SIGNALS:
    void demoRequested();
    void openRequested(const QString &folder);
    void makeRequested();
    /// Somebody wants to open the firm of the last problem by its recovery key.
    void recoveryRequested();

private:
    QWidget *makeChoice(const QString &objectName, const QString &heading, const QString &sentence,
                        QPushButton *button);
    void chooseFolder();

    MessageStrip *m_problem;
    RecentCard *m_recent;
    QPushButton *m_demo;
    QWidget *m_choices;
    QLabel *m_doing;
    ProgressLine *m_progress;
};

} // namespace portico
