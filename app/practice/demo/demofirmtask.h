#pragma once

#include "app/core/result.h"
#include "app/practice/demo/demogenerator.h"
#include "app/practice/demo/demowriter.h"
#include "app/store/firm.h"

#include <functional>

namespace portico {

/// How far the making of a demo firm has come; total stays the same. Called on the writer thread, about once in a
/// thousand clients. The last fifth is the commit, which tells nothing: its end is the end of the future.
using DemoProgress = std::function<void(qint64 done, qint64 total)>;

/// Fills the database of a new firm with made-up clients and all that could have happened to their portals: the firm
/// and its team, the built-in templates, a mail account that keeps mail in a folder, clients and their contacts, portal
/// users in every status, invitations, mail, web sessions and activity.
///
/// Run it with Firm::write and nobody acting, on a firm that was just created:
///
///     auto made = FirmFolder(options).create(keys);
///     made->firm->write({}, DemoFirmTask({1000, 1, {}}, made->id, platform::accountName(), mailFolder));
///
/// It is one transaction, so that a firm that is cancelled, or whose process dies, is as empty as before; its data passes
/// through the write-ahead log, which takes as much disk again (a million clients: about 3 GB) until it is done.
///
/// What it leaves: at most DemoStories::kMostQueued mails queued, none "sending", and nobody with a portal password, so
/// that nobody can sign in to a demo firm as somebody who was made up.
/// Fails with invalid for a number of clients out of range, conflict where there is a firm already or it was cancelled.
class DemoFirmTask
{
public:
    /// firmId: the firm's own (FirmFolder::NewFirm); empty: one of the seed. osAccount: who is at the keyboard; bound to
    /// the first admin. mailFolder: where mail is kept as .eml files.
    DemoFirmTask(DemoOptions options, QByteArray firmId, QString osAccount, QString mailFolder);

    /// What a demo firm is called.
    static QString firmName();

    /// Both are optional.
    DemoFirmTask &reporting(DemoProgress progress);
    DemoFirmTask &cancelledBy(CancelFlag cancel);

    Result<DemoCounts> operator()(WriteContext &context);

private:
    Result<MemberKey> setUp(WriteContext &context, const TeamMember &admin);
    QList<MemberKey> hire(WriteContext &context, MemberKey admin, const QList<TeamMember> &team) const;
    bool goesOn(qint64 done, qint64 total);

    DemoOptions m_options;
    QByteArray m_firmId;
    QString m_osAccount;
    QString m_mailFolder;
    DemoProgress m_progress;
    CancelFlag m_cancel;
};

} // namespace portico
