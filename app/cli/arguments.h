#pragma once

#include "app/cli/command.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <variant>

namespace portico {

/// The arguments of one run, sorted into command, options and operands. Options stand anywhere; those of a command
/// after its name. "--name VALUE" and "--name=VALUE" are the same; "--" ends the options; the word
/// "help" before a command is --help.
class Arguments
{
public:
    /// Reads arguments (without the program's name); what is wrong with them is a sentence. Whether everything that the
    /// command needs is there is complete()'s to say, so that --help can be asked for before.
    static std::variant<Arguments, QString> parse(const QStringList &arguments);

    /// nullptr where only global options were given.
    const Command *command() const { return m_command; }
    /// The first word where it is the name of a group and no command follows; empty otherwise.
    const QString &group() const { return m_group; }
    /// What is missing or too much, as a sentence; empty where all is well.
    QString complete() const;

    bool has(const QString &option) const { return m_values.contains(option); }
    QString value(const QString &option) const { return m_values.value(option).value(0); }
    QStringList values(const QString &option) const { return m_values.value(option); }
    /// A whole number from least to most; nothing where the option is missing, or where it is none: then bad, unless it
    /// says something already, becomes a sentence.
    std::optional<int> number(const QString &option, int least, int most, QString &bad) const;
    const QStringList &operands() const { return m_operands; }
    QString operand(int index) const { return m_operands.value(index); }

private:
    QString takeWord(const QString &word);
    QString takeOption(const QString &argument, const QStringList &arguments, qsizetype &index);
    const CommandOption *find(const QString &name) const;

    const Command *m_command = nullptr;
    QString m_group;
    QHash<QString, QStringList> m_values;
    QStringList m_operands;
};

} // namespace portico
