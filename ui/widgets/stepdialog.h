#pragma once

#include <QDialog>

#include "ui/look/icons.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace portico {

class StepList;

/// A window that leads through a few steps: the steps at the left, one page at a time, `Cancel`, `Back` and one primary
/// button below. Where the window is narrow for its font, the steps shrink to their numbers. What the buttons do is the subclass's to say. GUI thread.
class StepDialog : public QDialog
{
    Q_OBJECT

public:
    int current() const;
    QPushButton *cancelButton() const { return m_cancel; }
    QPushButton *backButton() const { return m_back; }
    QPushButton *nextButton() const { return m_next; }

protected:
    void resizeEvent(QResizeEvent *event) override;

    /// head: what stands above the steps, with its icon.
    StepDialog(IconName icon, const QString &head, QWidget *parent);

    /// Adds a step with an empty page under a title and a sentence; returns where the page's content goes.
    QVBoxLayout *addStep(const QString &step, const QString &title, const QString &sentence);
    /// Adds the steps' names when all are there, and shows the first.
    void begin();
    void showStep(int step);

    virtual void next() = 0;
    virtual void back();
    /// Called when a step has been shown.
    virtual void stepShown(int step) { Q_UNUSED(step) }

private:
    QStringList m_names;
    QWidget *m_side;
    QLabel *m_head;
    StepList *m_steps;
    QStackedWidget *m_pages;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace portico
