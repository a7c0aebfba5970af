#include "app/practice/membertasks.h"

#include "app/core/emailaddress.h"
#include "app/core/nametext.h"
#include "app/practice/rights.h"
#include "app/store/memberpasswordstore.h"
#include "app/store/passwordhash.h"

#include <QCoreApplication>

namespace portico {

namespace {

constexpr int kShortestPassword = 8;

Error conflict(const QString &sentence)
{
    return {ErrorKind::conflict, sentence, {}};
}

Error wrongPassword()
{
    return {ErrorKind::denied, QCoreApplication::translate("MemberTasks", "The password is wrong."), {}};
}

Error noSuchMember()
{
    return {ErrorKind::notFound, QCoreApplication::translate("MemberTasks", "There is no such team member."), {}};
}

} // namespace

Result<void> SaveMemberTask::check(WriteContext &context, const TeamMember &actor)
{
    m_member.name = cleanName(m_member.name);
    if (m_member.name.isEmpty())
        return Error{ErrorKind::invalid, QCoreApplication::translate("MemberTasks", "A team member needs a name."),
                     QStringLiteral("name")};
    if (m_member.name.size() > kLongestName)
        return Error{ErrorKind::invalid,
                     QCoreApplication::translate("MemberTasks", "A team member's name has 200 characters at the most."),
                     QStringLiteral("name")};
    const auto email = EmailAddress::parse(m_member.email);
    if (!email)
        return email.error();
    m_member.email = email->text();
    const MemberStore members(context.connection());
    const auto namesake = members.byEmail(m_member.email);
    if (namesake && namesake->key != m_member.key)
        return conflict(QCoreApplication::translate("MemberTasks", "%1 has this address already.").arg(namesake->name));
    if (m_member.isAdmin())
        m_member.managesPortals = m_member.seesAllClients = true;
    if (!m_member.key)
        return {};
    const auto before = members.byKey(m_member.key);
    if (!before)
        return noSuchMember();
    const bool stopsBeingAdmin = before->isAdmin() && before->active && !(m_member.isAdmin() && m_member.active);
    if (stopsBeingAdmin && members.activeAdmins() < 2)
        return conflict(QCoreApplication::translate(
            "MemberTasks", "A firm keeps at least one active admin. Make somebody else an admin first."));
    if (m_member.key == actor.key && !m_member.active)
        return conflict(
            QCoreApplication::translate("MemberTasks", "You cannot make yourself inactive. Another admin can."));
    return {};
}

Result<MemberKey> SaveMemberTask::operator()(WriteContext &context)
{
    const auto admin = Rights::admin(context);
    if (!admin)
        return admin.error();
    if (const auto fine = check(context, *admin); !fine)
        return fine.error();
    if (!m_member.key)
        return MemberStore::insert(context, m_member);
    MemberStore::update(context, m_member);
    return m_member.key;
}

Result<PasswordProof> provePassword(Connection &connection, MemberKey member, const QString &password)
{
    const QString hash = MemberPasswordStore(connection).hashOf(member);
    if (!hash.isEmpty() && !passwordhash::fits(hash, password))
        return wrongPassword();
    return PasswordProof{hash};
}

Result<QString> hashMemberPassword(const QString &password)
{
    if (password.size() < kShortestPassword)
        return Error{
            ErrorKind::invalid,
            QCoreApplication::translate("MemberTasks", "A password has at least %1 characters.").arg(kShortestPassword),
            {}};
    const QString hash = passwordhash::make(password);
    if (hash.isEmpty())
        return Error{ErrorKind::internal,
                     QCoreApplication::translate("MemberTasks", "There is not enough memory to make a password."),
                     {}};
    return hash;
}

Result<void> SetMemberPasswordTask::operator()(WriteContext &context)
{
    const auto actor = Rights::actor(context);
    if (!actor)
        return actor.error();
    const MemberStore members(context.connection());
    if (!members.byKey(m_member))
        return noSuchMember();
    if (actor->key != m_member) {
        if (!actor->isAdmin())
            return Rights::notAdmin();
        if (!m_hash.isEmpty())
            return conflict(QCoreApplication::translate(
                "MemberTasks", "Everybody chooses their own password. You can only take another's away."));
    } else if (MemberPasswordStore(context.connection()).hashOf(m_member) != m_proof.hash) {
        return wrongPassword();
    }
    MemberPasswordStore::set(context, m_member, m_hash);
    return {};
}

Result<TeamMember> SwitchMemberTask::operator()(WriteContext &context)
{
    const auto member = MemberStore(context.connection()).byKey(m_to);
    if (!member || !member->active)
        return noSuchMember();
    if (MemberPasswordStore(context.connection()).hashOf(m_to) != m_proof.hash)
        return wrongPassword();
    MemberStore::bind(context, m_osAccount, m_to);
    return *member;
}

} // namespace portico
