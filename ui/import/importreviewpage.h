#pragma once

#include "ui/import/importplan.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace portico {

class ImportRowsModel;
class MessageStrip;
class SegmentBar;
class TableView;

/// What an import would do, line by line, before anything is written. GUI thread.
class ImportReviewPage : public QWidget
{
    Q_OBJECT
public:
    explicit ImportReviewPage(QWidget *parent = nullptr);

    void setPlan(const ImportPlan &plan);
    ImportRowsModel *model() const { return m_model; }
    SegmentBar *filter() const { return m_filter; }
    QPushButton *exportButton() const { return m_export; }
    QString summary() const;
    /// What is said about the file: mixed character sets, team members that nobody knows; empty for nothing.
    QString notes() const;

Q_SIGNALS:
    void exportRequested();

private:
    ImportRowsModel *m_model;
    SegmentBar *m_filter;
    TableView *m_table;
    QLabel *m_summary;
    MessageStrip *m_notes;
    QPushButton *m_export;
};

} // namespace portico
