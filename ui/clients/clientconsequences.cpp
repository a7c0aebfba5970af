#include "ui/clients/clientconsequences.h"

#include <QCoreApplication>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ClientConsequences)
};

} // namespace

QString describeInactive(const ClientReach &reach)
{
    QStringList sentences;
    if (reach.people > 0)
        sentences += Text::tr("The portal of an inactive client is closed to everybody: %n person(s) lose it at once, "
                              "until the client is active again. Links that went out stay, but do not open it.",
                              nullptr, reach.people);
    else
        sentences += Text::tr("Nobody can be invited to the portal of an inactive client until it is active again.");
    if (reach.queuedMails > 0)
        sentences += Text::tr("%n mail(s) that wait for this client alone are cancelled, and are not sent later by "
                              "themselves.",
                              nullptr, reach.queuedMails);
    return sentences.join(QLatin1Char(' '));
}

QString describeActive()
{
    return Text::tr("Everybody who had access to this client's portal can open it again. No mail is sent.");
}

QStringList describeDeletion(const ClientReach &reach)
{
    QStringList lines{Text::tr("The client record with its notes and its assignment to team members")};
    if (reach.contactsOnlyHere > 0)
        lines += Text::tr("%n contact(s) that no other client has", nullptr, reach.contactsOnlyHere);
    if (reach.accesses > 0)
        lines += Text::tr("Access to the portal for %n person(s), who are signed out of it", nullptr, reach.people);
    if (reach.links > 0)
        lines += Text::tr("%n invite link(s), which open nothing any more", nullptr, reach.links);
    if (reach.queuedMails > 0)
        lines += Text::tr("%n mail(s) that wait to be sent, which are cancelled", nullptr, reach.queuedMails);
    return lines;
}

} // namespace portico
