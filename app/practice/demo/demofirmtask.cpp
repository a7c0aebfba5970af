#include "app/practice/demo/demofirmtask.h"

#include "app/practice/demo/demobulksend.h"
#include "app/practice/demo/demoindexes.h"
#include "app/practice/demo/demomailbag.h"
#include "app/practice/firmtasks.h"
#include "app/store/accountstore.h"

#include <QCoreApplication>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DemoFirmTask)
};

/// After how many clients progress is told.
constexpr int kStep = 1000;
/// Of the whole, the clients take about half of the time, the indexes three tenths, and the commit the rest.
constexpr qint64 kTotalPerClient = 2;
constexpr double kIndexesPerClient = 0.6;

FirmRecord demoFirm(const QByteArray &id)
{
    FirmRecord firm;
    firm.id = id;
    firm.name = DemoFirmTask::firmName();
    firm.portalUrl = QStringLiteral("https://portal.") + DemoGenerator::firmDomain();
    firm.phone = QStringLiteral("(207) 555-0100");
    firm.inviteDays = DemoMailbag::kInviteDays;
    return firm;
}

} // namespace

DemoFirmTask::DemoFirmTask(DemoOptions options, QByteArray firmId, QString osAccount, QString mailFolder)
    : m_options(options), m_firmId(std::move(firmId)), m_osAccount(std::move(osAccount)),
      m_mailFolder(std::move(mailFolder))
{
    if (m_firmId.isEmpty())
        m_firmId = demoId(m_options.seed, DemoTableName::firm, 0);
}

QString DemoFirmTask::firmName()
{
    return QStringLiteral("Alder & Pryce");
}

DemoFirmTask &DemoFirmTask::reporting(DemoProgress progress)
{
    m_progress = std::move(progress);
    return *this;
}

DemoFirmTask &DemoFirmTask::cancelledBy(CancelFlag cancel)
{
    m_cancel = std::move(cancel);
    return *this;
}

bool DemoFirmTask::goesOn(qint64 done, qint64 total)
{
    if (m_progress)
        m_progress(done, total);
    return !m_cancel || !m_cancel->load(std::memory_order_relaxed);
}

Result<MemberKey> DemoFirmTask::setUp(WriteContext &context, const TeamMember &admin)
{
    auto first = SetUpFirmTask(demoFirm(m_firmId), admin, m_osAccount)(context);
    if (!first)
        return first;
    MailAccount account;
    account.transport = MailTransportKind::folder;
    account.folder = m_mailFolder;
    account.fromAddress = QStringLiteral("office@") + DemoGenerator::firmDomain();
    AccountStore::save(context, account);
    return first;
}

QList<MemberKey> DemoFirmTask::hire(WriteContext &context, MemberKey admin, const QList<TeamMember> &team) const
{
    QList<MemberKey> keys{admin};
    DemoTable members(context, m_options.seed, DemoTableName::member,
                      "INSERT INTO team_member (id, scope, local_seq, changed_at, changed_by, name, email, "
                      "email_folded, role, manages_portals, sees_all_clients, active) VALUES (:id, :scope, :local_seq, "
                      ":changed_at, :changed_by, :name, :email, :email_folded, :role, :manages_portals, "
                      ":sees_all_clients, :active)");
    for (const TeamMember &member : team.sliced(1)) {
        members.row(m_firmId)
            .bind(":name", member.name)
            .bind(":email", member.email)
            .bind(":email_folded", member.email.toLower())
            .bind(":role", member.isAdmin() ? QStringLiteral("admin") : QStringLiteral("staff"))
            .bind(":manages_portals", member.managesPortals)
            .bind(":sees_all_clients", member.seesAllClients)
            .bind(":active", member.active);
        keys.append(MemberKey{members.run()});
    }
    return keys;
}

Result<DemoCounts> DemoFirmTask::operator()(WriteContext &context)
{
    if (m_options.clients < 1 || m_options.clients > kMostDemoClients) {
        return Error{ErrorKind::invalid, Text::tr("A demo firm has 1 to %L1 clients.").arg(kMostDemoClients), {}};
    }
    if (!m_options.today.isValid())
        m_options.today = context.now().date();
    const Error cancelled{
        ErrorKind::conflict, Text::tr("The demo firm was cancelled before it was done. Nothing was kept."), {}};

    DemoGenerator generator(m_options);
    const auto admin = setUp(context, generator.team().first());
    if (!admin)
        return admin.error();
    const QList<MemberKey> team = hire(context, *admin, generator.team());

    const qint64 total = kTotalPerClient * m_options.clients;
    DemoIndexes indexes(context.connection());
    indexes.drop();
    DemoCounts counts;
    {
        // Its statements end before the indexes are made.
        DemoWriter writer(context, m_options.seed, m_firmId, team, DemoGenerator::firmDomain());
        DemoHousehold household;
        int told = 0;
        while (generator.next(household)) {
            writer.write(household);
            if (generator.clientsDone() < told)
                continue;
            told += kStep;
            if (!goesOn(generator.clientsDone(), total))
                return cancelled;
        }
        writer.finish();
        counts = writer.counts();
    }
    counts.rows += team.size();
    const bool restored = indexes.restore([&](int made) {
        const double share = indexes.count() ? double(made) / indexes.count() : 1;
        return goesOn(m_options.clients + qint64(share * kIndexesPerClient * m_options.clients), total);
    });
    if (!restored)
        return cancelled;
    const DemoTime today = QDateTime(m_options.today, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    counts.rows += writeDemoBulkSend(context, m_options.seed, m_firmId, *admin, today);
    return counts;
}

} // namespace portico
