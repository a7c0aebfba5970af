#pragma once

#include <QDialog>
#include <QString>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace portico {

class FormField;
class MessageStrip;

/// What somebody answered who makes a firm.
struct NewFirmAnswers
{
    QString firmName;
    QString adminName;
    QString adminEmail; ///< checked
    QString portalUrl;  ///< checked; may be empty
    QString folder;     ///< where the firm's data goes; missing or empty
    bool mailInFolder = true; ///< keep mail in a folder, to try things out
};

/// Asks what a new firm needs. What is wrong with an answer stands below its field. It stays open, and answered() may
/// come again, until whoever listens closes it: a folder can turn out not to do.
class NewFirmDialog : public QDialog
{
    Q_OBJECT
public:
    /// folder: what is proposed.
    explicit NewFirmDialog(const QString &folder, QWidget *parent = nullptr);

    void showProblem(const QString &sentence);

Q_SIGNALS:
    void answered(const portico::NewFirmAnswers &answers);

public Q_SLOTS:
    void accept() override;

private:
    QWidget *buildFolder(const QString &folder);

    QLineEdit *m_name;
    QLineEdit *m_admin;
    QLineEdit *m_email;
    QLineEdit *m_portal;
    QLineEdit *m_folder = nullptr;
    QCheckBox *m_mailInFolder;
    FormField *m_nameField;
    FormField *m_adminField;
    FormField *m_emailField;
    FormField *m_portalField;
    FormField *m_folderField = nullptr;
    MessageStrip *m_problem;
};

} // namespace portico
