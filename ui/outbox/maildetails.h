#pragma once

#include "app/core/result.h"
#include "app/store/clientstore.h"
#include "app/store/mailstore.h"
#include "app/store/memberstore.h"
#include "ui/standstill.h"
#include "ui/widgets/messagestrip.h"

#include <QLocale>
#include <QString>

namespace portico {

/// One mail with all that its pane says and offers.
struct MailDetails
{
    /// A client that the mail speaks of.
    struct About
    {
        ClientKey key;
        QString name;
    };

    Mail mail;
    QList<MailEvent> events; ///< oldest first
    QList<About> clients;    ///< by name; only those that the member may see
    QueueControl queue;
    bool accountSet = true;     ///< whether there is a mail account to send by
    bool addressTakesMail = true;
    bool healthTells = false; ///< the address is not Active, or a report about this mail came back
    QString notWhole; ///< why this member may not read or cancel it; empty: may

    /// Reads one mail. notFound where there is none, or not for this member.
    static Result<MailDetails> read(Connection &connection, MailKey key, const TeamMember &member);
};

/// Why a mail is in its state, as a strip says it; no heading and no sentence where nothing has to be said.
struct MailExplanation
{
    MessageStrip::Kind kind = MessageStrip::Kind::queued;
    QString heading;
    QString sentence;

    bool operator==(const MailExplanation &) const = default;
};
MailExplanation explainMail(const MailDetails &details, const QDateTime &now, const QLocale &locale);

/// What happened to a mail at one time, as a list says it.
struct MailEventLine
{
    QDateTime at;
    QString text;
    QString detail; ///< the server's words; may be empty

    bool operator==(const MailEventLine &) const = default;
};
/// Newest first.
QList<MailEventLine> mailEventLines(const MailDetails &details);

/// Something that may be done with a mail, or not.
struct MailAct
{
    bool offered = false; ///< whether its button is there
    QString whyNot;       ///< why the button is disabled; empty: it is not

    bool allowed() const { return offered && whyNot.isEmpty(); }
};
/// What can be done with one mail in its state.
struct MailActs
{
    MailAct settle; ///< It arrived, Send again
    MailAct retry;
    MailAct cancel;
    MailAct open;
    MailAct openClient;
};
MailActs mailActs(const MailDetails &details, const QDateTime &now);

/// How the whole queue stands, for the strip above the list; no sentence while it runs.
MailExplanation explainQueue(const QueueControl &queue, const QDateTime &now, const QLocale &locale);

/// Why nothing goes out, whatever the reason (see standstillOf). No heading where mail goes out. Pure.
MailExplanation explainSending(const SendingFacts &facts, const SenderWords &sender, const QDateTime &now, const QLocale &locale);

/// "Invitation, attempt 2, 12 Nov 2026": what it is, how often it was tried, and when it was queued.
QString mailHeadline(const Mail &mail, const QLocale &locale);

} // namespace portico
