#include "ui/settings/backuppage.h"

#include "app/store/firmstore.h"
#include "ui/look/fonts.h"
#include "ui/settings/confirmrestoredialog.h"
#include "ui/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/switch.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

namespace {

/// After so many days without a daily backup the page warns.
constexpr int kTooOldDays = 2;

QString timeText(const QDateTime &time)
{
    return dayAndTimeText(time, QLocale());
}

} // namespace

BackupPage::BackupPage(const SettingsServices &services, QWidget *parent)
    : SettingsPart(services, Kind::form, For::admins, parent), m_daily(new Switch(tr("Back up every &day by itself"))),
      m_folder(new FileField(FileField::What::folder, tr("Folder for backups"))),
      m_folderField(new FormField(tr("Fo&lder for the daily backups"), m_folder)),
      m_now(makeButton(IconName::exporting, tr("Back Up &Now…"))), m_restore(makeButton(tr("&Restore from a File…"))),
      m_note(makeWrappedLabel({}, TextStyle::small, Token::text2)), m_place(new QVBoxLayout)
{
    m_folder->edit()->setPlaceholderText(tr("In the firm’s own folder"));
    m_folderField->setHelp(
        tr("The last seven are kept; each is opened and its records are counted after it is written. A "
           "folder on another disk outlives this one."));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_now);
    buttons->addWidget(m_restore);
    buttons->addStretch(1);
    m_place->setContentsMargins(0, 0, 0, 0);
    form()->addWidget(m_daily);
    form()->addWidget(m_folderField);
    addHeading(tr("Daily backups"));
    form()->addLayout(m_place);
    addHeading(tr("By hand"));
    form()->addWidget(
        makeWrappedLabel(tr("A backup is encrypted like the firm itself: on another computer it opens with the "
                            "recovery key."),
                         TextStyle::body, Token::text));
    form()->addLayout(buttons);
    form()->addWidget(m_note);
    connect(m_daily, &Switch::toggled, this, &BackupPage::noteChange);
    connect(m_folder, &FileField::pathChanged, this, [this] {
        m_folderField->setError({});
        noteChange();
    });
    connect(m_now, &QPushButton::clicked, this, &BackupPage::backUpNow);
    connect(m_restore, &QPushButton::clicked, this, &BackupPage::chooseBackup);
    connect(&services.backups, &DailyBackup::backedUp, this, [this] {
        tellLast();
        readKept();
    });
    connect(&services.backups, &DailyBackup::failed, this, &BackupPage::tellLast);
}

void BackupPage::tellLast()
{
    const auto &last = services().backups.last();
    if (!last)
        return;
    if (!last->ok()) {
        tell(last->error().sentence, Token::undeliverable);
        return;
    }
    const BackupFacts &facts = **last;
    tell(tr("Backed up at %1: %L2 clients, %L3 contacts, %L4 mails counted in the file.")
             .arg(timeText(facts.madeAt))
             .arg(facts.counts.clients)
             .arg(facts.counts.contacts)
             .arg(facts.counts.mails),
         Token::active);
}

QString BackupPage::note() const
{
    return m_note->text();
}

void BackupPage::tell(const QString &sentence, Token tone)
{
    m_note->setText(sentence);
    setTextTone(m_note, tone);
}

void BackupPage::load()
{
    const auto plan = read([](Connection &connection) -> Result<BackupPlan> { return BackupPlan::load(connection); });
    const auto id = read([](Connection &connection) -> Result<QByteArray> { return FirmStore(connection).scope(); });
    if (!plan || !id)
        return;
    m_loaded = *plan;
    m_firmId = *id;
    m_daily->setChecked(plan->daily);
    m_folder->setPath(plan->folder);
    m_folderField->setError({});
    readKept();
    // The page is made when somebody opens it, and a backup may have failed before.
    if (plan->daily && m_note->text().isEmpty())
        tellLast();
}

void BackupPage::readKept()
{
    const QString folder = services().backups.folderOf(m_loaded);
    whenDone(this, runAside([folder, id = m_firmId] { return DailyBackup::keptIn(folder, id); }),
             [this](const QList<KeptBackup> &kept) { showKept(kept); });
}

void BackupPage::showKept(const QList<KeptBackup> &kept)
{
    m_kept = kept;
    delete m_list;
    m_list = new QWidget;
    m_place->addWidget(m_list);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    if (kept.isEmpty())
        rows->addWidget(makeWrappedLabel(tr("There is none yet."), TextStyle::body, Token::text2));
    const QDateTime now = services().firm.now();
    if (!kept.isEmpty() && m_loaded.daily && kept.first().madeAt.daysTo(now) >= kTooOldDays) {
        rows->addWidget(makeWrappedLabel(tr("The newest is of %1. Look whether the folder is there and has room.")
                                             .arg(timeText(kept.first().madeAt)),
                                         TextStyle::body, Token::expired));
    }
    for (const KeptBackup &backup : kept) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, 6, 0, 6);
        row->setSpacing(12);
        row->addWidget(makeLabel(timeText(backup.madeAt), TextStyle::bodyMedium), 1);
        row->addWidget(makeLabel(QLocale().formattedDataSize(backup.bytes, 1, QLocale::DataSizeSIFormat),
                                 TextStyle::body, Token::text2));
        auto *restore = new LinkButton(tr("Restore…"));
        restore->setAccessibleName(tr("Restore the backup of %1").arg(timeText(backup.madeAt)));
        restore->setEnabled(mayChange());
        connect(restore, &QPushButton::clicked, this, [this, file = backup.file] { askToRestore(file); });
        row->addWidget(restore);
        rows->addLayout(row);
        if (&backup != &kept.last())
            rows->addWidget(Card::makeDivider());
    }
}

BackupPlan BackupPage::fields() const
{
    return {m_daily->isChecked(), m_folder->path()};
}

bool BackupPage::differs() const
{
    return !(fields() == m_loaded);
}

bool BackupPage::check()
{
    const QString folder = m_folder->path();
    const bool whole = folder.isEmpty() || QDir::isAbsolutePath(folder);
    m_folderField->setError(whole ? QString() : tr("Give the whole path of a folder."));
    return whole;
}

void BackupPage::store()
{
    runTask(
        this, services().firm.write(SaveBackupPlanTask(fields())),
        [this] {
            stored(tr("Backup settings saved"));
            services().backups.look();
        },
        [this](const Error &error) { refused(error); });
}

void BackupPage::backUpNow()
{
    const QString name = QStringLiteral("Portico %1.portico-backup")
                             .arg(services().firm.now().toLocalTime().date().toString(Qt::ISODate));
    auto *dialog = new QFileDialog(this, tr("Back Up"), QDir::home().filePath(name));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupPage::backUpInto);
    dialog->open();
}

void BackupPage::backUpInto(const QString &file)
{
    setDisabledReason(m_now, tr("A backup is being written."));
    tell(tr("Writing the backup…"), Token::text2);
    runTask(
        this, services().backups.backUpNow(services().firm.member.key, file),
        [this](const BackupFacts &facts) {
            setDisabledReason(m_now, {});
            tell(tr("Backed up: %L1 clients, %L2 contacts, %L3 mails counted in the file.")
                     .arg(facts.counts.clients)
                     .arg(facts.counts.contacts)
                     .arg(facts.counts.mails),
                 Token::active);
        },
        [this](const Error &error) {
            setDisabledReason(m_now, {});
            tell(error.sentence, Token::undeliverable);
        });
}

void BackupPage::chooseBackup()
{
    auto *dialog = new QFileDialog(this, tr("Restore a Backup"), services().backups.folderOf(m_loaded),
                                   tr("Backups of Portico (*.portico-backup);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupPage::askToRestore);
    dialog->open();
}

void BackupPage::askToRestore(const QString &file)
{
    const auto backup = BackupFile::open(file);
    if (!backup) {
        tell(backup.error().sentence, Token::undeliverable);
        return;
    }
    if (backup->facts().firmId != m_firmId) {
        tell(tr("This is a backup of another firm. Restore it into a folder of its own when Portico starts."),
             Token::undeliverable);
        return;
    }
    auto *dialog = new ConfirmRestoreDialog(backup->facts(), window());
    connect(dialog, &ConfirmRestoreDialog::confirmed, this, [this, file] { Q_EMIT restoreRequested(file); });
    dialog->open();
}

} // namespace portico
