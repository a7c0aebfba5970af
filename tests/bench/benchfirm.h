#pragma once

#include "app/practice/dailybackup.h"
#include "app/practice/mailsecret.h"
#include "app/store/firm.h"
#include "app/store/keyfile.h"
#include "app/store/memberstore.h"
#include "ui/firmservices.h"
#include "ui/look/theme.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingsservices.h"

#include <QTemporaryDir>

#include <memory>

namespace portico::bench {

/// What a measurement is asked to do.
struct BenchOptions
{
    QString firm;     ///< the demo firm's folder
    QString keyFile;
    QString program;  ///< the portico to start
    int rounds = 0;   ///< how often; 0: as often as the goal asks for
};

/// The demo firm, opened as its admin; ends the program where that does not work.
struct BenchFirm
{
    explicit BenchFirm(const BenchOptions &options);

    KeyFile keys;
    std::unique_ptr<Firm> firm;
    TeamMember member;
};

/// The demo firm with its main window, with settings of its own. Nothing is sent until sender.start().
struct BenchDesktop
{
    BenchDesktop(QApplication &app, const BenchOptions &options, const QByteArray &mailSecret = {});

    QTemporaryDir folder;
    std::unique_ptr<Theme> theme;
    BenchFirm opened;
    Notifier notifier;
    SenderThread sender;
    FirmServices services;
    MailSecret secret;
    DailyBackup backups;
    std::unique_ptr<MainWindow> window;
};

/// Cancels what the demo firm has queued: it would go out first, to addresses that are made up.
Result<void> emptyQueue(WriteContext &context);

/// The child of a window by its object name; the program ends where there is none.
template <typename T>
T *part(const QObject *parent, const char *name)
{
    T *found = parent->findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("there is no %s", name);
    return found;
}

} // namespace portico::bench
