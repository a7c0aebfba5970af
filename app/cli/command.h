#pragma once

#include "app/core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace portico {

class CommandContext;

/// How a run of porticoctl ended: the exit status, and what to say on standard error.
class [[nodiscard]] CommandEnd
{
public:
    enum Status { done = 0, refused = 1, wrongUsage = 2 };

    CommandEnd() = default;
    CommandEnd(const Error &error) : CommandEnd(refused, error.sentence) {}
    CommandEnd(const Result<void> &result) : CommandEnd(result ? CommandEnd() : CommandEnd(result.error())) {}
    /// Done, or a refusal with its sentence; an empty sentence says nothing more.
    CommandEnd(Status status, QString sentence) : m_status(status), m_sentence(std::move(sentence)) {}
    static CommandEnd usage(const QString &sentence) { return {wrongUsage, sentence}; }

    Status status() const { return m_status; }
    const QString &sentence() const { return m_sentence; }

private:
    Status m_status = done;
    QString m_sentence;
};

/// One option of a command, "--name VALUE", or "--name" where it has no value.
struct CommandOption
{
    enum class Use { optional, required, repeated };

    QString name;  ///< without the hyphens
    QString value; ///< what stands for its value in the help; empty: a switch
    QString help;
    Use use = Use::optional;
};

/// One command of porticoctl: what it is called with, and what it does.
struct Command
{
    QString name;         ///< one word, or group and verb: "firm create"
    QString purpose;      ///< one line, for the list of commands
    QStringList operands; ///< what must follow, in order: "FILE"; the last may be there several times: "FILE…"
    QList<CommandOption> options;
    QString synopsis;     ///< the options as the help's first line has them
    std::function<CommandEnd(CommandContext &)> run;
    bool needsFirm = true; ///< false: it works without --firm

    bool repeatsLastOperand() const { return !operands.isEmpty() && operands.last().endsWith(QChar(0x2026)); }
};

/// All commands, in the order of the help.
const QList<Command> &allCommands();
/// The options that every command takes.
const QList<CommandOption> &globalOptions();

} // namespace portico
