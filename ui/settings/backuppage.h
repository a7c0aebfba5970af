#pragma once

#include "ui/look/tokens.h"
#include "ui/settings/settingspart.h"

class QLabel;

namespace portico {

class FileField;
class FormField;
class Switch;

/// Backups: made every day by themselves, made now, and restored.
class BackupPage : public SettingsPart
{
    Q_OBJECT
public:
    BackupPage(const SettingsServices &services, QWidget *parent = nullptr);

    Switch *dailySwitch() const { return m_daily; }
    FileField *folderField() const { return m_folder; }
    /// The daily backups that the page lists, newest first.
    const QList<KeptBackup> &kept() const { return m_kept; }
    /// What was told of the newest backup.
    QString note() const;

public Q_SLOTS:
    void backUpNow();
    void chooseBackup();

    /// Writes a backup into a file, on a worker.
    void backUpInto(const QString &file);
    /// Reads the head of a backup and asks whether it shall take the firm's place.
    void askToRestore(const QString &file);

Q_SIGNALS:
    void restoreRequested(const QString &file);

protected:
    void load() override;
    bool differs() const override;
    bool check() override;
    void store() override;

private:
    BackupPlan fields() const;
    void readKept();
    void showKept(const QList<KeptBackup> &kept);
    void tell(const QString &sentence, Token tone);
    /// What the newest backup that is made by itself came to.
    void tellLast();

    BackupPlan m_loaded;
    QByteArray m_firmId;
    QList<KeptBackup> m_kept;
    Switch *m_daily;
    FileField *m_folder;
    FormField *m_folderField;
    QPushButton *m_now;
    QPushButton *m_restore;
    QLabel *m_note;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_place;
};

} // namespace portico
