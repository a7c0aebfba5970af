#pragma once

#include "app/store/returnmailstore.h"
#include "ui/settings/settingspart.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QLabel;
class QPushButton;
class QSpinBox;

namespace portico {

class FormField;

/// Where mail that comes back is read over IMAP, what the last look there came to, and whether the sender's address says
/// which mail it is about. What is saved is tried at once.
class ReturnedMailPage : public SettingsPart
{
    Q_OBJECT
public:
    ReturnedMailPage(const SettingsServices &services, QWidget *parent = nullptr);

    QLineEdit *hostEdit() const { return m_host; }
    QSpinBox *portEdit() const { return m_port; }
    QComboBox *securityBox() const { return m_security; }
    QLineEdit *userEdit() const { return m_user; }
    QLineEdit *passwordEdit() const { return m_password; }
    QLineEdit *folderEdit() const { return m_folder; }
    QCheckBox *verpBox() const { return m_verp; }
    QPushButton *readButton() const { return m_read; }
    /// What the last look into the mailbox came to; empty where there is no mailbox.
    QString lookSentence() const;

protected:
    void load() override;
    bool differs() const override;
    bool check() override;
    void store() override;

private:
    ReturnMailbox mailbox() const;
    void buildLook();
    void showLook();

    ReturnMailbox m_shown;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QComboBox *m_security;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_folder;
    QCheckBox *m_verp;
    FormField *m_passwordField;
    QWidget *m_lookBlock;
    QLabel *m_look;
    QPushButton *m_read;
};

} // namespace portico
