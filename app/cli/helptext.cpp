#include "app/cli/helptext.h"

#include "app/cli/text.h"

#include <QStringList>

#include <algorithm>

namespace portico {

namespace {

constexpr qsizetype kIndent = 2;

QString call(const Command &command)
{
    QStringList words{command.name};
    words += command.operands;
    if (!command.synopsis.isEmpty())
        words.append(command.synopsis);
    return words.join(QLatin1Char(' '));
}

/// Two columns; the left one as wide as its longest text.
QString table(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.first.size());
    QString text;
    for (const auto &[left, right] : rows)
        text += QString(kIndent, QLatin1Char(' ')) + left.leftJustified(width + kIndent) + right + QLatin1Char('\n');
    return text;
}

QString optionTable(const QList<CommandOption> &options)
{
    QList<std::pair<QString, QString>> rows;
    for (const CommandOption &option : options) {
        const QString value = option.value.isEmpty() ? QString() : QLatin1Char(' ') + option.value;
        rows.append({QStringLiteral("--") + option.name + value, option.help});
    }
    return table(rows);
}

} // namespace

QString helpText(const Command *command, const QString &group)
{
    if (command) {
        QString text = Text::tr("Usage: porticoctl %1").arg(call(*command)) + QStringLiteral("\n\n") +
                       command->purpose + QLatin1Char('\n');
        if (!command->options.isEmpty())
            text += QLatin1Char('\n') + optionTable(command->options);
        return text + QLatin1Char('\n') + Text::tr("For every command:") + QLatin1Char('\n') +
               optionTable(globalOptions());
    }
    QList<std::pair<QString, QString>> rows;
    const QList<Command> &commands = allCommands();
    for (const Command &each : commands) {
        if (group.isEmpty() || each.name.startsWith(group + QLatin1Char(' ')))
            rows.append({each.name, each.purpose});
    }
    return Text::tr("Usage: porticoctl --firm DIR COMMAND …") + QStringLiteral("\n\n") + table(rows) +
           QLatin1Char('\n') + Text::tr("For every command:") + QLatin1Char('\n') + optionTable(globalOptions()) +
           QLatin1Char('\n') +
           Text::tr("“porticoctl COMMAND --help” says more. Exit status: 0 done, 1 refused or failed, 2 wrong usage.") +
           QLatin1Char('\n');
}

} // namespace portico
