// A process that the fault tests kill: storehelper FOLDER KEYFILE write|backup FILE|restore FILE|create
//
// write: adds rows for ever, and prints a row's number once the firm calls it saved. The others do one thing and end;
// each prints "begun" first, so that the test knows when to strike.

#include "app/store/firmfolder.h"
#include "app/store/firmrestore.h"
#include "app/store/keyfile.h"
#include "app/store/statement.h"

#include <QCoreApplication>

#include <cstdio>

using namespace portico;

namespace {

void say(const QByteArray &line)
{
    std::fputs(line.constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

int fail(const Error &error)
{
    say("failed " + error.sentence.toUtf8() + ' ' + error.detail.toUtf8());
    return 1;
}

int writeForEver(Firm &firm)
{
    for (;;) {
        const auto written = firm.write(MemberKey(), [](WriteContext &context) -> Result<qint64> {
            Statement insert(context.connection(), "INSERT INTO device_setting (name, value) VALUES (:name, :value)");
            insert.bind(":name", QStringLiteral("row %1").arg(context.sequence()));
            insert.bind(":value", QString(int(context.sequence() % 97) * 40, u'x')).run();
            return context.sequence();
        }).result();
        if (!written)
            return fail(written.error());
        say(QByteArray::number(*written));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 4)
        return 2;
    Firm::Options options;
    options.folder = arguments[1];
    options.watchOthers = false;
    KeyFile keys(arguments[2], options.folder);
    const FirmFolder folder(options);
    const QString what = arguments[3];
    const QString file = arguments.value(4);

    if (what == QLatin1StringView("write")) {
        const auto firm = folder.open(keys);
        return firm ? writeForEver(**firm) : fail(firm.error());
    }
    say("begun");
    if (what == QLatin1StringView("create")) {
        const auto made = folder.create(keys, {1, 8192});
        return made ? 0 : fail(made.error());
    }
    if (what == QLatin1StringView("backup")) {
        const auto written = folder.backup(keys, file);
        return written ? 0 : fail(written.error());
    }
    if (what == QLatin1StringView("restore")) {
        const auto restored = FirmRestore(options).run(file, keys, {}, FirmRestore::Existing::replace);
        return restored ? 0 : fail(restored.error());
    }
    return 2;
}
