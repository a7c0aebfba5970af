#pragma once

#include "app/store/memberstore.h"
#include "app/store/recoverykey.h"

#include <QDialog>
#include <QList>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace portico {

class FormField;

/// Asks for a firm's recovery key, and, where members are given, who is at the keyboard.
class AskRecoveryKeyDialog : public QDialog
{
    Q_OBJECT
public:
    AskRecoveryKeyDialog(const QString &why, const QList<TeamMember> &members, QWidget *parent = nullptr);

    /// Says what is wrong with the key that was typed; the dialog stays.
    void showError(const QString &sentence);
    /// While the firm is being opened by the key nothing else can be typed; it can still be given up.
    void setBusy(bool busy);

Q_SIGNALS:
    /// A well-formed key was typed; who is the empty key where nobody was asked for.
    void answered(const portico::RecoveryKey &key, portico::MemberKey who);

public Q_SLOTS:
    void accept() override;

private:
    QLineEdit *m_key;
    QComboBox *m_who;
    FormField *m_keyField;
    QPushButton *m_open;
};

} // namespace portico
