#pragma once

#include "app/practice/makefirm.h"
#include "app/store/firmfolder.h"
#include "app/store/keyfile.h"
#include "tests/support/ownplaces.h"
#include "tests/support/testfirm.h"
#include "ui/settings/settingsservices.h"

#include <QDir>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace portico::test {

/// A whole firm in a folder of its own, keys in a file beside it, opened as the desktop does, with all that the
/// settings work with. Nothing is sent until sender.start().
class SettingsWorld
{
public:
    SettingsWorld() : keys(place.filePath(QStringLiteral("keys")), firmFolder())
    {
        useOwnPlaces(); // dialogs remember their sizes
        NewFirmPlan plan;
        plan.firm.name = QStringLiteral("Alder & Pryce Accountants");
        plan.firm.portalUrl = QStringLiteral("https://portal.alderpryce.example");
        plan.firm.phone = QStringLiteral("(555) 555-0100");
        plan.admin.name = QStringLiteral("Priya Raman");
        plan.admin.email = QStringLiteral("priya@alderpryce.example");
        plan.folder = firmFolder();
        auto result = makeFirm(plan, keys, nullptr, osAccount(), FirmKeys::Cost{1, 8192});
        if (!result.ok())
            qFatal("no firm: %s", qPrintable(result.error().sentence));
        if (!result->commit().ok())
            qFatal("the firm was not put in its place");
        made = *std::move(result);
        Firm::Options options;
        options.folder = firmFolder();
        options.clock = clock;
        options.watchOthers = false;
        auto opened = FirmFolder(options).open(keys);
        if (!opened.ok())
            qFatal("not opened: %s", qPrintable(opened.error().sentence));
        firm = *std::move(opened);
        admin = firm->readHere([](Connection &connection) -> Result<TeamMember> {
                        return *MemberStore(connection).boundTo(osAccount());
                    })
                    .value();
        sender = std::make_unique<SenderThread>(*firm, [] { return QByteArray(); });
        secret = std::make_unique<MailSecret>(*firm, nullptr);
        backups = std::make_unique<DailyBackup>(*firm, keys);
        QObject::connect(&notifier, &Notifier::noticed, &notifier,
                         [this](const Notice &notice) { told += notice.sentence; });
    }

    static QString osAccount() { return QStringLiteral("tester"); }
    QString firmFolder() const { return place.filePath(QStringLiteral("firm")); }
    SettingsServices services() { return servicesOf(admin); }
    SettingsServices servicesOf(const TeamMember &member)
    {
        return {FirmServices{*firm, member, *sender, notifier}, *secret, keys, *backups, osAccount()};
    }

    template <typename F>
    auto read(F work)
    {
        using T = std::invoke_result_t<F &, Connection &>;
        auto result = firm->readHere([&](Connection &connection) -> Result<T> { return work(connection); });
        if (!result.ok())
            qFatal("not read: %s", qPrintable(result.error().sentence));
        return std::move(result).value();
    }
    template <typename Task>
    auto run(Task task)
    {
        auto result = firm->write(admin.key, std::move(task)).result();
        if (!result.ok())
            qFatal("refused: %s", qPrintable(result.error().sentence));
        if constexpr (!std::is_same_v<decltype(result), Result<void>>)
            return std::move(result).value();
    }
    TeamMember addMember(const QString &name, const QString &email, Role role = Role::staff)
    {
        TeamMember member;
        member.name = name;
        member.email = email;
        member.role = role;
        member.key =
            run([&](WriteContext &context) -> Result<MemberKey> { return MemberStore::insert(context, member); });
        return member;
    }

    QTemporaryDir place;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>();
    KeyFile keys;
    std::optional<StagedFirm> made;
    std::unique_ptr<Firm> firm;
    TeamMember admin;
    Notifier notifier;
    QStringList told; ///< what the notifier told, in order
    std::unique_ptr<SenderThread> sender;
    std::unique_ptr<MailSecret> secret;
    std::unique_ptr<DailyBackup> backups;
};

} // namespace portico::test
