#include "tests/bench/barestore.h"
#include "tests/bench/benches.h"
#include "tests/bench/benchline.h"
#include "tests/bench/valueof.h"

#include "app/practice/bulkinvite.h"
#include "app/practice/bulksendtasks.h"
#include "app/practice/export/portaluserexport.h"
#include "app/store/contactstore.h"
#include "app/store/firmfolder.h"
#include "app/store/statement.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

namespace portico::bench {

namespace {

constexpr int kRounds = 5;
constexpr qsizetype kFew = 10'000;

/// A copy of the demo firm beside it, to be written to; it goes with this object.
class FirmCopy
{
public:
    explicit FirmCopy(const BenchOptions &options)
        : m_folder(QFileInfo(options.firm).absolutePath() + QStringLiteral("/copy-XXXXXX")), m_options(options)
    {
        m_options.firm = m_folder.filePath(QStringLiteral("firm"));
        if (!m_folder.isValid() || !QDir().mkpath(m_options.firm))
            qFatal("no room for a copy of the firm");
        // No other process has it open, so that all of it is in the two files.
        for (const char *name : {"firm.db", "firm.keys"}) {
            if (!QFile::copy(QDir(options.firm).filePath(QLatin1StringView(name)),
                             QDir(m_options.firm).filePath(QLatin1StringView(name))))
                qFatal("the firm cannot be copied");
        }
    }

    const BenchOptions &options() const { return m_options; }
    QString database() const { return QDir(m_options.firm).filePath(QStringLiteral("firm.db")); }

private:
    QTemporaryDir m_folder;
    BenchOptions m_options;
};

/// New clients with a contact each, whom nobody has invited: names and addresses anywhere in the alphabet.
QList<ClientKey> addClients(BenchFirm &opened, qsizetype count)
{
    return valueOf(opened.firm->write(opened.member.key, [&](WriteContext &context) -> Result<QList<ClientKey>> {
        QList<ClientKey> clients;
        for (qsizetype i = 0; i < count; ++i) {
            const QString word = QString::number(quint32(i + 1) * 2654435761U, 36);
            Contact contact;
            contact.name = word % QStringLiteral(" Newcomer");
            contact.email = word % QStringLiteral("@newcomers.example");
            contact.key = ContactStore::insert(context, contact);
            Client client;
            client.name = word % QStringLiteral(" & Co");
            client.assignedTo = {opened.member.key};
            clients.append(ClientStore::insert(context, client, {{contact, Relation::self, true}}));
        }
        return clients;
    }).result());
}

struct Queued
{
    BulkSendKey send;
    double took = 0; ///< milliseconds from the request to the commit
};

Queued queue(BenchFirm &opened, const QList<ClientKey> &clients)
{
    QElapsedTimer timer;
    timer.start();
    const auto outcome = valueOf(opened.firm->write(opened.member.key,
                                                    BulkInviteTask({clients, QStringLiteral("Welcome to our portal."), {}})).result());
    if (outcome.mails == 0)
        qFatal("nobody was invited");
    return {outcome.send, double(timer.nsecsElapsed()) / 1e6};
}

/// Milliseconds that working out the list takes.
double plan(BenchFirm &opened, const QList<ClientKey> &clients)
{
    QElapsedTimer timer;
    timer.start();
    const auto planned = valueOf(opened.firm->read([&](Connection &connection, const std::atomic_bool &cancelled) {
        return planBulkInvite(connection, opened.member, clients, opened.firm->clock().now(), cancelled);
    }).result());
    if (planned.mails.size() != clients.size())
        qFatal("somebody cannot be invited");
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Milliseconds until all mails of a send are withdrawn.
double cancel(BenchFirm &opened, BulkSendKey send)
{
    QElapsedTimer timer;
    timer.start();
    if (valueOf(opened.firm->write(opened.member.key, CancelBulkSendTask(send)).result()).withdrawn == 0)
        qFatal("nothing was withdrawn");
    return double(timer.nsecsElapsed()) / 1e6;
}

qint64 sequenceOf(BenchFirm &opened)
{
    return valueOf(opened.firm->readHere([](Connection &connection) -> Result<qint64> {
        Statement clock(connection, "SELECT local_seq FROM clock");
        clock.run().next();
        return clock.integer(0);
    }));
}

} // namespace

void benchBulk(const BenchOptions &options)
{
    const int rounds = options.rounds > 0 ? options.rounds : kRounds;
    // A try: all of it, only smaller.
    const qsizetype few = options.rounds > 0 ? kFew / 100 : kFew;
    const qsizetype many = 10 * few;
    const FirmCopy ours(options);
    QList<ClientKey> clients;
    {
        BenchFirm opened(ours.options());
        clients = addClients(opened, rounds * few + many);
    }
    const FirmCopy bare(ours.options());
    const auto take = [&clients](qsizetype number) {
        const QList<ClientKey> taken = clients.first(number);
        clients.remove(0, number);
        return taken;
    };
    BenchFirm opened(ours.options());
    Firm::Options folder;
    folder.folder = ours.options().firm;
    const QByteArray key = valueOf(FirmFolder(folder).databaseKey(opened.keys));
    QList<double> times;
    QList<double> again;
    BulkSendKey last;
    for (int round = 0; round < rounds; ++round) {
        const qint64 before = sequenceOf(opened);
        const Queued queued = queue(opened, take(few));
        times.append(queued.took);
        last = queued.send;
        const auto rows = valueOf(opened.firm->readHere([before](Connection &connection) -> Result<std::shared_ptr<BareStore>> {
            return std::make_shared<BareStore>(connection, before, BareStore::What::bulkSend);
        }));
        if (rows->rowCount() < 8 * few)
            qFatal("the bare interface was given too few rows");
        again.append(rows->write(bare.database(), key));
    }
    const double planning = plan(opened, clients.first(few));
    const double ten = queue(opened, take(many)).took;
    const double cancelling = cancel(opened, last);
    print({QStringLiteral("bulk_queue_10000"), median(times), QStringLiteral("ms"), QStringLiteral("the bare C interface"),
           median(again), 2000.0, 2.0});
    print({QStringLiteral("bulk_queue_100000"), ten, QStringLiteral("ms"), QStringLiteral("10 x bulk_queue_10000"),
           10 * median(times), {}, 1.5});
    print({QStringLiteral("bulk_plan_10000"), planning, QStringLiteral("ms"), QStringLiteral("bulk_queue_10000"), median(times), {}, {}});
    print({QStringLiteral("bulk_cancel_10000"), cancelling, QStringLiteral("ms"), QStringLiteral("bulk_queue_10000"), median(times), {}, {}});
}

void benchExport(const BenchOptions &options)
{
    BenchFirm opened(options);
    const QTemporaryDir folder;
    const auto write = [&](const char *name) {
        const QString file = folder.filePath(QLatin1StringView(name));
        QElapsedTimer timer;
        timer.start();
        const qint64 rows = valueOf(opened.firm->read([&](Connection &connection, const std::atomic_bool &cancelled) {
            return exportPortalUsers(connection, opened.member, PortalUserFilter::all, opened.firm->clock().now(), {file, {}},
                                     cancelled);
        }).result());
        if (rows == 0)
            qFatal("there are no portal users");
        return double(timer.nsecsElapsed()) / 1e6;
    };
    const double csv = write("portal users.csv");
    const double xlsx = write("portal users.xlsx");
    print({QStringLiteral("export_1000000"), csv, QStringLiteral("ms"), QStringLiteral("as XLSX"), xlsx, 15'000.0, {}});
}

} // namespace portico::bench
