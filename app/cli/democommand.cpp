#include "app/cli/democommand.h"

#include "app/cli/commandcontext.h"
#include "app/cli/newfirm.h"
#include "app/cli/text.h"
#include "app/core/platform.h"
#include "app/practice/demo/demofirmtask.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <atomic>
#include <limits>

namespace portico {

namespace {

/// Between two looks at how far it has come, milliseconds.
constexpr int kLook = 20;
/// What is done sooner needs no telling, milliseconds.
constexpr int kPatience = 2000;
/// What progress is told in, percent.
constexpr int kStep = 10;

/// Fills a firm that was just created, and tells on standard error how far it is where that takes a while.
Result<DemoCounts> fill(CommandContext &context, Firm &firm, const QByteArray &id, const DemoOptions &options,
                        const QString &mailFolder)
{
    const auto percent = std::make_shared<std::atomic_int>(0);
    DemoFirmTask task(options, id, platform::accountName(), mailFolder);
    task.cancelledBy(context.interrupted()).reporting([percent](qint64 done, qint64 total) {
        *percent = int(done * 100 / total);
    });
    auto filled = firm.write({}, std::move(task));
    QElapsedTimer since;
    since.start();
    int told = 0;
    while (!filled.isFinished()) {
        QThread::msleep(kLook);
        if (const int now = *percent / kStep * kStep; now > told && since.elapsed() > kPatience) {
            told = now;
            Output::complain(Text::tr("%1 percent").arg(now));
        }
    }
    return filled.result();
}

CommandEnd demo(CommandContext &context)
{
    QString bad;
    DemoOptions options;
    options.clients = context.arguments().number(QStringLiteral("clients"), 1, kMostDemoClients, bad).value_or(options.clients);
    options.seed = quint64(context.arguments()
                               .number(QStringLiteral("seed"), 0, std::numeric_limits<int>::max(), bad)
                               .value_or(int(options.seed)));
    if (!bad.isEmpty())
        return CommandEnd::usage(bad);

    // Beside the firm's folder, in which nothing lies in the clear.
    const QString mailFolder = context.folder().path() + QStringLiteral("-mail");
    const auto madeFolder = platform::createPrivateFolder(mailFolder);
    if (!madeFolder)
        return madeFolder.error();
    std::optional<DemoCounts> filled;
    auto staged = context.folder().stage(context.keys(), {}, [&](Firm &firm, const QByteArray &id) -> Result<void> {
        const auto done = fill(context, firm, id, options, mailFolder);
        if (!done)
            return done.error();
        filled = *done;
        return {};
    });
    const auto removeMailFolder = [mailFolder] { QDir().rmdir(mailFolder); }; // only where it is empty
    if (!staged) {
        removeMailFolder();
        return staged.error();
    }
    staged->whenDiscarded(removeMailFolder);
    if (const auto shown = showNewFirm(context, DemoFirmTask::firmName(), *staged); !shown)
        return shown;
    if (const auto stands = staged->commit(); !stands)
        return stands;
    tellNewFirm(context, DemoFirmTask::firmName());
    context.output().object({{QStringLiteral("clients"), filled->clients},
                             {QStringLiteral("portal_users"), filled->portalUsers},
                             {QStringLiteral("mails"), filled->mails},
                             {QStringLiteral("rows"), filled->rows},
                             {QStringLiteral("mail_folder"), mailFolder}});
    context.output().line(Text::tr("It has %L1 clients, %L2 portal users and %L3 mails. Mail that is sent lands in %4.")
                              .arg(filled->clients)
                              .arg(filled->portalUsers)
                              .arg(filled->mails)
                              .arg(mailFolder));
    return {};
}

} // namespace

Command DemoCommand::command()
{
    return {QStringLiteral("firm demo"),
            Text::tr("Make a made-up firm, for trying out and for measuring"),
            {},
            {{QStringLiteral("clients"), QStringLiteral("N"), Text::tr("how many clients it has"),
              CommandOption::Use::required},
             {QStringLiteral("seed"), QStringLiteral("S"), Text::tr("another number, another firm; without it, 1")}},
            QStringLiteral("--clients N [--seed S]"),
            demo};
}

} // namespace portico
