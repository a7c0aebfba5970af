#include "tests/bench/barestore.h"
#include "tests/bench/benches.h"
#include "tests/bench/benchline.h"

#include "app/practice/import/importfile.h"
#include "app/practice/importclientstask.h"
#include "app/store/contactstore.h"
#include "app/store/statement.h"
#include "tests/support/testfirm.h"

#include <QElapsedTimer>
#include <QTextStream>

namespace portico::bench {

namespace {

constexpr int kClients = 100000;
constexpr int kRounds = 5;

const char *const kFirst[] = {"Jane", "José", "Zdzisława", "Björn", "Funmilayo", "Eleanor", "Gülşah", "Peter"};
const char *const kLast[] = {"Finch", "Harbor", "Bąk", "Åkesson", "Adebayo", "Ashworth", "Demirtaş", "Loxley"};

QString firstName(int i) { return QString::fromUtf8(kFirst[i % 8]); }
QString lastName(int i) { return QString::fromUtf8(kLast[i / 8 % 8]) % QString::number(i); }
QString address(int i) { return QStringLiteral("person%1@clients.example").arg(i); }

/// Clients with one contact each, through the stores.
Result<void> insertClients(WriteContext &context, int count, MemberKey member)
{
    for (int i = 0; i < count; ++i) {
        Contact contact;
        contact.name = firstName(i) % QLatin1Char(' ') % lastName(i);
        contact.email = address(i);
        contact.phone = QStringLiteral("(555) %1").arg(5550000 + i % 10000);
        contact.key = ContactStore::insert(context, contact);
        Client client;
        client.name = lastName(i) % QStringLiteral(", ") % firstName(i);
        client.phone = contact.phone;
        client.assignedTo = {member};
        ClientStore::insert(context, client, {{contact, Relation::self, true}});
    }
    return {};
}

} // namespace

QString writeClients(const QTemporaryDir &folder, int count)
{
    QFile file(folder.filePath(QStringLiteral("clients.csv")));
    if (!file.open(QFile::WriteOnly))
        qFatal("no file of clients");
    QTextStream csv(&file);
    csv << "Client,Type,Contact,Email,Phone,Assigned To,Status\r\n";
    for (int i = 0; i < count; ++i)
        csv << '"' << lastName(i) << ", " << firstName(i) << "\",Individual," << firstName(i) << ' ' << lastName(i) << ','
            << address(i) << ",(555) " << 5550000 + i % 10000 << ",priya@alderpryce.example,Active\r\n";
    return file.fileName();
}

namespace {

double insertOnce(test::TestFirm &firm, int count)
{
    QElapsedTimer timer;
    timer.start();
    firm.run([&firm, count](WriteContext &context) { return insertClients(context, count, firm.admin.key); });
    return double(timer.nsecsElapsed()) / 1e6;
}

double insertBare(test::TestFirm &from, qint64 after, int count)
{
    const auto rows = from.read([after](Connection &connection) { return std::make_shared<BareStore>(connection, after); });
    if (rows->rowCount() < 3 * count)
        qFatal("the bare interface was given too few rows");
    test::TestFirm into;
    const QString file = into.firm->databaseFile();
    into.firm.reset();
    return rows->write(file, QByteArray(32, 'k'));
}

double importOnce(const QString &csv, int count)
{
    test::TestFirm firm;
    QElapsedTimer timer;
    timer.start();
    const ImportFile file(csv);
    const auto sample = file.look();
    if (!sample.ok())
        qFatal("%s", qPrintable(sample.error().sentence));
    const std::atomic_bool cancelled = false;
    auto review = file.review(sample->mapping, cancelled);
    if (!review.ok())
        qFatal("%s", qPrintable(review.error().sentence));
    const auto outcome = firm.run(ImportClientsTask(std::make_shared<const ImportReview>(std::move(review).value())));
    const double took = double(timer.nsecsElapsed()) / 1e6;
    if (outcome.clients != count)
        qFatal("not all clients were imported");
    return took;
}

} // namespace

void benchStore(const BenchOptions &options)
{
    const int rounds = options.rounds > 0 ? options.rounds : kRounds;
    // A try: all of it, only smaller.
    const int count = options.rounds > 0 ? kClients / 100 : kClients;
    const QTemporaryDir folder;
    const QString csv = writeClients(folder, count);
    QList<double> store;
    QList<double> bare;
    QList<double> import;
    for (int round = 0; round < rounds; ++round) {
        test::TestFirm firm;
        const qint64 before = firm.read([](Connection &connection) {
            Statement clock(connection, "SELECT local_seq FROM clock");
            clock.run().next();
            return clock.integer(0);
        });
        store.append(insertOnce(firm, count));
        bare.append(insertBare(firm, before, count));
        import.append(importOnce(csv, count));
    }
    print({QStringLiteral("store_insert"), median(store), QStringLiteral("ms"), QStringLiteral("the bare C interface"),
           median(bare), {}, 1.3});
    print({QStringLiteral("import_100000"), median(import), QStringLiteral("ms"), QStringLiteral("store_insert"),
           median(store), {}, 2.0});
}

} // namespace portico::bench
