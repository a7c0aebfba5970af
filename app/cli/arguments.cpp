#include "app/cli/arguments.h"

#include "app/cli/text.h"

#include <algorithm>

namespace portico {

namespace {

const Command *commandNamed(const QString &name)
{
    const QList<Command> &commands = allCommands();
    const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command &c) { return c.name == name; });
    return found == commands.end() ? nullptr : &*found;
}

bool isGroup(const QString &word)
{
    const QList<Command> &commands = allCommands();
    return std::any_of(commands.begin(), commands.end(),
                       [prefix = word + QLatin1Char(' ')](const Command &c) { return c.name.startsWith(prefix); });
}

const CommandOption *optionIn(const QList<CommandOption> &options, const QString &name)
{
    const auto found = std::find_if(options.begin(), options.end(), [&](const CommandOption &o) { return o.name == name; });
    return found == options.end() ? nullptr : &*found;
}

} // namespace

std::variant<Arguments, QString> Arguments::parse(const QStringList &arguments)
{
    Arguments parsed;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        QString wrong;
        if (!optionsEnded && argument == QLatin1StringView("--"))
            optionsEnded = true;
        else if (!optionsEnded && argument.startsWith(QLatin1Char('-')) && argument.size() > 1)
            wrong = parsed.takeOption(argument, arguments, i);
        else
            wrong = parsed.takeWord(argument);
        if (!wrong.isEmpty())
            return wrong;
    }
    return parsed;
}

QString Arguments::takeWord(const QString &word)
{
    if (m_command) {
        m_operands.append(word);
        return {};
    }
    if (m_group.isEmpty() && word == QLatin1StringView("help")) {
        m_values.insert(QStringLiteral("help"), {QString()});
        return {};
    }
    const QString name = m_group.isEmpty() ? word : m_group + QLatin1Char(' ') + word;
    m_command = commandNamed(name);
    if (m_command) {
        m_group.clear();
        return {};
    }
    if (!m_group.isEmpty() || !isGroup(word))
        return Text::tr("There is no command “%1”.").arg(name);
    m_group = word;
    return {};
}

const CommandOption *Arguments::find(const QString &name) const
{
    const CommandOption *option = optionIn(globalOptions(), name);
    return option || !m_command ? option : optionIn(m_command->options, name);
}

QString Arguments::takeOption(const QString &argument, const QStringList &arguments, qsizetype &index)
{
    if (argument == QLatin1StringView("-h")) {
        m_values.insert(QStringLiteral("help"), {QString()});
        return {};
    }
    const qsizetype equals = argument.indexOf(QLatin1Char('='));
    const QString shown = equals < 0 ? argument : argument.first(equals);
    const CommandOption *option = shown.startsWith(QLatin1StringView("--")) ? find(shown.sliced(2)) : nullptr;
    if (!option) {
        return m_command ? Text::tr("%1 is no option of “%2”.").arg(shown, m_command->name)
                         : Text::tr("%1 is no option that stands before a command.").arg(shown);
    }
    QString value;
    if (option->value.isEmpty()) {
        if (equals >= 0)
            return Text::tr("%1 takes no value.").arg(shown);
    } else if (equals >= 0) {
        value = argument.sliced(equals + 1);
    } else {
        if (index + 1 >= arguments.size() || arguments[index + 1].startsWith(QLatin1StringView("--")))
            return Text::tr("%1 needs a value: %1 %2.").arg(shown, option->value);
        value = arguments[++index];
    }
    QStringList &values = m_values[option->name];
    if (!values.isEmpty() && !option->value.isEmpty() && option->use != CommandOption::Use::repeated)
        return Text::tr("%1 is given twice.").arg(shown);
    values.append(value);
    return {};
}

QString Arguments::complete() const
{
    if (!m_command)
        return m_group.isEmpty() ? Text::tr("Which command?") : Text::tr("Which command of “%1”?").arg(m_group);
    if (m_command->needsFirm && value(QStringLiteral("firm")).isEmpty())
        return Text::tr("Name the firm's folder: --firm DIR.");
    for (const CommandOption &option : m_command->options) {
        if (option.use == CommandOption::Use::required && !has(option.name))
            return Text::tr("“%1” needs --%2 %3.").arg(m_command->name, option.name, option.value);
    }
    if (m_operands.size() < m_command->operands.size())
        return Text::tr("“%1” needs %2.").arg(m_command->name, m_command->operands[m_operands.size()]);
    if (m_operands.size() > m_command->operands.size() && !m_command->repeatsLastOperand())
        return Text::tr("“%1” is too much for “%2”.").arg(m_operands[m_command->operands.size()], m_command->name);
    return {};
}

std::optional<int> Arguments::number(const QString &option, int least, int most, QString &bad) const
{
    if (!has(option))
        return std::nullopt;
    bool whole = false;
    const int number = value(option).toInt(&whole);
    if (whole && number >= least && number <= most)
        return number;
    if (bad.isEmpty())
        bad = Text::tr("--%1 is a whole number from %L2 to %L3.").arg(option).arg(least).arg(most);
    return std::nullopt;
}

} // namespace portico
