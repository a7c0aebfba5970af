#pragma once

#include "ui/bulk/bulkruns.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace portico {

class ElidedLabel;
class IconLabel;
class ProgressLine;

/// One line about the newest send whose result list is open: how far it is, and the button that opens its window. For
/// the manager's window and for the main window's status bar. Hidden while there is none. GUI thread.
class RunBar : public QWidget
{
    Q_OBJECT
public:
    enum class Place { window, statusBar };

    /// runs must outlive it.
    RunBar(BulkRuns &runs, Place place, QWidget *parent = nullptr);

    /// The send it tells of; the empty key while it tells of none.
    BulkSendKey bulk() const { return m_bulk; }
    QString sentence() const;
    QString timeLeft() const;
    QPushButton *openButton() const { return m_open; }
    /// Hidden while something that matters more stands in its place (UndoBar).
    void setAside(bool aside);

Q_SIGNALS:
    /// The window of this send is wanted.
    void openRequested(portico::BulkSendKey bulk);

private:
    void showRun();
    void showOthers();

    BulkRuns &m_runs;
    Place m_place;
    BulkSendKey m_bulk;
    bool m_aside = false;
    IconLabel *m_icon;
    ElidedLabel *m_sentence;
    ProgressLine *m_progress;
    QLabel *m_left;
    QPushButton *m_open;
    QMenu *m_menu;
    QPushButton *m_others; ///< the menu of all open result lists; hidden while there is only one
};

} // namespace portico
