#pragma once

#include "app/store/recoverykey.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace portico {

class FormField;

/// Asks for two of a recovery key's seven groups, so that it is on paper before it leaves the screen. GUI thread.
class RecoveryKeyCheck : public QWidget
{
    Q_OBJECT
public:
    explicit RecoveryKeyCheck(QWidget *parent = nullptr);

    /// Chooses two groups anew and forgets what was typed.
    void ask(const RecoveryKey &key);
    bool passed() const { return m_passed; }
    /// Which groups are asked for, counted from 0.
    QList<int> asked() const { return m_asked; }
    QLineEdit *edit(int index) const { return m_edits[index]; }

Q_SIGNALS:
    void passedChanged(bool passed);

private:
    void compare();

    QStringList m_groups;
    QList<int> m_asked;
    QList<QLineEdit *> m_edits;
    QList<FormField *> m_fields;
    QHBoxLayout *m_row;
    bool m_passed = false;
};

} // namespace portico
