#include "app/cli/commandcontext.h"

#include "app/cli/interruption.h"
#include "app/cli/text.h"
#include "app/core/ordinaryfile.h"
#include "app/core/platform.h"
#include "app/core/platform_terminal.h"
#include "app/practice/membertasks.h"
#include "app/practice/rights.h"
#include "app/store/keyfile.h"
#include "app/store/machinekeystore.h"
#include "app/store/memberpasswordstore.h"

#include <QDir>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>

namespace portico {

namespace {

constexpr qint64 kLongestKeyText = 1024;  // bytes
constexpr qint64 kLongestPassword = 1024; // bytes

Firm::Options optionsFor(const Arguments &arguments)
{
    Firm::Options options;
    options.folder = QDir::cleanPath(QDir(arguments.value(QStringLiteral("firm"))).absolutePath());
    return options;
}

Error nobody(const QString &sentence)
{
    return {ErrorKind::denied, sentence, {}};
}

Result<TeamMember> memberCalled(Connection &connection, const QString &email)
{
    const auto member = MemberStore(connection).byEmail(email);
    if (!member)
        return nobody(Text::tr("No team member has the address %1.").arg(email));
    if (!member->active)
        return nobody(Text::tr("%1 is no active team member.").arg(email));
    return *member;
}

Result<TeamMember> memberByDefault(Connection &connection)
{
    const MemberStore members(connection);
    if (const auto bound = members.boundTo(platform::accountName())) {
        if (bound->active)
            return *bound;
        // Whoever left does not become the admin by it.
        return nobody(Text::tr("This account belongs to %1, who is no active team member.").arg(bound->email));
    }
    QList<TeamMember> admins = members.all();
    admins.removeIf([](const TeamMember &member) { return !member.active || !member.isAdmin(); });
    if (admins.size() == 1)
        return admins.first();
    if (admins.isEmpty())
        return nobody(Text::tr("This account belongs to no team member, and the firm has no active admin who could be "
                               "meant: say who you are with --as EMAIL."));
    return nobody(Text::tr(
        "This account belongs to no team member, and there are several admins: say who you are with --as EMAIL."));
}

/// Who is meant to act, and whether that must be shown by a password.
struct Claimed
{
    TeamMember member;
    bool needsPassword = false;
};

Result<Claimed> claimedIn(Connection &connection, const Arguments &arguments)
{
    const QString as = QStringLiteral("as");
    const auto member = arguments.has(as) ? memberCalled(connection, arguments.value(as)) : memberByDefault(connection);
    if (!member)
        return member.error();
    const auto bound = MemberStore(connection).boundTo(platform::accountName());
    const bool proven = bound && bound->key == member->key;
    return Claimed{*member, !proven && !MemberPasswordStore(connection).hashOf(member->key).isEmpty()};
}

/// The password of a member, from the file of --as-password-file or from whoever sits at the terminal.
Result<QString> passwordOf(const TeamMember &member, const Arguments &arguments)
{
    const QString option = QStringLiteral("as-password-file");
    if (arguments.has(option))
        return textOfFile(arguments.value(option), kLongestPassword);
    if (platform::terminalAnswers())
        return platform::askSecretly(Text::tr("Password of %1: ").arg(member.email));
    return nobody(Text::tr("%1 has a password: give it with --as-password-file FILE.").arg(member.email));
}

/// Who acts, by two short readings: read(work) runs work(Connection &) and gives what that gives. Whoever is asked for a
/// password is asked between them, because a reading that lasts keeps the write-ahead log from being begun anew.
template <typename Read>
Result<TeamMember> provenActor(const Arguments &arguments, Read read)
{
    const auto claimed = read([&](Connection &connection) { return claimedIn(connection, arguments); });
    if (!claimed)
        return claimed.error();
    if (!claimed->needsPassword)
        return claimed->member;
    const auto password = passwordOf(claimed->member, arguments);
    if (!password)
        return password.error();
    const auto proof =
        read([&](Connection &connection) { return provePassword(connection, claimed->member.key, *password); });
    return proof ? claimed->member : Result<TeamMember>(proof.error());
}

} // namespace

CommandContext::CommandContext(const Arguments &arguments, Output &output)
    : m_arguments(arguments), m_output(output), m_folder(optionsFor(arguments)), m_interrupted(interruption())
{
    if (const QString file = arguments.value(QStringLiteral("key-file")); !file.isEmpty())
        m_keys = std::make_unique<KeyFile>(QDir::current().absoluteFilePath(file), m_folder.path());
    else
        m_keys = std::make_unique<MachineKeyStore>(m_folder.path());
}

CommandContext::~CommandContext() = default;

Firm::Options CommandContext::firmOptions() const
{
    return optionsFor(m_arguments);
}

QString CommandContext::keysPlace(const QByteArray &firmId) const
{
    if (m_arguments.has(QStringLiteral("key-file")))
        return QDir::current().absoluteFilePath(m_arguments.value(QStringLiteral("key-file")));
    const QString file = MachineKeyStore::fallbackFile();
    return KeyFile(file, m_folder.path()).read(KeyStore::keyNameOf(firmId)) ? file
                                                                            : Text::tr("this computer's key store");
}

Result<std::optional<RecoveryKey>> CommandContext::recoveryKey() const
{
    if (!m_arguments.has(QStringLiteral("recovery-key-file")))
        return std::optional<RecoveryKey>();
    const auto text = textOfFile(m_arguments.value(QStringLiteral("recovery-key-file")), kLongestKeyText);
    if (!text)
        return text.error();
    const auto key = RecoveryKey::fromText(*text);
    return key ? Result<std::optional<RecoveryKey>>(*key) : key.error();
}

Result<void> CommandContext::open()
{
    const auto recovery = recoveryKey();
    if (!recovery)
        return recovery.error();
    std::optional<Error> keptError;
    auto opened = *recovery ? m_folder.open(**recovery, *m_keys, &keptError) : m_folder.open(*m_keys);
    if (!opened)
        return opened.error();
    m_firm = std::move(opened).value();
    if (keptError)
        Output::complain(Text::tr("The firm's key could not be kept: %1").arg(keptError->sentence));
    return {};
}

Result<TeamMember> CommandContext::actor()
{
    return provenActor(m_arguments, [this](auto work) { return m_firm->readHere(work); });
}

Result<TeamMember> CommandContext::actorIn(Connection &connection) const
{
    return provenActor(m_arguments, [&connection](auto work) { return work(connection); });
}

Result<TeamMember> CommandContext::openAs()
{
    const auto opened = open();
    return opened ? actor() : Result<TeamMember>(opened.error());
}

Result<TeamMember> CommandContext::openAsAdmin()
{
    auto member = openAs();
    if (member && !member->isAdmin())
        return Rights::notAdmin();
    return member;
}

MailSecret CommandContext::mailSecret()
{
    const bool keyStore = !m_arguments.has(QStringLiteral("key-file"));
    return MailSecret(*m_firm, keyStore ? &m_system : nullptr);
}

Result<QString> textOfFile(const QString &file, qint64 most)
{
    QFile source(file);
    const FileOpening opened = openOrdinary(source);
    if (opened == FileOpening::notOrdinary)
        return Error{ErrorKind::invalid, Text::tr("%1 is no ordinary file.").arg(file), {}};
    if (opened != FileOpening::done)
        return Error{ErrorKind::invalid, Text::tr("The file %1 cannot be read.").arg(file), source.errorString()};
    const QByteArray bytes = source.read(most + 1);
    if (bytes.size() > most)
        return Error{ErrorKind::invalid, Text::tr("The file %1 is too long.").arg(file), {}};
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return Error{ErrorKind::invalid, Text::tr("The file %1 is not UTF-8 text.").arg(file), {}};
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    return text;
}

} // namespace portico
