#pragma once

#include "app/core/result.h"
#include "app/store/accountstore.h"
#include "app/store/clientstore.h"
#include "app/store/firmstore.h"
#include "app/store/memberstore.h"
#include "app/store/templatestore.h"
#include "ui/portal/invitewords.h"

#include <QString>

namespace portico {

/// What a template is filled with for its preview: the firm, who writes, and a real client with its primary contact.
struct TemplateSample
{
    FirmRecord firm;
    MailAccount account;
    TeamMember sender;
    Template invitation; ///< the mail that a message stands in
    ClientKey client;    ///< the empty key: the firm has none yet, and names are made up
    QString clientName;
    QString contactName;
    QString contactEmail;

    /// Reads the sample for a client, or for the first one of the list where the key is empty, or that client is gone or
    /// not for this member.
    static Result<TemplateSample> read(Connection &connection, ClientKey client, const TeamMember &member);
};

/// What somebody would get, with the template as it is typed so far. A message template is shown in the invitation that
/// carries it. Pure.
PreviewMail previewTemplate(const TemplateSample &sample, const Template &value, const QDateTime &now);

} // namespace portico
