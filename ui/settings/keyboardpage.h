#pragma once

#include "app/practice/membertasks.h"
#include "ui/settings/settingspart.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace portico {

class FormField;

/// Who is at the keyboard: switching to another team member, and one's own password, which switching back asks for.
class KeyboardPage : public SettingsPart
{
    Q_OBJECT
public:
    KeyboardPage(const SettingsServices &services, QWidget *parent = nullptr);

    QComboBox *whoBox() const { return m_who; }
    QLineEdit *passwordEdit() const { return m_password; }
    QPushButton *switchButton() const { return m_switch; }
    QPushButton *setPasswordButton() const { return m_set; }

Q_SIGNALS:
    /// It is on disk; the windows still show the member before.
    void memberSwitched(const portico::TeamMember &member);

protected:
    void load() override;

private:
    struct Choice
    {
        TeamMember member;
        bool hasPassword = false;
    };
    void showChoice();
    void switchMember();
    void bind(const TeamMember &member, const PasswordProof &proof);
    void openPasswordDialog();

    QList<Choice> m_choices;
    bool m_hasPassword = false;
    QLabel *m_now;
    QComboBox *m_who;
    QLineEdit *m_password;
    FormField *m_passwordField;
    QPushButton *m_switch;
    QLabel *m_own;
    QPushButton *m_set;
};

} // namespace portico
