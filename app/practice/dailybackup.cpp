#include "app/practice/dailybackup.h"

#include "app/core/whendone.h"
#include "app/practice/rights.h"
#include "app/store/firmfolder.h"
#include "app/store/firmstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace portico {

namespace {

constexpr QLatin1StringView kDaily("backup.daily");
constexpr QLatin1StringView kFolder("backup.folder");
constexpr QLatin1StringView kPattern("daily-*.portico-backup");
constexpr std::chrono::minutes kBetweenLooks(15);

/// A firm's folder as workers need it: the database is opened beside the running firm.
FirmFolder folderOfFirm(const QString &folder, std::shared_ptr<const Clock> clock)
{
    Firm::Options options;
    options.folder = folder;
    options.clock = std::move(clock);
    return FirmFolder(std::move(options));
}

/// Removes what a process that was killed in the middle of a daily backup left; nobody else makes one meanwhile.
void removeLeftovers(const QString &folder)
{
    const QDir place(folder);
    const QStringList files = place.entryList({kPattern + QLatin1StringView(".*")}, QDir::Files);
    for (const QString &file : files)
        QFile::remove(place.filePath(file));
}

/// A running firm's clock, which the firm owns.
class BorrowedClock final : public Clock
{
public:
    explicit BorrowedClock(const Clock &clock) : m_clock(clock) {}
    QDateTime now() const override { return m_clock.now(); }

private:
    const Clock &m_clock;
};

} // namespace

BackupPlan BackupPlan::load(Connection &connection)
{
    const FirmStore firm(connection);
    return {firm.deviceSetting(kDaily) != QLatin1StringView("off"), firm.deviceSetting(kFolder)};
}

Result<void> SaveBackupPlanTask::operator()(WriteContext &context)
{
    if (const auto admin = Rights::admin(context); !admin)
        return admin.error();
    const QString folder = m_plan.folder.trimmed();
    if (!folder.isEmpty() && !QDir::isAbsolutePath(folder))
        return Error{ErrorKind::invalid,
                     QCoreApplication::translate("DailyBackup", "The folder for backups needs its whole path."),
                     {}};
    if (!folder.isEmpty() && !platform::isWritableFolder(folder))
        return Error{
            ErrorKind::invalid,
            QCoreApplication::translate("DailyBackup", "There is no such folder, or Portico may not write into it."),
            {}};
    FirmStore::setDeviceSetting(context, kDaily, m_plan.daily ? QStringLiteral("on") : QStringLiteral("off"));
    FirmStore::setDeviceSetting(context, kFolder, folder.isEmpty() ? QString() : QDir::cleanPath(folder));
    return {};
}

DailyBackup::DailyBackup(Firm &firm, KeyStore &keys, QObject *parent) : QObject(parent), m_firm(firm), m_keys(keys)
{
    m_timer.setInterval(kBetweenLooks);
    connect(&m_timer, &QTimer::timeout, this, &DailyBackup::look);
}

void DailyBackup::start()
{
    m_timer.start();
    look();
}

QString DailyBackup::folderOf(const BackupPlan &plan) const
{
    return plan.folder.isEmpty() ? m_firm.folder() + QStringLiteral("/backups") : plan.folder;
}

QList<KeptBackup> DailyBackup::keptIn(const QString &folder, const QByteArray &firmId)
{
    QList<KeptBackup> found;
    const QFileInfoList files = QDir(folder).entryInfoList({kPattern}, QDir::Files);
    for (const QFileInfo &info : files) {
        const auto backup = BackupFile::open(info.absoluteFilePath());
        if (backup && backup->facts().firmId == firmId)
            found.append({info.absoluteFilePath(), backup->facts().madeAt, info.size()});
    }
    std::sort(found.begin(), found.end(), [](const KeptBackup &a, const KeptBackup &b) { return a.madeAt > b.madeAt; });
    return found;
}

void DailyBackup::look()
{
    if (m_running)
        return;
    struct Facts
    {
        BackupPlan plan;
        QByteArray firmId;
    };
    const auto facts = m_firm.readHere([](Connection &connection) -> Result<Facts> {
        return Facts{BackupPlan::load(connection), FirmStore(connection).scope()};
    });
    if (!facts || !facts->plan.daily || facts->firmId.isEmpty())
        return;
    m_running = true;
    const auto clock = std::make_shared<BorrowedClock>(m_firm.clock());
    const auto work = [folder = m_firm.folder(), place = folderOf(facts->plan), id = facts->firmId, clock,
                       &keys = m_keys]() -> Result<Made> {
        if (const auto made = platform::createPrivateFolder(place); !made)
            return made.error();
        const auto alone = FileLock::take(place + QStringLiteral("/daily.lock"));
        if (!alone)
            return alone.error().kind == ErrorKind::busy ? Result<Made>(Made()) : Result<Made>(alone.error());
        removeLeftovers(place);
        const QList<KeptBackup> known = keptIn(place, id);
        const QDateTime now = clock->now();
        if (!known.isEmpty() && known.first().madeAt.toLocalTime().date() >= now.toLocalTime().date())
            return Made();
        const QString stamp = now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss"));
        const QString file = place + QStringLiteral("/daily-%1.portico-backup").arg(stamp);
        auto written = folderOfFirm(folder, clock).backup(keys, file);
        if (!written)
            return written.error();
        for (qsizetype i = kept - 1; i < known.size(); ++i)
            QFile::remove(known[i].file);
        return Made{file, *written};
    };
    whenDone(this, QtConcurrent::run(&m_workers, work), [this](const Result<Made> &result) { ended(result); });
}

void DailyBackup::ended(const Result<Made> &result)
{
    m_running = false;
    if (!result) {
        m_last = result.error();
        Q_EMIT failed(result.error());
    } else if (!result->file.isEmpty()) {
        m_last = result->facts;
        Q_EMIT backedUp(result->file, result->facts);
    } else if (m_last && !m_last->ok()) {
        m_last.reset(); // somebody else made today's
    }
}

QFuture<Result<BackupFacts>> DailyBackup::backUpNow(MemberKey by, const QString &file)
{
    const auto clock = std::make_shared<BorrowedClock>(m_firm.clock());
    return QtConcurrent::run(&m_workers, [&firm = m_firm, &keys = m_keys, by, file, clock]() -> Result<BackupFacts> {
        const auto actor = firm.read([by](Connection &connection, const std::atomic_bool &) -> Result<bool> {
                                   const auto member = MemberStore(connection).byKey(by);
                                   return member && member->active && member->isAdmin();
                               })
                               .result();
        if (!actor)
            return actor.error();
        if (!*actor)
            return Rights::notAdmin();
        return folderOfFirm(firm.folder(), clock).backup(keys, file);
    });
}

} // namespace portico
