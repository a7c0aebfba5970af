#pragma once

#include "app/practice/portaltasks.h"
#include "ui/firmservices.h"
#include "ui/portal/questiondialog.h"

namespace portico {

class EmailField;

/// Changes a contact's address. It says first on how many client records the contact is, and what ends for the old
/// address; afterwards the truth about the invites to the new one is told through the notifier.
class CorrectEmailDialog : public QuestionDialog
{
    Q_OBJECT
public:
    CorrectEmailDialog(const FirmServices &services, ContactKey contact, QWidget *parent = nullptr);

    EmailField *field() const { return m_field; }

Q_SIGNALS:
    void corrected(const portico::EmailCorrection &correction);

protected:
    void answeredYes() override;

private:
    void load();

    FirmServices m_services;
    ContactKey m_contact;
    QString m_name;
    QString m_oldEmail;
    EmailField *m_field;
};

/// What correcting an address does, in sentences: on which clients, and what ends. Pure.
struct CorrectionScope
{
    QString name;
    QString oldEmail;
    QStringList clients;      ///< names; the member sees them all, or may not correct it
    int portals = 0;          ///< accesses of the contact that end
    bool hasAccount = false;
};
QString describe(const CorrectionScope &scope);

} // namespace portico
