#pragma once

#include "ui/help/helpdialog.h"

class QPlainTextEdit;

namespace portico {

/// `Show Log`: the end of the program's log, to be read or sent to whoever helps. GUI thread.
class LogDialog : public HelpDialog
{
    Q_OBJECT
public:
    /// folder: where the log lies.
    explicit LogDialog(const QString &folder, QWidget *parent = nullptr);

    QString shownText() const;

private:
    QPlainTextEdit *m_text;
};

} // namespace portico
