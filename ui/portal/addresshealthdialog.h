#pragma once

#include "app/store/bouncestore.h"
#include "app/store/contactstore.h"
#include "app/store/healthstore.h"
#include "models/gathertimer.h"
#include "ui/firmservices.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace portico {

class MessageStrip;

/// Whether an address takes mail, since when and why, in the server's own words, with the reports that came back to
/// read: those, and the contact, that the team member may know of. Takes an inactive address back into use. Follows the
/// firm. GUI thread.
class AddressHealthDialog : public QDialog
{
    Q_OBJECT
public:
    AddressHealthDialog(const FirmServices &services, const QString &email, QWidget *parent = nullptr);

    MessageStrip *strip() const { return m_strip; }
    QPushButton *reactivateButton() const { return m_reactivate; }
    QPushButton *correctButton() const { return m_correct; }
    /// The question about a likely typing error; empty where none is asked.
    QString question() const;
    /// The reports, newest first, as they are listed.
    const QStringList &reports() const { return m_lines; }
    /// What the report that is shown says.
    QString source() const;

private:
    /// What is known of an address.
    struct Known
    {
        AddressHealth health;
        QList<Bounce> bounces;
        QString source; ///< of the newest; empty where this member may not read it
        bool withheld = false; ///< because it may not be read
        ContactKey contact; ///< somebody who has it; the empty key: nobody that this member sees
    };
    Result<Known> read() const;
    void refresh();
    void reactivate();

    FirmServices m_services;
    QString m_email;
    GatherTimer m_soon; ///< gathers changes of the firm that come close together
    ContactKey m_contact;
    QStringList m_lines;
    MessageStrip *m_strip;
    QLabel *m_meant;
    QLabel *m_reports;
    QPlainTextEdit *m_source;
    QPushButton *m_reactivate;
    QPushButton *m_correct;
};

} // namespace portico
