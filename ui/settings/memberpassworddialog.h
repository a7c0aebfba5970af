#pragma once

#include "app/practice/membertasks.h"
#include "ui/firmservices.h"
#include "ui/settings/formdialog.h"

#include <QThreadPool>

class QLineEdit;

namespace portico {

class FormField;

/// Sets, changes or takes away the password of whoever is at the keyboard.
class MemberPasswordDialog : public FormDialog
{
    Q_OBJECT
public:
    MemberPasswordDialog(const FirmServices &services, bool hasPassword, QWidget *parent = nullptr);

    QLineEdit *oldEdit() const { return m_old; }
    QLineEdit *newEdit() const { return m_new; }
    QLineEdit *repeatEdit() const { return m_repeat; }

Q_SIGNALS:
    void changed();

protected:
    void confirm() override;

private:
    void hashNew(const PasswordProof &proof);
    void store(const QString &hash, const PasswordProof &proof);

    FirmServices m_services;
    QThreadPool m_workers;
    bool m_hasPassword;
    QLineEdit *m_old;
    QLineEdit *m_new;
    QLineEdit *m_repeat;
    FormField *m_oldField;
    FormField *m_newField;
    FormField *m_repeatField;
};

} // namespace portico
