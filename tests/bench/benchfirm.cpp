#include "tests/bench/benchfirm.h"

#include "app/core/platform.h"
#include "app/store/firmfolder.h"
#include "app/store/statement.h"
#include "translations/translations.h"

#include <QApplication>
#include <QSettings>

namespace portico::bench {

BenchFirm::BenchFirm(const BenchOptions &options) : keys(options.keyFile, options.firm)
{
    Firm::Options how;
    how.folder = options.firm;
    auto found = FirmFolder(how).open(keys);
    if (!found.ok())
        qFatal("%s", qPrintable(found.error().sentence));
    firm = std::move(found).value();
    const auto bound = firm->readHere([](Connection &connection) -> Result<TeamMember> {
        const auto someone = MemberStore(connection).boundTo(platform::accountName());
        if (someone)
            return *someone;
        return Error{ErrorKind::notFound, QStringLiteral("nobody is at the keyboard"), {}};
    });
    if (!bound.ok())
        qFatal("%s", qPrintable(bound.error().sentence));
    member = *bound;
}

namespace {

/// The program's name and settings, which windows look at when they are made.
QString prepared(const QTemporaryDir &folder)
{
    QCoreApplication::setOrganizationName(QStringLiteral("PorticoBench"));
    QCoreApplication::setApplicationName(QStringLiteral("Portico"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    return folder.path();
}

} // namespace

BenchDesktop::BenchDesktop(QApplication &app, const BenchOptions &options, const QByteArray &mailSecret)
    : theme(std::make_unique<Theme>(app, ThemeOptions{Scheme::light, 1.0, prepared(folder)})), opened(options),
      sender(*opened.firm, [mailSecret] { return mailSecret; }),
      services{*opened.firm, opened.member, sender, notifier}, secret(*opened.firm, nullptr),
      backups(*opened.firm, opened.keys)
{
    installTranslations(app);
    window = std::make_unique<MainWindow>(
        SettingsServices{services, secret, opened.keys, backups, platform::accountName()}, QStringLiteral("Alder & Pryce"));
    window->resize(1280, 800);
    window->show();
    window->activateWindow();
}

Result<void> emptyQueue(WriteContext &context)
{
    Statement cancel(context.connection(),
                     "UPDATE mail SET state = 'cancelled', ended_at = :now, local_seq = :seq WHERE state = 'queued'");
    cancel.bind(":now", context.now()).bind(":seq", context.sequence()).run();
    return {};
}

} // namespace portico::bench
