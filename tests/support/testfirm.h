#pragma once

#include "app/practice/clienttasks.h"
#include "app/practice/demo/demofirmtask.h"
#include "app/practice/firmtasks.h"
#include "app/store/firm.h"
#include "app/store/memberstore.h"
#include "tests/support/ownplaces.h"

#include <QTemporaryDir>

#include <memory>
#include <utility>

namespace portico::test {

/// A clock that stands still until it is moved.
class FixedClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now.load(), Qt::UTC); }
    void set(const QDateTime &time) { m_now = time.toMSecsSinceEpoch(); }
    void advance(qint64 seconds) { m_now += seconds * 1000; }

private:
    std::atomic<qint64> m_now{QDateTime(QDate(2026, 11, 12), QTime(14, 12), Qt::UTC).toMSecsSinceEpoch()};
};

/// A firm of its own in a temporary folder, set up with an admin and a portal address. Tasks run as the admin unless
/// told otherwise; one that is refused ends the test program, because no test goes on from there.
struct TestFirm
{
    // The constructor stands below: it needs what run() returns.

    /// Runs a task and gives its value.
    template <typename Task>
    auto run(Task task, MemberKey by)
    {
        auto result = firm->write(by, std::move(task)).result();
        if (!result.ok())
            qFatal("refused: %s (%s)", qPrintable(result.error().sentence), qPrintable(result.error().detail));
        if constexpr (!std::is_same_v<decltype(result), Result<void>>)
            return std::move(result).value();
    }
    template <typename Task>
    auto run(Task task) { return run(std::move(task), admin.key); }

    /// Reads something and gives it.
    template <typename F>
    auto read(F work)
    {
        using T = std::invoke_result_t<F &, Connection &>;
        auto result = firm->readHere([&](Connection &connection) -> Result<T> { return work(connection); });
        if (!result.ok())
            qFatal("not read: %s", qPrintable(result.error().sentence));
        return std::move(result).value();
    }

    TeamMember addMember(const QString &name, const QString &email, bool seesAll = true)
    {
        TeamMember member;
        member.name = name;
        member.email = email;
        member.seesAllClients = seesAll;
        member.key = run([&](WriteContext &context) -> Result<MemberKey> { return MemberStore::insert(context, member); });
        return member;
    }

    ClientKey addClient(const QString &name, ClientType type = ClientType::business)
    {
        Client client;
        client.name = name;
        client.type = type;
        client.assignedTo = {admin.key};
        return run(SaveClientTask(client));
    }

    ContactKey addContact(ClientKey client, const QString &name, const QString &email = {},
                          Relation relation = Relation::owner, const QString &phone = {})
    {
        ClientContact contact;
        contact.contact.name = name;
        contact.contact.email = email;
        contact.contact.phone = phone;
        contact.relation = relation;
        return run(SaveContactTask(client, contact)).contact;
    }

    explicit TestFirm(const QString &portalUrl = QStringLiteral("https://portal.alderpryce.example"))
    {
        create();
        FirmRecord record;
        record.name = QStringLiteral("Alder & Pryce");
        record.portalUrl = portalUrl;
        admin.name = QStringLiteral("Priya Raman");
        admin.email = QStringLiteral("priya@alderpryce.example");
        admin.role = Role::admin;
        admin.key = run(SetUpFirmTask(record, admin, QStringLiteral("tester")), MemberKey());
    }

    /// A firm in which all has happened that happens to portals, and its first admin.
    explicit TestFirm(const DemoOptions &demo)
    {
        create();
        run(DemoFirmTask(demo, {}, QStringLiteral("tester"), folder.filePath(QStringLiteral("mail"))), MemberKey());
        admin = read([](Connection &connection) { return *MemberStore(connection).boundTo(QStringLiteral("tester")); });
    }

    QTemporaryDir folder;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>();
    std::unique_ptr<Firm> firm;
    TeamMember admin;

private:
    void create()
    {
        useOwnPlaces(); // what windows remember, too
        Firm::Options options;
        options.folder = folder.path();
        options.key = QByteArray(32, 'k');
        options.clock = clock;
        options.watchOthers = false;
        auto made = Firm::create(std::move(options));
        if (!made.ok())
            qFatal("no firm: %s", qPrintable(made.error().sentence));
        firm = std::move(made).value();
    }
};

} // namespace portico::test
