#pragma once

#include "app/core/result.h"
#include "app/store/clientstore.h"
#include "app/store/memberstore.h"
#include "ui/firmservices.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace portico {

class EditHistory;
class FormField;
class MessageStrip;

/// Adds a client record, or edits one. What is wrong with an answer stands below its field; the dialog closes only
/// when the record is on disk, and saved() comes first.
class ClientDialog : public QDialog
{
    Q_OBJECT
public:
    /// A new client.
    explicit ClientDialog(const FirmServices &services, QWidget *parent = nullptr);
    /// That client; its notes are edited on its record. history is told of the edit, and outlives the dialog.
    ClientDialog(const FirmServices &services, const Client &client, EditHistory *history, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(portico::ClientKey client);

public Q_SLOTS:
    void accept() override;
    /// Ignored while it is being written: the window that is told of it would be gone.
    void reject() override;

private:
    void build();
    QWidget *buildAssignment();
    void fill();
    void loadMembers();
    void checkLead();
    void showConsequence();
    QList<MemberKey> assignedTo() const;
    /// The record as entered; an error stands below its field then.
    bool read(Client &client);
    void setSaving(bool saving);
    void addNew(const Client &client);
    void change(const Client &client);
    void notSaved(const Error &error);

    FirmServices m_services;
    Client m_client;
    EditHistory *m_history = nullptr;
    QList<TeamMember> m_members;

    QLineEdit *m_name = nullptr;
    QComboBox *m_type = nullptr;
    QCheckBox *m_active = nullptr;
    MessageStrip *m_consequence = nullptr;
    QComboBox *m_lead = nullptr;
    QListWidget *m_others = nullptr;
    QLineEdit *m_phone = nullptr;
    QPlainTextEdit *m_address = nullptr;
    QLineEdit *m_taxId = nullptr;
    QComboBox *m_yearEnd = nullptr;
    QLineEdit *m_since = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    FormField *m_nameField = nullptr;
    FormField *m_sinceField = nullptr;
    FormField *m_othersField = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
    bool m_saving = false;
};

/// A year's end as people write it ("31 December") from MM-DD; empty for an empty or malformed one.
QString describeYearEnd(const QString &monthDay);
/// A month as people write it ("March 2019") from YYYY-MM; empty for an empty or malformed one.
QString describeMonth(const QString &yearMonth);

} // namespace portico
