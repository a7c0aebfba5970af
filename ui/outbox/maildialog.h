#pragma once

#include "ui/firmservices.h"

#include <QDialog>

class QLabel;

namespace portico {

class MailSheet;

/// One mail as it went out, or as it would go out now; in the place of its secret link stands a stand-in. Reads once.
/// GUI thread.
class MailDialog : public QDialog
{
    Q_OBJECT
public:
    MailDialog(const FirmServices &services, MailKey mail, QWidget *parent = nullptr);

    MailSheet *sheet() const { return m_sheet; }
    /// What is said above the mail.
    QString note() const;

private:
    QLabel *m_note;
    MailSheet *m_sheet;
};

} // namespace portico
