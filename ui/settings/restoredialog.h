#pragma once

#include "app/store/backupfile.h"
#include "app/store/firm.h"
#include "app/store/keystore.h"

#include <QDialog>
#include <QThreadPool>

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace portico {

class FormField;
class MessageStrip;
class ProgressLine;

/// Restores a backup into a folder whose firm is closed, on a worker, and shows that it does. Where this computer does
/// not hold the key it asks for the recovery key. It stays until it is closed; start() begins. GUI thread.
class RestoreDialog : public QDialog
{
    Q_OBJECT
public:
    /// options: the folder to restore into. Its firm, if it holds one, was confirmed to be replaced.
    RestoreDialog(const QString &file, const Firm::Options &options, std::shared_ptr<KeyStore> keys,
                  QWidget *parent = nullptr);

    QLineEdit *keyEdit() const { return m_key; }
    QPushButton *goButton() const { return m_go; }
    QString trouble() const;

public Q_SLOTS:
    void start();
    void reject() override;

Q_SIGNALS:
    /// The folder holds the restored firm; open it.
    void restored(const QString &folder, const portico::BackupFacts &facts);
    /// It was not restored and the dialog was closed: the folder holds what it held before.
    void givenUp(const QString &folder);

private:
    void run(const std::optional<RecoveryKey> &recovery);
    void showFailure(const Error &error);

    const QString m_file;
    const Firm::Options m_options;
    std::shared_ptr<KeyStore> m_keys;
    QThreadPool m_workers;
    bool m_running = false;
    QLabel *m_doing;
    ProgressLine *m_progress;
    MessageStrip *m_trouble;
    QLineEdit *m_key;
    FormField *m_keyField;
    QPushButton *m_close;
    QPushButton *m_go;
};

} // namespace portico
