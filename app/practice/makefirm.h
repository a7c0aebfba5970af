#pragma once

#include "app/core/result.h"
#include "app/store/accountstore.h"
#include "app/store/firmkeys.h"
#include "app/store/firmstore.h"
#include "app/store/keystore.h"
#include "app/store/memberstore.h"
#include "app/store/stagedfirm.h"

#include <QByteArray>
#include <QString>

namespace portico {

/// What the first run asks for.
struct NewFirmPlan
{
    FirmRecord firm;
    TeamMember admin;    ///< name and address; becomes the first admin
    QString folder;      ///< where the data lives: missing or empty
    MailAccount account; ///< may be none
    QByteArray mailPassword;
};

/// Whether a firm's data can live in this folder: on this computer, writable, missing or empty. May look at the disk;
/// any thread.
Result<void> checkFirmFolder(const QString &folder);

/// Makes a firm, fills it, binds the operating system's account to its admin, and closes it again; it stands in its place
/// when it is committed. The database key goes into keys; the mail account's password into system, where given, else into
/// the firm's device table; both key stores must outlive it. Blocks for a second; any thread.
Result<StagedFirm> makeFirm(const NewFirmPlan &plan, KeyStore &keys, KeyStore *system, const QString &osAccount,
                          FirmKeys::Cost cost = FirmKeys::Cost());

} // namespace portico
