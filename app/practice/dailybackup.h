#pragma once

#include "app/core/result.h"
#include "app/store/backupfile.h"
#include "app/store/firm.h"
#include "app/store/keystore.h"

#include <QDate>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace portico {

/// When and where backups are made by themselves. Of this machine.
struct BackupPlan
{
    bool daily = true;
    QString folder; ///< empty: the folder `backups` of the firm

    bool operator==(const BackupPlan &) const = default;

    static BackupPlan load(Connection &connection);
};

/// Writes the backup plan. Needs an admin; the folder is an absolute path of this computer, or empty.
class SaveBackupPlanTask
{
public:
    explicit SaveBackupPlanTask(BackupPlan plan) : m_plan(std::move(plan)) {}
    Result<void> operator()(WriteContext &context);

private:
    BackupPlan m_plan;
};

/// A backup file that lies in the plan's folder.
struct KeptBackup
{
    QString file;
    QDateTime madeAt;
    qint64 bytes = 0;
};

/// Backs an open firm up once a day by itself, and keeps the last seven of these. A backup counts only once its file
/// was opened and its records were counted; older ones go after that. One process a firm does it at a time.
///
/// Lives on the firm's home thread; the work is done on a worker, which destruction waits for. The firm and the key
/// store must outlive it.
class DailyBackup : public QObject
{
    Q_OBJECT
public:
    static constexpr int kept = 7;

    DailyBackup(Firm &firm, KeyStore &keys, QObject *parent = nullptr);

    /// Looks now whether today's backup is due, and every quarter of an hour from now on.
    void start();
    /// Makes today's backup if the plan wants it and it is due; nothing while one is being made.
    void look();
    /// Whether a backup is being made by itself right now.
    bool running() const { return m_running; }
    /// What the newest backup came to that was made by itself, or should have been; nothing before the first, and none
    /// that failed once a look found that nothing is due any more.
    const std::optional<Result<BackupFacts>> &last() const { return m_last; }

    /// Writes a backup into file, on a worker, whatever the plan says. The acting member must be an admin.
    QFuture<Result<BackupFacts>> backUpNow(MemberKey by, const QString &file);

    /// The daily backups of the firm in this folder, newest first. Reads the head of each file: not for the GUI thread.
    static QList<KeptBackup> keptIn(const QString &folder, const QByteArray &firmId);
    /// The plan's folder, where it names none the firm's own.
    QString folderOf(const BackupPlan &plan) const;

Q_SIGNALS:
    /// A backup was made by itself, opened and counted.
    void backedUp(const QString &file, const portico::BackupFacts &facts);
    /// A daily backup could not be made; it is tried again at the next look.
    void failed(const portico::Error &error);

private:
    struct Made
    {
        QString file; ///< empty: it was not due, or another process makes it
        BackupFacts facts;
    };
    void ended(const Result<Made> &result);

    Firm &m_firm;
    KeyStore &m_keys;
    QTimer m_timer;
    QThreadPool m_workers; ///< waits for them when it is destroyed
    bool m_running = false;
    std::optional<Result<BackupFacts>> m_last;
};

} // namespace portico
