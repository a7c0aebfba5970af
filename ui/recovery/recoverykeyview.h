#pragma once

#include "app/store/recoverykey.h"

#include <QWidget>

class QLabel;

namespace portico {

/// A recovery key to be read, with the ways to keep it: print it, save it as a text file away from the firm's data, or copy it into a
/// password manager.
/// GUI thread.
class RecoveryKeyView : public QWidget
{
    Q_OBJECT
public:
    explicit RecoveryKeyView(QWidget *parent = nullptr);

    /// firmFolder is where the key must not be saved: a key beside the lock protects nothing.
    void showKey(const RecoveryKey &key, const QString &firmName, const QString &firmFolder);
    /// Writes the key into a text file that only this account may read; the sentence below says how that went.
    void saveInto(const QString &file);
    /// What stands below the buttons.
    QString note() const;

private:
    void chooseFile();
    void print();
    QString paper() const;
    void tell(const QString &sentence, bool good);

    QString m_key;
    QString m_firmName;
    QString m_firmFolder;
    QLabel *m_shown;
    QLabel *m_note;
};

} // namespace portico
