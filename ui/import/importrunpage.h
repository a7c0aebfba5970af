#pragma once

#include "app/practice/undoimporttask.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace portico {

class MessageStrip;
class ProgressLine;

/// The import itself: how far it is, then what it did, with the way back. GUI thread.
class ImportRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit ImportRunPage(QWidget *parent = nullptr);

    void showProgress(const QString &doing, qint64 done, qint64 total);
    void showOutcome(const ImportOutcome &outcome, qsizetype problems);
    void showUndone(const UndoneImport &undone);
    /// Nothing was written (or nothing taken back, with canUndo).
    void showFailure(const QString &sentence, bool canUndo);

    /// The sentence in the strip.
    QString outcome() const;
    QString details() const;
    QPushButton *undoButton() const { return m_undo; }
    QPushButton *exportButton() const { return m_export; }

Q_SIGNALS:
    void undoRequested();
    void exportRequested();

private:
    void clear();

    QLabel *m_doing;
    ProgressLine *m_progress;
    QLabel *m_figures;
    MessageStrip *m_outcome;
    QLabel *m_details;
    QPushButton *m_undo;
    QPushButton *m_export;
};

} // namespace portico
