#pragma once

#include "app/core/emailaddress.h"
#include "app/practice/invitetask.h"
#include "ui/portal/inviteform.h"

namespace portico {

/// What is being put together in the Client Portal window: who is ticked, who is new, and the message. A plain value
/// without widgets; nothing is written until its task runs.
class InviteDraft
{
public:
    InviteDraft() = default;
    InviteDraft(InviteForm form, Purpose purpose);

    const InviteForm &form() const { return m_form; }
    const Purpose &purpose() const { return m_purpose; }
    /// The client's contacts, then the people who were added here.
    const QList<InvitePerson> &people() const { return m_people; }

    /// Takes what was read anew, and keeps what was chosen and added here.
    void refresh(InviteForm form);
    /// What somebody's line says after it was read anew (see judgePerson); one that cannot be ticked loses its tick.
    void replacePerson(qsizetype index, const InvitePerson &person);
    void setTicked(qsizetype index, bool ticked);
    /// Takes somebody who is new off the list again, or from a contact the address that was given here.
    void removePerson(qsizetype index);
    /// The line of this address, or -1.
    qsizetype indexOfEmail(const EmailAddress &email) const;
    /// Adds somebody of whom only the address is known, ticked where that is possible.
    void addPerson(InvitePerson person);

    bool includesMessage() const { return m_includesMessage; }
    void setIncludesMessage(bool on) { m_includesMessage = on; }
    const QString &typedMessage() const { return m_message; }
    void setTypedMessage(const QString &text) { m_message = text; }
    /// The message that goes out: empty where the switch is off or only blanks were typed.
    QString message() const;

    qsizetype tickedCount() const;
    /// What planInvites() is asked: addresses given here stand for people who are new.
    InviteRequest planRequest() const;
    /// Closing the window would lose something that somebody typed.
    bool holdsTypedText() const;

private:
    InviteForm m_form;
    Purpose m_purpose;
    QList<InvitePerson> m_people;
    QString m_message;
    bool m_includesMessage = false;
};

/// Writes the addresses that contacts were given in the window, and invites, in one transaction.
class SendDraftTask
{
public:
    explicit SendDraftTask(InviteDraft draft) : m_draft(std::move(draft)) {}
    Result<InviteOutcome> operator()(WriteContext &context);

private:
    InviteDraft m_draft;
};

} // namespace portico
