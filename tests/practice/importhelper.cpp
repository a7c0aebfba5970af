// A process that the tests kill while it imports: importhelper FOLDER KEYFILE import FILE | undo
//
// Prints "begun" once it has begun to write, and "done" once the firm calls it saved.

#include "app/practice/import/importfile.h"
#include "app/practice/undoimporttask.h"
#include "app/store/firmfolder.h"
#include "app/store/keyfile.h"
#include "app/store/memberstore.h"

#include <QCoreApplication>

#include <cstdio>
#include <utility>

using namespace portico;

namespace {

void say(const char *line)
{
    std::fputs(line, stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

int fail(const Error &error)
{
    say(qPrintable(QStringLiteral("failed ") + error.sentence + QLatin1Char(' ') + error.detail));
    return 1;
}

/// Runs a task as the firm's only member.
template <typename Task>
int run(Firm &firm, Task task)
{
    const auto admin = firm.readHere([](Connection &connection) -> Result<MemberKey> {
        return MemberStore(connection).all().first().key;
    });
    if (!admin)
        return fail(admin.error());
    task.reporting([begun = false](qint64, qint64) mutable {
        if (!std::exchange(begun, true))
            say("begun");
    });
    const auto done = firm.write(*admin, std::move(task)).result();
    if (!done)
        return fail(done.error());
    say("done");
    return 0;
}

int import(Firm &firm, const QString &path)
{
    const ImportFile file(path);
    const std::atomic_bool never = false;
    const auto sample = file.look();
    if (!sample)
        return fail(sample.error());
    auto review = file.review(sample->mapping, never);
    if (!review)
        return fail(review.error());
    return run(firm, ImportClientsTask(std::make_shared<const ImportReview>(std::move(review).value())));
}

int undo(Firm &firm)
{
    const auto last = firm.readHere([](Connection &connection) -> Result<std::optional<ImportReceipt>> {
        return ImportedRows::last(connection);
    });
    if (!last)
        return fail(last.error());
    return *last ? run(firm, UndoImportTask(**last)) : 2;
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
    const auto firm = FirmFolder(options).open(keys);
    if (!firm)
        return fail(firm.error());
    return arguments[3] == QLatin1StringView("undo") ? undo(**firm) : import(**firm, arguments.value(4));
}
