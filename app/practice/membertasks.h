#pragma once

#include "app/core/result.h"
#include "app/store/memberstore.h"

#include <QString>

namespace portico {

/// Adds a team member (empty key) or writes one. Needs an admin. A firm keeps at least one active admin; nobody makes
/// themselves inactive; an address belongs to one member; admins see all clients.
class SaveMemberTask
{
public:
    explicit SaveMemberTask(TeamMember member) : m_member(std::move(member)) {}
    Result<MemberKey> operator()(WriteContext &context);

private:
    Result<void> check(WriteContext &context, const TeamMember &actor);
    TeamMember m_member;
};

/// What shows that somebody knows a member's password: the hash that it was found to fit, empty where there is none.
/// The tasks below compare it with what is stored, so that no transaction waits for Argon2.
struct PasswordProof
{
    QString hash;
};

/// Checks a member's password; denied where it is wrong. Run it with Firm::read: it takes a fifth of a second.
Result<PasswordProof> provePassword(Connection &connection, MemberKey member, const QString &password);

/// The hash of a new member password, for SetMemberPasswordTask; invalid where it is shorter than eight characters.
/// Takes a fifth of a second; any thread.
Result<QString> hashMemberPassword(const QString &password);

/// Gives a member a password, changes it, or takes it away (empty hash). Everybody does that for themselves, with the
/// proof of the old one; an admin may also take another's away, without.
class SetMemberPasswordTask
{
public:
    SetMemberPasswordTask(MemberKey member, QString hash, PasswordProof proof)
        : m_member(member), m_hash(std::move(hash)), m_proof(std::move(proof))
    {
    }
    Result<void> operator()(WriteContext &context);

private:
    MemberKey m_member;
    QString m_hash;
    PasswordProof m_proof;
};

/// Binds the operating system's account to another member, who is at the keyboard from now on. Asks for the proof of
/// that member's password, where there is one. Gives the member.
class SwitchMemberTask
{
public:
    SwitchMemberTask(MemberKey to, QString osAccount, PasswordProof proof)
        : m_to(to), m_osAccount(std::move(osAccount)), m_proof(std::move(proof))
    {
    }
    Result<TeamMember> operator()(WriteContext &context);

private:
    MemberKey m_to;
    QString m_osAccount;
    PasswordProof m_proof;
};

} // namespace portico
