#include "app/cli/bouncecommands.h"

#include "app/cli/commandcontext.h"
#include "app/cli/text.h"
#include "app/core/ordinaryfile.h"
#include "app/mail/bounce/bouncereader.h"
#include "app/mail/bounce/mimemessage.h"
#include "app/practice/handinreporttask.h"
#include "app/practice/rights.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace portico {

namespace {

constexpr qsizetype kTellEvery = 1000; ///< files

/// The files named; of a folder all in it, in the order of their names. A folder without any is told.
QStringList filesOf(const QStringList &operands)
{
    QStringList files;
    for (const QString &operand : operands) {
        if (!QFileInfo(operand).isDir()) {
            files.append(operand);
            continue;
        }
        QStringList inside;
        QDirIterator found(operand, QDir::Files | QDir::Readable);
        while (found.hasNext())
            inside.append(found.next());
        if (inside.isEmpty())
            Output::complain(Text::tr("There are no files in %1.").arg(operand));
        std::sort(inside.begin(), inside.end());
        files += inside;
    }
    return files;
}

Result<QByteArray> messageIn(const QString &name)
{
    QFile file(name);
    const FileOpening opened = openOrdinary(file);
    if (opened == FileOpening::notOrdinary)
        return Error{ErrorKind::invalid, Text::tr("%1 is no ordinary file.").arg(name), {}};
    if (opened != FileOpening::done)
        return Error{ErrorKind::notFound, Text::tr("%1 cannot be read: %2.").arg(name, file.errorString()), {}};
    return file.read(MimePart::kSizeLimit);
}

QJsonObject jsonOf(const QString &file, const BounceReport &report)
{
    QJsonArray recipients;
    for (const BounceRecipient &recipient : report.recipients) {
        recipients.append(QJsonObject{{QStringLiteral("address"), recipient.address},
                                      {QStringLiteral("action"), slug(recipient.action)},
                                      {QStringLiteral("status"), recipient.statusText()},
                                      {QStringLiteral("reply"), recipient.words},
                                      {QStringLiteral("verdict"), slug(recipient.bounceVerdict())},
                                      {QStringLiteral("reason"), slug(recipient.verdict.reason)}});
    }
    return {{QStringLiteral("file"), file},
            {QStringLiteral("is_bounce"), report.isBounce},
            {QStringLiteral("recipients"), recipients}};
}

void tell(Output &output, const QString &file, const BounceReport &report)
{
    output.object(jsonOf(file, report));
    if (report.recipients.isEmpty())
        output.row({file, Text::tr("no bounce")});
    for (const BounceRecipient &recipient : report.recipients)
        output.row({file, recipient.address, slug(recipient.action), slug(recipient.bounceVerdict()),
                    recipient.verdict.sentence});
}

/// What a message came to in the firm.
QString sentenceFor(const BounceReport &report, const RecordedBounce &recorded)
{
    if (recorded.knownBefore)
        return Text::tr("read before: nothing changed");
    if (report.recipients.isEmpty())
        return Text::tr("no bounce");
    if (recorded.mails == 0)
        return Text::tr("about no mail of this firm");
    return recorded.failed > 0 ? Text::tr("mail of this firm came back") : Text::tr("noted");
}

/// Reads each file, and hands its report on; a file that cannot be read is told, and the others are read all the same.
/// Of many, standard error tells how far it is.
template <typename Use>
CommandEnd eachMessage(CommandContext &context, Use use)
{
    CommandEnd end;
    const QStringList files = filesOf(context.arguments().operands());
    qsizetype done = 0;
    for (const QString &file : files) {
        if (*context.interrupted())
            return {CommandEnd::refused, Text::tr("Stopped.")};
        if (done > 0 && done % kTellEvery == 0)
            Output::complain(Text::tr("%L1 of %L2 files").arg(done).arg(files.size()));
        ++done;
        const auto message = messageIn(file);
        const CommandEnd used = message ? use(file, *message) : CommandEnd(message.error());
        if (used.status() == CommandEnd::done)
            continue;
        if (!end.sentence().isEmpty())
            Output::complain(end.sentence());
        end = used;
    }
    return end;
}

CommandEnd classify(CommandContext &context)
{
    return eachMessage(context, [&context](const QString &file, const QByteArray &message) {
        tell(context.output(), file, readBounce(message));
        return CommandEnd();
    });
}

CommandEnd read(CommandContext &context)
{
    const auto member = context.openAs();
    if (!member)
        return member.error();
    if (const auto allowed = Rights::handsInReports(*member); !allowed)
        return allowed.error();
    return eachMessage(context, [&](const QString &file, const QByteArray &message) -> CommandEnd {
        const BounceReport report = readBounce(message);
        RecordedBounce recorded;
        if (!report.recipients.isEmpty()) {
            const auto written = context.write(member->key, HandInReportTask(report, message));
            if (!written)
                return written.error();
            recorded = *written;
        }
        QJsonObject told = jsonOf(file, report);
        told.insert(QStringLiteral("mails"), recorded.mails);
        told.insert(QStringLiteral("failed"), recorded.failed);
        told.insert(QStringLiteral("known_before"), recorded.knownBefore);
        context.output().object(told);
        context.output().row({file, sentenceFor(report, recorded)});
        return {};
    });
}

} // namespace

QList<Command> BounceCommands::commands()
{
    return {
        {QStringLiteral("bounces classify"),
         Text::tr("Say what messages that came back mean, without a firm; a folder stands for the files in it"),
         {QStringLiteral("FILE…")},
         {},
         {},
         classify,
         false},
        {QStringLiteral("bounces read"),
         Text::tr("Apply messages that came back to the firm; a folder stands for the files in it"),
         {QStringLiteral("FILE…")},
         {},
         {},
         read},
    };
}

} // namespace portico
