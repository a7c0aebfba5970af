#include "app/desktop/desktopprogram.h"

#include "app/core/logfile.h"
#include "app/core/platform.h"
#include "app/desktop/demofolder.h"
#include "app/desktop/firmwatch.h"
#include "app/store/firmfolder.h"
#include "app/store/keyfile.h"
#include "app/store/machinekeystore.h"
#include "ui/firstrun/firstrundialog.h"
#include "ui/runtask.h"
#include "ui/settings/restoredialog.h"
#include "ui/start/recentfirms.h"
#include "ui/start/askrecoverykeydialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoopLocker>
#include <QSettings>
#include <QStandardPaths>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace portico {

namespace {

const QString kLastFirm = QStringLiteral("lastFirm");
/// Enough to look like a firm, and made in a second or two.
constexpr int kDemoClients = 1284;

Firm::Options optionsFor(const QString &folder)
{
    Firm::Options options;
    options.folder = folder;
    return options;
}

/// A folder for a new firm that is not taken yet.
QString proposedFolder()
{
    const QString first =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Portico");
    QString folder = first;
    for (int number = 2; QDir(folder).exists() && !QDir(folder).isEmpty(); ++number)
        folder = QStringLiteral("%1 %2").arg(first).arg(number);
    return folder;
}

} // namespace

DesktopProgram::DesktopProgram(const DesktopOptions &options, QObject *parent) : QObject(parent), m_options(options) {}

DesktopProgram::~DesktopProgram() = default;

bool DesktopProgram::start()
{
    QString folder = m_options.firm;
    if (m_options.demo)
        folder = DemoFolder::ofThisAccount().firmFolder();
    else if (folder.isEmpty())
        folder = QSettings().value(kLastFirm).toString();
    if (!folder.isEmpty() && isOpenElsewhere(folder))
        return false;
    if (m_options.demo || folder == DemoFolder::ofThisAccount().firmFolder())
        openDemo();
    else if (!m_options.firm.isEmpty() || (!folder.isEmpty() && FirmFolder(optionsFor(folder)).holdsFirm()))
        openFirm(folder);
    else if (RecentFirms::list().isEmpty())
        askToMakeFirm();
    else
        startWindow().show();
    return true;
}

StartWindow &DesktopProgram::startWindow()
{
    if (!m_start) {
        m_start = std::make_unique<StartWindow>();
        connect(m_start.get(), &StartWindow::demoRequested, this, &DesktopProgram::openDemo);
        connect(m_start.get(), &StartWindow::openRequested, this, &DesktopProgram::openFirm);
        connect(m_start.get(), &StartWindow::makeRequested, this, &DesktopProgram::askToMakeFirm);
        connect(m_start.get(), &StartWindow::recoveryRequested, this, &DesktopProgram::askRecoveryKey);
    }
    return *m_start;
}

std::unique_ptr<KeyStore> DesktopProgram::keysFor(const QString &folder) const
{
    if (!m_options.keyFile.isEmpty())
        return std::make_unique<KeyFile>(m_options.keyFile, folder);
    const DemoFolder demo = DemoFolder::ofThisAccount();
    if (folder == demo.firmFolder())
        return std::make_unique<KeyFile>(demo.keyFile(), folder);
    return std::make_unique<MachineKeyStore>(folder);
}

bool DesktopProgram::isOpenElsewhere(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    if (m_listeningFor == path)
        return false;
    auto instance = std::make_unique<SingleInstance>(path);
    if (instance->raisedOther())
        return true;
    instance->listen();
    connect(instance.get(), &SingleInstance::raiseRequested, this, &DesktopProgram::raise);
    m_instance = std::move(instance);
    m_listeningFor = path;
    return false;
}

void DesktopProgram::raise()
{
    QWidget *window = m_session   ? static_cast<QWidget *>(&m_session->window())
                      : m_firstRun ? static_cast<QWidget *>(m_firstRun)
                                   : m_start.get();
    if (!window)
        return;
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
}

void DesktopProgram::openFirm(const QString &folder)
{
    m_folder = QDir(folder).absolutePath();
    if (isOpenElsewhere(m_folder)) {
        showProblem({ErrorKind::conflict, tr("This firm is open in another window, which has come to the front."), {}});
        return;
    }
    const FirmFolder place(optionsFor(m_folder));
    const auto found = place.look(*keysFor(m_folder));
    if (!found.ok())
        showProblem(found.error());
    else if (found->older)
        updateFirm(found->key);
    else
        openWith(found->key);
}

void DesktopProgram::openWith(const QByteArray &key)
{
    auto firm = FirmFolder(optionsFor(m_folder)).openWith(key);
    if (firm.ok())
        enter(std::move(firm).value(), m_options.keyFile.isEmpty());
    else
        showProblem(firm.error());
}

void DesktopProgram::updateFirm(const QByteArray &key)
{
    StartWindow &start = startWindow();
    start.showProblem({});
    start.showProgress(tr("Bringing the firm's data up to date, after a backup…"));
    start.show();
    // Opened once to that end, and closed again: a firm lives on the thread that opened it.
    const auto update = [place = FirmFolder(optionsFor(m_folder)), key]() -> Result<void> {
        const auto firm = place.openWith(key);
        return firm.ok() ? Result<void>() : Result<void>(firm.error());
    };
    runTask(
        this, QtConcurrent::run(update),
        [this, key] {
            startWindow().showProgress({});
            openWith(key);
        },
        [this](const Error &error) { showProblem(error); });
}

void DesktopProgram::openDemo()
{
    const DemoFolder demo = DemoFolder::ofThisAccount();
    m_folder = demo.firmFolder();
    if (isOpenElsewhere(m_folder)) {
        showProblem({ErrorKind::conflict, tr("This firm is open in another window, which has come to the front."), {}});
        return;
    }
    if (!demo.exists()) {
        makeDemo();
        return;
    }
    auto firm = demo.open();
    if (firm.ok())
        enter(std::move(firm).value(), false);
    else
        showProblem(firm.error());
}

void DesktopProgram::makeDemo()
{
    StartWindow &start = startWindow();
    start.showProblem({});
    start.showProgress(tr("Making the demo firm…"));
    start.show();
    const QPointer<StartWindow> shown(&start);
    const DemoProgress progress = [shown](qint64 done, qint64 total) {
        // The window lives on the GUI thread, and so does the question whether it is still there.
        const auto tell = [shown, done, total] {
            if (shown)
                shown->showProgress(tr("Making the demo firm…"), done, total);
        };
        QMetaObject::invokeMethod(qApp, tell, Qt::QueuedConnection);
    };
    const DemoFolder demo = DemoFolder::ofThisAccount();
    runTask(
        this, QtConcurrent::run([demo, progress] { return demo.make(kDemoClients, progress); }),
        [this](const DemoCounts &) { openDemo(); }, [this](const Error &error) { showProblem(error); });
}

void DesktopProgram::askToMakeFirm()
{
    if (m_firstRun && m_firstRun->isVisible()) { // one that was closed goes a moment later
        m_firstRun->activateWindow();
        return;
    }
    FirstRunServices services;
    services.keysFor = [this](const QString &folder) { return keysFor(folder); };
    if (m_options.keyFile.isEmpty())
        services.system = std::make_shared<SystemKeyStore>();
    services.osAccount = platform::accountName();
    services.proposedFolder = proposedFolder();
    m_firstRun = new FirstRunDialog(services, m_start.get());
    m_firstRun->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_firstRun, &FirstRunDialog::firmMade, this, &DesktopProgram::openFirm);
    connect(m_firstRun, &FirstRunDialog::demoRequested, this, [this] {
        openDemo();
        m_firstRun->done(QDialog::Accepted);
    });
    connect(m_firstRun, &QDialog::rejected, this, [this] { startWindow().show(); });
    m_firstRun->open();
}

void DesktopProgram::closeFirm()
{
    if (!m_session)
        return;
    logEvent("firm.closed");
    QSettings().remove(kLastFirm); // the next start shows what this one shows now
    startWindow().showProblem({});
    startWindow().showRecent();
    startWindow().show();
    m_session.reset();
    m_instance.reset();
    m_listeningFor.clear();
}

void DesktopProgram::showProblem(const Error &error)
{
    logError("firm.refused", error);
    StartWindow &start = startWindow();
    start.showProgress({});
    start.showRecent();
    start.showProblem(error.sentence);
    // A firm that is there, but whose key is not: the recovery key is the way out.
    start.offerRecovery(error.kind == ErrorKind::denied && FirmFolder(optionsFor(m_folder)).holdsFirm());
    start.show();
}

void DesktopProgram::askRecoveryKey()
{
    auto *dialog = new AskRecoveryKeyDialog(
        tr("This computer does not hold the key of the firm in %1.").arg(QDir::toNativeSeparators(m_folder)), {},
        &startWindow());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AskRecoveryKeyDialog::answered, this, [this, dialog](const RecoveryKey &recovery) {
        dialog->setBusy(true);
        const std::shared_ptr<KeyStore> keys = keysFor(m_folder);
        // The key takes its time, and so does data that an older Portico wrote.
        const auto unlock = [place = FirmFolder(optionsFor(m_folder)), keys, recovery]() -> Result<QByteArray> {
            std::optional<Error> keptError;
            const auto key = place.unlock(recovery, *keys, &keptError);
            if (keptError)
                logError("key.notKept", *keptError); // it is asked for again at the next start
            return key;
        };
        runTask(
            dialog, QtConcurrent::run(unlock),
            [this, dialog](const QByteArray &key) {
                dialog->QDialog::accept();
                openWith(key);
            },
            [dialog](const Error &error) {
                dialog->setBusy(false);
                dialog->showError(error.sentence);
            });
    });
    dialog->open();
}

void DesktopProgram::enter(std::unique_ptr<Firm> firm, bool useKeyStore)
{
    const auto bound = firm->readHere([](Connection &connection) -> Result<std::optional<TeamMember>> {
        auto member = MemberStore(connection).boundTo(platform::accountName());
        return member && member->active ? member : std::nullopt;
    });
    if (!bound.ok())
        showProblem(bound.error());
    else if (*bound)
        show(std::move(firm), **bound, useKeyStore);
    else
        askWho(std::move(firm), useKeyStore);
}

/// An account that nobody is bound to unlocks the firm with the recovery key once, and says who it is.
void DesktopProgram::askWho(std::unique_ptr<Firm> firm, bool useKeyStore)
{
    const auto members = firm->readHere(
        [](Connection &connection) -> Result<QList<TeamMember>> { return MemberStore(connection).all(); });
    if (!members.ok()) {
        showProblem(members.error());
        return;
    }
    QList<TeamMember> active = *members;
    active.removeIf([](const TeamMember &member) { return !member.active; });
    startWindow().show();
    auto *dialog = new AskRecoveryKeyDialog(
        tr("This account has not worked with this firm yet. Its recovery key is asked for once."), active,
        &startWindow());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto held = std::make_shared<std::unique_ptr<Firm>>(std::move(firm));
    connect(dialog, &AskRecoveryKeyDialog::answered, this,
            [this, dialog, held, active, useKeyStore](const RecoveryKey &recovery, MemberKey who) {
                const auto keys = FirmKeys::read(FirmFolder(optionsFor((*held)->folder())).keysFile());
                const auto fits = keys.ok() ? keys->databaseKey(recovery) : Result<QByteArray>(keys.error());
                if (!fits.ok()) {
                    dialog->showError(fits.error().sentence);
                    return;
                }
                const auto bind = [who](WriteContext &context) -> Result<void> {
                    MemberStore::bind(context, platform::accountName(), who);
                    return {};
                };
                const auto bound = (*held)->write(who, bind).result();
                if (!bound.ok()) {
                    dialog->showError(bound.error().sentence);
                    return;
                }
                const auto member = std::find_if(active.begin(), active.end(),
                                                 [who](const TeamMember &one) { return one.key == who; });
                dialog->QDialog::accept();
                show(std::move(*held), *member, useKeyStore);
            });
    dialog->open();
}

void DesktopProgram::show(std::unique_ptr<Firm> firm, const TeamMember &member, bool useKeyStore)
{
    logEvent("firm.opened");
    QSettings().setValue(kLastFirm, m_folder);
    if (m_folder != DemoFolder::ofThisAccount().firmFolder())
        RecentFirms::add(m_folder, Session::nameOf(*firm));
    m_session = std::make_unique<Session>(std::move(firm), keysFor(m_folder), member, useKeyStore);
    // Queued: what is told comes from within the window that goes.
    connect(
        &m_session->window(), &MainWindow::memberSwitched, this,
        [this, useKeyStore](const TeamMember &now) { reopen(now, useKeyStore); }, Qt::QueuedConnection);
    connect(
        &m_session->window(), &MainWindow::appearanceChanged, this,
        [this, member, useKeyStore](const Appearance &chosen) { changeAppearance(chosen, member, useKeyStore); },
        Qt::QueuedConnection);
    connect(&m_session->window(), &MainWindow::restoreRequested, this, &DesktopProgram::restore, Qt::QueuedConnection);
    connect(&m_session->window(), &MainWindow::closeFirmRequested, this, &DesktopProgram::closeFirm, Qt::QueuedConnection);
    connect(
        &m_session->window(), &MainWindow::openFirmRequested, this,
        [this](const QString &folder) {
            closeFirm();
            openFirm(folder);
        },
        Qt::QueuedConnection);
    auto *watch = new FirmWatch(m_session->firm(), &m_session->window());
    connect(
        watch, &FirmWatch::gone, this,
        [this](const Error &why) {
            closeFirm();
            showProblem(why);
        },
        Qt::QueuedConnection);
    m_session->window().show();
    if (m_start)
        m_start.release()->deleteLater(); // it may be what led here
}

void DesktopProgram::reopen(const TeamMember &member, bool useKeyStore)
{
    auto kept = m_session->release();
    m_session.reset();
    show(std::move(kept), member, useKeyStore);
}

void DesktopProgram::changeAppearance(const Appearance &appearance, const TeamMember &member, bool useKeyStore)
{
    Q_EMIT appearanceChanged(appearance);
    if (appearance.language == std::exchange(m_language, appearance.language))
        return;
    reopen(member, useKeyStore);
    m_session->window().openAppearanceSettings();
}

void DesktopProgram::restore(const QString &file)
{
    const auto keys = m_session->keys();
    m_session.reset();
    auto *dialog = new RestoreDialog(file, optionsFor(m_folder), keys);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The dialog is the last window for a moment, and the program shall not end with it.
    const auto goOn = [this, held = std::make_shared<QEventLoopLocker>()](const QString &folder) { openFirm(folder); };
    connect(dialog, &RestoreDialog::restored, this, goOn);
    connect(dialog, &RestoreDialog::givenUp, this, goOn);
    dialog->show();
    dialog->start();
}

} // namespace portico
