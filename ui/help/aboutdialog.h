#pragma once

#include "ui/help/helpdialog.h"
#include "ui/help/programparts.h"

class QPlainTextEdit;

namespace portico {

class TableView;

/// `About Portico`: the version with all parts, and the licence of the part that is chosen. GUI thread.
class AboutDialog : public HelpDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(const EngineVersion &engine, QWidget *parent = nullptr);

    TableView *table() const { return m_table; }
    QString shownLicence() const;
    QPushButton *copyButton() const { return m_copy; }

private:
    void showLicence(int row);

    ProgramPartsModel *m_model;
    TableView *m_table;
    QPlainTextEdit *m_licence;
    QPushButton *m_copy;
};

} // namespace portico
