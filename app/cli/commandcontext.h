#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/core/result.h"
#include "app/practice/mailsecret.h"
#include "app/store/firm.h"
#include "app/store/firmfolder.h"
#include "app/store/keystore.h"
#include "app/store/memberstore.h"
#include "app/store/systemkeystore.h"

#include <memory>

namespace portico {

/// What a command works with: its arguments, its output, and the firm that the global options name, opened when it is
/// asked for. Main thread.
class CommandContext
{
public:
    CommandContext(const Arguments &arguments, Output &output);
    ~CommandContext();
    Q_DISABLE_COPY_MOVE(CommandContext)

    const Arguments &arguments() const { return m_arguments; }
    Output &output() { return m_output; }

    const FirmFolder &folder() const { return m_folder; }
    Firm::Options firmOptions() const;
    /// Where keys are: the file of --key-file, else this machine's place for them.
    KeyStore &keys() { return *m_keys; }
    /// Where keys() keeps the key of a firm, as a phrase for people.
    QString keysPlace(const QByteArray &firmId) const;
    /// The recovery key of --recovery-key-file; nothing where the option was not given.
    Result<std::optional<RecoveryKey>> recoveryKey() const;

    /// Opens the firm; firm() then holds it.
    Result<void> open();
    Firm &firm() { return *m_firm; }
    void close() { m_firm.reset(); }
    /// The acting team member: of --as, else the one whom this account is bound to, else the only admin. A member who
    /// has a password and is not the bound one must show it, by --as-password-file or at the terminal; denied otherwise.
    Result<TeamMember> actor();
    /// The same, where the firm is not open but its database is. May wait for somebody at the terminal: not within a
    /// transaction.
    Result<TeamMember> actorIn(Connection &connection) const;
    /// open() and actor() in one.
    Result<TeamMember> openAs();
    /// The same, but for admins only.
    Result<TeamMember> openAsAdmin();
    MailSecret mailSecret();

    /// Runs a task in somebody's name and waits for it.
    template <typename Task>
    auto write(MemberKey by, Task task)
    {
        return m_firm->write(by, std::move(task)).result();
    }
    /// Reads on a worker's connection and waits for it; work(Connection &, const std::atomic_bool &cancelled), where
    /// Ctrl+C sets cancelled.
    template <typename Work>
    auto read(Work work)
    {
        return m_firm->read(std::move(work), m_interrupted).result();
    }
    const CancelFlag &interrupted() const { return m_interrupted; }

private:
    const Arguments &m_arguments;
    Output &m_output;
    FirmFolder m_folder;
    SystemKeyStore m_system;
    std::unique_ptr<KeyStore> m_keys;
    CancelFlag m_interrupted;
    std::unique_ptr<Firm> m_firm;
};

/// The whole text of a file that somebody named on the command line, UTF-8, without the line end at its end.
/// invalid where it cannot be read, is longer than most bytes, or is not UTF-8.
Result<QString> textOfFile(const QString &file, qint64 most);

} // namespace portico
